"""What is live changes whole, at once, or not at all."""

import errno
import json
import os
from hashlib import sha256
from importlib import import_module
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.lock import locked
from parsite.model.place import Halt, Mistakes
from parsite.model.site import Site
from tests.conftest import MakeSite
from tests.folders import contents, parsite, stamps

NEW_SCORE = {
    *("2024/index.html", "2024/fragment.html", "2024/frame.html", "don-vi/so-noi-vu/index.html"),
    *("khoi/so/index.html", "feed.xml", "index.html"),
    *(f"2024/cchc-2024.{kind}" for kind in ("csv", "xlsx", "json")),
    *(f"du-lieu/cchc.{kind}" for kind in ("csv", "xlsx", "json")),
    "du-lieu/datapackage.json",
}
"""The files that tell the score of Sở Nội vụ, which leads its block, or the digest of its file."""

HOUSE = {
    "content/site.yaml": "title: A\norganisation: B\nbase_url: https://a.example/\ntheme: nha\n",
    "themes/nha/templates/parts/photo.html": "{# no photos #}",
}
BREAKAGES = {
    "a score that is no figure": ("data/2024.yaml", "90,50", "chín mươi"),
    "a setting nobody knows": ("content/site.yaml", "title:", "titel:"),
    "an article without its heading": ("content/2024.md", "---", ""),
    "a template that ends too soon": ("themes/nha/templates/parts/photo.html", "{# no", "{% if %}"),
    "a template that asks for nothing": (
        "themes/nha/templates/parts/photo.html",
        "{# no photos #}",
        "{{ nope }}",
    ),
}


swapping = import_module("parsite.stages.publish.swap")


class Killed(BaseException):
    """Ends a build on the spot, as losing its process would."""


def edit(site: Site, path: str, old: str, new: str) -> None:
    file = site.root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def built(site: Site) -> dict[str, bytes]:
    """What is live after a build."""
    pipeline.build(site)
    return contents(site.out)


def built_anew(site: Site) -> dict[str, bytes]:
    """What is live after a build of the site with a new score, and that this is all there is."""
    edit(site, "data/2024.yaml", "90,50", "91,50")
    live = built(site)
    assert "91,50" in live["2024/index.html"].decode()
    assert left_over(site) == set()
    return live


def left_over(site: Site) -> set[str]:
    left = {"stage", "outgoing", "journal", "journal.new", "link"}
    return left & {file.name for file in site.state.iterdir()}


def previous(site: Site) -> dict[str, bytes]:
    return contents(site.state / "previous")


def refused(site: Site) -> Halt:
    with pytest.raises(Halt) as caught:
        pipeline.build(site)
    return caught.value


def test_a_new_score_makes_new_files_of_its_pages_and_leaves_the_others_the_same_files(
    make_site: MakeSite,
) -> None:
    site = make_site()
    built(site)
    before = stamps(site.out)
    built_anew(site)
    after = stamps(site.out)
    assert {path for path in after if after[path] != before[path]} == NEW_SCORE | {"release.json"}
    for path in NEW_SCORE | {"release.json"}:
        assert after[path][0] != before[path][0], f"{path} was written into"
        second = 10**9
        assert after[path][1] // second > before[path][1] // second, f"{path} is not later"


def test_a_changed_file_is_later_even_where_the_clock_was_set_back(make_site: MakeSite) -> None:
    site = make_site()
    tomorrow = 4_102_444_800 * 10**9
    for path in built(site):
        os.utime(site.out / path, ns=(tomorrow, tomorrow))
    built_anew(site)
    after = stamps(site.out)
    assert all(after[path][1] > tomorrow for path in NEW_SCORE)
    assert all(after[path][1] == tomorrow for path in after.keys() - NEW_SCORE - {"release.json"})


def test_where_the_disk_knows_no_links_an_unchanged_file_keeps_its_time(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    site = make_site()
    built(site)
    before = stamps(site.out)
    monkeypatch.setattr(os, "link", deny)
    built_anew(site)
    after = stamps(site.out)
    changed = {path for path in after if after[path][1:] != before[path][1:]}
    assert changed == NEW_SCORE | {"release.json"}


def test_a_build_with_nothing_new_moves_nothing(make_site: MakeSite) -> None:
    site = make_site()
    built(site)
    before, folder = stamps(site.out), site.out.stat()
    outcome = pipeline.build(site)
    assert (outcome.made, outcome.kept, outcome.removed) == (0, len(before) - 1, 0)
    assert stamps(site.out) == before
    assert (site.out.stat().st_ino, site.out.stat().st_mtime_ns) == (
        folder.st_ino,
        folder.st_mtime_ns,
    )
    assert not (site.state / "previous").exists()


def test_the_release_before_is_kept(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    second = built_anew(site)
    assert previous(site) == first
    edit(site, "data/2024.yaml", "91,50", "92,50")
    built(site)
    assert previous(site) == second


def test_a_page_without_its_data_is_gone(make_site: MakeSite) -> None:
    site = make_site()
    built(site)
    edit(site, "data/units.yaml", "  huyen-dong:\n    block: huyen\n    name: Huyện Đông\n", "")
    outcome = pipeline.build(site)
    assert outcome.removed == 1
    assert not (site.out / "don-vi" / "huyen-dong").exists()


def test_the_listing_tells_every_file_and_every_source(make_site: MakeSite) -> None:
    site = make_site()
    live = built(site)
    listing = json.loads(live.pop("release.json"))
    assert listing["files"] == {path: sha256(text).hexdigest() for path, text in live.items()}
    own = {path: text for path, text in contents(site.root).items() if path[:5] in "content/ data/"}
    sources = {path: digest for path, digest in listing["inputs"].items() if path[:4] != "them"}
    assert sources == {path: sha256(text).hexdigest() for path, text in own.items()}


@pytest.mark.parametrize("breakage", BREAKAGES)
def test_a_build_that_fails_leaves_every_file_as_it_was(make_site: MakeSite, breakage: str) -> None:
    path, old, new = BREAKAGES[breakage]
    site = make_site(HOUSE)
    built(site)
    before = stamps(site.out)
    edit(site, path, old, new)
    with pytest.raises(Mistakes):
        pipeline.build(site)
    assert stamps(site.out) == before
    assert left_over(site) == set()


def test_a_full_disk_leaves_every_file_as_it_was(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    site = make_site()
    built(site)
    before = stamps(site.out)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            pipeline.build(site)
    assert stamps(site.out) == before
    assert "91,50" in built(site)["2024/index.html"].decode()


@pytest.mark.parametrize("name", ["bao-cao.pdf", "2024/anh.png", ".htaccess", "don-vi/a/b/c.txt"])
def test_a_file_of_somebody_else_is_never_lost(make_site: MakeSite, name: str) -> None:
    site = make_site()
    built(site)
    (site.out / name).parent.mkdir(parents=True, exist_ok=True)
    (site.out / name).write_text("của phòng khác")
    before = stamps(site.out)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    halt = refused(site)
    assert (halt.code, halt.exit_code, halt.facts["files"]) == ("not-ours", 74, name)
    assert stamps(site.out) == before


def test_a_link_of_somebody_else_is_never_lost(make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    built(site)
    (site.out / "bao-cao").symlink_to(tmp_path, target_is_directory=True)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    assert refused(site).facts["files"] == "bao-cao"
    assert (site.out / "bao-cao").is_symlink()


def test_what_a_file_manager_drops_is_nobodys(make_site: MakeSite) -> None:
    site = make_site()
    built(site)
    for name in (".DS_Store", "Thumbs.db", "2024/desktop.ini"):
        (site.out / name).write_text("")
    built_anew(site)


def test_a_folder_that_is_not_ours_is_left_alone(make_site: MakeSite) -> None:
    site = make_site({"public/index.html": "<h1>Cổng thông tin</h1>"})
    facts = {"folder": str(site.out), "files": "index.html", "count": "1", "example": "index.html"}
    assert refused(site).facts == facts
    assert contents(site.out) == {"index.html": "<h1>Cổng thông tin</h1>".encode()}


def test_a_file_in_the_place_of_the_folder_is_left_alone(make_site: MakeSite) -> None:
    site = make_site({"public": "Thư mục này của phòng Tin học"})
    done = parsite("build", "--site", site.root)
    assert done.returncode == 74
    assert str(site.out) in done.stderr
    assert site.out.read_text(encoding="utf-8") == "Thư mục này của phòng Tin học"


def test_an_empty_folder_will_do(make_site: MakeSite) -> None:
    site = make_site()
    site.out.mkdir()
    assert "index.html" in built(site)
    assert left_over(site) == set()


@pytest.mark.parametrize("path", ["2024/index.html", "assets/base.css", "feed.xml"])
@pytest.mark.parametrize("harm", ["changed", "cut short", "deleted", "made a folder"])
def test_a_damaged_file_is_made_anew(make_site: MakeSite, path: str, harm: str) -> None:
    site = make_site()
    sound = built(site)
    file = site.out / path
    before = stamps(site.out)
    file.unlink()
    if harm == "made a folder":
        file.mkdir()
    elif harm != "deleted":
        file.write_bytes(sound[path].replace(b"a", b"b") if harm == "changed" else b"")
    assert built(site) == sound
    after = stamps(site.out)
    assert {p for p in after if after[p] != before[p]} - {"release.json"} == {path}


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "5", '{"files": 5, "inputs": {}}', '{"files": {}}']
)
def test_a_damaged_listing_is_told_and_nothing_lost(make_site: MakeSite, text: str) -> None:
    site = make_site()
    built(site)
    (site.out / "release.json").write_text(text)
    before = stamps(site.out)
    halt = refused(site)
    assert (halt.code, halt.exit_code) == ("release-damaged", 74)
    assert halt.facts == {"path": str(site.out / "release.json")}
    assert stamps(site.out) == before


def test_a_listing_of_nothing_makes_every_file_somebody_elses(make_site: MakeSite) -> None:
    site = make_site()
    built(site)
    (site.out / "release.json").write_text('{"files": {}, "inputs": {}}')
    assert refused(site).code == "not-ours"


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "{}", '{"release": 1, "trace": 2}', "\0", "\x7f" * 999]
)
def test_a_damaged_memory_makes_every_page_anew_and_the_same(
    make_site: MakeSite, text: str
) -> None:
    site = make_site()
    sound = built(site)
    before = stamps(site.out)
    (site.state / "trace.json").write_text(text)
    assert built(site) == sound
    assert stamps(site.out) == before
    built_anew(site)


def test_the_memory_of_another_release_is_no_memory(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    memory = (site.state / "trace.json").read_bytes()
    built_anew(site)
    (site.state / "trace.json").write_bytes(memory)
    edit(site, "data/2024.yaml", "91,50", "90,50")
    assert built(site) == first


def test_a_memory_that_cannot_be_kept_fails_no_build(make_site: MakeSite) -> None:
    site = make_site()
    (site.state / "trace.json").mkdir(parents=True)
    assert "index.html" in built(site)
    built_anew(site)


def test_a_second_build_at_the_same_time_is_told_to_wait(make_site: MakeSite) -> None:
    site = make_site()
    with locked(site.state):
        assert refused(site).exit_code == 75
        done = parsite("build", "--site", site.root)
        assert done.returncode == 75
        assert done.stderr.startswith("Một lần dựng khác đang làm việc")
        assert not site.out.exists()
    built(site)


def test_a_failed_build_lets_the_next_one_in(make_site: MakeSite) -> None:
    site = make_site({"data/2024.yaml": "blocks: 5"})
    for _ in range(2):
        with pytest.raises(Mistakes):
            pipeline.build(site)


def killed_at(
    number: int, monkeypatch: pytest.MonkeyPatch, site: Site, error: BaseException
) -> None:
    """Run a build that meets an error in place of its rename of a number, from 1."""
    rename, seen = Path.rename, []

    def fail(self: Path, target: Path) -> Path:
        seen.append(target)
        if len(seen) == number:
            raise error
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", fail)
        with pytest.raises(type(error)):
            pipeline.build(site)


def test_after_a_kill_between_swap_and_tidying_the_next_build_tidies(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site()
    first = built(site)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    killed_at(1, monkeypatch, site, Killed())  # which is the first of tidying
    live = stamps(site.out)
    assert "91,50" in live["2024/index.html"][2].decode()
    assert left_over(site) == {"stage", "journal"}
    pipeline.build(site)
    assert stamps(site.out) == live
    assert previous(site) == first
    assert left_over(site) == set()


def test_once_the_new_release_is_live_nothing_fails(
    make_site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(_: Site) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    site = make_site()
    built(site)
    edit(site, "data/2024.yaml", "90,50", "91,50")
    with monkeypatch.context() as patch:
        patch.setattr(swapping, "heal", deny)
        assert pipeline.build(site).made == len(NEW_SCORE)
    assert "91,50" in contents(site.out)["2024/index.html"].decode()


def test_a_damaged_page_costs_nobody_the_release_before(make_site: MakeSite) -> None:
    site = make_site()
    first = built(site)
    built_anew(site)
    (site.out / "feed.xml").write_text("")
    built(site)
    assert previous(site) == first


def test_a_folder_elsewhere_has_our_state_beside_it(make_site: MakeSite, tmp_path: Path) -> None:
    site, www = make_site(), tmp_path / "srv" / "www"
    before = contents(site.root)
    assert parsite("build", "--site", site.root, "--out", www).returncode == 0
    assert "index.html" in contents(www)
    assert contents(site.root) == before
    assert {file.name for file in www.parent.iterdir()} == {"www", ".parsite"}


def test_a_link_in_the_place_of_the_folder_stays_and_leads_to_the_site(
    make_site: MakeSite, tmp_path: Path
) -> None:
    site = make_site()
    (tmp_path / "www").mkdir()
    site.out.symlink_to(tmp_path / "www", target_is_directory=True)
    for old, new in (("90,50", "91,50"), ("91,50", "92,50")):
        edit(site, "data/2024.yaml", old, new)
        assert parsite("build", "--site", site.root).returncode == 0
        assert site.out.is_symlink()
        assert new in contents(tmp_path / "www")["2024/index.html"].decode()


@pytest.mark.parametrize("file", [".parsite", "public/release.json/x", "x"])
def test_what_cannot_be_written_is_said_in_words(make_site: MakeSite, file: str) -> None:
    site = make_site({file: "không phải của parsite"})
    out = site.root / "x" / "y" if file == "x" else site.out
    done = parsite("build", "--site", site.root, "--out", out, "--lang", "en")
    assert done.returncode == 74
    assert str(site.root) in done.stderr
    assert (site.root / file).read_text(encoding="utf-8") == "không phải của parsite"
