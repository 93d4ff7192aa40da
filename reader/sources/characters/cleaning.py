"""Raw characters to characters that are safe to show and to count.

What goes, what stays:

- terminal control sequences, C0 and C1 control characters, DEL and the byte-order mark are removed;
- every kind of line end (CRLF, CR, form feed, vertical tab, NEL, U+2028, U+2029) becomes one "\\n";
- a tab becomes four spaces;
- hints on where a line may break (soft hyphen, zero-width space, word joiner) are removed: they carry
  no text, and a name cut in two by one would no longer be found;
- every other invisible character, above all those that reverse the reading direction, is written out
  as `⟨U+202E⟩`, so that nobody is fooled by it; joiners stay where a script or an emoji needs them.

All other characters stay exactly as they are; nothing is normalised.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.later import compiled_later
from reader.model import OffsetMap
from reader.sources.drafting.pieces import Runs

TAB = "    "
LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
BREAK_HINTS = "\u00ad\u200b\u2060\ufeff"
CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
INVISIBLE = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200e\u200f\u202a-\u202e\u2061-\u206f"
    "\u3164\uffa0\ufff0-\ufffb\ud800-\udfff\U000e0000-\U000e0fff"
)
"""Default-ignorable and bidirectional characters of Unicode 15, lone surrogates included; the joiners
and the variation selectors U+FE00-FE0F, which emoji need, are not among them."""
JOINERS = "\u200c\u200d"
JOINED_SCRIPTS = (
    "\u0620-\u06dc\u0700-\u074f\u0900-\u109f\u1780-\u17b3\u1820-\u18aa"
    "\u2600-\u27bf\ufe0f\U0001f000-\U0001faff"
)
"""Arabic, Syriac, the scripts of India and South-East Asia, Mongolian, and emoji: after one of these a
zero-width joiner or non-joiner is spelling, anywhere else it is hidden."""

_SPECIAL = re.compile(f"[\t{LINE_ENDS}{BREAK_HINTS}{CONTROLS}{INVISIBLE}{JOINERS}]")
_JOINER_IN_USE = compiled_later(f"(?<=[{JOINED_SCRIPTS}])[{JOINERS}]")
_PARTS = compiled_later(
    r"(?P<sequence>\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|\x9b[0-?]+[ -/]*[@-~]"  # its one-character form
    r"|\x1b[\]PX^_][^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"  # OSC, DCS …: titles, links, clipboard
    r"|\x1b[ -/]*[0-~])"
    r"|(?P<crlf>\r{1,2}(?=\n))"
    f"|(?P<line_end>[{LINE_ENDS}])"
    r"|(?P<tab>\t)"
    f"|(?P<hint>[{BREAK_HINTS}]+)"
    f"|(?P<control>[{CONTROLS}])"
    f"|(?P<invisible>[{INVISIBLE}{JOINERS}])"
)
_REMARKS = {
    "sequence": ("{} terminal control sequence was removed", "{} terminal control sequences were removed"),
    "control": ("{} control character was removed", "{} control characters were removed"),
    "hint": ("{} invisible line-break hint was removed", "{} invisible line-break hints were removed"),
    "invisible": (
        "{} invisible character is shown by its code",
        "{} invisible characters are shown by their codes",
    ),
}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text without control characters, and the way back to the raw one."""

    text: str
    offsets: OffsetMap
    remarks: tuple[str, ...]
    """What was removed or made visible, one sentence each."""


def is_clean(raw: str) -> bool:
    """Whether cleaning would change nothing; joiners in use are looked at by `clean` alone."""
    return _SPECIAL.search(raw) is None


def clean(raw: str) -> Cleaned:
    """Remove what a terminal would obey and show what it would hide; cleaning twice changes nothing."""
    pieces: list[str] = []
    runs = Runs()
    counts: dict[str, int] = {}
    position = 0
    for start, end, kind in _specials(raw):
        runs.copy(pieces, raw[position:start], position)
        runs.insert(pieces, _replacement(raw[start:end], kind), start, taken=end - start)
        counts[kind] = counts.get(kind, 0) + 1
        position = end
    runs.copy(pieces, raw[position:], position)
    return Cleaned("".join(pieces), runs.offset_map(), tuple(_remarks(counts)))


def _specials(raw: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of everything that does not stay as it is."""
    position = 0
    while special := _SPECIAL.search(raw, position):
        start = special.start()
        if _JOINER_IN_USE().match(raw, start):
            position = start + 1
            continue
        part = _PARTS().match(raw, start)
        # Every character of _SPECIAL begins one of the parts, so there is always a match with a name.
        assert part is not None
        yield start, part.end(), part.lastgroup or ""
        position = part.end()


def _replacement(characters: str, kind: str) -> str:
    if kind == "tab":
        return TAB
    if kind == "line_end":
        return "\n"
    if kind == "invisible":
        return f"⟨U+{ord(characters):04X}⟩"
    return ""


def _remarks(counts: dict[str, int]) -> Iterator[str]:
    for kind, (one, many) in _REMARKS.items():
        if count := counts.get(kind, 0):
            yield (one if count == 1 else many).format(count)
