"""What sentences that state a score are made of, in each language that articles are written in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from parsite.model.language import ENGLISH, VIETNAMESE
from parsite.model.vietnamese import name_key


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language states a unit's score.

    `points` finds the score, as its only group that is not empty; `place` what says a place: a
    sentence that says two speaks of two units, named or not. `asides` are phrases, and `of_year`
    and `of_block` ways of naming the year and the block, that say nothing of another score; `frame`
    are the keys of the words that such a sentence may hold besides.
    """

    points: re.Pattern[str]
    place: re.Pattern[str]
    asides: str
    of_year: str
    of_block: str
    frame: frozenset[str]

    def aside(self, year: str, blocks: Iterable[str]) -> re.Pattern[str]:
        """Match what a sentence on a year may say besides."""
        named = "|".join(re.escape(block) for block in blocks)
        parts = [self.of_year.format(year=year), self.asides]
        parts += [self.of_block.format(blocks=named)] if named else []
        return re.compile("|".join(parts), re.IGNORECASE)


def _keys(words: str) -> frozenset[str]:
    return frozenset(name_key(word) for word in words.split())


GRAMMARS = {
    VIETNAMESE.code: Grammar(
        points=re.compile(r"điểm số\s+(\d+(?:[.,]\d+)?)|(\d+(?:[.,]\d+)?)(?:\s*/\s*100)?\s*điểm\b"),
        place=re.compile(
            r"(?:dẫn|đứng|xếp) đầu|thứ (?:nhất|nhì|hai|ba|tư|\d+)|nhất\b|cuối|tiếp (?:theo|đến)"
            r"|sau\b",
            re.IGNORECASE,
        ),
        asides=r"xếp (?:loại )?(?:xuất sắc|tốt|khá|trung bình|yếu)\b|trước đây, nay là|thứ \d+"
        r"|\bubnd\b",
        of_year=r"\bnăm {year}\b",
        of_block=r"khối (?:các )?(?:{blocks})",
        frame=_keys(
            "dẫn đầu đứng xếp hạng vị trí thứ nhất nhì hai ba tư cuối cùng bảng khối là với được"
            " đạt có điểm số tổng chỉ cải cách hành chính cchc kết quả theo đó này đợt trong ở tiếp"
            " tục đơn vị"
        ),
    ),
    ENGLISH.code: Grammar(
        points=re.compile(
            r"score of\s+(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)(?:\s*/\s*100|\s+out of 100)?\s+points?\b",
            re.IGNORECASE,
        ),
        place=re.compile(
            r"\b(?:first|second|third|fourth|last|top|bottom|next|followed|\d+(?:st|nd|rd|th))\b",
            re.IGNORECASE,
        ),
        asides=r"\b(?:graded|rated) (?:excellent|(?:fairly |very )?good|average|weak)\b"
        r"|\b\d+(?:st|nd|rd|th)\b|\bthis year\b",
        of_year=r"\b(?:in|for) {year}\b",
        of_block=r"\b(?:among|in|of|led)(?: the)? (?:{blocks})\b",
        frame=_keys(
            "the a an and it with of in on for was is came ranked placed finished led"
            " remained stayed again still first second third fourth last top bottom next place"
            " rank position group units unit total overall final score scored scores points"
            " point got had has achieved obtained reached earned received index result results"
            " public administration reform par"
        ),
    ),
}
"""By language code; articles in a language that has none are not read."""
