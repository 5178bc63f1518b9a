"""The figures of Lạc Giang by plain arithmetic, to hold the labels themselves against."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from itertools import combinations

from tests.stages.verify.announcements.lac_giang import TABLES, YEAR, lac_giang

Key = tuple[int, str]


@cache
def rows() -> dict[Key, dict[str, str]]:
    """The cells of every year's table, by year and unit."""
    found = {}
    for year, table in TABLES.items():
        heading, *lines = table.strip().splitlines()
        for line in lines:
            row = dict(zip(heading.split(";"), line.split(";"), strict=True))
            found[year, row["unit"]] = row
    return found


def figure(key: Key) -> Decimal | None:
    """What a unit is ranked by: its index, or its score."""
    row = rows().get(key, {})
    text = row.get("index") or row.get("score") or ""
    return Decimal(text.replace(",", ".")) if text else None


def members(year: int, block: str) -> list[Decimal]:
    keys = [key for key, row in rows().items() if (key[0], row["block"]) == (year, block)]
    return [f for key in keys if (f := figure(key)) is not None]


def rank(key: Key) -> str:
    """A unit's place: as stated where the table states it, else counted."""
    row, own = rows().get(key, {}), figure(key)
    if row.get("rank") or own is None:
        return row.get("rank", "").replace("last", "24")
    return str(1 + sum(other > own for other in members(key[0], row["block"])))


def change(unit: str) -> int | None:
    """How far a unit rose in the latest year, where both its places are counted."""
    then, now = rank((YEAR - 1, unit)), rank((YEAR, unit))
    return int(then) - int(now) if then and now else None


def words(text: str) -> str:
    """A text's words in small letters, one space around each."""
    text = unicodedata.normalize("NFC", text).casefold().replace("&", " và ").replace("hoá", "hóa")
    found = " ".join(re.findall(r"[^\W_]+", text))
    return f" {found} "


@cache
def names() -> list[tuple[str, str]]:
    """Every name, the longest first, and whose it is; a place's name without its kind, too."""
    found = []
    for unit in lac_giang().dataset.units.values():
        known = [*unit.all_names(), unit.name_en, *(f.name_en for f in unit.former)]
        if unit.block in ("huyen", "xa"):
            known += [re.sub(r"^(Thành phố|Thị xã|\w+) ", "", unit.name)]
        found += [(words(name), unit.id) for name in known if name and name != unit.id]
    return sorted(found, key=lambda name: -len(name[0]))


def named(text: str) -> list[str]:
    """The units that a text names."""
    left, found = words(text), set()
    for name, unit in names():
        if name in left:
            left = left.replace(name, " | ")
            found.add(unit)
    return sorted(found)


def figures_of(units: list[str]) -> set[Decimal]:
    """What units have or had, and what it rose or fell by."""
    found = set()
    for unit in units:
        both = [figure((year, unit)) for year in TABLES]
        found |= {f for f in both if f is not None}
        found |= {abs(one - other) for one, other in combinations([f for f in both if f], 2)}
        scores = [rows().get((year, unit), {}).get("score") for year in TABLES]
        found |= {Decimal(score.replace(",", ".")) for score in scores if score}
    return found


@cache
def figures_of_blocks() -> frozenset[Decimal]:
    """Means, ends, and what lies between any two figures of a block or two years' means."""
    found = {Decimal(step) for step in ("100", "80", "85", "90")}
    for block in ("so", "huyen", "nganh-doc"):
        means = []
        for year in TABLES:
            had = members(year, block)
            means.append((sum(had) / len(had)).quantize(Decimal("0.01"), ROUND_HALF_UP))
            found |= {means[-1], max(had), min(had)}
            found |= {abs(one - other) for one, other in combinations(had, 2)}
        then, now = (max(members(year, block)) for year in sorted(TABLES))
        found |= {abs(means[1] - means[0]), abs(now - then)}
    return frozenset(found)
