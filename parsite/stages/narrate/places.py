"""Sentences on places: who is first, who comes next, who is last."""

from collections.abc import Iterator

from parsite.model.rules import Ties
from parsite.model.standing import Standing
from parsite.stages.narrate.teller import MOST_NAMED, Teller, followers_of


def leaders(teller: Teller) -> Iterator[str]:
    """Who is first, alone or not, or how many share the only place there is."""
    ranking, first = teller.ranking, teller.ranking.first
    if not first:
        return
    is_whole = not ranking.partial and len(first) == len(ranking.standings)
    given = {"block": teller.block, "with_figure": teller.with_figure(first[0])}
    if is_whole and len(first) > 1:
        yield teller.say("summary.all_tied", n=teller.count(len(first)), **given)
    elif len(first) > 1:
        key = "first_many" if len(first) > MOST_NAMED else "first_tied"
        yield teller.say(f"summary.{key}", units=teller.named(first), **given)
    else:
        unit, since = teller.introduced(first[0]), teller.apart(first[0])
        if not is_whole and teller.is_first_again(first[0]):
            yield teller.say("summary.first_again", unit=unit, **given)
            return
        key = "summary.only" if is_whole else "summary.first"
        yield teller.say(key, unit=unit, since=since, **given)


def followers(teller: Teller) -> Iterator[str]:
    """Who comes next; by number where somebody unknown stands in between."""
    groups = followers_of(teller.ranking)
    is_dense = teller.ranking.rules.ties is Ties.DENSE
    expected = 2 if is_dense else 1 + len(teller.ranking.first)
    follows = bool(teller.ranking.first)
    for group in groups:
        follows = follows and group[0].rank == expected
        expected += 1 if is_dense else len(group)
    semicolon = teller.say("summary.semicolon")
    if groups and follows:
        told = [_group(teller, group) for group in groups]
        is_plain = all(len(group) == 1 for group in groups)
        units = teller.listed(told) if is_plain else semicolon.join(told)
        yield teller.say("summary.next", units=units)
    elif groups:
        yield teller.say("summary.at", places=semicolon.join(_at(teller, g) for g in groups))


def _group(teller: Teller, group: tuple[Standing, ...]) -> str:
    """Name one unit, or those that share a place."""
    figure = teller.figure(group[0])
    if len(group) == 1:
        return teller.detailed(group[0], figure, teller.aside(group[0]))
    key = "summary.group_tied" if figure else "summary.group_tied_bare"
    return teller.say(
        key, units=teller.together(group), rank=_ordinal(teller, group), figure=figure
    )


def _at(teller: Teller, group: tuple[Standing, ...]) -> str:
    """Say a place by its number and who has it."""
    given = {"rank": _ordinal(teller, group), "with_figure": teller.with_figure(group[0])}
    if len(group) == 1:
        return teller.say("summary.at_place", units=teller.named(group), **given)
    return teller.say("summary.at_place_tied", units=teller.together(group), **given)


def _ordinal(teller: Teller, group: tuple[Standing, ...]) -> str:
    """Write the place that a group shares."""
    return teller.say.language.ordinal(group[0].rank or 0)


def trailers(teller: Teller) -> Iterator[str]:
    """Who is last, alone or not."""
    last = teller.last
    if not last:
        return
    figure = teller.with_figure(last[0])
    if len(last) == 1:
        unit, since = teller.introduced(last[0]), teller.apart(last[0])
        if teller.is_last_again(last[0]):
            yield teller.say("summary.last_again", unit=unit, with_figure=figure)
        else:
            yield teller.say("summary.last", unit=unit, with_figure=figure, since=since)
    else:
        key = "last_many" if len(last) > MOST_NAMED else "last_tied"
        yield teller.say(f"summary.{key}", units=teller.named(last), with_figure=figure)
