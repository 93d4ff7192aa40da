"""What an exporter is handed."""

from dataclasses import dataclass

from reader.model import Analysis, Article, Note


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article with what was found and kept in it."""

    article: Article
    analysis: Analysis
    notes: tuple[Note, ...] = ()
    """In text order."""
