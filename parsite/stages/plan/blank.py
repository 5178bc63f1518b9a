"""A page before it is filled: its address, its template, and what every page is given."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from parsite.model.dataset import Edition
from parsite.model.page import Alternate, Heading, Input, Page, url_of
from parsite.model.year import Year

MISSING = "404.html"


@dataclass(frozen=True, slots=True)
class Blank:
    """A page that has its address and its template, and waits for what it is to tell.

    `path` leads from its edition's home; `languages` are the codes of those that have the page.
    """

    edition: Edition
    path: str
    template: str
    languages: tuple[str, ...] = ()
    picture: str = ""

    def filled(self, title: str, description: str = "", **given: Input) -> Page:
        """Give the page its title, a sentence for who shares it, and its own inputs."""
        dataset = self.edition.dataset
        common = {
            "site": Input("settings", dataset.settings),
            "theme": Input("look", dataset.look),
            "say": Input("language", dataset.phrases),
            "page": Input(f"heading {self.path}", self._heading(title, description)),
            "years": Input("years", self.edition.years),
            "texts": Input("texts", self.edition.texts),
        }
        return Page(
            self.edition.folder + self.path,
            self.template,
            {name: self.edition.named(value) for name, value in (common | given).items()},
            self.edition.language.code,
        )

    def _heading(self, title: str, description: str) -> Heading:
        edition = self.edition
        root, home = self._ways()
        return Heading(
            path=edition.folder + self.path,
            root=root,
            title=title,
            description=description,
            home=home,
            folder=edition.folder,
            language=edition.language.code,
            alternates=tuple(self._alternates()),
            picture=self.picture,
        )

    def _ways(self) -> tuple[str, str]:
        """Lead to the site's root and to the edition's home, from the page.

        The page of no address is shown at any depth: its ways begin where the host's do.
        """
        if self.path == MISSING:
            root = urlsplit(self.edition.dataset.settings.base_url).path
            return root, root + self.edition.folder
        steps = self.path.count("/")
        above = self.edition.folder.count("/")
        return "../" * (steps + above) or "./", "../" * steps or "./"

    def _alternates(self) -> Iterable[Alternate]:
        """List the page's addresses in all languages that have it; none where one has."""
        if len(self.languages) > 1:
            for code in self.languages:
                folder = self.edition.dataset.settings.folder(code)
                yield Alternate(code, folder + url_of(self.path))


def description(edition: Edition, year: Year) -> str:
    """Describe an announcement by its lead, or by the first ranking told."""
    article = edition.dataset.articles.get(str(year.year))
    told = next(iter(edition.of(year.year)), None)
    return (article.lead if article else "") or (told.summary if told else "")
