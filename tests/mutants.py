"""Ways to spoil the files of a small rich site, each told by its seed."""

import re
from collections.abc import Callable
from random import Random

from tests.rich import FILES

MARKS = [*"&*!|>%@`{}[],#?:-'\"<;\t\\", "<<: *a", "--- ", "!!python/object:x", "&a", "? [a]"]
MARKS += ["{{", "{%"]
ODD = [
    *"\0\x1b\x7f\u0085\u00a0\u200f\u2028\ufeff\ufffe\u0301\U0001f600\u0663\u00d0\ufb01\r\x0c",
    "\u0301" * 3,
]
FIGURES = ["9" * 40, "-1", "0", "00", "1e999", "NaN", "Infinity", "0,000001"]
FIGURES += ["999999999,999999", "746.305", "0x10"]
FIGURES += ["٣", "1/3", "3/0", "50%", "100,01", "1,2,3", "2147483648", "-0"]
WORDS = ["", "{}", "[]", "~", "null", "no", "cuối", "last", "dense", "ordinal", "competition"]
WORDS += ["published", "partial"]
WORDS += ["computed", "index", "score", "bonus", "2024-02-30", "0001-01", "9999-12", "2024"]
WORDS += ["so", "huyen", "so-noi-vu"]
WORDS += ["tham-dinh", "tru", "Tốt", "không xếp hạng", "chưa công bố", "giữ nguyên", "+6"]
WORDS += ["{a: {name: b}}", "[a, b]", '"', "http://[", "x" * 3000]
DEEP = ["[" * 4000, "{a: " * 60, "- " * 400, "[" * 30 + "]" * 30, "> " * 300, "(" * 2000]
DEEP += ["**" * 1000, "[[" * 500, "`" * 999]

Spoil = Callable[[str, Random], str]


def _at(text: str, random: Random) -> int:
    return random.randint(0, len(text))


def _insert(text: str, random: Random, what: str) -> str:
    at = _at(text, random)
    return text[:at] + what + text[at:]


def _delete(text: str, random: Random) -> str:
    at = _at(text, random)
    return text[:at] + text[at + random.randint(1, 12) :]


def _lines(text: str, random: Random) -> str:
    """Double, swap, drop or indent a line."""
    lines = text.split("\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(4):
        case 0:
            lines.insert(other, lines[one])
        case 1:
            lines[one], lines[other] = lines[other], lines[one]
        case 2:
            del lines[one]
        case 3:
            lines[one] = " " * random.randint(1, 4) + lines[one]
    return "\n".join(lines)


def _part(pattern: str, put: list[str]) -> Spoil:
    """Put something else in the place of one of the parts that a pattern finds."""

    def spoil(text: str, random: Random) -> str:
        found = list(re.finditer(pattern, text))
        if not found:
            return text
        part = random.choice(found)
        return text[: part.start(1)] + random.choice(put) + text[part.end(1) :]

    return spoil


def _cells(text: str, random: Random) -> str:
    """Move, drop or add a cell of a row."""
    lines = text.split("\n")
    row = random.randrange(len(lines))
    cells = lines[row].split(";")
    one, other = random.randrange(len(cells)), random.randrange(len(cells))
    match random.randrange(4):
        case 0:
            cells[one], cells[other] = cells[other], cells[one]
        case 1:
            del cells[one]
        case 2:
            cells.insert(other, cells[one])
        case 3:
            cells[one] = '"' + cells[one]
    lines[row] = ";".join(cells)
    return "\n".join(lines)


def _word(text: str, random: Random) -> str:
    """Put a word of one file of the site in the place of another's."""
    words = re.findall(r"[\w-]+", random.choice(list(FILES.values())))
    return _part(r"([\w-]+)", words)(text, random)


MEANINGS: tuple[Spoil, ...] = (
    _cells,
    _word,
    _word,
    _part(r"(\d[\d.,]*)", FIGURES),
    _part(r": ([^,{}\[\]\n]+)", WORDS),
    _part(r": (\{[^{}]*\}|\[[^\[\]]*\]|[^,{}\[\]\n]+)", WORDS),
    _part(r"[;\n]([^;\n]*)", [*WORDS, *FIGURES]),
)
"""What a file says is another thing, and it can often be read all the same."""

FORMS: tuple[Spoil, ...] = (
    _delete,
    _lines,
    _lines,
    lambda text, random: text[: _at(text, random)],
    lambda text, random: _insert(text, random, random.choice(MARKS)),
    lambda text, random: _insert(text, random, random.choice(ODD)),
    lambda text, random: _insert(text, random, chr(random.randrange(0xD800))),
    lambda text, random: _insert(text, random, random.choice(DEEP)),
    lambda text, random: text.replace("\n", random.choice(["\r\n", "\r", "\n\n", ""])),
)
"""How it is written is at fault."""


def _bytes(content: bytes, random: Random) -> bytes:
    """Flip some bits, or save the text in another encoding."""
    if random.random() < 0.5 and content:
        flipped = bytearray(content)
        for _ in range(random.randint(1, 3)):
            flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
        return bytes(flipped)
    encoding = random.choice(["utf-16", "utf-8-sig", "cp1258", "utf-16-be", "latin-1", "utf-7"])
    return content.decode("utf-8", "replace").encode(encoding, "replace")


def spoilt(seed: int) -> dict[str, bytes]:
    """Give the site's files, one to three of them spoilt as the seed has it."""
    random = Random(seed)
    files = {path: text.encode() for path, text in FILES.items()}
    for path in random.sample([*files], random.choice([1, 1, 1, 2, 3])):
        text = FILES[path]
        for _ in range(random.choice([1, 1, 1, 2, 4])):
            text = random.choice(random.choice((MEANINGS, MEANINGS, FORMS)))(text, random)
        content = text.encode("utf-8", "surrogatepass")
        files[path] = _bytes(content, random) if random.random() < 0.08 else content
    if random.random() < 0.02:
        del files[random.choice([*files])]
    return files
