"""Names in a sentence about a picture."""

from collections.abc import Sequence

from parsite.model.phrase import Phrases

_MOST = 3


def some(names: Sequence[str], say: Phrases) -> str:
    """Write a few names as a list that a sentence holds; of more than a few, say how many."""
    if len(names) > _MOST:
        return say("chart.many", n=len(names))
    *others, last = (say.language.within(name) for name in names)
    before = say("table.comma").join(others)
    return f"{before}{say('table.and')}{last}" if others else last
