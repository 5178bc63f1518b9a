"""The names and words that sentences are read by."""

from collections.abc import Mapping
from typing import Any

import pytest

from parsite.model.vietnamese import name_key
from parsite.stages.verify import lexicon
from parsite.stages.verify.lexicon import Entry, Lexicon
from tests.stages.rank.province import Province, province
from tests.stages.verify import test_forms

ROWS = """
block;unit;score
so;Sở Giáo dục và Đào tạo;90
so;Sở Văn hóa, Thể thao và Du lịch;80
so;Ban Quản lý khu công nghiệp;50
huyen;Huyện Tây Sơn;70
huyen;Thị xã Tây Sơn;60
"""


def made() -> Province:
    found = province(ROWS, "grades: [{name: Trung bình, from: 80}, {name: Yếu}]")
    assert found.codes == []
    return found


def meaning(phrase: str, laid: Lexicon) -> object:
    """What a phrase stands for, as a lexicon has it."""
    node: Mapping[str, Any] = laid.root
    for word in lexicon.key_of(phrase).split():
        node = node.get(word, {})
    entry = node.get("")
    return (entry.symbol, entry.value) if entry else None


def named(phrase: str) -> object:
    return meaning(phrase, lexicon.among(lexicon.names(made().dataset), [phrase]))


@pytest.mark.parametrize(
    ("phrase", "id"),
    [
        ("Sở Giáo dục và Đào tạo", "so-giao-duc-va-dao-tao"),
        ("Sở GD&ĐT", "so-giao-duc-va-dao-tao"),
        ("Sở GDĐT", "so-giao-duc-va-dao-tao"),
        ("Sở GD-ĐT", "so-giao-duc-va-dao-tao"),
        ("Sở VH,TT&DL", "so-van-hoa-the-thao-va-du-lich"),
        ("Sở VHTTDL", "so-van-hoa-the-thao-va-du-lich"),
        ("BQL khu công nghiệp", "ban-quan-ly-khu-cong-nghiep"),
        ("Ban Quản lý KCN", "ban-quan-ly-khu-cong-nghiep"),
    ],
)
def test_offices_are_known_by_what_their_names_are_cut_to(phrase: str, id: str) -> None:
    assert named(phrase) == ("U", (id,))


def test_a_bare_name_is_of_all_places_that_bear_it() -> None:
    assert named("Tây Sơn") == ("u", ("huyen-tay-son", "thi-xa-tay-son"))
    assert named("Thị xã Tây Sơn") == ("U", ("thi-xa-tay-son",))


def test_only_names_whose_words_all_stand_in_the_texts_are_laid_out() -> None:
    known = lexicon.names(made().dataset)
    assert lexicon.among(known, ["Sở Giáo dục"]).root == {}
    apart = lexicon.among(known, ["Sơn ở phía tây"])
    assert meaning("huyện Tây Sơn", apart) == ("U", ("huyen-tay-son",))
    assert meaning("Sở VHTTDL", apart) is None


def test_of_two_phrases_written_alike_the_first_stays_and_an_empty_one_is_none() -> None:
    laid = Lexicon.of([("a b", Entry("1")), ("a b", Entry("2")), ("", Entry("3"))])
    assert meaning("a b", laid) == ("1", None)
    assert "" not in laid.root


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("khối các sở, ban, ngành", "vi", {"departments"}),
        ("Huyện, thị xã, thành phố", "vi", {"districts"}),
        ("các xã", "vi", {"communes"}),
        ("departments and districts", "en", {"departments", "districts"}),
        ("hội nghị", "vi", set()),
    ],
)
def test_words_tell_of_which_kinds_of_units_is_spoken(
    text: str, language: str, kinds: set[str]
) -> None:
    assert set(lexicon.kinds_of(text, language)) == kinds


def test_a_years_own_blocks_and_grades_are_known() -> None:
    facts = made()
    own = lexicon.of_year(facts.dataset, facts.rankings.values(), "vi")
    assert meaning("Sở, ban, ngành", own) == ("B", ("so",))
    assert meaning("yếu", own) == ("G", "Yếu")
    assert meaning("trung bình", own) == ("M", "Trung bình")
    named = test_forms.made()
    english = lexicon.of_year(named.dataset, named.rankings.values(), "en")
    assert meaning("districts and cities", english) == ("B", ("huyen",))
    assert meaning("departments", english) == ("B", ("so",))


def test_a_key_keeps_every_word_of_a_phrase() -> None:
    assert lexicon.key_of("UBND  TP. Tây-Sơn") == f"ubnd {name_key('thành phố Tây Sơn')}"
    assert lexicon.key_of("…") == ""
