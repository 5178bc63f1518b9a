"""Links: what is public leads nowhere that is not."""

from collections.abc import Iterator
from itertools import chain

from parsite.model.article import Article
from parsite.model.dataset import Dataset, Sources
from parsite.model.language import LANGUAGES, VIETNAMESE
from parsite.model.place import Place, Problem, place_in, problem
from parsite.model.prose import addresses, inside
from parsite.model.release import Withheld


def to_what_is_withheld(sources: Sources, dataset: Dataset, held: Withheld) -> Iterator[Problem]:
    """Tell the links of what is public to what is not: that would be known by them.

    `dataset` is what is public.
    """
    base = dataset.settings.base_url
    for article in dataset.articles.values():
        for offset, address in addresses(article.body).items():
            if _is_withheld(_told_in(article, inside(address, base)), held):
                yield problem(article.at(offset), "leads-to-withheld", name=address)
    for path, address in _of_data(dataset):
        if _is_withheld(inside(address, base), held):
            yield problem(_place(path, address, sources), "leads-to-withheld", name=address)


def _told_in(article: Article, way: str) -> str:
    """Lead to a page in the article's own language, as it does."""
    is_own = article.language == VIETNAMESE.code or way.split("/")[0] in LANGUAGES
    return way if is_own else f"{article.language}/{way}"


def _is_withheld(way: str, held: Withheld) -> bool:
    """Whether a way from the site's root leads to what is withheld."""
    first, _, rest = way.partition("/")
    language = first if first in LANGUAGES else VIETNAMESE.code
    steps = (rest if first in LANGUAGES else way).split("/")
    page = steps[0] if language == VIETNAMESE.code else f"{steps[0]}.{language}"
    years = {str(year) for year in held.years}
    articles = {stem for stem in held.articles if not stem.partition(".")[0].isdecimal()}
    roots = {("don-vi", id) for id in held.units} | {("khoi", id) for id in held.blocks}
    return steps[0] in years or page in articles or tuple(steps[:2]) in roots


def _of_data(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Give every address that data, settings and themes lead to, and the file that says so."""
    for year in dataset.years.values():
        for told in (year.decision, year.source):
            if told and told.link:
                yield f"data/{year.year}.yaml", told.link
    if dataset.settings.licence:
        yield "content/site.yaml", dataset.settings.licence.link
    for menu in chain(dataset.look.header_links, dataset.look.footer_links):
        yield "themes/", menu.url


def _place(path: str, address: str, sources: Sources) -> Place:
    """Find where a file, or one of those below a folder, says an address."""
    for file, text in sources.texts.items():
        if file.startswith(path) and address in text:
            return place_in(text, text.index(address), file)
    return Place(path)
