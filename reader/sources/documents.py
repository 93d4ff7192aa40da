"""The formats made of bytes rather than of characters, in one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from reader.sources.drafting.pieces import Draft


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a document is wanted, and what opens it."""

    enough: int | None = None
    """Characters of its beginning that are enough; None for all of it."""
    item: int | None = None
    """The number of an item of a feed, counted from 1."""
    password: str = ""


class DocumentFormat(Protocol):
    """Makes a draft of a document."""

    def __call__(self, data: bytes, wanted: Wanted, /) -> Draft:
        """The readable text of a document and its blocks; offsets lead nowhere.

        Raises:
            UnreadableError: it is damaged, locked, or larger than it may be.
        """
        ...


def read_epub(data: bytes, wanted: Wanted, /) -> Draft:
    """The draft of a book."""
    from reader.sources.epub import draft

    return draft.read_epub(data, enough=wanted.enough)


def read_feed(data: bytes, wanted: Wanted, /) -> Draft:
    """The draft of one item of a feed, of its only one when no number is given."""
    from reader.sources.drafting.unreadable import UnreadableError
    from reader.sources.feeds import draft, feed

    found = feed.read_feed(data)
    if wanted.item is None and len(found.items) > 1:
        raise UnreadableError(
            f"this is a feed of {len(found.items)} items", remedy="name one: …#1 is the first"
        )
    return draft.read_item(found, wanted.item or 1)


def read_pdf(data: bytes, wanted: Wanted, /) -> Draft:
    """The draft of a PDF file."""
    from reader.sources.pdf import draft

    return draft.read_pdf(data, password=wanted.password, enough=wanted.enough)


DOCUMENTS: Mapping[str, DocumentFormat] = {"pdf": read_pdf, "epub": read_epub, "feed": read_feed}
"""Formats made of bytes, by the name that the user can give."""
