"""Each kind of text a field can hold: how it is read, and what is no such text."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.day import Day
from parsite.model.figure import readings
from parsite.model.node import Scalar
from parsite.model.place import Place, Problem
from parsite.model.shape import Field, Kind
from parsite.model.vietnamese import number
from parsite.stages.check.scalars import READERS

HERE = Place("data/2024.yaml", 6, 16)
CHOICES = (("full", "full"), ("toàn bộ", "full"), ("partial", "partial"), ("một phần", "partial"))


def read(kind: Kind, text: str) -> object:
    value, problems = READERS[kind](Scalar(text, HERE), Field("x", kind, choices=CHOICES))
    assert not problems
    return value


def wrong(kind: Kind, text: str) -> Problem:
    value, problems = READERS[kind](Scalar(text, HERE), Field("x", kind, choices=CHOICES))
    assert value is None
    (found,) = problems
    assert found.place == HERE
    assert found.facts["text"] == " ".join(text.split())
    return found


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("85,60", "85.60"),
        ("85.60", "85.60"),
        ("85", "85"),
        ("085,6", "85.6"),
        ("0", "0"),
        ("0,727", "0.727"),
        ("1234,5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("12,3456", "12.3456"),
        (" 85,60\u00a0", "85.60"),
        ("85,60\u200b", "85.60"),
    ],
)
def test_a_figure_is_read_with_all_its_decimals(text: str, figure: str) -> None:
    assert str(read(Kind.FIGURE, text)) == figure


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "x",
        "-5",
        "+5",
        "85,60 điểm",
        "85%",
        "8 5",
        "85,",
        ",5",
        "90,5O",
        "1,2,3",
        "1e3",
        "½",
    ],
)
def test_what_is_no_figure_is_told(text: str) -> None:
    assert wrong(Kind.FIGURE, text).code == "not-a-figure"


@pytest.mark.parametrize(
    ("text", "fraction", "grouped"),
    [
        ("746.305", "746,3050", "746305"),
        ("746,305", "746,3050", "746305"),
        ("85.600", "85,6000", "85600"),
        ("1,000", "1,0000", "1000"),
    ],
)
def test_a_figure_with_two_readings_is_told_with_both(
    text: str, fraction: str, grouped: str
) -> None:
    found = wrong(Kind.FIGURE, text)
    assert found.code == "two-readings"
    assert (found.facts["fraction"], found.facts["grouped"]) == (fraction, grouped)


@pytest.mark.parametrize("text", ["746.305", "85,600", "1,000", "999.999"])
def test_what_is_offered_for_two_readings_is_read_in_one_way(text: str) -> None:
    facts = wrong(Kind.FIGURE, text).facts
    assert read(Kind.FIGURE, facts["fraction"]) == Decimal(text.replace(",", "."))
    assert read(Kind.FIGURE, facts["grouped"]) == Decimal(text.replace(",", "").replace(".", ""))


@pytest.mark.parametrize("text", ["1,1234567", "1000000000", "9999999999,5"])
def test_a_figure_longer_than_any_that_is_published_is_told(text: str) -> None:
    assert wrong(Kind.FIGURE, text).code == "figure-too-long"
    assert read(Kind.FIGURE, "999999999,123456") == Decimal("999999999.123456")


@given(st.decimals(0, 999_999, places=2))
def test_a_figure_with_a_comma_is_the_one_with_a_point(figure: Decimal) -> None:
    assert read(Kind.FIGURE, str(figure)) == read(Kind.FIGURE, str(figure).replace(".", ","))


@given(st.decimals(0, 999_999_999, places=4) | st.decimals(0, 999, places=1))
def test_a_figure_as_pages_write_it_means_itself(figure: Decimal) -> None:
    assert figure in readings(number(figure))


@given(st.text(), st.sampled_from(sorted(READERS, key=lambda kind: kind.name)))
def test_no_text_at_all_breaks_a_reader(text: str, kind: Kind) -> None:
    value, problems = READERS[kind](Scalar(text, HERE), Field("x", kind, choices=CHOICES))
    assert (value is None) == bool(problems)


@pytest.mark.parametrize("text", ["84,58%", "84.58", "84,58 %", "100", "100%"])
def test_a_percentage_may_have_its_sign(text: str) -> None:
    assert read(Kind.PERCENT, text) == Decimal(text.strip(" %").replace(",", "."))


@pytest.mark.parametrize("text", ["%", "84,58%%", "%84", "84,58 phần trăm"])
def test_what_is_no_percentage_is_told(text: str) -> None:
    assert wrong(Kind.PERCENT, text).code == "not-a-figure"


@pytest.mark.parametrize(
    ("text", "rank"),
    [("1", 1), ("06", 6), ("last", "last"), ("cuối", "last"), ("Cuối bảng", "last")],
)
def test_a_rank_is_a_number_or_the_last(text: str, rank: object) -> None:
    assert read(Kind.RANK, text) == rank


@pytest.mark.parametrize("text", ["0", "-1", "01 (0,727)", "nhất", "1,0", "I", "1.", "first", ""])
def test_what_is_no_rank_is_told(text: str) -> None:
    assert wrong(Kind.RANK, text).code == "not-a-rank"


@pytest.mark.parametrize(
    ("text", "change"),
    [
        *(("+6", 6), ("-1", -1), ("−1", -1), ("–1", -1), ("0", 0), ("+0", 0)),
        *(("tăng 06 bậc", 6), ("Giảm 01 bậc", -1), ("giảm 4", -4)),
        *(("giữ nguyên", 0), ("Giữ nguyên thứ hạng", 0), ("không đổi", 0)),
    ],
)
def test_a_change_is_signed_or_in_words(text: str, change: int) -> None:
    assert read(Kind.CHANGE, text) == change


def test_a_change_in_letters_in_pieces_is_the_same() -> None:
    assert read(Kind.CHANGE, unicodedata.normalize("NFD", "tăng 06 bậc")) == 6


@pytest.mark.parametrize("text", ["6", "tăng", "bậc", "+", "-", "tăng giảm 1", "+1,5", ""])
def test_a_change_that_does_not_say_which_way_is_told(text: str) -> None:
    assert wrong(Kind.CHANGE, text).code == "not-a-change"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018-03-08", Day(2018, 3, 8)),
        ("08/3/2018", Day(2018, 3, 8)),
        ("8-3-2018", Day(2018, 3, 8)),
        ("2024-02-29", Day(2024, 2, 29)),
        ("2018-03", Day(2018, 3)),
        ("03/2018", Day(2018, 3)),
    ],
)
def test_a_day_is_written_as_here_or_as_everywhere(text: str, day: Day) -> None:
    assert read(Kind.DAY, text) == day


@pytest.mark.parametrize(
    "text", ["31/2/2025", "2023-02-29", "2025", "tháng 3", "03/08/18", "2018-13", "0000-01-01", ""]
)
def test_a_day_that_does_not_exist_is_told(text: str) -> None:
    assert wrong(Kind.DAY, text).code == "not-a-date"


@pytest.mark.parametrize("text", ["0", "06", "22", "2016"])
def test_a_count_is_a_whole_number(text: str) -> None:
    assert read(Kind.COUNT, text) == int(text)


@pytest.mark.parametrize("text", ["", "-1", "2,5", "ba", "2.016", "1000000"])
def test_what_is_no_count_is_told(text: str) -> None:
    assert wrong(Kind.COUNT, text).code == "not-a-count"


@pytest.mark.parametrize("text", ["so-noi-vu", "a", "2024", "h-1"])
def test_an_id_is_made_of_small_letters_digits_and_hyphens(text: str) -> None:
    assert read(Kind.ID, text) == text


@pytest.mark.parametrize(
    "text", ["", "Sở", "so_noi_vu", "So", "-a", "a-", "a--b", "a b", "../a", "a\n"]
)
def test_what_is_no_id_is_told(text: str) -> None:
    assert wrong(Kind.ID, text).code == "not-an-id"


@pytest.mark.parametrize(
    "text", ["https://a.example/", "http://a.example", "https://a.example/b?c=d#e"]
)
def test_a_link_is_a_whole_address(text: str) -> None:
    assert read(Kind.LINK, text) == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "a.example",
            "//a.example",
            "/a",
            "https://",
            "ftp://a.example",
            "javascript:alert(1)",
        ),
        *("https://a.example/một hai", "https://[a", "mailto:a@a.example", "https:/a.example"),
    ],
)
def test_what_is_no_link_is_told(text: str) -> None:
    assert wrong(Kind.LINK, text).code == "not-a-link"


@pytest.mark.parametrize("text", ["partial", "PARTIAL", "một phần", "Một  phần", " một phần"])
def test_a_choice_is_known_in_either_language(text: str) -> None:
    assert read(Kind.CHOICE, text) == "partial"


def test_a_choice_is_known_by_letters_in_pieces() -> None:
    assert read(Kind.CHOICE, unicodedata.normalize("NFD", "một phần")) == "partial"


def test_a_choice_nobody_knows_is_told_with_the_nearest() -> None:
    assert wrong(Kind.CHOICE, "mot phan").facts["nearest"] == "một phần"
    assert wrong(Kind.CHOICE, "parital").facts["nearest"] == "partial"
    far = wrong(Kind.CHOICE, "xyz")
    assert far.code == "not-a-choice"
    assert far.facts["nearest"] == ""
    assert far.facts["known"] == "full; toàn bộ; partial; một phần"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("  Sở  Nội\u00a0vụ ", "Sở Nội vụ"),
        (unicodedata.normalize("NFD", "Sở Nội vụ"), "Sở Nội vụ"),
        ("Ðại Từ", "Đại Từ"),
        ("Sở\u200b Nội\ufeff vụ", "Sở Nội vụ"),
        ("một\nhai", "một hai"),
    ],
)
def test_a_text_is_read_without_what_cannot_be_seen(written: str, text: str) -> None:
    assert read(Kind.TEXT, written) == text
