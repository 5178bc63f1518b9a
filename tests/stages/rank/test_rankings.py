"""Rankings of whole years: places computed or stated, who is last, in what order they stand."""

from decimal import Decimal

import pytest

from parsite.model.year import Status
from tests.stages.rank.province import Province, province

BINH_DUONG_2017 = """
unit;score
Huyện Bàu Bàng;80,27
Huyện Bắc Tân Uyên;71,46
Huyện Dầu Tiếng;76,22
Huyện Phú Giáo;76,03
Thành phố Thủ Dầu Một;84,58
Thị xã Bến Cát;77,83
Thị xã Dĩ An;78,06
Thị xã Thuận An;79,04
Thị xã Tân Uyên;82,00
"""
"""Districts of Bình Dương in 2017, as its Phụ lục of 2018 has them; here by name."""

EGOV_2017 = """
01 (0,727); 02 (0,716); 03 (0,714); 04 (0,703); 05 (0,688); 06 (0,679); 07 (0,678); 08 (0,677);
09 (0,665); 10 (0,662); 11 (0,659); 12 (0,656); 13 (0,651); 14 (0,649); 15 (0,648); 16 (0,640);
17 (0,633); 17 (0,633); 19 (0,624); 20 (0,623); 21 (0,614); 22 (0,609); 23 (0,606); 24 (0,602);
25 (0,594); 26 (0,589); 27 (0,588); 28 (0,584); 29 (0,580); 30 (0,578); 31 (0,572); 32 (0,567);
32 (0,567); 34 (0,565); 35 (0,564); 36 (0,561); 37 (0,559); 38 (0,558); 39 (0,549); 40 (0,546);
40 (0,546); 42 (0,545); 43 (0,544); 44 (0,543); 45 (0,540); 46 (0,534); 47 (0,527); 48 (0,525);
49 (0,510); 50 (0,504); 51 (0,490); 52 (0,485); 53 (0,476)
"""
"""The provinces' e-government index of 2017 as the Ministry of Information and Communications
printed it, place and score in one cell; what was printed below place 53 is not at hand."""


def test_districts_of_binh_duong_stand_as_published() -> None:
    made = province({2017: BINH_DUONG_2017})
    assert made.codes == []
    assert list(made.places.items()) == [
        ("Thành phố Thủ Dầu Một", 1),
        ("Thị xã Tân Uyên", 2),
        ("Huyện Bàu Bàng", 3),
        ("Thị xã Thuận An", 4),
        ("Thị xã Dĩ An", 5),
        ("Thị xã Bến Cát", 6),
        ("Huyện Dầu Tiếng", 7),
        ("Huyện Phú Giáo", 8),
        ("Huyện Bắc Tân Uyên", 9),
    ]


@pytest.mark.parametrize("mark", [",", "."])
def test_provinces_share_the_places_that_the_ministry_printed(mark: str) -> None:
    cells = [cell.strip(" )").split(" (") for cell in EGOV_2017.replace("\n", " ").split(";")]
    rows = [f"Tỉnh {n};{score}" for n, (_, score) in enumerate(cells)]
    made = province("\n".join(["unit;index", *rows]).replace(",", mark))
    assert [s.rank for s in made.ranking.standings] == [int(place) for place, _ in cells]
    tied = [s.rank for s in made.ranking.standings if s.is_tied]
    assert tied == [17, 17, 32, 32, 40, 40]


def partly(rows: str, said: str = "") -> Province:
    return province(rows, f"blocks: {{so: {{published: một phần{said and ', '}{said}}}}}")


def test_of_a_block_published_in_part_only_stated_places_are_known() -> None:
    made = partly("unit;score;rank\nSở A;95;1\nSở B;90;\nSở C;85;4\nSở D;;2")
    assert made.codes == []
    assert made.places == {"Sở A": 1, "Sở D": 2, "Sở C": 4, "Sở B": None}


def test_who_is_last_of_an_unknown_number_has_no_rank() -> None:
    made = partly("unit;score;rank\nSở A;95;1\nSở B;66,04;last\nSở C;70;")
    assert (made.codes, made.places) == ([], {"Sở A": 1, "Sở C": None, "Sở B": None})
    assert [s.name for s in made.ranking.last] == ["Sở B"]


@pytest.mark.parametrize("word", ["last", "cuối", "Cuối cùng", "cuối bảng"])
def test_last_can_be_said_in_vietnamese(word: str) -> None:
    assert partly(f"unit;rank\nSở A;1\nSở B;{word}").of("Sở B").is_last


def test_who_is_last_of_a_known_number_is_in_that_place() -> None:
    made = partly("unit;score;rank\nSở A;95;1\nSở B;66,04;last", "assessed: 22")
    assert (made.codes, made.places) == ([], {"Sở A": 1, "Sở B": 22})
    assert made.of("Sở B").is_last


def test_several_who_are_last_share_the_place_before_those_that_are_empty() -> None:
    made = partly("unit;score;rank\nSở A;95;1\nSở B;66;last\nSở C;66;last", "assessed: 22")
    assert (made.codes, made.places) == ([], {"Sở A": 1, "Sở B": 21, "Sở C": 21})
    assert [s.is_tied for s in made.ranking.standings] == [False, True, True]


def test_the_place_of_the_number_assessed_is_the_last() -> None:
    made = partly("unit;rank\nSở A;1\nSở B;22\nSở C;21", "assessed: 22")
    assert [s.name for s in made.ranking.last] == ["Sở B"]


def test_those_who_share_the_end_are_last_however_it_is_written() -> None:
    made = partly("unit;rank\nSở A;1\nSở B;2\nSở C;2", "assessed: 3")
    assert [s.name for s in made.ranking.last] == ["Sở B", "Sở C"]


def test_the_greatest_stated_place_need_not_be_the_last() -> None:
    assert partly("unit;rank\nSở A;1\nSở B;2\nSở C;3").ranking.last == ()


def test_a_stated_place_can_be_shared() -> None:
    made = partly("unit;rank\nSở A;1\nSở B;1\nSở C;3")
    assert [(s.rank, s.is_tied) for s in made.ranking.standings] == [
        (1, True),
        (1, True),
        (3, False),
    ]


def test_in_a_block_known_in_full_the_lowest_are_last() -> None:
    made = province("unit;score\nSở A;90\nSở B;70\nSở C;70,0")
    assert [s.name for s in made.ranking.last] == ["Sở B", "Sở C"]


def test_where_all_are_equal_all_are_first_and_last() -> None:
    ranking = province("unit;score\nSở A;90\nSở B;90,00").ranking
    assert ranking.first == ranking.last == ranking.standings


def test_a_table_has_places_first_then_the_others_by_score_then_who_is_outside() -> None:
    made = partly(
        "unit;score;rank;status\n"
        "Sở G;;;không đánh giá\n"
        "Sở A;60;last;\n"
        "Sở B;75;;\n"
        "Sở C;80;;\n"
        "Sở D;;2;\n"
        "Sở E;95;1;\n"
        "Sở F;65;;không xếp hạng"
    )
    assert made.codes == []
    assert "".join(name[-1] for name in made.places) == "EDCBAFG"


def test_equals_stand_in_the_order_of_the_dictionary() -> None:
    names = ["Sở Đầu tư", "Sở Dân tộc", "Sở Công Thương", "Sở Ánh sáng", "Sở An ninh"]
    made = province("unit;score\n" + "\n".join(f"{name};80" for name in names))
    assert [*made.places] == names[::-1]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("không xếp hạng", Status.NOT_RANKED),
        ("not-ranked", Status.NOT_RANKED),
        ("không đánh giá", Status.NOT_ASSESSED),
        ("chưa công bố", Status.NOT_PUBLISHED),
    ],
)
def test_missing_is_not_zero(word: str, status: Status) -> None:
    outside = province(f"unit;score;status\nSở A;70;\nSở B;;{word}").of("Sở B")
    assert (outside.result.status, outside.result.score) == (status, None)
    assert (outside.rank, outside.is_last, outside.is_placed) == (None, False, False)


def test_nought_is_a_score_and_ranked() -> None:
    assert province("unit;score\nSở A;0\nSở B;0,5").places == {"Sở B": 1, "Sở A": 2}


def test_a_block_in_which_nobody_is_ranked_has_a_table_all_the_same() -> None:
    made = province("unit;score;status\nSở A;;không đánh giá\nSở B;;không đánh giá")
    assert (made.codes, made.places) == ([], {"Sở A": None, "Sở B": None})
    assert (made.ranking.first, made.ranking.last, made.ranking.groups) == ((), (), ())


def test_blocks_are_ranked_apart() -> None:
    rows = "block;unit;score\nso;Sở A;70\nhuyen;Huyện A;90\nso;Sở B;80\nhuyen;Huyện B;60"
    made = province(rows)
    assert {key: [s.name for s in r.standings] for key, r in made.rankings.items()} == {
        (2024, "so"): ["Sở B", "Sở A"],
        (2024, "huyen"): ["Huyện A", "Huyện B"],
    }


UNITS = """
blocks: {so: {name: "Sở, ban, ngành"}}
units:
  a: {block: so, name: Sở Mới, names: [{name: Sở Cũ, until: 2023-06-30}]}
  b: {block: so, name: Sở B, aliases: [SB]}
"""


def test_a_unit_stands_under_the_name_it_bore_then() -> None:
    years = {2022: "unit;score\nSở Mới;90\nSB;80", 2023: "unit;score\na;70\nSở B;80"}
    made = province(years, units=UNITS)
    assert made.codes == []
    assert [s.name for s in made.rankings[2022, "so"].standings] == ["Sở Cũ", "Sở B"]
    assert [s.name for s in made.rankings[2023, "so"].standings] == ["Sở B", "Sở Mới"]
    assert made.of("Sở Mới").url == "don-vi/a/"


def test_what_the_year_says_of_a_block_goes_with_its_ranking() -> None:
    said = "assessed: 9, grade_counts: {Tốt: 4}, name: Các sở, note: Còn 8 sở chưa công bố."
    ranking = partly("unit;score;rank;grade\nSở A;90,5;1;Tốt", said).ranking
    assert (ranking.heading.name, ranking.heading.year) == ("Các sở", 2024)
    assert (ranking.assessed, ranking.grade_counts) == (9, {"Tốt": 4})
    assert (ranking.partial, ranking.note) == (True, "Còn 8 sở chưa công bố.")
    assert ranking.standings[0].result.score == Decimal("90.5")
