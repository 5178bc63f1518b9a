"""`diff` shows who approves a change what it will change for readers."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from parsite.cli import main
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import contents, stamps
from tests.stages.test_checkout import commit, git

Say = Callable[..., tuple[int, str, str]]
DATA = "data/2024.yaml"
LATER = (
    "release_at: {moment}\nmax: 100\nblocks:\n  so:\n    results:\n"
    "      - {{unit: Sở Y tế, score: '91,25'}}\n      - {{unit: Sở Nội vụ, score: '90,00'}}\n"
)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Ask what differs; the exit code, what is printed and what is complained of."""
    monkeypatch.delenv("PARSITE_SITE", raising=False)

    def ask(site: Site | Path, *words: object) -> tuple[int, str, str]:
        root = site.root if isinstance(site, Site) else site
        capsys.readouterr()
        code = main(["diff", "--site", str(root), *map(str, words)])
        return code, *capsys.readouterr()

    return ask


def edit(site: Site, path: str, old: str, new: str) -> None:
    text = (site.root / path).read_text(encoding="utf-8")
    assert old in text
    (site.root / path).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def site(make_site: MakeSite) -> Site:
    """The sound site, committed, what parsite makes left out."""
    made = make_site({".gitignore": "public/\n.parsite/\n"})
    commit(made.root, {})
    return made


def test_a_committed_site_differs_in_nothing(site: Site, say: Say) -> None:
    assert say(site) == (0, "Không có gì đổi so với HEAD.\n", "")
    assert say(site, "--lang", "en") == (0, "Nothing changes against HEAD.\n", "")


def test_a_score_is_told_with_its_places_its_sentences_and_its_pages(site: Site, say: Say) -> None:
    edit(site, DATA, "90,50", "80,50")
    code, out, err = say(site)
    assert (code, err) == (0, "")
    first, rest = out.split("\nTrang và tệp\n")
    assert first.splitlines()[:11] == [
        "Những gì đổi so với HEAD",
        "",
        "Năm 2024",
        "",
        "  Các sở: 2 đơn vị có thay đổi",
        "    Lên hạng: Sở Tài chính (2 → 1)",
        "    Xuống hạng: Sở Nội vụ (1 → 2)",
        "    Đơn vị        Mục   Trước     Sau",
        "    Sở Tài chính  Hạng  2      →  1",
        "    Sở Nội vụ     Điểm  90,50  →  80,50",
        "                  Hạng  1      →  2",
    ]
    assert "    - Dẫn đầu khối các sở là Sở Nội vụ với 90,50 điểm." in out
    assert "    + Dẫn đầu khối các sở là Sở Tài chính với 88,25 điểm." in out
    assert "Đổi nội dung" in rest
    assert "    /2024/\n" in rest
    assert "so-y-te" not in rest


def test_a_year_that_looks_back_to_a_changed_one_tells_what_became_of_its_changes(
    make_site: MakeSite, say: Say
) -> None:
    later = LATER.replace("release_at: {moment}\n", "").format()
    site = make_site({"data/2025.yaml": later, ".gitignore": ".parsite/\n"})
    commit(site.root, {})
    edit(site, DATA, "79,00", "99,00")
    _, out, _ = say(site)
    of_2025 = out[out.index("Năm 2025") : out.index("Năm 2024")]
    assert "    Sở Y tế    Tăng, giảm bậc  +2     →  0" in of_2025
    assert "Hạng năm trước" not in of_2025


def test_all_is_told_in_english_where_asked(site: Site, say: Say) -> None:
    edit(site, DATA, "90,50", "80,50")
    _, out, _ = say(site, "--lang", "en")
    assert "Sở Nội vụ     Score  90.50   →  80.50" in out
    assert "Fallen: Sở Nội vụ (1 → 2)" in out


def test_nothing_is_written_to_the_site(site: Site, say: Say) -> None:
    edit(site, DATA, "90,50", "80,50")
    before = stamps(site.root)
    say(site)
    say(site, "--now", "2030-01-01T00:00:00+07:00")
    assert stamps(site.root) == before


def test_a_comment_in_a_data_file_changes_no_figure_and_that_is_said(site: Site, say: Say) -> None:
    edit(site, DATA, "max: 100", "# Chờ ký\nmax: 100")
    assert say(site)[1].splitlines() == [
        "Những gì đổi so với HEAD",
        "",
        "Trang và tệp",
        "  Tệp dữ liệu được viết lại mà số liệu không đổi: 9 tệp ghi mã SHA-256 mới",
    ]


def test_any_revision_may_be_compared_with(site: Site, say: Say) -> None:
    edit(site, DATA, "90,50", "91,50")
    commit(site.root, {})
    assert say(site)[1] == "Không có gì đổi so với HEAD.\n"
    assert "91,50" in say(site, "--against", "HEAD~1")[1]
    git(site.root, "tag", "truoc", "HEAD~1")
    assert "91,50" in say(site, "--against", "truoc")[1]


def test_a_site_in_a_folder_of_its_repository_is_compared(make_site: MakeSite, say: Say) -> None:
    site = make_site({"../.gitignore": "public/\n.parsite/\n"}, name="repo/trang")
    commit(site.root.parent, {"README.md": "x"})
    assert say(site)[1] == "Không có gì đổi so với HEAD.\n"
    edit(site, DATA, "90,50", "91,50")
    assert "90,50  →  91,50" in say(site)[1]


def test_a_file_not_committed_yet_is_new(site: Site, say: Say) -> None:
    text = "---\ntitle: Giới thiệu\n---\n\nVề trang này.\n"
    (site.root / "content" / "gioi-thieu.md").write_text(text, encoding="utf-8")
    _, out, _ = say(site)
    assert "Bài viết content/gioi-thieu.md: thêm mới" in out
    assert "  + Về trang này." in out
    assert "  Thêm 1: trang khác 1\n    /gioi-thieu/\n" in out


def test_another_folder_may_be_compared_with(make_site: MakeSite, say: Say) -> None:
    other, site = make_site(name="other"), make_site(name="mine")
    edit(site, DATA, "90,50", "91,50")
    assert "90,50  →  91,50" in say(site, "--against", other.root)[1]


def test_what_is_published_may_be_compared_with(site: Site, say: Say) -> None:
    assert main(["build", "--site", str(site.root)]) == 0
    assert say(site, "--against", site.out)[1] == f"Không có gì đổi so với {site.out}.\n"
    edit(site, DATA, "90,50", "91,50")
    _, out, _ = say(site, "--against", site.out)
    assert "90,50  →  91,50" in out
    assert "    /2024/\n" in out


def test_a_time_to_come_shows_the_year_that_will_be_public(make_site: MakeSite, say: Say) -> None:
    site = make_site({"data/2025.yaml": LATER.format(moment="2029-12-31T08:00:00+07:00")})
    code, out, _ = say(site, "--now", "2030-01-01T00:00:00+07:00")
    assert code == 0
    assert out.startswith("Những gì đổi từ lúc này đến 00:00 01/01/2030 (+07:00)\n")
    assert "Năm 2025: xuất hiện" in out
    assert "  Các sở: thêm bảng xếp hạng, 2 đơn vị" in out
    assert "    /2025/\n" in out


def test_a_year_that_comes_is_told_by_its_first_units_and_how_many_more_there_are(
    site: Site, say: Say
) -> None:
    units = (site.root / "data" / "units.yaml").read_text(encoding="utf-8")
    more = "".join(f"  so-{n}: {{block: so, name: Sở Số {n}}}\n" for n in range(23))
    (site.root / "data" / "units.yaml").write_text(units + more, encoding="utf-8")
    rows = "".join(f"so;Sở Số {n};{90 - n},00\n" for n in range(23))
    text = f"block;unit;score\n{rows}"
    (site.root / "data" / "2025.csv").write_text(text, encoding="utf-8")
    (site.root / "data" / "2025.yaml").write_text("max: 100\n", encoding="utf-8")
    _, out, _ = say(site)
    assert "Dưới đây là 20 đơn vị đầu; còn 3 đơn vị nữa." in out
    assert "→  71,00; hạng 20" in out
    assert "70,00; hạng 21" not in out


def test_a_time_before_the_release_shows_nothing_of_it(make_site: MakeSite, say: Say) -> None:
    """Not that there is such a year, nor what is in it; only that not everything was compared."""
    site = make_site({"data/2025.yaml": LATER.format(moment="2029-12-31T08:00:00+07:00")})
    _, out, _ = say(site, "--now", "2029-12-31T07:59:59+07:00")
    assert out.startswith("Không có gì đổi từ lúc này đến")
    assert "--now" in out
    assert not {"2025", "91,25"} & {*out.replace("\n", " ").split()}


def test_a_year_not_public_yet_is_no_difference(site: Site, say: Say) -> None:
    later = LATER.format(moment="2999-12-31T08:00:00+07:00")
    (site.root / "data" / "2025.yaml").write_text(later, encoding="utf-8")
    _, out, _ = say(site)
    assert out.startswith("Không có gì đổi so với HEAD.\n")
    _, seen, _ = say(site, "--against", "HEAD", "--now", "2999-12-31T08:00:00+07:00")
    assert "Năm 2025: xuất hiện" in seen


def test_mistakes_of_the_site_are_told_as_always(site: Site, say: Say) -> None:
    edit(site, DATA, "90,50", "190,50")
    code, out, err = say(site)
    assert (code, out) == (65, "")
    assert "data/2024.yaml:6:16: score-too-high" in err


def test_a_state_before_that_cannot_be_built_is_told_to_be_so(site: Site, say: Say) -> None:
    edit(site, DATA, "90,50", "190,50")
    commit(site.root, {})
    edit(site, DATA, "190,50", "90,50")
    code, out, err = say(site)
    assert (code, out) == (65, "")
    assert "data/2024.yaml:6" in err
    assert "score-too-high" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("language", ["vi", "en"])
def test_where_there_is_nothing_to_compare_with_that_is_said(
    make_site: MakeSite, say: Say, language: str
) -> None:
    code, out, err = say(make_site(), "--lang", language)
    assert (code, out) == (2, "")
    assert "--against" in err
    code, out, err = say(make_site(name="b"), "--lang", language, "--against", "khong-co")
    assert (code, out) == (2, "")


def test_machines_are_told_it_all(site: Site, say: Say) -> None:
    edit(site, DATA, "90,50", "80,50")
    _, out, _ = say(site, "--format", "json")
    told = json.loads(out)
    [board] = told["years"][0]["boards"]
    unit = next(unit for unit in board["units"] if unit["unit"] == "so-noi-vu")
    assert unit["columns"] == ["score", "rank"]
    assert (unit["before"]["cells"]["score"], unit["after"]["cells"]["score"]) == ("90.50", "80.50")
    assert "2024/index.html" in told["pages"]["changed"]


def test_a_change_request_is_told_in_markdown(site: Site, say: Say) -> None:
    edit(site, DATA, "90,50", "80,50")
    _, out, _ = say(site, "--format", "markdown")
    assert "| Sở Nội vụ | Điểm | 90,50 | 80,50 |" in out
    assert "### Năm 2024\n" in out


def test_of_many_pages_the_first_are_named_and_the_rest_counted(site: Site, say: Say) -> None:
    edit(site, "data/units.yaml", "name: Các sở", "name: Các sở, ban")
    for number in range(30):
        text = f"---\ntitle: Trang {number}\n---\n\nXin chào.\n"
        (site.root / "content" / f"trang-{number}.md").write_text(text, encoding="utf-8")
    _, out, _ = say(site)
    assert "  Thêm 30: trang khác 30\n" in out
    assert "    … và 10 địa chỉ nữa" in out
    assert len(contents(site.root / "content")) == 32
