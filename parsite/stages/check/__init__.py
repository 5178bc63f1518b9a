"""Checking: from what the files say to a dataset with nothing in doubt.

To add a check of the whole dataset: write a function `(dataset) -> problems` and add it to CHECKS;
one that looks at each year by itself goes to OF_FIGURES, so that known years are not asked again.
"""

from dataclasses import replace

from parsite.model.dataset import Dataset, Sources
from parsite.model.directory import Directory
from parsite.model.phrase import Phrases
from parsite.model.place import Problem
from parsite.model.recalled import NOTHING, Recalled
from parsite.stages.check.articles import articles
from parsite.stages.check.consequences import causes
from parsite.stages.check.content import CHECKS as OF_CONTENT
from parsite.stages.check.figures import CHECKS as OF_FIGURES
from parsite.stages.check.lives import CHECKS as OF_LIVES
from parsite.stages.check.look import look
from parsite.stages.check.media import led
from parsite.stages.check.pictures import CHECKS as OF_PICTURES
from parsite.stages.check.pictures import pictures
from parsite.stages.check.prose import CHECKS as OF_PROSE
from parsite.stages.check.released import released, released_years_are_no_drafts
from parsite.stages.check.settings import FIRST, settings, wordings
from parsite.stages.check.units import units
from parsite.stages.check.years import Register, years

CHECKS = (*OF_LIVES, *OF_CONTENT, *OF_PROSE, *OF_PICTURES, released_years_are_no_drafts)


def dataset(
    sources: Sources, address: str = "", share_pictures: str = "", known: Recalled = NOTHING
) -> tuple[Dataset, tuple[Problem, ...]]:
    """Make the dataset of what has been read; what is wrong is left out and told.

    `address`, where given, is where the site will be found, and `share_pictures` which of
    those it will have, instead of what its settings say. `known` years are as they were found.
    """
    of_site, wrong_site = settings(sources.settings, address, share_pictures)
    words, wrong_words = wordings(sources.languages)
    of_theme, wrong_theme = look(sources.looks, sources.assets)
    blocks, known_units, wrong_units = units(sources.units)
    once, wrong_released = released(sources)
    register = Register(blocks, Directory.of(known_units), once)
    of_years, wrong_years = years(sources, register)
    texts, wrong_texts = articles(sources.articles)
    shown, wrong_pictures = pictures(sources, texts)
    made = Dataset(
        settings=of_site,
        phrases=words.get(FIRST, Phrases({})),
        blocks=blocks,
        units=known_units,
        years=dict(sorted({**of_years, **known.years}.items())),
        articles=texts,
        released=once,
        assets=sources.assets,
        fonts=sources.fonts,
        look=of_theme,
        wordings=words,
        pictures=shown,
        led=led(sources),
    )
    unsound = wrong_site + wrong_words + wrong_theme + wrong_units + wrong_released
    unsound += wrong_years + wrong_texts
    fresh = replace(made, years=of_years)
    strange = (p for check in OF_FIGURES for p in check(fresh))
    problems = (*unsound, *wrong_pictures, *strange, *(p for check in CHECKS for p in check(made)))
    doubted = {p.place.path for p in problems if not p.is_warning}
    sure = {year.year: year.doubted_by(doubted) for year in made.years.values()}
    return replace(made, years=sure), causes(problems, sources)
