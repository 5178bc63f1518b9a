"""How wide a text is in the bundled face, and how it falls into lines: what drawing needs to know.

The face is Be Vietnam Pro; its figures are those of prose, not the even ones of columns. Letters
that draw together (kerning) are not reckoned with, so a text takes this much room or less.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Self

_UNITS_PER_EM = 1000
_SPACE = 230
_UNKNOWN = 1000
"""What a character takes that the face lacks: whichever face draws it, seldom more than an em."""

_NO_ROOM = {"Mn", "Me", "Cc", "Cf"}
"""Kinds of characters that take no room: marks upon a letter, controls."""

LINE_HEIGHT = 1.25
"""From one line of a text to the next, in its sizes: marks above and below need that much."""

_SMALLEST = 6
_CLUSTERS = re.compile(r".[̀-ͯ‍️]*", re.DOTALL)
_BREAKS = re.compile(r"[ \t\r\n]+(?![-–—](?:[ \t\r\n]|$))")
"""Where a line may end: at spaces, but for those before a dash, which no line begins with."""


def _by_character(table: str) -> Mapping[str, int]:
    """Read `width:characters` entries; the space and the one that never breaks are as wide."""
    entries = (entry.partition(":") for entry in table.split())
    made = {character: int(width) for width, _, all in entries for character in all}
    return made | {" ": _SPACE, "\u00a0": _SPACE}


# Widths of characters in thousandths of the size; a letter not listed is as wide as its base.
_REGULAR = _by_character(
    r"""
    179:' 202:`´ 217:’ 234:¸ 255:l· 258:I 264:i 265:¨ 274:j 276:ìíîïĩıỉị 278:ÌÍÎÏĨỈỊ 280:!¡ 286:.:
    287:‘ 294:‚ 303:,; 314:¹ 316:ľ 318:" 340:¯ 370:“ 385:1 386:f 392:r 403:‹› 407:” 408:|¦ 421:ł
    422:ª 426:{} 428:tŧ 434:® 435:² 439:() 444:³ 456:º 459:[] 465:J 468:~ 475:° 481:„ 485:\ 497:*
    502:z 503:/ 504:¶ 508:s 553:• 555:k 556:<> 559:^x 564:≈ 566:u 571:≤≥ 573:?n¿ 576:vư 579:×
    583:hy 591:ùúûüũụủứừửữự₫ 594:7¤ 598:ñ 599:e 602:µ 606:£ 608:+- 609:èéêëẹẻẽếềểễệ 613:c¢ 620:E
    621:ħ 623:ç 624:L 630:ÈÉÊËẸẺẼẾỀỂỄỆ 633:F 634:8 635:S 636:− 640:ð▲▼ 642:aoø 643:g 644:P«»Þ 645:$
    647:± 649:Ł 650:TŦ 651:2 652:bdpqòóôõöþọỏốồổỗộớờởỡợ 653:àáâãäåăạảấầẩẫậắằẳẵặ 655:¬ 660:35Z 662:đ
    664:÷ 665:Y¥ 668:R 674:B 676:0ß 679:K 680:69 682:– 692:§ 702:_ 706:V 709:H 710:4 720:X 725:U
    726:=… 728:D 729:€ 732:N 736:A 740:& 745:ÙÚÛÜŨƯỤỦỨỪỬỮỰ 752:Ñ 775:CĦ 781:¼ 783:G 788:ÐĐ 797:¾
    800:½ 807:# 822:Q 826:O©Ø 849:% 853:M 868:— 870:w 893:m 966:æ 1000:Œ 1005:@W 1020:Æ 1025:œ
    """
)
_BOLD = _by_character(
    r"""
    222:' 234:’ 256:¸ 262:‘ 288:`l´ 290:I 296:i 298:ÌÍÎÏĨỈỊ 301:j 302:ìíîïĩıỉị 304:‚ 305:· 335:.:
    336:¹ 341:!¡ 346:,; 376:¯ 377:ľ 391:" 409:f 414:ł 429:rª 431:1 432:® 434:|¦ 438:tŧ 444:“ 446:‹›
    449:¨ 453:() 456:” 457:²º 471:° 472:³ 480:{} 490:~ 491:J 504:[] 513:* 521:z 531:\ 537:s 541:/
    564:„ 567:¶ 569:• 573:<> 584:≤≥ 588:u 592:ư 594:v 595:≈ 597:y 598:7n 599:k 601:ùúûüũụủứừửữự
    607:- 608:hx 611:ñ 612:^ 618:e 621:?¿ 628:× 629:c¢ 630:ç 637:₫ 638:ħ 640:µ▲▼ 642:E 643:L 644:F
    646:ÈÉÊËẸẺẼẾỀỂỄỆ 649:$ 651:ỡ 652:+ 655:¬ 658:aoø 659:gð 660:Ł 661:− 663:àáâãäåăạảấầẩẫậắằẳẵặ
    664:2 666:S 667:Z¤ 668:8bdpqþ 669:±ơ 670:£ 679:PÞ 680:3 682:5 684:đ 686:TŦ 688:€ 700:069 704:–
    709:B 710:§ 712:R 713:ß 714:÷ 716:K 718:Y¥ 720:4 732:H 736:_ 738:U 739:«» 745:V
    746:ÙÚÛÜŨƯỤỦỨỪỬỮỰ 749:N 751:D 752:= 753:ď 757:Ñ 763:& 769:AX 780:C 784:ÐĐ 785:Ħ 790:G 802:½
    803:© 807:¼ 826:Q¾ 828:OØ 845:# 863:… 869:— 871:% 884:w 888:M 896:m 956:æ 1014:œ 1018:@ 1042:ÆŒ
    1057:W
    """
)
_FACES = {"regular": _REGULAR, "bold": _BOLD}


@cache
def _advance(character: str, weight: str) -> int:
    """Give one character's width in thousandths of the size."""
    face = _FACES[weight]
    base = unicodedata.normalize("NFD", character)[0]
    if character in face or base in face:
        return face.get(character) or face[base]
    return 0 if unicodedata.category(character) in _NO_ROOM else _UNKNOWN


def _units(text: str, weight: str) -> int:
    """Give a text's width in thousandths of the size."""
    return sum(_advance(character, weight) for character in unicodedata.normalize("NFC", text))


def width(text: str, size: float, weight: str = "regular") -> float:
    """Give the pixels that a text takes at a size in pixels; the weight is `regular` or `bold`."""
    return _units(text, weight) * size / _UNITS_PER_EM


@dataclass(frozen=True, slots=True)
class _Words:
    """A text's words with their widths, measured once for all the lines that are tried."""

    measured: tuple[tuple[str, int], ...]
    weight: str

    @classmethod
    def of(cls, text: str, weight: str) -> Self:
        words = _BREAKS.split(text.strip(" \t\r\n"))
        return cls(tuple((word, _units(word, weight)) for word in words), weight)

    def wrapped(self, size: float, room: float) -> tuple[str, ...]:
        lines: list[str] = []
        taken = 0
        for word, units in self.measured:
            longer = taken + _SPACE + units
            if lines and longer * size / _UNITS_PER_EM <= room:
                lines[-1] += f" {word}"
                taken = longer
                continue
            lines += _pieces(word, size, room, self.weight)
            taken = _units(lines[-1], self.weight)
        return tuple(lines)

    def balanced(self, size: float, room: float) -> tuple[str, ...]:
        lines = self.wrapped(size, room)
        low, high = 0.0, room
        while high - low > size / 8:
            middle = (low + high) / 2
            tried = self.wrapped(size, middle)
            if len(tried) > len(lines):
                low = middle
            else:
                high, lines = middle, tried
        return lines


def wrapped(text: str, size: float, room: float, weight: str = "regular") -> tuple[str, ...]:
    """Break a text at its spaces into lines that fit into a room in pixels.

    A word wider than the room is broken too, so that nothing is ever left out.
    """
    return _Words.of(text, weight).wrapped(size, room)


def balanced(text: str, size: float, room: float, weight: str = "regular") -> tuple[str, ...]:
    """Break a text into as few lines as `wrapped` does, but of lengths as even as can be."""
    return _Words.of(text, weight).balanced(size, room)


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text as it is drawn: its size in pixels and its lines."""

    size: float
    lines: tuple[str, ...]


def fitted(text: str, size: float, box: tuple[float, float], weight: str = "regular") -> Lettering:
    """Letter a text as large as fits into a box (width, height) in pixels, `size` at most."""
    room, height = box
    words = _Words.of(text, weight)
    while len(words.wrapped(size, room)) * size * LINE_HEIGHT > height and size > _SMALLEST:
        size -= 2
    return Lettering(size, words.balanced(size, room))


def _pieces(word: str, size: float, room: float, weight: str) -> Iterator[str]:
    """Break a word wherever the room ends, but never between a letter and its marks."""
    if width(word, size, weight) <= room:
        yield word
        return
    piece = ""
    for cluster in _CLUSTERS.findall(word):
        if piece and width(piece + cluster, size, weight) > room:
            yield piece
            piece = ""
        piece += cluster
    yield piece
