"""The built sites, a server and a browser; where a machine has no checkers, one test says so."""

from collections.abc import Iterator

import pytest

from tests.web.server import Server, serving
from tests.web.sites import make_sites
from tests.web.tools import CHROMIUM, FLAGS, missing

if missing():
    collect_ignore_glob = ["test_[!t]*.py"]  # test_tools.py is left, which tells what is missing
else:
    from playwright.sync_api import Browser, sync_playwright

    from tests.web.looks import Show, Windows


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that has all sites, each below its name."""
    with serving() as server:
        server.folders = make_sites(tmp_path_factory.mktemp("web"), server.origin)
        yield server


@pytest.fixture(scope="package")
def browser() -> Iterator["Browser"]:
    """The system's Chromium; ended with the package, since its loop would be in others' way."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def windows(browser: "Browser", server: Server) -> Iterator["Windows"]:
    windows = Windows(browser, server.origin)
    yield windows
    windows.close()


@pytest.fixture
def show(windows: "Windows") -> "Show":
    """Open a page by its address below the server, in a window of its own."""
    return windows.show
