"""A site with two public years, and a year that waits: what the attacks of this folder start from.

The waiting year has a unit made of two others and a block of its own; `REGISTER` declares neither,
`REGISTERED` both. No figure here is anybody's.
"""

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from parsite import pipeline
from parsite.model.outcome import Outcome
from parsite.model.site import Site
from tests.compiled import compiled
from tests.folders import contents

Files = Mapping[str, str | bytes]

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SETTINGS = """\
title: Chỉ số cải cách hành chính tỉnh Mẫu
organisation: Tỉnh Mẫu
base_url: https://mau.example/cchc/
notice: Tỉnh Mẫu không có thật; mọi số liệu ở đây là bịa ra để thử.
languages: [vi, en]
share_pictures: "off"
"""
BLOCKS = """\
blocks:
  so:
    name: Các sở
    name_en: Departments
  huyen:
    name: Các huyện
"""
UNITS = """\
units:
  so-noi-vu:
    block: so
    name: Sở Nội vụ
    name_en: Department of Home Affairs
  so-xay-dung: {block: so, name: Sở Xây dựng}
  so-giao-thong: {block: so, name: Sở Giao thông, until: 2025-02-28}
  huyen-dong:
    block: huyen
    name: Huyện Đông
  huyen-tay: {block: huyen, name: Huyện Tây}
  huyen-nam: {block: huyen, name: Huyện Nam}
"""
REGISTER = BLOCKS + UNITS
NEW_BLOCK = """\
  xa:
    name: Các xã
"""
NEW_UNITS = """\
  so-ha-tang:
    block: so
    name: Sở Hạ tầng
    since: 2025-03-01
    succeeds: [so-xay-dung, so-giao-thong]
  xa-moi: {block: xa, name: Xã Mới}
"""
REGISTERED = BLOCKS + NEW_BLOCK + UNITS + NEW_UNITS
BEFORE = """\
max: 100
blocks:
  so:
    results:
      - {unit: so-noi-vu, score: '80,50'}
      - {unit: so-xay-dung, score: '79,25'}
      - {unit: so-giao-thong, score: '70'}
  huyen:
    results:
      - {unit: huyen-dong, score: '66,10'}
      - {unit: huyen-tay, score: '67,20'}
"""
LATEST = BEFORE.replace("80,50", "71,50").replace("66,10", "68,10")
WAITS = "release_at: 2026-12-01T08:00:00+07:00\n"
SECRET = """\
max: 100
announced: 2026-11-30
decision: {number: 999/QĐ-UBND, link: https://mau.example/cchc/media/quyet-dinh-999.pdf}
components: {bi-mat: {name: Điểm bí mật, max: 100}}
blocks:
  so:
    results:
      - {unit: so-noi-vu, score: '91,37', bi-mat: '91,37'}
      - {unit: so-ha-tang, score: '88,44', bi-mat: '88,44'}
  huyen:
    results:
      - {unit: huyen-dong, score: '77,77', bi-mat: '77,77'}
      - {unit: huyen-tay, score: '66,66', bi-mat: '66,66'}
  xa:
    results:
      - {unit: xa-moi, score: '55,55', bi-mat: '55,55'}
"""
PLAIN = """\
max: 100
blocks:
  so:
    results:
      - {unit: so-noi-vu, score: '91,37'}
      - {unit: so-xay-dung, score: '88,44'}
"""
"""A year that brings no unit of its own."""
BASE = {
    "content/site.yaml": SETTINGS,
    "content/2024.md": "---\ntitle: Công bố năm 2024\n---\n\nKết quả của các sở.\n",
    "content/2024.en.md": "---\ntitle: The year 2024\n---\n\nResults of departments.\n",
    "content/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nXem [năm 2024](2024/).\n",
    "data/units.yaml": REGISTER,
    "data/2023.yaml": BEFORE,
    "data/2024.yaml": LATEST,
}
WAITING = {"data/units.yaml": REGISTERED, "data/2025.yaml": WAITS + SECRET}


def text(title: str, body: str, front: str = "") -> str:
    return f"---\ntitle: {title}\n{front}---\n\n{body}\n"


def laid(root: Path, files: Files) -> Site:
    """Write a site's files, and have its templates compiled as those of every test."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    if not (root / ".parsite").exists():
        shutil.copytree(compiled(), root / ".parsite" / "public" / "templates")
    return Site(root, root / "public")


def build(site: Site, now: datetime = NOW) -> Outcome:
    return pipeline.build(Site(site.root, site.out, now=now, jobs=site.jobs))


def public(root: Path, files: Files, now: datetime = NOW) -> dict[str, bytes]:
    """Build a site of files; give every file that is public."""
    site = laid(root, files)
    build(site, now)
    return contents(site.out)
