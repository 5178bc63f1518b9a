"""Random provinces that do not exist, and the truth of their years by plain arithmetic.

Nothing here uses the engine: figures are whole hundredths, places are counted.
"""

from dataclasses import dataclass, field
from random import Random

DEPARTMENTS = [
    ("Sở Nội vụ", "", "Department of Home Affairs"),
    ("Sở Tài chính", "", "Department of Finance"),
    ("Sở Khoa học và Công nghệ", "Sở KH&CN", "Department of Science and Technology"),
    ("Sở Tư pháp", "", "Department of Justice"),
    ("Sở Công Thương", "", "Department of Industry and Trade"),
    ("Văn phòng UBND tỉnh", "", "Office of the Provincial People's Committee"),
    ("Sở Y tế", "", "Department of Health"),
    ("Thanh tra tỉnh", "", "Provincial Inspectorate"),
    ("Sở Nông nghiệp và Môi trường", "Sở NN&MT", "Department of Agriculture and Environment"),
    ("Sở Văn hóa, Thể thao và Du lịch", "Sở VHTT&DL", "Department of Culture, Sports and Tourism"),
    ("Sở Giáo dục và Đào tạo", "Sở GD&ĐT", "Department of Education and Training"),
    ("Sở Lao động - Thương binh và Xã hội", "", "Department of Labour and Social Affairs"),
    ("Ban Quản lý các khu công nghiệp", "Ban Quản lý KCN", "Industrial Zones Authority"),
    ("Sở Xây dựng", "", "Department of Construction"),
    ("Sở Ngoại vụ", "", "Department of External Affairs"),
    ("Ban Dân tộc tỉnh", "Ban Dân tộc", "Committee for Ethnic Affairs"),
]
AGENCIES = [
    ("Bảo hiểm xã hội tỉnh", "", "Provincial Social Insurance"),
    ("Cục Thuế tỉnh", "", "Provincial Tax Department"),
    ("Công an tỉnh", "", "Provincial Police"),
    ("Kho bạc Nhà nước tỉnh", "", "Provincial State Treasury"),
    ("Cục Thống kê tỉnh", "", "Provincial Statistics Office"),
    ("Cục Hải quan tỉnh", "", "Provincial Customs Office"),
    ("Cục Thi hành án dân sự tỉnh", "", "Provincial Enforcement Office"),
]
FIRST = ["Nhạn", "Quế", "Lĩnh", "Bạng", "Khê", "Phả", "Mịch", "Trạm", "Suốt", "Dẽ"]
SECOND = ["Hồi", "Lanh", "Vịnh", "Thoa", "Mây", "Trĩ", "Nậm", "Soi"]
KINDS = [("Huyện", "District"), ("Thành phố", "City"), ("Thị xã", "Town"), ("Huyện", "District")]
GRADES = [
    ("Xuất sắc", "excellent"),
    ("Tốt", "good"),
    ("Khá", "fairly good"),
    ("Trung bình", "average"),
]
BLOCKS = {
    "so": ("Sở, ban, ngành", "Departments and agencies"),
    "huyen": ("Huyện, thành phố, thị xã", "Districts, cities and towns"),
    "nganh-doc": ("Cơ quan ngành dọc", "Central agencies"),
    "xa": ("Xã, phường", "Communes and wards"),
}


@dataclass
class Unit:
    """A unit, what it got this year and in the year before, in hundredths, and what follows."""

    id: str
    name: str
    short: str
    english: str
    former: str = ""
    score: int | None = None
    max: int = 10000
    index: int | None = None
    before: tuple[int, int, int] | None = None
    rank: int | None = None
    is_last: bool = False
    change: int | None = None
    rank_before: int | None = None
    grade: str = ""
    grade_before: str = ""

    @property
    def figure(self) -> int:
        figure = self.score if self.index is None else self.index
        assert figure is not None
        return figure

    @property
    def moved(self) -> int | None:
        """What its figure rose by."""
        if self.before is None:
            return None
        return self.figure - (self.before[0] if self.index is None else self.before[2])


@dataclass
class Block:
    """A block's units, best first, and its figures in hundredths."""

    id: str
    units: list[Unit]
    by_index: bool = False
    is_partial: bool = False
    is_dense: bool = False
    decimals: int = 2
    has_year_before: bool = True
    not_ranked: str = ""
    gone: list[tuple[str, str, tuple[int, int, int]]] = field(default_factory=list)
    mean: int = 0
    mean_before: int | None = None

    @property
    def name(self) -> str:
        return BLOCKS[self.id][0]

    @property
    def english(self) -> str:
        return BLOCKS[self.id][1]

    @property
    def first(self) -> list[Unit]:
        return [u for u in self.units if u.rank == 1]

    @property
    def last(self) -> list[Unit]:
        return [u for u in self.units if u.is_last]

    def at(self, rank: int) -> list[Unit]:
        return [u for u in self.units if u.rank == rank]


@dataclass
class World:
    """A province's announcement of one year."""

    year: int
    blocks: list[Block]
    edges: list[int]

    def grade(self, figure: int) -> str:
        names = [name for name, _ in GRADES]
        if not self.edges:
            return ""
        return next((n for n, e in zip(names, self.edges, strict=False) if figure >= e), names[-1])


def world(rng: Random) -> World:
    """Make a province: two to four blocks, with all that such years have."""
    made = World(
        rng.randint(2015, 2024), [], rng.choice([[], [9000, 8000, 7000], [9000, 8000, 6500]])
    )
    for id in rng.sample(list(BLOCKS), rng.choice([2, 2, 3, 4])):
        block = _partial(rng, made) if id == "xa" else _full(rng, made, id)
        made.blocks.append(block)
    return made


def _names(rng: Random, id: str, number: int) -> list[Unit]:
    if id in ("so", "nganh-doc"):
        pool = rng.sample(DEPARTMENTS if id == "so" else AGENCIES, number)
        return [Unit(f"{id}-{n}", *names) for n, names in enumerate(pool)]
    places = rng.sample([f"{a} {b}" for a in FIRST for b in SECOND], number)
    units = []
    for n, place in enumerate(places):
        kind, english = (
            rng.choice(KINDS)
            if id == "huyen"
            else rng.choice([("Xã", "Commune"), ("Phường", "Ward")])
        )
        unit = Unit(f"{id}-{n}", f"{kind} {place}", "", f"{place} {english}")
        if kind in ("Thị xã", "Thành phố") and rng.random() < 0.2:
            unit.former = f"Huyện {place}"
        units.append(unit)
    return units


def _full(rng: Random, world: World, id: str) -> Block:
    most = {"so": 15, "huyen": 11, "nganh-doc": 7}[id]
    units = _names(rng, id, rng.randint(4, most))
    block = Block(
        id,
        units,
        by_index=id == "nganh-doc" or rng.random() < 0.1,
        is_dense=rng.random() < 0.08,
        decimals=rng.choice([2, 2, 2, 1]),
        has_year_before=rng.random() < 0.85,
    )
    if len(units) > 5 and rng.random() < 0.3:
        block.not_ranked = units.pop().id
    for unit in units:
        unit.max = rng.choice([8000, 8500, 9000, 10000]) if block.by_index else 10000
        unit.score, unit.index = _figures(rng, block, unit)
        if block.has_year_before and rng.random() < 0.92:
            unit.before = (0, unit.max, 0)
            score, index = _figures(rng, block, unit)
            unit.before = (score, unit.max, index or 0)
    _tie(rng, units)
    if block.has_year_before and rng.random() < 0.3:
        figure = 7000 + 10 * rng.randint(0, 200)
        block.gone = [("gone", "Sở Phát triển hải đảo", (figure, 10000, figure))]
    _settle(block, world)
    return block


def _figures(rng: Random, block: Block, unit: Unit) -> tuple[int, int | None]:
    """Draw a score, and its index rounded half up to hundredths of a percent."""
    step = 10 ** (2 - block.decimals)
    low, high = unit.max * 62 // 100 // step, unit.max * 97 // 100 // step
    score = rng.randint(low, high) * step
    if not block.by_index:
        return score, None
    return score, (2 * score * 10000 + unit.max) // (2 * unit.max)


def _tie(rng: Random, units: list[Unit]) -> None:
    if rng.random() < 0.4:
        one, other = rng.sample(units, 2)
        other.score, other.max, other.index = one.score, one.max, one.index


def _rank(figure: int, among: list[int], is_dense: bool) -> int:
    above = [f for f in among if f > figure]
    return 1 + len(set(above) if is_dense else above)


def _settle(block: Block, world: World) -> None:
    """Count places, changes, grades and means."""
    units = block.units
    now = [u.figure for u in units]
    which = 2 if block.by_index else 0
    then = [u.before[which] for u in units if u.before] + [f[which] for _, _, f in block.gone]
    for unit in units:
        unit.rank = _rank(unit.figure, now, block.is_dense)
        unit.is_last = unit.figure == min(now)
        unit.grade = world.grade(unit.figure)
        if unit.before:
            unit.rank_before = _rank(unit.before[which], then, block.is_dense)
            unit.change = unit.rank_before - unit.rank
            unit.grade_before = world.grade(unit.before[which])
    units.sort(key=lambda u: (u.rank, u.name))
    block.mean = _mean(now)
    block.mean_before = _mean(then) if then else None


def _mean(figures: list[int]) -> int:
    return (2 * sum(figures) + len(figures)) // (2 * len(figures))


def _partial(rng: Random, world: World) -> Block:
    """A block of which the press printed the first three and the last."""
    block = Block("xa", _names(rng, "xa", 4), is_partial=True, has_year_before=False)
    for rank, unit in enumerate(block.units, 1):
        unit.rank = rank if rank < 4 else None
        unit.is_last = rank == 4
    ends = block.units[0], block.units[3]
    ends[0].score, ends[1].score = rng.randint(8500, 9700), rng.randint(5000, 6900)
    ends[0].change, ends[1].change = rng.randint(0, 6), -rng.randint(0, 6)
    return block


def written(figure: int, decimals: int = 2, mark: str = ",") -> str:
    """Write hundredths with so many decimals, which they do not exceed."""
    text = f"{figure // 100}.{figure % 100:02}"
    text = text[: len(text) - 2 + decimals].rstrip(".")
    return text.replace(".", mark)


def files(world: World) -> tuple[str, dict[int, str], dict[int, str]]:
    """Write the world as its editors would: units, a table a year, and what is said beside."""
    blocks = [f'  {b.id}: {{name: "{b.name}", name_en: "{b.english}"}}' for b in world.blocks]
    units, now, then, said = [], [], [], []
    for block in world.blocks:
        for unit in block.units:
            units.append(_unit(block, unit, world.year))
            now.append(_row(block, unit))
            if unit.before:
                score, max, index = unit.before
                figures = (
                    f"{written(score)};{written(max)};{written(index) if block.by_index else ''}"
                )
                then.append(f"{block.id};{unit.id};{figures};;;")
        if block.not_ranked:
            units.append(f"  {block.not_ranked}: {{block: {block.id}, name: Đơn vị chờ sắp xếp}}")
            now.append(f"{block.id};{block.not_ranked};;;;;;không xếp hạng")
        for id, name, (score, max, index) in block.gone:
            id = f"{block.id}-{id}"
            left = f"until: {world.year}-01-31"
            units.append(f"  {id}: {{block: {block.id}, name: {name} {block.id}, {left}}}")
            figures = f"{written(score)};{written(max)};{written(index) if block.by_index else ''}"
            then.append(f"{block.id};{id};{figures};;;")
        if block.is_partial:
            said.append(f"  {block.id}: {{published: partial}}")
        if block.is_dense:
            said.append(f"  {block.id}: {{ties: dense}}")
    heading = "block;unit;score;max;index;rank;change;status"
    tables = {world.year: "\n".join([heading, *now])}
    beside = {world.year: _grades(world) + f"compared_with: {world.year - 1}\n"}
    beside[world.year] += "\n".join(["blocks:", *said]) if said else ""
    if then:
        tables[world.year - 1] = "\n".join([heading, *then])
        dense = [
            f"  {b.id}: {{ties: dense}}" for b in world.blocks if b.is_dense and b.has_year_before
        ]
        beside[world.year - 1] = _grades(world) + ("\n".join(["blocks:", *dense]) if dense else "")
    return "\n".join(["blocks:", *blocks, "units:", *units]), tables, beside


def _unit(block: Block, unit: Unit, year: int) -> str:
    said = [f"block: {block.id}", f'name: "{unit.name}"', f'name_en: "{unit.english}"']
    said += [f'short: "{unit.short}"'] if unit.short else []
    said += [f'names: [{{name: "{unit.former}", until: {year}-06-30}}]'] if unit.former else []
    return f"  {unit.id}: {{{', '.join(said)}}}"


def _row(block: Block, unit: Unit) -> str:
    if block.is_partial:
        score = "" if unit.score is None else written(unit.score)
        change = "" if unit.change is None else f"{unit.change:+}".replace("+0", "0")
        return f"{block.id};{unit.id};{score};;;{unit.rank or 'last'};{change};"
    assert unit.score is not None
    index = "" if unit.index is None else written(unit.index)
    return (
        f"{block.id};{unit.id};{written(unit.score, block.decimals)};{written(unit.max)};{index};;;"
    )


def _grades(world: World) -> str:
    if not world.edges:
        return ""
    lines = [
        f"  - {{name: {name}, name_en: {english}, from: {edge // 100}}}"
        for (name, english), edge in zip(GRADES, world.edges, strict=False)
    ]
    name, english = GRADES[-1]
    return "\n".join(["grades:", *lines, f"  - {{name: {name}, name_en: {english}}}", ""])
