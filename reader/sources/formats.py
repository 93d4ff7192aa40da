"""The formats that can be read: one table of those made of text, one of those made of bytes."""

from collections.abc import Mapping
from typing import Protocol

from reader.sources.drafting.pieces import Draft
from reader.sources.plain.draft import read_plain


class Format(Protocol):
    """Makes a draft of cleaned text; never fails, whatever the text."""

    def __call__(self, text: str, /, *, url: str | None) -> Draft:
        """The readable text of `text`, its blocks and the way back; `url` is where it came from."""
        ...


def read_text(text: str, *, url: str | None = None) -> Draft:
    """Plain text's draft."""
    return read_plain(text)


def read_markdown(text: str, *, url: str | None = None) -> Draft:
    """Markdown's draft; its parser takes 25 ms to import, which plain text need not wait for."""
    from reader.sources.markdown import draft

    return draft.read_markdown(text)


def read_html(text: str, *, url: str | None = None) -> Draft:
    """The draft of a web page; its libraries take 300 ms to import."""
    from reader.sources.html import draft

    return draft.read_html(text, url=url)


FORMATS: Mapping[str, Format] = {"text": read_text, "markdown": read_markdown, "html": read_html}
"""Formats made of characters, by the name that the user can give."""
QUICK = frozenset({"text", "markdown"})
"""Formats whose beginning can be read without the rest."""
