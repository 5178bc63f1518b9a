"""The sites of the three generators, written for the same facts."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.facts import Facts

HERE = Path(__file__).parent
GENERATORS = ("parsite", "hugo", "eleventy")


def sites(facts: Facts, folder: Path) -> None:
    """Write all three, each in a folder of its own."""
    for generator in GENERATORS:
        root = folder / generator
        shutil.copytree(HERE / generator, root, ignore=shutil.ignore_patterns("node_modules"))
        (root / "content").mkdir(exist_ok=True)
        (root / "data").mkdir(exist_ok=True)
        for year in facts.years:
            (root / "content" / f"{year}.md").write_text(article(year), encoding="utf-8")
            scores(facts, root, year)
    _parsite(facts, folder / "parsite")
    for generator in ("hugo", "eleventy"):
        (folder / generator / "data" / "units.json").write_text(_units(facts), encoding="utf-8")


def article(year: int, word: str = "công khai") -> str:
    """Write a year's article; `word` is one that an editor may change."""
    return f"""---
title: Công bố chỉ số cải cách hành chính năm {year}
lead: Kết quả năm {year} được công bố cho từng khối, kèm thứ hạng và thay đổi so với năm trước.
---

Hội nghị tổng kết công tác cải cách hành chính năm {year} diễn ra vào đầu năm {year + 1}. Kết quả
được **{word}** để người dân và doanh nghiệp cùng theo dõi.

Việc chấm điểm dựa trên hồ sơ tự đánh giá, kết quả thẩm định và điều tra xã hội học. Mỗi khối được
xếp hạng riêng, vì nhiệm vụ của các khối khác nhau.

- Thẩm định hồ sơ chiếm phần lớn số điểm.
- Điều tra xã hội học hỏi ý kiến người dân.
- Điểm thưởng dành cho *sáng kiến* được áp dụng.

| Nội dung | Điểm tối đa |
| --- | --- |
| Thẩm định | 68 |
| Điều tra xã hội học | 27 |
| Điểm thưởng | 5 |

Các đơn vị có thể gửi ý kiến về kết quả **trong vòng mười ngày** kể từ ngày công bố.
"""


def scores(facts: Facts, root: Path, year: int) -> None:
    """Write a year's scores in the form that a generator reads."""
    of_year = facts.scores[year]
    if root.name == "parsite":
        text = "\n".join(_table(facts, year))
        (root / "data" / f"{year}.csv").write_text(text, encoding="utf-8")
        return
    listed = {
        block: [{"unit": unit, "score": score / 100} for unit, score in units.items()]
        for block, units in of_year.items()
    }
    (root / "data" / f"y{year}.json").write_text(json.dumps(listed), encoding="utf-8")


def _table(facts: Facts, year: int) -> Iterator[str]:
    """Write a year's rows; who is left out after having been there is said to be, as editors do."""
    yield "block;unit;score;status"
    seen = {unit for y in facts.years if y < year for of in facts.scores[y].values() for unit in of}
    for block in facts.blocks:
        units = facts.scores[year][block.id]
        for unit in block.units:
            if unit.id in units:
                yield f"{block.id};{unit.id};{words(units[unit.id])};"
            elif unit.id in seen:
                yield f"{block.id};{unit.id};;không đánh giá"
    yield ""


def words(score: int) -> str:
    """Write a score as Vietnamese papers do: `85,60`."""
    return f"{score // 100},{score % 100:02}"


def _units(facts: Facts) -> str:
    """Write the blocks and their units as JSON."""
    blocks = [
        {"id": b.id, "name": b.name, "units": [{"id": u.id, "name": u.name} for u in b.units]}
        for b in facts.blocks
    ]
    return json.dumps({"blocks": blocks}, ensure_ascii=False)


def _parsite(facts: Facts, root: Path) -> None:
    """Write the blocks and their units as parsite reads them."""
    lines = ["blocks:"]
    for order, block in enumerate(facts.blocks, 1):
        lines.append(f"  {block.id}: {{name: {block.name}, order: {order}}}")
    lines.append("units:")
    for block in facts.blocks:
        for unit in block.units:
            lines.append(f"  {unit.id}: {{block: {block.id}, name: {unit.name}}}")
    (root / "data" / "units.yaml").write_text("\n".join([*lines, ""]), encoding="utf-8")
