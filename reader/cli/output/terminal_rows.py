"""Output that fits the terminal that it goes to; what goes to a file or a program stays a line each."""

import shutil
import sys
import unicodedata

from reader.cli.output.wrapping import hanging

ELLIPSIS = "…"


def columns() -> int | None:
    """How wide the terminal is; None where output goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def cells(text: str) -> int:
    """How many columns the text takes."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)


def cut(line: str) -> str:
    """The line as far as the terminal goes, with a mark where it was cut."""
    width = columns()
    if width is None or cells(line) <= width:
        return line
    end = width - 1
    while cells(line[:end]) > width - 1:
        end -= 1
    return line[:end].rstrip() + ELLIPSIS


def wrapped(head: str, words: str) -> str:
    """The words behind the head, on as many rows as they take, all beginning where the first does."""
    width = columns()
    return head + (words if width is None else hanging(words, indent=cells(head), width=width))
