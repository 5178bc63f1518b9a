"""What templates can do with what they are given."""

import base64
import json
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest

from parsite.model.day import Day
from parsite.model.language import ENGLISH, VIETNAMESE
from parsite.stages.render.filters import FILTERS, filters


def test_each_language_writes_figures_and_dates_in_its_own_way() -> None:
    vietnamese, english = filters(VIETNAMESE), filters(ENGLISH)
    assert vietnamese["number"](Decimal("1234.5"), 2) == "1.234,50"
    assert english["number"](Decimal("1234.5"), 2) == "1,234.50"
    assert vietnamese["short_date"](Day(2018, 3, 8)) == "08/03/2018"
    assert english["short_date"](Day(2018, 3, 8)) == "8 Mar 2018"
    assert [*vietnamese] == [*english]


@pytest.mark.parametrize(
    ("difference", "vietnamese", "english"),
    [("0.12", "+0,12", "+0.12"), ("-1.5", "−1,5", "−1.5"), ("0", "0", "0")],
)
def test_a_difference_bears_its_sign(difference: str, vietnamese: str, english: str) -> None:
    assert filters(VIETNAMESE)["signed"](Decimal(difference)) == vietnamese
    assert filters(ENGLISH)["signed"](Decimal(difference)) == english


ADDRESSES = [f"https://tinh.example/{'a' * n}/?a=1&b=%20#đ" for n in range(6)]


@pytest.mark.parametrize("address", ADDRESSES)
def test_facebook_is_told_the_whole_address(address: str) -> None:
    link = urlsplit(FILTERS["facebook"](address))
    assert (link.netloc, parse_qs(link.query)) == ("www.facebook.com", {"u": [address]})


@pytest.mark.parametrize("address", ADDRESSES)
def test_zalo_is_told_the_whole_address_in_base64_without_an_equals_sign(address: str) -> None:
    link = urlsplit(FILTERS["zalo"](address))
    [data] = parse_qs(link.query)["d"]
    assert "=" not in data
    assert json.loads(base64.b64decode(data, validate=True)) == {"url": address}
