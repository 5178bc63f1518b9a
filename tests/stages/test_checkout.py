"""A site's files as a revision has them are put elsewhere, and nothing of the repository moves."""

import shutil
from pathlib import Path
from subprocess import run

import pytest

from parsite.model.place import Halt
from parsite.stages.checkout import checked_out
from tests.folders import contents, stamps

WRITER = ("-c", "user.name=a", "-c", "user.email=a@b.example")


def git(folder: Path, *words: str) -> str:
    command = ["git", "-C", str(folder), *WRITER, *words]
    done = run(command, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def put(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def commit(root: Path, files: dict[str, str]) -> str:
    put(root, files)
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=x")
    return git(root, "rev-parse", "HEAD")


FIRST = {"content/site.yaml": "title: A\n", "data/2024.csv": "một\n", "themes/nha/a.css": "x"}


@pytest.fixture
def into(tmp_path: Path) -> Path:
    (tmp_path / "into").mkdir()
    return tmp_path / "into"


def test_the_files_are_those_of_the_revision_and_not_those_that_lie_there(
    tmp_path: Path, into: Path
) -> None:
    root = tmp_path / "site"
    commit(root, FIRST)
    commit(root, {"data/2024.csv": "hai\n"})
    put(root, {"data/2024.csv": "ba\n", "data/2025.csv": "mới\n"})
    place = checked_out(root, "HEAD~1", into)
    assert contents(place) == {path: text.encode() for path, text in FIRST.items()}


def test_only_what_a_site_is_made_from_is_taken(tmp_path: Path, into: Path) -> None:
    root = tmp_path / "site"
    commit(root, {**FIRST, "public/index.html": "x", "README.md": "x", "content-2/a.md": "x"})
    assert contents(checked_out(root, "HEAD", into)).keys() == FIRST.keys()


def test_the_repository_its_index_and_the_folder_stay_as_they_are(
    tmp_path: Path, into: Path
) -> None:
    root = tmp_path / "site"
    commit(root, FIRST)
    put(root, {"data/2024.csv": "sửa\n", "data/2025.csv": "thêm\n"})
    git(root, "add", "data/2025.csv")
    before = stamps(root)
    checked_out(root, "HEAD", into)
    assert stamps(root) == before


@pytest.mark.parametrize("folder", ["trang", "Trang của tỉnh", "a/b [c]*", ":trang"])
def test_a_site_may_be_a_folder_of_its_repository_whatever_it_is_called(
    tmp_path: Path, into: Path, folder: str
) -> None:
    commit(tmp_path / "repo", {f"{folder}/{path}": text for path, text in FIRST.items()})
    place = checked_out(tmp_path / "repo" / folder, "main", into)
    assert contents(place).keys() == FIRST.keys()


def test_a_name_with_letters_of_ours_is_kept(tmp_path: Path, into: Path) -> None:
    files = {**FIRST, "content/media/Ảnh hội nghị.txt": "x"}
    commit(tmp_path, files)
    assert contents(checked_out(tmp_path, "HEAD", into)).keys() == files.keys()


def test_a_hook_of_another_repository_leads_nobody_astray(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """git tells a hook where it runs by its environment, and so all that the hook calls."""
    commit(tmp_path / "other", {"content/site.yaml": "title: B\n"})
    commit(tmp_path / "site", FIRST)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "other" / ".git" / "index"))
    place = checked_out(tmp_path / "site", "HEAD", into)
    assert (place / "content" / "site.yaml").read_text() == "title: A\n"


def test_no_hook_of_the_repository_runs(tmp_path: Path, into: Path) -> None:
    commit(tmp_path / "site", FIRST)
    for name in ("post-index-change", "post-checkout"):
        hook = tmp_path / "site" / ".git" / "hooks" / name
        hook.write_text(f"#!/bin/sh\ntouch '{tmp_path}/ran'\n")
        hook.chmod(0o755)
    checked_out(tmp_path / "site", "HEAD", into)
    assert not (tmp_path / "ran").exists()


def halted(root: Path, revision: str, into: Path) -> tuple[str, int]:
    with pytest.raises(Halt) as halt:
        checked_out(root, revision, into)
    return halt.value.code, halt.value.exit_code


def test_what_cannot_be_had_is_said_apart(tmp_path: Path, into: Path) -> None:
    root = tmp_path / "site"
    put(tmp_path / "none", FIRST)
    assert halted(tmp_path / "none", "HEAD", into) == ("not-in-git", 2)
    git(tmp_path, "init", "--quiet", str(tmp_path / "none"))
    assert halted(tmp_path / "none", "HEAD", into) == ("no-revision", 2)
    commit(root, {"README.md": "x"})
    commit(root, FIRST)
    assert halted(root, "nowhere", into) == ("no-revision", 2)
    assert halted(root, "--help", into) == ("no-revision", 2)
    assert halted(root, "", into) == ("no-revision", 2)
    assert halted(root, "HEAD~1", into) == ("revision-without-site", 2)


def test_of_a_shallow_clone_it_is_said_that_it_is_one(tmp_path: Path, into: Path) -> None:
    root = tmp_path / "site"
    commit(root, FIRST)
    commit(root, {"data/2024.csv": "hai\n"})
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), str(shallow))
    assert contents(checked_out(shallow, "HEAD", into)).keys() == FIRST.keys()
    shutil.rmtree(into)
    into.mkdir()
    assert halted(shallow, "HEAD~1", into) == ("no-revision-shallow", 2)


def test_without_git_that_is_said(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    assert halted(tmp_path, "HEAD", into) == ("no-git", 2)
