"""What the program may write to a terminal that shows a hostile article."""

from collections.abc import Sequence

from tests.hostile.payloads import BIDI, Payload
from tests.hostile.terminal import control_sequences, shown

LINE_CONTROLS = "\r\n\b"
"""C0 characters that the screen or the terminal's line discipline writes between the sequences."""


def obeyed(output: str, payloads: Sequence[Payload]) -> list[str]:
    """The control sequences in which part of a payload reached the terminal."""
    marks = [payload.mark for payload in payloads]
    return [sequence for sequence in control_sequences(output) if any(mark in sequence for mark in marks)]


def dangerous_characters(output: str) -> set[str]:
    """C0 and C1 controls outside the program's own sequences, raw C1 bytes, reversing characters."""
    text = shown(output)
    c0 = {character for character in text if ord(character) < 0x20 or ord(character) == 0x7F}
    c1 = {
        character
        for character in output
        if 0x80 <= ord(character) <= 0x9F or 0xDC80 <= ord(character) <= 0xDCFF
    }
    return (c0 - set(LINE_CONTROLS)) | c1 | (set(BIDI) & set(output))
