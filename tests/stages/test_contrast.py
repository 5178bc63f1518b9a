"""Two states of a site are held against each other: figures, places, sentences, pages."""

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from parsite.commands import sides
from parsite.model.difference import Difference, State, Turn, UnitChange
from parsite.stages import contrast
from tests.conftest import MakeSite

Files = dict[str, str | bytes | None]
Between = Callable[[Files, Files], Difference]
HEAD = "Khối;Đơn vị;Điểm;Điểm tối đa;Ghi chú"


def table(noi_vu: str = "90,50", *rows: str) -> Files:
    """The sound site's year as a table, with one score to choose and rows instead of the others."""
    others = rows or ("so;Sở Tài chính;88,25;100;", "so;Sở Y tế;79,00;100;")
    text = "\n".join((HEAD, f"so;Sở Nội vụ;{noi_vu};100;", *others, ""))
    return {"data/2024.yaml": None, "data/2024.csv": text}


@pytest.fixture
def between(make_site: MakeSite, tmp_path: Path) -> Between:
    """Tell what differs between two sites, each the sound one with some files written anew."""

    count = itertools.count()

    def side(files: Files) -> State:
        number = next(count)
        return sides.state(make_site(files, name=f"side{number}"), tmp_path / f"state{number}")

    def tell(before: Files, after: Files) -> Difference:
        return contrast.differences(side(before), side(after))

    return tell


def cells(unit: UnitChange) -> dict[str, tuple[object, object]]:
    assert unit.before
    assert unit.after
    return {c: (unit.before.cells[c], unit.after.cells[c]) for c in unit.columns}


def test_the_same_files_in_another_folder_differ_in_nothing(between: Between) -> None:
    assert between(table(), table()) == Difference()


def test_a_score_takes_with_it_its_place_that_of_others_and_the_sentences(between: Between) -> None:
    found = between(table(), table("80,50"))
    [year] = found.years
    [board] = year.boards
    told = {unit.unit: unit for unit in board.units}
    assert [*told] == ["so-tai-chinh", "so-noi-vu"]  # as they are ranked now
    assert {c: tuple(map(str, pair)) for c, pair in cells(told["so-noi-vu"]).items()} == {
        "score": ("90.50", "80.50"),
        "rank": ("1", "2"),
    }
    assert cells(told["so-tai-chinh"]) == {"rank": (2, 1)}
    assert (told["so-noi-vu"].rise, told["so-tai-chinh"].rise) == (-1, 1)
    before, after = board.turns[0].before, board.turns[0].after
    assert "là Sở Nội vụ" in before
    assert "là Sở Tài chính" in after
    assert {"2024/index.html", "don-vi/so-noi-vu/index.html"} <= {*found.pages.changed}
    assert "don-vi/so-y-te/index.html" not in found.pages.changed


def test_a_figure_with_a_nought_more_is_the_same_figure(between: Between) -> None:
    assert between(table("90,5"), table("90,50")).years == ()


def test_a_tie_is_told_of_both_who_share_the_place(between: Between) -> None:
    found = between(table(), table("88,25"))
    told = {unit.unit: cells(unit) for unit in found.years[0].boards[0].units}
    assert told["so-tai-chinh"] == {"rank": (2, 1), "tied": (False, True)}
    assert told["so-noi-vu"]["tied"] == (False, True)


def test_a_unit_that_comes_and_one_that_goes_are_told_whole(between: Between) -> None:
    only = table("90,50", "so;Sở Y tế;79,00;100;")
    found = between(table(), only)
    gone = found.years[0].boards[0].units[-1]
    assert (gone.unit, gone.name, gone.after) == ("so-tai-chinh", "Sở Tài chính", None)
    back = between(only, table())
    [come] = [unit for unit in back.years[0].boards[0].units if unit.before is None]
    assert (come.unit, come.after and come.after.cells["rank"]) == ("so-tai-chinh", 2)


def test_a_new_name_is_told_of_the_unit_that_bears_it(between: Between) -> None:
    units = (Path("tests/broken/sound/data/units.yaml")).read_text(encoding="utf-8")
    renamed = units.replace("name: Sở Y tế", "name: Sở Sức khỏe\n    aliases: [Sở Y tế]")
    [unit] = between(table(), {**table(), "data/units.yaml": renamed}).years[0].boards[0].units
    assert cells(unit) == {"unit": ("Sở Y tế", "Sở Sức khỏe")}


def test_components_are_told_by_their_ids(between: Between) -> None:
    about = "components:\n  a: {name: Thẩm định}\n  b: {name: Điều tra}\n"

    def scored(a: str, b: str) -> Files:
        rows = f"      - {{unit: Sở Y tế, max: 100, a: '{a}', b: '{b}'}}\n"
        return {"data/2024.yaml": f"{about}blocks:\n  so:\n    results:\n{rows}"}

    [board] = between(scored("60,00", "30,00"), scored("61,00", "29,00")).years[0].boards
    [unit] = board.units
    assert (unit.columns, unit.components) == ((), ("a", "b"))
    assert board.components == {"a": "Thẩm định", "b": "Điều tra"}


def test_a_year_that_appears_is_told_with_its_blocks_and_who_is_where(between: Between) -> None:
    later = {"data/2025.csv": f"{HEAD}\nso;Sở Nội vụ;91;100;\nso;Sở Y tế;90;100;\n"}
    found = between({}, later)
    year = found.years[0]
    assert (year.year, year.was_there, year.is_there) == (2025, False, True)
    [board] = year.boards
    assert (board.number, board.was_there) == (2, False)
    told = [(unit.before, unit.after.cells["rank"]) for unit in board.units if unit.after]
    assert told == [(None, 1), (None, 2)]
    assert board.turns[0].before == ""
    assert board.turns[0].after.startswith("Sở Nội vụ tiếp tục dẫn đầu")
    assert "2025/index.html" in found.pages.new


def test_what_is_said_of_a_year_is_told_by_its_name(between: Between) -> None:
    said: Files = {**table(), "data/2024.yaml": "decision: {number: 12/QĐ-UBND}\n"}
    [year] = between(table(), said).years
    assert year.facts == (Turn("", "12/QĐ-UBND", "decision"),)


def test_an_article_is_told_sentence_by_sentence(between: Between) -> None:
    def article(second: str, title: str = "Công bố") -> Files:
        return {"content/2024.md": f"---\ntitle: {title}\n---\n\nCâu một. {second} Câu ba.\n"}

    found = between(article("Câu hai."), article("Câu khác.", "Thông báo"))
    [text] = found.texts
    assert text.path == "content/2024.md"
    assert text.turns == (
        Turn("Công bố", "Thông báo", "title"),
        Turn("Câu hai.", "Câu khác."),
    )


def test_an_abbreviation_ends_no_sentence(between: Between) -> None:
    def article(where: str) -> Files:
        return {"content/2024.md": f"---\ntitle: A\n---\n\nHọp ở TP. {where} hôm qua. Xong.\n"}

    [text] = between(article("Mẫu"), article("Bến Lụa")).texts
    assert text.turns == (Turn("Họp ở TP. Mẫu hôm qua.", "Họp ở TP. Bến Lụa hôm qua."),)


def test_a_data_file_that_says_the_same_is_told_apart_from_one_that_says_something_else(
    between: Between,
) -> None:
    again = {**table(), "data/2024.csv": f"{table()['data/2024.csv']}\n"}
    found = between(table(), again)
    assert (found.years, found.pages.changed, found.pages.restyled) == ((), (), ())
    assert "2024/index.html" in found.pages.resourced
    assert "don-vi/so-y-te/index.html" not in found.pages.resourced
    assert not found.is_none


def test_another_colour_changes_only_how_pages_look(between: Between) -> None:
    house = {
        "content/site.yaml": "title: A\norganisation: B\nbase_url: https://a.example/\ntheme: nha\n"
    }
    blue = {**house, "themes/nha/theme.yaml": "colours: {accent: '#003366'}\n"}
    teal = {**house, "themes/nha/theme.yaml": "colours: {accent: '#004d40'}\n"}
    found = between({**blue}, {**teal})
    assert (found.years, found.texts, found.pages.changed) == ((), (), ())
    assert "2024/index.html" in found.pages.restyled


def test_what_one_side_does_not_tell_is_not_held_against_the_other(
    make_site: MakeSite, tmp_path: Path
) -> None:
    """A published folder tells figures and pages; its sentences and articles are not read."""
    known = sides.state(make_site(), tmp_path / "known")
    bare = dict.fromkeys(known.pages)
    found = contrast.differences(replace(known, texts={}, pages=bare, is_read=True), known)
    assert found.is_none
    assert {*found.pages.unknown} == {*known.pages}
