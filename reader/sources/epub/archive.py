"""The files in a book, unpacked within limits and never written to the disk."""

import posixpath
import struct
import zlib
from io import BytesIO
from itertools import pairwise
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from reader.sources.drafting.unreadable import UnreadableError

MOST_ENTRIES = 20_000
"""Files in one book; large ones have some thousand pictures."""
LARGEST_FILE = 32 * 1024 * 1024
LARGEST_WHOLE = 96 * 1024 * 1024
"""Bytes unpacked in all; only text is unpacked, and the longest novels have 5 million characters."""
CHUNK = 65_536
_HEADER = 30
"""Bytes of the fixed part of what stands before each file in an archive."""
DAMAGED = "the archive is damaged"
FAULTS = (
    BadZipFile, EOFError, IndexError, NotImplementedError, OSError, RuntimeError, ValueError, struct.error,
    zlib.error,
)  # fmt: skip
"""What `zipfile` raises on damaged archives, found by flipping bytes.

NotImplementedError is its word for a way of packing that it does not know.
"""


class Archive:
    """Reads files of a book by the addresses that its chapters use."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = ZipFile(BytesIO(data))
        except FAULTS as e:
            raise UnreadableError(DAMAGED, remedy="get the book again") from e
        entries = self._archive.infolist()
        if len(entries) > MOST_ENTRIES:
            raise UnreadableError(f"it has {len(entries)} files in it, more than any book")
        _refuse_overlaps(self._archive)
        self._left = LARGEST_WHOLE
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, name: str) -> bytes:
        """The unpacked bytes of one file.

        Raises:
            KeyError: there is no such file.
            UnreadableError: it is damaged, locked, or larger than it may be.
        """
        entry = self._archive.getinfo(name)
        if entry.flag_bits & 1:
            raise UnreadableError("the archive has a password", remedy="unlock it first")
        parts: list[bytes] = []
        left = min(LARGEST_FILE, self._left)
        try:
            with self._archive.open(entry) as file:
                # What the archive says of its own sizes is not believed.
                while chunk := file.read(CHUNK):
                    left -= len(chunk)
                    if left < 0:
                        raise UnreadableError(f"{name} in it is too large unpacked")
                    parts.append(chunk)
        except FAULTS as e:
            raise UnreadableError(f"{name} in it is damaged", remedy="get the book again") from e
        data = b"".join(parts)
        self._left -= len(data)
        return data

    def find(self, base: str, address: str) -> str:
        """The name of the file that an address in the file `base` leads to; "" when there is none."""
        path = unquote(address.partition("#")[0])
        name = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
        return name if name in self.names else ""


def _refuse_overlaps(archive: ZipFile) -> None:
    """Files that share their bytes make a small archive endless (CVE-2024-0450)."""
    entries = sorted(archive.infolist(), key=lambda entry: entry.header_offset)
    for entry, following in pairwise(entries):
        if entry.header_offset + _HEADER + entry.compress_size > following.header_offset:
            raise UnreadableError("files in it overlap, as in no honest archive")
