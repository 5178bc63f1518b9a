"""Every file of every site before the checkers of markup, links and feeds."""

import json
from collections import Counter
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from tests.web.server import Server
from tests.web.sites import LANGUAGES, SITES
from tests.web.tools import HERE, MODULES, call, node

VNU = ["java", "-jar", MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"]
EACH_SITE = pytest.mark.parametrize("site", SITES)
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def files_of(server: Server, *kinds: str) -> list[Path]:
    """The files of some kinds, of all sites; fragments only inside the portal's pages."""
    found = [file for folder in server.folders.values() for k in kinds for file in folder.rglob(k)]
    return [file for file in found if file.name != "fragment.html"]


def test_the_nu_checker_finds_nothing(server: Server) -> None:
    """Neither errors nor warnings, in HTML, and in SVG inside it or beside it.

    Stylesheets are left out: it knows no container queries yet.
    """
    files = files_of(server, "*.html", "*.svg")
    done = call([*VNU, "--also-check-svg", "--stdout", *files])
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_html_validate_finds_nothing(server: Server) -> None:
    """Its recommended rules, and those for accessibility, but three.

    `long-title`: a title is an editor's, and as long as the news. `require-sri`: asked for what
    comes from other hosts only; ours is released and swapped with the page. `valid-id`: relaxed to
    what HTML allows, for notes' ids such as `fn:1`.
    """
    tool = "html-validate/bin/html-validate.mjs"
    words = ("--config", HERE / ".htmlvalidate.json", "--formatter", "text", "--max-warnings", "0")
    done = node(tool, *words, *files_of(server, "*.html"))
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_both_checkers_of_markup_find_what_is_wrong(tmp_path: Path) -> None:
    page = "<!DOCTYPE html><html lang=vi><title>a</title><p><div>b</div></p><img src=a.png></html>"
    (tmp_path / "a.html").write_text(page)
    assert "No “p” element in scope" in call([*VNU, tmp_path / "a.html"]).stderr
    words = ("--config", HERE / ".htmlvalidate.json", "--formatter", "text", tmp_path / "a.html")
    assert "wcag/h37" in node("html-validate/bin/html-validate.mjs", *words).stdout


def broken(*addresses: str) -> tuple[int, list[str]]:
    """How many addresses can be reached from some, and which of those on the same host do not."""
    origin = "{0.scheme}://{0.netloc}/".format(urlsplit(addresses[0]))
    words = ("--recurse", "--check-fragments", "--check-css", "--format", "json")
    tool = "linkinator/build/src/cli.js"
    done = node(tool, *addresses, *words, "--skip", f"^(?!{origin})", "--concurrency", 10)
    links = json.loads(done.stdout)["links"]
    states = Counter(link["state"] for link in links)
    return states["OK"], [
        f"{link['url']} in {link.get('parent')}: {link['status']}"
        for link in links
        if link["state"] == "BROKEN"
    ]


@EACH_SITE
def test_no_link_is_broken(site: str, server: Server) -> None:
    """With fragments; links to other hosts are not followed."""
    start = f"{server.origin}/{site}/"
    count, found = broken(start, f"{start}404.html", f"{start}sitemap.xml", f"{start}feed.xml")
    assert not found, "\n".join(found)
    assert count > 10


def test_a_broken_link_is_found(server: Server, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<a href='#no'>a</a> <a href='none.html'>b</a>")
    server.folders["broken"] = tmp_path
    _, found = broken(f"{server.origin}/broken/")
    del server.folders["broken"]
    assert {line.split(" in ")[0].rpartition("/")[2] for line in found} == {"#no", "none.html"}


@EACH_SITE
def test_every_page_can_be_reached_from_the_home_page(site: str, server: Server) -> None:
    """The sitemap names every page, and each is linked from somewhere."""
    folder = server.folders[site]
    start = f"{server.origin}/{site}/"
    tree = ElementTree.parse(folder / "sitemap.xml")
    named = {element.text for element in tree.iterfind(".//s:loc", SITEMAP)}
    done = node(
        "linkinator/build/src/cli.js",
        start,
        "--recurse",
        "--format",
        "json",
        "--skip",
        f"^(?!{start})",
        "--concurrency",
        10,
    )
    reached = {link["url"] for link in json.loads(done.stdout)["links"] if link["state"] == "OK"}
    assert named - reached == set()
    pages = {file.parent.relative_to(folder).as_posix() for file in folder.rglob("index.html")}
    assert {f"{start}{page}/".replace("/./", "/") for page in pages} == named


@EACH_SITE
def test_the_sitemap_is_as_its_schema_says(site: str, server: Server) -> None:
    words = ["xmllint", "--nonet", "--noout", "--schema", HERE / "sitemap.xsd"]
    done = call([*words, server.folders[site] / "sitemap.xml"])
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("start", LANGUAGES)
@EACH_SITE
def test_the_feed_has_what_atom_requires(site: str, start: str, server: Server) -> None:
    """RFC 4287, 4.1.1 and 4.1.2."""
    file = server.folders[site] / start / "feed.xml"
    done = call(["xmllint", "--nonet", "--noout", file])
    assert done.returncode == 0, done.stderr
    feed = ElementTree.parse(file).getroot()
    assert feed.tag == f"{{{ATOM['a']}}}feed"
    entries = feed.findall("a:entry", ATOM)
    found = [complaint for each in (feed, *entries) for complaint in lacking(each)]
    assert not found, "\n".join(found)
    ids = [text(each, "id") for each in (feed, *entries)]
    assert len(ids) == len(set(ids))
    own = [link.get("href") for link in feed.findall("a:link", ATOM) if link.get("rel") == "self"]
    assert own == [f"{server.origin}/{site}/{start}feed.xml"]
    authored = [each.find("a:author/a:name", ATOM) is not None for each in entries]
    assert feed.find("a:author/a:name", ATOM) is not None or all(authored)
    assert entries


def text(element: ElementTree.Element, name: str) -> str:
    return element.findtext(f"a:{name}", "", ATOM).strip()


def lacking(element: ElementTree.Element) -> list[str]:
    """What a feed or an entry has not, or has wrongly."""
    name = element.tag.rpartition("}")[2]
    counts = {part: len(element.findall(f"a:{part}", ATOM)) for part in ("id", "title", "updated")}
    found = [f"{name}: {count} {part}" for part, count in counts.items() if count != 1]
    found += [] if urlsplit(text(element, "id")).scheme else [f"{name}: id is no absolute IRI"]
    found += [] if text(element, "title") else [f"{name}: an empty title"]
    stamp = datetime.fromisoformat(text(element, "updated"))
    found += [] if stamp.tzinfo else [f"{name}: {stamp} without a time zone"]
    links = [link.get("rel", "alternate") for link in element.findall("a:link", ATOM)]
    has_content = element.find("a:content", ATOM) is not None
    if "alternate" not in links and not has_content:
        found.append(f"{name}: neither content nor a link to it")
    return found
