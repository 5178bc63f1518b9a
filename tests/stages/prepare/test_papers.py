"""What is said of a year beside its table: hints, and the rules of the year before as written."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from parsite.model.article import Article
from parsite.model.node import Keyed, Listing, Node, Scalar
from parsite.model.place import Place
from parsite.model.unit import Block, Unit
from parsite.stages.prepare.papers import article, year_file
from parsite.stages.prepare.roster import Listed
from parsite.stages.read.tree import tree

BLOCKS = ["so", "xa"]


def carried(text: str) -> list[str]:
    """The lines below the hints in the file of 2025, for what the file of 2024 says."""
    node, problems = tree(text, Place("data/2024.yaml"))
    assert node
    assert not problems
    return year_file(2025, (2024, node), BLOCKS).partition("năm 2025:\n")[2].splitlines()


def plain(node: Node | None) -> Any:
    """A node as plain values, blank ones (which are not written in quotes) as None."""
    match node:
        case Keyed():
            return {key.text: plain(child) for key, child in node}
        case Listing():
            return [plain(item) for item in node.items]
        case Scalar():
            return None if node.is_empty and not node.quoted else node.text
    return None


def test_the_first_line_names_the_schema_and_one_entry_is_there_to_be_read() -> None:
    text = year_file(2025, None, BLOCKS)
    assert text.splitlines()[0] == "# yaml-language-server: $schema=schema/year.json"
    assert plain(tree(text, Place("data/2025.yaml"))[0]) == {"announced": None}


def test_the_hints_are_entries_once_their_marks_are_taken_away() -> None:
    text = year_file(2025, None, BLOCKS)
    hints = [line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")]
    node, problems = tree("\n".join(hints[hints.index("decision:") :]), Place("f.yaml"))
    assert not problems
    assert plain(node).keys() == {"decision", "source"}


def test_rules_are_carried_as_they_are_written() -> None:
    said = (
        "max: 100\n"
        "decimals: 02\n"
        "rank_by: điểm\n"
        "ties: đồng hạng, bỏ hạng sau\n"
        "tie_breaks:\n"
        "  - tham-dinh\n"
        "components:\n"
        "  tham-dinh:\n"
        "    name: Điểm thẩm định\n"
        "    max: 62,5\n"
        "    weight: 65%\n"
        "grades:\n"
        "  - name: tốt\n"
        "    above: 80\n"
        "  - name: khá\n"
    )
    assert carried(said) == said.splitlines()


def test_what_is_no_rule_stays_with_its_year() -> None:
    said = (
        "announced: 8/3/2025\nnote: a\nmax: 100\nblocks: {so: {note: b, assessed: 3, results: []}}"
    )
    assert carried(said) == ["max: 100"]


def test_a_block_keeps_rules_of_its_own_while_it_is_there() -> None:
    said = "blocks: {so: {max: 90, note: b}, cu: {max: 80}, xa: {note: c}}"
    assert carried(said) == ["blocks:", "  so:", "    max: 90"]


def test_rules_left_blank_are_left_out_and_where_there_are_none_nothing_is_said() -> None:
    assert carried("max:\ndecimals: ~\nrank_by: ''\n") == []
    assert year_file(2025, None, BLOCKS) == year_file(
        2025, (2024, tree("max:", Place(""))[0] or Keyed((), Place(""))), BLOCKS
    )


def test_texts_that_yaml_would_read_otherwise_stand_in_quotes() -> None:
    said = "components: {a: {name: 'Điểm: một'}, b: {name: '- # \"x\"'}, c: {name: 'null'}}"
    assert carried(said) == [
        "components:",
        "  a:",
        '    name: "Điểm: một"',
        "  b:",
        '    name: "- # \\"x\\""',
        "  c:",
        '    name: "null"',
    ]


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=8)
SCALARS = st.one_of(TEXTS, st.sampled_from(["85,60", "- a", "a: b", "a #b", "~", "null", "[", "'"]))


def node_of(value: Any) -> Node:
    here = Place("")
    if isinstance(value, dict):
        return Keyed(tuple((Scalar(k, here, True), node_of(v)) for k, v in value.items()), here)
    if isinstance(value, list):
        return Listing(tuple(map(node_of, value)), here)
    return Scalar(value, here, quoted=True)


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3)


@given(rules=st.recursive(SCALARS, nested, max_leaves=12))
def test_whatever_rules_say_is_read_back_as_it_was(rules: Any) -> None:
    file = node_of({"grades": rules})
    again, problems = tree(year_file(2025, (2024, file), BLOCKS), Place("data/2025.yaml"))
    assert not problems
    is_empty = isinstance(rules, str) and Scalar(rules, Place(""), quoted=True).is_empty
    kept = {} if is_empty else {"grades": rules}
    assert plain(again) == {"announced": None} | kept


def test_an_article_places_every_part_of_every_block() -> None:
    unit = Unit("a", "so", "Sở A")
    listed = [Listed(Block(id, name, 1), (unit,)) for id, name in (("so", "Sở"), ("xa", "Xã"))]
    written = Article("2025", "", article(2025, listed))
    assert [(d.part, d.block) for d in written.directives] == [
        ("extremes", ""),
        ("summary", "so"),
        ("ranking", "so"),
        ("statistics", "so"),
        ("summary", "xa"),
        ("ranking", "xa"),
        ("statistics", "xa"),
    ]
