"""What a call of parsite says and which exit code it leaves."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from parsite import __version__, cli, pipeline
from parsite.cli import exit_code, main
from parsite.commands import COMMANDS
from parsite.model.place import Place, problem
from tests.conftest import MakeSite
from tests.folders import contents, environment, parsite, python

ENGLISH = re.compile(
    r"\b(argument|arguments|choice|choose|error|expected|help|integer|invalid|is|not|of|one|or"
    r"|optional|options|positional|required|show|the|unknown|unrecognized|usage|value)\b"
)
"""Words that no Vietnamese sentence holds."""

HOUSE = "title: A\norganisation: B\nbase_url: https://a.example/\ntheme: nha\n"

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Say:
    """Call a command; give its exit code, what it printed and what it complained of."""
    monkeypatch.delenv("PARSITE_SITE", raising=False)

    def call(*words: object) -> tuple[int, str, str]:
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:
            code = int(end.code or 0)
        return code, *capsys.readouterr()

    return call


def test_a_build_says_what_it_did_and_where_the_site_is(make_site: MakeSite, say: Say) -> None:
    site = make_site()
    code, out, err = say("build", "--site", site.root)
    assert (code, err) == (0, "")
    count = len(contents(site.out)) - 1
    first, *rest = out.splitlines()
    assert re.fullmatch(
        rf"Đã dựng xong {count} tệp trong \d+,\d\d giây: {count} mới hoặc thay đổi, 0 giữ nguyên,"
        r" 0 gỡ bỏ\.",
        first,
    )
    where = f"Xem thử trên máy này: parsite serve --site {site.root}"
    assert rest[:2] == [f"Trang nằm ở: {site.out}", where]
    assert all(line.startswith("Lâu nhất (giây): ") for line in rest[2:])


def test_a_build_says_so_in_english_where_asked(make_site: MakeSite, say: Say) -> None:
    for option in (["--lang", "en"], ["--lang=en"]):
        code, out, _ = say("build", *option, "--site", make_site(name=option[0]).root)
        assert code == 0
        assert re.match(r"Built \d+ files in \d+\.\d\d s: \d+ new or changed, 0 kept, 0 rem", out)


def test_no_command_is_a_build(make_site: MakeSite, say: Say) -> None:
    site = make_site()
    assert say("--site", site.root)[0] == 0
    assert site.out.is_dir()


def test_the_current_folder_is_the_site(
    make_site: MakeSite, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site().root)
    assert say()[0] == 0
    assert Path("public/index.html").is_file()


def test_on_windows_the_program_is_called_by_its_launcher(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARSITE_SITE", "cchc")
    with monkeypatch.context() as windows:
        windows.setattr(cli.os, "name", "nt")
        assert cli._program() == "py build.py"
    assert cli._program() == "python build.py"


def test_called_by_build_py_its_folder_is_the_site_and_its_name_the_programs(
    make_site: MakeSite, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, other = make_site(), make_site(name="other")
    monkeypatch.setenv("PARSITE_SITE", str(site.root))
    assert "\nXem thử trên máy này: python build.py serve\n" in say()[1]
    assert say("--site", other.root)[0] == 0
    assert contents(other.out) == contents(site.out)
    assert "Gõ “python build.py --help”" in say("bild")[2]


def test_a_check_finds_nothing_wrong_and_leaves_nothing(make_site: MakeSite, say: Say) -> None:
    site = make_site()
    before = contents(site.root)
    assert say("check", "--site", site.root) == (0, "Không có lỗi nào.\n", "")
    assert say("check", "--site", site.root, "--format", "json") == (0, "[]\n", "")
    assert contents(site.root) == before


STATED = "Sở Nội vụ dẫn đầu. Sở Y tế xếp thứ {}. Sở Tài chính tăng 2 bậc.\n"


def an_article(body: str, front: str = "") -> dict[str, str]:
    return {"content/2024.md": f"---\ntitle: Kết quả\n{front}---\n\n{body}"}


def test_a_check_counts_what_articles_state_and_lists_it_where_asked(
    make_site: MakeSite, say: Say
) -> None:
    site = make_site(an_article(STATED.format(3)))
    counted = "3 số liệu trong bài đã đối chiếu: 2 đúng, 1 không đủ dữ liệu để kết luận.\n"
    assert say("check", "--site", site.root)[1] == f"{counted}Không có lỗi nào.\n"
    listed = say("check", "--site", site.root, "--claims")[1]
    assert listed.endswith(f"{counted}Không có lỗi nào.\n")
    assert listed.splitlines()[:3] == [
        "content/2024.md:5:11: đúng: “Sở Nội vụ”: “dẫn đầu”",
        "content/2024.md:5:36: đúng: “Sở Y tế”: “xếp thứ 3”",
        "content/2024.md:5:57: chưa kết luận: “Sở Tài chính”: “tăng 2 bậc”",
    ]


@pytest.mark.parametrize(
    ("front", "code", "told"),
    [
        ("", 65, True),
        ("claims: dừng\n", 65, True),
        ("claims: cảnh báo\n", 0, True),
        ("claims: không\n", 0, False),
        ("claims: off\n", 0, False),
    ],
)
def test_an_article_says_what_becomes_of_a_false_statement(
    make_site: MakeSite, say: Say, front: str, code: int, told: bool
) -> None:
    site = make_site(an_article(STATED.format(2), front))
    done, _, err = say("check", "--site", site.root)
    assert (done, "claim-false: " in err) == (code, told)


def test_what_a_draft_states_is_counted_for_its_editor(make_site: MakeSite, say: Say) -> None:
    site = make_site(an_article(STATED.format(3), "draft: có\n"))
    counted = "3 số liệu trong bài đã đối chiếu: 2 đúng, 1 không đủ dữ liệu để kết luận.\n"
    assert say("check", "--site", site.root)[1].startswith(counted)
    assert "số liệu" not in say("build", "--site", site.root)[1]


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_mistake_is_told_with_its_line_and_what_to_do(
    make_site: MakeSite, say: Say, command: str
) -> None:
    site = make_site({"data/2024.yaml": "blocks:\n  so:\n    results:\n      - unit: Sở Nội vu\n"})
    code, out, err = say(command, "--site", site.root)
    assert (code, out) == (65, "")
    lines = err.splitlines()
    assert lines[0].startswith("data/2024.yaml:4:15: unknown-unit: ")
    assert lines[1] == "     4 |       - unit: Sở Nội vu"
    assert lines[2] == "       |               ^"
    assert lines[3].startswith("     → ")
    assert "Sở Nội vụ" in lines[3]
    assert lines[-1] == "Có 1 lỗi. Chưa công bố gì; trang đang có vẫn giữ nguyên."


def test_a_mistake_is_told_to_machines_as_json(make_site: MakeSite, say: Say) -> None:
    site = make_site({"data/2024.yaml": "blocks: 5\nmax: x", "content/2024.md": None})
    code, out, err = say("build", "--site", site.root, "--format", "json", "--lang", "en")
    assert (code, err) == (65, "")
    [first, second] = json.loads(out)
    assert first["path"] == second["path"] == "data/2024.yaml"
    assert (first["line"], first["column"], first["code"]) == (1, 9, "not-keyed")
    assert (second["line"], second["column"], second["code"]) == (2, 6, "not-a-figure")
    assert first.keys() == {"path", "line", "column", "severity", "code", "message", "cure"}


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"data/2024.yaml": "blocks: 5"}, 65),
        ({"data/units.yaml": None}, 65),
        ({"content/2024.md": "Nội dung"}, 65),
        ({"content/site.yaml": "titel: A"}, 78),
        ({"content/site.yaml": None}, 78),
        ({"content/site.yaml": HOUSE}, 78),
        ({"content/site.yaml": HOUSE, "themes/nha/templates/home.html": "{{ nope }}"}, 78),
        ({"content/site.yaml": HOUSE, "themes/nha/languages/vi.yaml": "nope: A"}, 78),
        ({"content/site.yaml": "titel: A", "data/2024.yaml": "blocks: 5"}, 65),
        ({".parsite": "không phải của parsite"}, 74),
        ({"public/index.html": "không phải của parsite"}, 74),
    ],
    ids=str,
)
def test_an_exit_code_tells_whose_mistake_it_is(
    make_site: MakeSite, say: Say, files: dict[str, str | bytes | None], code: int
) -> None:
    site = make_site(files)
    said = say("build", "--site", site.root)
    assert said[0] == code
    assert said[2]
    quoted = r"\S+:\d+:\d+: \S+:|“.*?”|\(.*?\)|/\S*|.* \| .*|dùng được: .*"
    ours = re.sub(quoted, "", said[2])
    assert not ENGLISH.search(ours)


@pytest.mark.parametrize(
    ("paths", "code"),
    [
        (["content/site.yaml"], 78),
        (["themes/nha/theme.yaml", "content/site.yaml"], 78),
        (["themes/nha/theme.yaml", "data/2024.csv"], 65),
        (["content/2024.md"], 65),
        (["content/themes/site.yaml"], 65),
    ],
)
def test_settings_and_themes_are_the_webmasters(paths: list[str], code: int) -> None:
    assert exit_code([problem(Place(path), "file-empty") for path in paths]) == code


def test_without_a_site_it_says_how_to_name_one(tmp_path: Path, say: Say) -> None:
    code, out, err = say("--site", tmp_path)
    assert (code, out) == (2, "")
    assert err.startswith(f"{tmp_path} không phải thư mục của một trang")
    assert "--site" in err
    code, out, err = say("--site", tmp_path / "nowhere", "--lang", "en")
    assert (code, out) == (2, "")
    assert err.startswith(f"{tmp_path}/nowhere is not a site's folder")
    assert not (tmp_path / "nowhere").exists()


WRONG = [
    ("bild",),
    ("build", "check"),
    ("--foo",),
    ("--por", "5"),
    ("-x",),
    ("--site",),
    ("--lang", "fr"),
    ("--lang",),
    ("--format", "xml"),
    ("--port", "x"),
    ("--port",),
    ("serve", "--port", "99999"),
    ("serve", "--port", "-1"),
    ("build", "--site"),
    ("", "--lang=vi"),
]


@pytest.mark.parametrize("words", WRONG, ids=str)
def test_a_wrong_command_is_told_in_vietnamese(
    make_site: MakeSite, say: Say, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site().root)
    code, out, err = say(*words)
    assert (code, out) == (2, "")
    assert err.startswith("Lệnh không đúng: ")
    assert err.endswith("Gõ “parsite --help” để xem các lệnh.\n")
    assert not ENGLISH.search(re.sub(r"“.*?”", "", err.replace("--help", "")))
    assert not Path("public").exists()


@pytest.mark.parametrize("words", [w for w in WRONG if "--lang" not in str(w)], ids=str)
def test_a_wrong_command_is_told_in_english(
    make_site: MakeSite, say: Say, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site().root)
    code, out, err = say("--lang=en", *words)
    assert (code, out) == (2, "")
    assert err.startswith("The command is not right: ")
    assert err.isascii() or "“" in err


@pytest.mark.parametrize("words", [("bild",), ("--foo",), ("--por", "5"), ("build", "extra")])
def test_a_wrong_command_names_the_word_that_was_wrong(say: Say, words: tuple[str]) -> None:
    wrong = next(word for word in words if word not in {"build", "5"})
    assert wrong in say(*words)[2]


def test_help_is_in_vietnamese(say: Say) -> None:
    code, out, err = say("--help")
    assert (code, err) == (0, "")
    assert out.startswith("cách dùng: parsite [")
    described = re.sub(r"-\S+|\{.*?\}|\[.*\]|^  \w+ |parsite|json|text|build|check|serve", "", out)
    assert not ENGLISH.search(described)
    for command in COMMANDS:
        assert re.search(rf"^  {command}(?: [A-Z|]+)?  +\S", out, re.M)


def test_help_is_in_english_where_asked(say: Say) -> None:
    code, out, err = say("--help", "--lang", "en")
    assert (code, err) == (0, "")
    assert out.startswith("usage: parsite [")
    assert out.isascii()


def test_every_option_is_explained(say: Say) -> None:
    for language in ("vi", "en"):
        _, out, _ = say("-h", "--lang", language)
        options = {"--site", "--out", "--lang", "--format", "--port", "--help", "--version"}
        options |= {"--xlsx", "--year", "--sheet", "--host", "--now"}
        options |= {"--adopt", "--jobs", "--profile", "--against", "--claims"}
        assert options == set(re.findall(r"(?<=[ ,])--[a-z]+", out.split("\n\n", 1)[1]))


def test_its_version_is_the_packages(say: Say) -> None:
    assert say("--version") == (0, f"parsite {__version__}\n", "")


def test_python_m_parsite_is_parsite(tmp_path: Path) -> None:
    assert parsite("--version").stdout == f"parsite {__version__}\n"
    assert parsite(cwd=tmp_path).returncode == 2


def test_an_error_of_ours_is_a_traceback(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("ours")

    monkeypatch.setattr(pipeline, "build", fail)
    with pytest.raises(RuntimeError, match="ours"):
        main(["--site", str(make_site().root)])
    broken = "from parsite import cli, pipeline\npipeline.build = None\ncli.main()"
    assert python("-c", broken, cwd=make_site(name="other").root).returncode == 1


def test_words_reach_a_terminal_that_knows_no_vietnamese(make_site: MakeSite) -> None:
    site = make_site({"data/2024.yaml": "blocks: 5"})
    plain = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    assert parsite("--site", site.root, **plain).returncode == 65
    assert parsite("--help", **plain).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize("output", ["a pipe that is closed", "a disk that is full", "nothing"])
def test_a_site_that_is_live_is_a_success_whether_or_not_it_can_be_told(
    make_site: MakeSite, output: str
) -> None:
    site = make_site()
    reader, pipe = os.pipe()
    os.close(reader)
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "parsite", "--site", str(site.root)],
            env=environment(),
            stdout={"a pipe that is closed": pipe, "a disk that is full": full}.get(output),
            stderr=subprocess.PIPE,
            encoding="utf-8",
            preexec_fn=(lambda: os.close(1)) if output == "nothing" else None,
        )
    finally:
        os.close(pipe)
        os.close(full)
    assert "Traceback" not in done.stderr
    assert "index.html" in contents(site.out)
    assert done.returncode == 0
