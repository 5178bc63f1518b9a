#!/usr/bin/env python3
"""Runs parsite in an environment of its own, which the first call makes.

`python build.py [COMMAND ...]` is `parsite [COMMAND ...]` on the site in this file's folder;
`python build.py test [...]` is pytest on the project itself.
"""

# Every call passes through here: json, hashlib or pathlib would double the time that takes. And an
# old Python must get as far as being told that it is too old: nothing is newer than Python 3.6.
# ruff: noqa: PTH100, PTH103, PTH105, PTH110, PTH116, PTH118, PTH120, PTH123

import os
import sys
import time
import zlib

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
STAMP = os.path.join(VENV, "parsite.json")
PATIENCE = 600  # seconds to wait for another call's set-up
SAYS = {
    "old": (
        "parsite cần Python {0} trở lên; đây là Python {1}. Hãy cài bản mới rồi chạy lại.",
        "parsite needs Python {0} or newer; this is Python {1}. Install a newer one, then retry.",
    ),
    "venv": ("Đang tạo môi trường Python riêng (.venv) …", "Making a Python environment (.venv) …"),
    "pip": ("Đang cài các thư viện cần dùng (vài phút) …", "Installing libraries (some minutes) …"),
    "busy": ("Hãy đợi: một lệnh khác đang cài đặt .venv.", "Wait: another command sets up .venv."),
    "no venv": (
        "{0}\nKhông tạo được .venv: Python này ({1}) thiếu venv hoặc pip, hay đĩa không cho ghi.\n"
        "Debian, Ubuntu: sudo apt install python3-venv\n"
        "Windows, macOS: cài lại Python, giữ mục pip. Sau đó hãy chạy lại lệnh này.",
        "{0}\nCould not make .venv: this Python ({1}) lacks venv or pip, or the disk refuses.\n"
        "Debian, Ubuntu: sudo apt install python3-venv\n"
        "Windows, macOS: install Python again and keep pip. Then retry.",
    ),
    "no pip": (
        "{0}\nKhông cài được các thư viện cần dùng (pip báo lỗi ở trên). Hãy kiểm tra mạng;\n"
        "nếu cơ quan dùng proxy, hãy đặt biến môi trường HTTPS_PROXY. Sau đó chạy lại lệnh này.",
        "{0}\nCould not install the libraries it needs (pip's words are above). Check the network\n"
        "or, behind a proxy, set the environment variable HTTPS_PROXY. Then retry.",
    ),
    "file": ("Không đọc, ghi được {0} ({1}); hãy xem lại.", "Cannot use {0} ({1}); check it."),
}


class Trouble(Exception):
    """What only the user can put right: an exit code, a key of SAYS and the values in it."""


def say(key: str, *values: object) -> None:
    """Tells the user on stderr, since stdout belongs to the command's own output."""
    english = "--lang en" in " ".join(sys.argv).replace("--lang=", "--lang ")
    text = SAYS[key][english].format(*values).lstrip() + "\n"
    sys.stderr.buffer.write(text.encode("utf-8", "replace"))
    sys.stderr.flush()


def too_old(version: "tuple[int, ...]", oldest: "tuple[int, ...]" = (3, 11)) -> str:
    """What to tell, in both languages, whoever runs such a Python; nothing where it will do."""
    numbers = [".".join(map(str, each)) for each in (oldest, version)]
    return "" if version >= oldest else "\n".join(SAYS["old"]).format(*numbers)


def arguments_of_test(argv: "list[str]") -> "list[str] | None":
    """What pytest is to be given, or None where the command is one of parsite's own."""
    rest = [each for each in argv if not each.startswith("--lang=")]
    while "--lang" in rest:
        at = rest.index("--lang")
        del rest[at : at + 2]
    return rest[1:] if rest[:1] == ["test"] else None


def stamp(extras: str) -> str:
    """What a finished environment rests on, as JSON: where any of it has changed, it is renewed."""
    digest = 0
    for name in ("pyproject.toml", "constraints.txt"):
        with open(os.path.join(ROOT, name), "rb") as file:
            digest = zlib.crc32(file.read(), digest)
    folder = ROOT.replace("\\", "\\\\").replace('"', '\\"')
    inputs = f"{sys.platform} {sys.implementation.cache_tag} {digest:08x}"
    fields = {"folder": folder, "inputs": inputs, "extras": extras, "python": pulse()}
    return "{\n" + ",\n".join(f'"{key}": "{text}"' for key, text in fields.items()) + "\n}\n"


def pulse() -> str:
    """Stays the same while the interpreter is surely the one that ran when it was set up."""
    try:
        with open(os.path.join(VENV, "pyvenv.cfg"), encoding="utf-8") as file:
            home = file.read().partition("home = ")[2].partition("\n")[0]
        os.stat(home)  # on Windows the interpreter is a copy, which outlives the Python it needs
        seen = os.stat(PYTHON)
    except (OSError, ValueError):
        return "gone"
    return f"{seen.st_mode:o} {seen.st_size} {seen.st_mtime_ns}"


def stamped() -> str:
    """The stamp that is there, empty where no set-up was finished."""
    if not os.path.exists(STAMP):
        return ""
    with open(STAMP, encoding="utf-8", errors="surrogateescape") as file:
        return file.read()


def write_stamp(text: str) -> None:
    """Puts the whole stamp in its place at once."""
    with open(STAMP + ".new", "w", encoding="utf-8", errors="surrogateescape") as file:
        file.write(text)
    os.replace(STAMP + ".new", STAMP)


def is_ready(extras: str) -> bool:
    """Whether a finished environment with these extras, or with more, is there."""
    return stamped() in [stamp(each) for each in (extras, "test")]


def set_up(extras: str) -> None:
    """Makes the environment ready; of several calls at one time one does so and the rest wait."""
    os.makedirs(os.path.join(ROOT, ".parsite"), exist_ok=True)
    with open(os.path.join(ROOT, ".parsite", "setup.lock"), "ab") as lock:
        wait_for(lock.fileno())
        if not is_ready(extras):
            renew(extras)


def wait_for(lock: int) -> None:
    """Takes the lock, which the system frees by itself once all who hold it are dead."""
    os.set_inheritable(lock, True)  # a pip that outlives a killed build.py still holds it
    for second in range(PATIENCE):
        try:
            return lock_now(lock)
        except (BlockingIOError, PermissionError):
            if second == 0:
                say("busy")
            time.sleep(1)
    raise Trouble(75, "busy")


def lock_now(lock: int) -> None:
    """Takes the lock or raises, in the system's own way."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)


def renew(extras: str) -> None:
    """Does what is lacking; there is no stamp for as long as the environment is half made."""
    old, new = stamped(), [stamp(each) for each in (extras, "test")]
    upgraded = [each for each in new if each.splitlines()[:4] == old.splitlines()[:4]]
    moved = old and old.splitlines()[:2] != new[0].splitlines()[:2]
    if moved or not runs():  # one that runs but has no stamp may be the user's own: it is kept
        make_environment()
        install(extras, "")
    elif upgraded:  # all but the last line is as it was: Python was upgraded, which takes no pip
        write_stamp(upgraded[0])
    else:
        write_stamp("")
        install(extras, old)


def runs() -> bool:
    """Whether the environment's interpreter starts, is like the one running now, and has pip."""
    question = "import pip, sys; print(sys.implementation.cache_tag)"
    return run([PYTHON, "-c", question]) == (0, [sys.implementation.cache_tag])


def make_environment() -> None:
    """Makes .venv from nothing, whatever was there before."""
    say("venv")
    python = getattr(sys, "_base_executable", None) or sys.executable  # never .venv's own
    code, lines = run([python, "-m", "venv", "--clear", VENV])
    if code or not runs():
        raise Trouble(74, "no venv", "".join(lines[-1:]), python)


def install(extras: str, old: str) -> None:
    """Installs parsite from this folder, and what it needs as pinned, by pip; then stamps it."""
    say("pip")
    pip = [PYTHON, "-X", "utf8", "-P", "-m", "pip", "install", "--no-input"]
    pip += ["--disable-pip-version-check", "--constraint", "constraints.txt"]
    code, lines = run([*pip, "--editable", ".[test]" if extras == "test" else "."])
    if code and old:
        write_stamp(old)  # a pip that fails changes nothing: what worked still works
    if code:
        raise Trouble(74, "no pip", "\n".join(lines[-15:]))
    write_stamp(stamp(extras))


def run(command: "list[str]") -> "tuple[int, list[str]]":
    """The exit code of a command that may ask nothing, and the lines that it printed."""
    from subprocess import DEVNULL, PIPE, STDOUT, Popen

    # the pins are for pip's build of the project as well, which does not see --constraint
    pins = {"PIP_CONSTRAINT": "constraints.txt", "PIP_BUILD_CONSTRAINT": "constraints.txt"}
    env = {**os.environ, **pins, "PIP_USER": "0"}
    files = (-1, None, DEVNULL, PIPE, STDOUT, None, False)  # none closed: see wait_for
    try:
        with Popen(command, *files, cwd=ROOT, env=env) as child:
            output = child.communicate()[0].decode("utf-8", "replace")
    except OSError as error:
        return 1, [str(error)]
    return child.returncode, [line for line in output.splitlines() if line.strip()]


def hand_over(module: str, argv: "list[str]") -> int:
    """Becomes the module's process, or where the system knows no such thing waits for it."""
    # -P: a file in the user's folder must not pass for a library of the same name
    command = [PYTHON, "-X", "utf8", "-P", "-m", module, *argv]
    if os.name != "nt":
        os.execv(PYTHON, command)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the module's to answer
    return subprocess.call(command)


def main(argv: "list[str]") -> int:
    """Sets up where needed and hands over, or says why that cannot be; returns the exit code."""
    if too_old(sys.version_info[:3]):
        print(too_old(sys.version_info[:3]), file=sys.stderr)
        return 2
    for_pytest = arguments_of_test(argv)
    extras = "runtime" if for_pytest is None else "test"
    try:
        if not is_ready(extras):
            set_up(extras)
        if for_pytest is None:
            os.environ.setdefault("PARSITE_SITE", ROOT)
            return hand_over("parsite", argv)
        os.chdir(ROOT)
        return hand_over("pytest", for_pytest)
    except Trouble as trouble:
        code, key, *values = trouble.args
    except OSError as error:
        code, key, values = 74, "file", [error.filename or ROOT, error.strerror]
    except KeyboardInterrupt:
        return 130
    say(key, *values)
    return int(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
