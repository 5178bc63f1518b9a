"""All that parsite says: in two languages, with the line and the place marked."""

import ast
import json
import re
import tomllib
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from parsite.model.outcome import Outcome
from parsite.model.place import Halt, Place, Problem, problem
from parsite.report import Report, codes
from tests.folders import ROOT

VIETNAMESE, ENGLISH = Report("vi", "parsite"), Report("en", "parsite")


def catalogue(language: str) -> dict[str, Any]:
    """All that is said in a language, by sections; mistakes and fields are one of them each."""
    files = {
        file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
        for file in (ROOT / "parsite" / "messages" / language).iterdir()
    }
    return {**files.pop("words"), **files}


def messages(language: str) -> dict[str, str]:
    """Every text of a language by its dotted key."""
    found = {}
    for section, entries in catalogue(language).items():
        for key, text in entries.items():
            inner = text if isinstance(text, dict) else {"": text}
            found |= {f"{section}.{key}.{part}": words for part, words in inner.items()}
    return found


def facts(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def calls(name: str) -> dict[str, set[str]]:
    """The codes that the source gives to `problem` or `Halt`, and where."""
    found: dict[str, set[str]] = {}
    position = 1 if name == "problem" else 0
    for file in (ROOT / "parsite").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
                for constant in ast.walk(node.args[position]):
                    if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                        found.setdefault(constant.value, set()).add(file.name)
    return found


def test_everything_can_be_said_in_both_languages() -> None:
    vietnamese, english = messages("vi"), messages("en")
    assert vietnamese.keys() == english.keys()
    different = {k for k in vietnamese if facts(vietnamese[k]) != facts(english[k])}
    assert different == set()


def test_every_mistake_has_its_words() -> None:
    told = {code for code in calls("problem") if re.fullmatch(r"[a-z]+(-[a-z]+)+", code)}
    assert len(told) > 40
    assert told - codes("vi").keys() == set()


def test_every_halt_has_its_words() -> None:
    told = set(calls("Halt"))
    assert told - catalogue("vi")["halt"].keys() == set()
    assert told


def test_no_words_are_left_that_nobody_says() -> None:
    source = "\n".join(f.read_text(encoding="utf-8") for f in (ROOT / "parsite").rglob("*.py"))
    unsaid = [
        key
        for section in ("mistakes", "halt", "done", "program")
        for key in catalogue("vi")[section]
        if not re.search(rf"""(["']){key}\1""", source)
        and not re.search(rf'f"{key.split("-")[0]}-\{{', source)
    ]
    assert unsaid == []


@pytest.mark.parametrize("code", sorted(codes("vi")))
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_mistake_says_what_is_wrong_and_what_to_do(language: str, code: str) -> None:
    message = codes(language)[code]
    assert {"what", "cure"} <= message.keys() <= {"what", "cure", "near"}
    assert message["what"][-1] not in ".!"
    assert message["cure"][-1] in ".?"
    assert ("{nearest}" in message.get("near", "{nearest}")) or "{" in message["near"]


def test_a_mistake_shows_its_line_and_marks_the_place() -> None:
    found = Problem(Place("data/2024.yaml", 7, 14), "file-empty", {}, "      unit: Sở Y  ")
    assert ENGLISH.text(found).splitlines() == [
        "data/2024.yaml:7:14: file-empty: the file is empty",
        "     7 |       unit: Sở Y",
        "       |              ^",
        "     → Write its content, or delete the file if it is not used.",
    ]


@pytest.mark.parametrize(
    ("line", "column", "mark"),
    [
        ("unit: x", 1, "^"),
        ("unit: x", 7, "      ^"),
        ("\tunit: x", 8, "\t      ^"),
        ("Sở Nội vụ;90", 11, "          ^"),
        ("So\u031b\u0309 Y;90", 8, "     ^"),
        ("ngắn", 9, "    ^"),
    ],
)
def test_the_mark_stands_below_the_place_whatever_stands_before_it(
    line: str, column: int, mark: str
) -> None:
    told = VIETNAMESE.text(Problem(Place("a", 1, column), "file-empty", {}, line))
    assert told.splitlines()[2] == f"       | {mark}"


def test_a_mistake_without_a_line_shows_none() -> None:
    told = VIETNAMESE.text(problem(Place("data/2024.csv"), "file-empty"))
    assert told.splitlines() == [
        "data/2024.csv:1:1: file-empty: tệp trống",
        "     → Viết nội dung vào tệp, hoặc xóa tệp nếu không dùng.",
    ]


def test_a_name_that_is_near_is_offered_and_one_that_is_not_is_not() -> None:
    near = problem(Place("a"), "unknown-key", name="titel", nearest="title", known="title, x")
    far = problem(Place("a"), "unknown-key", name="qqq", nearest="", known="title, x")
    assert VIETNAMESE.text(near).endswith("→ Có phải “title”?")
    assert VIETNAMESE.text(far).endswith("→ Các mục dùng được: title, x.")


@pytest.mark.parametrize("text", ["{", "}", "{name}", "{0}", "%s", "{name.__class__}"])
def test_braces_in_what_is_quoted_are_no_names(text: str) -> None:
    told = VIETNAMESE.text(problem(Place("a"), "stray-file", name=text))
    assert f"“{text}”" in told


def test_machines_are_told_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    ENGLISH.problems_for_machines([problem(Place("Sở.yaml", 3, 5), "file-empty")])
    out, err = capsys.readouterr()
    assert err == ""
    assert "Sở.yaml" in out
    assert json.loads(out) == [
        {
            "path": "Sở.yaml",
            "line": 3,
            "column": 5,
            "severity": "error",
            "code": "file-empty",
            "message": "The file is empty",
            "cure": "Write its content, or delete the file if it is not used.",
        }
    ]


@pytest.mark.parametrize(
    ("report", "time"), [(VIETNAMESE, "0,07"), (ENGLISH, "0.07")], ids=["vi", "en"]
)
def test_a_time_is_written_as_the_language_does(report: Report, time: str) -> None:
    assert report.seconds(0.0712) == time


def test_a_build_is_told_on_the_output_and_a_halt_beside_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    VIETNAMESE.built(Outcome(made=2, kept=3, removed=1), tmp_path, 1.5)
    out, err = capsys.readouterr()
    assert out.startswith(
        "Đã dựng xong 5 tệp trong 1,50 giây: 2 mới hoặc thay đổi, 3 giữ nguyên, 1"
    )
    assert err == ""
    ENGLISH.halted(Halt("busy", 75, folder=tmp_path))
    out, err = capsys.readouterr()
    assert (out, err[:23]) == ("", "Another build is at wor")


def test_the_count_of_mistakes_is_told_last(capsys: pytest.CaptureFixture[str]) -> None:
    VIETNAMESE.problems([problem(Place("a"), "file-empty"), problem(Place("b"), "file-empty")])
    assert capsys.readouterr().err.splitlines()[-1].startswith("Có 2 lỗi. Chưa công bố gì;")
    ENGLISH.problems([problem(Place("a"), "file-empty")])
    last = capsys.readouterr().err.splitlines()[-1]
    assert "1" in last
    assert "1 mistakes" not in last
