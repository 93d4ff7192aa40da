"""Messages on a pipe: four bytes of length, big-endian, then that much JSON in UTF-8."""

import json
import struct
from typing import Any, BinaryIO

_LENGTH = struct.Struct(">I")


def write_frame(pipe: BinaryIO, message: dict[str, Any]) -> None:
    """Send one message at once."""
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    body = text.encode("utf-8", errors="surrogatepass")  # names of files need not be UTF-8
    pipe.write(_LENGTH.pack(len(body)) + body)
    pipe.flush()


def read_frame(pipe: BinaryIO) -> dict[str, Any] | None:
    """The next message, or None when the other side has gone (even in the middle of one)."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    body = pipe.read(length)
    if len(body) < length:
        return None
    message: dict[str, Any] = json.loads(body)
    return message
