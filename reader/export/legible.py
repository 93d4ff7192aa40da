"""Characters that a file format forbids."""

import re

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
"""Controls but tab and line end, halves of pairs, and code points that are no characters: HTML knows none of
them, and terminals obey some. Articles hold none; notes, names of files and imports may."""
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def legible(text: str) -> str:
    """The text with a replacement for every character that no file may hold, and every line ended alike."""
    if text.isprintable():  # as almost all are, and several times as quick to see
        return text
    return _FORBIDDEN.sub(REPLACEMENT, text.replace("\r\n", "\n").replace("\r", "\n"))
