"""Ways of telling what is true of a block, in English."""

from tests.stages.verify.announcements.telling import Teller, figure
from tests.stages.verify.announcements.worlds import GRADES, Block, Unit

Said = str | None

_WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_PLACES = [
    "_",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]


def name(t: Teller, unit: Unit) -> str:
    """Write a unit's name as prose does within a sentence."""
    text = unit.english
    if text.startswith(("Department", "Office", "Committee", "Provincial", "Industrial")):
        if " and " in text and t.rng.random() < 0.15:
            text = text.replace(" and ", " & ")
        return f"the {text}"
    return text


def places(t: Teller, rank: int) -> str:
    wrong = t.off(rank)
    if rank <= 10 and wrong <= 10 and t.rng.random() < 0.6:
        return figure(_PLACES[rank], _PLACES[wrong])
    return figure(_nth(rank), _nth(wrong))


def _nth(n: int) -> str:
    ending = "th" if 10 < n % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def count(t: Teller, number: int) -> str:
    wrong = t.off(number)
    if number <= 10 and wrong <= 10 and t.rng.random() < 0.6:
        return figure(_WORDS[number], _WORDS[wrong])
    return figure(str(number), str(wrong))


def block(b: Block) -> str:
    return f"the {b.english[0].lower()}{b.english[1:]}"


def points(t: Teller, b: Block, value: int) -> str:
    return t.decimal(value, b.decimals) + ("%" if b.by_index else " points")


def steps(t: Teller, by: int) -> str:
    number = abs(by)
    said = count(t, number)
    return f"{said} place{'' if number == 1 else 's'}"


def since(t: Teller) -> str:
    return t.one_of(f" compared with {t.before}", f" from {t.before}", "")


def first(t: Teller, b: Block) -> Said:
    if len(b.first) != 1:
        return None
    u = b.first[0]
    with_score = f" with {points(t, b, u.figure)}"
    return t.one_of(
        f"{name(t, u)} ranked first among {block(b)}{with_score}",
        f"{name(t, u)} led {block(b)}{with_score}",
        f"first among {block(b)} was {name(t, u)}{with_score}",
    )


def last(t: Teller, b: Block) -> Said:
    if len(b.last) != 1:
        return None
    u = b.last[0]
    return f"{name(t, u)} came last among {block(b)} with {points(t, b, u.figure)}"


def place(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.rank])
    if u is None or u.rank is None:
        return None
    return f"{name(t, u)} {t.one_of('ranked', 'was', 'came', 'finished')} {places(t, u.rank)}"


def score(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.score is not None])
    if u is None:
        return None
    return f"{name(t, u)} {t.one_of('scored', 'received', 'obtained')} {points(t, b, u.figure)}"


def change(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change])
    if u is None or not u.change:
        return None
    verb = t.one_of("rose", "climbed", "moved up") if u.change > 0 else t.one_of("fell", "dropped")
    return f"{name(t, u)} {verb} {steps(t, u.change)}{since(t)}"


def from_to(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change and u.rank_before])
    if u is None or not u.change or not u.rank or not u.rank_before:
        return None
    verb = t.one_of("rose", "climbed") if u.change > 0 else t.one_of("fell", "slipped")
    return f"{name(t, u)} {verb} from {places(t, u.rank_before)} to {places(t, u.rank)}"


def kept(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change == 0 and u.rank])
    return u and u.rank and f"{name(t, u)} remained {places(t, u.rank)}"


def order(t: Teller, b: Block) -> Said:
    found = [b.at(rank) for rank in (1, 2, 3)]
    if any(len(units) != 1 for units in found):
        return None
    said = [name(t, units[0]) for units in found]
    return f"among {block(b)}, {said[0]} came first, followed by {said[1]} and {said[2]}"


def respectively(t: Teller, b: Block) -> Said:
    one, other = t.rng.sample([u for u in b.units if u.rank], 2)
    assert one.rank
    assert other.rank
    ranks = f"{places(t, one.rank)} and {places(t, other.rank)}"
    return f"{name(t, one)} and {name(t, other)} ranked {ranks}, respectively"


def moved(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.moved])
    if u is None or not u.moved:
        return None
    verb = "gained" if u.moved > 0 else "lost"
    return f"{name(t, u)} {verb} {points(t, b, abs(u.moved))} compared with {t.before}"


def mean(t: Teller, b: Block) -> Said:
    what = "index" if b.by_index else "score"
    return None if b.is_partial else f"the average {what} of {block(b)} was {points(t, b, b.mean)}"


def ends(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    high, low = points(t, b, b.units[0].figure), points(t, b, b.units[-1].figure)
    return f"among {block(b)}, the highest was {high} and the lowest {low}"


def spread(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    by = points(t, b, b.units[0].figure - b.units[-1].figure)
    return f"the gap between the first and the last of {block(b)} was {by}"


def number(t: Teller, b: Block) -> Said:
    return None if b.is_partial else f"{count(t, len(b.units))} {block(b)[4:]} were ranked"


def rose(t: Teller, b: Block) -> Said:
    changes = [u.change for u in b.units if u.change is not None]
    if b.is_partial or not changes:
        return None
    up, down = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
    return f"among {block(b)}, {count(t, up)} units rose and {count(t, down)} fell in rank"


def grades(t: Teller, b: Block) -> Said:
    if b.is_partial or not t.world.edges:
        return None
    had = [(sum(u.grade == g for u in b.units), english) for g, english in GRADES]
    said = [f"{count(t, n)} units were graded {g}" for n, g in had if n]
    return f"among {block(b)}, {', '.join(said)}"


def all_of_one(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change and u.rank and u.score is not None])
    if u is None or not u.change or not u.rank:
        return None
    way = "up" if u.change > 0 else "down"
    ranked = f"{name(t, u)} ranked {places(t, u.rank)} with {points(t, b, u.figure)}"
    return f"{ranked} ({way} {steps(t, u.change)} from {t.before})"


def chain(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    told = [
        f"{name(t, u)} was {places(t, u.rank or 0)} with {points(t, b, u.figure)}"
        for u in t.rng.sample(b.units, 2)
    ]
    return "; ".join(told)


def compared(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    one, other = t.rng.sample(b.units, 2)
    by = one.figure - other.figure
    way = "more" if by > 0 else "fewer"
    if not by or b.by_index:
        return None
    return f"{name(t, one)} scored {points(t, b, abs(by))} {way} than {name(t, other)}"


def whole(t: Teller, b: Block) -> Said:
    """The long sentence of real announcements."""
    found = [b.at(rank) for rank in (1, 2, 3)]
    if any(len(units) != 1 for units in found) or len(b.last) != 1:
        return None
    (one,), (two,), (three,) = found
    end = b.last[0]
    rose = f" ({'up' if one.change > 0 else 'down'} {steps(t, one.change)})" if one.change else ""
    followed = t.one_of(name(t, two), f"{name(t, two)} and {name(t, three)}")
    return (
        f"among {block(b)}, {name(t, one)} ranked first with {points(t, b, one.figure)}{rose},"
        f" followed by {followed}; {name(t, end)} {t.one_of('was', 'came')} last with"
        f" {points(t, b, end.figure)}"
    )


def two_in_a_row(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    one, other = t.rng.sample(b.units, 2)
    assert one.rank
    assert other.rank
    moved = f", {'up' if one.change > 0 else 'down'} {steps(t, one.change)}," if one.change else ""
    return (
        f"{name(t, one)} was {places(t, one.rank)} with {points(t, b, one.figure)}{moved} and"
        f" {name(t, other)} {places(t, other.rank)} with {points(t, b, other.figure)}"
    )


def year_before(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.before])
    if u is None or u.before is None:
        return None
    had = points(t, b, u.before[2] if b.by_index else u.before[0])
    return f"in {t.before}, {name(t, u)} scored {had}"


WAYS = (
    *(first, last, place, place, score, score, change, from_to, kept, order, respectively, moved),
    *(mean, ends, spread, number, rose, grades, all_of_one, chain, compared, year_before),
    *(whole, whole, two_in_a_row),
)


def heading(b: Block) -> str:
    return f"## {b.english}"


def aside(t: Teller) -> str:
    """Prose of any announcement that states nothing of the ranking, with figures of its own."""
    r, unit = t.rng, t.any([u for b in t.world.blocks for u in b.units])
    assert unit is not None
    who, y = name(t, unit), t.world.year
    n, few, share = r.randint(11, 940), r.randint(2, 9), f"{r.randint(70, 99)}.{r.randint(10, 99)}"
    return r.choice(
        (
            f"on {few} March the provincial committee reviewed a year of reform",
            f"Decision No. {n} of {few} March {y + 1} approved the results",
            f"{n},{r.randint(100, 999)} files were received, {share}% of them answered on time",
            f"{who} cut {n} procedures and published {few} of its own rules",
            f"the province ranked {_nth(few)} in the country, up {few} places",
            f"satisfaction with {who} stood at {share}%",
            f"{who} aims for {r.randint(95, 99)} points next year",
            f"{who} inspected {few} units and trained {n} officials",
            f"the budget set aside for {who} is {share} billion đồng",
            f"in digital transformation, {who} ranked {_nth(few)} with {share} points",
            f"“Next year we shall rise {few} places”, said the head of {who}",
            f"in {y - 5}, {who} ranked {_nth(few)}",
            f"since {y - 5}, {who} has risen {few} places",
            "units were asked to publish their results and to mend what is lacking",
        )
    )
