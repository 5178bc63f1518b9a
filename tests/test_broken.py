"""Every mistake as an editor is told of it: `broken/` holds one tiny site for each.

A folder holds the files that differ from `broken/sound/` (`x.absent` takes away the sound site's
x) and `expected.txt`: what `parsite check` says in Vietnamese, then in English, and its exit code,
which is 0 where it only warns.
Where many are expected to change, write them anew with `--write-expected` and read the diff.
"""

import ast
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter

import pytest

from parsite.cli import main
from parsite.report import codes
from tests.folders import ROOT

BROKEN = Path(__file__).parent / "broken"
SOUND = BROKEN / "sound"
MANY = BROKEN / "several-at-once"
FOLDERS = sorted(f for f in BROKEN.iterdir() if f.is_dir() and f != SOUND)
HEAD = re.compile(r"^(\S.*?):(\d+):(\d+): ([a-z-]+): ", re.MULTILINE)
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
TELLERS = {"problem", "warning", "_wrong", "_lacking"}
"""The functions of the source that are given a code, as their second argument."""
OURS = {
    "cache-damaged": ".parsite/public/years/2024.json",
    "released-gone": "data/released/2024.yaml",
}
"""The codes of what a check cannot know: of our own folder, of what is live; each with a file."""
HOLE = re.compile(r"“”|[:,] ?\.$|, ,|\bNone\b", re.MULTILINE)

each_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
each_mistake = pytest.mark.parametrize(
    "folder", [f for f in FOLDERS if f != MANY], ids=lambda folder: folder.name
)

Check = Callable[..., tuple[str, int]]


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    """Runs `parsite check` and gives all that it said, and its exit code."""

    def run(site: Path, *options: str) -> tuple[str, int]:
        code = main(["check", "--site", str(site), *options])
        out, err = capsys.readouterr()
        return out + err, code

    return run


def laid(folder: Path, site: Path) -> Path:
    """Makes the sound site with a folder's files laid over it."""
    shutil.copytree(SOUND, site)
    for file in sorted(f for f in folder.rglob("*") if f.is_file() and f.name != "expected.txt"):
        target = site / file.relative_to(folder)
        if target.suffix == ".absent":
            target.with_suffix("").unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)
    return site


def expected(folder: Path) -> str:
    return (folder / "expected.txt").read_bytes().decode()


def in_vietnamese(folder: Path) -> str:
    return expected(folder).partition("--- en\n")[0]


def code_of(folder: Path) -> str:
    """The code a folder is for: its name, less what tells it from other folders of the code."""
    fitting = [c for c in codes("vi") if folder.name == c or folder.name.startswith(f"{c}-")]
    return max(fitting, key=len)


def names_in_braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def given_in_source() -> Iterator[str]:
    """The codes that the source makes problems of."""
    for file in (ROOT / "parsite").rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") in TELLERS:
                given = (node for argument in call.args[1:2] for node in ast.walk(argument))
                texts = (str(node.value) for node in given if isinstance(node, ast.Constant))
                yield from filter(CODE.fullmatch, texts)


@each_folder
def test_the_mistake_is_told_in_both_languages(
    folder: Path, tmp_path: Path, check: Check, request: pytest.FixtureRequest
) -> None:
    site = laid(folder, tmp_path / "site")
    before = sorted(site.rglob("*"))
    vietnamese, code = check(site)
    english, _ = check(site, "--lang", "en")
    said = f"{vietnamese}--- en\n{english}--- exit {code}\n"
    if request.config.getoption("--write-expected"):
        (folder / "expected.txt").write_bytes(said.encode())
    assert said == expected(folder)
    assert sorted(site.rglob("*")) == before


@each_mistake
def test_one_mistake_makes_one_message(folder: Path) -> None:
    assert [code for *_, code in HEAD.findall(in_vietnamese(folder))] == [code_of(folder)]


@each_folder
def test_both_languages_name_the_same_places(folder: Path) -> None:
    vietnamese, _, english = expected(folder).partition("--- en\n")
    assert HEAD.findall(english) == HEAD.findall(vietnamese)


@each_folder
def test_no_message_has_a_hole(folder: Path) -> None:
    assert not HOLE.search(expected(folder))


def test_every_code_of_an_editors_files_has_a_folder() -> None:
    assert {code_of(folder) for folder in FOLDERS if folder != MANY} == set(codes("vi")) - {*OURS}


def test_every_code_that_the_source_gives_has_its_words() -> None:
    assert set(given_in_source()) - set(codes("vi")) == set()


def test_both_catalogues_have_the_same_codes() -> None:
    assert list(codes("en")) == list(codes("vi"))


@pytest.mark.parametrize("code", codes("vi"))
def test_both_catalogues_tell_the_same_facts_of_a_code(code: str) -> None:
    vietnamese, english = codes("vi")[code], codes("en")[code]
    assert {key: names_in_braces(text) for key, text in english.items()} == {
        key: names_in_braces(text) for key, text in vietnamese.items()
    }


@pytest.mark.parametrize(
    ("language", "words"), [("vi", "Không có lỗi nào."), ("en", "No mistakes.")]
)
def test_the_sound_site_has_no_mistake(language: str, words: str, check: Check) -> None:
    assert check(SOUND, "--lang", language) == (f"{words}\n", 0)


def test_machines_are_told_the_same_as_people(tmp_path: Path, check: Check) -> None:
    said, code = check(laid(MANY, tmp_path / "site"), "--format", "json")
    told = json.loads(said)
    assert code == 65
    assert [(m["path"], str(m["line"]), str(m["column"]), m["code"]) for m in told] == HEAD.findall(
        in_vietnamese(MANY)
    )
    assert told[3] == {
        "path": "content/site.yaml",
        "line": 3,
        "column": 11,
        "severity": "error",
        "code": "not-a-link",
        "message": "“mau.example” không phải là địa chỉ trang web",
        "cure": "Viết đủ cả phần đầu, ví dụ https://cchc.example.vn/.",
    }


def test_machines_are_told_of_no_mistakes_by_an_empty_list(check: Check) -> None:
    assert check(SOUND, "--format", "json") == ("[]\n", 0)
