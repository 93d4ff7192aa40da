"""Articles that try to talk to the terminal, or to the screen's markup."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Payload:
    """Something that must be shown or dropped, never obeyed."""

    name: str
    raw: bytes
    mark: str
    """Part of the payload that nothing else writes."""


SEQUENCES = (
    Payload("clipboard", b"\x1b]52;c;UExBTlRFRA7771\x07", "UExBTlRFRA7771"),
    Payload("window title", b"\x1b]0;owned7772\x07", "owned7772"),
    Payload("link", b"\x1b]8;;https://owned7773.example\x1b\\here\x1b]8;;\x1b\\", "owned7773"),
    Payload("cursor", b"\x1b[7774;7774H", "7774"),
    Payload("C1 CSI", "\u009b7775;7775H".encode(), "7775"),
    Payload("C1 OSC", "\u009d0;owned7776\u009c".encode(), "owned7776"),
    Payload("device control", b"\x1bP7777q#0\x1b\\", "7777"),
    Payload("never ended", b"\x1b]0;owned7778", "owned7778"),
    Payload("one inside another", b"\x1b\x1b]\x1b]0;owned7779\x07]0;owned7779\x07", "owned7779"),
    Payload("keyboard report", b"\x1b[>7780u", "7780"),
)
"""Valid UTF-8."""
RAW_BYTES = (
    Payload("raw CSI byte", b"\x9b7781;7781H", "7781"),
    Payload("raw OSC byte", b"\x9d0;owned7782\x9c", "owned7782"),
)
"""Not UTF-8: the whole file is then read in an older encoding."""
MARKUP = ("[/x]", "[@click=app.quit]x7783[/]", "[bold", "[sic]", "[link=https://owned7784.example]")
"""Textual's markup, which must be shown as it stands."""
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
"""Characters that reverse the order in which a line is read."""
FIRST_WORD, LAST_WORD = "Quillwort", "Zedoary"
"""The first and the last word of each hostile article; when they are shown, all of it was painted."""


def article(*parts: bytes) -> bytes:
    """An article with each part in a paragraph of its own, in a claim."""
    lines = [b"Quillwort council votes for a bridge", b""]
    for number, part in enumerate(parts):
        lines += [b"The council of Quillwort bought %d boats " % (20 + number) + part + b" in May 2019.", b""]
    return b"\n".join([*lines, b"Zedoary ends it.", b""])
