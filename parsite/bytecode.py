"""Compiled templates, kept from one build to the next."""

import marshal
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from parsite.engine import engine


class Kept(jinja2.BytecodeCache):
    """A folder of compiled templates, each behind a digest of it and of all it was made by.

    jinja2's own cache is read by pickle, which a damaged file can make do anything: here nothing
    is unpacked but what was packed here, by this very engine.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template's code where it is there, whole, and that of this very text."""
        try:
            stored = self._file(bucket).read_bytes()
        except OSError:
            return
        if stored[:64] == _seal(bucket, stored[64:]):
            code = marshal.loads(stored[64:])
            bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Put a template's code down at once, or not at all: it can be made again."""
        packed = marshal.dumps(bucket.code)
        file = self._file(bucket)
        fresh = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                fresh.write_bytes(_seal(bucket, packed) + packed)
                fresh.replace(file)
            finally:
                fresh.unlink(missing_ok=True)

    def _file(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}.code"


def _seal(bucket: Bucket, packed: bytes) -> bytes:
    """Digest code with what it was made of and by."""
    parts = (engine().encode(), bucket.key.encode(), bucket.checksum.encode(), packed)
    return sha256(b"\0".join(parts)).hexdigest().encode()
