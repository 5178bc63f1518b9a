"""What the editors write: articles and the parts placed in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from parsite.model.day import Day
from parsite.model.place import Place, place_in
from parsite.model.prose import references
from parsite.model.quotation import Quotation, asks, quotations, typed
from parsite.model.vietnamese import name_key

PARTS = {
    "tóm tắt": "summary",
    "bảng xếp hạng": "ranking",
    "đầu cuối": "extremes",
    "thống kê": "statistics",
    "số liệu": "figures",
    "ảnh": "photo",
}
"""The generated parts an article can place, by their Vietnamese words."""

_PARTS_BY_KEY = {name_key(words): part for words, part in PARTS.items()}
_DIRECTIVE = re.compile(r"\[\[\s*([^\[\]:]+?)\s*(?::\s*([^\[\]]*?)\s*)?\]\]")


@dataclass(frozen=True, slots=True)
class Directive:
    """A line of an article that places a generated part: `[[bảng xếp hạng: so]]`.

    `block` is empty where the part is of all the year's blocks.
    """

    part: str
    block: str
    line: int

    @classmethod
    def parse(cls, line: str, number: int) -> "Directive | None":
        """Read a line; None where it is not of the form of a directive."""
        written = _DIRECTIVE.fullmatch(line.rstrip())
        if not written or asks(line):
            return None
        part = _PARTS_BY_KEY.get(name_key(written[1]), written[1])
        return cls(part, written[2] or "", number)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure the article tells beside the ranking, as text, and what it counts."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of the site's own `content/media/`."""

    file: str
    alt: str
    caption: str = ""
    credit: str = ""
    place: Place = field(compare=False, default=Place(""))


@dataclass(frozen=True, slots=True)
class Article:
    """A Markdown file: a year's announcement, named by the year, or a page of the site's own.

    `languages` are the codes of those that the same is written in. `draft`: it is not public yet.
    `claims`: whether a false statement in it is to `stop` a build, to `warn`, or nothing (`off`).
    `body_line` is the line of the file on which `body` begins; it names no fact of the article.
    `front`: where the fields of its front matter stand. Where figures that it asked for are filled
    in, `seams` lead back to the body as typed.
    """

    name: str
    title: str
    body: str
    lead: str = ""
    date: Day | None = None
    figures: tuple[KeyFigure, ...] = ()
    photo: Photo | None = None
    language: str = "vi"
    languages: tuple[str, ...] = ("vi",)
    draft: bool = field(compare=False, default=False)
    claims: str = field(compare=False, default="stop")
    body_line: int = field(compare=False, default=1)
    seams: tuple[tuple[int, int, int], ...] = field(compare=False, default=())
    place: Place = field(compare=False, default=Place(""))
    front: Mapping[str, Place] = field(compare=False, default_factory=dict)

    @property
    def year(self) -> int | None:
        """The year announced; None for a page of the site's own."""
        return int(self.name) if re.fullmatch(r"[0-9]+", self.name) else None

    @property
    def path(self) -> str:
        """The file it is written in."""
        mark = "" if self.language == "vi" else f".{self.language}"
        return f"content/{self.name}{mark}.md"

    def at(self, offset: int) -> Place:
        """Give the place of one of the body's characters, as it was typed."""
        place = place_in(self.body, offset, self.path, self.body_line)
        begin = offset - place.column + 1
        shift = typed(offset, self.seams) - typed(begin, self.seams) - (offset - begin)
        return replace(place, column=place.column + shift)

    @property
    def quotations(self) -> Iterator[tuple[str, Quotation, Place]]:
        """Every figure that it asks for: in which of its texts, and where that stands."""
        for name in ("title", "lead", "body"):
            for asked in quotations(getattr(self, name)):
                if asked.figure or name_key(asked.words) not in _PARTS_BY_KEY:
                    is_body = name == "body"
                    place = self.at(asked.start) if is_body else self.front.get(name, self.place)
                    yield name, asked, place

    @property
    def shown(self) -> Iterator[tuple[str, Place]]:
        """Every picture's file, as assets are named, and where it is shown: the photo first."""
        if self.photo and (self.year is not None or self.places("photo")):
            yield f"media/{self.photo.file}", self.photo.place
        for reference in references(self.body):
            if reference.is_picture:
                yield reference.file, self.at(reference.offset)

    def places(self, part: str, block: str = "") -> bool:
        """Whether the body places a part, for a block or for all the year's blocks."""
        return any(d.part == part and d.block in ("", block) for d in self.directives)

    @property
    def directives(self) -> Iterator[Directive]:
        """Every directive of the body, with its line in the file."""
        for number, line in enumerate(self.body.splitlines(), self.body_line):
            if directive := Directive.parse(line, number):
                yield directive
