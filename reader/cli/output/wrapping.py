"""Words on rows of a width; without any import, because the overview needs it."""

PLAIN_WIDTH = 80
"""Columns where nobody says how many there are."""
LEAST_ROOM = 20
"""Columns that words keep however narrow the terminal is."""


def hanging(words: str, *, indent: int, width: int = PLAIN_WIDTH) -> str:
    """Rows of at most `width` characters, the first begun at column `indent`, the others indented to it.

    A word that is longer than a row, as an address is, stays whole.
    """
    room = max(width - indent, LEAST_ROOM)
    rows = []
    while len(words) > room:
        end = words.rfind(" ", 0, room + 1)
        if end <= 0:
            end = words.find(" ", room)
        if end < 0:
            break
        rows.append(words[:end])
        words = words[end + 1 :]
    return ("\n" + " " * indent).join([*rows, words])
