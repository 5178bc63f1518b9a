"""The paper that describes the tables, as the tools for it see it and them."""

import json
from pathlib import Path
from typing import Any

import pytest

from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import ROOT
from tests.released.province import changed, problems, revised, written
from tests.rich import FILES
from tests.stages.published import published, put

PACKAGE = "du-lieu/datapackage.json"


def described(site: Site) -> Any:
    return json.loads(published(site)[PACKAGE])


def faults(folder: Path) -> list[list[str]]:
    """What frictionless finds wrong with a published package."""
    frictionless = pytest.importorskip("frictionless")
    found: list[list[str]] = frictionless.validate(str(folder / PACKAGE)).flatten(["type", "note"])
    return found


def test_a_site_in_which_nearly_everything_is_said_is_valid(
    make_site: MakeSite, tmp_path: Path
) -> None:
    assert faults(put(published(make_site(FILES)), tmp_path / "public")) == []


def test_a_site_with_corrections_is_valid(tmp_path: Path) -> None:
    """Of a unit, of a block and of the year: not each of them names a unit."""
    files = changed(
        ("data/2024.yaml", "Là cơ quan thẩm định", "Mới thành lập"),
        ("data/2024.yaml", "assessed: 10", "assessed: 12"),
        ("data/2024.yaml", "12/QĐ-UBND", "21/QĐ-UBND"),
    )
    files = revised(files, problems(tmp_path / "before", files))
    made = published(written(tmp_path / "site", files))
    assert made["du-lieu/cchc-dieu-chinh.csv"].count(b"\r\n") == 4
    assert faults(put(made, tmp_path / "public")) == []


@pytest.mark.parametrize("name", ["examples/minh-hoa", "."])
def test_the_projects_own_sites_are_valid(tmp_path: Path, name: str) -> None:
    site = Site(ROOT / name, tmp_path / "public")
    assert faults(put(published(site), tmp_path / "public")) == []


@pytest.mark.parametrize(
    ("table", "told", "instead", "fault"),
    [
        ("cchc", "90,50", "90;50", "extra-cell"),
        ("cchc", ";90,50;", ";chín;", "type-error"),
        ("cchc", ";Sở Nội vụ;", ";;", "constraint-error"),
        ("cchc", "không đánh giá", "nghỉ", "constraint-error"),
        ("cchc", "\r\n2024;", "\r\n2023;", "primary-key"),
        ("cchc", "so-noi-vu", "so-khac", "foreign-key"),
        ("cchc-thanh-phan", "thuong\r\n", "\r\n", "constraint-error"),
    ],
)
def test_a_spoilt_table_is_not(
    make_site: MakeSite, tmp_path: Path, table: str, told: str, instead: str, fault: str
) -> None:
    folder = put(published(make_site(FILES)), tmp_path / "public")
    file = folder / "du-lieu" / f"{table}.csv"
    text = file.read_bytes().decode()
    assert told in text
    file.write_bytes(text.replace(told, instead).encode())
    assert fault in {kind for kind, _ in faults(folder)}


def test_it_says_what_the_columns_mean_and_where_figures_come_from(make_site: MakeSite) -> None:
    told = described(make_site(FILES))
    assert told["title"] == "Chỉ số cải cách hành chính tỉnh Mẫu"
    assert told["homepage"] == "https://mau.example/cchc/du-lieu/"
    assert told["sources"] == [
        {"title": "Quyết định số 474/QĐ-UBND (kết quả năm 2024)", "path": "https://mau.example/"},
        {"title": "Cổng thông tin (kết quả năm 2024)", "path": "https://mau.example/tin"},
    ]
    assert [r["path"] for r in told["resources"]] == ["cchc.csv", "cchc-thanh-phan.csv"]
    fields = [field for r in told["resources"] for field in r["schema"]["fields"]]
    assert all(field["description"] for field in fields)


def test_invented_figures_are_said_to_be(make_site: MakeSite) -> None:
    assert "Tỉnh không có thật." in described(make_site(FILES))["description"]


def test_nothing_is_said_of_a_licence_where_the_site_says_nothing(make_site: MakeSite) -> None:
    assert "licenses" not in described(make_site(FILES))


def test_a_licence_is_told_with_its_address(make_site: MakeSite) -> None:
    licence = "licence: {name: CC BY 4.0, link: https://giay-phep.example/}\n"
    site = make_site({**FILES, "content/site.yaml": FILES["content/site.yaml"] + licence})
    told = {"title": "CC BY 4.0", "path": "https://giay-phep.example/"}
    assert described(site)["licenses"] == [told]


def test_a_site_without_components_describes_one_table(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    assert [r["name"] for r in described(site)["resources"]] == ["cchc"]
    assert "du-lieu/cchc-thanh-phan.csv" not in published(site)
    assert faults(put(published(site), tmp_path / "public")) == []
