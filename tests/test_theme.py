"""A theme is what it says itself, and for the rest what its parents say."""

from pathlib import Path

import pytest

from parsite import pipeline
from parsite.model.page import Input, Page
from parsite.model.place import Mistakes, Problem
from parsite.model.settings import ThemeFolder
from parsite.model.site import Site
from parsite.stages.render import files
from parsite.theme import Theme, find, path_of
from tests.conftest import MakeSite
from tests.folders import Shelf, contents

SETTINGS = "title: A\norganisation: B\nbase_url: https://a.example/\ntheme: nha\n"


def theme(templates: dict[str, str], *chain: str) -> Theme:
    """A chain of themes, `nha` on `base` where none is named, with their templates' texts."""
    folders = (ThemeFolder(name, Path(name)) for name in chain or ("nha", "base"))
    return Theme.of(folders, templates)


def rendered(made: Theme, state: Path, name: str = "year.html", **given: object) -> str:
    page = Page("a", name, {key: Input(key, value) for key, value in given.items()})
    shelf = Shelf()
    assert files([page], made, Site(state, state / "public"), shelf.put)[1] == ()
    return shelf["a"].decode()


def wrong(made: Theme, state: Path, name: str = "year.html", **given: object) -> list[Problem]:
    page = Page("a", name, {key: Input(key, value) for key, value in given.items()})
    return list(files([page], made, Site(state, state / "public"), Shelf().put)[1])


def test_the_nearest_theme_that_has_a_template_is_meant() -> None:
    both = theme({"nha!year.html": "", "base!year.html": "", "base!unit.html": ""})
    assert both.resolve("year.html") == "nha!year.html"
    assert both.resolve("unit.html") == "base!unit.html"
    assert both.resolve("home.html") is None


def test_a_template_named_with_its_theme_is_that_themes_or_one_of_its_parents() -> None:
    chain = theme({"a!x": "", "b!x": "", "c!x": "", "c!y": ""}, "a", "b", "c")
    assert chain.resolve("b!x") == "b!x"
    assert chain.resolve("b!y") == "c!y"
    assert chain.resolve("d!x") is None


def test_a_theme_reaches_what_it_overrides(tmp_path: Path) -> None:
    chain = theme(
        {
            "nha!year.html": '{% extends "base!year.html" %}'
            "{% block a %}[{{ super() }}]{% endblock %}",
            "base!year.html": '{% extends "page.html" %}{% block a %}base{% endblock %}',
            "base!page.html": "base page {% block a %}{% endblock %}",
            "nha!page.html": "nha page {% block a %}{% endblock %}",
        }
    )
    assert rendered(chain, tmp_path) == "nha page [base]"


def test_the_closure_of_a_template_is_all_that_it_leans_on() -> None:
    chain = theme(
        {
            "nha!year.html": '{% extends "base!year.html" %}',
            "base!year.html": "{%- extends 'page.html' -%}{%+ include \"parts/a.html\" %}",
            "base!page.html": '{% from "words.html" import one %}\n{%\n import "cell.html" as c %}',
            "base!parts/a.html": '{% include "parts/a.html" %}{% include "no" ignore missing %}',
            "base!words.html": "",
            "base!cell.html": "",
            "base!unit.html": "",
        }
    )
    names = {"year.html", "page.html", "parts/a.html", "words.html", "cell.html"}
    assert chain.closure("year.html") == {"nha!year.html"} | {f"base!{name}" for name in names}
    assert chain.closure("no") == frozenset()


@pytest.mark.parametrize(
    "line",
    [
        '{% include "one.html" if x else "two.html" %}',
        "{% include 'none.html' if x else 'two.html' %}",
        '{% extends "one.html" if x else "two.html" %}',
        '{% include ["one.html", "two.html"] %}',
        '{% include "t" ~ "wo.html" %}',
        '{% include "two" + ".html" %}',
        '{% include ("two.html") %}',
        "{% include name %}",
        "{% extends name %}",
        '{% import "t" ~ "wo.html" as two %}',
        '{% from "two.%s" % "html" import a %}',
        '{% include "two.HTML" | lower %}',
    ],
)
def test_a_template_is_named_by_a_plain_text_or_else_a_mistake(tmp_path: Path, line: str) -> None:
    """Otherwise an edit of `two.html` would leave pages made with it as they were."""
    chain = theme({"base!year.html": line, "base!one.html": "1", "base!two.html": "2"}, "base")
    codes = {p.code for p in wrong(chain, tmp_path, x=0, name="two.html")}
    assert "base!two.html" in chain.closure("year.html") or "template-computed" in codes


@pytest.mark.parametrize(
    "text",
    [
        "{# as in {% include name %} #}",
        "{% raw %}{% include name %}{% endraw %}",
    ],
)
def test_what_only_speaks_of_a_computed_name_is_no_mistake(tmp_path: Path, text: str) -> None:
    assert wrong(theme({"base!year.html": text}, "base"), tmp_path) == []


def test_the_digest_changes_with_whatever_the_output_depends_on() -> None:
    before = {"base!year.html": '{% include "a.html" %}', "base!a.html": "a", "base!b.html": "b"}
    changes = [
        {"base!year.html": '{% include "a.html" %} '},
        {"base!a.html": "A"},
        {"nha!a.html": "a"},
        {"nha!year.html": '{% include "a.html" %}'},
    ]
    digests = {theme(before | change).digest("year.html") for change in [{}, *changes]}
    assert len(digests) == 5
    assert theme(before | {"base!b.html": "B"}).digest("year.html") in digests


def test_what_a_page_is_given_is_escaped_whatever_the_template_is_called(tmp_path: Path) -> None:
    for name in ("a.html", "a.xml", "a.svg", "a.txt", "a.html.j2", "a."):
        made = theme({f"base!{name}": "{{ x }}"}, "base")
        assert rendered(made, tmp_path, name, x="<b a='\"'>&") == (
            "&lt;b a=&#39;&#34;&#39;&gt;&amp;"
        )


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("\n{{ nope }}", 2, "template-fails"),
        ("\n\n{{ x.nope }}", 3, "template-fails"),
        ("{{ x | nope }}", 1, "template-syntax"),
        ("\n{% if x %}", 2, "template-syntax"),
        ("\n{% nope %}", 2, "template-syntax"),
        ('\n{% include "nope.html" %}', 2, "template-missing"),
        ('\n{% extends "nope.html" %}', 2, "template-missing"),
        ('\n{% extends "nha!nope.html" %}', 2, "template-missing"),
        ("\n{{ x / 0 }}", 2, "template-fails"),
        ("\n{% include y %}", 2, "template-computed"),
        ("\n{{ x | number }}{{ y | number }}", 2, "template-fails"),
    ],
)
def test_a_mistake_in_a_template_has_its_file_and_line(
    tmp_path: Path, text: str, line: int, code: str
) -> None:
    found = wrong(theme({"nha!year.html": text}), tmp_path, x=1, y="year.html")[0]
    assert (found.code, found.place.path, found.place.line) == (
        code,
        "themes/nha/templates/year.html",
        line,
    )


def test_a_template_that_includes_itself_for_ever_is_a_mistake(tmp_path: Path) -> None:
    [found] = wrong(theme({"base!year.html": '{% include "year.html" %}'}, "base"), tmp_path)
    assert (found.code, found.place.path) == ("template-fails", "themes/base/templates/year.html")


def test_a_mistake_in_a_template_is_told_once_however_many_pages_it_spoils(tmp_path: Path) -> None:
    made = theme({"base!unit.html": "{{ nope }}"}, "base")
    pages = [Page(path, "unit.html", {}) for path in "abc"]
    assert len(files(pages, made, Site(tmp_path, tmp_path), Shelf().put)[1]) == 1


def test_templates_compiled_before_are_not_used_for_another_text(tmp_path: Path) -> None:
    for text in ("một", "hai"):
        assert rendered(theme({"base!year.html": text}, "base"), tmp_path) == text


@pytest.mark.parametrize("harm", [b"", b"j2", b"\xff" * 99])
def test_compiled_templates_that_are_damaged_are_compiled_anew(tmp_path: Path, harm: bytes) -> None:
    made = theme({"base!year.html": "một"}, "base")
    rendered(made, tmp_path)
    for file in Site(tmp_path, tmp_path / "public").state.rglob("*"):
        if file.is_file():
            file.write_bytes(harm)
    assert rendered(made, tmp_path) == "một"


def test_a_sites_own_theme_comes_before_the_packaged_one_of_its_name(tmp_path: Path) -> None:
    packaged = find(tmp_path, "base")
    assert packaged
    assert packaged != tmp_path / "themes" / "base"
    (tmp_path / "themes" / "base").mkdir(parents=True)
    assert find(tmp_path, "base") == tmp_path / "themes" / "base"


@pytest.mark.parametrize("name", ["none", "", ".", "..", "../themes/base", "base/", "Base", "/"])
def test_a_theme_is_found_by_a_plain_name_or_not_at_all(tmp_path: Path, name: str) -> None:
    assert find(tmp_path, name) is None


def test_a_templates_key_leads_to_its_file() -> None:
    assert path_of("nha!parts/a.html") == "themes/nha/templates/parts/a.html"


def test_a_house_changes_a_block_a_wording_and_a_stylesheet_and_keeps_the_rest(
    make_site: MakeSite,
) -> None:
    site = make_site(
        {
            "content/site.yaml": SETTINGS,
            "themes/nha/theme.yaml": "parent: base\n",
            "themes/nha/templates/page.html": '{% extends "base!page.html" %}\n'
            "{% block header %}<p>Cổng tỉnh</p>{% endblock %}",
            "themes/nha/languages/vi.yaml": "table:\n  rank: Thứ\n",
            "themes/nha/assets/base.css": "body { color: navy }\n",
            "themes/nha/assets/logo.svg": "<svg/>\n",
        }
    )
    plain = make_site({"content/site.yaml": SETTINGS.replace("theme: nha\n", "")}, "plain")
    pipeline.build(site)
    pipeline.build(plain)
    ours, theirs = contents(site.out), contents(plain.out)
    page, before = ours["2024/index.html"].decode(), theirs["2024/index.html"].decode()
    assert "<p>Cổng tỉnh</p>" in page
    assert page.replace(">Thứ</th>", ">Hạng</th>").count(">Hạng</th>") == before.count(">Hạng</th>")
    assert ours.keys() - theirs.keys() == {"assets/logo.svg"}
    changed = {path for path in theirs if ours[path] != theirs[path]}
    told_elsewhere = {"2024/fragment.html", "2024/frame.html"}  # tables, and no header
    headed = {path for path in theirs if path.endswith(".html")} - told_elsewhere
    assert changed - told_elsewhere == headed | {"assets/base.css", "release.json"}


def test_a_theme_can_build_on_one_that_builds_on_another(make_site: MakeSite) -> None:
    title = "{% extends '%s!page.html' %}{% block header %}%s {{ super() }}{% endblock %}"
    site = make_site(
        {
            "content/site.yaml": SETTINGS,
            "themes/nha/theme.yaml": "parent: nganh\n",
            "themes/nha/templates/page.html": title.replace("%s", "nganh", 1).replace("%s", "nhà"),
            "themes/nganh/templates/page.html": title.replace("%s", "base", 1).replace(
                "%s", "ngành"
            ),
        }
    )
    pipeline.build(site)
    assert "nhà ngành <div class" in (site.out / "404.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("theme_yaml", "code"),
    [("parent: nha", "theme-circle"), ("parent: none", "theme-unknown")],
)
def test_a_chain_of_themes_ends(make_site: MakeSite, theme_yaml: str, code: str) -> None:
    files = {"content/site.yaml": SETTINGS, "themes/nha/theme.yaml": theme_yaml}
    site = make_site(files)
    with pytest.raises(Mistakes) as caught:
        pipeline.build(site)
    [found] = caught.value.problems
    assert (found.code, found.place.path, found.place.line) == (code, "themes/nha/theme.yaml", 1)
    assert found.excerpt == theme_yaml


SECRET = "của máy chủ"


@pytest.fixture
def house(make_site: MakeSite, tmp_path: Path) -> Site:
    """A site with a theme of its own, and beside it a folder that is none of its business."""
    for name in ("page.html", "base.css", "vi.yaml", "theme.yaml"):
        (tmp_path / "elsewhere").mkdir(exist_ok=True)
        (tmp_path / "elsewhere" / name).write_text(SECRET, encoding="utf-8")
    return make_site({"content/site.yaml": SETTINGS, "themes/nha/theme.yaml": "parent: base\n"})


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("themes/nha/templates/page.html", "page.html"),
        ("themes/nha/assets/base.css", "base.css"),
        ("themes/nha/assets/more", "."),
        ("themes/nha/templates/parts", "."),
        ("content/media/anh.png", "page.html"),
        ("content/media/more", "."),
        ("themes/nha/templates", "."),
        ("themes/nha/assets", "."),
        ("content/media", "."),
    ],
)
def test_a_link_that_leads_out_of_its_folder_is_not_followed(
    house: Site, tmp_path: Path, link: str, target: str
) -> None:
    file = house.root / link
    file.parent.mkdir(parents=True, exist_ok=True)
    file.symlink_to(tmp_path / "elsewhere" / target)
    pipeline.build(house)
    assert [path for path, text in contents(house.out).items() if SECRET.encode() in text] == []


def test_a_link_within_its_folder_is_followed(house: Site) -> None:
    assets = house.root / "themes" / "nha" / "assets"
    assets.mkdir()
    (assets / "a.css").write_text("a {}")
    (assets / "b.css").symlink_to("a.css")
    pipeline.build(house)
    assert contents(house.out)["assets/b.css"] == b"a {}"
