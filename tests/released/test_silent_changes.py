"""No figure of a released year changes in silence: each kind of change stops the build."""

from pathlib import Path

import pytest

from tests.released.province import changed, problems, released, revised

THIS, BEFORE, EARLIER = "data/2024.yaml", "data/2023.yaml", "data/2022.yaml"
UNITS = "data/units.yaml"
Edit = tuple[str, str, str]
Told = tuple[str, str, str, str]

Y_TE = '{unit: so-y-te, score: "79,00"}'
SCORED = '{unit: so-tai-chinh, tham-dinh: "54,00", khao-sat: "34,25"}'
DONG = "{unit: huyen-dong, score: 80, rank: 1, previous_rank: 2}"
TAY = "{unit: huyen-tay, score: 80, rank: 2, previous_rank: 1}"
CONG = '{unit: so-cong-thuong, score: "79,00"}'
CUC_THUE = '{unit: cuc-thue, score: "84,58", index: "84,58"}'
BAC = "huyen-bac: {block: huyen, name: Huyện Bắc}"
EDGES = "Tốt ≥ 85; Khá ≥ "
NGANH = """\
  nganh:
    results:
      - {unit: cuc-thue, score: "84,58", index: "84,58"}
      - {unit: kho-bac, score: "80,00", index: "80,00"}
"""

SILENT: dict[str, tuple[list[Edit], list[Told]]] = {
    "score": (
        [(THIS, Y_TE, '{unit: so-y-te, score: "79,50"}')],
        [("Sở Y tế", "điểm", "79,00", "79,50")],
    ),
    "score-gone": (
        [(THIS, Y_TE, "{unit: so-y-te, status: không xếp hạng}")],
        [
            ("Sở Y tế", "điểm", "79,00", "không có"),
            ("Sở Y tế", "tình trạng", "xếp hạng", "không xếp hạng"),
        ],
    ),
    "maximum": (
        [(THIS, "score: 70, rank: 3", "score: 70, max: 110, rank: 3")],
        [
            ("Các huyện", "căn cứ xếp hạng", "điểm", "chỉ số"),
            ("Huyện Nam", "điểm tối đa", "100", "110"),
        ],
    ),
    "maximum-of-block": (
        [(THIS, "    ranks: published", "    max: 110\n    ranks: published")],
        [("Các huyện", "điểm tối đa", "100", "110")],
    ),
    "index": (
        [(THIS, 'index: "84,58"', 'index: "84,6"')],
        [("Cục Thuế", "chỉ số", "84,58", "84,60")],
    ),
    "component": (
        [(THIS, 'khao-sat: "34,25"', 'khao-sat: "33,25"')],
        [("Sở Tài chính", "Điểm khảo sát", "34,2500", "33,2500")],
    ),
    "component-gone": (
        [(THIS, SCORED, '{unit: so-tai-chinh, score: "88,25"}')],
        [
            ("Sở Tài chính", "Điểm thẩm định", "54,00", "không có"),
            ("Sở Tài chính", "Điểm khảo sát", "34,2500", "không có"),
        ],
    ),
    "weight-of-a-component": (
        [
            (THIS, "{name: Điểm khảo sát, max: 40}", "{name: Điểm khảo sát, max: 80, weight: 0.5}"),
            (THIS, 'khao-sat: "36,3460"', 'khao-sat: "72,6920"'),
            (THIS, 'khao-sat: "34,25"', 'khao-sat: "68,50"'),
        ],
        [
            (
                "Các sở",
                "các điểm thành phần",
                "tham-dinh × 1 / 60; khao-sat × 1 / 40",
                "tham-dinh × 1 / 60; khao-sat × 0,5 / 80",
            ),
            ("Sở Nội vụ", "Điểm khảo sát", "36,3460", "72,6920"),
            ("Sở Tài chính", "Điểm khảo sát", "34,2500", "68,5000"),
        ],
    ),
    "published-rank": (
        [
            (THIS, DONG, DONG.replace("rank: 1", "rank: 2")),
            (THIS, TAY, TAY.replace("k: 2", "k: 1")),
        ],
        [("Huyện Đông", "thứ hạng", "1", "2"), ("Huyện Tây", "thứ hạng", "2", "1")],
    ),
    "two-units-swapped": (
        [
            (THIS, "unit: huyen-dong", "unit: huyen-x"),
            (THIS, "unit: huyen-tay", "unit: huyen-dong"),
            (THIS, "unit: huyen-x", "unit: huyen-tay"),
        ],
        [
            ("Huyện Tây", "thứ hạng", "2", "1"),
            ("Huyện Tây", "hạng năm trước", "1", "2"),
            ("Huyện Đông", "thứ hạng", "1", "2"),
            ("Huyện Đông", "hạng năm trước", "2", "1"),
        ],
    ),
    "tie-broken": (
        [(THIS, Y_TE, '{unit: so-y-te, score: "79,01"}')],
        [("Sở Y tế", "điểm", "79,00", "79,01")],
    ),
    "tie-made": (
        [(THIS, 'so-khcn, score: "75,40"', 'so-khcn, score: "79,00"')],
        [("Sở Khoa học và Công nghệ", "điểm", "75,40", "79,00")],
    ),
    "previous-rank": (
        [(THIS, DONG, DONG.replace("previous_rank: 2", "previous_rank: 3"))],
        [("Huyện Đông", "hạng năm trước", "2", "3")],
    ),
    "change": (
        [(THIS, "change: +2", "change: +3")],
        [("Xã Thượng", "tăng giảm", "+2", "+3")],
    ),
    "grade": (
        [
            (THIS, "rank: cuối, grade: Khá", "rank: cuối, grade: Trung bình"),
            (THIS, "{Tốt: 4, Khá: 6}", "{Tốt: 4, Trung bình: 6}"),
        ],
        [
            ("Các xã", "số đơn vị mỗi mức xếp loại", "Khá 6; Tốt 4", "Trung bình 6; Tốt 4"),
            ("Xã Hạ", "xếp loại", "Khá", "Trung bình"),
        ],
    ),
    "edge-of-a-grade": (
        [(THIS, "from: 70", "from: 76")],
        [("", "các mức xếp loại", f"{EDGES}70; Trung bình", f"{EDGES}76; Trung bình")],
    ),
    "status": (
        [(THIS, 'so-khcn, score: "75,40"', 'so-khcn, score: "75,40", status: không xếp hạng')],
        [("Sở Khoa học và Công nghệ", "tình trạng", "xếp hạng", "không xếp hạng")],
    ),
    "reason": (
        [(THIS, "Là cơ quan thẩm định", "Mới thành lập")],
        [("Thanh tra tỉnh", "lý do", "Là cơ quan thẩm định", "Mới thành lập")],
    ),
    "unit-added": (
        [(THIS, Y_TE, f"{Y_TE}\n      - {{unit: so-thong-tin, score: 60}}")],
        [("Sở Thông tin", "khối", "không có", "so")],
    ),
    "unit-gone": (
        [(THIS, f"      - {Y_TE}\n", "")],
        [("Sở Y tế", "khối", "so", "không có")],
    ),
    "unit-moved": (
        [
            (THIS, f"      - {CUC_THUE}\n", ""),
            (THIS, f"      - {Y_TE}\n", f"      - {Y_TE}\n      - {CUC_THUE}\n"),
            (UNITS, "cuc-thue: {block: nganh", "cuc-thue: {block: so"),
            (THIS, "    decimals: 2", "    rank_by: score\n    decimals: 2"),
        ],
        [("Cục Thuế", "khối", "nganh", "so")],
    ),
    "unit-replaced": (
        [
            (THIS, "unit: huyen-nam", "unit: huyen-bac"),
            (UNITS, "huyen-nam: {block: huyen, name: Huyện Nam}", BAC),
        ],
        [("huyen-nam", "khối", "huyen", "không có"), ("Huyện Bắc", "khối", "không có", "huyen")],
    ),
    "block-gone": ([(THIS, NGANH, "")], [("Ngành dọc", "số đơn vị", "2", "không có")]),
    "block-added": (
        [(BEFORE, "blocks:\n", f"blocks:\n{NGANH}")],
        [("Ngành dọc", "số đơn vị", "không có", "2")],
    ),
    "tie-rule": (
        [(THIS, "    decimals: 2", "    ties: dense\n    decimals: 2")],
        [
            (
                "Các sở",
                "cách xếp khi bằng điểm",
                "đồng hạng, bỏ hạng sau",
                "đồng hạng, không bỏ hạng",
            )
        ],
    ),
    "tie-breaks": (
        [
            (THIS, "    decimals: 2", "    tie_breaks: [khao-sat]\n    decimals: 2"),
            (THIS, Y_TE, '{unit: so-y-te, tham-dinh: "50,00", khao-sat: "29,00"}'),
            (THIS, CONG, '{unit: so-cong-thuong, tham-dinh: "51,00", khao-sat: "28,00"}'),
        ],
        [
            ("Các sở", "căn cứ phân hạng khi bằng điểm", "không có", "khao-sat"),
            ("Sở Y tế", "Điểm thẩm định", "không có", "50,00"),
            ("Sở Y tế", "Điểm khảo sát", "không có", "29,0000"),
            ("Sở Công Thương", "Điểm thẩm định", "không có", "51,00"),
            ("Sở Công Thương", "Điểm khảo sát", "không có", "28,0000"),
        ],
    ),
    "ranks-computed": (
        [(THIS, "    ranks: published\n", ""), (THIS, TAY, TAY.replace(", rank: 2", ""))],
        [("Các huyện", "cách lấy thứ hạng", "đã công bố", "tính từ điểm")],
    ),
    "ranks-published": (
        [
            (THIS, "  nganh:\n", "  nganh:\n    ranks: published\n"),
            (THIS, 'index: "84,58"', 'index: "84,58", rank: 1'),
            (THIS, 'index: "80,00"', 'index: "80,00", rank: 2'),
        ],
        [("Ngành dọc", "cách lấy thứ hạng", "tính từ điểm", "đã công bố")],
    ),
    "rank-by": (
        [(THIS, "    decimals: 2", "    rank_by: index\n    decimals: 2")],
        [("Các sở", "căn cứ xếp hạng", "điểm", "chỉ số")],
    ),
    "decimals": (
        [(THIS, "    decimals: 2", "    decimals: 1")],
        [("Các sở", "số chữ số thập phân", "2", "1")],
    ),
    "compared-with": (
        [(THIS, "comparable:", "compared_with: 2022\ncomparable:")],
        [("", "năm so sánh", "2023", "2022")],
    ),
    "comparable": (
        [(THIS, "comparable:\n  so-khcn: so-thong-tin\n", "")],
        [("", "đơn vị được so sánh", "so-khcn = so-thong-tin", "không có")],
    ),
    "assessed": (
        [(THIS, "assessed: 10", "assessed: 12")],
        [("Các xã", "số đơn vị được đánh giá", "10", "12")],
    ),
    "grade-counts": (
        [(THIS, "{Tốt: 4, Khá: 6}", "{Tốt: 5, Khá: 5}")],
        [("Các xã", "số đơn vị mỗi mức xếp loại", "Khá 6; Tốt 4", "Khá 5; Tốt 5")],
    ),
    "published-in-full": (
        [
            (THIS, "    published: partial\n    assessed: 10\n", ""),
            (THIS, "    grade_counts: {Tốt: 4, Khá: 6}\n", ""),
            (THIS, "rank: cuối, grade: Khá", "score: 75, rank: cuối"),
        ],
        [
            ("Các xã", "phạm vi công bố", "một phần", "toàn bộ"),
            ("Các xã", "số đơn vị được đánh giá", "10", "không có"),
            ("Các xã", "số đơn vị mỗi mức xếp loại", "Khá 6; Tốt 4", "Khá 1; Tốt 1"),
            ("Xã Hạ", "điểm", "không có", "75"),
        ],
    ),
    "announced": (
        [(THIS, "announced: 6/3/2025", "announced: 7/3/2025")],
        [("", "ngày công bố", "06/03/2025", "07/03/2025")],
    ),
    "decision": (
        [(THIS, "12/QĐ-UBND", "21/QĐ-UBND")],
        [("", "số quyết định", "12/QĐ-UBND", "21/QĐ-UBND")],
    ),
    "date-of-the-decision": (
        [(THIS, "date: 5/3/2025", "date: 4/3/2025")],
        [("", "ngày quyết định", "05/03/2025", "04/03/2025")],
    ),
    "score-of-the-released-year-before": (
        [(BEFORE, 'so-tai-chinh, score: "86,25"', 'so-tai-chinh, score: "83,25"')],
        [("Sở Tài chính", "điểm", "86,25", "83,25")],
    ),
    "score-of-a-year-before-that-was-not-released": (
        [(EARLIER, "so-y-te, score: 75", "so-y-te, score: 85")],
        [
            ("Sở Tài chính", "hạng năm trước", "1", "2"),
            ("Sở Y tế", "hạng năm trước", "2", "1"),
        ],
    ),
}
"""Each kind of change: what is edited, and whose figure is told to have been what and be what."""


@pytest.mark.parametrize(("edits", "told"), SILENT.values(), ids=SILENT)
def test_a_silent_change_stops_the_build_and_is_named(
    tmp_path: Path, edits: list[Edit], told: list[Told]
) -> None:
    found = problems(tmp_path / "site", changed(*edits))
    named = [
        tuple(p.facts.get(of, "") for of in ("name", "word", "before", "after")) for p in found
    ]
    assert sorted(named) == sorted(told)


def test_what_stayed_as_it_was_released_is_sound(tmp_path: Path) -> None:
    assert problems(tmp_path / "site", released()) == ()


@pytest.mark.parametrize(("edits", "told"), SILENT.values(), ids=SILENT)
def test_pasting_the_lines_of_the_messages_mends_it(
    tmp_path: Path, edits: list[Edit], told: list[Told]
) -> None:
    files = changed(*edits)
    found = problems(tmp_path / "before", files)
    assert problems(tmp_path / "after", revised(files, found)) == ()
