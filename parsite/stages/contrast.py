"""Contrasting: two states of a site held against each other, from the figures to the pages."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from parsite.model.article import Article
from parsite.model.column import RESULT, UNIT
from parsite.model.dataset import Edition
from parsite.model.difference import (
    Board,
    BoardChange,
    Difference,
    PagesChange,
    State,
    Text,
    TextChange,
    Told,
    Turn,
    UnitChange,
    YearChange,
)
from parsite.model.download import Line, lines
from parsite.model.standing import Chapter
from parsite.model.year import Year
from parsite.trace import Trace

COLUMNS = (UNIT.name, *(column.name for column in RESULT))
"""The cells of a unit's line that are compared."""
SOURCES = {"provenance"}
"""The first words of inputs that say which files figures stand in, and nothing of the figures."""
LOOKS = {"engine", "template", "settings", "look", "language", "fonts", "asset"}
"""The first words of inputs that say how a page looks, and nothing of what it tells."""
_END = re.compile(r"(?<=[.!?…])(?<!\bTP\.)(?<!\bTX\.)[”\"’)]*\s+(?=\S)")
_NOBODY = Told({}, {})
_NO_BOARD = Board("", {})
_NO_TEXT = Text({}, ())


def state(editions: Sequence[Edition], trace: Trace, has_more: bool) -> State:
    """Take from a planned site what an approver compares: the figures are the same in all its
    languages, the articles are each language's own.
    """
    first = editions[0]
    years = first.dataset.years.values()
    articles = [a for edition in editions for a in edition.dataset.articles.values()]
    return State(
        years={year.year: _told(year, first.of(year.year)) for year in years},
        texts={article.path: _text(article) for article in articles},
        pages=trace.digests,
        has_more=has_more,
    )


def _told(year: Year, chapters: Sequence[Chapter]) -> Told:
    """Take what is told of a year."""
    paper, source = year.decision, year.source
    facts = {
        "decision": paper.number if paper else "",
        "decision_date": paper.date.iso if paper and paper.date else "",
        "signer": paper.signer if paper else "",
        "decision_link": paper.link if paper else "",
        "announced": year.announced.iso if year.announced else "",
        "source": source.name if source else "",
        "source_link": source.link if source else "",
        "compared_with": str(year.compared_with),
        "note": year.note,
    }
    return Told(facts, {c.ranking.heading.block: _board(c) for c in chapters})


def _board(chapter: Chapter) -> Board:
    ranking = chapter.ranking
    counts = ", ".join(f"{grade}: {n}" for grade, n in ranking.grade_counts.items())
    paragraphs = (chapter.summary, chapter.figures, chapter.rules)
    assessed = "" if ranking.assessed is None else str(ranking.assessed)
    return Board(
        ranking.heading.name,
        {line.cells["unit_id"]: line for line in lines(ranking)},  # type: ignore[misc]
        {component.id: component.name for component in ranking.components},
        {"assessed": assessed, "grade_counts": counts, "block_note": ranking.note},
        tuple(s for text in paragraphs for s in _split(text)),
    )


def _text(article: Article) -> Text:
    """Take what an article says, markup and all, as its editor wrote it."""
    photo = article.photo
    facts = {
        "title": article.title,
        "lead": article.lead,
        "date": article.date.iso if article.date else "",
        "figures": "; ".join(f"{f.value} {f.label}" for f in article.figures),
        "photo": " – ".join((photo.file, photo.alt, photo.caption, photo.credit)) if photo else "",
    }
    return Text(facts, tuple(s for line in article.body.splitlines() for s in _split(line)))


def _split(text: str) -> list[str]:
    """Part a paragraph into its sentences."""
    return [sentence for sentence in _END.split(text.strip()) if sentence]


def differences(before: State, after: State) -> Difference:
    """Tell all that differs; sentences and articles only where both sides are known by theirs."""
    are_told = not (before.is_read or after.is_read)
    years = sorted({*before.years, *after.years}, reverse=True)
    paths = sorted({*before.texts, *after.texts}) if are_told else []
    of_years = (_year(year, before, after) for year in years)
    of_texts = (_article(path, before, after) for path in paths)
    return Difference(
        tuple(y for y in of_years if y.facts or y.boards or y.was_there != y.is_there),
        tuple(t for t in of_texts if t.turns or t.was_there != t.is_there),
        _pages(before.pages, after.pages),
        before.has_more or after.has_more,
    )


def _year(year: int, before: State, after: State) -> YearChange:
    had, has = before.years.get(year, _NOBODY), after.years.get(year, _NOBODY)
    are_told = not (before.is_read or after.is_read)
    blocks = [*has.boards, *(block for block in had.boards if block not in has.boards)]
    boards = (_block(block, had.boards, has.boards, are_told) for block in blocks)
    return YearChange(
        year,
        tuple(_facts(had.facts, has.facts)),
        tuple(b for b in boards if b.units or b.turns or b.was_there != b.is_there),
        year in before.years,
        year in after.years,
    )


def _block(
    block: str, before: Mapping[str, Board], after: Mapping[str, Board], are_told: bool
) -> BoardChange:
    had, has = before.get(block, _NO_BOARD), after.get(block, _NO_BOARD)
    is_on_both = block in before and block in after
    facts = [*_facts({"block": had.name}, {"block": has.name})] if is_on_both else []
    return BoardChange(
        block,
        has.name or had.name,
        tuple(_units(had.lines, has.lines)) if block in after else (),
        (*facts, *_facts(had.facts, has.facts), *_turns(had.sentences, has.sentences))
        if are_told
        else tuple(facts),
        {**had.components, **has.components},
        block in before,
        block in after,
        len(has.lines or had.lines),
    )


def _units(before: Mapping[str, Line], after: Mapping[str, Line]) -> Iterator[UnitChange]:
    """Tell the units that differ, in the order of the ranking that is; those gone come last."""
    for id in (*after, *(unit for unit in before if unit not in after)):
        had, has = before.get(id), after.get(id)
        if had is None or has is None:
            yield UnitChange(id, had, has)
            continue
        columns = tuple(c for c in COLUMNS if had.cells[c] != has.cells[c])
        ids = dict.fromkeys((*had.components, *has.components))
        parts = tuple(c for c in ids if had.components.get(c) != has.components.get(c))
        if columns or parts:
            yield UnitChange(id, had, has, columns, parts)


def _article(path: str, before: State, after: State) -> TextChange:
    had, has = before.texts.get(path, _NO_TEXT), after.texts.get(path, _NO_TEXT)
    turns = (*_facts(had.facts, has.facts), *_turns(had.sentences, has.sentences))
    return TextChange(path, turns, path in before.texts, path in after.texts)


def _facts(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Turn]:
    """Tell the facts that differ, by their names."""
    for name in dict.fromkeys((*before, *after)):
        had, has = before.get(name, ""), after.get(name, "")
        if had != has:
            yield Turn(had, has, name)


def _turns(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[Turn]:
    """Tell which sentences stand in place of which."""
    matched = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, first, last in matched.get_opcodes():
        if kind != "equal":
            pairs = zip_longest(before[start:end], after[first:last], fillvalue="")
            yield from (Turn(had, has) for had, has in pairs)


Pages = Mapping[str, Mapping[str, str] | None]


def _pages(before: Pages, after: Pages) -> PagesChange:
    """Sort the pages by what becomes of each."""
    both = [path for path in after if path in before]
    known = {path: _changed(before[path], after[path]) for path in both}
    kinds = {path: None if names is None else _kind(names) for path, names in known.items()}

    def those(kind: str | None) -> tuple[str, ...]:
        return tuple(sorted(path for path, of in kinds.items() if of == kind))

    return PagesChange(
        new=tuple(sorted(after.keys() - before.keys())),
        gone=tuple(sorted(before.keys() - after.keys())),
        changed=those("changed"),
        resourced=those("resourced"),
        restyled=those("restyled"),
        unknown=those(None),
    )


def _kind(names: set[str]) -> str:
    """Say what becomes of a page of which inputs of these kinds differ."""
    if names - LOOKS - SOURCES:
        return "changed"
    return "resourced" if names & SOURCES else "restyled" if names else "same"


def _changed(before: Mapping[str, str] | None, after: Mapping[str, str] | None) -> set[str] | None:
    """Name the kinds of the inputs that differ; None where one side's are not known."""
    if before is None or after is None:
        return None
    names = before.keys() | after.keys()
    return {n.partition(" ")[0] for n in names if before.get(n) != after.get(n)}
