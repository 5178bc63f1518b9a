"""Texts of before Unicode: turned where it is clear that they are such, and nowhere else."""

import shutil
from subprocess import run

import pytest

from parsite.stages.ingest.legacy import ENCODINGS, converted, encoding

TCVN3, VNI = ENCODINGS
LETTERS = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"


@pytest.mark.skipif(not shutil.which("iconv"), reason="the oracle is the C library's iconv")
def test_every_letter_of_tcvn3_is_as_the_c_library_has_it() -> None:
    done = run(["iconv", "-f", "UTF-8", "-t", "TCVN"], input=LETTERS.encode(), capture_output=True)
    assert ENCODINGS[TCVN3](done.stdout.decode("latin-1")) == LETTERS


@pytest.mark.parametrize(
    ("old", "text"),
    [
        ("Sôû Noäi vuï", "Sở Nội vụ"),
        ("Huyeän Ñaïi Töø", "Huyện Đại Từ"),
        ("Thò xaõ Phoå Yeân", "Thị xã Phổ Yên"),
        ("Kyõ thuaät, lyù lòch, kyø", "Kỹ thuật, lý lịch, kỳ"),
        ("Tænh Vónh Phuùc", "Tỉnh Vĩnh Phúc"),
        ("Thaønh phoá Ñaø Naüng", "Thành phố Đà Nẵng"),
        ("Döông, Ñöùc, lửa".replace("lửa", "löûa"), "Dương, Đức, lửa"),
        ("UÛY BAN NHAÂN DAÂN", "ỦY BAN NHÂN DÂN"),
    ],
)
def test_vni_writes_a_letter_and_its_mark_behind_it(old: str, text: str) -> None:
    assert ENCODINGS[VNI](old) == text


def test_a_sheet_is_in_an_old_encoding_where_two_texts_become_words_of_such_tables() -> None:
    assert encoding(["Tªn ®¬n vÞ", "§iÓm", "Së Néi vô"], set()) == TCVN3
    assert encoding(["Teân ñôn vò", "Ñieåm"], set()) == VNI
    assert encoding(["Tên đơn vị", "Điểm", "Sở Nội vụ"], set()) == ""
    assert encoding(["§iÓm"], set()) == ""
    assert encoding(["Café", "Müller", "São Paulo", "Kraków", "Đơn vị"], set()) == ""


@pytest.mark.parametrize("text", ["Sở Nội vụ", "Đơn vị", "Hà Giang", "Sóc Trăng", "90,5"])
def test_unicode_in_such_a_sheet_stays(text: str) -> None:
    assert converted(text, TCVN3, set()) == text


def test_a_known_name_in_such_a_sheet_stays() -> None:
    assert converted("Công an", TCVN3, {"công an"}) != converted("Công an", TCVN3, set())
