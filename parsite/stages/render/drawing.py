"""Drawing: a picture's SVG to the bytes of a PNG, by resvg and the theme's own fonts alone."""

import re
from collections.abc import Iterable

from parsite.model.picture import Font
from parsite.model.place import Place, Problem, problem

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML may hold, however written."""

_FROM_ELSEWHERE = re.compile(r"""<[^<>]*\bhref\s*=\s*["'](?!#|data:)([^"']*)""")
_SPOT = re.compile(r" at (\d+):(\d+)$")


def png(svg: str, fonts: Iterable[Font], place: Place) -> tuple[bytes, tuple[Problem, ...]]:
    """Draw an SVG, the same to the byte on every run; nothing, and why, where it cannot be drawn.

    A letter that none of the fonts has is left out. `place` is that of the template. The SVG holds
    all that it shows: nobody would know of a change in another file.
    """
    import resvg_py  # only what has to be drawn waits for it

    elsewhere = _FROM_ELSEWHERE.search(svg)
    if elsewhere:
        return b"", (problem(place, "picture-fails", detail=elsewhere[1]),)
    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=_NO_XML.sub("", svg),
            skip_system_fonts=True,
            font_files=[str(font.file) for font in fonts],
        )
    except ValueError as error:
        return b"", (problem(place, "picture-fails", detail=_told(str(error), svg)),)
    return drawn, ()


def _told(error: str, svg: str) -> str:
    """Tell an error by what stands there: the drawing's lines are not the template's."""
    found = _SPOT.search(error)
    if not found:
        return error
    line, column = int(found[1]), int(found[2])
    near = svg.split("\n")[line - 1][max(0, column - 40) : column + 20]
    return f"{error.removesuffix(found[0])}: {near.strip()}"
