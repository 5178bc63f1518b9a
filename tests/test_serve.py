"""The preview, run as its user runs it: a process, a browser's requests, a saved file."""

import asyncio
import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tornado.websocket import websocket_connect

from parsite.model.place import Halt
from parsite.model.settings import Site
from parsite.serve import _free
from tests.conftest import MakeSite

PATIENCE = 30


@contextmanager
def preview(site: Site) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run `parsite serve` on a port of its own choice; give its address and its process."""
    command = [sys.executable, "-X", "utf8", "-m", "parsite", "serve", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--site", str(site.root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        cwd=Path(__file__).parent.parent,
    )
    try:
        yield address_in(process), process
    finally:
        process.kill()
        process.communicate()


def address_in(process: subprocess.Popen[str]) -> str:
    """Read what the preview says until it says where it is."""
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
            return found[0]
    raise AssertionError("the preview never said its address")


def get(address: str, host: str | None = None) -> tuple[int, str]:
    """Fetch a page: its status and its text."""
    request = urllib.request.Request(address, headers={"Host": host} if host else {})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def test_the_preview_serves_the_pages_under_its_own_address(make_site: MakeSite) -> None:
    site = make_site()
    with preview(site) as (address, _):
        status, page = get(f"{address}2024/")
        assert status == 200
        assert "Sở Nội vụ" in page
        assert "/livereload.js" in page
        assert f'<link rel="canonical" href="{address}2024/">' in page
    assert not site.out.exists()


def test_an_address_without_a_page_shows_the_sites_own_404(make_site: MakeSite) -> None:
    with preview(make_site()) as (address, _):
        status, page = get(f"{address}khong-co/")
        assert status == 404
        assert "Không tìm thấy trang" in page


def test_a_page_elsewhere_cannot_read_the_preview_through_a_name_of_its_own(
    make_site: MakeSite,
) -> None:
    with preview(make_site()) as (address, _):
        assert get(address, host="rebound.example")[0] == 403


def test_saving_a_score_reloads_the_browser_and_a_mistake_keeps_the_last_good_page(
    make_site: MakeSite,
) -> None:
    site = make_site()
    data = site.root / "data" / "2024.yaml"
    sound = data.read_text(encoding="utf-8")
    with preview(site) as (address, process):
        asyncio.run(save_and_wait(address, data, sound.replace("90,50", "91,75")))
        assert "91,75" in get(f"{address}2024/")[1]
        data.write_text(sound.replace("90,50", "190,50"), encoding="utf-8")
        assert process.stdout is not None
        assert any("score-too-high" in line for line in process.stdout)
        assert "91,75" in get(f"{address}2024/")[1]


async def save_and_wait(address: str, file: Path, text: str) -> None:
    """Save a file as a browser waits at the preview, and wait with it to be told to reload."""
    browser = await websocket_connect(address.replace("http", "ws") + "livereload")
    await browser.write_message(json.dumps({"command": "hello"}))
    await browser.read_message()
    await browser.write_message(json.dumps({"command": "info", "url": address}))
    await asyncio.sleep(0.5)  # the watcher's thread has begun to watch by then
    file.write_text(text, encoding="utf-8")
    message = await asyncio.wait_for(browser.read_message(), PATIENCE)
    assert isinstance(message, str)
    assert json.loads(message)["command"] == "reload"
    browser.close()


def test_a_port_in_use_is_told_and_not_shared() -> None:
    import socket

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(Halt) as halt:
            _free(other.getsockname()[1])
    assert halt.value.code == "port-taken"
