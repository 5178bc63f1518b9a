"""`theme.yaml`: what of it is taken, and what is a mistake."""

import pytest

from parsite.model.page import Asset
from parsite.model.place import Place
from parsite.model.settings import Logo, Look, Menu
from parsite.stages.check.look import look
from parsite.stages.read.tree import tree

MARK = Asset("assets/mark.svg", b"<svg/>")


def read(*themes: str) -> tuple[Look, list[tuple[str, str, int]]]:
    """What themes settle together, the site's own first, and what is wrong with them."""
    nodes = [tree(text, Place(f"{n}.yaml"))[0] for n, text in enumerate(themes)]
    made, problems = look(tuple(node for node in nodes if node is not None), (MARK,))
    return made, [(p.code, p.place.path, p.place.line) for p in problems]


def test_all_that_a_theme_can_settle_is_read() -> None:
    assert read(
        "parent: base\n"
        "colours: {accent: '#0A5C36', accent_dark: '#8fe0b4'}\n"
        "logo: {file: mark.svg, alt: Tỉnh Mẫu}\n"
        "header:\n  - {text: Cổng thông tin, link: https://mau.example/}\n"
        "footer:\n  - {text: Liên hệ, link: https://mau.example/lien-he}\n"
    ) == (
        Look(
            {"accent": "#0a5c36", "accent_dark": "#8fe0b4"},
            Logo("mark.svg", "Tỉnh Mẫu"),
            (Menu("https://mau.example/", "Cổng thông tin"),),
            (Menu("https://mau.example/lien-he", "Liên hệ"),),
        ),
        [],
    )


def test_a_theme_keeps_what_it_does_not_settle_itself() -> None:
    near = "colours: {accent: '#0a5c36'}\n"
    far = "colours: {accent: '#7a0000', accent_dark: '#ffc0c0'}\nlogo: {file: mark.svg, alt: A}\n"
    made, problems = read(near, far)
    assert made.colours == {"accent": "#0a5c36", "accent_dark": "#ffc0c0"}
    assert made.logo == Logo("mark.svg", "A")
    assert not problems


def test_without_any_theme_of_its_own_a_site_looks_like_base() -> None:
    assert read() == (Look(), [])
    assert not Look().has_colours


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("colours: {accent: xanh}", "not-a-colour"),
        ("colours: {accent: '#123'}", "not-a-colour"),
        ("colours: {accent: '#757575'}", ""),  # 4.61 on white
        ("colours: {accent: '#777777'}", "colour-contrast"),  # 4.48 on white
        ("colours: {accent_dark: '#0a5c36'}", "colour-contrast"),
        ("colours: {accent: '#0a5c36', accent_ink: '#0a5c36'}", "colour-contrast"),
        ("colours: {accent: '#0a5c36', accent_ink: '#ffffff'}", ""),
        ("colours: {acent: '#0a5c36'}", "unknown-key"),
        ("logo: {file: marc.svg, alt: A}", "logo-missing"),
        ("logo: {file: mark.svg}", "missing-key"),
        ("header: [{text: A, link: /a}]", "not-a-link"),
        ("paint: red", "unknown-key"),
    ],
)
def test_what_a_theme_settles_wrongly_is_told_once(text: str, code: str) -> None:
    assert [told for told, _, _ in read(text)[1]] == ([code] if code else [])
