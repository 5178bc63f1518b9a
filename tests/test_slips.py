"""One slip in a rich site makes one message: what only follows from it is left unsaid."""

from pathlib import Path

import pytest

from tests.rich import FILES
from tests.test_mutations import found, laid

UNITS, BEFORE, YEAR, TABLE = "units.yaml", "2023.yaml", "2024.yaml", "2024.csv"

Slip = tuple[str, str, str, str]
"""A file of `data/`, what is written there, what instead, and the one code that is told."""

TOLD: tuple[Slip, ...] = (
    (UNITS, "so-noi-vu: {", "so-noi-vu: {{", "yaml-key"),
    (UNITS, "so-noi-vu: {", "so-noi-vu {", "yaml-broken"),
    (UNITS, "units:", "unit:", "unknown-key"),
    (UNITS, "blocks:", "block:", "unknown-key"),
    (UNITS, "so-ke-hoach: {", "so-ke-hoạch: {", "not-an-id"),
    (UNITS, "name: Sở Tài chính", "nme: Sở Tài chính", "unknown-key"),
    (UNITS, "until: 2024-02-28", "until: 2024-02-30", "not-a-date"),
    (BEFORE, "88,25", "88,25x", "not-a-figure"),
    (BEFORE, "results:\n      - {unit: Sở N", "result:\n      - {unit: Sở N", "unknown-key"),
    (BEFORE, "rank: 1}", "rank: 2}", "rank-contradicts-score"),
    (BEFORE, "assessed: 9", "assessed: chín", "not-a-count"),
    (YEAR, "announced: 2025-03-08", "announced: [", "yaml-broken"),
    (YEAR, "ties: ordinal", "ties: ordnal", "not-a-choice"),
    (YEAR, "tham-dinh: {name", "tham-đinh: {name", "not-an-id"),
    (
        YEAR,
        "tie_breaks: [tham-dinh, thuong]",
        "tie_breaks: [tham-dih, thuong]",
        "tie-break-unknown",
    ),
    (YEAR, "components:\n", "component:\n", "unknown-key"),
    (YEAR, "{so-dau-tu: so-ke-hoach}", "{so-dau-t: so-ke-hoach}", "comparable-unknown"),
    (YEAR, "compared_with: 2023", "compared_with: 2024", "compared-with-later"),
    (YEAR, "decimals: 2", "decimals: hai", "not-decimals"),
    (TABLE, "Điểm;Điểm tối đa", "Đ;Điểm tối đa", "unknown-column"),
    (TABLE, "Điểm trừ", "Điểm phạt", "unknown-column"),
    (TABLE, "Sở Tài chính", "Sở Tài chánh", "unknown-unit"),
    (TABLE, "huyen;Huyện Đông", "huyn;Huyện Đông", "unknown-row-block"),
    (TABLE, "Sở Đầu tư;66,00", "Sở Đầu tư;67,00", "sum-contradicts-score"),
    (TABLE, "Sở Nội vụ;90,50", "Sở Nội vụ;9o,50", "not-a-figure"),
    (TABLE, "88,89%", "88,88%", "index-contradicts-score"),
    (UNITS, "so: {name", "s: {name", "unknown-block"),
    (UNITS, "so-ke-hoach: {block: so", "so-ke-hoach: {block: s", "unknown-block"),
    (UNITS, "succeeds: [so-ke-hoach]", "succeeds: [so-ke-hoac]", "succeeds-unknown"),
    (BEFORE, "max: 100", "mx: 100", "unknown-key"),
    (BEFORE, "max: 100", "max: 100x", "not-a-figure"),
    (BEFORE, "published: một phần", "publishd: một phần", "unknown-key"),
    (BEFORE, "published: một phần", "published: mộ phần", "not-a-choice"),
    (YEAR, "weight: 70%", "weigt: 70%", "unknown-key"),
    (YEAR, "weight: 70%", "weight: 70%%", "not-a-share"),
    (YEAR, "kind: deduction", "kin: deduction", "unknown-key"),
    (YEAR, "kind: deduction", "kind: deductio", "not-a-choice"),
    (YEAR, "from: 80", "frm: 80", "unknown-key"),
    (YEAR, "from: 80", "from: 80x", "not-a-figure"),
    (YEAR, "name: Tốt", "nam: Tốt", "unknown-key"),
    (YEAR, "blocks:", "block:", "unknown-key"),
    (YEAR, "max: 90", "max: 90x", "not-a-figure"),
    (TABLE, "60,5;40;2;", "60,5;40;2x;", "not-a-figure"),
    (TABLE, "60,5;42,50;1;0,75", "60x;42,50;1;0,75", "not-a-figure"),
    (UNITS, "so-ke-hoach: {block: so", "so-ke-hoach: {blok: so", "unknown-key"),
)


@pytest.mark.parametrize("slip", TOLD, ids=str)
def test_one_slip_makes_one_message(slip: Slip, tmp_path: Path) -> None:
    name, written, instead, code = slip
    assert written in FILES[f"data/{name}"]
    files = {path: text.encode() for path, text in FILES.items()}
    files[f"data/{name}"] = FILES[f"data/{name}"].replace(written, instead, 1).encode()
    told = found(laid(files, tmp_path / "site"), is_rendered=False)
    assert [problem.code for problem in told] == [code]


@pytest.mark.parametrize(
    ("content", "place", "excerpt"),
    [
        (b"announced: 2025-03-08\rnote: a\x1bb\rmax: 1", (2, 8), "note: a\x1bb"),
        ("announced: 2025-03-08\nnote: a\x1bb\n".encode("utf-16"), (2, 8), "note: a\x1bb"),
        ("announced: 2025-03-08\r\nnote: á".encode("cp1258"), (2, 7), "note: \ufffd"),
    ],
)
def test_a_slip_in_a_file_that_cannot_be_read_is_shown_in_its_line(
    content: bytes, place: tuple[int, int], excerpt: str, tmp_path: Path
) -> None:
    files = {path: text.encode() for path, text in FILES.items()}
    (told,) = found(laid({**files, "data/2024.yaml": content}, tmp_path / "site"), False)
    assert ((told.place.line, told.place.column), told.excerpt) == (place, excerpt)
