"""Lines to running text: ligatures taken apart, hyphens at line ends joined."""

import re
from collections.abc import Sequence

LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st",
     "\ufb06": "st", "\u00ad": "-", "\u2010": "-"}
)  # fmt: skip
"""Letters that are printed as one, and hyphens that are only shown at line ends."""
HYPHENATED = frozenset(
    {"self", "well", "ex", "non", "all", "half", "high", "low", "long", "short", "full", "two", "three",
     "four", "five", "six", "seven", "eight", "nine", "ten", "one", "first", "second", "third", "twenty",
     "thirty",
     "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "vice"}
)  # fmt: skip
"""First parts of compounds that keep their hyphen and are seldom the beginning of a word cut in two."""
ENDINGS = ("est", "age", "ness", "ing", "ened", "ly", "ish", "ward", "wise", "ity", "ion")
"""What is left of a cut word such as "short-age"."""
ADDRESS_BREAKS = ("-", "/", ".", "_", "?", "&", "=")
"""Where an address may be cut at a line's end; nothing is left out of it."""
_ADDRESS = re.compile(r"(?:https?://|www\.|doi\.org/)\S*$")
_LAST_WORD = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def words_in(lines: Sequence[str]) -> frozenset[str]:
    """Every word in lower case, those that a line's end cuts left out."""
    return frozenset(
        word.lower()
        for line in lines
        for word in _WORD.findall(line if not line.endswith("-") else line.rpartition(" ")[0])
    )


def joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """The lines as running text; `known` are words of the same file."""
    text = ""
    for line in lines:
        text = _join(text, line, known) if text else line
    return text


def _join(text: str, line: str, known: frozenset[str]) -> str:
    if _ADDRESS.search(text) and text.endswith(ADDRESS_BREAKS):
        return text + line
    cut, first = _LAST_WORD.search(text), _FIRST_WORD.match(line)
    if cut is None or first is None:
        glued = text.endswith(("-", "–", "—", "/")) and line[:1].isalnum() and not text.endswith((" -", " –"))
        return f"{text}{line}" if glued else f"{text} {line}"
    beginning, rest = cut[1], first[0]
    if _keeps_hyphen(beginning, rest, known):
        return text + line
    return text[:-1] + line


def _keeps_hyphen(beginning: str, rest: str, known: frozenset[str]) -> bool:
    whole, hyphenated = (beginning + rest).lower(), f"{beginning}-{rest}".lower()
    if hyphenated in known or whole in known:
        return hyphenated in known
    compound = beginning.lower() in HYPHENATED and not rest.startswith(ENDINGS)
    return rest[:1].isupper() or compound
