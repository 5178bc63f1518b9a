"""The site's own pictures: what is known of each, and the files that are sent to its readers."""

from dataclasses import dataclass, field

from parsite.model.place import Place
from parsite.model.vietnamese import slug

LADDER = (480, 800, 1200, 1600)
"""The widths that pictures are sent in, in pixels: the last is a column on a fine screen."""

USUAL = 800
"""The width for those who cannot choose among several."""

SIZES = "(min-width: 800px) 750px, calc(100vw - 2rem)"
"""How wide a page shows a picture at most, as `sizes` says it: the column of the base theme."""

TALLEST = 16_000
"""Pixels of height that a WebP file can hold, in round numbers."""

MOST_PIXELS = 80_000_000
"""A picture of more is refused: it would take hundreds of megabytes to open."""

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF", "BMP", "TIFF")
"""What a file is taken for, as Pillow names it: some of what else it reads runs programs."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that an article shows: its file, and its size in pixels as it is to be seen.

    `digest`: the SHA-256 of `content`, in hexadecimal. `place`: where it is shown first.
    """

    file: str
    width: int
    height: int
    digest: str
    content: bytes = field(compare=False, repr=False, default=b"")
    place: Place = field(compare=False, default=Place(""))

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths it is sent in, the smallest first: never wider than it is itself."""
        most = max(1, min(self.width, LADDER[-1], TALLEST * self.width // self.height))
        return (*(width for width in LADDER if width * 10 <= most * 9), most)

    def height_at(self, width: int) -> int:
        """Give its height in pixels when shown so wide."""
        return max(1, (2 * self.height * width + self.width) // (2 * self.width))

    def path(self, width: int) -> str:
        """Give the file it is sent as in one of its widths: another picture has another address."""
        name = slug(self.file.removeprefix("media/").rpartition(".")[0]) or "anh"
        return f"media/{name}-{self.digest[:8]}-{width}.webp"

    @property
    def full(self) -> tuple[int, int]:
        """Its largest width that is sent, and the height then."""
        return self.widths[-1], self.height_at(self.widths[-1])

    @property
    def sizes(self) -> str:
        """How wide a page shows it at most, so that a reader is sent no more than that."""
        return SIZES

    @property
    def usual(self) -> str:
        """The file for those who cannot choose among several."""
        return self.path(max((w for w in self.widths if w <= USUAL), default=self.widths[0]))

    def choices(self, root: str) -> str:
        """List its files by width, as `srcset` does; their addresses begin with `root`."""
        return ", ".join(f"{root}{self.path(width)} {width}w" for width in self.widths)
