"""Revisions as values: what makes two of them the same, and where their parts stand."""

from dataclasses import replace

from parsite.model.day import Day
from parsite.model.fields import REVISION
from parsite.model.place import Place
from parsite.model.revision import Amended, Amending, Notice, Revision

DAY = Day(2025, 5, 12)
MADE = Revision(Amending.CORRECTION, DAY, "Cộng nhầm", "score", "79,00", "80,50", "so-y-te")


def test_every_kind_that_an_editor_may_write_is_one_of_those_there_are() -> None:
    kind = REVISION.get("kind")
    assert kind is not None
    assert {Amending(value) for _, value in kind.choices} == {*Amending}


def test_a_revision_is_the_same_wherever_it_stands_in_the_file() -> None:
    moved = replace(MADE, place=Place("data/2024.yaml", 30), places={"from": Place("", 31)})
    assert moved == MADE
    assert {MADE: "once"}[moved] == "once"


def test_what_it_says_tells_one_revision_from_another() -> None:
    others = [
        replace(MADE, date=Day(2025, 6, 1)),
        replace(MADE, kind=Amending.REVISION),
        replace(MADE, reason="Nhập nhầm"),
        replace(MADE, after="80,51"),
        replace(MADE, unit="", block="so"),
    ]
    assert len({MADE, *others}) == 6


def test_a_part_that_is_left_out_stands_where_the_whole_does() -> None:
    whole, value = Place("data/2024.yaml", 30, 5), Place("data/2024.yaml", 30, 90)
    written = replace(MADE, place=whole, places={"to": value})
    assert (written.at("to"), written.at("from")) == (value, whole)


def test_what_followed_is_told_from_what_was_named() -> None:
    named = Amended("score", "79,00", "80,50", MADE, 2024)
    followed = replace(named, figure="rank", before="3", after="2", is_named=False)
    notice = Notice(2024, DAY, Amending.CORRECTION, "Điểm thay đổi.")
    assert (named.is_named, followed.is_named, notice.is_named) == (True, False, True)
    assert (notice.unit, notice.block) == ("", "")
