"""The whole recipe: the same site always gives the same bytes, and says what its data says."""

import os
import re
import shutil
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parsite import pipeline
from parsite.model.place import Mistakes
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import ROOT, contents, parsite
from tests.webpages import ids, read, tables, words

GOLDEN = ROOT / "tests" / "golden" / "tinh-mau"
PICTURE = (GOLDEN / "content" / "media" / "hoi-nghi.png").read_bytes()


def sources(golden: Path) -> dict[str, bytes]:
    """A site's own files, without what it is expected to become."""
    return {p: c for p, c in contents(golden).items() if not p.startswith("expected/")}


def lay(root: Path, files: dict[str, bytes]) -> Path:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def built(root: Path, **more: str) -> dict[str, bytes]:
    """The site as a process of its own builds it."""
    done = parsite("build", "--site", root, **more)
    assert done.returncode == 0, done.stderr
    return contents(root / "public")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as it is built with nothing unusual around."""
    return built(lay(tmp_path_factory.mktemp("plain") / "site", sources(GOLDEN)))


@pytest.mark.parametrize(
    "around",
    [
        {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "1", "TZ": "America/Los_Angeles", "LC_ALL": "vi_VN.UTF-8"},
        {"PYTHONHASHSEED": "random", "LANG": "tr_TR.UTF-8", "PYTHONWARNINGS": "error"},
    ],
    ids=str,
)
def test_a_site_is_the_same_to_the_byte_whatever_is_around(
    tmp_path: Path, plain: dict[str, bytes], around: dict[str, str]
) -> None:
    assert built(lay(tmp_path / "site", sources(GOLDEN)), **around) == plain


def test_a_site_is_the_same_in_another_folder_seen_from_another(
    tmp_path: Path, plain: dict[str, bytes]
) -> None:
    root = lay(tmp_path / "Sở Nội vụ" / "a b" / "trang", sources(GOLDEN))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert parsite("build", "--site", "../trang", cwd=root).returncode == 0
    assert parsite("build", "--out", elsewhere / "www", cwd=root).returncode == 0
    assert contents(root / "public") == plain
    assert contents(elsewhere / "www") == plain


def test_a_site_is_the_same_in_whichever_order_its_files_were_made(
    tmp_path: Path, plain: dict[str, bytes]
) -> None:
    files = dict(reversed(sources(GOLDEN).items()))
    assert built(lay(tmp_path / "site", files)) == plain


def test_a_site_is_the_same_whoever_may_read_its_files(
    tmp_path: Path, plain: dict[str, bytes]
) -> None:
    root = lay(tmp_path / "site", sources(GOLDEN))
    before = os.umask(0o077)
    try:
        assert built(root) == plain
    finally:
        os.umask(before)


def test_times_of_the_sources_are_nobodys_concern(tmp_path: Path, plain: dict[str, bytes]) -> None:
    root = lay(tmp_path / "site", sources(GOLDEN))
    for number, path in enumerate(sources(GOLDEN)):
        os.utime(root / path, (number * 10**8, number * 10**8))
    assert built(root) == plain


EDITS: dict[str, tuple[str, str, str]] = {
    "a score": ("data/2024.csv", "88,50;100", "90,00;100"),
    "a maximum": ("data/2024.csv", "95,00;110", "95,00;120"),
    "a score of the year before": ("data/2023.csv", "71,25", "85,00"),
    "a status": ("data/2024.csv", ";;không đánh giá", ";;không xếp hạng"),
    "a row fewer": ("data/2024.csv", "so;Ban Dân tộc;;100;;không đánh giá;\n", ""),
    "a name": ("data/units.yaml", "Sở Khoa học và Công nghệ", "Sở Khoa học"),
    "a unit more": (
        "data/units.yaml",
        "\n  ben-lua",
        "  moi: {block: so, name: Sở Mới}\n  ben-lua",
    ),
    "an organisation": ("content/site.yaml", "organisation: Tỉnh", "organisation: UBND tỉnh"),
    "an article's title": ("content/2024.md", "title: Tỉnh Mẫu", "title: Tỉnh ta"),
    "a directive moved": ("content/2024.md", "[[ảnh]]\n", ""),
    "another address": ("content/site.yaml", "example/cchc", "example/par"),
    "counts with a zero": ("content/site.yaml", "base_url", "counts: padded\nbase_url"),
    "a decision": ("data/2024.yaml", "12/QĐ-UBND", "13/QĐ-UBND"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_build_after_an_edit_is_a_clean_build_of_the_edited_site(
    tmp_path: Path, edit: str
) -> None:
    path, old, new = EDITS[edit]
    files = sources(GOLDEN)
    edited = files | {path: files[path].decode().replace(old, new, 1).encode()}
    assert edited != files
    site, clean = (Site(tmp_path / name, tmp_path / name / "public") for name in ("site", "clean"))
    lay(site.root, files)
    pipeline.build(site)
    pipeline.build(Site(lay(clean.root, edited), clean.out))
    lay(site.root, edited)
    pipeline.build(site)
    assert contents(site.out) == contents(clean.out)


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.data())
def test_after_any_row_of_edits_the_site_is_that_of_a_clean_build(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """The same pages, whatever was live before and in whichever order things came and went."""
    folder = tmp_path_factory.mktemp("edits")
    site = Site(folder / "site", folder / "site" / "public")
    scores = st.sampled_from(["70,00", "80,50", "80,5", "90,25"])
    years = st.dictionaries(st.sampled_from([2022, 2023, 2024]), scores, min_size=1)
    lines = st.sampled_from(["", "notice: Thử.\n", "counts: padded\n", "theme: nha\n"])
    for number in range(data.draw(st.integers(2, 3))):
        files = {
            "content/site.yaml": "title: A\norganisation: B\nbase_url: https://a.example\n"
            + data.draw(lines),
            "data/units.yaml": "blocks: {so: {name: Các sở}}\nunits:\n"
            + "".join(f"  {u}: {{block: so, name: Sở {u}}}\n" for u in ("a", "b", "c")),
            "themes/nha/templates/parts/summary.html": data.draw(st.sampled_from(["a", "b"])),
        }
        for year, score in data.draw(years).items():
            rows = "".join(f"so;{u};{s}\n" for u, s in [("a", score), ("b", "80,50"), ("c", "75")])
            files[f"data/{year}.csv"] = f"Khối;Đơn vị;Điểm\n{rows}"
        for name in ("content", "data", "themes"):
            shutil.rmtree(site.root / name, ignore_errors=True)
        lay(site.root, {path: text.encode() for path, text in files.items()})
        pipeline.build(site)
        clean = Site(site.root, folder / f"clean-{number}")
        pipeline.build(clean)
        assert contents(site.out) == contents(clean.out)


def test_all_mistakes_of_a_run_are_told_at_once_in_the_order_of_their_places(
    make_site: MakeSite,
) -> None:
    site = make_site(
        {
            "content/site.yaml": "titel: A\norganisation: B\nbase_url: c\n",
            "data/2024.yaml": "blocks: {so: {results: [{unit: Sở Y, score: x}]}}",
            "content/2024.md": "---\ntitle: A\n---\n\n[[bảng]]\n",
        }
    )
    with pytest.raises(Mistakes) as caught:
        pipeline.build(site)
    found = [(p.place.path, p.place.line, p.place.column) for p in caught.value.problems]
    assert found == sorted(found)
    assert {path for path, _, _ in found} == {
        "content/site.yaml",
        "data/2024.yaml",
        "content/2024.md",
    }
    assert all(problem.excerpt for problem in caught.value.problems)
    assert not site.out.exists()


HOUSE = "title: A\norganisation: B\nbase_url: https://a.example/\ntheme: nha\n"


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("yaml-broken", {"data/2024.yaml": "blocks: [5"}),
        ("not-a-figure", {"data/2024.yaml": "max: x\nblocks: {so: {results: []}}"}),
        (
            "rank-contradicts-score",
            {"data/2024.yaml": "blocks: {so: {results: [{unit: Sở Y tế, score: 1, rank: 2}]}}"},
        ),
        ("claim-false", {"content/2024.md": "---\ntitle: A\n---\n\nSở Y tế đạt 97,00 điểm.\n"}),
        (
            "template-fails",
            {"content/site.yaml": HOUSE, "themes/nha/templates/home.html": "{{ nope }}"},
        ),
    ],
)
def test_a_mistake_found_at_any_stage_stops_the_build(
    make_site: MakeSite, code: str, files: dict[str, str]
) -> None:
    site = make_site(files)
    with pytest.raises(Mistakes) as caught:
        pipeline.build(site)
    assert code in {p.code for p in caught.value.problems}
    assert not site.out.exists()


def test_a_rehearsal_finds_what_a_build_finds_and_leaves_nothing(make_site: MakeSite) -> None:
    sound = make_site()
    before = contents(sound.root)
    pipeline.rehearse(sound)
    assert contents(sound.root) == before
    broken = make_site({"data/2024.yaml": "blocks: 5"}, "broken")
    with pytest.raises(Mistakes) as rehearsed:
        pipeline.rehearse(broken)
    with pytest.raises(Mistakes) as caught:
        pipeline.build(broken)
    assert rehearsed.value.problems == caught.value.problems


YEAR = "blocks: {{so: {{results: [{}]}}}}"
NOI_VU, TAI_CHINH = "{unit: Sở Nội vụ, score: 90}", "{unit: Sở Tài chính, score: 80}"


def page(site: Site, path: str) -> str:
    return (site.out / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("status", ["không xếp hạng", "không đánh giá"])
def test_a_unit_that_was_left_out_of_a_ranking_is_not_called_new(
    make_site: MakeSite, status: str
) -> None:
    left_out = f"{{unit: Sở Y tế, status: {status}}}"
    site = make_site(
        {
            "data/2023.yaml": YEAR.format(f"{NOI_VU}, {TAI_CHINH}"),
            "data/2024.yaml": YEAR.format(f"{NOI_VU}, {TAI_CHINH}, {left_out}"),
        }
    )
    pipeline.build(site)
    for path in ("2024/index.html", "don-vi/so-y-te/index.html"):
        assert "mới" not in words(read(page(site, path))).replace("mới nhất", "")


def test_a_unit_ranked_in_an_earlier_year_is_not_there_for_the_first_time(
    make_site: MakeSite,
) -> None:
    both = YEAR.format(f"{NOI_VU}, {TAI_CHINH}")
    site = make_site(
        {"data/2022.yaml": both, "data/2023.yaml": YEAR.format(TAI_CHINH), "data/2024.yaml": both}
    )
    pipeline.build(site)
    text = words(read(page(site, "2024/index.html")))
    assert "Sở Nội vụ" in text
    assert "lần đầu" not in text
    assert "đơn vị mới" not in text


def test_a_figure_is_written_alike_on_every_page(make_site: MakeSite) -> None:
    rows = "{unit: Sở Nội vụ, score: 90.5}, {unit: Sở Tài chính, score: 80.25}"
    site = make_site({"data/2024.yaml": YEAR.format(rows)})
    pipeline.build(site)
    of_year = tables(read(page(site, "2024/index.html")))["Bảng xếp hạng khối các sở năm 2024"]
    of_unit = tables(read(page(site, "don-vi/so-noi-vu/index.html")))
    [years] = [rows for caption, rows in of_unit.items() if "qua các năm" in caption]
    assert of_year[0]["Điểm"] == years[0]["Điểm"] == "90,50"


def announced(site: Site, body: str) -> Element:
    """The page of 2024, its article's text another."""
    article = site.root / "content" / "2024.md"
    article.write_text(f"---\ntitle: Công bố\n---\n\n{body}\n", encoding="utf-8")
    pipeline.build(site)
    return read(page(site, "2024/index.html"))


@pytest.mark.parametrize(
    "body",
    [
        "Kết quả.",
        "[[bảng xếp hạng]]",
        "[[bảng xếp hạng: so]]",
        "    [[bảng xếp hạng]]",
        "Xem `[[bảng xếp hạng]]` dưới đây.",
        "- Một\n[[bảng xếp hạng]]\n- Hai",
        "```\n[[bảng xếp hạng]]\n```",
    ],
)
def test_a_year_shows_its_ranking_once_wherever_its_article_places_it(
    make_site: MakeSite, body: str
) -> None:
    captions = [c for c in tables(announced(make_site(), body)) if c.startswith("Bảng")]
    assert captions == ["Bảng xếp hạng khối các sở năm 2024"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<div>\n[[bảng xếp hạng]]\n</div>", "article-html"),
        ("<!--\n[[ảnh]]\n-->", "article-html"),
        ("> [[bảng xếp hạng]]", "part-not-alone"),
        ("Xem [[bảng xếp hạng]] dưới đây.", "part-not-alone"),
    ],
)
def test_what_would_not_be_shown_as_it_was_meant_is_a_mistake(
    make_site: MakeSite, body: str, code: str
) -> None:
    with pytest.raises(Mistakes) as caught:
        announced(make_site(), body)
    assert {p.code for p in caught.value.problems} == {code}


@pytest.mark.parametrize("body", ["<https://tinh.example/>", "`<b>`", "    <b>", "3 < 5 và 7 > 5"])
def test_what_only_looks_like_html_is_none(make_site: MakeSite, body: str) -> None:
    assert body.strip("<>` ") in words(announced(make_site(), body))


def test_no_heading_of_an_article_takes_an_address_of_its_page(make_site: MakeSite) -> None:
    site = make_site({"data/2023.yaml": YEAR.format(NOI_VU)})
    own = ids(announced(site, "Kết quả."))
    found = ids(announced(site, "".join(f"## {name.replace('-', ' ')}\n\n" for name in own)))
    assert len(own) > 2
    assert sorted(found) == sorted({*found})


def test_a_ranking_placed_twice_is_still_one_address(make_site: MakeSite) -> None:
    twice = "[[bảng xếp hạng: so]]\n\nMột.\n\n[[bảng xếp hạng: so]]\n\n[[bảng xếp hạng]]"
    found = ids(announced(make_site(), twice))
    assert sorted(found) == sorted({*found})


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such names")
def test_a_file_with_an_unreadable_name_is_a_mistake_or_left_out(make_site: MakeSite) -> None:
    """As it comes out of an archive that was packed on another system."""
    site = make_site({"content/media/anh.png": "x"})
    os.rename(site.root / "content/media/anh.png", os.fsencode(site.root) + b"/content/media/\xff")  # noqa: PTH104
    done = parsite("build", "--site", site.root)
    assert done.returncode in {0, 65}


NASTY = """x"><script>alert('1')</script>&amp;{{ 7 * 7 }}{% nope %}<!-- ]]> --"""


def test_no_text_of_the_data_is_taken_for_html(make_site: MakeSite) -> None:
    text = "'" + NASTY.replace("'", "''") + "'"
    site = make_site(
        {
            "content/site.yaml": f"title: {text}\norganisation: {text}\nnotice: {text}\n"
            f"description: {text}\ncontact: {text}\nbase_url: https://mau.example/\n",
            "content/2024.md": f"---\ntitle: {text}\nlead: {text}\nfigures:\n"
            f"  - {{value: {text}, label: {text}}}\nphoto: {{file: a.png, alt: {text},"
            f" caption: {text}, credit: {text}}}\n---\n\nKết quả.\n",
            "content/media/a.png": PICTURE,
            "data/units.yaml": f"blocks: {{so: {{name: {text}}}}}\n"
            f"units: {{a: {{block: so, name: {text}, short: {text}}}}}",
            "data/2024.yaml": f"decision: {{number: {text}, signer: {text}}}\n"
            f"source: {{name: {text}}}\nnote: {text}\nblocks: {{so: {{note: {text},"
            f" results: [{{unit: a, score: 1, grade: {text}, note: {text}}}]}}}}",
        }
    )
    pipeline.build(site)
    for path, content in contents(site.out).items():
        if path.endswith(".html"):
            shown = read(content.decode())
            own = [s for s in shown.iter("script") if s.get("type") != "application/ld+json"]
            assert [script for script in own if not script.get("src")] == []
            assert NASTY.replace("  ", " ") in words(shown), path
        elif path.endswith(".xml"):
            ElementTree.fromstring(content)


@pytest.mark.parametrize("name", ["hội nghị.png", "hoi nghi #1.png", "50%25.png", "a&b=c.png"])
def test_a_picture_is_found_whatever_its_file_is_called(make_site: MakeSite, name: str) -> None:
    photo = f"---\ntitle: A\nphoto: {{file: '{name}', alt: B}}\n---\n\nKết quả.\n"
    site = make_site({f"content/media/{name}": PICTURE, "content/2024.md": photo})
    pipeline.build(site)
    shown = read(page(site, "2024/index.html"))
    [source] = [e.get("src", "") for e in shown.iter("img") if "media/" in e.get("src", "")]
    goal = urlsplit(urljoin("https://mau.example/2024/", source))
    assert (site.out / goal.path.removeprefix("/")).is_file()
    assert re.fullmatch(r"/media/[a-z0-9-]+\.webp", goal.path)


def test_a_picture_is_found_whichever_system_wrote_its_name(make_site: MakeSite) -> None:
    """macOS takes the marks off the letters of a file's name; nobody can see the difference."""
    photo = "---\ntitle: A\nphoto: {file: hội nghị.png, alt: B}\n---\n\nKết quả.\n"
    name = normalize("NFD", "hội nghị.png")
    site = make_site({f"content/media/{name}": PICTURE, "content/2024.md": photo})
    pipeline.build(site)
    shown = read(page(site, "2024/index.html"))
    [source] = [e.get("src", "") for e in shown.iter("img") if "media/" in e.get("src", "")]
    assert (site.out / "2024" / unquote(source)).is_file()
