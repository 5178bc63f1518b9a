"""What a new site begins with beside its content: build.py, Git's files, a hook, files for CI."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from shutil import which
from subprocess import CompletedProcess
from threading import Thread
from typing import Any

import pytest
import yaml

from parsite.stages.prepare import site
from tests.conftest import SOUND
from tests.editor import call, equipped, unpacked, variables
from tests.folders import environment, parsite

needs_git = pytest.mark.skipif(not which("git") or not which("bash"), reason="needs git and bash")
needs_rsync = pytest.mark.skipif(not which("rsync"), reason="needs rsync")
GITHUB = yaml.load(site()[".github/workflows/parsite.yml"], Loader=yaml.BaseLoader)
GITLAB = yaml.load(site()[".gitlab-ci.yml"], Loader=yaml.BaseLoader)
RIGHT = "---\ntitle: Kết quả\n---\n\nSở Nội vụ đạt 90,5 điểm.\n"
WRONG = RIGHT.replace("90,5", "91,5")
SCORE = "data/2024.yaml", "score: 88,25", "score: 88,75"
PORTAL = {"PORTAL_HOST": "cong", "PORTAL_KEY": "", "PORTAL_KNOWN_HOSTS": ""}


class Repository:
    """A site in a folder of its own, with parsite in it, under Git."""

    def __init__(self, root: Path, env: dict[str, str]) -> None:
        self.root = root
        self.env = env

    def run(self, *words: object, **more: str) -> CompletedProcess[str]:
        """Run a program in the folder."""
        return call(words, self.root, self.env | more)

    def git(self, *words: object) -> str:
        """Run git, which must succeed."""
        done = self.run("git", *words)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")

    def edit(self, path: str, before: str, after: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert before in text
        self.write(path, text.replace(before, after))

    def commit(self) -> CompletedProcess[str]:
        """Commit all there is."""
        self.git("add", "--all")
        return self.run("git", "commit", "--quiet", "--message", "Sửa")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """The sound site as it would stand under Git: one commit, the hook switched on."""
    root = tmp_path / "cchc"
    unpacked(root)
    made = Repository(root, variables(tmp_path))
    assert made.run("py", "parsite/build.py", "init", ".").returncode == 0
    for path in ("content", "data"):
        shutil.copytree(SOUND / path, root / path, dirs_exist_ok=True)
    made.git("init", "--quiet", "--initial-branch", "main")
    for name, value in {"user.name": "Biên tập", "user.email": "bt@cong.example"}.items():
        made.git("config", name, value)
    made.git("config", "core.hooksPath", "hooks")
    assert made.commit().stdout == "Không có lỗi nào.\n"
    return made


def test_what_names_its_interpreter_can_be_run(tmp_path: Path) -> None:
    assert parsite("init", "cchc", cwd=tmp_path).returncode == 0
    runs = {path for path in site() if os.access(tmp_path / "cchc" / path, os.X_OK)}
    assert runs == {"build.py", "hooks/pre-commit", "ci/chep-sang-cong.sh"}


def test_a_sites_build_py_is_about_its_own_folder_wherever_it_is_called(tmp_path: Path) -> None:
    unpacked(tmp_path / "cchc")
    env = variables(tmp_path) | {"PARSITE_SITE": str(tmp_path)}
    call(["py", "cchc/parsite/build.py", "init", "cchc"], tmp_path, env)
    done = call(["py", "cchc/build.py"], tmp_path, env)
    assert done.returncode == 0
    assert f"Trang nằm ở: {tmp_path}/cchc/public\n" in done.stdout
    assert "Xem thử trên máy này: python build.py serve" in done.stdout


def test_without_parsite_beside_it_build_py_takes_the_installed_one(tmp_path: Path) -> None:
    parsite("init", "cchc", cwd=tmp_path)
    done = call([sys.executable, "cchc/build.py", "check"], tmp_path, environment())
    assert (done.returncode, done.stdout) == (0, "Không có lỗi nào.\n")
    assert call([sys.executable, "cchc/build.py", "chek"], tmp_path, environment()).returncode == 2


def test_with_no_parsite_at_all_build_py_says_where_to_put_it(tmp_path: Path) -> None:
    parsite("init", "cchc", cwd=tmp_path)
    (tmp_path / "cchc" / "parsite").mkdir()  # as a submodule that was not fetched
    bare = {key: text for key, text in environment().items() if key != "PYTHONPATH"}
    words = [sys.executable, "-S", "cchc/build.py", "check"]
    done = call(words, tmp_path, bare)
    assert done.returncode == 2
    assert done.stdout.startswith("Không thấy parsite. Chép bộ parsite vào thư mục ")
    assert f"{tmp_path}/cchc/parsite/build.py\n" in done.stdout


@needs_git
def test_git_keeps_what_editors_write_and_nothing_that_was_made(repository: Repository) -> None:
    assert repository.run("py", "build.py").returncode == 0
    for path in ("data/~$2024.csv", "parsite/.venv/them", "Thumbs.db"):
        repository.write(path, "")
    assert repository.git("status", "--porcelain") == ""
    kept = repository.git("ls-files").splitlines()
    assert {"data/2024.yaml", "content/2024.md", "build.py", "parsite/build.py"} < {*kept}
    assert [path for path in kept if ".venv" in path or ".parsite" in path] == []


@needs_git
def test_lines_end_alike_on_every_machine(repository: Repository) -> None:
    table = "Khối;Đơn vị;Điểm\r\nCác sở;Sở Nội vụ;90\r\n"
    (repository.root / "data/2023.csv").write_bytes(table.encode())
    (repository.root / "content/media").mkdir(exist_ok=True)
    (repository.root / "content/media/a.pdf").write_bytes(b"%PDF\r\n\0\xff\r\n")
    repository.git("add", "data/2023.csv", "content/media/a.pdf")
    assert repository.git("ls-files", "--eol", "data/2023.csv").startswith("i/lf    w/crlf ")
    assert repository.git("cat-file", "-s", ":content/media/a.pdf") == "10\n"


@needs_git
def test_the_hook_refuses_a_wrong_figure_and_lets_a_right_one_pass(repository: Repository) -> None:
    repository.write("content/2024.md", WRONG)
    refused = repository.commit()
    assert refused.returncode == 1
    assert refused.stdout.startswith("content/2024.md:5:")
    assert ": claim-false: " in refused.stdout
    assert refused.stdout.endswith("git add lại các tệp đã sửa, rồi commit lại.\n")
    assert repository.git("rev-list", "--count", "HEAD") == "1\n"
    repository.write("content/2024.md", RIGHT)
    assert repository.commit().returncode == 0
    assert repository.git("rev-list", "--count", "HEAD") == "2\n"


@needs_git
@pytest.mark.parametrize(("staged", "lying", "code"), [(WRONG, RIGHT, 1), (RIGHT, WRONG, 0)])
def test_the_hook_judges_what_is_committed_not_what_lies_there(
    repository: Repository, staged: str, lying: str, code: int
) -> None:
    repository.write("content/2024.md", staged)
    repository.git("add", "--all")
    repository.write("content/2024.md", lying)
    assert repository.run("git", "commit", "--quiet", "--message", "Sửa").returncode == code


@needs_git
def test_the_hook_leaves_nothing_behind(repository: Repository, tmp_path: Path) -> None:
    (tmp_path / "tam").mkdir()
    repository.write("content/2024.md", WRONG)
    repository.env["TMPDIR"] = str(tmp_path / "tam")
    assert repository.commit().returncode == 1
    assert list((tmp_path / "tam").iterdir()) == []


def steps(job: str) -> Iterator[dict[str, Any]]:
    yield from GITHUB["jobs"][job]["steps"]


def test_github_checks_every_change_and_publishes_the_main_branch_alone() -> None:
    assert GITHUB["on"].keys() == {"pull_request", "push", "schedule", "workflow_dispatch"}
    assert GITHUB["on"]["push"] == {"branches": ["main"]}
    assert "if" not in GITHUB["jobs"]["check"]
    publish = GITHUB["jobs"]["publish"]
    assert publish["needs"] == "check"
    assert publish["if"] == "github.event_name != 'pull_request' && github.ref == 'refs/heads/main'"


def test_a_change_request_on_github_may_change_nothing_and_sees_no_secret() -> None:
    assert GITHUB["permissions"] == {"contents": "read"}
    assert "permissions" not in GITHUB["jobs"]["check"]
    assert "secrets." not in str(GITHUB["jobs"]["check"])
    runs = [step["run"] for job in GITHUB["jobs"] for step in steps(job) if "run" in step]
    assert [run for run in runs if "${{" in run] == []  # what others name is never a script


def test_gitlab_checks_every_change_and_publishes_the_main_branch_alone() -> None:
    rules = {name: job["rules"] for name, job in GITLAB.items() if "script" in job}
    change = [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    main = "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && "
    assert rules == {
        "check": change,
        "diff": change,
        "portal": [{"if": f"{main}$PORTAL_HOST"}],
        "pages": [{"if": f'{main}$PAGES == "yes"'}],
    }


def test_nothing_but_the_finished_pages_is_handed_on() -> None:
    """What parsite remembers may know years before their moment."""
    uploaded = [s["with"] for job in GITHUB["jobs"] for s in steps(job) if "upload" in str(s)]
    assert uploaded == [{"path": "public"}]
    kept = {name: job["artifacts"]["paths"] for name, job in GITLAB.items() if "artifacts" in job}
    assert kept == {"diff": ["thay-doi.md"], "pages": ["public"]}
    assert "cache" not in f"{GITHUB}{GITLAB}"
    assert ".parsite" not in f"{GITHUB}{GITLAB}"


Runs = Callable[[str, Mapping[str, str]], Iterator[tuple[str, dict[str, str], bool]]]


def on_github(job: str, known: Mapping[str, str]) -> Iterator[tuple[str, dict[str, str], bool]]:
    """Give the scripts of a job with the variables of each, and whether each must succeed."""

    def value(text: str) -> str:
        return re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda found: known.get(found[1], ""), text)

    for step in steps(job):
        wanted = re.fullmatch(r"(?:vars|github)\.(\w+) (!=|==) '(.*)'", step.get("if", ""))
        seen = known.get(re.split(" ", step.get("if", ""))[0], "")
        if "run" in step and (not wanted or (seen == wanted[3]) == (wanted[2] == "==")):
            env = {name: value(text) for name, text in step.get("env", {}).items()}
            yield step["run"], env, "continue-on-error" not in step


def on_gitlab(job: str, known: Mapping[str, str]) -> Iterator[tuple[str, dict[str, str], bool]]:
    yield "\n".join(GITLAB[job]["script"]), dict(known), True


@pytest.fixture
def change(repository: Repository, tmp_path: Path) -> Repository:
    """A fresh clone on a CI machine, of a change that mends a score."""
    repository.git("clone", "--quiet", "--bare", ".", tmp_path / "origin")
    repository.git("remote", "add", "origin", tmp_path / "origin")
    repository.git("switch", "--quiet", "--create", "sua-diem")
    repository.edit(*SCORE)
    assert repository.commit().returncode == 0
    repository.git("push", "--quiet", "origin", "sua-diem")
    repository.git("clone", "--quiet", "--branch", "sua-diem", tmp_path / "origin", tmp_path / "ci")
    equipped(tmp_path / "ci" / "parsite")
    return Repository(tmp_path / "ci", repository.env)


def performed(
    there: Repository, scripts: Iterator[tuple[str, dict[str, str], bool]]
) -> Iterator[str]:
    """Run scripts as CI does; give what each prints."""
    for script, env, _ in scripts:
        done = there.run("bash", "-e", "-o", "pipefail", "-c", script, **env)
        assert done.returncode == 0, done.stdout
        yield done.stdout


@needs_git
def test_github_shows_what_a_change_changes(change: Repository, tmp_path: Path) -> None:
    known = {"github.event_name": "pull_request", "github.base_ref": "main"}
    change.env["GITHUB_STEP_SUMMARY"] = str(tmp_path / "summary.md")
    assert list(performed(change, on_github("check", known))) == ["Không có lỗi nào.\n", ""]
    shown = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "origin/main" in shown
    assert re.search(r"\| *Sở Tài chính *\|.*88,25.*88,75", shown)


@needs_git
def test_gitlab_shows_what_a_change_changes(change: Repository) -> None:
    known = {"CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main"}
    assert list(performed(change, on_gitlab("check", known))) == ["Không có lỗi nào.\n"]
    assert list(performed(change, on_gitlab("diff", known))) == [""]
    shown = (change.root / "thay-doi.md").read_text(encoding="utf-8")
    assert re.search(r"\| *Sở Tài chính *\|.*88,25.*88,75", shown)


@needs_git
@pytest.mark.parametrize("scripts", [on_github, on_gitlab])
def test_a_change_with_a_wrong_figure_fails(change: Repository, scripts: Runs) -> None:
    change.write("content/2024.md", WRONG)
    script, env, must_succeed = next(scripts("check", {}))
    assert must_succeed
    assert change.run("bash", "-e", "-c", script, **env).returncode == 65


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A portal on this machine, whose ssh runs at once what it is told to."""
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *words: object) -> None:
            """Say nothing."""

    folder = tmp_path / "portal"
    folder.mkdir()
    (tmp_path / "programs").mkdir(exist_ok=True)
    ssh = tmp_path / "programs" / "ssh"
    ssh.write_text('#!/bin/sh\n[ "$1" = -i ] && shift 2\nshift\nexec sh -c "$*"\n')
    ssh.chmod(0o755)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/live/"
        yield PORTAL | {"PORTAL_FOLDER": str(folder), "PORTAL_URL": address}
        server.shutdown()


@needs_git
@needs_rsync
@pytest.mark.parametrize(
    ("scripts", "job", "key"), [(on_github, "publish", ""), (on_gitlab, "portal", "một khóa")]
)
def test_the_main_branch_is_built_and_put_on_the_portal(
    change: Repository, portal: dict[str, str], scripts: Runs, job: str, key: str
) -> None:
    facts = portal | {"PORTAL_KEY": key, "PORTAL_KNOWN_HOSTS": key}
    named = {f"vars.{name}": text for name, text in facts.items()}
    secret = {f"secrets.{name}": text for name, text in facts.items()}
    (change.root.parent / "programs" / "apt-get").write_text("#!/bin/sh\n")
    (change.root.parent / "programs" / "apt-get").chmod(0o755)
    for times in (1, 2, 3):
        *_, last = performed(change, scripts(job, facts | named | secret))
        assert re.search(r"cả \d+ tệp đúng như release\.json\.\n", last)
        assert len(list(Path(portal["PORTAL_FOLDER"]).glob("[0-9]*"))) == min(times, 2)
