"""Seals: what we keep for ourselves stands behind its own digest, so that no damage is believed."""

from hashlib import sha256


def sealed(content: bytes) -> bytes:
    """Put a content behind its digest: SHA-256 in hexadecimal digits, a line's end, the content."""
    return _digest(content) + b"\n" + content


def unsealed(stored: bytes) -> bytes:
    """Give back what was sealed; raises ValueError where it is not that any more."""
    seal, _, content = stored.partition(b"\n")
    if seal != _digest(content):
        raise ValueError("damaged")
    return content


_SEAL = "seal: "


def signed(text: str) -> str:
    """Put below a text, of whole lines, the line that seals it."""
    return f"{text}{_SEAL}{_digest(text.encode()).decode()}\n"


def unsigned(text: str) -> str:
    """Give back what was signed; raises ValueError where it is not that any more."""
    above, seal, _ = text.rpartition(_SEAL)
    if not seal or signed(above) != text:
        raise ValueError("edited")
    return above


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest().encode()
