"""The sites whose pages are checked, and the kinds of pages that they have."""

import re
import shutil
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from parsite import pipeline
from parsite.model.site import Site
from tests.folders import ROOT
from tests.rich import FILES

LANGUAGES = ("", "en/")
"""Where each language's edition begins."""

KINDS = {
    "home": r"index\.html",
    "year": r"\d{4}/index\.html",
    "fragment": r"\d{4}/fragment\.html",
    "frame": r"\d{4}/frame\.html",
    "unit": r"don-vi/[^/]+/index\.html",
    "block": r"khoi/[^/]+/index\.html",
    "method": r"phuong-phap/index\.html",
    "data": r"du-lieu/index\.html",
    "lost": r"404\.html",
    "text": r"[^/]+/index\.html",
}
"""The kinds of pages by their paths below the language; the first that fits."""

PAGES = {
    "cchc": {
        "home": ("",),
        "year": ("2025/", "2023/"),
        "frame": ("2025/frame.html",),
        "unit": ("don-vi/so-noi-vu/", "don-vi/so-xay-dung-2025/"),
        "block": ("khoi/so-ban-nganh/",),
        "method": ("phuong-phap/",),
        "data": ("du-lieu/",),
        "lost": ("404.html",),
        "text": ("moi-thu/",),
    },
    "mau": {"year": ("2024/",), "unit": ("don-vi/so-chua-co/",), "block": ("khoi/huyen/",)},
    "thai-nguyen": {"home": ("",), "year": ("2022/",)},
    "portal": {"fragment": ("2025/",)},
}
"""The pages that are looked at, of each site: every kind, and whatever a kind can look like."""

SITES = ("cchc", "mau", "thai-nguyen")
"""What parsite builds; the portal is another's, and holds fragments of the first."""

ONE_LANGUAGE = {"404.html", "moi-thu/"}
"""Pages that no other language has."""

IN_BOTH = ("cchc", "portal")
"""The sites whose pages are looked at in both languages."""

PORTAL = """\
<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><title>Portal</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Portal</h1>
{fragment}
</main></body>
</html>
"""
"""A page of somebody else's, which holds a fragment."""

TEXT = """\
---
title: Mọi thứ một bài viết có thể có
lead: Câu dẫn, có “ngoặc kép” và số 1.234,56.
---

## Đoạn văn và danh sách

Chữ **đậm**, *nghiêng*, `mã lệnh`, [liên kết](gioi-thieu/), chú thích[^một] và chú thích nữa[^hai].

1. Việc thứ nhất
2. Việc thứ hai
    - việc nhỏ
    - việc nhỏ nữa

> Lời trích dài hơn một dòng để xem khoảng cách giữa các dòng và lề của đoạn trích ra sao trên
> màn hình hẹp.

## Bảng rộng

| Đơn vị | Điểm thẩm định | Điều tra xã hội học | Dịch vụ công trực tuyến | Điểm thưởng | Tổng |
|:-------|---------------:|--------------------:|------------------------:|:-----------:|-----:|
| Văn phòng Ủy ban nhân dân tỉnh | 53,88 | 27,44 | 9,33 | – | 90,65 |
| Sở Nông nghiệp và Phát triển nông thôn | 54,03 | 28,06 | 9,37 | 1,00 | 92,46 |

### Một mục nhỏ

Địa chỉ dài: <https://mau.example/mot-duong-dan-rat-dai-khong-co-cho-ngat/so-lieu/nam-2024/bang.html>

---

    một đoạn mã có dòng dài hơn màn hình của điện thoại, để xem trang có bị kéo ngang không

[^một]: Chú thích thứ nhất.
[^hai]: Chú thích thứ hai, có [liên kết](https://mau.example/).
"""
LONG = "Ban Quản lý các khu công nghiệp, khu kinh tế cửa khẩu và khu nông nghiệp công nghệ cao"


@dataclass(frozen=True)
class Visit:
    """A page to look at: of what site, of what kind, and its address below the server."""

    site: str
    kind: str
    path: str

    def __str__(self) -> str:
        return self.path


def visits(*kinds: str) -> list[Visit]:
    """The pages of these kinds, or of all kinds, in every language they have."""
    return [
        Visit(site, kind, f"{site}/{start}{path}")
        for site, pages in PAGES.items()
        for kind, paths in pages.items()
        for start, path in product(LANGUAGES, paths)
        if (not kinds or kind in kinds)
        and not (start and (path in ONE_LANGUAGE or site not in IN_BOTH))
    ]


def ours() -> list[Visit]:
    """The pages whose looks are ours; a fragment's are its portal's."""
    return [visit for visit in visits() if visit.site in SITES]


def kind_of(path: str) -> str:
    """The kind of page that a file of a site is, by its path below the site."""
    below = re.sub("^en/", "", path)
    return next(kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, below))


def make_sites(folder: Path, origin: str = "") -> dict[str, Path]:
    """Build every site, as if it stood at a server's address if any; give the pages' folders."""
    for source, name in ((ROOT / "examples" / "minh-hoa", "cchc"), (ROOT, "thai-nguyen")):
        for part in ("content", "data", "themes"):
            if (source / part).is_dir():
                shutil.copytree(source / part, folder / name / part)
    write(folder / "mau", FILES | {"data/units.yaml": FILES["data/units.yaml"] + extra_unit()})
    write(folder / "cchc", {"content/moi-thu.md": TEXT})
    sites = {name: made(folder / name, f"{origin}/{name}/" if origin else "") for name in SITES}
    for file in sites["cchc"].rglob("fragment.html"):
        below = file.parent.relative_to(sites["cchc"])
        language = "en" if below.parts[0] == "en" else "vi"
        page = PORTAL.format(language=language, fragment=file.read_text(encoding="utf-8"))
        write(folder / "portal" / below, {"index.html": page})
    return {**sites, "portal": folder / "portal"}


def extra_unit() -> str:
    """A unit that no year has a result of, with a name as long as they come."""
    return f"  so-chua-co: {{block: so, name: '{LONG}'}}\n"


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def made(root: Path, address: str) -> Path:
    """Build a site in both languages."""
    settings = root / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    both = "" if "\nlanguages:" in text else "\nlanguages: [vi, en]\n"
    settings.write_text(text + both, encoding="utf-8")
    pipeline.build(Site(root, root / "public", address))
    return root / "public"
