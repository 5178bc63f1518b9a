"""What a language's words do in sentences about a ranking: the shape of `vietnamese`, `english`.

Every phrase stands for one symbol, and what follows reads symbols:

`=` is · `c` consists of · `i` is as much as · `:` introduces · `&` joins · `,` parts
`.` adds nothing · `p` points · `%` percent `o` makes a number an ordinal · `O` ordinal
`r` place · `b` step · `1` first · `z` last `e` comes next · `s` after · `q` respectively
`+` rose · `-` fell · `0` kept · `V` rose, fell or kept, of many `X` the most risen or fallen
`>` more than · `<` less than · `h` more (than) · `~` about `v` compared with · `f` from
`y` year · `Y` a year · `n` unit · `k` kind of unit · `K` group of `N` no unit
`_` not there (then) · `E` each · `m` among · `d` of all · `/` out of · `w` between `j` ranked
`g` graded · `G` grade · `M` mean · `A` mean, no grade · `W` spread · `a` assessed `#` number
`U` a unit · `B` a block `!` not so, or not yet · `?` another subject
`*` a part of the subject `t` what other figures are of · `x` not understood
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language's phrases, parted by semicolons; numbers and ordinals by word.

    `words` by symbol, `moves` by what moved and which way, `most` by the way, `years` by how far
    from the article's own, `blocks` by kind. `openers` begin a clause that only says when or by
    what something is told, `tellers` stand in one that says by whom, `subjects` begin one that says
    what else it is about; `own` are names of the index itself.
    """

    words: Mapping[str, str]
    moves: Mapping[tuple[str, int], str]
    most: Mapping[int, str]
    years: Mapping[int, str]
    grades: str
    doubts: str
    topics: str
    asides: str
    openers: str
    tellers: str
    subjects: str
    own: str
    blocks: Mapping[str, str]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int] = field(default_factory=dict)


def phrases(text: str) -> list[str]:
    """Part phrases."""
    return [phrase.strip() for phrase in text.split(";") if phrase.strip()]
