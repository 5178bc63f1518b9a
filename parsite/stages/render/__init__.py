"""Rendering: pages and their templates to the bytes of files."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

from parsite.model.page import Page
from parsite.model.picture import Font
from parsite.model.place import Mistakes, Place, Problem
from parsite.theme import Theme, path_of


def files(
    pages: Iterable[Page], theme: Theme, state: Path
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Render pages; the folder `state` keeps compiled templates for the next time.

    A mistake in a template is told once, however many pages it spoils.
    """
    wanted = tuple(pages)
    made, problems = _formatted([page for page in wanted if "." not in page.template])
    templated = [page for page in wanted if "." in page.template]
    if not templated:
        return made, tuple(problems)
    from parsite.stages.render.templates import Templates  # jinja2, markdown: only when needed

    templates = Templates(theme, state / "templates")
    problems += templates.computed_names()
    for page in templated:
        content, wrong = templates.render(page)
        if page.path.endswith(".png") and not wrong:
            content, wrong = _drawn(page, content, theme)
        made[page.path] = content
        problems += _untold(wrong, problems)
    return made, tuple(problems)


def _untold(wrong: Iterable[Problem], told: list[Problem]) -> list[Problem]:
    """Keep the problems of places of which none has been told."""
    places = {(p.place.path, p.place.line) for p in told}
    return [p for p in wrong if (p.place.path, p.place.line) not in places]


def _formatted(pages: list[Page]) -> tuple[dict[str, bytes], list[Problem]]:
    """Write the pages of formats that need no template."""
    made: dict[str, bytes] = {}
    problems: list[Problem] = []
    for page in pages:
        try:
            made[page.path] = _written(page)
        except Mistakes as mistakes:
            problems += _untold(mistakes.problems, problems)
    return made, problems


def _drawn(page: Page, svg: bytes, theme: Theme) -> tuple[bytes, tuple[Problem, ...]]:
    """Draw a page whose template makes an SVG of it."""
    from parsite.stages.render.drawing import png

    template = theme.resolve(page.template) or page.template
    return png(
        svg.decode(), cast(tuple[Font, ...], page.given["fonts"].value), Place(path_of(template))
    )


def _written(page: Page) -> bytes:
    """Write a page of a format that needs no template."""
    from parsite.stages.render.formats import WRITERS

    return WRITERS[page.template]({name: value.value for name, value in page.given.items()})
