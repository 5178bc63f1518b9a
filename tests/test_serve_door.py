"""Who may come in at the preview's door, and by which name."""

import socket

import pytest

from parsite.model.place import Halt
from parsite.serve.door import Door

HERE = Door("127.0.0.1", 8000)
OPEN = Door("0.0.0.0", 8000)
NAMED = Door("may-cua-toi.local", 8000)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1:8000", "127.0.0.1", "localhost:8000", "LOCALHOST", "localhost.:8000"),
        *("[::1]:8000", "localhost:9999"),
    ],
)
def test_this_machines_own_names_come_in(host: str) -> None:
    """At any port: behind a tunnel the browser's is another than ours."""
    assert HERE.admits(host)
    assert OPEN.admits(host)


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example"),
        *("", "127.0.0.1@evil.example", "[::1", "evil.example#127.0.0.1", "127.0.0.1evil"),
    ],
)
def test_a_name_that_somebody_else_has_lead_here_stays_out(host: str) -> None:
    assert not HERE.admits(host)
    assert not OPEN.admits(host)


def test_an_address_of_the_network_comes_in_only_where_the_door_is_open() -> None:
    for address in ("192.168.1.5:8000", "[fe80::1]:8000"):
        assert OPEN.admits(address)
        assert not HERE.admits(address)
    assert OPEN.admits(f"{socket.gethostname()}:8000")


def test_the_host_asked_for_comes_in() -> None:
    assert NAMED.admits("May-cua-toi.local:8000")
    assert NAMED.is_open


def test_only_a_page_served_here_may_listen() -> None:
    assert HERE.admits_from("http://localhost:8000", "localhost:8000")
    assert not HERE.admits_from("http://localhost:3000", "localhost:8000")
    assert not HERE.admits_from("http://localhost:8000", "127.0.0.1:8000")
    assert not HERE.admits_from("http://evil.example:8000", "evil.example:8000")
    for origin in ("null", "", "http://[::1", "file://"):
        assert not HERE.admits_from(origin, "localhost:8000")


def test_a_door_is_open_where_others_than_this_machine_come_in() -> None:
    closed = ("127.0.0.1", "localhost", "::1", "127.0.0.5")
    assert [Door(host, 1).is_open for host in closed] == [False] * 4
    assert [Door(host, 1).is_open for host in ("0.0.0.0", "::", "10.0.0.7")] == [True] * 3


def test_the_address_is_one_that_can_be_typed() -> None:
    assert HERE.address == "http://127.0.0.1:8000/"
    assert Door("::1", 80).address == "http://[::1]:80/"
    assert "0.0.0.0" not in OPEN.address


def test_a_port_in_use_is_told_and_not_shared() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(Halt) as halt:
            Door.at("127.0.0.1", other.getsockname()[1])
    assert halt.value.code == "port-taken"


@pytest.mark.parametrize("host", ["192.0.2.1", "khong co", "a" * 300, "x\ud800"])
def test_a_host_that_is_not_this_machines_is_told(host: str) -> None:
    with pytest.raises(Halt) as halt:
        Door.at(host, 0)
    assert halt.value.code == "host-unknown"


def test_any_free_port_will_do() -> None:
    assert Door.at("localhost", 0).port > 0
