"""What differs is told in words, the most important first."""

from decimal import Decimal

from parsite.commands.outline import Part, outline
from parsite.model.column import Cell
from parsite.model.difference import (
    BoardChange,
    Difference,
    PagesChange,
    TextChange,
    Turn,
    UnitChange,
    YearChange,
)
from parsite.model.download import Line
from parsite.model.year import Status
from parsite.report import Report

NONE: dict[str, Cell] = {"score": None, "index": None, "rank": None, "tied": None, "last": False}


def line(name: str, **cells: Cell) -> Line:
    return Line({"unit": name, "status": Status.RANKED, **NONE, **cells})


def told(found: Difference, language: str = "vi") -> list[Part]:
    return outline(found, "so với HEAD", Report(language, "parsite"))


def of_units(*units: UnitChange, components: dict[str, str] | None = None) -> Part:
    """The part that is told of a block."""
    board = BoardChange("so", "Các sở", units, components=components or {})
    return told(Difference((YearChange(2024, (), (board,)),)))[2]


def rows(*units: UnitChange, **more: dict[str, str]) -> list[tuple[str, ...]]:
    return list(of_units(*units, **more).table[1:])


def test_where_nothing_differs_that_alone_is_told_and_what_is_not_known() -> None:
    assert told(Difference()) == [Part("", 1, ("Không có gì đổi so với HEAD.",))]
    [unknown] = told(Difference(pages=PagesChange(unknown=("a.html",))))
    assert "chưa biết" in unknown.lines[0]
    [hidden] = told(Difference(has_more=True))
    assert len(hidden.lines) == 2
    assert "--now" in hidden.lines[1]


def test_years_come_before_texts_and_these_before_pages() -> None:
    year, text = YearChange(2024, (), ()), TextChange("content/a.md", (Turn("Cũ.", "Mới."),))
    found = Difference((year,), (text,), PagesChange(changed=("index.html",)))
    heads = [(part.level, part.heading) for part in told(found)]
    assert heads == [
        (1, "Những gì đổi so với HEAD"),
        (2, "Năm 2024"),
        (2, "Bài viết content/a.md"),
        (2, "Trang và tệp"),
    ]


def test_a_year_or_a_block_that_comes_or_goes_is_told_as_a_whole() -> None:
    unit = UnitChange("a", None, line("Sở A", rank=1))
    board = BoardChange("so", "Các sở", (unit,), was_there=False, number=1)
    heads = [p.heading for p in told(Difference((YearChange(2024, (), (board,), False),)))[1:3]]
    assert heads == ["Năm 2024: xuất hiện", "Các sở: thêm bảng xếp hạng, 1 đơn vị"]
    gone = BoardChange("so", "Các sở", (unit,), is_there=False, number=3)
    parts = told(Difference((YearChange(2024, (), (gone,), is_there=False),)))
    assert [p.heading for p in parts[1:3]] == [
        "Năm 2024: không còn",
        "Các sở: bỏ bảng xếp hạng, 3 đơn vị",
    ]
    assert parts[2].table == ()


def test_who_rises_and_who_falls_is_summed_up() -> None:
    up = UnitChange("a", line("Sở A", rank=2), line("Sở A", rank=1), ("rank",))
    down = UnitChange("b", line("Sở B", rank=1), line("Sở B", rank=2), ("rank",))
    assert of_units(up, down).lines == ("Lên hạng: Sở A (2 → 1)", "Xuống hạng: Sở B (1 → 2)")


def test_a_place_and_a_change_are_each_told_in_one_row() -> None:
    before = line("Sở A", score=Decimal("90.50"), rank=1, tied=False, previous_rank=3, change=2)
    after = line("Sở A", score=Decimal("9.50"), rank=None, last=True, previous_rank=2, change=-1)
    columns = ("score", "rank", "tied", "last", "previous_rank", "change")
    assert rows(UnitChange("a", before, after, columns)) == [
        ("Sở A", "Điểm", "90,50", "9,50"),
        ("Sở A", "Hạng", "1", "cuối bảng"),
        ("Sở A", "Tăng, giảm bậc", "+2", "-1"),
    ]


def test_what_is_shared_unknown_or_unranked_is_said() -> None:
    tied = UnitChange("a", line("A", rank=2, tied=True), line("A", rank=None), ("tied",))
    out = line("A", status=Status.NOT_ASSESSED)
    assert rows(tied) == [("A", "Hạng", "2 (đồng hạng)", "–")]
    [(_, _, before, after)] = rows(UnitChange("a", line("A"), out, ("status",)))
    assert (before, after) == ("có xếp hạng", "không đánh giá")


def test_a_unit_that_came_or_went_is_told_in_one_row() -> None:
    scored = line("Sở A", score=Decimal("90.50"), rank=1, tied=False)
    out = line("Sở B", status=Status.NOT_ASSESSED)
    assert rows(UnitChange("a", None, scored), UnitChange("b", out, None)) == [
        ("Sở A", "thêm đơn vị", "–", "90,50; hạng 1"),
        ("Sở B", "bỏ đơn vị", "không đánh giá", "–"),
    ]


def test_components_are_told_by_their_names() -> None:
    had, has = Line({**line("A").cells}, {"x": None}), Line({**line("A").cells}, {"x": Decimal(7)})
    unit = UnitChange("a", had, has, components=("x",))
    assert rows(unit, components={"x": "Điểm khảo sát"}) == [("A", "Điểm khảo sát", "–", "7")]
    assert rows(unit) == [("A", "x", "–", "7")]


def test_of_many_pages_the_most_read_are_named_and_the_rest_counted() -> None:
    new = (*(f"don-vi/{n}/index.html" for n in range(25)), "en/2024/index.html", "index.html")
    lines = told(Difference(pages=PagesChange(new=new, restyled=("a.html",))))[1].lines
    assert lines[0].startswith("Thêm 27: ")
    assert lines[1:3] == ("  /", "  /en/2024/")
    assert lines[21:] == (
        "  … và 7 địa chỉ nữa",
        "Giao diện, cài đặt: 1 trang đổi cách trình bày",
    )


def test_facts_are_named_and_all_is_told_in_english_where_asked() -> None:
    turn = Turn("", "12/QĐ", "decision")
    parts = told(Difference((YearChange(2024, (turn,), ()),)), "en")
    assert parts[1].turns[0].after == "12/QĐ"
    assert parts[1].turns[0].name not in ("", "decision")
    assert parts[1].heading != "Năm 2024"
