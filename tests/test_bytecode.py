"""A template compiled before is run again where it is whole, of this text, by this jinja2."""

import marshal
import os
import pickle
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from subprocess import PIPE, Popen

import jinja2
import pytest

from parsite import bytecode
from parsite.bytecode import Kept
from tests.folders import ROOT, environment

TEMPLATES = {"a.html": "<p>{{ x }}</p>", "b.html": "<b>{{ x }}</b>"}


def rendered(folder: Path, text: str = TEMPLATES["a.html"], name: str = "a.html") -> str:
    """What a template makes of 5, in an environment that knows nothing but what is kept."""
    loader = jinja2.DictLoader(TEMPLATES | {name: text})
    made = jinja2.Environment(loader=loader, bytecode_cache=Kept(folder), autoescape=True)
    return made.get_template(name).render(x=5)


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were compiled."""
    seen: list[str] = []
    compile_once = jinja2.Environment.compile

    def noted(*words: object, **more: object) -> object:
        seen.append(str(words[2]))
        return compile_once(*words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(jinja2.Environment, "compile", noted)
    return seen


def stored(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_template_is_compiled_once(tmp_path: Path, compiled: list[str]) -> None:
    assert [rendered(tmp_path / "x" / "kept") for _ in range(3)] == ["<p>5</p>"] * 3
    assert compiled == ["a.html"]
    rendered(tmp_path / "x" / "kept", name="b.html", text=TEMPLATES["b.html"])
    assert compiled == ["a.html", "b.html"]


def test_another_text_is_compiled_anew(tmp_path: Path, compiled: list[str]) -> None:
    rendered(tmp_path)
    assert rendered(tmp_path, "<i>{{ x }}</i>") == "<i>5</i>"
    assert rendered(tmp_path) == "<p>5</p>"
    assert compiled == ["a.html"] * 3


Damage = Callable[[bytes], bytes]


def cut(at: int) -> Damage:
    return lambda whole: whole[:at]


def flipped(at: int) -> Damage:
    return lambda whole: whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]


def other_words(whole: bytes) -> bytes:
    assert b"<p>" in whole
    return whole.replace(b"<p>", b"<q>")


def without_seal(whole: bytes) -> bytes:
    return whole[64:]


def sealed_by_itself(whole: bytes) -> bytes:
    """A seal of the code alone, as anybody can make one who does not know what ours is of."""
    other = whole[64:].replace(b"<p>", b"<q>")
    return sha256(other).hexdigest().encode() + other


class _Trap:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('unpickled')",)


def pickled(whole: bytes) -> bytes:
    """What jinja2's own cache would unpack."""
    packed = pickle.dumps(_Trap())
    return sha256(packed).hexdigest().encode() + packed


DAMAGES = [
    *(cut(at) for at in (0, 1, 17, 63, 64, 65, -1)),
    *(flipped(at) for at in (0, 63, 64, 80, -2)),
    *(other_words, without_seal, sealed_by_itself, pickled),
    *(lambda whole: os.urandom(len(whole)), lambda whole: whole + b"x", lambda whole: b"[" * 10**5),
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_not_run_and_is_written_anew(
    tmp_path: Path, compiled: list[str], damage: Damage
) -> None:
    rendered(tmp_path)
    file = stored(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert rendered(tmp_path) == rendered(tmp_path) == "<p>5</p>"
    assert compiled == ["a.html"] * 2
    assert stored(tmp_path).read_bytes() == whole


def test_what_is_damaged_never_reaches_what_unpacks_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged code can end the interpreter."""
    rendered(tmp_path)
    stored(tmp_path).write_bytes(other_words(stored(tmp_path).read_bytes()))
    monkeypatch.setattr(marshal, "loads", lambda _: pytest.fail("unpacked"))
    assert rendered(tmp_path) == "<p>5</p>"


@pytest.mark.parametrize("value", [5, None, "<p>5</p>", b"", ("a",)])
def test_what_is_sealed_and_no_code_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compiled: list[str], value: object
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(marshal, "dumps", lambda _, dumps=marshal.dumps: dumps(value))
        rendered(tmp_path)
    assert rendered(tmp_path) == "<p>5</p>"
    assert compiled == ["a.html"] * 2


def test_one_templates_code_is_not_anothers(tmp_path: Path, compiled: list[str]) -> None:
    """Both are whole; one lies where the other was."""
    rendered(tmp_path)
    file = stored(tmp_path)
    rendered(tmp_path, name="b.html", text=TEMPLATES["b.html"])
    (other,) = {*tmp_path.iterdir()} - {file}
    other.replace(file)
    assert rendered(tmp_path) == "<p>5</p>"
    assert compiled == ["a.html", "b.html", "a.html"]


def test_another_engine_compiles_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compiled: list[str]
) -> None:
    rendered(tmp_path)
    monkeypatch.setattr(bytecode, "engine", lambda: "with another jinja2, or another Python")
    assert rendered(tmp_path) == "<p>5</p>"
    assert compiled == ["a.html"] * 2


def test_nothing_of_it_is_pickled() -> None:
    assert "pickle" not in (ROOT / "parsite" / "bytecode.py").read_text().replace("by pickle", "")


@pytest.mark.parametrize("where", ["file", "folder"])
def test_where_nothing_can_be_kept_a_template_is_compiled_each_time(
    tmp_path: Path, compiled: list[str], where: str
) -> None:
    """A file lies where the folder would, or a folder where the file would."""
    folder = tmp_path / "kept"
    if where == "file":
        folder.touch()
    else:
        rendered(folder)
        file = stored(folder)
        file.unlink()
        (file / "x").mkdir(parents=True)
        compiled.clear()
    assert [rendered(folder), rendered(folder)] == ["<p>5</p>"] * 2
    assert compiled == ["a.html"] * 2


AT_ONCE = """
import sys
from pathlib import Path
from tests.test_bytecode import TEMPLATES, rendered
for n in range(200):
    for name, text in TEMPLATES.items():
        whole = rendered(Path(sys.argv[1]), text + str(n % 2), name)
        assert whole == text.replace("{{ x }}", "5") + str(n % 2), whole
"""


def test_two_processes_that_keep_the_same_templates_at_once_do_not_mix_them_up(
    tmp_path: Path,
) -> None:
    words = [sys.executable, "-c", AT_ONCE, tmp_path]
    both = [Popen(words, env=environment(), cwd=ROOT, stderr=PIPE) for _ in range(2)]
    assert [process.communicate()[1].decode() for process in both] == ["", ""]
    assert all(file.suffix == ".code" for file in tmp_path.iterdir())
