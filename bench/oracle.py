"""What every page has to say, worked out from the facts in plain Python by no generator."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.facts import Block, Facts, Unit
from bench.pages import ADDRESS, Seen
from bench.write import in_words

TITLE = "Chỉ số cải cách hành chính tỉnh Mẫu"
ORGANISATION = "Tỉnh Mẫu"
ABOUT = "Kết quả xếp hạng chỉ số cải cách hành chính hằng năm của các đơn vị thuộc tỉnh Mẫu."
NOTICE = "Tỉnh Mẫu không có thật; mọi số liệu ở đây được tạo ra để đo tốc độ."
_NAMED = "Công bố chỉ số cải cách hành chính năm {}"


@dataclass(frozen=True, slots=True)
class Row:
    """One unit's line in a ranking."""

    year: int
    unit: Unit
    rank: int
    among: int
    score: str
    change: str

    @property
    def url(self) -> str:
        """The address of the unit's page, from the site's root."""
        return f"don-vi/{self.unit.id}/"


Rankings = dict[tuple[int, str], list[Row]]


def rankings(facts: Facts) -> Rankings:
    """Rank every block of every year: equal scores share the better place, the next is skipped."""
    return {(y, b.id): list(_ranked(facts, y, b)) for y in facts.years for b in facts.blocks}


def _ranked(facts: Facts, year: int, block: Block) -> Iterator[Row]:
    scored, places = facts.scores[year][block.id], _places(facts, year, block)
    before = _places(facts, year - 1, block)
    for unit in sorted((u for u in block.units if u.id in scored), key=lambda u: places[u.id]):
        change = _change(places[unit.id], before.get(unit.id)) if before else "–"
        score = in_words(scored[unit.id])
        yield Row(year, unit, places[unit.id], len(scored), score, change)


def _places(facts: Facts, year: int, block: Block) -> dict[str, int]:
    """Give each unit's place: one more than the number of those that have more."""
    scored = facts.scores.get(year, {}).get(block.id, {})
    best_first = sorted(scored.values(), reverse=True)
    return {unit: best_first.index(score) + 1 for unit, score in scored.items()}


def _change(rank: int, before: int | None) -> str:
    if before is None:
        return "mới"
    by = before - rank
    if by == 0:
        return "0 (giữ nguyên)"
    return f"+{by} (tăng {by} bậc)" if by > 0 else f"−{-by} (giảm {-by} bậc)"


def expected(facts: Facts) -> Iterator[tuple[str, Seen]]:
    """Give every page's address and what is to be seen there."""
    ranked = rankings(facts)
    yield "", _home(facts)
    for year in facts.years:
        yield f"{year}/", _year(facts, year, ranked)
    for block in facts.blocks:
        of_units = {unit.id: [] for unit in block.units}
        for year in reversed(facts.years):
            for row in ranked[year, block.id]:
                of_units[row.unit.id].append(row)
        for unit in block.units:
            yield f"don-vi/{unit.id}/", _unit(facts, block, unit, of_units[unit.id])


def _page(facts: Facts, url: str, title: str, about: str, told: list[str], ways: list[str]) -> Seen:
    """Frame a page's own words and links as every page is framed."""
    years = [str(year) for year in reversed(facts.years)]
    head = {
        "description": about,
        "canonical": ADDRESS + url,
        "og:type": "website",
        "og:locale": "vi_VN",
        "og:site_name": TITLE,
        "og:title": title,
        "og:description": about,
        "og:url": ADDRESS + url,
    }
    framed = [ORGANISATION, "Trang chủ", *years, *told, f"Nguồn số liệu: {ORGANISATION}.", NOTICE]
    links = ["", *(f"{year}/" for year in years), *ways]
    full = f"{title} – {TITLE}" if url else title
    return Seen(full, head, " ".join(framed), tuple(ADDRESS + link for link in links))


def _home(facts: Facts) -> Seen:
    years = list(reversed(facts.years))
    told = [TITLE, ABOUT, "Các năm công bố"]
    told += [f"{year}: {_NAMED.format(year)}" for year in years]
    told += ["Các đơn vị"]
    for block in facts.blocks:
        told += [block.name, *(unit.name for unit in block.units)]
    ways = [f"{year}/" for year in years]
    ways += [f"don-vi/{unit.id}/" for block in facts.blocks for unit in block.units]
    return _page(facts, "", TITLE, ABOUT, told, ways)


def _year(facts: Facts, year: int, ranked: Rankings) -> Seen:
    lead = (
        f"Kết quả năm {year} được công bố cho từng khối, kèm thứ hạng và thay đổi so với năm trước."
    )
    word = facts.word if year == facts.years[-1] else "công khai"
    told = [_NAMED.format(year), lead, ARTICLE.format(year=year, next=year + 1, word=word)]
    ways = []
    for block in facts.blocks:
        rows = ranked[year, block.id]
        told += _section(facts, year, block, rows)
        ways += [row.url for row in (*rows[:3], *rows[-3:], *rows)]
    return _page(facts, f"{year}/", _NAMED.format(year), lead, told, ways)


def _section(facts: Facts, year: int, block: Block, rows: list[Row]) -> Iterator[str]:
    first, last = rows[0], rows[-1]
    yield f"{block.name} {len(rows)} đơn vị được xếp hạng."
    yield f"Dẫn đầu: {_named(rows, first)} ({first.score} điểm)."
    yield f"Cuối bảng: {_named(rows, last)} ({last.score} điểm)."
    if year > facts.years[0]:
        rose, fell = (sum(row.change.startswith(sign) for row in rows) for sign in "+−")
        yield f"So với năm {year - 1}: {rose} đơn vị tăng hạng, {fell} đơn vị giảm hạng."
    for title, some in [("đầu", rows[:3]), ("cuối", rows[-3:])]:
        yield f"Ba đơn vị {title} bảng"
        yield from (f"{row.unit.name} ({row.score} điểm)" for row in some)
    yield f"Bảng xếp hạng {block.name} năm {year} Hạng Đơn vị Điểm Thay đổi"
    yield from (f"{row.rank} {row.unit.name} {row.score} {row.change}" for row in rows)


def _named(rows: list[Row], one: Row) -> str:
    """Name all who share a place with one."""
    return ", ".join(row.unit.name for row in rows if row.rank == one.rank)


def _unit(facts: Facts, block: Block, unit: Unit, rows: list[Row]) -> Seen:
    about = f"Kết quả xếp hạng chỉ số cải cách hành chính của {unit.name} qua các năm."
    others = [other for other in block.units if other is not unit]
    told = [unit.name, f"{facts.label}: {block.name}"]
    told += [f"Năm {r.year}: hạng {r.rank}/{r.among} với {r.score} điểm." for r in rows[:1]]
    told += ["Kết quả qua các năm Năm Hạng Điểm Thay đổi"]
    told += [f"{r.year} {r.rank}/{r.among} {r.score} {r.change}" for r in rows]
    told += ["Các đơn vị khác của khối", *(other.name for other in others)]
    ways = [*(f"{row.year}/" for row in rows), *(f"don-vi/{other.id}/" for other in others)]
    return _page(facts, f"don-vi/{unit.id}/", unit.name, about, told, ways)


ARTICLE = (
    "Hội nghị tổng kết công tác cải cách hành chính năm {year} diễn ra vào đầu năm {next}. Kết quả"
    " được {word} để người dân và doanh nghiệp cùng theo dõi."
    " Việc chấm điểm dựa trên hồ sơ tự đánh giá, kết quả thẩm định và điều tra xã hội học."
    " Mỗi khối được xếp hạng riêng, vì nhiệm vụ của các khối khác nhau."
    " Thẩm định hồ sơ chiếm phần lớn số điểm. Điều tra xã hội học hỏi ý kiến người dân."
    " Điểm thưởng dành cho sáng kiến được áp dụng."
    " Nội dung Điểm tối đa Thẩm định 68 Điều tra xã hội học 27 Điểm thưởng 5"
    " Các đơn vị có thể gửi ý kiến về kết quả trong vòng mười ngày kể từ ngày công bố."
)
"""What is to be read of the articles' Markdown."""
