"""What templates can do with what they are given."""

import base64
import json
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from parsite.model.day import Day
from parsite.stages.render.filters import FILTERS


@pytest.mark.parametrize("day", [Day(2018, 3, 8), Day(2024, 2, 29), Day(2025, 12, 31)])
def test_a_feeds_date_is_the_days_beginning_in_vietnam(day: Day) -> None:
    read = parsedate_to_datetime(FILTERS["rss_date"](day))
    assert read.isoformat() == f"{day.iso}T00:00:00+07:00"


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
