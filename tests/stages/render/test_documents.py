"""Results as JSON: ids, English keys, figures digit for digit."""

import json
from decimal import Decimal
from typing import Any

from tests.conftest import MakeSite
from tests.rich import FILES
from tests.stages.published import published

YEAR, ALL = "2024/cchc-2024.json", "du-lieu/cchc.json"


def read(content: bytes) -> Any:
    return json.loads(content, parse_float=Decimal)


def test_a_year_is_told_with_what_was_said_of_it(make_site: MakeSite) -> None:
    told = read(published(make_site(FILES))[YEAR])
    blocks = told.pop("blocks")
    assert told == {
        "title": "Chỉ số cải cách hành chính tỉnh Mẫu",
        "organisation": "Tỉnh Mẫu",
        "url": "https://mau.example/cchc/2024/",
        "notice": "Tỉnh không có thật.",
        "licence": None,
        "year": 2024,
        "compared_with": 2023,
        "announced": "2025-03-08",
        "decision": {
            "number": "474/QĐ-UBND",
            "date": "2025-03-08",
            "signer": "Nguyễn Văn A",
            "link": "https://mau.example/",
        },
        "source": {"name": "Cổng thông tin", "link": "https://mau.example/tin"},
        "note": "Kết quả của năm.",
        "provenance": {"decision": "474/QĐ-UBND", "files": []},
        "revisions": [],
    }
    assert [(b["block_id"], b["ranked_by"], b["ranks"], b["ties"]) for b in blocks] == [
        ("so", "score", "computed", "ordinal"),
        ("huyen", "index", "published", "dense"),
    ]
    assert blocks[0]["rules"].startswith("Các đơn vị được xếp hạng theo điểm")
    assert blocks[0]["grades"] == [
        {"name": "Tốt", "from": 80},
        {"name": "Khá", "above": 65},
        {"name": "Yếu"},
    ]


def test_a_standing_is_told_by_ids_with_its_components(make_site: MakeSite) -> None:
    first = read(published(make_site(FILES))[YEAR])["blocks"][0]["standings"][0]
    assert first == {
        "unit_id": "so-noi-vu",
        "unit": "Sở Nội vụ",
        "score": Decimal("90.50"),
        "max": 100,
        "index": None,
        "rank": 1,
        "tied": False,
        "last": False,
        "previous_rank": 1,
        "change": 0,
        "grade": "Tốt",
        "status": "ranked",
        "reason": None,
        "note": None,
        "components": {
            "tham-dinh": Decimal("60.5"),
            "khao-sat": Decimal("40.00"),
            "thuong": 2,
        },
    }


def test_figures_keep_their_digits(make_site: MakeSite) -> None:
    assert b'"score": 90.50, "max": 100,' in published(make_site(FILES))[YEAR]


def test_what_is_not_known_is_null_and_a_block_says_whether_all_is_told(
    make_site: MakeSite,
) -> None:
    told = read(published(make_site(FILES))[ALL])
    assert [year["year"] for year in told["years"]] == [2023, 2024]
    so, huyen = told["years"][0]["blocks"]
    assert (so["partial"], huyen["partial"], huyen["assessed"]) == (False, True, 9)
    assert huyen["grade_counts"] == {"Tốt": 2}
    outside = so["standings"][-1]
    assert (outside["unit_id"], outside["status"]) == ("so-ke-hoach", "not-assessed")
    assert outside["reason"] == "Sắp hợp nhất"
    names = ("score", "rank", "tied", "last", "change", "previous_rank", "grade")
    assert [outside[name] for name in names] == [None] * 7


def test_each_unit_stands_on_a_line_of_its_own(make_site: MakeSite) -> None:
    made = published(make_site(FILES))
    for path in (YEAR, ALL):
        lines = made[path].decode().splitlines()
        assert sum('{"unit_id": ' in line for line in lines) == made[path].count(b'"unit_id"')


def test_texts_are_told_as_they_are_whatever_they_hold(make_site: MakeSite) -> None:
    hostile = '"}],{"a\\u0000</script> \U0001f600 90.50'
    notice = json.dumps(hostile, ensure_ascii=False)
    site = FILES["content/site.yaml"].replace("Tỉnh không có thật.", notice)
    made = published(make_site({**FILES, "content/site.yaml": site}))
    assert read(made[YEAR])["notice"] == read(made[ALL])["notice"]
    assert read(made[YEAR])["notice"].endswith("</script> \U0001f600 90.50")


def test_a_licence_is_told_where_the_site_has_one(make_site: MakeSite) -> None:
    licence = "licence: {name: CC BY 4.0, link: https://giay-phep.example/}\n"
    site = FILES["content/site.yaml"] + licence
    made = published(make_site({**FILES, "content/site.yaml": site}))
    expected = {"name": "CC BY 4.0", "link": "https://giay-phep.example/"}
    assert read(made[YEAR])["licence"] == read(made[ALL])["licence"] == expected


def test_a_block_without_rows_is_an_empty_list(make_site: MakeSite) -> None:
    rows = "blocks: {so: {results: [{unit: Sở Y tế, score: 1}]}, huyen: {published: partial}}"
    made = published(make_site({"data/2024.yaml": rows}))
    assert [b["standings"] for b in read(made[YEAR])["blocks"]][1] == []
