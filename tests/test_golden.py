"""Whole sites, compared to the byte: what an editor gives, and what readers get for it.

Where a change is meant: `pytest tests/test_golden.py --write-expected`, then read the difference.
"""

import json
import shutil
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin, urlsplit

import pytest

from parsite import pipeline
from parsite.model.site import Site
from tests.folders import ROOT, contents
from tests.webpages import complaints, links, read

GOLDEN = Path(__file__).parent / "golden"
BASE = ROOT / "themes" / "base"
SITES = sorted(folder.name for folder in GOLDEN.iterdir())


@pytest.fixture
def built(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, bytes]:
    """A golden site's pages, built where nothing was before."""
    name = request.node.callspec.params["name"]
    site = Site(tmp_path / name, tmp_path / "public")
    shutil.copytree(GOLDEN / name, site.root, ignore=shutil.ignore_patterns("expected"))
    pipeline.build(site)
    return alike_everywhere(contents(site.out))


COMPRESSED = (".xlsx", ".webp")


def alike_everywhere(files: dict[str, bytes]) -> dict[str, bytes]:
    """A site's files but for what other systems compress into other bytes, and the theme's own."""
    release = json.loads(files["release.json"])
    for path in [path for path in files if path.endswith(COMPRESSED)]:
        release["files"][path] = "of its own on each system"
    text = json.dumps(release, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    theme = {f"assets/{path}": made for path, made in contents(BASE / "assets").items()}
    told = {path: made for path, made in files.items() if theme.get(path) != made}
    kept = {path: made for path, made in told.items() if not path.endswith(COMPRESSED)}
    return kept | {"release.json": text.encode()}


@pytest.mark.parametrize("name", SITES)
def test_a_site_becomes_what_it_became_before(
    name: str, built: dict[str, bytes], pytestconfig: pytest.Config
) -> None:
    expected = GOLDEN / name / "expected"
    if pytestconfig.getoption("--write-expected"):
        shutil.rmtree(expected, ignore_errors=True)
        for path, content in built.items():
            (expected / path).parent.mkdir(parents=True, exist_ok=True)
            (expected / path).write_bytes(content)
    before = contents(expected)
    assert sorted(built) == sorted(before)
    for path, content in built.items():
        assert content == before[path], path


@pytest.mark.parametrize("name", SITES)
def test_every_page_can_be_reached_from_the_home_page(name: str, built: dict[str, bytes]) -> None:
    """A page that none leads to is read by nobody."""
    reached: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in reached or path not in built:
            continue
        reached.add(path)
        if path.endswith(".html"):
            goals = (urlsplit(urljoin(f"/{path}", a)) for a in links(read(built[path].decode())))
            inside = (goal.path[1:] for goal in goals if not goal.netloc)
            waiting += (f"{p}index.html" if p.endswith("/") or not p else p for p in inside)
    pages = {path for path in built if PurePosixPath(path).name == "index.html"}
    assert pages - reached == set()


@pytest.mark.parametrize("name", SITES)
def test_every_page_is_sound(name: str, built: dict[str, bytes]) -> None:
    """Tables that an editor writes in Markdown have neither captions nor scopes."""
    for path, content in built.items():
        if path.endswith(".html"):
            page = read(content.decode())
            for prose in page.iterfind(".//div[@class='prose']"):
                for table in list(prose.iter("table")):
                    table.clear()
                    table.tag = "div"
            found = complaints(page)
            if path.endswith("fragment.html"):  # a part of somebody else's page
                found = [c for c in found if not c.startswith("first headings")]
            assert found == [], path


@pytest.mark.parametrize("name", SITES)
def test_every_page_says_that_its_figures_are_invented(name: str, built: dict[str, bytes]) -> None:
    for path, content in built.items():
        if path.endswith(".html"):
            assert "không có thật" in content.decode(), path
