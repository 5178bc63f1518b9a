"""The face that pages load: every letter they need, in little, and nothing that moves the page."""

import re
import unicodedata
from functools import cache

import pytest
from fontTools.ttLib import TTFont

from tests.folders import ROOT

BASE = ROOT / "themes" / "base"
STYLES = (BASE / "assets" / "base.css").read_text(encoding="utf-8")
FACES = re.findall(r"@font-face {(.*?)}", STYLES, re.DOTALL)
OWN = [face for face in FACES if "url(" in face]
WEIGHTS = ["400", "700"]
NEEDED = "– — “ ” ‘ ’ … • · ▲ ▼ − × ≥ ≤ ₫ « » ° ½ é ü ñ ç š ł \u00a0\u0300\u0301\u0303\u0309\u0323"


@cache
def font(weight: str) -> TTFont:
    return TTFont(BASE / "assets" / "fonts" / f"be-vietnam-pro-{weight}.woff2")


def vietnamese() -> set[str]:
    """Every letter of the alphabet with every tone, in one character each."""
    vowels, tones = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", ["", *"\u0300\u0301\u0303\u0309\u0323"]
    consonants = "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX"
    return {unicodedata.normalize("NFC", v + t) for v in vowels for t in tones} | set(consonants)


def ranged(face: str) -> set[int]:
    """The characters for which a page loads a face."""
    found = re.search(r"unicode-range:([^;]*);", face)
    assert found
    ends = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", found[1])
    return {c for low, high in ends for c in range(int(low, 16), int(high or low, 16) + 1)}


@pytest.mark.parametrize("weight", WEIGHTS)
def test_it_has_every_letter_that_pages_need(weight: str) -> None:
    ascii_letters = set(map(chr, range(0x20, 0x7F)))
    needed = vietnamese() | ascii_letters | set(NEEDED)
    assert {c for c in needed if ord(c) not in font(weight).getBestCmap()} == set()


@pytest.mark.parametrize("weight", WEIGHTS)
def test_its_figures_can_be_of_one_width_its_marks_and_pairs_are_placed(weight: str) -> None:
    face = font(weight)
    features = {table: _features(face, table) for table in ("GSUB", "GPOS")}
    assert {"ccmp", "tnum"} <= features["GSUB"]
    assert {"kern", "mark", "mkmk"} <= features["GPOS"]
    assert {face["hmtx"][even][0] for even in _even_figures(face).values()} == {672}


def _features(face: TTFont, table: str) -> set[str]:
    return {record.FeatureTag for record in face[table].table.FeatureList.FeatureRecord}


def _even_figures(face: TTFont) -> dict[str, str]:
    """What stands for each figure in columns."""
    table = face["GSUB"].table
    [record] = [r for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum"]
    [number] = record.Feature.LookupListIndex
    [swap] = table.LookupList.Lookup[number].SubTable
    assert set(swap.mapping) == {face.getBestCmap()[ord(figure)] for figure in "0123456789"}
    return dict(swap.mapping)


def test_both_weights_are_small() -> None:
    files = [BASE / "assets" / "fonts" / f"be-vietnam-pro-{weight}.woff2" for weight in WEIGHTS]
    assert sum(file.stat().st_size for file in files) < 36_000


def test_a_page_loads_it_from_the_site_and_only_for_letters_it_has() -> None:
    names = re.findall(r'url\("([^"]*)"\)', "".join(OWN))
    assert sorted(names) == [f"fonts/be-vietnam-pro-{weight}.woff2" for weight in WEIGHTS]
    for face, weight in zip(OWN, WEIGHTS, strict=True):
        assert f"font-weight: {weight};" in face
        assert "font-display: swap;" in face
        held = set(font(weight).getBestCmap())
        assert held <= ranged(face)
        strange = ranged(face) - held
        assert strange <= set(range(0x100, 0x180)), "of other languages' letters some are missing"


def test_the_readers_own_faces_are_stretched_to_it_until_it_arrives() -> None:
    own = font("400")["hhea"]
    for face in FACES:
        if "local(" in face:
            given = dict(re.findall(r"([a-z]+-(?:adjust|override)): ([\d.]+)%", face))
            stretch = float(given["size-adjust"]) / 100
            assert float(given["ascent-override"]) * stretch == pytest.approx(
                own.ascent / 10, abs=0.5
            )
            assert float(given["descent-override"]) * stretch == pytest.approx(
                -own.descent / 10, abs=0.5
            )


def test_its_licence_lies_beside_it_wherever_it_goes() -> None:
    texts = {(BASE / folder / "OFL.txt").read_bytes() for folder in ("fonts", "assets/fonts")}
    [text] = texts
    assert b"SIL OPEN FONT LICENSE Version 1.1" in text
