"""A site of four years, as tests of what is recalled of them change it."""

import shutil
from dataclasses import replace

from parsite import pipeline
from parsite.model.site import Site
from tests.folders import contents


def table(*scores: str) -> str:
    names = ("Sở Nội vụ", "Sở Tài chính", "Sở Y tế")
    rows = (f"so;{name};{score}" for name, score in zip(names, scores, strict=True))
    return "\n".join(["Khối;Đơn vị;Điểm", *rows, ""])


YEARS = {
    "data/2021.csv": table("80", "70", "60"),
    "data/2022.csv": table("81", "71", "61"),
    "data/2023.csv": table("82", "72,5", "62"),
    "data/2024.csv": table("73", "83", "63"),
    "data/2024.yaml": "max: 100\nannounced: 2025-03-08\n",
    "content/gioi-thieu.md": "---\ntitle: Giới thiệu\n---\n\nVề trang này.\n",
}
ALL = {2021, 2022, 2023, 2024}


def write(site: Site, path: str, text: str) -> None:
    (site.root / path).write_text(text, encoding="utf-8")


def edited(site: Site, path: str, old: str, new: str) -> None:
    text = (site.root / path).read_text(encoding="utf-8")
    assert old in text
    write(site, path, text.replace(old, new, 1))


def as_if_for_the_first_time(site: Site) -> dict[str, bytes]:
    """What a build makes of a site that remembers nothing."""
    fresh = replace(site, root=site.root.with_name("fresh"), out=site.root.with_name("fresh-out"))
    shutil.copytree(site.root, fresh.root, ignore=shutil.ignore_patterns("public", ".parsite"))
    pipeline.build(fresh)
    made = contents(fresh.out)
    shutil.rmtree(fresh.root)
    for folder in (fresh.out, fresh.state):
        shutil.rmtree(folder)
    return made
