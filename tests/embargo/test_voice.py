"""What is printed: a build says nothing of what waits; `check` tells an editor all of it."""

from pathlib import Path

import pytest

from tests.embargo.sites import BASE, LATEST, REGISTERED, SECRET, WAITING, WAITS, laid, text
from tests.folders import parsite

AT = ("--now", "2026-11-23T12:00:00Z")
ALIKE = {
    "data/units.yaml": REGISTERED.replace("Xã Mới", "Xã Mời")
    + "  xa-2: {block: xa, name: Xã Mới}\n"
}
"""Two units of the waiting year whose names differ by marks alone: that is warned of."""


def spoken(site: Path, *words: str) -> str:
    """All that a command prints, without how long it took and where the site lies."""
    done = parsite(*words, "--site", site, *AT)
    kept = (line for line in (done.stdout + done.stderr).splitlines() if "giây" not in line)
    return "\n".join(kept).replace(str(site), "TRANG")


@pytest.mark.parametrize(
    "words",
    [("build",), ("build", "--profile"), ("why", "/2024/"), ("why", "/don-vi/xa-moi/")],
    ids=["build", "profile", "why", "why-what-waits"],
)
def test_a_command_says_the_same_with_a_year_that_waits(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    said = []
    for name, files in (("a", BASE), ("b", BASE | WAITING | ALIKE)):
        site = laid(tmp_path / name, files).root
        parsite("build", "--site", site, *AT)
        said.append(spoken(site, *words))
    assert said[0] == said[1]
    assert "2025" not in said[1].replace("/2025/", "")


def test_the_machine_is_told_nothing_of_it_either(tmp_path: Path) -> None:
    site = laid(tmp_path, BASE | WAITING | ALIKE).root
    parsite("build", "--site", site, *AT)
    said = parsite("doctor", "--site", site).stdout
    assert not any(word in said for word in ("2025", "xa-moi", "Xã"))


def test_a_harmed_memory_of_it_is_not_told_by_name(tmp_path: Path) -> None:
    """It was public once, and so was remembered, before it was withdrawn."""
    site = laid(tmp_path, BASE | {"data/2025.yaml": WAITS + LATEST}).root
    parsite("build", "--site", site, "--now", "2027-01-01T00:00:00Z")
    for year in (2024, 2025):
        file = site / ".parsite" / "public" / "years" / f"{year}.json"
        file.write_bytes(file.read_bytes()[:-9] + b"x")
    (site / "content" / "gioi-thieu.md").write_text("---\ntitle: Mới\n---\n\nKhác.\n", "utf-8")
    said = spoken(site, "build")
    assert "years/2024.json" in said
    assert "years/2025.json" not in said


def test_check_tells_an_editor_what_waits_and_until_when(tmp_path: Path) -> None:
    extra = {
        "content/media/la.pdf": b"%PDF",
        "content/tin.md": text("Tin", "Sắp tới.", "draft: có\n"),
    }
    site = laid(tmp_path, BASE | WAITING | ALIKE | extra).root
    done = parsite("check", "--site", site, *AT)
    assert "names-alike" in done.stderr
    assert done.stdout.splitlines() == [
        "Không có lỗi nào.",
        "Chưa công bố: năm 2025 (đến 08:00 01/12/2026 (+07:00)), tin.md (bản thảo), "
        "1 khối chỉ có trong phần đó: xa, 3 đơn vị chỉ có trong phần đó: so-ha-tang, xa-2, xa-moi.",
        "Tệp trong content/media/ chưa công bố vì không có gì công khai dẫn tới: media/la.pdf.",
    ]


def test_check_says_no_more_than_that_all_is_well_where_nothing_waits(tmp_path: Path) -> None:
    assert spoken(laid(tmp_path, BASE).root, "check") == "Không có lỗi nào."


def test_a_mistake_in_what_waits_still_stops_the_build_and_is_told(tmp_path: Path) -> None:
    wrong = {"data/2025.yaml": WAITS + SECRET.replace("'91,37', bi", "'191,37', bi")}
    site = laid(tmp_path, BASE | WAITING | wrong).root
    done = parsite("build", "--site", site, *AT)
    assert done.returncode == 65
    assert "data/2025.yaml:9:" in done.stderr
    assert not (site / "public").exists()
