"""The site: its folders, its settings, its theme's folders."""

from dataclasses import dataclass, field
from pathlib import Path

from parsite.model.place import Place


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site lies: the editors' folder and the folder of the finished pages.

    `address`, where given, stands in for the settings' `base_url`: a preview is at home.
    """

    root: Path
    out: Path
    address: str = ""

    @property
    def state(self) -> Path:
        """Our own folder beside the finished pages, never inside."""
        return self.out.parent / ".parsite" / self.out.name


@dataclass(frozen=True, slots=True)
class ThemeFolder:
    """A theme as found: its name, its folder, and its files by path below it."""

    name: str
    folder: Path
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `content/site.yaml` says.

    `base_url` ends with a slash. `padded_counts`: counts under ten as `06`.
    """

    title: str
    organisation: str
    base_url: str
    description: str = ""
    contact: str = ""
    notice: str = ""
    padded_counts: bool = False
    theme: str = "base"
    place: Place = field(compare=False, default=Place(""))
