"""A build with nothing to do does nothing, and takes nothing that did change for unchanged."""

import os
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from parsite.model.site import Site
from tests.conftest import SOUND, MakeSite
from tests.folders import ROOT, contents, parsite, python, stamps
from tests.incremental.builds import Told, built, called, clean, differing, precompiled
from tests.incremental.province import Province, drawn
from tests.rich import FILES

HEAVY = {
    *("pandas", "numpy", "yaml", "jinja2", "markupsafe", "markdown", "nh3", "PIL", "resvg_py"),
    *("xlsxwriter", "openpyxl", "python_calamine", "livereload", "tornado", "watchfiles"),
}
"""Libraries for which a build with nothing to do does not wait."""

PROBE = """
import sys
from parsite.cli import main
code = main(sys.argv[1:])
print("", *sys.modules)
sys.exit(code)
"""


def lay(root: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def smallest(root: Path) -> None:
    shutil.copytree(SOUND, root)


def own(root: Path) -> None:
    for name in ("content", "data"):
        shutil.copytree(ROOT / name, root / name)
    with_few_pictures(root)


def example(root: Path) -> None:
    shutil.copytree(ROOT / "examples" / "minh-hoa", root, ignore=shutil.ignore_patterns("public"))
    with_few_pictures(root)


def with_few_pictures(root: Path) -> None:
    """Have no pictures of units: those take their time."""
    settings = root / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    assert "share_pictures" not in text
    settings.write_text(f"{text}share_pictures: years\n", encoding="utf-8")


def rich(root: Path) -> None:
    lay(root, {path: text.encode() for path, text in FILES.items()})
    with_few_pictures(root)


def warned(root: Path) -> None:
    shutil.copytree(SOUND, root)
    shutil.copytree(SOUND.parent / "unit-absent" / "data", root / "data", dirs_exist_ok=True)
    (root / "data" / "2024.yaml").unlink()


def themed(root: Path) -> None:
    province = Province()
    province.settings |= {"theme": "con", "languages": "vi, en"}
    lay(precompiled(root), province.files())


SITES = [smallest, own, example, rich, warned, themed]


def waited() -> None:
    """Let a tick of the disk's clock pass, so that what was written before counts as settled."""
    time.sleep(0.03)


@pytest.mark.parametrize("lay_site", SITES, ids=lambda lay_site: lay_site.__name__)
def test_a_second_build_loads_nothing_changes_nothing_and_says_what_the_first_said(
    tmp_path: Path, lay_site: Callable[[Path], None]
) -> None:
    root = tmp_path / "site"
    lay_site(root)
    waited()
    told = {"vi": built(root)}
    assert bool(told["vi"].warned) is (lay_site is warned)
    told["en"] = (
        clean(root, tmp_path / "clean", "--lang", "en").told if told["vi"].warned else told["vi"]
    )
    before = stamps(root / "public")
    for language in ("vi", "en", "vi"):
        assert loaded(root, told[language], "--lang", language) == set()
    assert stamps(root / "public") == before


def loaded(root: Path, wanted: Told, *words: str) -> set[str]:
    """Build in a process of its own; what is heavy of what it loads, if it says what it is to."""
    done = python("-c", PROBE, "build", "--site", root, *words)
    assert (done.returncode, done.stderr) == (wanted.code, wanted.warned)
    return HEAVY & set(done.stdout.splitlines()[-1].split())


def rewrite(file: Path) -> None:
    file.write_bytes(file.read_bytes())


def replaced(file: Path) -> None:
    shutil.copy(file, file.with_name("~copy"))
    file.with_name("~copy").replace(file)


def touch(file: Path) -> None:
    file.touch()


def last_century(file: Path) -> None:
    os.utime(file, (10**8, 10**8))


def next_century(file: Path) -> None:
    os.utime(file, (4 * 10**9, 4 * 10**9))


@pytest.mark.parametrize("change", [rewrite, replaced, touch, last_century, next_century])
def test_files_that_only_look_changed_are_read_and_that_is_all(
    tmp_path: Path, change: Callable[[Path], None]
) -> None:
    root = tmp_path / "site"
    themed(root)
    waited()
    told = built(root)
    before = stamps(root / "public")
    for file in [f for f in root.rglob("*") if f.is_file() and "public" not in f.parts]:
        change(file)
    assert loaded(root, told) <= {"yaml"}
    assert stamps(root / "public") == before
    assert loaded(root, told) <= ({"yaml"} if change is next_century else set())


def test_a_copy_of_a_site_with_all_that_is_ours_is_read_and_that_is_all(tmp_path: Path) -> None:
    themed(tmp_path / "site")
    told = built(tmp_path / "site")
    shutil.copytree(tmp_path / "site", tmp_path / "copy", copy_function=shutil.copy)
    before = stamps(tmp_path / "copy" / "public")
    assert loaded(tmp_path / "copy", told) <= {"yaml"}
    assert stamps(tmp_path / "copy" / "public") == before
    assert loaded(tmp_path / "copy", told) == set()


Change = Callable[[Path], None]


def edited(path: str, old: str, new: str) -> Change:
    """Change a file."""

    def change(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return change


def slyly(path: str, old: str, new: str) -> Change:
    """Change a file to as many other bytes, its time put back to what it was."""

    def change(root: Path) -> None:
        file = root / path
        before, text = file.stat(), file.read_bytes()
        changed = text.replace(old.encode(), new.encode(), 1)
        assert (len(changed), changed != text) == (len(text), True)
        file.write_bytes(changed)
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    return change


def new(path: str, content: str | bytes = "") -> Change:
    return lambda root: lay(root, {path: content.encode() if isinstance(content, str) else content})


def gone(path: str) -> Change:
    return lambda root: (root / path).unlink()


def renamed(old: str, new: str) -> Change:
    def change(root: Path) -> None:
        (root / old).replace(root / new)

    return change


def folder(path: str) -> Change:
    return lambda root: (root / path).mkdir()


def in_turn(*changes: Change) -> Change:
    def change(root: Path) -> None:
        for one in changes:
            one(root)

    return change


def instead_of_base(folder: Path) -> None:
    shutil.copytree(ROOT / "themes" / "base", folder)
    (folder / "templates" / "404.html").write_text("Hết.", encoding="utf-8")


TEXT = "---\ntitle: Bài\n---\n\nMới.\n"
ROWS = "Khối;Đơn vị;Điểm\nso;dv-0;50\nso;dv-1;40\n"
CHANGES: dict[str, Change] = {
    "a score": slyly("data/2023.csv", "80,00", "70,00"),
    "a name": slyly("data/units.yaml", "Xã Thượng", "Xã Trượng"),
    "a setting": slyly("content/site.yaml", "Tỉnh Mẫu", "Tỉnh Mậu"),
    "a word of an article": slyly("content/2024.md", "Kết quả", "Kết cục"),
    "a wording": slyly("themes/nha/languages/vi.yaml", "Về đầu", "Về đậu"),
    "a template": slyly("themes/nha/templates/page.html", "<p>", "<b>"),
    "a stylesheet": slyly("themes/nha/assets/base.css", "navy", "teal"),
    "a colour": slyly("themes/nha/theme.yaml", "8b0000", "8b0001"),
    "a picture": lambda root: lay(root, {"content/media/hop.png": drawn(7)}),
    "a paper that is linked": slyly("content/media/van-ban.pdf", "one", "two"),
    "a new year": new("data/2025.csv", ROWS),
    "a new article": new("content/2023.md", TEXT),
    "a new page": new("content/lien-he.md", TEXT),
    "a new paper": new("content/media/sau/them.pdf", "%PDF"),
    "a new asset": new("themes/nha/assets/sau/hon.css", "p {}"),
    "a new template": new("themes/con/templates/home.html", '{% extends "nha!home.html" %} '),
    "a new part": new("themes/nha/templates/parts/summary.html", "<p>Hết.</p>"),
    "new wordings": new("themes/con/languages/vi.yaml", "site: {home: Về cửa}"),
    "a theme in the place of parsite's own": lambda root: instead_of_base(root / "themes" / "base"),
    "a file of data nobody reads": new("data/2024.xlsx", b"PK"),
    "a text nobody reads": new("content/sau/bai.docx", b"PK"),
    "a year without its rules": gone("data/2023.yaml"),
    "an article gone": gone("content/2024.md"),
    "a wording gone": gone("themes/nha/languages/vi.yaml"),
    "a paper gone": gone("content/media/van-ban.pdf"),
    "units gone": gone("data/units.yaml"),
    "a year of another name": in_turn(
        renamed("data/2022.csv", "data/2021.csv"), renamed("data/2022.yaml", "data/2021.yaml")
    ),
    "an article of another year": renamed("content/2024.md", "content/2023.md"),
    "a paper of another name": renamed("content/media/van-ban.pdf", "content/media/vb.pdf"),
    "two files that change places": in_turn(
        renamed("data/2022.csv", "data/x"),
        renamed("data/2023.csv", "data/2022.csv"),
        renamed("data/x", "data/2023.csv"),
    ),
    "a folder in a file's place": in_turn(
        gone("content/gioi-thieu.md"), folder("content/gioi-thieu.md")
    ),
}


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a theme of its own, built."""
    province = Province()
    province.settings |= {"theme": "con"}
    province.theme |= {
        "nha/theme.yaml": "colours: {accent: '#8b0000'}\n",
        "nha/assets/base.css": "body { color: navy }",
        "nha/templates/page.html": '{% extends "base!page.html" %}{% block header %}<p>'
        '<a href="media/hop.png">Họp</a> <a href="media/sau/them.pdf">Thêm</a>{% endblock %}',
        "nha/languages/vi.yaml": "site: {home: Về đầu}",
    }
    province.years[2023].rows["dv-0"] = (200, 120)
    root = precompiled(tmp_path_factory.mktemp("finished") / "site")
    lay(root, province.files())
    assert built(root).code == 0
    return root


@pytest.fixture
def site(finished: Path, tmp_path: Path) -> Site:
    """A copy of the site, built again when nothing about it was too new to be sure of."""
    root = tmp_path / "site"
    shutil.copytree(finished, root)
    settled(root)
    return Site(root, root / "public")


def settled(root: Path) -> None:
    for _ in range(2):
        waited()
        assert built(root).code == 0


def is_a_clean_build_of_itself(root: Path) -> Told:
    """Whether a build gives and says what it would where nothing was built before."""
    before = contents(root / "public")
    told, wanted = built(root), clean(root, root.parent / "clean")
    assert told == wanted.told
    assert differing(contents(root / "public"), wanted.files if told.code == 0 else before) == []
    return told


@pytest.mark.parametrize("change", CHANGES)
def test_what_changed_is_never_taken_for_unchanged(site: Site, change: str) -> None:
    before = contents(site.out)
    CHANGES[change](site.root)
    told = is_a_clean_build_of_itself(site.root)
    assert told.code != 0 or contents(site.out) != before


@pytest.mark.parametrize("change", ["a score", "a new paper", "a paper gone"])
def test_what_is_changed_back_is_as_it_was(site: Site, change: str) -> None:
    files = contents(site.root)
    CHANGES[change](site.root)
    is_a_clean_build_of_itself(site.root)
    for path in contents(site.root).keys() - files.keys():
        if not path.startswith((".parsite/", "public/")):
            (site.root / path).unlink()
    lay(site.root, {p: text for p, text in files.items() if p.startswith(("content/", "data/"))})
    is_a_clean_build_of_itself(site.root)
    assert (
        differing(contents(site.out), {p[7:]: t for p, t in files.items() if p[:7] == "public/"})
        == []
    )


@pytest.mark.parametrize("folder", ["content/media/a", "themes/nha/assets/a", "data/a"])
def test_a_file_in_a_folder_that_was_empty_is_seen(site: Site, folder: str) -> None:
    (site.root / folder).mkdir()
    settled(site.root)
    new(f"{folder}/b.css", "p {}")(site.root)
    is_a_clean_build_of_itself(site.root)


def test_a_mistake_is_told_again_as_long_as_it_is_there(site: Site) -> None:
    CHANGES["a file of data nobody reads"](site.root)
    told = [is_a_clean_build_of_itself(site.root) for _ in range(3)]
    assert [one.code for one in told] == [65, 65, 65]
    gone("data/2024.xlsx")(site.root)
    assert is_a_clean_build_of_itself(site.root).code == 0


LINKED = ["data", "data/2023.csv", "content/media", "content/2024.md", "themes/nha", "themes"]


@pytest.mark.parametrize("path", LINKED)
def test_what_a_link_leads_to_is_looked_at_as_well(site: Site, path: str) -> None:
    elsewhere = site.root.parent / "elsewhere"
    (site.root / path).replace(elsewhere)
    (site.root / path).symlink_to(elsewhere)
    settled(site.root)
    for change in ("a score", "a paper that is linked", "a word of an article", "a wording"):
        CHANGES[change](site.root)
    is_a_clean_build_of_itself(site.root)


def test_a_link_that_leads_to_another_file_of_the_same_size_is_followed(site: Site) -> None:
    file, other = site.root / "data" / "2023.csv", site.root.parent / "other.csv"
    shutil.copy2(file, other)
    file.replace(site.root.parent / "one.csv")
    file.symlink_to(site.root.parent / "one.csv")
    settled(site.root)
    text = other.read_bytes()
    other.write_bytes(text.replace(b"80,00", b"70,00", 1))
    shutil.copystat(site.root.parent / "one.csv", other)
    (site.root / "data" / "moi").symlink_to(other)
    (site.root / "data" / "moi").replace(file)
    is_a_clean_build_of_itself(site.root)


def test_a_site_behind_a_link_that_leads_to_another_site_is_that_one(tmp_path: Path) -> None:
    for name, score in (("one", (200, 120)), ("two", (180, 120))):
        province = Province()
        province.years[2024].rows["dv-0"] = score
        lay(tmp_path / name, province.files())
    (tmp_path / "site").symlink_to(tmp_path / "one")
    words = ["build", "--site", tmp_path / "site", "--out", tmp_path / "www" / "public"]
    for _ in range(3):
        waited()
        assert called(*words).code == 0
    (tmp_path / "site").unlink()
    (tmp_path / "site").symlink_to(tmp_path / "two")
    assert called(*words).code == 0
    wanted = clean(tmp_path / "two", tmp_path / "clean").files
    assert differing(contents(tmp_path / "www" / "public"), wanted) == []


def damaged_slyly(file: Path) -> None:
    before, text = file.stat(), file.read_bytes()
    file.write_bytes(text[:-1] + b"?")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


LIVE: dict[str, Change] = {
    "other bytes, as many and as old": lambda out: damaged_slyly(out / "2024" / "index.html"),
    "a page cut off": lambda out: os.truncate(out / "2024" / "index.html", 100),
    "a page gone": gone("2023/index.html"),
    "a folder gone": lambda out: shutil.rmtree(out / "don-vi"),
    "all gone": shutil.rmtree,
    "two pages that changed places": in_turn(
        renamed("2023/index.html", "x"),
        renamed("2024/index.html", "2023/index.html"),
        renamed("x", "2024/index.html"),
    ),
    "a link in a page's place": in_turn(
        renamed("2024/index.html", "../elsewhere.html"),
        lambda out: (out / "2024" / "index.html").symlink_to(out.parent / "elsewhere.html"),
    ),
    "a folder in a page's place": in_turn(gone("404.html"), folder("404.html")),
}


@pytest.mark.parametrize("harm", LIVE)
def test_what_happened_to_the_live_site_is_put_right(site: Site, harm: str) -> None:
    wanted = contents(site.out)
    LIVE[harm](site.out)
    assert built(site.root).code == 0
    assert differing(contents(site.out), wanted) == []
    assert not (site.out / "2024" / "index.html").is_symlink()


def test_a_file_of_somebody_elses_among_the_pages_is_told_each_time(site: Site) -> None:
    (site.out / "don-vi" / "cua-toi.txt").write_text("mine", encoding="utf-8")
    told = [built(site.root) for _ in range(2)]
    assert [one.code for one in told] == [74, 74]
    assert "cua-toi.txt" in told[1].warned
    (site.out / "don-vi" / "cua-toi.txt").unlink()
    assert built(site.root).code == 0


def test_a_listing_that_is_gone_is_told_each_time(site: Site) -> None:
    (site.out / "release.json").replace(site.root / "kept.json")
    assert [built(site.root).code for _ in range(2)] == [74, 74]
    (site.root / "kept.json").replace(site.out / "release.json")
    is_a_clean_build_of_itself(site.root)


def test_another_folder_for_the_pages_is_filled_though_nothing_changed(site: Site) -> None:
    other = site.root.parent / "www" / "public"
    for _ in range(2):
        assert called("build", "--site", site.root, "--out", other).code == 0
        assert differing(contents(other), contents(site.out)) == []


EMBARGO = "release_at: 2026-12-01T08:00:00+07:00\n"
BEFORE, AFTER = "2026-12-01T07:59:59+07:00", "2026-12-01T08:00:00+07:00"


def test_a_moment_that_comes_is_a_change_though_no_file_changed(site: Site) -> None:
    rules = site.root / "data" / "2024.yaml"
    rules.write_text(EMBARGO + rules.read_text(encoding="utf-8"), encoding="utf-8")
    gone("content/2024.md")(site.root)
    there = []
    for now in (BEFORE, BEFORE, AFTER, AFTER, BEFORE, AFTER):
        waited()
        assert called("build", "--site", site.root, "--now", now).code == 0
        there.append((site.out / "2024").exists())
    assert there == [False, False, True, True, False, True]


def test_a_moment_that_comes_while_nobody_says_what_time_it_is(make_site: MakeSite) -> None:
    soon = datetime.fromtimestamp(int(time.time()) + 3, UTC).isoformat()
    site = make_site({"content/2024.md": None})
    rules = site.root / "data" / "2024.yaml"
    rules.write_text(f"release_at: {soon}\n" + rules.read_text(encoding="utf-8"), encoding="utf-8")
    there = []
    for _ in range(3):
        assert built(site.root).code == 0
        there.append((site.out / "2024").exists())
    while datetime.now(UTC) < datetime.fromisoformat(soon):
        time.sleep(0.1)
    assert built(site.root).code == 0
    assert [*there, (site.out / "2024").exists()] == [False, False, False, True]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A parsite of the tests' own, that they may change, with a site that it has built."""
    home = tmp_path_factory.mktemp("installed")
    for name in ("parsite", "themes"):
        shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
    smallest(home / "site")
    for _ in range(2):
        assert run_from(home).returncode == 0
    return home


def run_from(home: Path, *words: object) -> CompletedProcess[str]:
    """Build the site beside a parsite by that parsite, in a process of its own."""
    return parsite("build", "--site", home / "site", *words, cwd=home, PYTHONPATH=str(home))


PARSITE: dict[str, Change] = {
    "its code": edited("parsite/model/page.py", "sharer.php?u=", "sharer.php?link="),
    "a template of its theme": slyly("themes/base/templates/home.html", "latest", "newest"),
    "a wording of its theme": slyly("themes/base/languages/vi.yaml", "Trang", "TRANG"),
    "a stylesheet of its theme": slyly("themes/base/assets/base.css", "{", "("),
    "a new asset of its theme": new("themes/base/assets/them.css", "p {}"),
    "a library": lambda home: other_library(home),
}


def other_library(home: Path) -> None:
    """Put another version of what makes HTML of Markdown before the one that is installed."""
    folder = Path(str(find_spec("markdown").origin)).parent
    shutil.copytree(folder, home / "markdown", ignore=shutil.ignore_patterns("__pycache__"))
    new("Markdown-99.dist-info/METADATA", "Name: Markdown\nVersion: 99\n")(home)
    edited("markdown/core.py", "return output.strip()", "return output.strip().upper()")(home)


@pytest.mark.parametrize("change", PARSITE)
def test_another_parsite_makes_another_site(installed: Path, tmp_path: Path, change: str) -> None:
    home = tmp_path / "home"
    shutil.copytree(installed, home)
    before = contents(home / "site" / "public")
    PARSITE[change](home)
    fresh = tmp_path / "fresh" / "public"
    for words in ([], ["--out", fresh]):
        assert run_from(home, *words).returncode == 0
    after = contents(home / "site" / "public")
    assert differing(after, contents(fresh)) == []
    assert after != before
