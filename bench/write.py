"""The sites of the three generators: written for the same facts, each in its own form."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

from bench.facts import Facts

HERE = Path(__file__).parent
TEMPLATES = {
    "parsite": "themes/bench/templates/unit.html",
    "hugo": "layouts/don-vi/page.html",
    "eleventy": "content/units.11ty.js",
}
"""Where each generator has the template of the units' pages."""

_OTHERS = shutil.ignore_patterns("node_modules", "public", "resources", ".parsite")


def site(facts: Facts, root: Path) -> None:
    """Write a generator's whole site; the folder's name is the generator's."""
    shutil.copytree(HERE / root.name, root, ignore=_OTHERS)
    (root / "data").mkdir()
    units(facts, root)
    for year in facts.years:
        scores(facts, root, year)
        article(facts, root, year)
    template(facts, root)


def units(facts: Facts, root: Path) -> None:
    """Write the blocks and their units."""
    if root.name == "parsite":
        _put(root / "data" / "units.yaml", "\n".join([*_registry(facts), ""]))
        return
    blocks = [
        {"id": b.id, "name": b.name, "units": [{"id": u.id, "name": u.name} for u in b.units]}
        for b in facts.blocks
    ]
    _put(root / "data" / "units.json", json.dumps({"blocks": blocks}, ensure_ascii=False))


def _registry(facts: Facts) -> Iterator[str]:
    yield "blocks:"
    for order, block in enumerate(facts.blocks, 1):
        yield f"  {block.id}: {{name: {block.name}, order: {order}}}"
    yield "units:"
    for block in facts.blocks:
        for unit in block.units:
            yield f"  {unit.id}: {{block: {block.id}, name: {unit.name}}}"


def scores(facts: Facts, root: Path, year: int) -> None:
    """Write a year's scores: a table as editors have it for parsite, JSON for the others."""
    if root.name == "parsite":
        _put(root / "data" / f"{year}.csv", "\n".join([*_table(facts, year), ""]))
        return
    listed = {
        block: [{"unit": unit, "score": score / 100} for unit, score in scored.items()]
        for block, scored in facts.scores[year].items()
    }
    _put(root / "data" / f"y{year}.json", json.dumps(listed))


def _table(facts: Facts, year: int) -> Iterator[str]:
    """List a year's rows; of who was there before and is not any more, that it was not assessed."""
    earlier = (of for y in facts.years if y < year for of in facts.scores[y].values())
    seen = {unit for scored in earlier for unit in scored}
    yield "block;unit;score;status"
    for block in facts.blocks:
        scored = facts.scores[year][block.id]
        for unit in block.units:
            if unit.id in scored:
                yield f"{block.id};{unit.id};{in_words(scored[unit.id])};"
            elif unit.id in seen:
                yield f"{block.id};{unit.id};;không đánh giá"


def in_words(score: int) -> str:
    """Write a score as Vietnamese papers do: `85,60`."""
    return f"{score // 100},{score % 100:02}"


def article(facts: Facts, root: Path, year: int) -> None:
    """Write a year's article, the same for all three."""
    word = facts.word if year == facts.years[-1] else "công khai"
    _put(root / "content" / f"{year}.md", ARTICLE.format(year=year, next=year + 1, word=word))


def template(facts: Facts, root: Path) -> None:
    """Write the template of the units' pages with the label that the facts have."""
    path = TEMPLATES[root.name]
    text = (HERE / root.name / path).read_text(encoding="utf-8")
    assert text.count("<p>Khối:") == 1
    _put(root / path, text.replace("<p>Khối:", f"<p>{facts.label}:"))


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


ARTICLE = """---
title: Công bố chỉ số cải cách hành chính năm {year}
lead: Kết quả năm {year} được công bố cho từng khối, kèm thứ hạng và thay đổi so với năm trước.
---

Hội nghị tổng kết công tác cải cách hành chính năm {year} diễn ra vào đầu năm {next}. Kết quả
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
