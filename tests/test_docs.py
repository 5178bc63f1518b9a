"""The pages about mistakes: every code has its entry, made from the messages and `broken/`.

What they say beside that stands in `docs/mistakes.toml`; `--write-expected` writes them anew.
"""

import json
import shutil
import tomllib
from collections.abc import Iterator
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from parsite.cli import main
from parsite.model.place import Place, warning
from parsite.report import Report, codes
from tests.folders import ROOT
from tests.test_broken import BROKEN, HEAD, OURS, SOUND, expected, laid

PAGES = {"vi": ROOT / "docs" / "loi.md", "en": ROOT / "docs" / "mistakes.md"}
WORDS = tomllib.loads((ROOT / "docs" / "mistakes.toml").read_text(encoding="utf-8"))
ENTRIES: dict[str, dict[str, Any]] = {
    code: entry for group in WORDS["groups"] for code, entry in group["codes"].items()
}
MENDED = sorted(code for code, entry in ENTRIES.items() if "mended" in entry)
PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\n\t"}
"""Signs that stand for control characters, which a page of Markdown had better not hold."""


def folder_of(code: str) -> Path:
    return BROKEN / str(ENTRIES[code].get("example", code))


def told(code: str, language: str) -> str:
    """What is printed of a code."""
    if code in OURS:
        return Report(language, "parsite").text(warning(Place(OURS[code]), code, year=2024))
    return message(folder_of(code), language)


def message(folder: Path, language: str) -> str:
    """The one message of a folder, as printed."""
    vietnamese, _, english = expected(folder).partition("--- en\n")
    lines = (vietnamese if language == "vi" else english).splitlines()
    start = next(n for n, line in enumerate(lines) if HEAD.match(line))
    return "\n".join(lines[start : lines.index("", start)])


@cache
def place_of(code: str) -> tuple[str, int]:
    found = HEAD.search(expected(folder_of(code)))
    assert found
    return found[1], int(found[2])


def lines_of(code: str, path: str) -> list[str]:
    own = folder_of(code) / path
    file = own if own.exists() else SOUND / path
    return file.read_bytes().decode("utf-8-sig").splitlines() if file.exists() else []


def spot(code: str) -> tuple[str, int, int]:
    """The file to mend, the line from 0, and how many lines are replaced."""
    entry, (path, line) = ENTRIES[code], place_of(code)
    file = entry.get("file", path)
    return file, entry.get("at", line if file == path else 1) - 1, entry.get("lines", 1)


def mended(code: str) -> list[str]:
    """The lines of the file to mend, as they should be."""
    path, start, count = spot(code)
    lines = lines_of(code, path)
    return [*lines[:start], *ENTRIES[code]["mended"], *lines[start + count :]]


def diff(code: str) -> Iterator[str]:
    """The lines around the mistake, as they stand and as they should."""
    before = lines_of(code, spot(code)[0])
    _, _, first, *lines = unified_diff(before, mended(code), lineterm="")
    yield "```diff"
    yield from ([] if first.startswith("@@ -1") and first[5] in ", " else [first])
    yield from (line.rstrip() if line.startswith(" ") else line for line in lines)
    yield "```"


def entry(code: str, language: str) -> Iterator[str]:
    """What the page says of a code."""
    words, own = WORDS[language], ENTRIES[code]
    warned = "warning: " in told(code, "en")
    yield from (f"### {code}", "", f"{own[language]}{' ' + words['warning'] if warned else ''}", "")
    yield from ("```text", told(code, language), "```", "")
    if code in MENDED:
        yield from (words["mend"].format(path=spot(code)[0]), "", *diff(code), "")


def contents(language: str) -> Iterator[str]:
    yield from (f"## {WORDS[language]['contents']}", "")
    for group in WORDS["groups"]:
        links = " · ".join(f"[{code}](#{code})" for code in group["codes"])
        yield from (f"**{group[language]}**:", links, "")


def intro(language: str) -> str:
    folder = BROKEN / WORDS["shown"]["folder"]
    text: str = WORDS[language]["intro"].strip()
    example = message(folder, language)
    place, code, _ = example.split(": ", 2)
    for name, fact in {"example": example, "place": place, "code": code}.items():
        text = text.replace(f"{{{name}}}", fact)
    return text


def page(language: str, record: str) -> str:
    """One page whole; `record` is the introduction's example as machines are told of it."""
    words = WORDS[language]
    lines = [f"# {words['title']}", "", words["head"], "", *contents(language)]
    lines += [intro(language).replace("{json}", record), ""]
    for group in WORDS["groups"]:
        lines += [f"## {group[language]}", ""]
        lines += [line for code in group["codes"] for line in entry(code, language)]
    return "\n".join(lines).translate(PICTURES).rstrip() + "\n"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_of_mistakes_is_what_the_messages_and_examples_make_it(
    language: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    site = laid(BROKEN / WORDS["shown"]["folder"], tmp_path / "site")
    main(["check", "--site", str(site), "--lang", language, "--format", "json"])
    record = json.dumps(json.loads(capsys.readouterr().out), ensure_ascii=False, indent=2)
    made = page(language, record)
    if request.config.getoption("--write-expected"):
        PAGES[language].write_bytes(made.encode())
    assert PAGES[language].read_bytes().decode() == made


def test_every_code_has_one_entry_and_every_entry_a_code() -> None:
    listed = [code for group in WORDS["groups"] for code in group["codes"]]
    assert sorted(listed) == sorted(codes("vi"))


@pytest.mark.parametrize("code", sorted(ENTRIES))
def test_the_example_of_a_code_shows_that_code(code: str) -> None:
    assert [found[-1] for found in HEAD.findall(told(code, "vi"))] == [code]


@pytest.mark.parametrize("code", MENDED)
def test_a_mended_example_has_no_mistake(
    code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = laid(folder_of(code), tmp_path / "site")
    for path in ENTRIES[code].get("needs", ()):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "docs" / "pictures" / "unit.png", site / path)
    (site / spot(code)[0]).write_text("\n".join([*mended(code), ""]), encoding="utf-8")
    exit_code, (said, warned) = main(["check", "--site", str(site)]), capsys.readouterr()
    assert (exit_code, warned) == (0, "")
    assert "Không có lỗi nào." in said.splitlines()
