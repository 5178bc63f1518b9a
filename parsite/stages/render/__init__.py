"""Rendering: pages and their templates to the bytes of files."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, cast

from parsite.model.page import Page
from parsite.model.picture import Font
from parsite.model.place import Mistakes, Place, Problem
from parsite.model.progress import Watch, unwatched
from parsite.model.site import Site
from parsite.stages.render import crew
from parsite.theme import Theme, path_of

if TYPE_CHECKING:
    from parsite.stages.render.templates import Templates

Put = Callable[[str, bytes], str]
"""What takes a file's path and content, and gives its digest: no content is held on to."""


def files(
    pages: Iterable[Page], theme: Theme, site: Site, put: Put, watch: Watch = unwatched
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Render pages and put each down at once; give their digests by path, and what is wrong.

    The site's own folder keeps compiled templates for the next time. A mistake in a template is
    told once, however many pages it spoils.
    """
    wanted = _rarest_first(pages)
    templates = _templates(wanted, theme, site)
    problems = list(templates.computed_names()) if templates else []

    def make(page: Page) -> crew.Made:
        content, wrong = _content(page, templates)
        return put(page.path, content), wrong

    made, found = {}, dict[str, tuple[Problem, ...]]()
    for page, (digest, wrong) in crew.made(wanted, make, crew.size(len(wanted), site.jobs)):
        made[page.path], found[page.path] = digest, wrong
        watch("render", len(made), len(wanted))
    for page in wanted:  # in their order, whoever made them first
        problems += _untold(found[page.path], problems)
    return made, tuple(problems)


def content(page: Page, theme: Theme, site: Site) -> tuple[bytes, tuple[Problem, ...]]:
    """Render a single page; nothing, and why, where that cannot be."""
    return _content(page, _templates([page], theme, site))


def _rarest_first(pages: Iterable[Page]) -> list[Page]:
    """Put the pages of rare kinds first: a year's is bigger than a unit's, a workbook than both."""
    wanted = list(pages)
    count = Counter(page.template for page in wanted)
    return sorted(wanted, key=lambda page: count[page.template])


def _templates(pages: Iterable[Page], theme: Theme, site: Site) -> "Templates | None":
    """Give the templates, ready for pages; None where none of those has any."""
    wanted = {(page.language, page.template) for page in pages if "." in page.template}
    if not wanted:
        return None
    from parsite.stages.render.templates import Templates  # jinja2, markdown: only when needed

    templates = Templates(theme, site.state / "templates")
    templates.prepare(wanted)
    return templates


def _untold(wrong: Iterable[Problem], told: list[Problem]) -> list[Problem]:
    """Keep the problems of places of which none has been told."""
    places = {(p.place.path, p.place.line) for p in told}
    return [p for p in wrong if (p.place.path, p.place.line) not in places]


def _content(page: Page, templates: "Templates | None") -> tuple[bytes, tuple[Problem, ...]]:
    """Make a page's content by its template, or in the format that needs none."""
    if templates is None or "." not in page.template:
        return _written(page)
    content, wrong = templates.render(page)
    if page.path.endswith(".png") and not wrong:
        return _drawn(page, content, templates.theme)
    return content, wrong


def _drawn(page: Page, svg: bytes, theme: Theme) -> tuple[bytes, tuple[Problem, ...]]:
    """Draw a page whose template makes an SVG of it."""
    from parsite.stages.render.drawing import png

    template = theme.resolve(page.template) or page.template
    return png(
        svg.decode(), cast(tuple[Font, ...], page.given["fonts"].value), Place(path_of(template))
    )


def _written(page: Page) -> tuple[bytes, tuple[Problem, ...]]:
    """Write a page of a format that needs no template."""
    from parsite.stages.render.formats import WRITERS

    try:
        return WRITERS[page.template]({name: value.value for name, value in page.given.items()}), ()
    except Mistakes as mistakes:
        return b"", mistakes.problems
