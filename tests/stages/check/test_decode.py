"""What a file says to what it means, field by field, with all that is wrong told at once."""

from decimal import Decimal

import pytest

from parsite.model.node import Keyed, Scalar
from parsite.model.place import Place
from parsite.model.shape import Field, Kind, Shape
from parsite.stages.check.decode import Filled, fill
from parsite.stages.read.tree import tree

PERSON = Shape("person", (Field("name", required=True), Field("born", Kind.DAY, required=True)))
SHAPE = Shape(
    "everything",
    (
        Field("title", required=True),
        Field("score", Kind.FIGURE),
        Field("tags", Kind.TEXTS),
        Field("counts", Kind.COUNTS),
        Field("signer", Kind.RECORD, of=PERSON),
        Field("people", Kind.RECORDS, of=PERSON),
        Field("by_id", Kind.RECORDS_BY_ID, of=PERSON),
    ),
)


def filled(text: str) -> Filled:
    made, problems = read(text)
    assert not problems
    return made


def read(text: str) -> tuple[Filled, tuple[tuple[str, int, int], ...]]:
    node, broken = tree(text, Place("f.yaml"))
    assert node is not None
    assert not broken
    made, problems = fill(node, SHAPE)
    return made, tuple((p.code, p.place.line, p.place.column) for p in problems)


def facts(text: str) -> dict[str, str]:
    node, _ = tree(text, Place("f.yaml"))
    assert node is not None
    (found,) = fill(node, SHAPE)[1]
    return dict(found.facts)


def test_each_field_is_read_as_what_it_holds() -> None:
    made = filled("title: a\nscore: 85,60\ntags: [x, 06]\n")
    assert made.values == {"title": "a", "score": Decimal("85.60"), "tags": ("x", "06")}


def test_counts_are_read_by_their_names_each_with_its_place() -> None:
    counts = filled("title: a\ncounts:\n  tốt: 1\n  khá: 02\n").get("counts")
    assert counts.values == {"tốt": 1, "khá": 2}
    assert counts.at("khá") == Place("f.yaml", 4, 8)


def test_entries_within_entries_are_read_by_their_own_shape() -> None:
    person = "{name: A, born: 1990-01}"
    made = filled(f"title: a\nsigner: {person}\npeople: [{person}]\nby_id: {{a-1: {person}}}\n")
    assert made.get("signer").text("name") == "A"
    assert [entry.text("name") for entry in made.get("people")] == ["A"]
    assert [*made.get("by_id")] == ["a-1"]


def test_a_field_knows_where_it_stands_and_one_left_out_where_it_would() -> None:
    made = filled("# lời\ntitle: a\nscore: 85,60\n")
    assert made.at("score") == Place("f.yaml", 3, 8)
    assert made.at("tags") == made.place == Place("f.yaml", 2, 1)


@pytest.mark.parametrize("blank", ["", " ~", " null", "   # chưa có"])
def test_a_blank_field_counts_as_left_out(blank: str) -> None:
    names = ("score", "tags", "counts", "signer", "people", "by_id")
    made = filled("title: a\n" + "".join(f"{name}:{blank}\n" for name in names))
    assert made.values == {"title": "a"}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("score: 1\n", 1, 1),
        ("score: 1\ntitle:\n", 2, 7),
        ("title: ~\n", 1, 8),
        ("title: ''\n", 1, 8),
        ("{}", 1, 1),
    ],
)
def test_a_required_field_left_out_or_blank_is_told(text: str, line: int, column: int) -> None:
    made, problems = read(text)
    assert problems == (("missing-key", line, column),)
    assert made.text("title") == ""
    assert facts(text) == {"name": "title"}


def test_an_unknown_field_is_told_with_the_nearest() -> None:
    assert read("title: a\nscroe: 1\n")[1] == (("unknown-key", 2, 1),)
    assert facts("title: a\nscroe: 1\n")["nearest"] == "score"
    far = facts("title: a\nxyz: 1\n")
    assert far["nearest"] == ""
    assert far["known"] == "title, score, tags, counts, signer, people, by_id"


def test_a_required_field_that_is_misspelt_is_told_once() -> None:
    assert read("titel: a\n")[1] == (("unknown-key", 1, 1),)


def test_a_misspelt_field_hides_no_other_that_is_missing() -> None:
    assert read("titel: a\nsigner: {name: A}\n")[1] == (
        ("unknown-key", 1, 1),
        ("missing-key", 2, 9),
    )
    named = Shape("named", (Field("name", required=True), Field("of", Kind.RECORD, of=PERSON)))
    node, _ = tree("of: {nam: A, born: 1990-01}\n", Place("f.yaml"))
    assert node is not None
    assert [p.code for p in fill(node, named)[1]] == ["unknown-key", "missing-key"]


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = "title: [a]\nscore: x\ntags: y\npeople:\n  - {name: A, born: z}\n  - {nme: B}\nq: 1\n"
    assert read(text)[1] == (
        ("not-text", 1, 8),
        ("not-a-figure", 2, 8),
        ("not-listing", 3, 7),
        ("not-a-date", 5, 21),
        ("unknown-key", 6, 6),
        ("missing-key", 6, 5),
        ("unknown-key", 7, 1),
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: [a]", "not-text"),
        ("title: {a: b}", "not-text"),
        ("score: [85,60]", "not-text"),
        ("tags: a", "not-listing"),
        ("tags: {a: b}", "not-listing"),
        ("tags: [[a]]", "not-text"),
        ("counts: a", "not-keyed"),
        ("counts: [a]", "not-keyed"),
        ("counts: {a: [1]}", "not-text"),
        ("counts: {a: b}", "not-a-count"),
        ("signer: A", "not-keyed"),
        ("signer: [A]", "not-keyed"),
        ("people: A", "not-listing"),
        ("people: {a: {name: A}}", "not-listing"),
        ("people: [A]", "not-keyed"),
        ("people: [[A]]", "not-keyed"),
        ("by_id: A", "not-keyed"),
        ("by_id: [A]", "not-keyed"),
        ("by_id: {a: A}", "not-keyed"),
        ("by_id: {Á: {name: A, born: 1990-01}}", "not-an-id"),
    ],
)
def test_what_has_the_wrong_form_is_told_once(text: str, code: str) -> None:
    title = "" if text.startswith("title") else "title: a\n"
    assert [found for found, *_ in read(title + text)[1]] == [code]


@pytest.mark.parametrize("text", ["a", "[a]", "[]"])
def test_a_file_that_is_no_list_of_entries_is_told(text: str) -> None:
    made, problems = read(text)
    assert problems == (("not-keyed", 1, 1),)
    assert made.text("title") == made.text("score") == ""


def test_a_blank_cell_is_left_out_as_well() -> None:
    here = Place("f.csv", 2, 4)
    row = Keyed(
        ((Scalar("title", here), Scalar("a", here)), (Scalar("score", here), Scalar("", here))),
        here,
    )
    made, problems = fill(row, SHAPE)
    assert not problems
    assert made.values == {"title": "a"}
    assert made.at("score") == here
