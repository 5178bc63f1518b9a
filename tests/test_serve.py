"""The preview, run as its user runs it: a browser's requests, a saved file."""

import asyncio
import json
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import Message
from pathlib import Path
from threading import Thread

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from parsite.model.site import Site
from parsite.report import Report
from parsite.serve import at_home, run
from parsite.serve.door import Door
from parsite.serve.preview import Preview
from parsite.serve.saves import Saves
from tests.conftest import MakeSite
from tests.folders import ROOT, contents, environment

PATIENCE = 30
NOW = datetime(2026, 11, 23, tzinfo=UTC)


@dataclass
class Opened:
    """A preview in a thread of this process: its address, and how often it was planned."""

    address: str
    preview: Preview
    plans: list[float] = field(default_factory=list)

    def get(self, path: str, **headers: str) -> "Got":
        return get(self.address + path, **headers)

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so; the test is over where it never is."""
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, "it never came to be so"
            time.sleep(0.01)

    def wait_for(self, path: str, words: str) -> str:
        """Wait until a page says something; give the page."""
        self.wait(lambda: words in self.get(path).text)
        return self.get(path).text

    def wait_until_gone(self, path: str, words: str) -> str:
        self.wait(lambda: words not in self.get(path).text)
        return self.get(path).text

    def rest(self) -> None:
        """Wait until nothing has been planned for longer than any look at the files takes."""
        time.sleep(1.6)


@dataclass
class Got:
    status: int
    content: bytes
    headers: Message

    @property
    def text(self) -> str:
        return self.content.decode()


def get(address: str, **headers: str) -> Got:
    """Fetch something, whatever the status."""
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return Got(answer.status, answer.read(), answer.headers)
    except urllib.error.HTTPError as error:
        with error:
            return Got(error.code, error.read(), error.headers)


@contextmanager
def opened(site: Site, language: str = "vi") -> Iterator[Opened]:
    """Open the preview of a site."""
    door = Door.at("127.0.0.1", 0)
    site = Site(site.root, site.out, now=NOW)
    saves = Saves(site.root)
    preview = Preview(at_home(site, door), Report(language, "parsite"))
    shown = Opened(door.address, preview)
    renew = preview.renew
    preview.renew = lambda: (shown.plans.append(time.monotonic()), renew())[1]  # type: ignore[method-assign]
    renew()
    loop = asyncio.new_event_loop()
    running = loop.create_task(run(preview, door, saves))

    def serving() -> None:
        with suppress(asyncio.CancelledError):
            loop.run_until_complete(running)

    thread = Thread(target=serving)
    thread.start()
    try:
        shown.wait(lambda: answers(door))
        yield shown
    finally:
        loop.call_soon_threadsafe(running.cancel)
        thread.join()
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
        LiveReloadHandler.waiters.clear()


def answers(door: Door) -> bool:
    import socket

    with socket.socket() as trial:
        return trial.connect_ex((door.host, door.port)) == 0


def save(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


SCORES = "blocks:\n  so:\n    results:\n      - {{unit: Sở Nội vụ, score: '{score}', max: 100}}\n"


# ---- pages ----


def test_the_preview_serves_the_pages_under_its_own_address(make_site: MakeSite) -> None:
    with opened(make_site()) as shown:
        page = shown.get("2024/")
        assert page.status == 200
        assert "Sở Nội vụ" in page.text
        assert "/livereload.js" in page.text
        assert f'<link rel="canonical" href="{shown.address}2024/">' in page.text


def test_nothing_is_published_and_nothing_of_the_pages_is_written(make_site: MakeSite) -> None:
    site = make_site()
    before = contents(site.root).keys()
    with opened(site) as shown:
        shown.get("2024/")
        shown.get("du-lieu/")
    new = contents(site.root).keys() - before
    assert all(path.startswith(".parsite/preview/") for path in new)
    assert not site.out.exists()


def test_an_address_without_a_page_shows_the_sites_own_404(make_site: MakeSite) -> None:
    with opened(make_site()) as shown:
        page = shown.get("khong-co/")
        assert page.status == 404
        assert "Không tìm thấy trang" in page.text


def test_an_address_without_its_last_slash_leads_to_the_page(make_site: MakeSite) -> None:
    with opened(make_site()) as shown:
        assert "Sở Nội vụ" in shown.get("2024").text
        assert shown.get("/example.com").status == 404


def test_a_download_can_be_had_in_parts_and_has_its_kind(make_site: MakeSite) -> None:
    with opened(make_site()) as shown:
        whole = shown.get("2024/cchc-2024.csv")
        part = shown.get("2024/cchc-2024.csv", Range="bytes=3-9")
        assert (part.status, part.content) == (206, whole.content[3:10])
        assert whole.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert shown.get("assets/base.css").headers["Content-Type"] == "text/css; charset=utf-8"
        assert "text/javascript" in shown.get("assets/page.js").headers["Content-Type"]


def test_what_is_not_public_is_kept_by_no_cache_and_no_search_engine(make_site: MakeSite) -> None:
    with opened(make_site()) as shown:
        page = shown.get("2024/")
        assert page.headers["Cache-Control"] == "no-store"
        assert "noindex" in page.headers["X-Robots-Tag"]
        assert '<meta name="robots" content="noindex">' in page.text
        assert "noindex" in shown.get("2024/cchc-2024.csv").headers["X-Robots-Tag"]


def test_a_fragment_stays_as_it_is_published(make_site: MakeSite) -> None:
    with opened(make_site()) as shown:
        assert "livereload" not in shown.get("2024/fragment.html").text


# ---- who may come in ----


def test_a_page_elsewhere_cannot_read_the_preview_through_a_name_of_its_own(
    make_site: MakeSite,
) -> None:
    with opened(make_site()) as shown:
        for path in ("2024/", "livereload.js", "assets/base.css"):
            refused = shown.get(path, Host="rebound.example")
            assert refused.status == 403
            assert "Sở Nội vụ" not in refused.text
        assert shown.address in shown.get("", Host="rebound.example").text
        assert shown.get("", Host="localhost:8000").status == 200


def test_a_page_elsewhere_cannot_listen_for_what_is_saved(make_site: MakeSite) -> None:
    async def call(origin: str) -> None:
        address = f"{shown.address.replace('http', 'ws')}livereload"
        line = await websocket_connect(HTTPRequest(address, headers={"Origin": origin}))
        line.close()

    with opened(make_site()) as shown:
        for origin in ("https://evil.example", "http://127.0.0.1:1", "null"):
            with pytest.raises(HTTPClientError, match="403"):
                asyncio.run(call(origin))
        asyncio.run(call(shown.address.rstrip("/")))


@pytest.mark.parametrize("said", ["not JSON", "[1]", "{}", "null", '{"command": []}'])
def test_who_says_on_the_line_what_no_browser_says_hears_no_more(
    make_site: MakeSite, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    async def speak() -> object:
        line = await websocket_connect(f"{shown.address.replace('http', 'ws')}livereload")
        await line.write_message(said)
        line.close()
        return await asyncio.wait_for(line.read_message(), PATIENCE)

    with opened(make_site()) as shown:
        assert asyncio.run(speak()) is None
        assert shown.get("").status == 200
    assert caplog.records == []


def test_nobody_elsewhere_can_make_browsers_reload(make_site: MakeSite) -> None:
    with opened(make_site()) as shown:
        assert shown.get("forcereload").status == 404


SECRET = "mật khẩu"
NO_PAGES = (
    *(".git/config", "media/.htpasswd", "media/.git/x.txt", ".parsite/public/trace.json"),
    *("../data/2024.yaml", "..%2fdata%2f2024.yaml", "%2e%2e/data/2024.yaml", "media/../x"),
    *("content/site.yaml", "data/2024.yaml", "media/out.txt", "media/far/secret.txt", "%00"),
)


def test_no_file_is_served_that_is_no_page(make_site: MakeSite, tmp_path: Path) -> None:
    save(tmp_path / "far" / "secret.txt", SECRET)
    hidden = {"content/media/.htpasswd": SECRET, "content/media/.git/x.txt": SECRET}
    site = make_site(dict(hidden))
    (site.root / "content" / "media" / "out.txt").symlink_to(tmp_path / "far" / "secret.txt")
    (site.root / "content" / "media" / "far").symlink_to(tmp_path / "far")
    with opened(site) as shown:
        for path in NO_PAGES:
            answer = shown.get(path)
            assert answer.status in {400, 403, 404}, path
            assert SECRET not in answer.text, path


# ---- saves ----


async def told_to_reload(address: str, save: Callable[[], None]) -> str:
    """Save as a browser listens, and wait with it for the word to reload."""
    line = await websocket_connect(f"{address.replace('http', 'ws')}livereload")
    await line.write_message(json.dumps({"command": "hello"}))
    await line.read_message()
    await line.write_message(json.dumps({"command": "info", "url": address}))
    await asyncio.sleep(0.1)
    save()
    message = await asyncio.wait_for(line.read_message(), PATIENCE)
    line.close()
    return str(json.loads(message or "{}")["command"])


def test_saving_a_score_reloads_the_browser(make_site: MakeSite) -> None:
    site = make_site({"data/2024.yaml": SCORES.format(score="90,50")})
    with opened(site) as shown:
        change = site.root / "data" / "2024.yaml"
        text = SCORES.format(score="91,75")
        command = asyncio.run(told_to_reload(shown.address, lambda: save(change, text)))
        assert command == "reload"
        assert "91,75" in shown.get("2024/").text


def test_a_burst_of_saves_is_planned_once(make_site: MakeSite) -> None:
    site = make_site()
    with opened(site) as shown:
        shown.rest()
        for number in range(20):
            save(site.root / "content" / f"trang-{number}.md", "---\ntitle: Trang\n---\nChữ.\n")
        shown.wait(lambda: shown.get("trang-19/").status == 200)
        shown.rest()
        assert len(shown.plans) == 1


def test_what_is_saved_while_the_site_is_planned_is_planned_once_more(make_site: MakeSite) -> None:
    site = make_site()
    with opened(site) as shown:
        shown.rest()
        renew = shown.preview.renew

        def slow() -> None:
            renew()
            if len(shown.plans) == 1:
                for score in ("81,00", "82,00", "83,00"):
                    save(site.root / "data" / "2024.yaml", SCORES.format(score=score))
                time.sleep(0.1)

        shown.preview.renew = slow  # type: ignore[method-assign]
        save(site.root / "data" / "2024.yaml", SCORES.format(score="80,00"))
        shown.wait_for("2024/", "83,00")
        shown.rest()
        assert len(shown.plans) == 2


KEPT_BESIDE = (
    *("data/~$2024.xlsx", "data/.2024.csv.swp", "data/2024.yaml~", "data/.#2024.yaml"),
    *("data/#2024.yaml#", "content/4913", "content/.~lock.2024.csv#", "data/1A2B3C4D"),
    *("content/2024.md.tmp", "content/media/.DS_Store", "content/.git/index"),
)


def test_what_editors_keep_beside_a_file_is_no_save(make_site: MakeSite) -> None:
    site = make_site({"content/media/a.txt": "a"})
    with opened(site) as shown:
        shown.rest()
        for name in KEPT_BESIDE:
            save(site.root / name, "x")
        shown.rest()
        for name in KEPT_BESIDE:
            (site.root / name).unlink()
        shown.rest()
        assert shown.plans == []


def test_a_file_written_beside_and_put_in_anothers_place_is_seen(make_site: MakeSite) -> None:
    site = make_site()
    with opened(site) as shown:
        beside = site.root / "data" / ".2024.yaml.tmp"
        save(beside, SCORES.format(score="77,25"))
        beside.replace(site.root / "data" / "2024.yaml")
        shown.wait_for("2024/", "77,25")


def test_a_file_taken_away_or_renamed_is_seen(make_site: MakeSite) -> None:
    page = "---\ntitle: Giới thiệu\n---\nChữ.\n"
    site = make_site({"content/gioi-thieu.md": page})
    with opened(site) as shown:
        assert shown.get("gioi-thieu/").status == 200
        (site.root / "content" / "gioi-thieu.md").rename(site.root / "content" / "lien-he.md")
        shown.wait(lambda: shown.get("lien-he/").status == 200)
        assert shown.get("gioi-thieu/").status == 404
        (site.root / "content" / "lien-he.md").unlink()
        shown.wait(lambda: shown.get("lien-he/").status == 404)


def test_folders_that_come_later_or_in_anothers_place_are_watched(make_site: MakeSite) -> None:
    page = "---\ntitle: Giới thiệu\n---\n[Tệp](media/sau/a.txt)\n"
    site = make_site({"content/gioi-thieu.md": page})
    with opened(site) as shown:
        save(site.root / "content" / "media" / "sau" / "a.txt", "một")
        shown.wait(lambda: shown.get("media/sau/a.txt").text == "một")
        save(site.root / "content" / "media" / "sau" / "a.txt", "hai!")
        shown.wait(lambda: shown.get("media/sau/a.txt").text == "hai!")
        save(site.root / "themes" / "nha" / "theme.yaml", "parent: base\n")
        settings = site.root / "content" / "site.yaml"
        save(settings, f"{settings.read_text(encoding='utf-8')}theme: nha\n")
        save(site.root / "themes" / "nha" / "assets" / "moi.css", "a {}")
        shown.wait(lambda: shown.get("assets/moi.css").text == "a {}")
        (site.root / "data").rename(site.root / "cu")
        save(site.root / "data" / "units.yaml", (site.root / "cu" / "units.yaml").read_text())
        save(site.root / "data" / "2024.yaml", SCORES.format(score="66,75"))
        shown.wait_for("2024/", "66,75")
        save(site.root / "data" / "2024.yaml", SCORES.format(score="67,75"))
        shown.wait_for("2024/", "67,75")


def test_requests_are_answered_while_the_site_is_planned(make_site: MakeSite) -> None:
    site = make_site()
    with opened(site) as shown:
        renew, answered = shown.preview.renew, []

        def asking() -> None:
            answered.append(shown.get("2024/").status)
            renew()

        shown.preview.renew = asking  # type: ignore[method-assign]
        save(site.root / "data" / "2024.yaml", SCORES.format(score="70,00"))
        shown.wait_for("2024/", "70,00")
        assert answered[0] == 200


# ---- mistakes ----


def test_mistakes_are_shown_on_every_page_over_the_last_good_site_until_they_are_mended(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site = make_site()
    data = site.root / "data" / "2024.yaml"
    sound = data.read_text(encoding="utf-8")
    with opened(site) as shown:
        command = asyncio.run(
            told_to_reload(shown.address, lambda: save(data, sound.replace("90,50", "190,50")))
        )
        assert command == "reload"
        for path in ("", "2024/", "phuong-phap/", "khong-co/"):
            page = shown.get(path).text
            assert 'role="alert"' in page
            assert "data/2024.yaml:6:16" in page
            assert "score-too-high" in page
        page = shown.get("2024/").text
        assert "Sở Nội vụ" in page.partition("<section")[0]
        told = capsys.readouterr().err.strip().split("\n")
        for line in told[1:4]:
            assert line.strip() in re.sub("</?(mark|span)>", "", page)
        assert command_on(shown, lambda: save(data, sound)) == "reload"
        assert "score-too-high" not in shown.get("2024/").text


def command_on(shown: Opened, save: Callable[[], None]) -> str:
    return asyncio.run(told_to_reload(shown.address, save))


def test_a_site_wrong_from_the_start_shows_its_mistakes_and_goes_on_when_mended(
    make_site: MakeSite,
) -> None:
    site = make_site({"data/2024.yaml": "blocks: 5\n"})
    with opened(site, "en") as shown:
        page = shown.get("2024/")
        assert page.status == 503
        assert "not-keyed" in page.text
        assert '<html lang="en">' in page.text
        assert "/livereload.js" in page.text
        save(site.root / "data" / "2024.yaml", SCORES.format(score="70,00"))
        shown.wait_for("2024/", "70,00")


def test_what_stands_in_a_file_is_never_markup_of_the_preview(make_site: MakeSite) -> None:
    hostile = "</pre></section><script>alert(1)</script><img src=x onerror=alert(2)>"
    site = make_site()
    with opened(site) as shown:
        save(site.root / "data" / "2024.yaml", f"blocks:\n  so: {{published: '{hostile}'}}\n")
        page = shown.wait_for("2024/", "not-a-choice")
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "&lt;script&gt;alert(1)" in page


def test_a_warning_is_shown_folded(make_site: MakeSite) -> None:
    twice = "blocks:\n  so: {name: Các sở}\n  huyen: {name: Các huyện}\nunits:\n"
    units = "".join(
        f"  {id}: {{block: so, name: {name}}}\n"
        for id, name in (
            *(("so-noi-vu", "Sở Nội vụ"), ("so-tai-chinh", "Sở Tài chính"), ("so-y-te", "Sở Y tế")),
            *(("hoa", "Sở Hóa"), ("hoa-2", "Sở Hỏa")),
        )
    )
    with opened(make_site({"data/units.yaml": twice + units})) as shown:
        page = shown.get("2024/").text
        assert shown.preview.view.problems
        assert '<details class="parsite-warnings"><summary>' in page
        assert 'class="parsite-mistakes"' not in page


def test_a_mistake_in_a_template_is_shown_and_told_though_nobody_asks_for_its_page(
    make_site: MakeSite, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = (ROOT / "tests/broken/sound/content/site.yaml").read_text(encoding="utf-8")
    theme = {
        "content/site.yaml": f"{settings}theme: nha\n",
        "themes/nha/theme.yaml": "parent: base\n",
    }
    site = make_site(theme)
    template = site.root / "themes" / "nha" / "templates" / "unit.html"
    with opened(site) as shown:
        save(template, '{% extends "base!unit.html" %}\n{% block main %}{{ nobody }}{% endblock %}')
        page = shown.wait_for("2024/", "template-fails")
        assert "themes/nha/templates/unit.html:2:1" in page
        assert "template-fails" in capsys.readouterr().err
        own = shown.get("don-vi/so-noi-vu/")
        assert own.status == 503
        assert "template-fails" in own.text
        template.unlink()
        shown.wait_until_gone("2024/", "template-fails")
        assert shown.get("don-vi/so-noi-vu/").status == 200


# ---- what is not public yet ----

ARTICLE = "---\ntitle: Tỉnh Mẫu công bố\n{more}---\n\nKết quả.\n"
DRAFT = "Bản thảo, chưa công bố"


def test_a_draft_is_shown_and_said_to_be_one_in_both_languages(make_site: MakeSite) -> None:
    files = {
        "content/sap-toi.md": ARTICLE.format(more="draft: có\n"),
        "data/2025.yaml": "draft: true\n" + SCORES.format(score="70,25"),
    }
    with opened(make_site(files)) as shown:
        for path in ("sap-toi/", "2025/"):
            page = shown.get(path).text
            assert DRAFT in page
            assert "Draft, not published" in page
        assert "70,25" in shown.get("2025/").text
        home = shown.get("").text
        assert DRAFT not in home
        assert "2025, sap-toi.md" in home


def test_a_year_before_its_moment_says_when_that_is(make_site: MakeSite) -> None:
    when = "release_at: 2026-12-01T08:00:00+07:00\n"
    with opened(make_site({"data/2025.yaml": when + SCORES.format(score="70,25")})) as shown:
        page = shown.get("2025/").text
        assert "Chưa đến giờ công bố: 08:00 01/12/2026 (+07:00)" in page
        assert "Not public before 08:00 01/12/2026 (+07:00)" in page


def test_a_draft_article_beside_public_figures_says_what_a_build_shows(make_site: MakeSite) -> None:
    with opened(make_site({"content/2024.md": ARTICLE.format(more="draft: có\n")})) as shown:
        assert "Bài viết còn là bản thảo" in shown.get("2024/").text


def test_where_all_is_public_nothing_is_said(make_site: MakeSite) -> None:
    with opened(make_site()) as shown:
        assert 'parsite-draft"' not in shown.get("2024/").text


# ---- the command ----


@contextmanager
def called(site: Site, *options: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """Call `parsite serve` on a port of its own choice; give its address and its process."""
    words = ["-m", "parsite", "serve", "--port", "0", "--site", str(site.root), *options]
    pipe, both = subprocess.PIPE, subprocess.STDOUT
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8", *words],
        stdout=pipe,
        stderr=both,
        cwd=ROOT,
        env=environment(),
        encoding="utf-8",
    )
    try:
        assert process.stdout is not None
        found = (re.search(r"http://\S+:\d+/", line) for line in process.stdout)
        yield next(address[0] for address in found if address), process
    finally:
        process.kill()
        process.communicate()


def test_the_command_serves_until_it_is_stopped(make_site: MakeSite) -> None:
    with called(make_site()) as (address, process):
        assert get(f"{address}2024/").status == 200
        process.terminate()
        process.wait(PATIENCE)


def test_open_to_the_network_it_says_who_can_read_drafts(make_site: MakeSite) -> None:
    with called(make_site(), "--host", "0.0.0.0", "--lang", "en") as (address, process):
        assert process.stdout is not None
        assert "everybody in the network" in process.stdout.readline()
        port = address.rstrip("/").rpartition(":")[2]
        assert get(f"http://127.0.0.1:{port}/").status == 200
        assert get(f"http://127.0.0.1:{port}/", Host="rebound.example").status == 403
        assert get(f"http://127.0.0.1:{port}/", Host=f"192.168.7.9:{port}").status == 200
