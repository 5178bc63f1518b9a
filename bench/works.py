"""What is measured: the changes that editors and designers make, one at a time."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bench import write
from bench.facts import Facts


@dataclass(frozen=True, slots=True)
class Work:
    """One kind of build: how the facts change before it, and how that is put into a site.

    `change` takes the facts and a number that is another each time. A cold build finds nothing of
    earlier ones.
    """

    name: str
    change: Callable[[Facts, int], Facts]
    put: Callable[[Facts, Path], None]
    is_cold: bool = False


def _same(facts: Facts, time: int) -> Facts:
    return facts


def _put_nothing(facts: Facts, root: Path) -> None:
    pass


WORKS = (
    Work("cold", _same, _put_nothing, is_cold=True),
    Work("nothing changed", _same, _put_nothing),
    Work(
        "one score, latest year",
        lambda facts, time: facts.with_score_drawn(facts.years[-1], time),
        lambda facts, root: write.scores(facts, root, facts.years[-1]),
    ),
    Work(
        "one score, year before",
        lambda facts, time: facts.with_score_drawn(facts.years[-2], time),
        lambda facts, root: write.scores(facts, root, facts.years[-2]),
    ),
    Work(
        "one article",
        lambda facts, time: replace(facts, word=f"công khai lần {time}"),
        lambda facts, root: write.article(facts, root, facts.years[-1]),
    ),
    Work(
        "one template",
        lambda facts, time: replace(facts, label=f"Khối ({time})"),
        write.template,
    ),
)
"""To measure another kind of build, add it here."""
