"""What cannot be looked into is told, never taken for empty: no page goes missing in silence."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from parsite.cli import main
from parsite.files import below, is_file, within
from tests.conftest import MakeSite
from tests.folders import stamps

ARTICLE = "---\ntitle: Công bố\n---\n\nKết quả.\n"
FILES = {
    "content/2024.md": ARTICLE,
    "content/media/giay/a.pdf": "x",
    "content/site.yaml": "{title: T, organisation: A, base_url: https://a.example/, theme: nha}",
    "themes/nha/assets/css/a.css": "p { margin: 0 }",
    "themes/nha/fonts/a.txt": "x",
    "themes/nha/languages/vi.yaml": "table.rank: Hạng\n",
    "themes/nha/templates/parts/a.html": "x",
    "themes/nha/theme.yaml": "parent: base\n",
}
FOLDERS = [
    *("content", "content/media", "content/media/giay", "data"),
    *("themes/nha/assets", "themes/nha/assets/css", "themes/nha/fonts"),
    *("themes/nha/templates", "themes/nha/templates/parts"),
]


@pytest.fixture
def locked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that the system lets nobody look into: who runs as root may look into all."""
    folders: list[str] = []
    scandir, stat = os.scandir, os.stat

    def listed(path: Any = ".") -> Any:
        refuse(path)
        return scandir(path)

    def seen(path: Any, **how: Any) -> os.stat_result:
        if not isinstance(path, int):
            refuse(Path(path).parent)
        return stat(path, **how)

    def refuse(path: Any) -> None:
        if str(path) in folders:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(os, "scandir", listed)
    monkeypatch.setattr(os, "stat", seen)
    return folders


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_that_cannot_be_listed_stops_the_build_and_is_named(
    make_site: MakeSite, locked: list[str], capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    site = make_site(FILES)
    assert main(["build", "--site", str(site.root)]) == 0
    live = stamps(site.out)
    (site.root / "content/2024.md").write_text(f"{ARTICLE}\nMới.\n", encoding="utf-8")
    locked.append(str(site.root / folder))
    capsys.readouterr()
    assert main(["build", "--site", str(site.root)]) == 74
    assert str(site.root / folder) in capsys.readouterr().err
    assert stamps(site.out) == live


def test_a_wording_that_cannot_be_looked_at_is_not_taken_for_none(
    make_site: MakeSite, locked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    site = make_site(FILES)
    locked.append(str(site.root / "themes/nha/languages"))
    assert main(["build", "--site", str(site.root)]) == 74
    assert "themes/nha/languages" in capsys.readouterr().err


def made(folder: Path) -> Iterator[str]:
    """Make what may lie about in a folder, and name what of it is a file."""
    (folder / "a/b").mkdir(parents=True)
    for name in ("z.md", "a/y.md", "a/b/x.md"):
        (folder / name).write_text("x")
        yield name
    (folder / "link.md").symlink_to("a/y.md")
    yield "link.md"
    (folder / "nowhere.md").symlink_to("gone")
    (folder / "itself.md").symlink_to("itself.md")
    (folder / "around").symlink_to(folder)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_files_are_listed_through_folders_and_links_to_files_but_not_to_folders(
    tmp_path: Path,
) -> None:
    names = sorted(tmp_path / name for name in made(tmp_path))
    assert below(tmp_path) == names
    assert within(tmp_path) == [tmp_path / "link.md", tmp_path / "z.md"]


def test_where_no_folder_is_no_files_are(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    for nothing in (tmp_path / "b", tmp_path / "a"):
        assert (below(nothing), within(nothing)) == ([], [])
    assert not is_file(tmp_path / "a" / "b")
    assert not is_file(tmp_path)
