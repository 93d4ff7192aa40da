"""Model values as they stand in columns."""

import json
import zlib
from typing import Any

UNREADABLE = (IndexError, KeyError, TypeError, ValueError, zlib.error)
"""What the values of another version of the program may raise where they are unpacked and built."""
LEVEL = 3
"""Of zlib: the sixth takes three times as long for one part in twenty."""


def packed(value: Any) -> bytes:
    """A plain JSON value in few bytes."""
    return zlib.compress(json_of(value).encode("utf-8"), LEVEL)


def unpacked(data: bytes) -> Any:
    """What `packed` was given."""
    return json.loads(zlib.decompress(data))


def packed_text(text: str) -> bytes:
    """A text in few bytes."""
    return zlib.compress(text.encode("utf-8"), LEVEL)


def unpacked_text(data: bytes) -> str:
    """What `packed_text` was given."""
    return zlib.decompress(data).decode("utf-8")


def json_of(value: Any) -> str:
    """A plain value as JSON without spaces, its keys as they come."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
