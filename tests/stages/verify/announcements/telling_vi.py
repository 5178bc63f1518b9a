"""Ways of telling what is true of a block, in Vietnamese."""

from tests.stages.verify.announcements.telling import Teller, figure
from tests.stages.verify.announcements.worlds import GRADES, Block, Unit, written

_WORDS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
_PLACES = ["_", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
Said = str | None


def name(t: Teller, unit: Unit) -> str:
    """Write a unit's name as prose does within a sentence."""
    text = unit.name
    kind, _, rest = text.partition(" ")
    if kind in ("Huyện", "Xã", "Phường"):
        low = f"{kind.lower()} {rest}"
        return t.one_of(low, low, low, text, f"UBND {low}")
    if kind == "Thành":
        rest = rest.removeprefix("phố ")
        return t.one_of(f"thành phố {rest}", f"TP. {rest}", f"TP {rest}", f"UBND thành phố {rest}")
    if kind == "Thị":
        rest = rest.removeprefix("xã ")
        return t.one_of(f"thị xã {rest}", f"TX. {rest}", f"thị xã {rest}")
    ways = [text] * 3 + ([unit.short] if unit.short else [])
    if " và " in text:
        ways.append(text.replace(" và ", " & "))
    if "," in text:
        ways.append(text.replace(",", ""))
    if " - " in text:
        ways += [text.replace(" - ", " – "), text.replace(" - ", ", ")]
    return t.rng.choice(ways)


def names(t: Teller, units: list[Unit]) -> str:
    said = [name(t, unit) for unit in units]
    return said[0] if len(said) == 1 else ", ".join(said[:-1]) + " và " + said[-1]


def khoi(t: Teller, b: Block) -> str:
    low = b.name[0].lower() + b.name[1:]
    return t.one_of(f"khối {low}", f"khối {low}", f"khối các {low}", f"các {low}")


def at(t: Teller, b: Block) -> str:
    """Say of which block, or nothing where a heading has."""
    if t.inside and t.rng.random() < 0.6:
        return ""
    return t.one_of("ở ", "trong ", "tại ") + khoi(t, b) + ", "


def points(t: Teller, b: Block, value: int) -> str:
    return t.decimal(value, b.decimals) + ("%" if b.by_index else " điểm")


def difference(t: Teller, b: Block, value: int) -> str:
    return t.decimal(value) + ("%" if b.by_index else " điểm")


def score(t: Teller, b: Block, u: Unit) -> str:
    if b.by_index and u.score is not None and t.rng.random() < 0.2:
        return f"{t.decimal(u.score, b.decimals)}/{written(u.max, 0)} điểm"
    if not b.by_index and t.rng.random() < 0.15:
        return f"{t.decimal(u.figure, b.decimals)}/100 điểm"
    return points(t, b, u.figure)


def with_score(t: Teller, b: Block, u: Unit) -> str:
    if b.by_index:
        return t.one_of("với chỉ số ", "đạt ", "với ") + points(t, b, u.figure)
    plain = t.decimal(u.figure, b.decimals)
    return t.one_of(f"với điểm số {plain}", f"với {score(t, b, u)}", f"đạt {score(t, b, u)}")


def place(t: Teller, rank: int) -> str:
    wrong = t.off(rank)
    if rank <= 10 and wrong <= 10 and t.rng.random() < 0.3:
        return "thứ " + figure(_PLACES[rank], _PLACES[wrong])
    return t.one_of("thứ ", "hạng ", "thứ ") + figure(str(rank), str(wrong))


def count(t: Teller, number: int) -> str:
    wrong = t.off(number)
    ways = [(str(number), str(wrong))] * 2
    if number < 10 and wrong < 10:
        ways.append((f"{number:02}" if number else "0", f"{wrong:02}"))
        ways.append((_WORDS[number], _WORDS[wrong]))
    return figure(*t.rng.choice(ways))


def change(t: Teller, by: int) -> str:
    way = t.one_of("tăng", "tăng", "vươn lên") if by > 0 else t.one_of("giảm", "giảm", "tụt")
    return f"{way} {count(t, abs(by))} bậc"


def since(t: Teller) -> str:
    return t.one_of(f" so với năm {t.before}", " so với năm trước", "")


def first(t: Teller, b: Block) -> Said:
    u = b.first
    if len(u) != 1:
        return f"{at(t, b)}có {count(t, len(u))} đơn vị cùng đứng đầu là {names(t, u)}"
    verb = t.one_of("đứng đầu là", "dẫn đầu là", "xếp thứ nhất là", "vị trí thứ nhất thuộc về")
    return f"{at(t, b)}{verb} {name(t, u[0])} {with_score(t, b, u[0])}"


def first_of_block(t: Teller, b: Block) -> Said:
    if len(b.first) != 1:
        return None
    return f"dẫn đầu {khoi(t, b)} là {name(t, b.first[0])} {with_score(t, b, b.first[0])}"


def last(t: Teller, b: Block) -> Said:
    u = b.last
    if len(u) != 1:
        return None
    verb = t.one_of("xếp cuối cùng là", "đứng cuối là", "cuối bảng là", "xếp cuối là")
    return f"{at(t, b)}{verb} {name(t, u[0])} {with_score(t, b, u[0])}"


def has_place(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.rank])
    if u is None or u.rank is None:
        return None
    verb = t.one_of("xếp", "đứng", "đứng ở vị trí", "xếp vị trí")
    return f"{name(t, u)} {verb} thứ {figure(str(u.rank), str(t.off(u.rank)))}"


def has_place_in_words(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.rank])
    return (
        u
        and u.rank
        and f"{name(t, u)} {t.one_of('đứng', 'xếp')} {place(t, u.rank)} trong {khoi(t, b)}"
    )


def has_place_of(t: Teller, b: Block) -> Said:
    u = t.any(b.units)
    if b.is_partial or b.is_dense or b.not_ranked or u is None or u.rank is None:
        return None
    rank, number = figure(str(u.rank), str(t.off(u.rank))), len(b.units)
    return f"{name(t, u)} xếp hạng {rank}/{number} {t.one_of('đơn vị', 'đơn vị trong khối')}"


def place_is(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.rank and len(b.at(u.rank)) == 1])
    if u is None or u.rank is None:
        return None
    return f"{at(t, b)}{t.one_of('đứng', 'xếp')} {place(t, u.rank)} là {name(t, u)}"


def has_score(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.score is not None])
    if u is None:
        return None
    what = "chỉ số của" if b.by_index else t.one_of("điểm của", "tổng điểm của", "điểm số của")
    return t.one_of(
        f"{name(t, u)} đạt {points(t, b, u.figure)}",
        f"{name(t, u)} được {score(t, b, u)}",
        f"{what} {name(t, u)} là {points(t, b, u.figure)}",
        f"năm {t.world.year}, {name(t, u)} đạt {points(t, b, u.figure)}",
    )


def has_changed(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change])
    return u and u.change and f"{name(t, u)} {change(t, u.change)}{since(t)}"


def score_and_change(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change and u.score is not None])
    if u is None or not u.change:
        return None
    inner = f"{change(t, u.change)} so với năm {figure(str(t.before), str(t.before - 1))}"
    return f"{name(t, u)} {with_score(t, b, u)} ({inner})"


def from_to(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change and u.rank_before])
    if u is None or u.rank is None or not u.change or u.rank_before is None:
        return None
    then, now = place(t, u.rank_before), place(t, u.rank)
    verb = t.one_of("vươn lên", "lên") if u.change > 0 else t.one_of("xuống", "lùi về")
    then_year, now_year = f" năm {t.before}", f" năm {t.world.year}"
    return t.one_of(
        f"{name(t, u)} từ vị trí {then}{then_year} {verb} vị trí {now}{now_year}",
        f"từ {then}{then_year}, {name(t, u)} {verb} {now}",
        f"{name(t, u)} từ {then} {verb} {now}",
    )


def kept(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change == 0])
    if u is None:
        return None
    where = f" {place(t, u.rank)}" if u.rank else ""
    return t.one_of(
        f"{name(t, u)} giữ nguyên thứ hạng{since(t)}",
        f"{name(t, u)} giữ nguyên vị trí{where}",
        f"{name(t, u)} không thay đổi thứ hạng so với năm {t.before}",
    )


def _three(b: Block) -> list[Unit] | None:
    places = [b.at(rank) for rank in (1, 2, 3)]
    return [p[0] for p in places] if all(len(p) == 1 for p in places) else None


def order(t: Teller, b: Block) -> Said:
    u = _three(b)
    if u is None:
        return None
    then = t.one_of("tiếp đến là", "tiếp theo là", "tiếp đó là", "kế đến là")
    return f"{at(t, b)}đứng đầu là {name(t, u[0])}, {then} {name(t, u[1])} và {name(t, u[2])}"


def second_and_third(t: Teller, b: Block) -> Said:
    u = _three(b)
    if u is None:
        return None
    return f"{at(t, b)}đứng thứ hai và thứ ba lần lượt là {name(t, u[1])} và {name(t, u[2])}"


def in_turn_scores(t: Teller, b: Block) -> Said:
    if b.is_partial or len(b.units) < 3:
        return None
    u = t.rng.sample(b.units, 3)
    scores = [points(t, b, x.figure) for x in u]
    said = ", ".join(name(t, x) for x in u)
    return f"{said} lần lượt đạt {scores[0]}, {scores[1]} và {scores[2]}"


def in_turn_places(t: Teller, b: Block) -> Said:
    u = t.rng.sample([u for u in b.units if u.rank], 2)
    places = [f"thứ {figure(str(x.rank), str(t.off(x.rank)))}" for x in u if x.rank]
    return f"{name(t, u[0])} và {name(t, u[1])} lần lượt xếp {places[0]} và {places[1]}"


def top(t: Teller, b: Block) -> Said:
    n = t.rng.choice([3, 5])
    units = [u for u in b.units if u.rank and u.rank <= n]
    if len(units) != n or b.is_dense or (b.is_partial and n > 3):
        return None
    said = [name(t, u) for u in units]
    t.rng.shuffle(said)
    return f"tốp {n} {khoi(t, b)} gồm {', '.join(said)}"


def in_top(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.rank and u.rank <= 5])
    if u is None or u.rank is None:
        return None
    n = t.rng.choice([n for n in (3, 5, 10) if n >= u.rank])
    return f"{name(t, u)} nằm trong {t.one_of('tốp', 'top')} {n} {khoi(t, b)}"


def score_moved(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.moved])
    if u is None or not u.moved:
        return None
    verb = "tăng" if u.moved > 0 else "giảm"
    by = difference(t, b, abs(u.moved))
    return t.one_of(
        f"{name(t, u)} {verb} {by} so với năm {t.before}",
        f"{name(t, u)} {with_score(t, b, u)}, {verb} {by} so với năm {t.before}",
    )


def mean(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    what = "chỉ số trung bình của" if b.by_index else "điểm trung bình của"
    what = t.one_of(what, "giá trị trung bình của")
    said = f"{what} {khoi(t, b)} là {points(t, b, b.mean)}"
    alike = all(u.max == 10000 for u in b.units) or b.by_index
    if b.mean_before is not None and alike and b.mean != b.mean_before and t.rng.random() < 0.5:
        by = b.mean - b.mean_before
        verb = "tăng" if by > 0 else "giảm"
        said += f", {verb} {difference(t, b, abs(by))} so với năm {t.before}"
    return said


def ends(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    high, low = b.units[0].figure, b.units[-1].figure
    return f"{at(t, b)}cao nhất là {points(t, b, high)}, thấp nhất là {points(t, b, low)}"


def spread(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    by = difference(t, b, b.units[0].figure - b.units[-1].figure)
    what = t.one_of(
        "khoảng cách giữa đơn vị đứng đầu và đơn vị đứng cuối",
        "chênh lệch giữa cao nhất và thấp nhất",
    )
    return f"{at(t, b)}{what} là {by}"


def number(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    low = b.name[0].lower() + b.name[1:]
    return f"có {count(t, len(b.units))} {low} được xếp hạng"


def rose_and_fell(t: Teller, b: Block) -> Said:
    changes = [u.change for u in b.units if u.change is not None]
    if b.is_partial or not changes:
        return None
    up, down = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
    what = t.one_of("hạng", "bậc")
    return f"{at(t, b)}có {count(t, up)} đơn vị tăng {what}, {count(t, down)} đơn vị giảm {what}"


def scores_rose_and_fell(t: Teller, b: Block) -> Said:
    moved = [u.moved for u in b.units if u.moved is not None]
    if b.is_partial or not moved:
        return None
    up, down = sum(c > 0 for c in moved), sum(c < 0 for c in moved)
    return f"{at(t, b)}có {count(t, up)} đơn vị tăng điểm, {count(t, down)} đơn vị giảm điểm"


def grades(t: Teller, b: Block) -> Said:
    if b.is_partial or not t.world.edges:
        return None
    had = [(sum(u.grade == g for u in b.units), g) for g, _ in GRADES]
    said = [f"{count(t, n)} đơn vị xếp loại {g}" for n, g in had if n]
    return f"{at(t, b)}có {', '.join(said)}"


def grade(t: Teller, b: Block) -> Said:
    u = t.any(b.units)
    if b.is_partial or u is None or not u.grade:
        return None
    return f"{name(t, u)} {with_score(t, b, u)}, xếp loại {t.one_of(u.grade, u.grade.lower())}"


def compared(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    one, other = t.rng.sample(b.units, 2)
    by = one.figure - other.figure
    if not by:
        return f"{name(t, one)} và {name(t, other)} có điểm bằng nhau"
    how = t.one_of("cao hơn", "hơn") if by > 0 else t.one_of("thấp hơn", "kém")
    return f"{name(t, one)} {how} {name(t, other)} {difference(t, b, abs(by))}"


def above(t: Teller, b: Block) -> Said:
    one, other = t.rng.sample([u for u in b.units if u.rank], 2)
    assert one.rank
    assert other.rank
    if one.rank == other.rank:
        rank = figure(str(one.rank), str(t.off(one.rank)))
        return f"{name(t, one)} và {name(t, other)} đồng hạng {rank}"
    return f"{name(t, one)} xếp {'trên' if one.rank < other.rank else 'dưới'} {name(t, other)}"


def all_of_one(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.change and u.rank and u.score is not None])
    if u is None or not u.change or not u.rank:
        return None
    return f"{name(t, u)} {with_score(t, b, u)}, {change(t, u.change)}, xếp {place(t, u.rank)}"


def whole(t: Teller, b: Block) -> Said:
    """The long sentence of real announcements."""
    three, end = _three(b), b.last
    if three is None or len(end) != 1 or three[0].change is None or end[0].change is None:
        return None

    def moved(u: Unit) -> str:
        assert u.change is not None
        said = change(t, u.change) if u.change else "giữ nguyên thứ hạng"
        return f" ({said} so với năm {t.before})"

    return (
        f"theo đó, ở {khoi(t, b)}, đứng đầu là {name(t, three[0])} {with_score(t, b, three[0])}"
        f"{moved(three[0])}, tiếp đến là {name(t, three[1])} và {name(t, three[2])};"
        f" xếp cuối cùng là {name(t, end[0])} {with_score(t, b, end[0])}{moved(end[0])}"
    )


def chain(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    told = []
    for u in t.rng.sample(b.units, min(3, len(b.units))):
        assert u.rank
        moved = f" ({change(t, u.change)})" if u.change else ""
        told.append(f"{name(t, u)} xếp {place(t, u.rank)} {with_score(t, b, u)}{moved}")
    return "; ".join(told)


def lines(t: Teller, b: Block) -> Said:
    if b.is_partial:
        return None
    sign = t.one_of("- ", "* ")
    rows = [f"{sign}{u.name}: {points(t, b, u.figure)}" for u in b.units[:4]]
    return "\n" + "\n".join(rows)


def brackets(t: Teller, b: Block) -> Said:
    if b.is_partial or len(b.units) < 3:
        return None
    u = t.rng.sample(b.units, 3)
    said = [f"{name(t, x)} ({points(t, b, x.figure)})" for x in u]
    return f"{at(t, b)}có thể kể đến {', '.join(said[:2])} và {said[2]}"


def most_risen(t: Teller, b: Block) -> Said:
    best = max((u.change or 0 for u in b.units), default=0)
    risers = [u for u in b.units if u.change == best]
    if b.is_partial or best < 1 or len(risers) > 1:
        return None
    return f"{at(t, b)}tăng nhiều bậc nhất là {name(t, risers[0])} ({count(t, best)} bậc)"


def year_before(t: Teller, b: Block) -> Said:
    u = t.any([u for u in b.units if u.before and u.rank_before])
    if u is None or u.before is None or u.rank_before is None:
        return None
    had = points(t, b, u.before[2] if b.by_index else u.before[0])
    rank = figure(str(u.rank_before), str(t.off(u.rank_before)))
    return t.one_of(
        f"năm {t.before}, {name(t, u)} đạt {had}",
        f"năm {t.before}, {name(t, u)} xếp thứ {rank}",
    )


WAYS = (
    *(first, first_of_block, last, has_place, has_place_in_words, has_place_of, place_is),
    *(has_score, has_score, has_changed, score_and_change, from_to, kept, order),
    *(second_and_third, in_turn_scores, in_turn_places, top, in_top, score_moved, mean, ends),
    *(spread, number, rose_and_fell, scores_rose_and_fell, grades, grade, compared, above),
    *(all_of_one, whole, chain, lines, brackets, most_risen, year_before),
)


def heading(b: Block) -> str:
    return f"## Khối {b.name[0].lower()}{b.name[1:]}"


def aside(t: Teller) -> str:
    """Prose of any announcement that states nothing of the ranking, with figures of its own."""
    r, unit = t.rng, t.any([u for b in t.world.blocks for u in b.units])
    assert unit is not None
    who, y = name(t, unit), t.world.year
    n, few, share = r.randint(11, 940), r.randint(2, 9), f"{r.randint(70, 99)},{r.randint(10, 99)}"
    return r.choice(
        (
            f"Sáng {few}-3, UBND tỉnh họp đánh giá một năm cải cách hành chính",
            f"Quyết định số {n}/QĐ-UBND ngày {few} tháng 3 năm {y + 1} phê duyệt kết quả",
            f"Trong năm, toàn tỉnh tiếp nhận {n}.{r.randint(100, 999)} hồ sơ, đúng hạn {share}%",
            f"{who} đã cắt giảm {n} thủ tục và công khai {few} quy trình nội bộ",
            f"Tỉnh đứng thứ {few} cả nước về chỉ số cải cách hành chính, tăng {few} bậc",
            f"Chỉ số hài lòng của người dân về {who} đạt {share}%",
            f"Năm {y + 1}, {who} phấn đấu đạt {r.randint(95, 99)} điểm",
            f"{who} đặt mục tiêu vào tốp {few} trong năm tới",
            f"{who} kiểm tra {few} đơn vị, nhắc nhở {few} trường hợp chậm hồ sơ",
            f"Kinh phí bố trí cho {who} là {share} tỷ đồng",
            f"Phần điều tra xã hội học của {who} đạt {r.randint(20, 34)},{r.randint(10, 99)} điểm",
            f"Về chuyển đổi số, {who} xếp thứ {few} với {r.randint(60, 90)},5 điểm",
            f"{few} đoàn công tác đã làm việc tại {n} xã trong {few} tháng đầu năm",
            f"“Năm tới chúng tôi sẽ tăng {few} bậc”, lãnh đạo {who} phát biểu",
            "Hội nghị yêu cầu các đơn vị công khai kết quả và khắc phục hạn chế trong quý II",
            f"Năm {y - 5}, {who} từng xếp thứ {few}",
            f"So với năm {y - 5}, {who} đã tăng {few} bậc",
            f"Từ năm {y - 4} đến nay, {who} tăng {few} bậc",
            f"Hệ thống một cửa điện tử hoạt động tại {n} điểm, phục vụ {few} nhóm thủ tục",
            f"Qua kiểm tra, {few} sở chưa niêm yết đủ thủ tục, {few} huyện giải quyết chậm",
        )
    )
