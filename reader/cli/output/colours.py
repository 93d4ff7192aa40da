"""Colours of what commands print: findings stand out, places recede; none but on a terminal that wants them.

The eight colours that every terminal names itself are used, as compilers use them: red for what contradicts,
magenta for what may be no fault, cyan for what repeats or is missing; bold, so that they can be read on
light and dark.
"""

import os
import re
import sys
from collections.abc import Mapping

from reader.model import WarningKind

BOLD_RED, BOLD_GREEN, BOLD_MAGENTA, BOLD_CYAN = "1;31", "1;32", "1;35", "1;36"
DIM, BOLD = "2", "1"
KINDS: Mapping[WarningKind | str, str] = {
    "contradiction": BOLD_RED,
    "unsupported": BOLD_RED,
    "dispute": BOLD_MAGENTA,
    "update": BOLD_MAGENTA,
    "note": BOLD_GREEN,
}
"""Of the kinds of findings; those that are not here are cyan."""
FINDING = re.compile(r"(?P<place>.+?:\d+:\d+): (?P<kind>[a-z_]+): (?P<reason>.*)")
QUOTE = re.compile(r"(?P<quote> {4}.*?)(?P<place>  \(line \d+\))?")
ELSEWHERE = re.compile(r" {4}in another article: .*")


def wanted() -> bool:
    """Whether standard output is a terminal, and nobody asked for no colours (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not sys.stdout.isatty():
        return False
    return os.name != "nt" or "WT_SESSION" in os.environ


def coloured(words: str, colour: str) -> str:
    """The words in a colour, where colours are wanted; row by row, as pagers take them."""
    if not wanted():
        return words
    return "\n".join(f"\x1b[{colour}m{row}\x1b[0m" if row else row for row in words.split("\n"))


def of_kind(kind: str) -> str:
    """The kind of a finding in its colour."""
    return coloured(kind, KINDS.get(kind, BOLD_CYAN))


def report(text: str) -> str:
    """A piece of a report of the format "text", its lines whole."""
    return "".join(_line(line) for line in text.splitlines(keepends=True)) if wanted() else text


def _line(line: str) -> str:
    words = line.rstrip("\n")
    end = line[len(words) :]
    if found := FINDING.fullmatch(words):
        place = coloured(f"{found['place']}:", DIM)
        return f"{place} {of_kind(found['kind'])}: {found['reason']}{end}"
    if ELSEWHERE.fullmatch(words):
        return coloured(words, DIM) + end
    if (found := QUOTE.fullmatch(words)) and found["place"]:
        return found["quote"] + coloured(found["place"], DIM) + end
    return line
