"""A made-up province whose years 2023 and 2024 were released: what tests change one thing of."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from parsite import editing, pipeline
from parsite.model.place import Mistakes, Problem
from parsite.model.site import Site
from tests.folders import ROOT

UNITS = """\
blocks:
  so:
    name: Các sở
  huyen:
    name: Các huyện
  nganh:
    name: Ngành dọc
  xa:
    name: Các xã
units:
  so-noi-vu: {block: so, name: Sở Nội vụ}
  so-tai-chinh: {block: so, name: Sở Tài chính}
  so-y-te: {block: so, name: Sở Y tế}
  so-cong-thuong: {block: so, name: Sở Công Thương}
  thanh-tra: {block: so, name: Thanh tra tỉnh}
  so-khcn: {block: so, name: Sở Khoa học và Công nghệ, succeeds: [so-thong-tin]}
  so-thong-tin: {block: so, name: Sở Thông tin}
  huyen-dong: {block: huyen, name: Huyện Đông}
  huyen-tay: {block: huyen, name: Huyện Tây}
  huyen-nam: {block: huyen, name: Huyện Nam}
  cuc-thue: {block: nganh, name: Cục Thuế}
  kho-bac: {block: nganh, name: Kho bạc}
  xa-thuong: {block: xa, name: Xã Thượng}
  xa-ha: {block: xa, name: Xã Hạ}
"""
YEAR_2022 = """\
max: 100
blocks:
  so:
    results:
      - {unit: so-noi-vu, score: 70}
      - {unit: so-tai-chinh, score: 80}
      - {unit: so-y-te, score: 75}
      - {unit: so-cong-thuong, score: 60}
      - {unit: so-thong-tin, score: 65}
"""
YEAR_2023 = """\
max: 100
blocks:
  so:
    results:
      - {unit: so-noi-vu, score: "84,50"}
      - {unit: so-tai-chinh, score: "86,25"}
      - {unit: so-y-te, score: "82,00"}
      - {unit: so-cong-thuong, score: "71,00"}
      - {unit: so-thong-tin, score: "81,00"}
"""
YEAR_2024 = """\
announced: 6/3/2025
decision:
  number: 12/QĐ-UBND
  date: 5/3/2025
max: 100
grades:
  - {name: Tốt, from: 85}
  - {name: Khá, from: 70}
  - {name: Trung bình}
comparable:
  so-khcn: so-thong-tin
blocks:
  so:
    decimals: 2
    components:
      tham-dinh: {name: Điểm thẩm định, max: 60}
      khao-sat: {name: Điểm khảo sát, max: 40}
    results:
      - {unit: so-noi-vu, tham-dinh: "55,00", khao-sat: "36,3460"}
      - {unit: so-tai-chinh, tham-dinh: "54,00", khao-sat: "34,25"}
      - {unit: so-y-te, score: "79,00"}
      - {unit: so-cong-thuong, score: "79,00"}
      - {unit: so-khcn, score: "75,40"}
      - {unit: thanh-tra, status: không xếp hạng, reason: Là cơ quan thẩm định}
  huyen:
    ranks: published
    assessed: 3
    results:
      - {unit: huyen-dong, score: 80, rank: 1, previous_rank: 2}
      - {unit: huyen-tay, score: 80, rank: 2, previous_rank: 1}
      - {unit: huyen-nam, score: 70, rank: 3, previous_rank: 3}
  nganh:
    results:
      - {unit: cuc-thue, score: "84,58", index: "84,58"}
      - {unit: kho-bac, score: "80,00", index: "80,00"}
  xa:
    published: partial
    assessed: 10
    grade_counts: {Tốt: 4, Khá: 6}
    results:
      - {unit: xa-thuong, score: 91, rank: 1, change: +2, grade: Tốt}
      - {unit: xa-ha, rank: cuối, grade: Khá}
"""
ARTICLE = "---\ntitle: Kết quả năm 2024\n---\n\nKết quả được công bố tại hội nghị.\n"
FILES: Mapping[str, str] = {
    "data/units.yaml": UNITS,
    "data/2022.yaml": YEAR_2022,
    "data/2023.yaml": YEAR_2023,
    "data/2024.yaml": YEAR_2024,
    "content/2024.md": ARTICLE,
}
DAYS = {2023: "2024-03-10T09:00:00+07:00", 2024: "2025-03-06T09:00:00+07:00"}
SOUND = ROOT / "tests" / "broken" / "sound"


@cache
def released() -> Mapping[str, str]:
    """Give the province's files, the years 2023 and 2024 released by the command's own recipe."""
    root = Path(mkdtemp(prefix="parsite-")) / "site"
    written(root, FILES)
    for year, moment in DAYS.items():
        site = Site(root, root / "public", now=datetime.fromisoformat(moment))
        editing.release(site, year)
    frozen = {f"data/released/{year}.yaml" for year in DAYS}
    files = {**FILES, **{path: (root / path).read_text(encoding="utf-8") for path in frozen}}
    shutil.rmtree(root.parent)
    return files


def written(root: Path, files: Mapping[str, str]) -> Site:
    """Write a site: the sound one's settings, and these files."""
    shutil.copytree(SOUND, root, dirs_exist_ok=True)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text.encode())
    return Site(root, root / "public", now=datetime.fromisoformat("2026-06-01T08:00:00+07:00"))


def changed(*edits: tuple[str, str, str]) -> dict[str, str]:
    """Give the released province's files with texts replaced, each once: file, old, new."""
    files = dict(released())
    for path, old, new in edits:
        assert files[path].count(old) == 1, (path, old)
        files[path] = files[path].replace(old, new)
    return files


def problems(root: Path, files: Mapping[str, str]) -> tuple[Problem, ...]:
    """Give all that a build finds wrong in such a site."""
    try:
        pipeline.planning(written(root, files))
    except Mistakes as mistakes:
        return tuple(p for p in mistakes.problems if not p.is_warning)
    return ()


def revised(files: Mapping[str, str], found: tuple[Problem, ...]) -> dict[str, str]:
    """Paste the lines that the messages tell, their dates and reasons filled in."""
    made = dict(files)
    for year in sorted({p.facts["year"] for p in found}):
        lines = [p.facts["line"] for p in found if p.facts["year"] == year]
        filled = [_filled(line) for line in lines]
        path = f"data/{year}.yaml"
        made[path] = made.get(path, "").rstrip("\n") + "\n" + "\n".join(["revisions:", *filled, ""])
    return made


def _filled(line: str) -> str:
    line = re.sub("date: …", "date: 12/5/2026", line)
    return re.sub("reason: …", "reason: Nhập nhầm phiếu chấm", line)


__all__ = ["changed", "problems", "released", "replace", "revised", "written"]
