"""The site's files as read: which are, which are not, and what is told of those that cannot be."""

import hashlib
from pathlib import Path

import pytest

from parsite.model.dataset import Sources
from parsite.model.place import Place
from parsite.model.site import Site
from parsite.stages import read
from tests.conftest import MakeSite

SITE = "title: A\norganisation: B\nbase_url: https://a.example/\n"


def sources(site: Site) -> Sources:
    found, problems = read.sources(site)
    assert not problems
    return found


def told(site: Site) -> list[tuple[str, str]]:
    return [(p.place.path, p.code) for p in read.sources(site)[1]]


def test_years_tables_and_articles_are_found_by_their_names(make_site: MakeSite) -> None:
    table = "Khối;Đơn vị;Điểm\nso;Sở Y tế;79,00\n"
    page = "---\ntitle: Giới thiệu\n---\n\nLời.\n"
    found = sources(make_site({"data/2023.csv": table, "content/gioi-thieu.md": page}))
    assert list(found.years) == [2024]
    assert list(found.tables) == [2023]
    assert list(found.articles) == ["2024", "gioi-thieu"]
    assert found.articles["gioi-thieu"].body == "\nLời.\n"


def test_every_file_read_has_its_digest_and_every_text_its_lines(make_site: MakeSite) -> None:
    site = make_site({"content/media/a.jpg": b"\xff\xd8"})
    found = sources(site)
    inputs = {p for p in found.digests if not p.startswith("themes/")}
    own = {f.relative_to(site.root).as_posix() for f in site.root.rglob("*") if f.is_file()}
    assert inputs == {path for path in own if not path.startswith(".parsite/")}
    assert found.digests["content/media/a.jpg"] == hashlib.sha256(b"\xff\xd8").hexdigest()
    assert found.line(Place("data/2024.yaml", 6, 16)) == "        score: 90,50"
    assert found.line(Place("data/2024.yaml", 99)) == found.line(Place("nowhere", 1)) == ""


@pytest.mark.parametrize(
    "name", ["data/.2024.yaml.swp", "data/~$2024.xlsx", "content/.md", "data/README.md"]
)
def test_what_programs_leave_behind_is_passed_over(name: str, make_site: MakeSite) -> None:
    assert told(make_site({name: "không phải dữ liệu"})) == []


@pytest.mark.parametrize(
    "name",
    [
        *("2024.xlsx", "2024.xls", "2024.ods", "2024.txt", "2024.json", "2023.yml"),
        *("2024 (1).csv", "nam-2024.yaml", "20245.csv", "3024.yaml", "unit.yaml"),
        *("2023.CSV", "2023.YAML", "2024.xlsm"),
    ],
)
def test_data_in_a_file_that_is_not_read_is_told(name: str, make_site: MakeSite) -> None:
    assert told(make_site({f"data/{name}": "blocks: {}\n"})) == [(f"data/{name}", "stray-file")]


@pytest.mark.parametrize("path", ["data/units.yaml", "content/site.yaml"])
def test_a_file_every_site_has_is_missed(path: str, make_site: MakeSite) -> None:
    assert told(make_site({path: None})) == [(path, "file-missing")]


@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("data/2024.yaml", "", "file-empty"),
        ("data/2024.yaml", "# chưa có\n", "file-empty"),
        ("data/2024.yaml", "a: b: c", "yaml-broken"),
        ("data/2024.yaml", b"\xff", "wrong-encoding"),
        ("data/2023.csv", "", "file-empty"),
        ("data/2023.csv", ";;\n", "file-empty"),
        ("data/2023.csv", 'a;b\n"', "table-broken"),
        ("data/2023.csv", b"Kh\xf4\xeci;b\n", "wrong-encoding"),
        ("content/2024.md", "", "file-empty"),
        ("content/2024.md", "title: a\n", "front-matter-missing"),
        ("content/2024.md", "---\ntitle: a\n", "front-matter-open"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_once_and_left_out(
    path: str, content: str | bytes, code: str, make_site: MakeSite
) -> None:
    found, problems = read.sources(make_site({path: content}))
    assert [(p.place.path, p.code) for p in problems] == [(path, code)]
    assert 2024 not in found.years or path != "data/2024.yaml"
    assert not found.tables
    assert bool(found.articles) == (path != "content/2024.md")


def test_a_site_without_a_theme_has_the_one_that_comes_with_parsite(make_site: MakeSite) -> None:
    found = sources(make_site())
    assert [theme.name for theme in found.themes] == ["base"]
    assert "base!year.html" in found.templates
    assert len(found.languages) == 1


def test_a_theme_that_names_no_parent_builds_on_base(make_site: MakeSite) -> None:
    site = make_site(
        {
            "content/site.yaml": SITE + "theme: nha\n",
            "themes/nha/templates/404.html": "x",
            "themes/nha/languages/vi.yaml": "table:\n  rank: Thứ\n",
        }
    )
    found = sources(site)
    assert [theme.name for theme in found.themes] == ["nha", "base"]
    assert found.templates["nha!404.html"] == "x"
    assert [node.place.path for node in found.languages["vi"]] == [
        "themes/nha/languages/vi.yaml",
        "themes/base/languages/vi.yaml",
    ]


def test_a_chain_of_themes_is_followed_to_its_end(make_site: MakeSite) -> None:
    site = make_site(
        {
            "content/site.yaml": SITE + "theme: con\n",
            "themes/con/theme.yaml": "parent: cha\n",
            "themes/cha/theme.yaml": "parent: base\n",
        }
    )
    assert [theme.name for theme in sources(site).themes] == ["con", "cha", "base"]


@pytest.mark.parametrize(
    ("files", "code", "place"),
    [
        ({"content/site.yaml": SITE + "theme: x\n"}, "theme-unknown", ("content/site.yaml", 4, 8)),
        (
            {"content/site.yaml": SITE + "theme: a\n", "themes/a/theme.yaml": "parent: b\n"},
            "theme-unknown",
            ("themes/a/theme.yaml", 1, 9),
        ),
        (
            {"content/site.yaml": SITE + "theme: a\n", "themes/a/theme.yaml": "parent: a\n"},
            "theme-circle",
            ("themes/a/theme.yaml", 1, 9),
        ),
        ({"content/site.yaml": SITE + "theme: ../a\n"}, "theme-unknown", None),
        ({"content/site.yaml": SITE + "theme: A\n"}, "theme-unknown", None),
    ],
)
def test_a_theme_that_is_not_there_is_told_where_it_is_named(
    files: dict[str, str], code: str, place: tuple[str, int, int] | None, make_site: MakeSite
) -> None:
    _, problems = read.sources(make_site(files))
    assert [(p.code, p.place) for p in problems] == [
        (code, Place(*(place or ("content/site.yaml", 4, 8))))
    ]


def test_a_themes_asset_stands_in_for_its_parents(make_site: MakeSite) -> None:
    files = {"content/site.yaml": SITE + "theme: nha\n", "themes/nha/assets/base.css": "p {}"}
    found = sources(make_site({**files, "content/media/2024/a.jpg": b"x"}))
    by_path = {asset.path: asset.content for asset in found.assets}
    assert by_path["assets/base.css"] == b"p {}"
    assert by_path["media/2024/a.jpg"] == b"x"
    assert list(by_path) == sorted(by_path)


def test_links_that_lead_out_of_a_folder_are_not_followed(
    make_site: MakeSite, tmp_path: Path
) -> None:
    site = make_site({"content/media/a.jpg": b"x"})
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    try:
        (site.root / "content/media/b.jpg").symlink_to(tmp_path / "secret")
    except OSError:
        return  # a Windows where not everybody may make links
    found = sources(site)
    assert [a.path for a in found.assets if a.path.startswith("media/")] == ["media/a.jpg"]
