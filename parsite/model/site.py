"""The site: where it lies, and what a run is asked to do with it."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site lies: the editors' folder and the folder of the finished pages.

    `address`, where given, stands in for the settings' `base_url`: a preview is at home. So does
    `pictures` for their `share_pictures`, where those want one for each unit: it takes its time.
    `now` is the time by which years are public; without it, none is that names its moment. A
    preview (`is_preview`) shows those that are not, too. Who `adopts` has files in `out` that are
    not ours set aside, where others stop. `jobs`: how many processes may make pages; 0: as many as
    there are processors.
    """

    root: Path
    out: Path
    address: str = ""
    pictures: str = ""
    now: datetime | None = None
    is_preview: bool = False
    adopts: bool = False
    jobs: int = 0

    @property
    def state(self) -> Path:
        """Our own folder beside the finished pages, never inside."""
        return self.out.parent / ".parsite" / self.out.name
