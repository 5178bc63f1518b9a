"""Editors at work on a site, in any order: after each step it is what a clean build makes of it."""

import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from parsite.commands import COMMANDS
from tests.folders import contents, stamps
from tests.incremental.builds import (
    LEFT,
    Clean,
    Told,
    built,
    called,
    clean,
    differing,
    once_read,
    precompiled,
)
from tests.incremental.province import (
    BLOCKS,
    GRADES,
    MEDIA,
    NEWS,
    PARTS,
    SETTINGS,
    THEME,
    TIES,
    WITHHELD,
    Province,
)

HOURS = {"long ago": 10**18, "far ahead": 4 * 10**18}
HOW = ("plainly", "in its place", "with its time put back", *HOURS)
"""Ways in which editors' programs, and those who copy files about, leave a file that changed."""

SHAPES = [b"", b"{", b"[]", b"{}", b"null", b"5", b'"a"', b"\xff\xfe", b"[" * 100_000, b"\0" * 400]
SHAPES += [b'{"release": 5, "trace": []}', b'{"pages": [], "inputs": {}}']
NOW = ("2026-12-01T07:59:59+07:00", "2026-12-01T08:00:00+07:00")
"""Just before the moment at which years may become public, and the moment."""


def claiming(province: Province) -> bytes:
    """An article that is wrong about the score of every unit."""
    claims = "".join(f"{unit.name} đạt 99,99 điểm.\n\n" for unit in province.units.values())
    return f"---\ntitle: A\n---\n\n{claims}".encode()


Spoil = Callable[[bytes, Province], bytes]
MISTAKES: dict[str, tuple[str, Spoil]] = {
    "a setting nobody knows": ("content/site.yaml", lambda text, _: text + b"titel: A\n"),
    "a file that is no text": ("data/units.yaml", lambda *_: b"\xff\xfa\0\1"),
    "a unit without a block": ("data/units.yaml", lambda text, _: text + b"  x: {name: X}\n"),
    "a row of nobody": ("data/{year}.yaml", lambda text, _: text + b"notes: sai\n"),
    "a figure that is none": ("data/{year}.yaml", lambda text, _: text + b"decimals: chin\n"),
    "claims that are false": ("content/{year}.md", lambda _, province: claiming(province)),
    "an article without an end": ("content/gioi-thieu.md", lambda *_: b"---\ntitle: A\n"),
    "a page that is somebody else's": ("public/notes.txt", lambda *_: b"mine"),
    "a listing that is none": ("public/release.json", lambda *_: b"{"),
}
Draw = st.data()
Data = Any


class Editing(RuleBasedStateMachine):
    """The site, its editors, and the clean builds that it is held against."""

    known: ClassVar[dict[str, Clean]] = {}
    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="parsite-editing-"))
        self.root = self.folder / "site"
        self.province = Province()
        self.kept: Path | None = None
        self.now = NOW[0]
        self.moves = 0
        self.is_hurt = False
        self.has_links = True  # what is copied with no regard to links shares no files any more
        self.save("plainly")
        precompiled(self.root)

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @property
    def state(self) -> Path:
        return self.root / ".parsite" / "public"

    @property
    def public(self) -> Path:
        return self.root / "public"

    def save(self, how: str) -> None:
        """Write the files that are to be others, and take away those that are to be none."""
        files = self.province.files()
        own = (self.root / name for name in ("content", "data", "themes"))
        for file in [file for folder in own for file in folder.rglob("*") if file.is_file()]:
            if file.relative_to(self.root).as_posix() not in files:
                file.unlink()
        for path, content in files.items():
            if not (self.root / path).is_file() or (self.root / path).read_bytes() != content:
                write(self.root / path, content, how)

    def some(self, data: Data, among: Any, label: str) -> Any:
        return data.draw(st.sampled_from([*among]), label)

    def unit(self, data: Data) -> str:
        return str(self.some(data, self.province.units, "unit"))

    def year(self, data: Data) -> int:
        return int(self.some(data, self.province.years, "year"))

    # What is told of the years

    @rule(data=Draw, how=st.sampled_from(HOW))
    def edit_a_score(self, data: Data, how: str) -> None:
        year = self.province.years[self.year(data)]
        id = self.some(data, year.rows, "unit")
        year.rows[id] = (data.draw(st.integers(40, 240)), data.draw(st.integers(0, 160)))
        self.save(how)

    @rule(data=Draw)
    def leave_a_unit_unassessed(self, data: Data) -> None:
        year = self.province.years[self.year(data)]
        year.rows[self.some(data, year.rows, "unit")] = None
        self.save("plainly")

    @rule(data=Draw)
    def add_or_remove_a_row(self, data: Data) -> None:
        of = self.year(data)
        rows, living = self.province.years[of].rows, self.province.living(of)
        id = self.some(data, living, "unit") if living else ""
        if id in rows and len(rows) > 1:
            del rows[id]
        elif id:
            rows[id] = (100, 100)
        self.save("plainly")

    @rule(data=Draw, how=st.sampled_from(HOW))
    def change_a_rule(self, data: Data, how: str) -> None:
        year = self.province.years[self.year(data)]
        choices = {
            "parts": range(len(PARTS)),
            "grades": range(len(GRADES)),
            "ties": TIES,
            "by_index": (True, False),
            "note": ("", "Ghi chú một.", "Ghi chú hai."),
            "announced": ("", "2025-03-08", "2025-03-09"),
            "withheld": WITHHELD,
        }
        name = self.some(data, choices, "what")
        setattr(year, name, self.some(data, choices[name], "to"))
        self.save(how)

    @rule(data=Draw, how=st.sampled_from(HOW))
    def write_the_same_in_another_way(self, data: Data, how: str) -> None:
        year = self.province.years[self.year(data)]
        choices = {
            "is_table": (True, False),
            "is_named": (True, False),
            "turned": range(5),
            "separator": (";", "\t"),
        }
        name = self.some(data, choices, "what")
        setattr(year, name, self.some(data, choices[name], "to"))
        self.save(how)

    @rule(data=Draw, lines=st.integers(0, 3), how=st.sampled_from(HOW))
    def remark_on_something(self, data: Data, lines: int, how: str) -> None:
        files = [p for p in self.province.files() if p.endswith((".yaml", ".csv"))]
        self.province.padding[self.some(data, files, "file")] = lines
        self.save(how)

    @rule(is_next=st.booleans())
    def add_a_year(self, is_next: bool) -> None:
        years = self.province.years
        year = max(years) + 1 if is_next else min(years) - 1
        if len(years) < 5 and self.province.living(year):
            self.province.add_year(year)
        self.save("plainly")

    @rule(data=Draw)
    def remove_a_year(self, data: Data) -> None:
        if len(self.province.years) > 1:
            self.province.remove_year(self.year(data))
        self.save("plainly")

    # What is told of the units

    @rule(block=st.sampled_from([*BLOCKS]), is_ranked=st.booleans())
    def add_a_unit(self, block: str, is_ranked: bool) -> None:
        if len(self.province.units) < 14:
            id = self.province.add_unit(block, f"Đơn vị {self.province.born + 1}")
            if is_ranked:
                self.province.years[max(self.province.years)].rows[id] = (150, 100)
        self.save("plainly")

    @rule(data=Draw, is_history=st.booleans(), how=st.sampled_from(HOW))
    def rename_a_unit(self, data: Data, is_history: bool, how: str) -> None:
        id = self.unit(data)
        self.province.born += 1
        name = f"Đơn vị {self.province.born}"
        if is_history:
            self.province.rename(id, name)
        else:
            self.province.units[id].name = name
        self.save(how)

    @rule(data=Draw, how=st.sampled_from(HOW))
    def let_two_units_change_names(self, data: Data, how: str) -> None:
        named = [id for id, unit in self.province.units.items() if not unit.since + unit.until]
        pairs = [
            (one, other)
            for one in named
            for other in named
            if one < other and self.province.units[one].block == self.province.units[other].block
        ]
        if pairs:
            self.province.swap_names(*self.some(data, pairs, "units"))
        self.save(how)

    @rule(data=Draw)
    def name_a_unit_in_english(self, data: Data) -> None:
        id = self.unit(data)
        self.province.units[id].name_en = data.draw(st.sampled_from(["", f"Unit {id}", "Office"]))
        self.save("plainly")

    @rule(data=Draw)
    def merge_two_units(self, data: Data) -> None:
        year = self.year(data)
        able = [id for id in self.province.living(year - 1) if not self.province.units[id].until]
        pairs = [
            (one, other)
            for one in able
            for other in able
            if one < other and self.province.units[one].block == self.province.units[other].block
        ]
        if pairs:
            one, other = self.some(data, pairs, "units")
            self.province.merge(one, other, year, f"Đơn vị {self.province.born + 1}")
        self.save("plainly")

    @rule(data=Draw)
    def remove_a_unit(self, data: Data) -> None:
        able = self.province.can_go()
        if able:
            self.province.remove_unit(self.some(data, able, "unit"))
        self.save("plainly")

    # What stands around the figures

    @rule(data=Draw, how=st.sampled_from(HOW))
    def change_a_setting(self, data: Data, how: str) -> None:
        name = self.some(data, SETTINGS, "setting")
        self.province.settings[name] = self.some(data, SETTINGS[name], "to")
        self.save(how)

    @rule(data=Draw, is_worn=st.booleans(), how=st.sampled_from(HOW))
    def change_the_theme(self, data: Data, is_worn: bool, how: str) -> None:
        path = self.some(data, THEME, "file")
        self.province.theme[path] = self.some(data, THEME[path], "to")
        if is_worn:
            self.province.settings["theme"] = path.partition("/")[0]
        self.save(how)

    @rule(data=Draw, how=st.sampled_from(HOW))
    def change_a_picture_or_paper(self, data: Data, how: str) -> None:
        path = self.some(data, MEDIA, "file")
        self.province.media[path] = self.some(data, MEDIA[path], "to")
        self.save(how)

    @rule(data=Draw, body=st.sampled_from(NEWS), mark=st.sampled_from(["", ".en"]))
    def write_of_a_year(self, data: Data, body: str, mark: str) -> None:
        self.province.articles[f"{self.year(data)}{mark}"] = body
        self.save("plainly")

    @rule(
        name=st.sampled_from(["gioi-thieu", "gioi-thieu.en", "lien-he"]),
        words=st.sampled_from(["Về trang này.\n", "Về trang kia.\n"]),
    )
    def write_a_page(self, name: str, words: str) -> None:
        self.province.articles[name] = words
        self.save("plainly")

    @rule(now=st.sampled_from(NOW))
    def let_it_be_another_time(self, now: str) -> None:
        self.now = now

    @rule(data=Draw)
    def take_an_article_away(self, data: Data) -> None:
        if self.province.articles:
            del self.province.articles[self.some(data, self.province.articles, "article")]
        self.save("plainly")

    # What happens to files that nobody edits

    @rule(data=Draw, hour=st.sampled_from([*HOURS.values()]))
    def set_times_of_files(self, data: Data, hour: int) -> None:
        folder = self.root / self.some(data, ("content", "data", "themes", "public"), "folder")
        for file in (file for file in folder.rglob("*") if file.is_file()):
            os.utime(file, ns=(hour, hour))

    @rule()
    def wait_a_moment(self) -> None:
        time.sleep(0.03)  # more than a tick: what was written before counts as settled after it

    @rule(is_copied=st.booleans())
    def move_the_site(self, is_copied: bool) -> None:
        self.moves += 1
        moved = self.folder / f"site-{self.moves}"
        if is_copied:
            shutil.copytree(self.root, moved)
            shutil.rmtree(self.root)
        else:
            self.root.rename(moved)
        self.root = moved
        self.has_links = self.has_links and not is_copied

    @rule(data=Draw, seed=st.integers(0, 99))
    def damage_our_own_folder(self, data: Data, seed: int) -> None:
        chance = Random(seed)
        own = [f for f in sorted(self.state.rglob("*")) if f.is_file() and f.name != "lock"]
        kinds = {(f.relative_to(self.state).parts[0]): f for f in chance.sample(own, len(own))}
        if kinds:
            damage(kinds[self.some(data, sorted(kinds), "file")], chance)
            self.is_hurt = True

    @rule()
    def delete_our_own_folder(self) -> None:
        shutil.rmtree(self.root / ".parsite")

    @rule(data=Draw)
    def delete_a_part_of_our_own_folder(self, data: Data) -> None:
        part = self.some(data, sorted(f for f in self.state.iterdir()), "part")
        shutil.rmtree(part) if part.is_dir() else part.unlink()

    @rule()
    def keep_our_own_folder(self) -> None:
        if self.kept:
            shutil.rmtree(self.kept)
        self.kept = self.folder / "kept"
        shutil.copytree(self.root / ".parsite", self.kept)

    @precondition(lambda self: self.kept is not None)
    @rule()
    def put_back_an_older_folder_of_ours(self) -> None:
        shutil.rmtree(self.root / ".parsite")
        shutil.copytree(self.kept or self.root, self.root / ".parsite")
        self.has_links = False

    @rule()
    def take_over_another_sites_folder(self) -> None:
        """Another site of the same province, told otherwise, was built elsewhere with its cache."""
        other = self.folder / "other"
        files = self.province.files()
        files["content/site.yaml"] = files["content/site.yaml"].replace(b"title: ", b"title: Z")
        for path, content in files.items():
            text = content.replace(b"10", b"11") if path.endswith(".csv") else content
            write(other / path, text, "plainly")
        built(other)
        shutil.rmtree(self.root / ".parsite")
        (other / ".parsite").rename(self.root / ".parsite")
        self.has_links = False
        shutil.rmtree(other)

    @rule(data=Draw, seed=st.integers(0, 99), is_hidden=st.booleans())
    def damage_a_page(self, data: Data, seed: int, is_hidden: bool) -> None:
        path = self.some(data, sorted({*contents(self.public)} - {"release.json"}), "file")
        file, chance = self.public / path, Random(seed)
        before = file.stat()
        damage(file, chance)
        if is_hidden and file.is_file():
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    @rule()
    def delete_all_pages(self) -> None:
        shutil.rmtree(self.public)

    # What happens around a build

    @rule(data=Draw)
    def make_a_mistake_and_mend_it(self, data: Data) -> None:
        where, spoil = MISTAKES[self.some(data, MISTAKES, "mistake")]
        path = where.format(year=self.year(data))
        file = self.root / path
        before = file.read_bytes() if file.is_file() else None
        write(file, spoil(before or b"", self.province), "plainly")
        live = stamps(self.public)
        told = self.build()
        assert told.code in (65, 74, 78) or path.startswith("content/2"), told
        if not path.startswith("public/"):
            wanted = clean(self.root, self.folder / "clean", "--now", self.now).told
            assert self.without_damage(told) == wanted
        if told.code == 0:
            live = stamps(self.public)
        assert stamps(self.public) == live, "a build that failed changed the site"
        assert self.left_over() == set()
        file.unlink()
        if before is not None:
            write(file, before, "plainly")

    @rule(data=Draw, is_same_size=st.booleans())
    def edit_while_a_build_reads(self, data: Data, is_same_size: bool) -> None:
        of = self.year(data)
        year = self.province.years[of]
        id = self.some(data, year.rows, "unit")
        year.rows[id] = (data.draw(st.integers(45, 60)), 80)
        self.save("plainly")
        year.rows[id] = (66 if is_same_size else 240, 80)
        how = "with its time put back"
        with once_read(self.root / f"data/{of}.csv", lambda: self.save(how)):
            self.build()

    @precondition(lambda self: "rollback" in COMMANDS and (self.state / "previous").exists())
    @rule()
    def roll_back(self) -> None:
        before = contents(self.state / "previous")
        told = called("rollback", "--site", self.root)
        if told.code == 0:
            assert self.is_release(before["release.json"])

    # What always holds

    def is_release(self, listing: bytes) -> bool:
        """Whether what is live is just what a listing says, though its copy may be damaged."""
        live = contents(self.public)
        told = json.loads(live.pop("release.json")) if "release.json" in live else {}
        digests = {path: sha256(content).hexdigest() for path, content in live.items()}
        return bool(told == json.loads(listing) and digests == told["files"])

    def left_over(self) -> set[str]:
        return LEFT & {file.name for file in self.state.iterdir()}

    def clean(self) -> Clean:
        """What a build makes of the site where there is nothing yet."""
        files = self.province.files()
        told = sorted((path, sha256(content).hexdigest()) for path, content in files.items())
        key = f"{self.now} {told}"
        if key not in self.known:
            self.known[key] = clean(self.root, self.folder / "clean", "--now", self.now)
        return self.known[key]

    def without_damage(self, told: Told) -> Told:
        """Leave out that what we had kept was damaged, if it was: said until it is made anew."""
        said = told.warned.split("\n\n")
        rest = [one for one in said if not re.match(r"\.parsite/[^ ]+ cache-damaged:", one)]
        if not self.is_hurt or rest == said:
            return told
        self.is_hurt = told.code != 0
        return Told(told.code, "\n\n".join(rest))

    def build(self) -> Told:
        return built(self.root, "--now", self.now)

    @invariant()
    def the_site_is_what_a_clean_build_makes(self) -> None:
        type(self).steps += 1
        before = stamps(self.public)
        told, wanted = self.build(), self.clean()
        after = stamps(self.public)
        assert wanted.told.code == 0, "the editors' steps leave a sound site"
        assert self.without_damage(told) == wanted.told
        assert differing({path: made for path, (*_, made) in after.items()}, wanted.files) == []
        for path in before.keys() & after.keys() - {"release.json"}:
            same_bytes = before[path][2] == after[path][2]
            assert same_bytes or before[path][0] != after[path][0], f"{path} was written into"
            assert same_bytes or before[path][1] < after[path][1], f"{path} is not later"
            assert not same_bytes or before[path][1] == after[path][1], f"{path} has another time"
            if same_bytes and self.has_links:
                assert before[path][0] == after[path][0], f"{path} is another file"
        assert self.left_over() == set()
        self.a_build_right_after_moves_nothing()

    def a_build_right_after_moves_nothing(self) -> None:
        before, folder = stamps(self.public), self.public.stat()
        assert self.build() == self.clean().told
        assert stamps(self.public) == before
        after = self.public.stat()
        assert (after.st_ino, after.st_mtime_ns) == (folder.st_ino, folder.st_mtime_ns)


def write(file: Path, content: bytes, how: str) -> None:
    """Save a file as one of the programs would."""
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.stat().st_mtime_ns if file.exists() else None
    if how == "plainly":
        fresh = file.with_name(f"~{file.name}")
        fresh.write_bytes(content)
        fresh.replace(file)
        return
    file.write_bytes(content)
    hour = HOURS.get(how, before if how == "with its time put back" else None)
    if hour is not None:
        os.utime(file, ns=(hour, hour))


def damage(file: Path, chance: Random) -> None:
    """Do to a file what a dying disk, a full one or a careless hand does."""
    content = bytearray(file.read_bytes())
    kind = chance.choice(["cut", "flip", "noise", "longer", "gone", "shape"])
    if kind == "gone" or not content:
        file.unlink()
        return
    at = chance.randrange(len(content))
    if kind == "flip":
        content[at] ^= 1 << chance.randrange(8)
    changed = {
        "cut": bytes(content[:at]),
        "flip": bytes(content),
        "noise": bytes(content[:at]) + chance.randbytes(len(content) - at),
        "longer": bytes(content) + b"x",
        "shape": chance.choice(SHAPES),
    }
    file.write_bytes(changed[kind])
