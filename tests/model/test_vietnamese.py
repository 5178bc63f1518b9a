"""Numbers, dates and names as they are written, compared and sorted here."""

import json
import shutil
import subprocess
import unicodedata
from datetime import date
from decimal import Decimal
from itertools import permutations, product
from random import Random

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from parsite.model.day import Day
from parsite.model.vietnamese import (
    clean,
    count,
    long_date,
    lowered,
    name_key,
    number,
    plain,
    raised,
    short_date,
    slug,
    sort_key,
    within,
)

FIGURES = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(0, 10**13),
    st.integers(0, 6),
)


@given(FIGURES, st.integers(0, 6))
def test_numbers_are_written_as_babel_writes_them(value: Decimal, places: int) -> None:
    decimals = max(places, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    assert number(value, places) == format_decimal(value, pattern, locale="vi")


def test_digits_are_added_and_never_dropped() -> None:
    assert number(Decimal("85.6"), 2) == "85,60"
    assert number(Decimal("85.604"), 2) == "85,604"
    assert number(Decimal("85.600"), 2) == "85,600"
    assert number(Decimal(746305)) == "746.305"
    assert number(Decimal("0.1") + Decimal("0.2"), 1) == "0,3"


def test_counts_are_padded_where_the_site_pads() -> None:
    assert [count(n, padded=False) for n in (0, 6, 10, 4012)] == ["0", "6", "10", "4.012"]
    assert [count(n, padded=True) for n in (0, 6, 10)] == ["0", "06", "10"]


def test_padding_changes_nothing_from_ten_on() -> None:
    assert count(4012, padded=True) == "4.012"


DATES = st.dates(min_value=date(1900, 1, 1))


@given(DATES)
def test_dates_in_figures_are_written_as_babel_writes_them(day: date) -> None:
    written = short_date(Day(day.year, day.month, day.day))
    assert written == format_date(day, "dd/MM/y", locale="vi")
    assert written.endswith(short_date(Day(day.year, day.month)))


@given(DATES)
def test_dates_in_words_are_written_as_babel_writes_them(day: date) -> None:
    """Official papers write a zero before days under 10 and before months 1 and 2."""
    pattern = f"'ngày' dd 'tháng' {'MM' if day.month < 3 else 'M'} 'năm' y"
    written = long_date(Day(day.year, day.month, day.day))
    assert written == format_date(day, pattern, locale="vi")
    assert written.endswith(long_date(Day(day.year, day.month)))


def test_dates_in_words() -> None:
    days = [Day(2018, 3, 8), Day(2018, 2, 11), Day(2023, 12), Day(2023, 1)]
    assert [long_date(day) for day in days] == [
        "ngày 08 tháng 3 năm 2018",
        "ngày 11 tháng 02 năm 2018",
        "tháng 12 năm 2023",
        "tháng 01 năm 2023",
    ]


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("So\u031b\u0309 No\u0323\u0302i vu\u0323", "Sở Nội vụ"),
        ("\ufeffSở\u00a0 Nội\u200b vụ \n", "Sở Nội vụ"),
        ("Ðại Từ, ðại từ", "Đại Từ, đại từ"),
        ("Hoa\u200b\u0300 Bi\u00ad\u0300nh", "Hoà Bình"),
    ],
)
def test_what_cannot_be_seen_makes_no_difference(written: str, cleaned: str) -> None:
    assert clean(written) == cleaned


@given(st.text("aAơđÐð \u0300\u0302\u0323\u200b\u00ad\u00a0", max_size=8))
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Văn hóa", "Sở Văn hoá"),
        ("Huyện Thủy Nguyên", "HUYỆN THUỶ NGUYÊN"),
        ("Sở Khoa học & Công nghệ", "Sở Khoa học và Công nghệ"),
        ("Sở KH&CN", "Sở KH & CN"),
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa Thể thao và Du lịch"),
        ("Sở Lao động - Thương binh và Xã hội", "Sở Lao động – Thương binh và Xã hội"),
        ("TP. Sông Công", "Thành phố Sông Công"),
        ("TP.Sông Công", "Tp Sông Công"),
        ("TX Phổ Yên", "Thị xã Phổ Yên"),
        ("UBND TP. Sông Công", "thành phố Sông Công"),
        ("UBND huyện Phú Lương", "H. Phú Lương"),
        ("P. Tân Lập", "Phường Tân Lập"),
        ("Ðại Từ", "Đại Từ"),
        ("Sở  Nội vụ ", "Sở\u00a0Nội vụ"),
        (unicodedata.normalize("NFD", "Huyện Định Hóa"), "Huyện Định Hóa"),
    ],
)
def test_two_ways_of_writing_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đại Từ", "Đại Tứ"),
        ("Đại Từ", "Dại Từ"),
        ("Huyện Phú Lương", "Xã Phú Lương"),
        ("Thành phố Sông Công", "Thị xã Sông Công"),
        ("Sở Văn hóa", "Sở Văn hòa"),
        ("Phường 1", "Phường 10"),
        ("Phường Ba Đình", "Phường Bà Đình"),
        ("UBND tỉnh", "UBND huyện"),
        ("UBND", ""),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


ALIKE = "Sở Nội vụ Đại Từ Tứ Hóa Hoá tp. TX. & - , P. H. UBND 10 Ð"


@given(st.lists(st.sampled_from(ALIKE.split()), max_size=6))
def test_a_name_is_the_same_however_it_is_cased_and_composed(words: list[str]) -> None:
    name = " ".join(words)
    key = name_key(name)
    for form in ("NFC", "NFD"):
        assert name_key(unicodedata.normalize(form, name.upper())) == key
        assert name_key(unicodedata.normalize(form, f"  {name.lower()}\u200b")) == key


def test_letters_come_before_tones_and_đ_after_d() -> None:
    in_order = "ba bà bả bã bá bạ ban bàn băn bân da dạ dy đa đá đu e ê o ô ơ u ư y"
    words = in_order.split()
    assert sorted({*words}, key=sort_key) == words


def test_a_tone_counts_only_where_all_letters_are_the_same() -> None:
    names = ["Phú Bình", "Phù Cát", "Phú Lương", "Phủ Lý", "Phù Ninh"]
    assert sorted({*names}, key=sort_key) == names


def test_a_shorter_word_comes_first() -> None:
    names = ["An Giang", "An Khê", "Anh Sơn", "Ân Thi"]
    assert sorted({*names}, key=sort_key) == names


def syllables() -> list[str]:
    """Every vowel with every tone, alone and among consonants."""
    tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
    parts = product(["", "d", "đ", "ng", "t"], "aăâeêioôơuưy", tones, ["", "n", "ng"])
    return ["".join(part) for part in parts]


def names() -> list[str]:
    """Syllables, and names of two and three of them that are much alike."""
    random = Random(2017)
    alike = ["an", "àn", "ăn", "ạn", "dan", "đan", "đân", "đạn", "ơn", "ờng"]
    several = [" ".join(random.choices(alike, k=random.choice([2, 3]))) for _ in range(3000)]
    drawn = [" ".join(random.choices(syllables(), k=2)) for _ in range(2000)]
    made = {unicodedata.normalize("NFC", name) for name in (*syllables(), *several, *drawn)}
    return sorted(made, key=lambda _: random.random())


def test_names_are_sorted_as_browsers_sort_them() -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("node is not on this machine: Intl.Collator is not asked")
    script = """
        const names = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const collator = new Intl.Collator("vi");
        if (collator.resolvedOptions().locale !== "vi") throw "this node knows no Vietnamese";
        console.log(JSON.stringify(names.sort(collator.compare)));
    """
    shuffled = names()
    told = subprocess.check_output([node, "-e", script], input=json.dumps(shuffled).encode())
    assert sorted(shuffled, key=sort_key) == json.loads(told)


def test_sorting_has_one_outcome() -> None:
    alike = ["Sở Y tế", "Sở Y Tế", "Sở - Y tế", "SỞ Y TẾ"]
    assert len({tuple(sorted(order, key=sort_key)) for order in permutations(alike)}) == 1


@pytest.mark.parametrize(
    ("name", "in_sentence"),
    [
        ("Huyện Phú Lương", "huyện Phú Lương"),
        ("Thành phố Sông Công", "thành phố Sông Công"),
        ("Thị xã Phổ Yên", "thị xã Phổ Yên"),
        ("Đặc khu Phú Quốc", "đặc khu Phú Quốc"),
        ("Xã Tân Cương", "xã Tân Cương"),
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("Ban Dân tộc tỉnh", "Ban Dân tộc tỉnh"),
        ("TP. Sông Công", "TP. Sông Công"),
        ("UBND huyện Phú Lương", "UBND huyện Phú Lương"),
        ("Huyệnh", "Huyệnh"),
    ],
)
def test_common_words_are_small_inside_a_sentence(name: str, in_sentence: str) -> None:
    assert within(name) == in_sentence


def test_a_text_begins_with_a_small_letter_or_a_capital() -> None:
    assert [lowered("Sở, ban, ngành"), lowered("Đảng ủy"), lowered("")] == [
        "sở, ban, ngành",
        "đảng ủy",
        "",
    ]
    assert [raised("đứng đầu"), raised("Ở"), raised("")] == ["Đứng đầu", "Ở", ""]


@pytest.mark.parametrize("text", ["UBND cấp huyện", "TP. Sông Công", "A", "KH&CN"])
def test_capitals_that_stand_for_words_stay_capitals(text: str) -> None:
    """A block is called `UBND cấp huyện` and a grade `A`; `uBND` and `xếp loại a` are slips."""
    assert lowered(text) == text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Sở Nội vụ", "so-noi-vu"),
        ("Đại Từ", "dai-tu"),
        ("Sở KH&CN", "so-kh-cn"),
        ("Lao động - Thương binh", "lao-dong-thuong-binh"),
        (unicodedata.normalize("NFD", "Thừa Thiên - Huế"), "thua-thien-hue"),
        ("Năm 2017: kết quả!", "nam-2017-ket-qua"),
        ("", ""),
        ("–", ""),
    ],
)
def test_an_address_is_made_of_plain_letters(text: str, address: str) -> None:
    assert slug(text) == address


@given(st.text(max_size=20))
def test_an_address_needs_no_escaping(text: str) -> None:
    made = slug(text)
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert made == made.strip("-")
    assert "--" not in made


def test_plain_letters_keep_the_spaces() -> None:
    assert plain("Sở Giáo dục và Đào tạo") == "so giao duc va dao tao"
