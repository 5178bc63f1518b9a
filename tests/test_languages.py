"""The words of every language hold what the Vietnamese ones hold, each in its own way."""

import re

import pytest

from parsite.model.language import LANGUAGES, VIETNAMESE
from parsite.model.phrase import Phrase
from parsite.model.place import Place
from parsite.model.site import Site
from parsite.stages import check, read
from parsite.stages.check.settings import phrases
from parsite.stages.read.tree import tree
from tests.folders import ROOT

OTHERS = sorted(LANGUAGES.keys() - {VIETNAMESE.code})
SHA = "{path} (SHA-256 {digest})"
SAME = {"CSV", "Excel", "JSON", "Data Package", SHA, *(known.name for known in LANGUAGES.values())}
"""Names that formats and languages have whoever reads of them."""


def words(code: str) -> dict[str, Phrase]:
    """The base theme's wordings in a language, by dotted key."""
    path = f"themes/base/languages/{code}.yaml"
    node, unread = tree((ROOT / path).read_text(encoding="utf-8"), Place(path))
    assert node is not None
    say, wrong = phrases((node,), LANGUAGES[code])
    assert (*unread, *wrong) == ()
    return {**say.by_key}


def plural(key: str) -> str:
    return key.removesuffix("_one")


@pytest.mark.parametrize("code", OTHERS)
def test_there_are_words_for_just_what_vietnamese_has_words_for(code: str) -> None:
    said, known = words(code), words(VIETNAMESE.code)
    assert known.keys() - said.keys() == set()
    assert {plural(key) for key in said} - known.keys() == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_said_of_one_has_a_sister_for_many(code: str) -> None:
    said = words(code)
    assert [key for key in said if plural(key) not in said] == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_same_names_are_filled_in(code: str) -> None:
    said, known = words(code), words(VIETNAMESE.code)
    differ = {key: said[key].text for key in said if said[key].names != known[plural(key)].names}
    assert differ == {}


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_said_in_no_words(code: str) -> None:
    assert [key for key, phrase in words(code).items() if not phrase.text.strip()] == []


@pytest.mark.parametrize("code", OTHERS)
def test_nothing_with_letters_in_it_is_left_in_vietnamese(code: str) -> None:
    said, known = words(code), words(VIETNAMESE.code)
    same = {said[key].text for key in said if said[key].text == known[plural(key)].text}
    lettered = {text for text in same if re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", text))}
    assert lettered - SAME == set()


@pytest.mark.parametrize("folder", [".", "examples/minh-hoa"])
def test_our_own_sites_have_an_english_name_for_all_that_they_name(folder: str) -> None:
    sources, _ = read.sources(Site(ROOT / folder, ROOT / "public"))
    dataset, _ = check.dataset(sources)
    units, blocks = dataset.units.values(), dataset.blocks
    of_years = [block for year in dataset.years.values() for block in year.blocks]
    told = [(block.name, block.name_en) for block in blocks.values()]
    told += [(b.name, b.name_en) for b in of_years if b.name != blocks[b.block].name]
    told += [(unit.name, unit.name_en) for unit in units]
    told += [(former.name, former.name_en) for unit in units for former in unit.former]
    told += [(c.name, c.name_en) for block in of_years for c in block.rules.components]
    assert [name for name, english in told if not english] == []
    assert set(dataset.settings.translations["en"]) >= {"title", "organisation", "description"}
