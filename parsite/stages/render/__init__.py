"""Rendering: pages and their templates to the bytes of files."""

from collections.abc import Iterable
from pathlib import Path

from parsite.model.page import Page
from parsite.model.place import Problem
from parsite.theme import Theme


def files(
    pages: Iterable[Page], theme: Theme, state: Path
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Render pages; the folder `state` keeps compiled templates for the next time.

    A mistake in a template is told once, however many pages it spoils.
    """
    wanted = tuple(pages)
    if not wanted:
        return {}, ()
    from parsite.stages.render.templates import Templates  # jinja2, markdown: only when needed

    templates = Templates(theme, state / "templates")
    problems = list(templates.computed_names())
    made: dict[str, bytes] = {}
    for page in wanted:
        content, wrong = templates.render(page)
        made[page.path] = content
        told = {(p.place.path, p.place.line) for p in problems}
        problems += [p for p in wrong if (p.place.path, p.place.line) not in told]
    return made, tuple(problems)
