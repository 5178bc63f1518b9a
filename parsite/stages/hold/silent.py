"""Silent changes: figures that are not as they were published, and that no revision names."""

from collections.abc import Callable, Iterator

from parsite.model.place import Place, Problem, problem
from parsite.model.published import RULES, Figure, same
from parsite.stages.hold.course import Course, Courses, Figures
from parsite.stages.hold.named import shown
from parsite.stages.hold.replay import Replay, home_of
from parsite.stages.hold.words import line, word

_MADE = {"score", "index", "rank", "previous_rank", "change", "grade", "is_tied", "is_last"}


def _is_home(figure: Figure) -> bool:
    return figure.name == "block" or not (figure.unit or figure.block)


def _is_rule(figure: Figure) -> bool:
    return bool(figure.block) and figure.name in RULES


def _is_part(figure: Figure) -> bool:
    return bool(figure.unit) and figure.name not in _MADE


LAYERS: tuple[Callable[[Figure], bool], ...] = (
    _is_home,
    _is_rule,
    _is_part,
    lambda figure: figure.name == "score",
    lambda figure: figure.name == "index",
    lambda figure: figure.name in {"rank", "previous_rank", "grade"},
    lambda figure: figure.name == "change",
    lambda figure: True,
)
"""What moves what: where figures of one layer changed, all later ones may only follow."""


def silent(course: Course, courses: Courses, replay: Replay) -> tuple[Figure, ...]:
    """Find what changed in silence, and leave out what only follows from it."""
    known = dict(course.before(None))
    found: list[Figure] = []
    while True:
        was = replay.with_values(course, known, courses, course.seen)
        changed = [f for f in differing(course.then, was) if not _follows(f, known)]
        layer = next((is_in for is_in in LAYERS if any(map(is_in, changed))), None)
        if layer is None:
            return tuple(found)
        fresh = [figure for figure in changed if layer(figure)]
        found += [
            f for f in fresh if not same(f.name, course.then.get(f, ""), course.now.get(f, ""))
        ]
        known |= {figure: course.then.get(figure, "") for figure in fresh}


def differing(one: Figures, other: Figures) -> list[Figure]:
    """List the figures that two tellings tell otherwise, in their order.

    Of a unit, or a block, that only one of them has, it lists that alone.
    """
    keys = [f for f in {**one, **other} if not same(f.name, one.get(f, ""), other.get(f, ""))]
    blocks = {f.block for f in keys if f.name == "units" and not (one.get(f) and other.get(f))}
    homes = {f.unit: {one.get(f, ""), other.get(f, "")} for f in keys if f.name == "block"}
    with_block = {unit for unit, of in homes.items() if of & blocks and "" in of}
    alone = {unit for unit, of in homes.items() if "" in of}
    return [
        f
        for f in keys
        if f.unit not in with_block
        and (f.unit not in alone or f.name == "block")
        and (f.block not in blocks or f.name == "units")
    ]


def _follows(figure: Figure, known: Figures) -> bool:
    """Whether a figure can only follow from one that is known to have changed."""
    ranks = {f.unit for f in known if f.name in {"rank", "previous_rank"}}
    if figure.name == "change":
        return figure.unit in ranks
    return figure.name in {"is_tied", "is_last"} and bool(ranks)


def told(course: Course, found: tuple[Figure, ...], replay: Replay) -> Iterator[Problem]:
    """Tell each silent change: whose figure, what it was, what it is, and how to name it."""
    year = course.year
    components = {c.id: c.name for b in year.blocks for c in b.rules.components}
    for figure, one in _together(course, found).items():
        texts = (of.get(one, "") for of in (course.then, course.now))
        before, after = (shown(figure.name, text) for text in texts)
        facts = {
            "year": year.year,
            "figure": figure.name,
            "word": word(figure.name, components),
            "before": before,
            "after": after,
            "line": line(figure, before, after, components),
        }
        place = _place(one, course)
        if figure.unit:
            unit = replay.dataset.units.get(figure.unit)
            name = unit.name_in(year.year) if unit else figure.unit
            yield problem(place, "released-changed", name=name, **facts)
        elif figure.block:
            block = replay.dataset.blocks.get(figure.block)
            name = block.name if block else figure.block
            yield problem(place, "released-block-changed", name=name, **facts)
        else:
            yield problem(place, "released-year-changed", **facts)


def _together(course: Course, found: tuple[Figure, ...]) -> dict[Figure, Figure]:
    """Give what is to be told, each with one figure that shows it.

    A rule that changed alike in all blocks where it did is the year's.
    """
    told: dict[Figure, Figure] = {}
    for figure in found:
        alike = [f for f in found if f.block and f.name == figure.name]
        changes = {(course.then.get(f, ""), course.now.get(f, "")) for f in alike}
        is_of_year = figure in alike and figure.name in RULES and len(alike) > 1 == len(changes)
        told.setdefault(Figure(figure.name) if is_of_year else figure, figure)
    return told


_IN_FILE = {"decision_date": "decision"}


def _place(figure: Figure, course: Course) -> Place:
    """Give the place of what a figure is now; of what is gone, that of what it stood in."""
    year, home = course.year, home_of(figure, course)
    block = next((b for b in year.blocks if b.block == home), None)
    if block is None:
        return year.at(_IN_FILE.get(figure.name, figure.name))
    if figure.unit:
        own = (r.at(figure.name) for r in block.results if r.unit == figure.unit)
        return next(own, block.place)
    return block.places.get(figure.name) or block.rules.places.get(figure.name) or block.place
