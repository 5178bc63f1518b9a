"""YAML keeps every text as it was written and says where each stands."""

import unicodedata
from importlib import import_module

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.place import Place, Problem
from parsite.stages.read.tree import tree

HERE = Place("f.yaml")
reading = import_module("parsite.stages.read.tree")


def read(text: str) -> Node:
    node, problems = tree(text, HERE)
    assert not problems
    assert node is not None
    return node


def entry(text: str) -> Scalar:
    """The value of the only entry."""
    node = read(text)
    assert isinstance(node, Keyed)
    (_, value), *_ = node
    assert isinstance(value, Scalar)
    return value


def told(text: str, start: Place = HERE) -> list[tuple[str, int, int]]:
    return [(p.code, p.place.line, p.place.column) for p in tree(text, start)[1]]


def only(text: str) -> Problem:
    (found,) = tree(text, HERE)[1]
    return found


def plain(node: Node) -> object:
    """What a node says, without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node}


@pytest.mark.parametrize(
    "text",
    [
        *("06", "08", "no", "on", "true", "12:30", "746.305", "85,60", "1e3", "0x1F", "1_000"),
        *("2018-03-08", ".inf", "=", "<<", "Sở Nội vụ", 'Sở "Nội" vụ', "a#b", "a:b"),
    ],
)
def test_whatever_is_written_stays_text(text: str) -> None:
    assert entry(f"x: {text}").text == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x: một\n  hai", "một hai"),
        ("x: >-\n  một\n  hai\n", "một hai"),
        ("x: |\n  một\n  hai\n", "một\nhai\n"),
        ('x: "một\n  hai"', "một hai"),
        ("x: 'một''hai'", "một'hai"),
        ("x: một # hai", "một"),
        ("x:\n\n  một\n", "một"),
        ("x: một\r\n", "một"),
    ],
)
def test_the_ways_of_writing_a_text_mean_the_same_as_in_yaml(text: str, words: str) -> None:
    assert entry(text).text == words


@pytest.mark.parametrize("text", ["x:", "x: ", "x: ~", "x: null", "x:   # chưa có", "{x: }", "{x}"])
def test_nothing_written_is_blank(text: str) -> None:
    assert entry(text).is_empty


@pytest.mark.parametrize("text", ['x: "null"', "x: '~'", "x: |\n  null", "x: no", "x: 0"])
def test_a_text_that_looks_like_nothing_is_not_blank(text: str) -> None:
    assert not entry(text).is_empty


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("x: một", 1, 4),
        ("x:   một", 1, 6),
        ('x: "một"', 1, 4),
        ("x:\n  một", 2, 3),
        ("x: một\n  hai", 1, 4),
        ("x: >-\n  một\n", 1, 4),
        ("# đầu tệp\n\nx: một", 3, 4),
        ("---\nx: một", 2, 4),
        ("x:", 1, 3),
        ("x:\ny: một", 1, 3),
        ("điểm: một", 1, 7),
        ("\r\nx: một", 2, 4),
        ("\rx: một", 2, 4),
        ("{x: một}", 1, 5),
    ],
)
def test_a_text_stands_where_it_was_written(text: str, line: int, column: int) -> None:
    assert entry(text).place == Place("f.yaml", line, column)


def test_columns_count_characters_also_of_letters_in_pieces() -> None:
    pieces = unicodedata.normalize("NFD", "điểm")
    assert entry(f"{pieces}: một").place.column == len(pieces) + 3


def test_lists_and_entries_stand_where_their_first_part_does() -> None:
    node = read("a:\n  - b: 1\n    c: 2\n  - d\n")
    assert isinstance(node, Keyed)
    listing = node.get("a")
    assert isinstance(listing, Listing)
    assert [listing.place.line, listing.place.column] == [2, 3]
    assert [(i.place.line, i.place.column) for i in listing.items] == [(2, 5), (4, 5)]


def test_places_count_from_where_the_text_begins_in_its_file() -> None:
    node, _ = tree("title: a\n", Place("content/2024.md", 2))
    assert node is not None
    assert node.place == Place("content/2024.md", 2, 1)
    assert told("a: 1\na: 2\n", Place("content/2024.md", 2)) == [("key-twice", 3, 1)]
    assert told("a: b: c\n", Place("content/2024.md", 5)) == [("yaml-broken", 5, 5)]


@pytest.mark.parametrize("text", ["", "\n\n", "# chưa có gì\n"])
def test_a_text_without_content_is_nothing(text: str) -> None:
    assert tree(text, HERE) == (None, ())


@pytest.mark.parametrize("depth", [1, 20])
def test_twenty_deep_is_read(depth: int) -> None:
    assert read("[" * depth + "]" * depth)
    assert read("".join(" " * n + "k:\n" for n in range(depth - 1)) + " " * depth + "v")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[" * 21 + "]" * 21, 1, 21),
        ("{a: " * 21 + "}" * 21, 1, 78),
        ("".join(" " * n + "k:\n" for n in range(20)) + " " * 20 + "v", 20, 20),
    ],
)
def test_twenty_one_deep_is_a_mistake(text: str, line: int, column: int) -> None:
    assert told(text) == [("yaml-too-deep", line, column)]


@pytest.mark.parametrize("text", ["[", "{", "- ", "? ", "[{", "a: [", "{a: [", "- - {b: "])
def test_a_long_text_of_openings_ends_soon_with_a_mistake(text: str) -> None:
    found = told(text * (400_000 // len(text)))
    assert [code for code, *_ in found] in (["yaml-too-deep"], ["yaml-broken"])


@pytest.mark.parametrize("text", ["&", "*", "!", "%", '"', "'", "\t", "a,", "|", ">"])
def test_a_long_text_of_signs_ends_soon(text: str) -> None:
    tree(text * (400_000 // len(text)), HERE)


def test_of_equal_keys_each_later_one_is_told_and_the_first_stays() -> None:
    node, problems = tree("a: 1\nb: 2\na: 3\na: 4\n", HERE)
    assert node is not None
    assert plain(node) == {"a": "1", "b": "2"}
    assert [(p.place.line, p.place.column) for p in problems] == [(3, 1), (4, 1)]
    assert {p.code for p in problems} == {"key-twice"}
    assert [p.facts for p in problems] == [{"name": "a", "line": "1"}] * 2


def test_equal_keys_in_different_entries_are_different_keys() -> None:
    assert plain(read("- a: 1\n- a: 2\n")) == [{"a": "1"}, {"a": "2"}]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: &x 1", "yaml-anchor", 1, 4),
        ("a: *x", "yaml-anchor", 1, 4),
        ("a: *Ghi chú*", "yaml-anchor", 1, 4),
        ("a: &x\n  b: 1", "yaml-anchor", 1, 4),
        ("&x a: 1", "yaml-anchor", 1, 1),
        ("<<: *x", "yaml-anchor", 1, 5),
        ("a: !x 1", "yaml-tag", 1, 4),
        ("a: ! 1", "yaml-tag", 1, 4),
        ("a: !!python/object:os.system 1", "yaml-tag", 1, 4),
        ("[a]: 1", "yaml-key", 1, 1),
        ("? {a: 1}\n: 2", "yaml-key", 1, 3),
        ("a: 1\n---\nb: 2", "yaml-two-documents", 2, 1),
        ("---\n---\na: 1", "yaml-two-documents", 2, 1),
        ("a:\n\tb: 1", "yaml-tab", 2, 1),
        ("\ta: 1", "yaml-tab", 1, 1),
        ("a:\n  b: 1\n\tc: 2", "yaml-tab", 3, 1),
        ("a: b: c", "yaml-broken", 1, 5),
        ("a: 1\n  b: 2", "yaml-broken", 2, 4),
        ("a: @x", "yaml-broken", 1, 4),
        ('a: "b" c', "yaml-broken", 1, 8),
    ],
)
def test_what_a_table_of_figures_has_no_use_for_is_a_mistake(
    text: str, code: str, line: int, column: int
) -> None:
    node, _ = tree(text, HERE)
    assert node is None
    assert told(text) == [(code, line, column)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('a: 1\nb: "hai\nc: 3\n', 2, 4),
        ("a: 1\nb: 'hai\nc: 3\n", 2, 4),
        ("a: 1\nb: [hai\n", 2, 4),
        ("a: 1\nb: {hai\n", 2, 4),
    ],
)
def test_what_is_never_closed_is_told_where_it_opens(text: str, line: int, column: int) -> None:
    assert told(text) == [("yaml-broken", line, column)]


def test_merge_keys_mean_nothing_special() -> None:
    assert plain(read("<<: {a: 1}")) == {"<<": {"a": "1"}}


def test_tabs_between_and_inside_texts_are_fine() -> None:
    assert plain(read('a:\t1\nb: "x\ty"\nc: [1,\n\t2]\n')) == {
        "a": "1",
        "b": "x\ty",
        "c": ["1", "2"],
    }


def test_mistakes_before_a_break_are_told_as_well() -> None:
    assert told("a: 1\na: 2\nb: c: d\n") == [("key-twice", 2, 1), ("yaml-broken", 3, 5)]


@pytest.mark.parametrize(
    ("text", "line", "column", "character"),
    [
        ("a: x\x00", 1, 5, "U+0000"),
        ("a: 1\nb: x\x1fy", 2, 5, "U+001F"),
        ("a: 1\n\x07b: 2", 2, 1, "U+0007"),
        ("a:\u00a01\nb: x\x0b", 2, 5, "U+000B"),
        ("a: \u200b1\nb: x\x7f", 2, 5, "U+007F"),
    ],
)
def test_a_control_character_is_told_where_it_stands(
    text: str, line: int, column: int, character: str
) -> None:
    assert told(text) == [("unprintable", line, column)]
    assert only(text).facts == {"character": character}


SAMPLES = [
    "a: 1\nb: [x, 'y', \"z\", ~, null, '']\nc:\n  - d: |\n      e\n  -\n",
    "title: >-\n  một\n  hai\n\nfigures:\n  - {value: 06, label: }\n",
    *(
        "a:\n\tb: 1",
        "a: &x 1",
        "a: *x",
        "a: !x 1",
        "[a]: 1",
        "a: 1\n---\nb: 2",
        "a: b: c",
        "[" * 30,
    ),
]


@pytest.mark.parametrize("text", SAMPLES)
def test_the_parser_in_c_and_that_in_python_read_alike(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    node, problems = tree(text, HERE)
    monkeypatch.setattr(reading, "_Loader", yaml.Loader)
    same, as_many = tree(text, HERE)
    assert same == node
    assert [p.code for p in as_many] == [p.code for p in problems]


class Unaliased(yaml.SafeDumper):
    """Writes each value out, as an editor does."""

    def ignore_aliases(self, data: object) -> bool:
        return True


seen = st.characters(
    codec="utf-8", exclude_categories=["Cc"], exclude_characters="\u2028\u2029\ufffe\uffff"
)
texts = st.text(seen | st.sampled_from("\t\n"), max_size=12)
written = st.recursive(
    texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, max_examples=150)
@given(written, st.booleans())
def test_whatever_yaml_can_write_is_read_back_as_written(value: object, flow: bool) -> None:
    text = yaml.dump(value, Dumper=Unaliased, allow_unicode=True, default_flow_style=flow)
    assert plain(read(text)) == value


def test_a_control_that_is_escaped_is_told_as_one_that_is_not() -> None:
    _, problems = tree('title: "A \\x01 B"', HERE)
    assert [(p.code, p.facts["character"]) for p in problems] == [("unprintable", "U+0001")]


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(codec="utf-8")) | st.text("ab:-?[]{}&*!|>'\"%@# \n\t,~", max_size=60))
def test_no_text_at_all_breaks_the_reading(text: str) -> None:
    node, problems = tree(text, HERE)
    lines = text.count("\n") + text.count("\r") + 2
    assert all(0 < p.place.line <= lines + 2 and p.place.column > 0 for p in problems)
    assert node is None or not [p for p in problems if p.code.startswith("yaml-")]
