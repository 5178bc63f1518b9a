"""What a preview writes into its pages."""

import re
from dataclasses import replace
from datetime import datetime

import pytest

from parsite.model.place import Place, problem, warning
from parsite.model.release import Withheld
from parsite.report import Report
from parsite.serve.notices import Notice, beside

PAGE = b"<html><head><title>A</title></head>\n<body class=x>\n<p>B</p>\n</body>\n</html>"
WRONG = replace(
    problem(Place("data/2024.yaml", 3, 8), "not-a-choice", text="x", known="a; b", nearest=""),
    excerpt="  so: <b>x</b> \t&amp; ",
)
ODD = warning(Place("data/units.yaml", 1, 1), "file-empty")
NOTICE = Notice(Report("vi", "parsite"), "2024/index.html", 8000)


def told(page: bytes | None = PAGE, **more: object) -> str:
    return beside(page, replace(NOTICE, **more)).decode()  # type: ignore[arg-type]


def test_a_page_with_nothing_to_tell_of_gets_the_script_and_nothing_to_see() -> None:
    page = told()
    assert page.index("livereload.js?port=8000") < page.index("</head>")
    assert "parsite" not in page
    assert re.sub("<(meta|script)[^>]*>(</script>)?\n", "", page) == PAGE.decode()


@pytest.mark.parametrize("part", [b"<p>B</p>", b"<body>only", b"", b"</head></body>"])
def test_what_is_no_whole_page_stays_as_it_is(part: bytes) -> None:
    assert beside(part, NOTICE) == part


def test_a_mistake_is_told_as_in_the_terminal_line_by_line() -> None:
    page = told(problems=(WRONG,))
    text = re.sub("<[^>]*>", "", page)
    terminal = NOTICE.report.text(WRONG)
    place, code, what = terminal.split("\n")[0].split(": ", 2)
    for words in (place, code, what, *terminal.split("\n")[1:]):
        shown = words.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert shown in text
    assert "<b>" not in page


def test_mistakes_come_before_the_end_of_the_page_and_open_warnings_folded() -> None:
    page = told(problems=(WRONG, ODD))
    assert page.index("<p>B</p>") < page.index("<section") < page.index("</body>")
    assert '<details class="parsite-mistakes" open>' in page
    assert '<details class="parsite-warnings"><summary>' in page
    assert "1 lỗi cần sửa" in page
    assert "1 cảnh báo" in page


def test_it_is_told_in_the_language_asked_for() -> None:
    page = told(problems=(WRONG,), report=Report("en", "parsite"))
    assert '<section class="parsite-notice" lang="en"' in page
    assert "Mistakes to mend: 1" in page


def test_without_a_page_what_is_wrong_is_a_page_of_its_own() -> None:
    page = told(None, problems=(WRONG,))
    assert page.startswith("<!DOCTYPE html>")
    assert "<h1>" in page
    assert "lần dựng tốt" not in page
    assert "livereload.js" in page


def test_what_else_stands_in_the_way_is_told() -> None:
    assert "Không đọc được &lt;a&gt;" in told(failure="Không đọc được <a>")


@pytest.mark.parametrize(
    ("path", "held", "words"),
    [
        ("2025/index.html", Withheld({2025: None}), "Bản thảo, chưa công bố"),
        ("en/2025/so/index.html", Withheld({2025: None}), "Draft, not published"),
        ("2025/index.html", Withheld({}, frozenset({"2025"})), "Bài viết còn là bản thảo"),
        ("gioi-thieu/index.html", Withheld({}, frozenset({"gioi-thieu"})), "Bản thảo"),
        ("en/about/index.html", Withheld({}, frozenset({"about.en"})), "Bản thảo"),
        ("about/index.html", Withheld({}, frozenset({"about.en"})), "about.en.md"),
        ("en/index.html", Withheld({2025: None}), "not public yet: 2025"),
        ("index.html", Withheld({2025: None}, frozenset({"2025"})), "chưa công bố: 2025<"),
        (
            "2025/frame.html",
            Withheld({2025: datetime.fromisoformat("2026-12-01T08:00:00Z")}),
            "Chưa đến giờ công bố: 08:00 01/12/2026 (+00:00)",
        ),
    ],
)
def test_a_page_says_what_of_it_is_not_public(path: str, held: Withheld, words: str) -> None:
    page = told(path=path, held=held)
    banner = page[page.index("<aside") : page.index("</aside>")]
    assert words in banner
    assert page.index("<body") < page.index("<aside") < page.index("<p>B</p>")
    assert 'lang="vi"' in banner
    assert 'lang="en"' in banner
