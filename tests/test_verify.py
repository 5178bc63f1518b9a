"""`verify`: a folder or an address held against its release."""

import json
import threading
from collections.abc import Callable, Generator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from parsite import pipeline
from parsite.model.release import Draft
from parsite.model.site import Site
from parsite.stages import publish
from tests.conftest import MakeSite
from tests.folders import parsite

PAGES = {
    **{f"{name}/index.html": name.encode() for name in ("a", "b", "c d", "đ")},
    "index.html": b"home",
    "assets/x.css": b"css",
}
Serve = Callable[[Path], str]


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A published site of a few files."""
    made = Site(tmp_path, tmp_path / "public")
    with publish.desk(made) as desk:
        digests = {path: desk.stage.put(path, content) for path, content in PAGES.items()}
        publish.release(desk, Draft(digests, frozenset(), {}))
    return made


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def serve() -> Generator[Serve, None, None]:
    """Serves a folder at an address."""
    servers = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def harm(site: Site) -> None:
    (site.out / "a" / "index.html").write_bytes(b"A")
    (site.out / "c d" / "index.html").unlink()
    (site.out / "them.html").write_bytes(b"")


def test_a_folder_as_it_was_published_is_the_same(site: Site) -> None:
    done = parsite("verify", site.out)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{site.out}: cả 6 tệp đúng như release.json.\n"


def test_what_differs_in_a_folder_is_listed(site: Site) -> None:
    harm(site)
    done = parsite("verify", site.out, "--lang", "en")
    assert done.returncode == 74
    assert done.stdout.splitlines()[:3] == [
        "missing: c d/index.html",
        "different: a/index.html",
        "extra: them.html",
    ]


def test_a_link_that_leads_out_of_the_folder_is_no_file_of_it(site: Site) -> None:
    page = site.out / "a" / "index.html"
    page.rename(site.root / "elsewhere.html")
    page.symlink_to(site.root / "elsewhere.html")
    assert parsite("verify", site.out).stdout.startswith("thiếu: a/index.html\n")


@pytest.mark.parametrize("below", ["", "cchc/", "cchc/a/b/", "cchc/%C4%91/", "cchc/đ/"])
def test_an_address_is_compared_from_where_the_site_begins(
    site: Site, serve: Serve, tmp_path: Path, below: str
) -> None:
    root = tmp_path / "portal"
    root.mkdir()
    (root / "cchc").symlink_to(site.out)
    address = serve(root if below else site.out) + below
    done = parsite("verify", address)
    assert (done.returncode, done.stderr) == (0, "")
    assert parsite("verify", f"{address}release.json").returncode == 0
    assert parsite("verify", address.rstrip("/")).returncode == 0


def test_what_differs_at_an_address_is_listed(site: Site, serve: Serve) -> None:
    harm(site)
    done = parsite("verify", serve(site.out))
    assert done.returncode == 74
    assert done.stdout.splitlines()[:2] == ["thiếu: c d/index.html", "khác: a/index.html"]


def test_what_cannot_be_read_is_told_as_such(
    site: Site, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    get = _Quiet.do_GET

    def overworked(self: SimpleHTTPRequestHandler) -> None:
        self.send_error(503) if self.path.startswith("/a/") else get(self)

    monkeypatch.setattr(_Quiet, "do_GET", overworked)
    done = parsite("verify", serve(site.out))
    assert done.returncode == 74
    assert done.stdout.splitlines()[0] == "không đọc được: a/index.html"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:9/",
        "https://127.0.0.1:9/cchc/",
        "http://[",
        "http://",
        "http://a b/",
        "http://cong.invalid/",
    ],
)
def test_an_address_where_nobody_answers_is_told_in_words(address: str) -> None:
    done = parsite("verify", address)
    assert done.returncode == 74
    assert done.stderr.strip()


def test_a_server_that_breaks_off_is_told_in_words(
    site: Site, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(self: SimpleHTTPRequestHandler) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx")

    monkeypatch.setattr(_Quiet, "do_GET", torn)
    address = serve(site.out)
    done = parsite("verify", address)
    assert done.returncode == 74
    assert address in done.stderr


@pytest.mark.parametrize("where", ["empty", "none"])
def test_where_there_is_no_release_it_says_so(tmp_path: Path, where: str) -> None:
    (tmp_path / "empty").mkdir()
    done = parsite("verify", tmp_path / where, "--lang", "en")
    assert done.returncode == (74 if where == "empty" else 2)
    assert str(tmp_path / where) in done.stderr


HOSTILE = {
    "a way out": {"../secret.txt": "0" * 64},
    "a way out further on": {"a/../../secret.txt": "0" * 64},
    "an absolute path": {"/etc/passwd": "0" * 64},
    "a drive": {"c:/x": "0" * 64},
    "another system's path": {"..\\secret.txt": "0" * 64},
    "a question": {"a?b": "0" * 64},
    "a control character": {"a\nb": "0" * 64},
    "half a character": {"a\ud800": "0" * 64},
    "no end": {"a" * 5000: "0" * 64},
    "no digest": {"a": "x"},
    "no text": {"a": 5},
    "nothing": {},
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_listing_that_somebody_made_up_is_refused(
    tmp_path: Path, serve: Serve, kind: str
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    told = {"parsite": "1", "inputs": {}, "files": HOSTILE[kind]}
    (tmp_path / "site" / "release.json").write_text(json.dumps(told))
    for where in (tmp_path / "site", serve(tmp_path / "site")):
        done = parsite("verify", where)
        assert done.returncode == 74
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000])
def test_a_listing_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "release.json").write_bytes(content)
    assert parsite("verify", tmp_path).returncode == 74


def text(number: int) -> str:
    return f"---\ntitle: Trang {number}\n---\n\nXin chào.\n"


@pytest.fixture
def made(make_site: MakeSite) -> Site:
    """A site with a page of its own, built from its files."""
    site = make_site({"content/trang.md": text(1)})
    pipeline.build(site)
    return site


def sources(where: object, site: Site) -> tuple[int, list[str]]:
    """What is said of the files that the site was made from, after what is said of its copy."""
    done = parsite("verify", where, "--site", site.root, "--lang", "en")
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()[1:]


def test_a_copy_made_from_the_files_that_are_there_is_told_to_be_so(
    made: Site, serve: Serve
) -> None:
    count = len(json.loads((made.out / "release.json").read_text(encoding="utf-8"))["inputs"])
    told = [f"It was made from the very files that are in {made.root} now: {count}."]
    for where in (made.out, serve(made.out)):
        assert sources(where, made) == (0, told)
    inside = parsite("verify", "public", "--lang", "en", cwd=made.root)
    assert inside.stdout.splitlines()[1:] == told


def test_the_files_that_are_not_those_it_was_made_from_are_named(made: Site) -> None:
    """A copy may well be as it was published, and its sources have moved on."""
    content = made.root / "content"
    (content / "2024.md").write_bytes((content / "2024.md").read_bytes() + b"\n")
    (content / "trang.md").rename(content / "trang-khac.md")
    assert sources(made.out, made) == (
        0,
        [
            "source gone since: content/trang.md",
            "source different now: content/2024.md",
            "source added since: content/trang-khac.md",
            f"It was not made from the files as they are in {made.root} now.",
        ],
    )


def test_what_is_not_public_yet_is_no_file_that_it_lacks(made: Site) -> None:
    (made.root / "content" / "kin.md").write_text(text(2).replace("---\n\n", "draft: có\n---\n\n"))
    assert sources(made.out, made)[1][0].startswith("It was made from the very files")


def test_a_site_with_mistakes_still_tells_which_files_are_not_the_same(made: Site) -> None:
    (made.root / "data" / "2024.yaml").write_text("max: nhiều\n", encoding="utf-8")
    (made.root / "content" / "moi.md").write_text(text(3), encoding="utf-8")
    assert sources(made.out, made)[1][:-1] == ["source different now: data/2024.yaml"]


def test_of_another_folder_nothing_is_said_of_the_site_one_happens_to_be_in(
    made: Site, make_site: MakeSite
) -> None:
    done = parsite("verify", made.out, cwd=make_site(name="other").root)
    assert len(done.stdout.splitlines()) == 1


def test_a_source_with_a_strange_name_is_told_without_its_strangeness(made: Site) -> None:
    listing = made.out / "release.json"
    told = json.loads(listing.read_text(encoding="utf-8"))
    told["inputs"]["content/\u001b[31m.md"] = "0" * 64
    listing.write_text(json.dumps(told), encoding="utf-8")
    assert "\x1b" not in "".join(sources(made.out, made)[1])


def test_long_lists_are_cut(site: Site) -> None:
    for number in range(150):
        (site.out / f"{number}.txt").write_text("")
    done = parsite("verify", site.out)
    assert done.stdout.count("thừa:") == 101
    assert "thừa: … và 50 tệp nữa" in done.stdout
