"""A preview shows what waits, writes nowhere that is public, and leaves nothing for a build."""

from pathlib import Path

from tests.embargo.sites import BASE, NOW, WAITING, build, laid, text
from tests.folders import contents, python, stamps

WATCHED = """
import os, sys
from pathlib import Path
from parsite.model.site import Site
from parsite.report import Report
from parsite.serve import at_home
from parsite.serve.door import Door
from parsite.serve.preview import Preview

root, WRITES = Path(sys.argv[1]), os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
touched = set()

def hear(event, given):
    paths = [p for p in given if isinstance(p, (str, os.PathLike)) and str(root) in os.fspath(p)]
    if event == "open" and not (given[2] or 0) & WRITES:
        return
    if event in {"open", *("os." + n for n in (
        "mkdir", "rename", "remove", "rmdir", "link", "symlink", "truncate", "utime", "chmod",
        "chown", "setxattr", "removexattr"))} or event.startswith("shutil."):
        touched.update(os.fspath(p) for p in paths)

sys.addaudithook(hear)
site = at_home(Site(root, Path(sys.argv[2])), Door("127.0.0.1", 8000))
preview = Preview(site, Report("vi", "x"))
preview.renew()
for page in preview.view.planned.pages:
    preview.file(page.path)
preview.renew()
assert preview.file("2025/index.html"), "a preview shows what waits"
sys.stdout.write("\\n".join(sorted(touched)))
"""
FILES = (
    BASE | WAITING | {"content/2025.md": text("Năm 2025", "Sở Hạ tầng đứng sau.\n\n[[tóm tắt]]")}
)


def test_it_opens_nothing_to_write_but_in_its_own_folder(tmp_path: Path) -> None:
    """Every page is made, and every call of the system that writes is heard."""
    site = laid(tmp_path, FILES)
    build(site)
    before = stamps(site.out)
    done = python("-c", WATCHED, tmp_path, site.out)
    assert done.returncode == 0, done.stderr
    own = tmp_path / ".parsite" / "preview"
    touched = [Path(line) for line in done.stdout.splitlines() if line[:1] == "/"]
    assert [path for path in touched if path.is_relative_to(own)] != []
    strange = [p for p in touched if not p.is_relative_to(own) and p != own.parent]
    assert strange == []
    assert stamps(site.out) == before


def test_a_build_after_it_is_that_of_one_without(tmp_path: Path) -> None:
    """Even where the finished pages lie in a folder named as the preview's own."""
    for name in ("public", "preview"):
        trees = []
        for is_previewed in (False, True):
            root = tmp_path / f"{name}-{is_previewed}"
            site = laid(root, FILES)
            if is_previewed:
                done = python("-c", WATCHED, root, root / name)
                assert done.returncode == 0, done.stderr
            build(type(site)(root, root / name), NOW)
            trees.append(contents(root / name))
        assert trees[0] == trees[1]
        assert not any(b"so-ha-tang" in content for content in trees[1].values())
