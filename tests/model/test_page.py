"""Addresses of pages, and of those who share them."""

import json
from base64 import b64decode
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.page import Heading, Page, facebook_link, url_of, zalo_link


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.html", ""),
        ("2017/index.html", "2017/"),
        ("don-vi/so-khcn/index.html", "don-vi/so-khcn/"),
        ("404.html", "404.html"),
        ("feed.xml", "feed.xml"),
    ],
)
def test_a_folders_page_is_addressed_by_its_folder(path: str, url: str) -> None:
    assert url_of(path) == Page(path, "page.html", {}).url == Heading(path, "", "").url == url


def test_facebook_is_given_the_whole_address() -> None:
    link = facebook_link("https://cchc.example/2017/?a=1&b=2#so")
    assert parse_qs(urlsplit(link).query) == {"u": ["https://cchc.example/2017/?a=1&b=2#so"]}


@given(st.text(max_size=40))
def test_zalo_is_given_the_whole_address_without_an_equals_sign(path: str) -> None:
    url = f"https://cchc.example/{path}"
    query = urlsplit(zalo_link(url)).query
    assert query.count("=") == 1
    assert "%3D" not in query
    (wanted,) = parse_qs(query)["d"]
    assert json.loads(b64decode(wanted, validate=True)) == {"url": url}
