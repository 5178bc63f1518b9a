"""The forms in which sentences state things of a ranking.

To read another way of stating something: write its pattern over the symbols of `phrases`, and the
function that makes statements of what was found, and add both to FORMS.
"""

import re
from collections.abc import Callable, Iterator

from parsite.stages.verify import tallying, telling
from parsite.stages.verify.statements import Statement
from parsite.stages.verify.telling import Found

_JOINED = r"(?:,&|;&|[,;&])"
_LEAD = r"(?:s,?)?Y?(?:E?[=:])?E?q?"
_TAIL = r"B?s?Y?E?"
_THAN = r"[<>h]UF|[<>h]n?R(?:=U)?F|F[<>]U"
_OTHER = rf"(?:{_LEAD}n?(?:[FCDS0GTPQXZ]|{_THAN}){_TAIL}|(?:s,?)?YR{_TAIL}|{_LEAD}RY)"
_PLACE = rf"(?:{_LEAD}(?:=?[nB])?R(?![EnBYF]*[=:]?q?U)N?{_TAIL})"
_ASIDE = rf"\((?:{_OTHER}|{_PLACE}|[,;&])+\)"
_UNIT = r"U(?:\([^()]*\))?+"
_UNITS = rf"{_UNIT}(?:(?!;&?U[^,;&(]){_JOINED}{_UNIT})*"
_MORE = rf"(?:(?!;(?:Z|[CDFT]s?Y?,Y?U))(?:{_JOINED})?{_OTHER}|{_ASIDE})"
_SAID = rf"(?:{_MORE}*(?:{_JOINED})?{_PLACE}{_MORE}*|{_MORE}+)"
_HOME = r"(?P<block>B)?[,:]?"
_BLOCK = rf"{_HOME}=?[nN]?q?"
_END = r"(?=[,;:&)]|$)"
_OPEN_ENDED = ("(?=,?[xt]|B?$)", "(?=[x=U])")
"""Patterns that say by themselves what may come next."""
_WHEN = r"(?:(?P<when>Y),?)?"


Read = Callable[[Found], Iterator[Statement]]
Form = tuple[re.Pattern[str], Read]
_OF_A_BLOCK: tuple[tuple[str, Read], ...] = (
    (
        rf"(?P<lead>E?[RT])s?[nBNY]*(?P<between>[FG]?)[BY]*[q=:nN]*(?:,q,)?(?P<units>{_UNITS})q?[:=]?(?P<more>{_MORE}*)",
        telling.place_first,
    ),
    (
        rf"(?P<lead>e)[nBY]*(?P<between>[FG]?)[BY]*[q=:]*n?(?P<units>{_UNITS})q?[:=]?(?P<more>{_SAID}?)",
        telling.place_first,
    ),
    (rf"(?P<lead>P)[BY]*[=:]*q?[=:]*(?:,q,)?(?P<units>{_UNITS})", telling.between),
    (r"(?P<units>U)=?E(?P<lead>R)(?P<other>U)B?", telling.shared),
    (rf"(?P<lead>e)(?P<other>U)B?(?:q|q?=q?)(?P<units>{_UNITS})(?P<more>{_MORE}*)", telling.behind),
    (rf"(?P<other>U)=(?P<lead>e)(?P<units>{_UNITS})(?P<more>{_MORE}*)", telling.behind),
    (
        rf"(?P<before>EF(?==)|E[CD]s?=?|[CD](?:s=?|(?==)))=?n?(?P<units>{_UNITS})(?P<more>)",
        telling.unit_first,
    ),
    (r"(?P<units>U)(?:=?(?=[<>])|(?=e))(?P<lead>[<>e])(?P<other>U)B?S?B?Y?", telling.order),
    (rf"(?P<lead>G)[=:]?(?P<units>{_UNITS})", telling.graded),
    (rf"(?P<lead>N)B?(?P<way>[V0])s?B?,?[=:]+q?(?P<units>{_UNITS})", tallying.moved),
    (rf"(?P<lead>X)[BY]*(?:,F,)?[=:]*(?P<units>{_UNITS})(?P<more>{_SAID}?)", telling.most),
    (r"(?P<lead>(?:[nN]B?E?)?R)n?[BYn]*[=:]*(?P<figure>F)B?(?:\(U\)|U)?", tallying.nobody),
    (r"(?P<lead>(?:[nN]B?E?)?R)n?[BYn]*[=:]*(?P<figure>Q)", tallying.nobody_way),
    (rf"M[BnNYE]*[=:]*(?P<figure>Q)(?P<more>(?:{_JOINED}?Ds?Y?)*)", tallying.mean_way),
    (r"(?P<figure>L)B?", tallying.lowest_highest),
    (r"n?B?(?P<what>[GV])B?[=:](?P<number>[FN])(?P<more>\(Js?\)|,Js?)?", tallying.count),
    (r"(?P<ends>nRB?[>h]n?R)B?(?P<figure>F)", tallying.ends),
    (r"(?P<ends>n?R&n?R)B?=?W?=?(?P<figure>F)", tallying.ends),
    (r"W(?P<ends>n?R&n?R)B?[=:]*(?P<figure>F)", tallying.ends),
    (r"W(?P<figure>F),(?P<units>U[<>]U)B?", telling.gap),
    (rf"(?P<units>{_UNIT}[<>h]{_UNIT})B?(?:W|,)?=?(?P<figure>F)", telling.gap),
    (r"(?P<figure>F)W(?P<units>U&?U)B?", telling.gap),
    (r"W[wx]?(?P<units>U&U)[=x]{0,2}(?P<figure>F)", telling.gap),
    (r"W[Bn]*[=:]*(?P<figure>Q)", tallying.spread_way),
    (r"W[Bn]*[=:+]*(?P<figure>F)", tallying.spread),
    (
        rf"(?P<what>G)[=:]*(?P<number>N)B?(?P<more>\(Js?\))?(?:[=:](?P<units>{_UNITS}))?",
        tallying.count,
    ),
)
"""What may begin with a year and a block."""
_OTHERS: tuple[tuple[str, Read], ...] = (
    (
        rf"{_HOME}q?E?(?:[nN][BnYF]*[=:])?(?P<before>)(?P<units>(?:{_UNIT}{_JOINED})*U{_ASIDE})(?P<more>)",
        telling.unit_first,
    ),
    (rf"{_HOME}(?P<units>{_UNITS})B?E?(?P<way>V)s?", telling.all_moved),
    (
        rf"{_HOME}q?E?(?P<before>)(?P<units>(?:{_UNIT}{_JOINED})*U{_ASIDE})(?P<more>)(?=[x=U])",
        telling.unit_first,
    ),
    (
        rf"{_HOME}q?(?:[nN][BnY]*[=:])?(?P<before>(?:(?:[FCDTZ]s?|YR)Y?,)*)Y?(?P<units>{_UNITS})(?:,?Y(?!R),?)?[:]?=?[B]?[=]?q?(?!\()(?P<more>{_SAID})q?",
        telling.unit_first,
    ),
    (r"aB(?P<number>N)", tallying.all_assessed),
    (
        rf"(?:s,?)?{_BLOCK}M,?[BnNYE]*[=:]*(?P<figure>[FD]s?F?)(?P<more>(?:{_JOINED}?[DG]s?(?:\(F\))?Y?|\([DGs,]+\))*)Y?(?P<then>,Y=?F|\(Y[:=]?F\))?",
        tallying.mean,
    ),
    (rf"(?:s,)?{_BLOCK}(?P<first>J)(?P<grades>G(?:{_JOINED}NG)*)s?", tallying.grades_moved),
    (r"(?P<numbers>N(?:[;,&]+N)+)", tallying.numbers),
    (r"r(?P<units>U)Y?[=:](?P<figure>F)", telling.numbered),
    (r"nB[=:]?(?P<figure>Q)", tallying.number_way),
    (
        rf"(?:s,)?{_BLOCK}(?:N[,:]?)?[=:]*(?P<number>N)B?=?(?P<what>[GV0+\-](?:&G)*)?s?Y?B?(?:\(F\))?(?P<more>\(Js?\)|,Js?)?(?:[=:](?P<units>{_UNITS}))?",
        tallying.count,
    ),
)
"""What may begin with a year."""
_BARE: tuple[tuple[str, Read], ...] = (
    (rf"(?P<before>[FCD]s?Y?,)(?P<units>{_UNIT})(?P<more>)(?=,?[xt]|B?$)", telling.before),
)


def _compiled() -> Iterator[Form]:
    """Compile every form, to end where a clause may end."""
    for lead, forms in ((_WHEN + _BLOCK, _OF_A_BLOCK), (_WHEN, _OTHERS), ("", _BARE)):
        for pattern, read in forms:
            end = "" if pattern.endswith(_OPEN_ENDED) else _END
            yield re.compile(lead + pattern + end), read


FORMS: tuple[Form, ...] = tuple(_compiled())
LOOSE: tuple[Form, ...] = (
    (re.compile(r"(?P<before>F)=(?P<units>U)(?P<more>)"), telling.unit_first),
    (re.compile(rf"(?P<lead>R)B?Y?:(?P<units>U)(?P<more>{_SAID}?){_END}"), telling.place_first),
    (re.compile(rf"n(?P<lead>R)B?Y?[=:]+(?P<units>U)(?P<more>){_END}"), telling.place_first),
    (re.compile(rf"(?P<before>)(?P<units>U)x{{1,4}}(?P<more>{_SAID}){_END}"), telling.unit_first),
    (
        re.compile(r"(?P<units>U)(?P<before>)[x=:YsBRTCG,]*?(?P<more>[FDPQ])(?![tU?*<>h])"),
        telling.past,
    ),
    (re.compile(rf"(?P<before>)(?P<units>U{_ASIDE})(?P<more>)"), telling.unit_first),
    (re.compile(r"(?P<before>F)x{1,6},?(?P<units>U)(?P<more>)"), telling.unit_first),
)
"""What is looked for past words unknown, and only called false where it must be a slip."""
_TOLD = rf"(?P<units>U),(?P<before>)(?P<more>{_SAID})"
_LIST = rf"(?:{_UNIT}{_JOINED})*U{_ASIDE}(?:{_JOINED}{_UNIT})*"
ASIDES: tuple[Form, ...] = (
    (re.compile(rf"(?P<before>)(?P<units>{_LIST})(?P<more>)"), telling.unit_first),
    (re.compile(_TOLD + _END), telling.unit_first),
    (re.compile(rf"N?(?P<lead>E?[RT])B?[=:]+(?P<units>{_UNITS}){_END}"), telling.place_first),
)
"""What stands in brackets behind units, wherever a list of them is."""
