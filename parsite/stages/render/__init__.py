"""Rendering: pages and their templates to the bytes of files."""

from collections.abc import Callable, Iterable
from typing import cast

from parsite.model.page import Page
from parsite.model.picture import Font
from parsite.model.place import Mistakes, Place, Problem
from parsite.model.settings import Site
from parsite.theme import Theme, path_of

Put = Callable[[str, bytes], str]
"""What takes a file's path and content, and gives its digest: no content is held on to."""


def files(
    pages: Iterable[Page], theme: Theme, site: Site, put: Put
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Render pages and put each down at once; give their digests by path, and what is wrong.

    The site's own folder keeps compiled templates for the next time. A mistake in a template is
    told once, however many pages it spoils.
    """
    wanted = tuple(pages)
    made, problems = _formatted([page for page in wanted if "." not in page.template], put)
    templated = [page for page in wanted if "." in page.template]
    if not templated:
        return made, tuple(problems)
    from parsite.stages.render.templates import Templates  # jinja2, markdown: only when needed

    templates = Templates(theme, site.state / "templates")
    problems += templates.computed_names()
    for page in templated:
        content, wrong = templates.render(page)
        if page.path.endswith(".png") and not wrong:
            content, wrong = _drawn(page, content, theme)
        made[page.path] = put(page.path, content)
        problems += _untold(wrong, problems)
    return made, tuple(problems)


def _untold(wrong: Iterable[Problem], told: list[Problem]) -> list[Problem]:
    """Keep the problems of places of which none has been told."""
    places = {(p.place.path, p.place.line) for p in told}
    return [p for p in wrong if (p.place.path, p.place.line) not in places]


def _formatted(pages: list[Page], put: Put) -> tuple[dict[str, str], list[Problem]]:
    """Write the pages of formats that need no template."""
    made: dict[str, str] = {}
    problems: list[Problem] = []
    for page in pages:
        try:
            made[page.path] = put(page.path, _written(page))
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
