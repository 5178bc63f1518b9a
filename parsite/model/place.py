"""Where a fact stands, and what is wrong there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as someone with a spreadsheet sees it: `C7`, below the heading `Điểm`."""

    name: str
    heading: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in one of the site's files.

    `path` is relative to the site's folder with forward slashes; `line` and `column` count from 1,
    columns in characters. `cell`: where that is in a table, to a reader of tables.
    """

    path: str
    line: int = 1
    column: int = 1
    cell: Cell | None = field(default=None, compare=False)


class Written:
    """What was written in a file, with the places of its parts; a dataclass fills it in."""

    __slots__ = ()
    place: Place
    places: Mapping[str, Place]

    def at(self, name: str) -> Place:
        """Give the place of one of its fields, or of the whole where the field is not written."""
        return self.places.get(name, self.place)


def place_in(text: str, offset: int, path: str, first_line: int = 1) -> Place:
    """Give the place of a text's character, the text beginning on a file's `first_line`."""
    before = text[:offset].split("\n")
    return Place(path, first_line + len(before) - 1, len(before[-1]) + 1)


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake of the user's as a value: the place, a code, and the facts its message tells.

    `is_warning`: it may well be right as it is, and stops nothing.

    The words for a code live in `parsite/messages/`; `excerpt` is the line of the file as
    it stands.
    """

    place: Place
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)
    excerpt: str = ""
    is_warning: bool = False


class Mistakes(Exception):
    """All the problems of a run, raised once, at a gate."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problems")


def problem(place: Place, code: str, **facts: object) -> Problem:
    """Name a mistake, with its facts as text on one line."""
    texts = {name: " ".join(str(value).split()) for name, value in facts.items()}
    return Problem(place, code, texts)


def warning(place: Place, code: str, **facts: object) -> Problem:
    """Name what may be a mistake and may be right, with its facts as text."""
    return replace(problem(place, code, **facts), is_warning=True)


class Halt(Exception):
    """A run cannot go on for what it met outside the site's files: a code and its facts."""

    def __init__(self, code: str, exit_code: int, **facts: object) -> None:
        self.code = code
        self.exit_code = exit_code
        self.facts = {name: str(value) for name, value in facts.items()}
        super().__init__(code)
