"""The notes that a library keeps for an article, found again in the text as it is now."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.library import library_place, open_library
from reader.model import Article, Note
from reader.model.merging import merged

if TYPE_CHECKING:
    from reader.anchoring import Anchored
    from reader.library import Library


def notes_in(library: "Library", article: Article) -> "tuple[Anchored, ...]":
    """The notes on this text, or else those on the latest text of the same source that has any."""
    from reader.anchoring import reanchored  # nobody looks for notes before the first painted screen

    notes = library.notes(article.id)
    if notes:
        return reanchored(notes, article.text, old=article.text)
    for entry in library.versions_of(article.source):
        earlier = library.article(entry.id)
        if earlier is not None and (notes := library.notes(entry.id)):
            return reanchored(notes, article.text, old=earlier.text)
    return ()


def kept_notes(article: Article) -> tuple[Note, ...]:
    """The notes in the reader's own library, in text order; () when there is no library yet.

    Notes whose words are gone lie where they were, with the quote that they were on.

    Raises:
        LibraryError: the library is there and cannot be opened.
    """
    place = library_place()
    if "://" not in place and not Path(place).expanduser().is_file():
        return ()
    library = open_library(place)
    try:
        found = notes_in(library, article)
    finally:
        library.close()
    return merged((), (each.on_text(article.text) for each in found), article.text)
