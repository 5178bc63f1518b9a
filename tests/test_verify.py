"""`verify`: a folder or an address held against its release."""

import json
import threading
from collections.abc import Callable, Generator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from parsite.model.release import Draft
from parsite.model.site import Site
from parsite.stages import publish
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


def test_long_lists_are_cut(site: Site) -> None:
    for number in range(150):
        (site.out / f"{number}.txt").write_text("")
    done = parsite("verify", site.out)
    assert done.stdout.count("thừa:") == 101
    assert "thừa: … và 50 tệp nữa" in done.stdout
