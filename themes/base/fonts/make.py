"""Makes the fonts beside this file, and those that pages load, of the face's own files.

`python themes/base/fonts/make.py FOLDER`: see README.md for where FOLDER comes from.

The face lacks figures of one width, which columns of figures need, and the two triangles that a
rise and a fall are marked by; both are added.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

HERE = Path(__file__).parent
WEIGHTS = {"400": "BeVietnamPro_400Regular.ttf", "700": "BeVietnamPro_700Bold.ttf"}
FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
FIGURE_WIDTH = 672
"""The same in both weights, so that a bold figure stands under a regular one."""

TRIANGLES = {"▲": ((50, 60), (320, 560), (590, 60)), "▼": ((50, 560), (590, 560), (320, 60))}
TRIANGLE_WIDTH = 640

FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern", "tnum"]
TONES_AND_SHAPES = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
SIGNS = "–—‘’‚“”„•…‹›€₫−×≤≥≈▲▼\u2009"
PAGES = {
    *range(0x20, 0x7F),  # Basic Latin
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A: names from abroad
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0),  # ơ and ư
    *range(0x1EA0, 0x1EFA),  # the letters with two marks, and with hooks and dots
    *map(ord, TONES_AND_SHAPES + SIGNS),
}


def add_glyph(font: TTFont, name: str, pen: TTGlyphPen, width: int) -> None:
    """Put a glyph into the font, its ink where it was drawn."""
    glyph = pen.glyph()
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, glyph.xMin)
    font.setGlyphOrder(font["glyf"].glyphOrder)


def add_even_figures(font: TTFont) -> None:
    """Add a copy of each figure in the middle of one width for all, reached by `tnum`."""
    for figure in FIGURES:
        ink = font["glyf"][figure]
        shift = round((FIGURE_WIDTH - ink.xMin - ink.xMax) / 2)
        pen = TTGlyphPen(font.getGlyphSet())
        pen.addComponent(figure, (1, 0, 0, 1, shift, 0))
        add_glyph(font, f"{figure}.tnum", pen, FIGURE_WIDTH)
    rows = font["GSUB"].table
    swap = buildSingleSubstSubtable({figure: f"{figure}.tnum" for figure in FIGURES})
    rows.LookupList.Lookup.append(buildLookup([swap]))
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "tnum", otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [len(rows.LookupList.Lookup) - 1]
    rows.FeatureList.FeatureRecord.append(record)
    for script in rows.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys, *(r.LangSys for r in script.Script.LangSysRecord)]
        for system in systems:
            system.FeatureIndex.append(len(rows.FeatureList.FeatureRecord) - 1)


def add_triangles(font: TTFont) -> None:
    """Add the marks of a rise and of a fall."""
    for sign, (start, *others) in TRIANGLES.items():
        pen = TTGlyphPen(None)
        pen.moveTo(start)
        for point in others:
            pen.lineTo(point)
        pen.closePath()
        name = f"uni{ord(sign):04X}"
        add_glyph(font, name, pen, TRIANGLE_WIDTH)
        for table in font["cmap"].tables:
            table.cmap[ord(sign)] = name


def completed(file: Path) -> TTFont:
    """Open a font with what it lacks."""
    font = TTFont(file, recalcTimestamp=False)
    add_even_figures(font)
    add_triangles(font)
    written = BytesIO()
    font.save(written)
    return TTFont(written, recalcTimestamp=False)


def subset(font: TTFont, characters: set[int]) -> None:
    """Leave in the font what these characters need, and no hints for old screens."""
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=[*range(7), 13, 14])
    cutter = Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)


def main(folder: Path) -> None:
    """Write both weights, whole for drawing, and cut to what pages need."""
    for weight, file in WEIGHTS.items():
        font = completed(folder / file)
        subset(font, set(font.getBestCmap()))
        font.save(HERE / f"be-vietnam-pro-{weight}.ttf")
        subset(font, PAGES)
        font.flavor = "woff2"
        font.save(HERE.parent / "assets" / "fonts" / f"be-vietnam-pro-{weight}.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
