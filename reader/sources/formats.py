"""The formats that can be read, and how the one of a source is found."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Protocol

from reader.sources.drafting.pieces import Draft
from reader.sources.plain.draft import read_plain


class Format(Protocol):
    """Makes a draft of cleaned text; never fails, whatever the text."""

    def __call__(self, text: str, /) -> Draft:
        """The readable text of `text`, its blocks and the way back."""
        ...


def read_markdown(text: str) -> Draft:
    """Markdown's draft; its parser takes 25 ms to import, which plain text need not wait for."""
    from reader.sources.markdown import draft

    return draft.read_markdown(text)


FORMATS: Mapping[str, Format] = {"text": read_plain, "markdown": read_markdown}
SUFFIXES: Mapping[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
}
"""File endings of the formats; anything else is plain text."""

Sign = Callable[[str], object]
MARKDOWN_SIGNS: tuple[Sign, ...] = (
    re.compile(r"^#{1,6} \S", re.MULTILINE).search,
    re.compile(r"^```", re.MULTILINE).search,
    re.compile(r"\[[^\]\n]+\]\((?:https?://|/|#)[^)\s]*\)").search,
    re.compile(r"^\[\^?[^\]\n]{1,40}\]: \S", re.MULTILINE).search,
    re.compile(r"(?<!\*)\*\*[^\s*][^*\n]*\*\*(?!\*)").search,
    re.compile(r"^\|?[ :]*-{3,}[ :]*\|[-| :]*$", re.MULTILINE).search,
)
"""Each seldom occurs in plain text; two different ones hardly ever do."""
SIGNS_NEEDED = 2
_FRONT_MATTER = re.compile(r"---\n(?:[A-Za-z_][\w-]*:.*\n)+(?:.*\n){0,40}?---\n")


def format_of(source: str, text: str) -> Format:
    """By the file's ending; standard input, which has none, by strong signs in the text."""
    suffix = PurePath(source).suffix.lower()
    if source == "-" and looks_like_markdown(text):
        return FORMATS["markdown"]
    return FORMATS[SUFFIXES.get(suffix, "text")]


def looks_like_markdown(text: str) -> bool:
    """Whether front matter or two different signs of Markdown are there."""
    if _FRONT_MATTER.match(text):
        return True
    return sum(1 for sign in MARKDOWN_SIGNS if sign(text)) >= SIGNS_NEEDED
