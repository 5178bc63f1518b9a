"""A made-up province's site as its editors have it: small, rich, and sound after every change."""

import io
import json
from dataclasses import dataclass, field

from PIL import Image

FIRST_NAMES = {
    "so": ("Sở Nội vụ", "Sở Tài chính", "Sở Y tế", "Sở Tư pháp"),
    "huyen": ("Huyện Đông", "Huyện Tây", "Huyện Bắc"),
    "xa": ("Xã Thượng",),
}
BLOCKS = {"so": "Sở, ban, ngành", "huyen": "Huyện", "xa": "Xã"}
TIES = ("competition", "dense")
GRADES = (
    "",
    "grades: [{name: Tốt, from: 80}, {name: Khá, above: 60}, {name: Yếu}]\n",
    "grades: [{name: Tốt, from: 85, name_en: Good}, {name: Khá, above: 60}, {name: Yếu}]\n",
    "grades: [{name: Đạt, above: 70}, {name: Chưa đạt}]\n",
)
PARTS = (
    "",
    "components:\n  tham-dinh: {name: Thẩm định, max: 60}\n  dieu-tra: {name: Điều tra, max: 40}\n",
    "components:\n  tham-dinh: {name: Thẩm tra, max: 60}\n  dieu-tra: {name: Khảo sát, max: 40}\n",
)
WITHHELD = ("", "release_at: 2026-12-01T08:00:00+07:00\n", "draft: true\n")
SETTINGS: dict[str, tuple[str, ...]] = {
    "title": ("Chỉ số tỉnh Mẫu", "Bảng xếp hạng tỉnh Mẫu", "Chỉ số <tỉnh> & {{ Mẫu }}"),
    "organisation": ("Tỉnh Mẫu", "Tỉnh Bịa"),
    "base_url": ("https://mau.example/", "https://mau.example/cchc/", "https://bia.example/"),
    "description": ("", "Kết quả hằng năm.", "Kết quả từng năm."),
    "notice": ("Tỉnh không có thật.", ""),
    "contact": ("", "Số 1 đường Ví Dụ"),
    "counts": ("plain", "padded"),
    "theme": ("base", "nha", "con"),
    "languages": ("vi", "vi, en"),
    "title_en": ("", "Index of Mẫu Province"),
    "share_pictures": ("off", "years"),
    "licence": ("", "CC BY 4.0"),
    "zalo_oa_id": ("", "123456"),
}
"""What each setting may be; the first is what it is to begin with."""

LOGO = "logo: {file: huy-hieu.svg, alt: Huy hiệu}"
MENU = "header: [{text: Cổng thông tin, link: https://cong.example/}]"
HEADER = '{% extends "base!page.html" %}{% block header %}<p>{{ site.title }}</p>{% endblock %}'
MACRO = "{% macro dau() %}+{% endmacro %}"
UNIT = '{% extends "base!unit.html" %}{% from "parts/dau.html" import dau %}'
THEME: dict[str, tuple[str | None, ...]] = {
    "nha/theme.yaml": (
        "parent: base\n",
        "parent: base\ncolours: {accent: '#8b0000'}\n",
        f"parent: base\n{LOGO}\n{MENU}\n",
    ),
    "nha/assets/huy-hieu.svg": ("<svg xmlns='http://www.w3.org/2000/svg'/>",),
    "nha/assets/base.css": (None, "body { color: navy }", "body { color: teal }"),
    "nha/assets/them.css": (None, "p { margin: 0 }"),
    "nha/templates/page.html": (None, HEADER, HEADER.replace("<p>", "<p >")),
    "nha/templates/unit.html": (None, '{% extends "base!unit.html" %}'),
    "nha/templates/parts/summary.html": (None, "<p>{{ chapter.summary }}</p>", "<p>Hết.</p>"),
    "nha/languages/vi.yaml": (None, "site: {home: Về đầu}", "site: {home: Về nhà}"),
    "nha/languages/en.yaml": (None, "site: {home: To the start}"),
    "con/theme.yaml": ("parent: nha\n", "parent: base\n"),
    "con/assets/them.css": (None, "p { margin: 1px }"),
    "con/templates/parts/dau.html": (MACRO, MACRO.replace("+", "*")),
    "con/templates/unit.html": (None, UNIT + "{% block title %}{{ dau() }}{% endblock %}"),
    "con/languages/vi.yaml": (None, "site: {home: Về cửa}"),
}
"""The files of the site's own themes, each with what it may hold; None: it is not there."""

NEWS = (
    "[[bảng xếp hạng]]\n",
    "Kết quả của năm.\n\n[[tóm tắt]]\n\n[[bảng xếp hạng]]\n\n[Văn bản](media/van-ban.pdf)\n",
    "Kết quả của năm.\n\n![Phiên họp](media/hop.png)\n\n[[số liệu]]\n\n[[bảng xếp hạng]]\n",
    "Kết quả các năm.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[[bảng xếp hạng]]\n",
)
"""What an announcement's article may say, whatever its year's results are."""


def drawn(shade: int, size: tuple[int, int] = (40, 30)) -> bytes:
    """A picture all of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, (shade, 90, 120)).save(out, "PNG")
    return out.getvalue()


MEDIA: dict[str, tuple[bytes | None, ...]] = {
    "hop.png": (drawn(1), drawn(2), drawn(3, (30, 40))),
    "van-ban.pdf": (b"%PDF one", b"%PDF two", None),
    "thua.png": (None, drawn(9)),
}
"""Files of `content/media/`, each with what it may hold; the articles show or link some of them."""


@dataclass
class Unit:
    """A unit as `data/units.yaml` tells it."""

    block: str
    name: str
    name_en: str = ""
    former: list[tuple[str, str]] = field(default_factory=list)
    since: str = ""
    until: str = ""
    succeeds: list[str] = field(default_factory=list)

    def was_there(self, year: int) -> bool:
        """Whether it was there all of a year."""
        return self.since <= f"{year}-01-01" and (self.until or "9") >= f"{year}-12-31"

    def told(self) -> str:
        names = [{"name": name, "until": until} for name, until in self.former]
        own = {"block": self.block, "name": self.name, "name_en": self.name_en, "names": names}
        own |= {"since": self.since, "until": self.until, "succeeds": self.succeeds}
        return json.dumps({k: v for k, v in own.items() if v}, ensure_ascii=False)


Row = tuple[int, int] | None
"""A unit's two components in quarters of a point; None: it was not assessed."""


@dataclass
class Year:
    """A year's results and how they are written: its units by name or by id, its rows turned."""

    rows: dict[str, Row]
    is_table: bool = True
    is_named: bool = False
    parts: int = 0
    grades: int = 1
    ties: str = "competition"
    by_index: bool = False
    note: str = ""
    announced: str = ""
    withheld: str = ""
    turned: int = 0
    separator: str = ";"

    def files(self, year: int, units: dict[str, Unit]) -> dict[str, str]:
        ids = list(self.rows)
        turned = ids[self.turned % len(ids) :] + ids[: self.turned % len(ids)]
        if self.is_table:
            return {f"{year}.csv": self._table(turned, units), f"{year}.yaml": self._rules()}
        return {f"{year}.yaml": f"{self._rules()}blocks:\n{self._blocks(turned, units)}"}

    def _rules(self) -> str:
        told = f"max: 100\nties: {self.ties}\n{GRADES[self.grades]}{PARTS[self.parts]}"
        told += f"note: {self.note}\n" if self.note else ""
        told += f"announced: {self.announced}\n" if self.announced else ""
        told += self.withheld
        return told + ("rank_by: index\n" if self.by_index else "")

    def _table(self, ids: list[str], units: dict[str, Unit]) -> str:
        lines = [["Khối", "Đơn vị", "Điểm", "Tình trạng", *(["tham-dinh", "dieu-tra"] * self.has)]]
        for id in ids:
            told = self._row(id)
            lines.append(
                [
                    units[id].block,
                    self._unit(id, units),
                    *told,
                    *[""] * (len(lines[0]) - 2 - len(told)),
                ]
            )
        return "".join(self.separator.join(cells) + "\n" for cells in lines)

    @property
    def has(self) -> int:
        return 1 if self.parts else 0

    def _row(self, id: str) -> list[str]:
        row = self.rows[id]
        if row is None:
            return ["", "không đánh giá"]
        parts = [figure(quarters) for quarters in row]
        return ["", "", *parts] if self.parts else [figure(sum(row)), ""]

    def _blocks(self, ids: list[str], units: dict[str, Unit]) -> str:
        told = ""
        for block in dict.fromkeys(units[id].block for id in ids):
            told += f"  {block}:\n    results:\n"
            for id in ids:
                if units[id].block == block:
                    told += f"      - {{unit: {self._unit(id, units)}{self._entry(id)}}}\n"
        return told

    def _unit(self, id: str, units: dict[str, Unit]) -> str:
        return units[id].name if self.is_named else id

    def _entry(self, id: str) -> str:
        score, status, *parts = self._row(id)
        entry = ""
        entry += f", score: '{score}'" if score else ""
        entry += f", status: {status}" if status else ""
        named = zip(("tham-dinh", "dieu-tra"), parts, strict=False)
        return entry + "".join(f", {name}: '{part}'" for name, part in named)


def figure(quarters: int) -> str:
    """Write quarters of a point as editors here do."""
    return f"{quarters // 4},{quarters % 4 * 25:02}"


def first_units() -> dict[str, Unit]:
    """The units that there are to begin with."""
    named = [(block, name) for block, names in FIRST_NAMES.items() for name in names]
    return {f"dv-{n}": Unit(block, name) for n, (block, name) in enumerate(named)}


@dataclass
class Province:
    """The site: what it tells, and how its files happen to be written.

    `padding`: how many lines of remarks stand at the head of a file, by its path.
    """

    units: dict[str, Unit] = field(default_factory=first_units)
    years: dict[int, Year] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=lambda: {k: v[0] for k, v in SETTINGS.items()})
    theme: dict[str, str | None] = field(
        default_factory=lambda: {k: v[0] for k, v in THEME.items()}
    )
    media: dict[str, bytes | None] = field(
        default_factory=lambda: {k: v[0] for k, v in MEDIA.items()}
    )
    articles: dict[str, str] = field(default_factory=dict)
    padding: dict[str, int] = field(default_factory=dict)
    born: int = 100

    def __post_init__(self) -> None:
        for year in (2022, 2023, 2024):
            self.add_year(year)
        self.articles |= {"2024": NEWS[1], "gioi-thieu": "Về trang này.\n"}

    def living(self, year: int) -> list[str]:
        """The units that were there all of a year."""
        return [id for id, unit in self.units.items() if unit.was_there(year)]

    def add_year(self, year: int) -> None:
        rows: dict[str, Row] = {}
        for place, id in enumerate(self.living(year)):
            rows[id] = (200 - 7 * place + year % 4, 120 - 3 * place)
        self.years[year] = Year(rows)

    def remove_year(self, year: int) -> None:
        del self.years[year]
        self.articles = {k: v for k, v in self.articles.items() if k.partition(".")[0] != str(year)}

    def add_unit(self, block: str, name: str, since: str = "") -> str:
        self.born += 1
        id = f"dv-{self.born}"
        self.units[id] = Unit(block, name, since=since)
        return id

    def rename(self, id: str, name: str) -> None:
        unit = self.units[id]
        unit.former.append((unit.name, f"{2019 + len(unit.former)}-06-30"))
        unit.name = name

    def swap_names(self, one: str, other: str) -> None:
        """Let two units change names: what a row says by name is said of the other one then."""
        first, second = self.units[one], self.units[other]
        first.name, second.name = second.name, first.name
        swapped = {one: other, other: one}
        for year in self.years.values():
            if year.is_named:
                year.rows = {swapped.get(id, id): row for id, row in year.rows.items()}

    def merge(self, one: str, other: str, year: int, name: str) -> None:
        """Put a new unit in the place of two when a year begins."""
        made = self.add_unit(self.units[one].block, name, f"{year}-01-01")
        self.units[made].succeeds = [one, other]
        for id in (one, other):
            self.units[id].until = f"{year - 1}-12-31"
        for of, told in self.years.items():
            if of >= year:
                row = told.rows.get(one)
                told.rows = {k: v for k, v in told.rows.items() if k not in (one, other)}
                told.rows[made] = row

    def can_go(self) -> list[str]:
        """The units without which the site is still sound."""
        kept = {old for unit in self.units.values() for old in unit.succeeds}
        rest = [[*year.rows] for year in self.years.values()]
        return [id for id in self.units if id not in kept and all(ids != [id] for ids in rest)]

    def remove_unit(self, id: str) -> None:
        del self.units[id]
        for year in self.years.values():
            year.rows.pop(id, None)

    def files(self) -> dict[str, bytes]:
        """Every file of the editors', by path, as it is written."""
        texts = {"content/site.yaml": self._settings(), "data/units.yaml": self._units()}
        for year, told in self.years.items():
            texts |= {f"data/{name}": text for name, text in told.files(year, self.units).items()}
        for path, text in self.theme.items():
            if text is not None:
                texts[f"themes/{path}"] = text
        texts |= self._articles()
        made = {path: self._padded(path, text).encode() for path, text in texts.items()}
        made |= {f"content/media/{k}": v for k, v in self.media.items() if v is not None}
        return made

    def _padded(self, path: str, text: str) -> str:
        remarks = self.padding.get(path, 0)
        if path.endswith(".csv"):
            return "\n" * remarks + text
        return "# ghi chú\n" * remarks + text if path.endswith(".yaml") else text

    def _settings(self) -> str:
        told = {key: f'"{text}"' for key, text in self.settings.items() if text}
        told["languages"] = f"[{self.settings['languages']}]"
        if name := self.settings["licence"]:
            told["licence"] = f"{{name: {name}, link: https://phep.example/}}"
        return "".join(f"{key}: {text}\n" for key, text in told.items())

    def _units(self) -> str:
        blocks = "".join(f"  {id}: {{name: '{name}'}}\n" for id, name in BLOCKS.items())
        units = "".join(f"  {id}: {unit.told()}\n" for id, unit in self.units.items())
        return f"blocks:\n{blocks}units:\n{units}"

    def _articles(self) -> dict[str, str]:
        """The articles, those in languages that the site does not have left aside."""
        has_en = "en" in self.settings["languages"]
        return {
            f"content/{name}.md": f"---\ntitle: Bài {name}\n---\n\n{self._linked(body)}"
            for name, body in self.articles.items()
            if has_en or not name.endswith(".en")
        }

    def _linked(self, body: str) -> str:
        """Leave out the link to a file that is not there."""
        is_there = self.media["van-ban.pdf"] is not None
        return body if is_there else body.replace("[Văn bản](media/van-ban.pdf)\n", "")
