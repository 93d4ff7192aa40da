"""Notes from a file into the library, each to its words in its article."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.anchoring import Anchored, reanchored
from reader.export import Imported, fits, is_same_page
from reader.library import Library
from reader.model import Article, Note
from reader.model.merging import merged


@dataclass(frozen=True, slots=True)
class Arrived:
    """What became of the notes on one article."""

    imported: Imported
    article: Article | None
    """The article that they are on now; None when it is not known, and nothing was kept."""
    notes: tuple[Anchored, ...] = ()
    """The notes in the order of the file; those without their words are kept too."""
    added: int = 0
    """How many were not in the library before, or said something else."""


def import_notes(
    found: Sequence[Imported], library: Library, articles: Sequence[Article] = ()
) -> tuple[Arrived, ...]:
    """Keep the notes of a file in the library. Notes on none of `articles` go to the library's own.

    Notes that are there already are not kept twice; of two versions of a note the later one stays.

    Raises:
        LibraryError: the library cannot be written.
    """
    return tuple(
        _kept(each, library, _article_of(each, library, articles, alone=len(found) == 1)) for each in found
    )


def _article_of(
    imported: Imported, library: Library, articles: Sequence[Article], *, alone: bool
) -> Article | None:
    """The article that the notes are on. A single one that the reader named is taken at their word."""
    for article in articles:
        if fits(imported.origin, article) or (alone and len(articles) == 1):
            return article
    return _in_library(imported, library) or imported.article


def _in_library(imported: Imported, library: Library) -> Article | None:
    origin = imported.origin
    for name in (origin.id, origin.url, origin.source, origin.title):
        for entry in library.find(name) if name else ():
            article = library.article(entry.id)
            if article is not None and fits(origin, article):
                return article
    pages = (entry for entry in library.entries() if is_same_page(origin.url, entry.metadata.url))
    page = next(pages, None) if origin.url else None
    return None if page is None else library.article(page.id)


def _kept(imported: Imported, library: Library, article: Article | None) -> Arrived:
    if article is None:
        return Arrived(imported, None)
    old = imported.article.text if imported.article else None
    about = [_on_headline(note, article) for note in imported.notes]
    notes = reanchored(about, article.text, old=old)
    library.add(article)
    before = library.notes(article.id)
    after = merged(before, [each.on_text(article.text) for each in notes], article.text)
    library.keep_notes(article.id, after)
    return Arrived(imported, article, notes, added=len(set(after) - set(before)))


def _on_headline(note: Note, article: Article) -> Note:
    """A note on the whole page lies on its first words, so that it is seen; any other is as it was."""
    if note.quote or not note.text or not article.blocks:
        return note
    on = Note.on(article.text, article.blocks[0].span)
    return replace(note, span=on.span, quote=on.quote, prefix=on.prefix, suffix=on.suffix)
