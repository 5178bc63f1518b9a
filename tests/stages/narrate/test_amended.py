"""What was changed of a released year is told where it stands: by year, and by unit."""

from dataclasses import replace

import pytest

from parsite.model.day import Day
from parsite.model.revision import Amended, Amending, Notice, Revision
from parsite.stages.narrate.amended import amended
from tests.stages.rank.province import Province, province

ROWS = "unit;score\n" + "\n".join(f"Sở {letter};{90 - n}" for n, letter in enumerate("ABCDEFG"))
DAY, LATER = Day(2025, 5, 12), Day(2025, 6, 1)
SCORE = Revision(Amending.CORRECTION, DAY, "Nhập nhầm phiếu.", "score", "98", "90", unit="so-a")
Told = tuple[dict[int, tuple[Notice, ...]], dict[str, tuple[Notice, ...]]]


def told(*revisions: Revision, moved: dict[str, Amended] | None = None) -> Told:
    """What is told of a province whose year 2024 was revised, with what followed by unit."""
    made: Province = province(ROWS)
    assert made.codes == []
    years = {2024: replace(made.dataset.years[2024], revisions=revisions)}
    own = {id: (one,) for id, one in (moved or {}).items()}
    standings = (replace(s, amended=own.get(s.unit, ())) for s in made.ranking.standings)
    ranking = replace(made.ranking, standings=tuple(standings))
    return amended(replace(made.dataset, years=years), {(2024, "so"): ranking})


def texts(*revisions: Revision) -> list[str]:
    return [notice.text for notice in told(*revisions)[0][2024]]


def test_where_nothing_was_revised_nothing_is_told() -> None:
    assert told() == ({}, {})


def test_a_revision_is_told_of_its_year_and_of_its_unit_with_its_reason() -> None:
    by_year, by_unit = told(SCORE)
    assert by_year[2024] == by_unit["so-a"]
    [notice] = by_year[2024]
    assert (notice.kind, notice.date, notice.block) == (Amending.CORRECTION, DAY, "so")
    assert notice.reason == "Nhập nhầm phiếu"
    assert notice.text == "Đính chính ngày 12/05/2025: điểm của Sở A là 90, trước đó ghi 98."


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"before": ""}, "điểm của Sở A là 90, trước đó không ghi."),
        ({"after": ""}, "điểm của Sở A không còn, trước đó ghi 98."),
        (
            {"figure": "change", "before": "+2", "after": "-1"},
            "mức tăng, giảm hạng của Sở A là giảm 1 bậc, trước đó ghi tăng 2 bậc.",
        ),
        (
            {"figure": "grade", "before": "Tốt", "after": "Khá"},
            "xếp loại của Sở A là “Khá”, trước đó ghi “Tốt”.",
        ),
        (
            {"figure": "block", "before": "", "after": "so"},
            "thêm Sở A vào khối sở, ban, ngành, trước đó không có trong bảng.",
        ),
        (
            {"figure": "block", "before": "so", "after": ""},
            "bỏ Sở A ra khỏi bảng, trước đó có trong khối sở, ban, ngành.",
        ),
        (
            {"unit": "", "block": "so", "figure": "mean"},
            "khối sở, ban, ngành: trung bình là 90, trước đó ghi 98.",
        ),
        (
            {"unit": "", "figure": "announced", "before": "6/3/2025", "after": "8/3/2025"},
            "ngày công bố là 08/03/2025, trước đó ghi 06/03/2025.",
        ),
    ],
)
def test_values_are_told_in_the_words_of_pages(changed: dict[str, str], text: str) -> None:
    [one] = texts(replace(SCORE, **changed))  # type: ignore[arg-type]
    assert one == f"Đính chính ngày 12/05/2025: {text}"


def test_the_latest_is_first_and_what_was_named_before_what_followed() -> None:
    revised = replace(SCORE, kind=Amending.REVISION, date=LATER)
    rank = Amended("rank", "2", "1", SCORE, 2024, is_named=False)
    by_year, by_unit = told(SCORE, revised, moved={"so-b": rank})
    order = [(n.date, n.is_named) for n in by_year[2024]]
    assert order == [(LATER, True), (DAY, True), (DAY, False)]
    assert by_year[2024][0].text.startswith("Điều chỉnh ngày 01/06/2025: ")
    assert [n.date for n in by_unit["so-a"]] == [LATER, DAY]


def test_what_followed_is_told_once_of_few_units_and_counted_of_many() -> None:
    moved = {
        f"so-{letter}": Amended("rank", str(n), str(n + 1), SCORE, 2024, is_named=False)
        for n, letter in enumerate("bcdefg", 1)
    }
    by_year, by_unit = told(SCORE, moved=moved)
    assert by_year[2024][1].text == "Do đính chính ngày 12/05/2025, thứ hạng của 6 đơn vị thay đổi."
    few, _ = told(SCORE, moved={id: moved[id] for id in ("so-b", "so-c")})
    assert few[2024][1].text == (
        "Do đính chính ngày 12/05/2025, thứ hạng thay đổi: Sở B từ 1 thành 2; Sở C từ 2 thành 3."
    )
    own = "Thứ hạng thay đổi từ 1 thành 2 do đính chính ngày 12/05/2025."
    assert [n.text for n in by_unit["so-b"]] == [own]


def test_what_followed_from_another_years_revision_names_that_year() -> None:
    change = Amended("change", "", "+1", SCORE, 2023, is_named=False)
    by_year, by_unit = told(moved={"so-b": change})
    assert len(by_year[2024]) == 1
    assert [n.text for n in by_unit["so-b"]] == [
        "Mức tăng, giảm hạng nay là tăng 1 bậc, trước đó không có, "
        "do đính chính ngày 12/05/2025 số liệu năm 2023."
    ]
