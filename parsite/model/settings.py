"""The settings of a site, and the folders of its themes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from parsite.model.place import Place


@dataclass(frozen=True, slots=True)
class ThemeFolder:
    """A theme as found: its name, its folder, and its files by path below it."""

    name: str
    folder: Path
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """What others may do with the figures: its name, and where it can be read."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What `content/site.yaml` says.

    `base_url` ends with a slash. `padded_counts`: counts under ten as `06`. `languages` are codes,
    the first that of the site's root; `translations`: what is said otherwise in another one.
    `share_pictures`: what has pictures for sharing: `units` (and years), `years` alone, or `off`.
    `without`: the kinds of pages that are not made: `downloads`, `embedded`, `blocks`.
    `zalo_oa_id`: the site's own account there, whose script it then wants on its pages.
    `licence`: that under which the figures are published; None: nothing is said of any.
    `keep`: the files and folders among the finished pages that are the webmaster's.
    """

    title: str
    organisation: str
    base_url: str
    description: str = ""
    contact: str = ""
    notice: str = ""
    padded_counts: bool = False
    theme: str = "base"
    languages: tuple[str, ...] = ("vi",)
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    zalo_oa_id: str = ""
    licence: Licence | None = None
    share_pictures: str = "units"
    without: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    place: Place = field(compare=False, default=Place(""))
    keep_place: Place = field(compare=False, default=Place(""))

    def folder(self, language: str) -> str:
        """Give the folder of an edition: nothing for the first, `en/` for an English one."""
        return "" if language == self.languages[0] else f"{language}/"

    def told_in(self, language: str) -> "Settings":
        """Say the same in another language, as far as it was translated."""
        return replace(self, **self.translations.get(language, {}))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Menu:
    """A link in the portal's own header or footer."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture among a theme's assets, and what it says to who cannot see it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Look:
    """What the site's themes settle by `theme.yaml`: `colours` are `#rrggbb`, by name."""

    colours: Mapping[str, str] = field(default_factory=dict)
    logo: Logo | None = None
    header_links: tuple[Menu, ...] = ()
    footer_links: tuple[Menu, ...] = ()

    @property
    def has_colours(self) -> bool:
        """Whether any colour is settled, so that there is a stylesheet of them."""
        return bool(self.colours)
