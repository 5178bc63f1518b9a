"""Statements to claims: each true, false or open by the data."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from parsite.model.claim import Claim, Verdict
from parsite.stages.verify import blocks, changes, places, slips, units
from parsite.stages.verify.facts import OPEN, Facts, Finding
from parsite.stages.verify.statements import Statement

Judge = Callable[[Statement, Facts], Finding]
JUDGES: Mapping[str, Judge] = {
    "score": units.score,
    "rank": places.rank,
    "behind": places.behind,
    "top": places.top,
    "total": places.total,
    "grade": units.grade,
    "lead": units.lead,
    "lead-place": units.lead_place,
    "gap": units.gap,
    "order": units.order,
    "change": changes.change,
    "steps": changes.steps,
    "difference": changes.difference,
    "since": changes.since,
    "mean": blocks.mean,
    "mean-change": blocks.mean_change,
    "spread": blocks.spread,
    "at": blocks.at,
    "number": blocks.number,
    "count": blocks.count,
    "count-change": blocks.count_change,
    "most": changes.most,
    "moved": changes.moved,
}
"""What holds a statement against the data, by its kind; a new kind needs one more."""


def judged(said: Sequence[Statement], facts: Facts, span: tuple[int, int]) -> list[Claim]:
    """Judge a sentence's statements, and write it with all that is wrong put right.

    Who comes next after a place that is wrong cannot be told.
    """
    found: list[Finding] = []
    is_led = True
    times = Counter(statement.unit for statement in said)
    for each in said:
        statement = replace(each, is_alone=times[each.unit] == 1)
        follows = statement.kind == "rank" and bool(statement.group)
        finding = _found(statement.doubted(follows and not is_led), facts)
        if statement.kind == "rank" and not follows:
            is_led = finding.verdict is not Verdict.FALSE
        found.append(finding)
    found = _firm(said, found, facts)
    edits = [e for one in found if one.verdict is Verdict.FALSE for e in one.edits]
    sentence = facts.written(*span)
    right = _edited(facts.text, span, edits)
    return [
        _claim(statement, finding, facts, (sentence, right))
        for statement, finding in zip(said, found, strict=True)
    ]


_FIGURES = ("score", "number", "difference", "mean", "at")


def _firm(said: Sequence[Statement], found: Sequence[Finding], facts: Facts) -> list[Finding]:
    """Judge again what was a guess, where another figure of its kind in the sentence is true:
    then it is the index that is spoken of.
    """
    pairs = list(zip(said, found, strict=True))
    sure = {s.kind for s, one in pairs if one.verdict is Verdict.TRUE and s.kind in _FIGURES}
    return [
        _found(replace(s, is_guessed=False), facts)
        if s.is_guessed and not s.is_loose and s.kind in sure
        else one
        for s, one in pairs
    ]


def _found(statement: Statement, facts: Facts) -> Finding:
    judge = JUDGES[statement.kind]
    finding = judge(statement, facts)
    if finding.verdict is not Verdict.FALSE:
        return finding
    frames = (replace(statement.frame, year=year) for year in statement.frame.years)
    others = (judge(replace(statement, frame=frame), facts) for frame in frames)
    if any(other.verdict is Verdict.TRUE for other in others):
        return OPEN
    is_doubtful = not (statement.is_certain and statement.frame.is_certain)
    is_slip = not statement.is_guessed or slips.is_slip(statement, facts, finding)
    return finding if is_slip and not is_doubtful else OPEN


def _edited(text: str, span: tuple[int, int], edits: Sequence[tuple[int, int, str]]) -> str:
    """Put edits into a span of a text; those that lie within others are left out."""
    start, end = span
    parts, at = [], start
    for first, last, new in sorted(set(edits), key=lambda e: (e[0], -e[1])):
        if first >= at:
            parts += [text[at:first], new]
            at = last
    return " ".join("".join([*parts, text[at:end]]).split())


def _claim(said: Statement, finding: Finding, facts: Facts, sentences: tuple[str, str]) -> Claim:
    own = facts.own(said) if said.unit else None
    rankings = facts.blocks(said)
    absent = next((facts.units[id].name for id in said.unit if id in facts.units), "")
    block = rankings[0].heading.name if len(rankings) == 1 else ""
    about = facts.name(own[1]) if own else absent or block
    value = said.value
    has_own = value.start >= said.phrase.start and value.end <= said.phrase.end
    is_list = len(said.phrase.values) > 1 or not has_own
    start, end = (value.start, value.end) if is_list else (said.phrase.start, said.phrase.end)
    stated = facts.written(start, end)
    if said.group and said.kind == "rank":
        stated = "" if value.value is None else facts.ordinal(int(value.value))
    sentence, right = sentences
    first = min(finding.edits, default=(value.start, value.end, ""))
    is_false = finding.verdict is Verdict.FALSE
    return Claim(
        said.kind,
        about,
        facts.year(said),
        stated,
        finding.true,
        finding.verdict,
        first[0],
        first[1],
        sentence,
        right if is_false and finding.edits else "",
    )
