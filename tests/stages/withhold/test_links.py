"""What is public leads nowhere that is not."""

from pathlib import Path

import pytest

from parsite.model.place import Mistakes
from tests.embargo.sites import BASE, NOW, SETTINGS, WAITING, build, laid, text
from tests.folders import contents


def found(root: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    """Build a site with a year that waits; give what is wrong, and where."""
    site = laid(root, BASE | WAITING | files)
    try:
        build(site)
    except Mistakes as mistakes:
        places = ((p.place, p.code) for p in mistakes.problems if not p.is_warning)
        return [(f"{place.path}:{place.line}:{place.column}", code) for place, code in places]
    return []


@pytest.mark.parametrize(
    "address",
    [
        *(
            "2025/",
            "/2025/",
            "2025",
            "./2025/",
            "2024/../2025/",
            "en/2025/",
            "2025/#bang",
            "2025/?a",
        ),
        *(
            "2025/cchc-2025.csv",
            "2025/fragment.html",
            "%32025/",
            "<https://mau.example/cchc/2025/>",
            "&#50;025/",
        ),
        *("https://mau.example/cchc/2025/", "https://MAU.example/cchc/en/2025/index.html"),
        *("http://mau.example/cchc/2025/", "don-vi/so-ha-tang/", "khoi/xa/", "en/don-vi/xa-moi/"),
        *("sap-toi/", "/sap-toi/#gi"),
    ],
)
def test_a_text_that_leads_to_what_waits_is_a_mistake(address: str, tmp_path: Path) -> None:
    link = address if address[:1] == "<" else f"[năm mới]({address})"
    files = {
        "content/gioi-thieu.md": text("Giới thiệu", f"Xem\n{link}."),
        "content/sap-toi.md": text("Sắp tới", "Chờ.", "draft: có\n"),
    }
    assert [code for _, code in found(tmp_path, files)] == ["leads-to-withheld"]


@pytest.mark.parametrize(
    "address",
    [
        *("2024/", "/", "20255/", "don-vi/so-noi-vu/", "khoi/so/", "https://khac.example/2025/"),
        *("#2025", "mailto:2025@mau.example", "https://mau.example/2025/", "media/2025/"),
    ],
)
def test_one_that_leads_to_what_is_public_or_elsewhere_is_none(
    address: str, tmp_path: Path
) -> None:
    files = {"content/gioi-thieu.md": text("Giới thiệu", f"Xem [trang]({address}).")}
    assert found(tmp_path, files) == []


def test_it_is_told_where_it_stands(tmp_path: Path) -> None:
    files = {"content/gioi-thieu.md": text("Giới thiệu", "Xem\n[năm mới](2025/) và [cũ](2024/).")}
    assert found(tmp_path, files) == [("content/gioi-thieu.md:6:11", "leads-to-withheld")]


def test_an_english_text_leads_to_english_pages(tmp_path: Path) -> None:
    """A page that is there in one language alone is led to from that."""
    files = {
        "content/sap-toi.md": text("Sắp tới", "Có."),
        "content/sap-toi.en.md": text("Soon", "Soon.", "draft: yes\n"),
        "content/gioi-thieu.md": text("Giới thiệu", "[Sắp tới](sap-toi/)"),
        "content/gioi-thieu.en.md": text("About", "[Soon](sap-toi/)"),
    }
    [(place, code)] = found(tmp_path, files)
    assert (place[:24], code) == ("content/gioi-thieu.en.md", "leads-to-withheld")


def test_so_is_a_link_of_the_data_the_settings_or_the_theme(tmp_path: Path) -> None:
    link = "https://mau.example/cchc/2025/"
    year = BASE["data/2024.yaml"]
    files = {
        "content/site.yaml": f"{SETTINGS}theme: nha\nlicence: {{name: A, link: {link}}}\n",
        "themes/nha/theme.yaml": f"header: [{{text: Mới, link: '{link}'}}]\n",
        "data/2024.yaml": f"source: {{name: Cổng, link: '{link}'}}\n{year}",
    }
    assert found(tmp_path, files) == [
        ("content/site.yaml:8:26", "leads-to-withheld"),
        ("data/2024.yaml:1:29", "leads-to-withheld"),
        ("themes/nha/theme.yaml:1:29", "leads-to-withheld"),
    ]


def test_what_waits_leads_where_it_likes_and_all_is_well_when_it_is_public(tmp_path: Path) -> None:
    files = {
        "content/gioi-thieu.md": text("Giới thiệu", "[Năm](2025/) [Đơn vị](don-vi/xa-moi/)"),
        "content/2025.md": text("Năm 2025", "[Năm](2025/) [Đơn vị](don-vi/xa-moi/)"),
    }
    assert len(found(tmp_path / "trước", files)) == 2
    site = laid(tmp_path / "sau", BASE | WAITING | files)
    build(site, NOW.replace(year=2027))
    assert "2025/index.html" in contents(site.out)
