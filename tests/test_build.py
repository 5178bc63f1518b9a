"""What build.py promises whoever calls it, mostly with a pip that only notes what it is asked."""

import ast
import json
import os
import shutil
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from subprocess import PIPE, CompletedProcess, Popen, check_output
from types import ModuleType

import pytest

BUILD = Path(__file__).parent.parent / "build.py"
NOTE = "import os, sys\nopen(os.environ['CALLS'], 'a').write(' '.join(sys.argv[1:]) + '\\n')\n"
SAY = "import json, os, sys\nprint(json.dumps([sys.argv[1:], os.getcwd(), sys.flags.utf8_mode]))\n"
STAND_INS = {
    "pip/__init__.py": "",
    "pip/__main__.py": NOTE + "exec(os.environ.get('THEN', ''))",
    "venv.py": NOTE + "exec(os.environ.get('INSTEAD', ''))\n"
    "sys.path.remove(os.path.dirname(__file__))\n"
    "import venv\n"
    "venv.EnvBuilder(clear=True, symlinks=os.name != 'nt').create(sys.argv[-1])",
    "parsite.py": SAY + "print(os.environ['PARSITE_SITE'])\nsys.exit(65 * ('bad' in sys.argv))",
    "pytest.py": SAY + "sys.exit(5)",
}
PROJECT = """
build-system = {requires = [], build-backend = "backend", backend-path = ["."]}
project = {name = "parsite", version = "1"}
"""
BACKEND = """
import os, zipfile

def build_editable(folder, *settings):
    files = {
        "here.pth": os.getcwd(),
        "parsite-1.dist-info/METADATA": "Metadata-Version: 2.1\\nName: parsite\\nVersion: 1",
        "parsite-1.dist-info/WHEEL": "Wheel-Version: 1.0\\nRoot-Is-Purelib: true",
        "parsite-1.dist-info/RECORD": "",
    }
    with zipfile.ZipFile(folder + "/parsite-1-py3-none-any.whl", "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return "parsite-1-py3-none-any.whl"
"""


def lay(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def environment(**more: str) -> dict[str, str]:
    ours = ("PIP_", "PYTHON", "PARSITE_", "VIRTUAL_ENV")
    return {key: text for key, text in os.environ.items() if not key.startswith(ours)} | more


def start(home: Path, *arguments: str, **more: str) -> Popen[str]:
    command = [sys.executable, home / "build.py", *arguments]
    env = environment(CALLS=str(home / "calls"), PYTHONPATH=str(home / "stand-ins"), **more)
    return Popen(command, cwd=home.parent, env=env, stdout=PIPE, stderr=PIPE, encoding="utf-8")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A project without code, where venv, pip, parsite and pytest are stand-ins."""
    lay(tmp_path / "nhà", {"pyproject.toml": "[project]", "constraints.txt": "a==1", "calls": ""})
    lay(tmp_path / "nhà" / "stand-ins", STAND_INS)
    shutil.copy(BUILD, tmp_path / "nhà")
    return tmp_path / "nhà"


def call(home: Path, *arguments: str, **more: str) -> CompletedProcess[str]:
    """Runs the project's build.py, and sees to it that nobody is ever shown a traceback."""
    process = start(home, *arguments, **more)
    out, err = process.communicate()
    assert "Traceback" not in out + err
    return CompletedProcess(arguments, process.returncode, out, err)


def calls(home: Path) -> list[str]:
    """The programs that were called so far."""
    lines = (home / "calls").read_text(encoding="utf-8").splitlines()
    return ["pip" if line.startswith("install") else "venv" for line in lines]


def module(home: Path) -> ModuleType:
    spec = spec_from_file_location("build", home / "build.py")
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_an_old_python_can_read_the_file_as_far_as_being_told_so(home: Path) -> None:
    ast.parse(BUILD.read_text(encoding="utf-8"), feature_version=(3, 6))
    assert module(home).too_old((3, 11, 0)) == ""
    vietnamese, english = module(home).too_old((3, 10, 13)).splitlines()
    assert vietnamese.startswith("parsite cần Python 3.11 trở lên; đây là Python 3.10.13. Hãy cài")
    assert english.startswith("parsite needs Python 3.11 or newer; this is Python 3.10.13. Install")


@pytest.mark.parametrize("line", ["", "build", "new test", "--lang en why test"])
def test_a_command_belongs_to_parsite(home: Path, line: str) -> None:
    assert module(home).arguments_of_test(line.split()) is None


@pytest.mark.parametrize("line", ["test -k x", "--lang en test -k x", "test -k x --lang=vi"])
def test_the_test_command_goes_to_pytest_without_the_language(home: Path, line: str) -> None:
    assert module(home).arguments_of_test(line.split()) == ["-k", "x"]


@pytest.mark.parametrize("name", ["constraints.txt", "pyproject.toml"])
def test_the_stamp_changes_with_what_is_to_be_installed(home: Path, name: str) -> None:
    before = module(home).stamp("runtime")
    lay(home, {name: "[project]\nversion = '2'"})
    assert module(home).stamp("runtime") != before


def test_the_stamp_is_json_whatever_the_folder_is_called(home: Path) -> None:
    odd = home.rename(home.parent / ("Sở Nội vụ" if os.name == "nt" else 'Sở "Nội\\vụ"'))
    assert json.loads(module(odd).stamp("test"))["folder"] == str(odd)


def test_the_first_call_sets_up_and_the_second_only_hands_over(home: Path) -> None:
    first = call(home, "build")
    assert first.stderr.splitlines() == [
        "Đang tạo môi trường Python riêng (.venv) …",
        "Đang cài các thư viện cần dùng (vài phút) …",
    ]
    second = call(home, "build")
    assert (second.stdout, second.stderr) == (first.stdout, "")
    assert calls(home) == ["venv", "pip"]


def test_parsite_gets_arguments_folder_and_site_and_gives_the_exit_code(home: Path) -> None:
    done = call(home, "check", "bad", "hai chữ")
    given, site = done.stdout.splitlines()
    assert json.loads(given) == [["check", "bad", "hai chữ"], str(home.parent), 1]
    assert (site, done.returncode) == (str(home), 65)


def test_tests_run_in_the_projects_folder_and_add_to_what_is_there(home: Path) -> None:
    call(home, "build")
    done = call(home, "test", "-k", "ranking", "--lang", "en")
    assert json.loads(done.stdout) == [["-k", "ranking"], str(home), 1]
    assert (done.stderr, done.returncode) == ("Installing libraries (some minutes) …\n", 5)
    call(home, "build")
    assert calls(home) == ["venv", "pip", "pip"]


def test_changed_constraints_are_installed_into_what_is_there(home: Path) -> None:
    call(home)
    lay(home, {"constraints.txt": "a==2"})
    call(home)
    assert calls(home) == ["venv", "pip", "pip"]


def test_a_killed_set_up_is_finished_by_the_next_call(home: Path) -> None:
    assert call(home, THEN="os.kill(os.getppid(), 15)").returncode != 0
    assert call(home).returncode == 0
    assert calls(home) == ["venv", "pip", "pip"]


@pytest.mark.parametrize("instead", [None, b"not a program"])
def test_a_python_that_does_not_run_is_replaced(home: Path, instead: bytes | None) -> None:
    call(home)
    python = Path(module(home).PYTHON)
    python.unlink()
    if instead:
        python.write_bytes(instead)
        python.chmod(0o755)
    assert call(home).returncode == 0
    assert calls(home) == ["venv", "pip"] * 2


def test_an_environment_that_was_moved_with_its_folder_is_made_again(home: Path) -> None:
    call(home)
    moved = home.rename(home.parent / "nơi khác")
    start(moved).communicate()
    assert calls(moved) == ["venv", "pip"] * 2


def test_a_python_that_was_upgraded_in_its_place_needs_no_pip(home: Path) -> None:
    call(home)
    stamp = (home / ".venv/parsite.json").read_text(encoding="utf-8")
    lay(home, {".venv/parsite.json": stamp.replace('"python": "', '"python": "1')})
    assert call(home).returncode == 0
    assert calls(home) == ["venv", "pip"]
    assert (home / ".venv/parsite.json").read_text(encoding="utf-8") == stamp


def test_two_calls_at_one_time_set_up_once(home: Path) -> None:
    both = [start(home, "build", THEN="import time; time.sleep(1)") for _ in range(2)]
    says = sorted(process.communicate()[1].count("\n") for process in both)
    assert [process.returncode for process in both] == [0, 0]
    assert (calls(home), says) == (["venv", "pip"], [1, 2])


def test_a_call_does_not_wait_for_ever(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build = module(home)
    monkeypatch.setattr(build.time, "sleep", lambda seconds: None)
    lay(home, {".parsite/setup.lock": ""})
    with (home / ".parsite/setup.lock").open("ab") as held:
        build.lock_now(held.fileno())
        assert build.main(["build"]) == 75


@pytest.mark.parametrize(
    ("instead", "reason"),
    [
        ("sys.exit('python3: No module named ensurepip')", "python3: No module named ensurepip\n"),
        ("import shutil; shutil.rmtree(os.path.dirname(__file__) + '/pip')", ""),
    ],
)
def test_a_python_without_pip_is_answered_in_words(home: Path, instead: str, reason: str) -> None:
    done = call(home, "--lang", "en", INSTEAD=instead)
    assert done.stderr.startswith(f"Making a Python environment (.venv) …\n{reason}Could not make")
    assert "\nDebian, Ubuntu: sudo apt install python3-venv\n" in done.stderr
    assert done.returncode == 74


def test_a_failing_pip_is_quoted_and_what_worked_before_still_works(home: Path) -> None:
    call(home, "build")
    print_and_fail = "print(*range(20), sep='\\n', flush=True); sys.exit('no network')"
    done = call(home, "test", THEN=print_and_fail)
    assert done.stderr.splitlines()[1:4] == ["6", "7", "8"]
    assert "no network\nKhông cài được các thư viện cần dùng" in done.stderr
    assert (done.returncode, call(home, "build").returncode) == (74, 0)
    assert calls(home) == ["venv", "pip", "pip"]


def test_a_folder_that_cannot_be_written_to_is_answered_in_words(home: Path) -> None:
    lay(home, {".parsite": "a file where a folder should be"})
    done = call(home, "build")
    assert done.stderr.startswith(f"Không đọc, ghi được {home / '.parsite'} (")
    assert done.returncode == 74


def test_a_real_project_is_installed_by_the_real_pip_without_a_network(tmp_path: Path) -> None:
    lay(tmp_path, {"pyproject.toml": PROJECT, "constraints.txt": "", "backend.py": BACKEND})
    lay(tmp_path, {"parsite/__main__.py": "import sys; print(sys.prefix)"})
    shutil.copy(BUILD, tmp_path)
    env = environment(PIP_INDEX_URL="http://127.0.0.1:9/", PIP_CONFIG_FILE=os.devnull)
    command = [sys.executable, tmp_path / "build.py"]
    assert check_output(command, env=env, encoding="utf-8").strip() == str(tmp_path / ".venv")
    next((tmp_path / ".venv").rglob("pip/__main__.py")).write_text("raise SystemExit('called')")
    assert check_output(command, env=env, encoding="utf-8").strip() == str(tmp_path / ".venv")
