"""The door: where the preview is, and who may come in by which name."""

import errno
import socket
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Self
from urllib.parse import urlsplit

from parsite.model.place import Halt

_HERE = ("127.0.0.1", "localhost", "::1")
_NOBODY = ("192.0.2.1", 9)
"""An address that is nobody's: asked the way there, the system names our own; nothing is sent."""


@dataclass(frozen=True, slots=True)
class Door:
    """The host name and the port that a preview is asked for at."""

    host: str
    port: int

    @classmethod
    def at(cls, host: str, port: int) -> Self:
        """Find a door that nobody uses: at the port asked for, or at any for 0.

        Raises Halt where the port is taken, or where this machine has no such host.
        """
        try:
            kind, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            with socket.socket(kind) as trial:
                if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # else Windows lets two share a port
                    trial.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
                else:
                    trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                trial.bind(address)
                return cls(host, int(trial.getsockname()[1]))
        except (socket.gaierror, UnicodeError) as error:
            raise Halt("host-unknown", 74, host=host) from error
        except OSError as error:
            code = "port-taken" if error.errno in _TAKEN else "host-unknown"
            raise Halt(code, 74, host=host, port=port) from error

    @property
    def is_open(self) -> bool:
        """Whether others than this machine can come in."""
        return not (self.host in _HERE or (_is_ip(self.host) and ip_address(self.host).is_loopback))

    @property
    def address(self) -> str:
        """The address of the preview's home page, as it is typed on a machine that may come in."""
        name = _own_address() if self.host in {"0.0.0.0", "::"} else self.host
        return f"http://{f'[{name}]' if ':' in name else name}:{self.port}/"

    def admits(self, host: str) -> bool:
        """Whether a browser that asks for a host (`name:port`) means us.

        A page elsewhere can have a name of its own lead here and then read all that we answer;
        it cannot have a bare address lead anywhere.
        """
        try:
            name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
        except ValueError:
            return False
        if name in {*_HERE, self.host.lower()}:
            return True
        return self.is_open and (_is_ip(name) or name == socket.gethostname().lower())

    def admits_from(self, origin: str, host: str) -> bool:
        """Whether a page of an origin may listen: one that we have served ourselves."""
        try:
            return self.admits(host) and urlsplit(origin).netloc.lower() == host.lower()
        except ValueError:
            return False


_TAKEN = {errno.EADDRINUSE, errno.EACCES}
"""That a port is taken, or is not ours to take."""


def _is_ip(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _own_address() -> str:
    """Find the address by which others in the network know this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way:
        try:
            way.connect(_NOBODY)
        except OSError:
            return _HERE[0]
        return str(way.getsockname()[0])
