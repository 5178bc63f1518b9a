"""A site that does without some kinds of pages has none of them, and no page leads to one."""

from itertools import combinations
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from parsite import pipeline
from parsite.stages import plan
from parsite.stages.plan import LEFT_OUT
from tests.conftest import MakeSite
from tests.folders import contents
from tests.rich import FILES
from tests.webpages import links, read

KINDS = ("downloads", "embedded", "blocks")
CHOICES = [chosen for n in range(len(KINDS) + 1) for chosen in combinations(KINDS, n)]
BASE = "https://mau.example/cchc/"


def kind_of(path: str) -> str:
    """Which kind a file is that a site can do without; nothing where it is none of those."""
    name = path.removeprefix("en/")
    if name.endswith(("fragment.html", "frame.html")):
        return "embedded"
    if name.startswith("khoi/"):
        return "blocks"
    is_table = name.endswith((".csv", ".xlsx", ".json")) and name != "release.json"
    return "downloads" if is_table or name.startswith("du-lieu/") else ""


def built(make_site: MakeSite, without: tuple[str, ...], name: str = "site") -> dict[str, bytes]:
    text = FILES["content/site.yaml"]
    said = f"\nwithout: [{', '.join(without)}]\n" if without else "\n"
    site = make_site(FILES | {"content/site.yaml": text.rstrip() + said}, name)
    pipeline.build(site)
    return contents(site.out)


def astray(made: dict[str, bytes]) -> list[str]:
    """The links of all pages that lead to nothing on the site, each with its page."""
    wrong = []
    for path, content in made.items():
        if not path.endswith(".html"):
            continue
        for link in links(read(content.decode())):
            goal = urlsplit(urljoin(f"{BASE}{path}", link))
            inside = unquote(goal.path).removeprefix("/cchc/")
            file = f"{inside}index.html" if not inside or inside.endswith("/") else inside
            if goal.netloc == "mau.example" and goal.path.startswith("/cchc/") and file not in made:
                wrong.append(f"{path}: {link}")
    return wrong


@pytest.mark.parametrize("without", CHOICES, ids=" ".join)
def test_what_is_left_out_is_not_there_and_nothing_leads_to_it(
    make_site: MakeSite, without: tuple[str, ...]
) -> None:
    made = built(make_site, without)
    assert {kind_of(path) for path in made} == {"", *KINDS} - {*without}
    assert astray(made) == []
    for path in ("sitemap.xml", "feed.xml", "robots.txt"):
        for place in [kind for kind in without if kind != "embedded"]:
            folder = {"downloads": "du-lieu/", "blocks": "khoi/"}[place]
            assert folder not in made[path].decode(), path


def test_pages_speak_of_no_table_that_is_left_out(make_site: MakeSite) -> None:
    """Data for machines does so, too."""
    made = built(make_site, ("downloads",))
    for path, content in made.items():
        if path.endswith((".html", ".xml")):
            assert not {b"cchc-2024.csv", b"DataDownload", b"datapackage"} & {
                word
                for word in (b"cchc-2024.csv", b"DataDownload", b"datapackage")
                if word in content
            }, path


def test_what_is_left_out_changes_nothing_else(make_site: MakeSite) -> None:
    """Without embedded pages, which no page leads to, all others are the same."""
    whole, fewer = built(make_site, ()), built(make_site, ("embedded",), "fewer")
    of_all = {"release.json", "sitemap.xml"}
    assert {path: content for path, content in fewer.items() if path not in of_all} == {
        path: content
        for path, content in whole.items()
        if path not in of_all and kind_of(path) != "embedded"
    }


def test_what_is_taken_back_comes_back(make_site: MakeSite) -> None:
    text = FILES["content/site.yaml"].rstrip()
    site = make_site(FILES | {"content/site.yaml": f"{text}\n"})
    pipeline.build(site)
    whole = contents(site.out)
    settings = site.root / "content" / "site.yaml"
    for words in ("without: [blocks, tệp số liệu, trang nhúng]\n", ""):
        settings.write_text(f"{text}\n{words}", encoding="utf-8")
        pipeline.build(site)
        assert ({kind_of(path) for path in contents(site.out)} == {""}) is bool(words)
    assert contents(site.out) == whole


def test_every_kind_that_can_be_left_out_is_a_kind_of_page() -> None:
    assert set(LEFT_OUT) <= {*plan.PAGES, *plan.ONCE}
    assert set(LEFT_OUT.values()) == {*KINDS}
