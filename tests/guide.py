"""`docs/huong-dan.md` read as a list of things to do, and done in a fresh folder as it says.

What counts: a block ```console whose lines begin with the prompt (commands, and below each what it
prints), a block after “Tệp `x`:” (the whole file) or “Thêm vào cuối tệp `x`:” (added to it), two
blocks after “Trong tệp `x`, thay:” and “bằng:” (lines for lines). `<!-- giờ: … -->` sets what the
commands that follow take for the present; without a time, it is the clock's again.
"""

import codecs
import os
import re
import shlex
import shutil
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen
from urllib.request import urlopen

from tests.editor import build_of, call, unpacked, variables
from tests.folders import ROOT

GUIDE = ROOT / "docs" / "huong-dan.md"
PROMPT = "D:\\cchc> "
PORTAL = "https://cong.example/cchc/"
_PART = re.compile(
    r"<!-- giờ:(?P<clock> \S+)? -->"
    r"|^(?P<caption>[^\n]*)\n\n?```(?P<kind>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_SAME = (
    (re.compile(r"\d+,\d\d giây"), "… giây"),
    (re.compile(r"\n?^Lâu nhất \(giây\):.*", re.MULTILINE), ""),
    (re.compile(r"^warning: .*LF.*\n?", re.MULTILINE), ""),
    (re.compile(r"Python 3\.\d+\.\d+\S*"), "Python 3.…"),
    (re.compile(r"\b[0-9a-f]{12,64}\b"), "mã"),
)
"""What differs from machine to machine, and what stands for it when outputs are compared."""


def _hears() -> None:
    """Have a process hear Ctrl+C, which those in a shell's background do not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True)
class Step:
    """A thing to do: a command with what it prints, or a file to write; where it stands."""

    kind: str
    about: str
    shown: str = ""
    was: str = ""
    line: int = 0


def steps(text: str) -> Iterator[Step]:
    """Give all that the guide tells to do, in its order."""
    replaced = ""
    for part in _PART.finditer(text):
        line = text.count("\n", 0, part.end()) + 1
        caption, shown = part["caption"] or "", part["text"] or ""
        if part[0].startswith("<!--"):
            yield Step("clock", (part["clock"] or "").strip())
        elif part["kind"] == "console":
            yield from commands(shown, line)
        elif found := re.search(r"Trong tệp `([^`]+)`, thay:$", caption):
            replaced, path = shown, found[1]
        elif caption == "bằng:":
            yield Step("replace", path, shown, replaced, line)
        elif found := re.search(r"Thêm vào cuối tệp `([^`]+)`:$", caption):
            yield Step("append", found[1], shown, line=line)
        elif found := re.search(r"Tệp `([^`]+)`:$", caption):
            yield Step("write", found[1], shown, line=line)


def commands(shown: str, line: int = 0) -> Iterator[Step]:
    """Give the commands of a block, each with what it prints."""
    for part in shown.split(PROMPT)[1:]:
        command, _, output = part.partition("\n")
        yield Step("command", command, output.rstrip("\n"), line=line)


def is_shown(shown: str, printed: str) -> bool:
    """Whether what is printed is what the guide shows, in which a line `…` stands for some lines.

    What differs from machine to machine and from time to time counts for nothing.
    """
    parts = (re.escape(_plain(part)) for part in re.split(r"^ *…$", shown, flags=re.MULTILINE))
    return bool(re.fullmatch(".*".join(parts), _plain(printed), re.DOTALL))


def _plain(output: str) -> str:
    for pattern, word in _SAME:
        output = pattern.sub(word, output)
    return output


@dataclass
class Desk:
    """An editor's desk: a fresh folder, in which the guide is followed."""

    site: Path
    clock: str = ""
    portal: str = ""
    env: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.site.mkdir()
        self.env = variables(self.site.parent)
        self.home = unpacked(self.site)
        shutil.copytree(ROOT / "docs" / "huong-dan", self.home / "docs" / "huong-dan")
        says = build_of(self.home).SAYS
        self.first = f"{says['venv'][0]}\n{says['pip'][0]}\n"

    def do(self, step: Step) -> str:
        """Do as the guide says; give what a command prints, as an editor on Windows sees it."""
        if step.kind == "clock":
            self.clock = step.about
        elif step.kind == "command":
            return self.seen(self.run(step.about))
        else:
            self.save(step)
        return ""

    def save(self, step: Step) -> None:
        """Write or edit a file as Notepad and Excel do: a mark in front, lines ending CR LF."""
        file = self.site / step.about
        file.parent.mkdir(exist_ok=True)
        text = file.read_bytes().decode("utf-8-sig") if step.kind != "write" else ""
        text = text.replace("\r\n", "\n")
        if step.kind == "replace":
            assert text.count(step.was) == 1, f"{step.about}: {step.was!r} is not there once"
            text = text.replace(step.was, step.shown)
        else:
            text += step.shown
        file.write_bytes(codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode())

    def run(self, command: str) -> str:
        """Run a command in a process of its own."""
        program, *words = shlex.split(command.replace("\\", "/"))
        if program == "copy":
            shutil.copy(self.site / words[0], self.site / words[1])
            return "        1 file(s) copied."
        if program == "git":
            said = call([program, *words], self.site, self.env).stdout
            return re.sub(r"^warning: .*LF.*\n", "", said, flags=re.MULTILINE)
        assert program == "py", command
        return self.python([self.portal if word == PORTAL else word for word in words])

    def python(self, words: list[str]) -> str:
        """Call Python; what parsite takes for the present is the guide's clock."""
        if "serve" in words:
            return self.previewed(words)
        if self.clock and words[0] == "build.py" and "--now" not in words:
            words = [*words, "--now", self.clock]
        printed = call([sys.executable, *words], self.site, self.env).stdout
        if words[0] != "parsite/build.py":
            return printed
        first, self.first = self.first, ""
        return first + printed

    def previewed(self, words: list[str]) -> str:
        """Start a preview, look at its first page, stop it as Ctrl+C does."""
        command = [sys.executable, *words, "--port", "0"]
        told = {"stdout": PIPE, "stderr": STDOUT, "encoding": "utf-8"}
        heard = {} if os.name == "nt" else {"preexec_fn": _hears}
        with Popen(command, cwd=self.site, env=self.env, **told, **heard) as process:
            assert process.stdout
            line = process.stdout.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+/", line)
            assert address, line
            with urlopen(address[0]) as page:
                assert b"</html>" in page.read()
            process.send_signal(signal.SIGTERM if os.name == "nt" else signal.SIGINT)
            rest = process.communicate()[0]
        return line.replace(address[0], "http://127.0.0.1:8000/") + rest

    def seen(self, printed: str) -> str:
        """Write paths and the program's name as Windows does."""

        def path(found: re.Match[str]) -> str:
            return "D:\\cchc" + found[1].replace("/", "\\")

        printed = re.sub(re.escape(str(self.site)) + r"((?:/[\w.-]+)*)", path, printed)
        if self.portal:
            printed = printed.replace(self.portal, PORTAL)
        return printed.replace("python build.py", "py build.py").rstrip("\n")


def rewritten(text: str, outputs: list[str]) -> str:
    """Give the guide with what each of its steps prints; what is alike stays as it was."""
    pairs = zip(steps(text), outputs, strict=True)
    left = iter([printed for step, printed in pairs if step.kind == "command"])

    def block(found: re.Match[str]) -> str:
        if found["kind"] != "console":
            return found[0]
        lines = ""
        for step in commands(found["text"]):
            printed = next(left)
            shown = step.shown if is_shown(step.shown, printed) else printed
            lines += f"{PROMPT}{step.about}\n" + (f"{shown}\n" if shown else "")
        return found[0].replace(found["text"], lines)

    return _PART.sub(block, text)
