"""The facts of a made-up site, the same at every call: nothing here is of a real place."""

from dataclasses import dataclass, replace
from hashlib import sha256

SIZES = {"province": (16, 12, 92, 91), "nation": (59,) * 68}
"""Units in each block: 211 units in 4 blocks, and 4,012 in 68."""
YEARS = tuple(range(2014, 2024))

_WORDS = (
    "An Anh Âu Ba Bạch Bảo Bắc Bích Bình Bồng Ca Cao Cát Cẩm Châu Chi Chính Cung Cường Dân"
    " Diên Dương Đại Đạo Đoàn Đông Đức Giang Hà Hải Hiệp Hoa Hội Hồng Hưng Khánh Kim Kỳ Lạc Lâm"
    " Liên Long Lộc Mai Minh Mỹ Nam Nga Ngọc Nhân Ninh Phong Phú Phước Quang Quý Sơn Tam Tân Thái"
    " Thọ Trung Vân Xuân"
)
SYLLABLES = tuple(_WORDS.split())
"""64 syllables in the order of Vietnamese dictionaries."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One body."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Block:
    """Units ranked against each other, in the order of their names."""

    id: str
    name: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a site tells.

    `scores` are hundredths of a point by year, block and unit; who is not there was not assessed.
    `word` stands in the latest article, `label` in the template of the units' pages.
    """

    blocks: tuple[Block, ...]
    years: tuple[int, ...]
    scores: dict[int, dict[str, dict[str, int]]]
    word: str = "công khai"
    label: str = "Khối"

    @property
    def pages(self) -> int:
        """The pages that every generator makes: home, years, units."""
        return 1 + len(self.years) + sum(len(block.units) for block in self.blocks)

    def with_score_drawn(self, year: int, time: int) -> "Facts":
        """Change one unit's score, each time to another."""
        of_year, block = self.scores[year], self.blocks[-1].id
        unit = sorted(of_year[block])[len(of_year[block]) // 2]
        score = 6000 + _drawn(3200, "edited", unit, time)
        changed = {**of_year, block: {**of_year[block], unit: score}}
        return replace(self, scores={**self.scores, year: changed})


def facts(sizes: tuple[int, ...], years: tuple[int, ...] = YEARS) -> Facts:
    """Make the facts of a site with blocks of these sizes."""
    firsts = [sum(sizes[:n]) for n in range(len(sizes))]
    numbered = enumerate(zip(sizes, firsts, strict=True), 1)
    blocks = tuple(_block(n, size, first) for n, (size, first) in numbered)
    return Facts(blocks, years, {year: _of_year(year, blocks, years) for year in years})


def _block(number: int, size: int, first: int) -> Block:
    units = tuple(Unit(f"dv-{n:04}", _name(n)) for n in range(first, first + size))
    return Block(f"khoi-{number:02}", f"Khối thi đua {number:02}", units)


def _name(number: int) -> str:
    one, other = divmod(number, len(SYLLABLES))
    return f"Xã {SYLLABLES[one]} {SYLLABLES[other]}"


def _of_year(
    year: int, blocks: tuple[Block, ...], years: tuple[int, ...]
) -> dict[str, dict[str, int]]:
    return {
        block.id: {u.id: _score(u.id, year) for u in block.units if _is_there(u.id, year, years)}
        for block in blocks
    }


def _score(unit: str, year: int) -> int:
    """Between 60,00 and 91,99: most of it the unit's own, so that places move as real ones do."""
    return 6000 + _drawn(2400, unit) + _drawn(800, unit, year)


def _is_there(unit: str, year: int, years: tuple[int, ...]) -> bool:
    """One unit of twenty begins later, one of thirty misses a year; enough for every case."""
    if _drawn(20, "late", unit) == 0 and year < years[0] + 1 + _drawn(len(years) - 1, "from", unit):
        return False
    return not (_drawn(30, "gap", unit) == 0 and year == years[_drawn(len(years), "at", unit)])


def _drawn(below: int, *of: object) -> int:
    """Draw a number that depends on nothing but its name."""
    return int.from_bytes(sha256(repr(of).encode()).digest()[:8], "big") % below
