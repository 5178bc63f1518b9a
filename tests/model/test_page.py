"""Addresses of pages, and of those who share them."""

import json
from base64 import b64decode
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.page import Heading, Page, facebook_link, path_of, url_of, zalo_link


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


ADDRESSES = [
    ("", "index.html"),
    ("/", "index.html"),
    ("2024", "2024/index.html"),
    ("2024/", "2024/index.html"),
    ("/2024/", "2024/index.html"),
    ("2024/index.html", "2024/index.html"),
    ("2024/fragment.html", "2024/fragment.html"),
    ("404.html", "404.html"),
    ("2024/cchc-2024.csv", "2024/cchc-2024.csv"),
    ("don-vi/so-y-te/?utm_source=zalo#nam-2024", "don-vi/so-y-te/index.html"),
    ("anh/%C4%91%E1%BA%B9p.png", "anh/đẹp.png"),
]


@pytest.mark.parametrize(("address", "path"), ADDRESSES)
@pytest.mark.parametrize("base", ["https://tinh.vn/", "https://tinh.vn/cchc/"])
def test_a_file_is_found_by_its_address_from_the_home_page_or_in_full(
    base: str, address: str, path: str
) -> None:
    full = base + address.removeprefix("/")
    on_host = full.removeprefix("https://tinh.vn")
    assert [path_of(named, base) for named in (address, full, on_host)] == [path] * 3


@pytest.mark.parametrize("address", ["https://tinh.vn/cchc", "/cchc", "cchc", "/cchc/", "cchc/"])
def test_the_folder_of_a_site_is_its_home_page_with_or_without_the_last_stroke(
    address: str,
) -> None:
    assert path_of(address, "https://tinh.vn/cchc/") == "index.html"


@pytest.mark.parametrize(
    "base", ["https://tinh.vn/", "https://tinh.vn/cchc/", "http://a.vn:81/a/b/"]
)
def test_every_page_is_found_by_its_own_address(base: str) -> None:
    for path in ("index.html", "2024/index.html", "en/khoi/so/index.html", "feed.xml"):
        assert path_of(base + Page(path, "page.html", {}).url, base) == path


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
