"""Which unit a name means: by id, name, short name, alias, former name, however it is typed."""

import unicodedata

import pytest

from parsite.model.day import Day
from parsite.model.directory import Directory, nearest
from parsite.model.unit import FormerName, Unit

UNITS = (
    Unit("so-nv", "so", "Sở Nội vụ"),
    Unit("so-vh", "so", "Sở Văn hóa, Thể thao và Du lịch", "Sở VHTT&DL", ("Sở VH-TT-DL",)),
    Unit("so-khcn", "so", "Sở Khoa học và Công nghệ", short="Sở KH&CN"),
    Unit("so-ld", "so", "Sở Lao động - Thương binh và Xã hội"),
    Unit(
        "pho-yen",
        "huyen",
        "Thành phố Phổ Yên",
        former=(FormerName("Thị xã Phổ Yên", Day(2022, 4)),),
    ),
    Unit("dai-tu", "huyen", "Huyện Đại Từ"),
    Unit("dai-tu-2", "huyen", "Huyện Đại Tứ"),
    Unit("vp", "so", "Văn phòng UBND tỉnh", aliases=("Văn phòng",)),
    Unit("vp-dd", "so", "Văn phòng Đoàn đại biểu", aliases=("Văn phòng",)),
    Unit("nv", "huyen", "Huyện So-nv"),
)
DIRECTORY = Directory.of({unit.id: unit for unit in UNITS})


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("so-nv", "so-nv"),
        ("Sở Nội vụ", "so-nv"),
        ("SỞ NỘI VỤ", "so-nv"),
        ("sở nội vụ", "so-nv"),
        (" Sở  Nội\u00a0vụ ", "so-nv"),
        (unicodedata.normalize("NFD", "Sở Nội vụ"), "so-nv"),
        ("Sở Văn hóa, Thể thao và Du lịch", "so-vh"),
        ("Sở Văn hoá, Thể thao và Du lịch", "so-vh"),
        ("Sở Văn hóa Thể thao & Du lịch", "so-vh"),
        ("Sở VHTT&DL", "so-vh"),
        ("sở vhtt & dl", "so-vh"),
        ("Sở VH-TT-DL", "so-vh"),
        ("Sở Khoa học & Công nghệ", "so-khcn"),
        ("Sở Lao động – Thương binh và Xã hội", "so-ld"),
        ("Thành phố Phổ Yên", "pho-yen"),
        ("TP. Phổ Yên", "pho-yen"),
        ("TP Phổ Yên", "pho-yen"),
        ("tp.Phổ Yên", "pho-yen"),
        ("UBND thành phố Phổ Yên", "pho-yen"),
        ("Thị xã Phổ Yên", "pho-yen"),
        ("TX. Phổ Yên", "pho-yen"),
        ("Huyện Đại Từ", "dai-tu"),
        ("H. Đại Từ", "dai-tu"),
        ("Huyện Ðại Từ", "dai-tu"),
        ("Huyện Đại Tứ", "dai-tu-2"),
        ("UBND huyện Đại Tứ", "dai-tu-2"),
    ],
)
def test_a_name_means_one_unit_however_it_is_typed(name: str, unit: str) -> None:
    assert DIRECTORY.find(name) == (unit,)


@pytest.mark.parametrize(
    "name", ["", "-", "Sở", "Nội vụ", "Sở Nội vu", "Đại Từ", "Phổ Yên", "UBND", "Huyện Dai Tu"]
)
def test_a_name_nobody_bears_means_no_unit(name: str) -> None:
    assert DIRECTORY.find(name) == ()


def test_a_name_that_two_bear_means_either() -> None:
    assert DIRECTORY.find("Văn phòng") == ("vp", "vp-dd")
    assert DIRECTORY.find("văn phòng UBND tỉnh") == ("vp",)


def test_an_id_means_its_unit_even_where_another_is_called_so() -> None:
    units = {"a": Unit("a", "so", "Sở A"), "b": Unit("b", "so", "Sở B", aliases=("a",))}
    assert Directory.of(units).find("a") == ("a",)


def test_a_blank_alias_names_nobody() -> None:
    directory = Directory.of({"a": Unit("a", "so", "Sở A", aliases=("", "-"))})
    assert directory.find("-") == directory.find("") == ()


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Sở Nội vu", "so-nv"),
        ("So Noi vu", "so-nv"),
        ("Sở nội vụ tỉnh", "so-nv"),
        ("Huyen Dai Tu", "dai-tu"),
        ("Sở KHCN", "so-khcn"),
        ("Sở KH-CN", "so-khcn"),
        ("so-khcm", "so-khcn"),
    ],
)
def test_the_nearest_unit_is_offered_for_a_name_nobody_bears(name: str, unit: str) -> None:
    found = DIRECTORY.nearest(name)
    assert found is not None
    assert found.id in {unit, "dai-tu-2" if unit == "dai-tu" else unit}


def test_nothing_is_offered_for_a_name_like_no_other() -> None:
    assert DIRECTORY.nearest("Kho bạc") is None
    assert Directory.of({}).nearest("Sở Nội vụ") is None


@pytest.mark.parametrize(
    ("name", "known", "near"),
    [
        ("titel", ["title", "lead"], "title"),
        ("Diem", ["Điểm", "Điểm tối đa"], "Điểm"),
        ("ĐIỂM", ["Điểm"], "Điểm"),
        ("xyz", ["title"], ""),
        ("", ["title"], ""),
        ("title", [], ""),
    ],
)
def test_the_nearest_name_is_the_one_most_like_it_without_its_marks(
    name: str, known: list[str], near: str
) -> None:
    assert nearest(name, known) == near
