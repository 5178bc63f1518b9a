"""The media that settings and themes lead to."""

import pytest

from parsite.model.dataset import Sources
from parsite.model.page import Asset
from parsite.stages.check.media import led

MEDIA = (Asset("media/a.pdf", b""), Asset("media/quy chế.pdf", b""))


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        (
            "themes/nha/templates/page.html",
            '<a href="{{ page.root }}media/a.pdf">',
            {"media/a.pdf"},
        ),
        ("themes/nha/theme.yaml", "link: https://a.example/media/a.pdf#2", {"media/a.pdf"}),
        ("content/site.yaml", "contact: media/quy%20chế.pdf.", {"media/quy chế.pdf"}),
        ("themes/nha/languages/vi.yaml", "a: media/a.pdf.zip và xmedia/a.pdf", set()),
        ("content/gioi-thieu.md", "[A](media/a.pdf)", set()),
        ("data/2025.yaml", "link: https://a.example/media/a.pdf", set()),
    ],
)
def test_a_file_is_led_to_where_its_address_stands(path: str, text: str, found: set[str]) -> None:
    assert led(Sources(assets=MEDIA, texts={path: text})) == found


@pytest.mark.parametrize(("name", "is_led"), [("a.css", True), ("A.SVG", True), ("a.png", False)])
def test_a_themes_stylesheet_leads_to_files_too(name: str, is_led: bool) -> None:
    style = Asset(f"assets/{name}", b"a { background: url(../media/a.pdf) } \xff")
    assert led(Sources(assets=(*MEDIA, style))) == ({"media/a.pdf"} if is_led else set())


def test_without_media_nothing_is_looked_for() -> None:
    assert led(Sources(assets=(Asset("assets/a.css", b"media/a.pdf"),))) == frozenset()
