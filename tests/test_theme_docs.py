"""The pages about themes list every template, its blocks and what it is given, as the code has it.

What they say beside that stands in `docs/themes.toml`; `--write-expected` writes them anew.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import jinja2
import pytest
from jinja2 import meta, nodes

from parsite.model.fields import THEME
from parsite.model.language import VIETNAMESE
from parsite.model.page import Page
from parsite.model.site import Site
from parsite.stages import check, narrate, plan, rank, read
from parsite.stages.render.filters import filters
from tests.folders import ROOT

PAGES = {"vi": ROOT / "docs" / "giao-dien.md", "en": ROOT / "docs" / "themes.md"}
WORDS = tomllib.loads((ROOT / "docs" / "themes.toml").read_text(encoding="utf-8"))
TEMPLATES = ROOT / "themes" / "base" / "templates"
NAMES = sorted(f.relative_to(TEMPLATES).as_posix() for f in TEMPLATES.rglob("*") if f.is_file())
PARTS = [name for name in NAMES if name.startswith("parts/")]
EVERYWHERE = ("site", "theme", "say", "page", "years", "texts")


@cache
def planned() -> tuple[Page, ...]:
    """The pages of the site that shows everything, and of one with a theme of its own."""
    return tuple(p for root in (ROOT / "examples" / "minh-hoa", ROOT) for p in _planned(root))


def _planned(root: Path) -> tuple[Page, ...]:
    sources, _ = read.sources(Site(root, root / "public"))
    dataset, _ = check.dataset(sources)
    rankings, _ = rank.rankings(dataset)
    return plan.pages(narrate.editions(dataset, rankings))


@cache
def parsed(name: str) -> nodes.Template:
    environment = jinja2.Environment()
    environment.filters |= filters(VIETNAMESE)
    return environment.parse((TEMPLATES / name).read_text(encoding="utf-8"))


def blocks(name: str) -> list[str]:
    return [block.name for block in parsed(name).find_all(nodes.Block)]


def macros(name: str) -> list[str]:
    found = parsed(name).find_all(nodes.Macro)
    return [f"{m.name}({', '.join(a.name for a in m.args)})" for m in found if m.name[0] != "_"]


def given(name: str) -> list[str]:
    """What a page's template is given by the plan, and a part by the template that includes it."""
    if name in PARTS:
        named = parsed(name).find_all(nodes.Name)
        own = {n.name for n in named if n.ctx != "load"}  # what it sets itself
        return sorted(meta.find_undeclared_variables(parsed(name)) - own)
    names = {key for page in planned() if page.template == name for key in page.given}
    return sorted(names - {*EVERYWHERE} if name.endswith(".html") else names)


def codes(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def table(names: list[str], language: str) -> Iterator[str]:
    words = WORDS[language]
    yield f"| {words['template']} | {words['what']} | {words['blocks']} | {words['given']} |"
    yield "| --- | --- | --- | --- |"
    for name in names:
        offered = codes([*blocks(name), *macros(name)])
        what = WORDS["templates"][name][language]
        yield f"| `{name}` | {what} | {offered} | {codes(given(name))} |"


def described(section: str, names: list[str], language: str) -> Iterator[str]:
    yield from (f"- `{name}`: {WORDS[section][name][language]}" for name in names)


def page(language: str) -> str:
    words = WORDS[language]
    everything = sorted({key for name in NAMES for key in given(name)} - {*EVERYWHERE})
    pages = [name for name in NAMES if name not in PARTS]
    parts = {
        "templates": table(pages, language),
        "parts": table(PARTS, language),
        "everywhere": described("given", list(EVERYWHERE), language),
        "variables": described("given", everything, language),
        "filters": described("filters", list(WORDS["filters"]), language),
        "settings": described("settings", THEME.names, language),
    }
    text: str = words["page"].strip() + "\n"
    for name, lines in parts.items():
        text = text.replace(f"{{{name}}}", "\n".join(lines))
    return text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_about_themes_is_what_the_templates_make_it(
    language: str, request: pytest.FixtureRequest
) -> None:
    made = page(language)
    if request.config.getoption("--write-expected"):
        PAGES[language].write_text(made, encoding="utf-8")
    assert Path(PAGES[language]).read_text(encoding="utf-8") == made


def test_every_page_is_given_what_the_page_says_all_are_given() -> None:
    html = [p for p in planned() if p.template.endswith(".html")]
    assert [p.path for p in html if not {*EVERYWHERE} <= p.given.keys()] == []


def test_every_filter_that_templates_have_is_explained() -> None:
    assert sorted(filters(VIETNAMESE)) == sorted(WORDS["filters"])


def test_nothing_is_explained_that_is_not_there() -> None:
    used = {key for name in NAMES for key in given(name)} | {*EVERYWHERE}
    assert sorted(WORDS["templates"]) == NAMES
    assert {*WORDS["given"]} - used == set()
