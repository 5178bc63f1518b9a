"""Telling: the paragraph that says in words what a ranking says in figures.

Here is decided what to say; how it is said stands in the theme's `languages/`, under `summary` and
`rules`. To add a sentence: write a function `(teller) -> sentences` and add it to SENTENCES,
or to OF_FIGURES.
"""

from collections.abc import Callable, Iterator, Mapping

from parsite.model.dataset import Dataset, Edition
from parsite.model.phrase import Phrases
from parsite.model.standing import Chapter, Ranking
from parsite.stages.narrate import translate
from parsite.stages.narrate.amended import amended
from parsite.stages.narrate.counts import averages, graded, movements
from parsite.stages.narrate.places import followers, leaders, trailers
from parsite.stages.narrate.quoting import quoted
from parsite.stages.narrate.rules import in_force
from parsite.stages.narrate.teller import Teller

__all__ = ["edition", "editions", "figures", "quoted", "summary"]

Sentence = Callable[[Teller], Iterator[str]]
SENTENCES: tuple[Sentence, ...] = (leaders, followers, graded, trailers)
OF_FIGURES: tuple[Sentence, ...] = (averages, movements)


Rankings = Mapping[tuple[int, str], Ranking]


def editions(dataset: Dataset, rankings: Rankings) -> tuple[Edition, ...]:
    """Tell the same facts in each of the site's languages."""
    return tuple(
        edition(translate.dataset(dataset, code), translate.rankings(rankings, dataset, code))
        for code in dataset.settings.languages
    )


def edition(dataset: Dataset, rankings: Rankings) -> Edition:
    """Give each ranking its paragraphs and the sentence that tells its rules."""
    padded, say = dataset.settings.padded_counts, dataset.phrases
    chapters = {
        key: Chapter(
            ranking,
            summary(ranking, say, padded),
            figures(ranking, say, padded),
            in_force(ranking, say),
        )
        for key, ranking in rankings.items()
    }
    by_year, by_unit = amended(dataset, rankings)
    return Edition(dataset, chapters, by_year, by_unit)


def summary(ranking: Ranking, say: Phrases, padded: bool) -> str:
    """Tell a ranking's places in one paragraph; `padded` writes counts under ten as `06`."""
    teller = Teller(ranking, say, padded)
    sentences = [text for tell in SENTENCES for text in tell(teller)]
    if sentences and not ranking.first:
        sentences[0] = say("summary.in_block", block=teller.block, sentence=sentences[0])
    return " ".join(say.language.raised(sentence) for sentence in sentences)


def figures(ranking: Ranking, say: Phrases, padded: bool) -> str:
    """Tell in another paragraph what a block's figures amount to, where all are known."""
    teller = Teller(ranking, say, padded)
    return " ".join(say.language.raised(text) for tell in OF_FIGURES for text in tell(teller))
