"""What an article's own text states of a year's ranking, and whether the data says so too."""

from dataclasses import dataclass, field
from enum import Enum

from parsite.model.place import Place


class Verdict(Enum):
    """What the data makes of a claim: it says so, it says otherwise, it cannot tell."""

    TRUE = "true"
    FALSE = "false"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure or place that a text states.

    `kind`: score, rank, top, total, change, since, difference, grade, mean, mean-change, spread,
    number, count or count-change. `about`: the unit or the block, by name; nothing where the text
    leaves it open. `stated` is as written, `true` what it would be by the data, in the article's
    language and its way of writing figures; nothing where the data does not say. `start` and `end`
    are offsets of the figure itself in the article's body (or in that of `part`, a field
    of the front matter). `corrected` is the sentence with all its wrong figures put right.
    """

    kind: str
    about: str
    year: int
    stated: str
    true: str
    verdict: Verdict
    start: int
    end: int
    sentence: str = ""
    corrected: str = ""
    part: str = ""
    place: Place = field(compare=False, default=Place(""))
