"""What every library does, whether it lasts for one run, on this machine or for a newsroom.

Articles are known by `Article.id`, the hash of their text: the same text opened by path, address or paste is
one article with several sources, and an edited text is another article with the same source (`versions_of`).
`nearest` and `search` find passages: sentences with claims, and what stands between them.

Everything is on the disk when a method returns. A method raises `LibraryError` when that is not possible;
what was kept before is then as it was.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from reader.library.records import Entry, Mark, Passage, Position
from reader.model import Analysis, Article, Note, Ruling


class Library(Protocol):
    """Articles and everything that was found and kept in them. Safe to call from several threads."""

    def close(self) -> None:
        """Let go of what is open; safe to call twice."""
        ...

    def together(self) -> AbstractContextManager[None]:
        """What is kept inside is on the disk at the end, all or nothing: many articles come in faster so."""
        ...

    # Articles

    def add(self, article: Article, analysis: Analysis | None = None, *, version: str = "") -> bool:
        """Remember an article and its source, and its analysis once there is one; True when it is new.

        `version` says what made the analysis. A later one replaces an earlier one. Claims should have their
        words, without which they cannot be compared with those of other articles.
        """
        ...

    def mark_read(self, article_id: str) -> None:
        """The article was opened to be read, now."""
        ...

    def article(self, article_id: str) -> Article | None:
        """The article with that id, its source as it was given last."""
        ...

    def entry(self, article_id: str) -> Entry | None:
        """What is known about the article with that id."""
        ...

    def entries(self, *, limit: int | None = None) -> tuple[Entry, ...]:
        """All articles, those last read or added first."""
        ...

    def find(self, name: str) -> tuple[Entry, ...]:
        """The articles that a reader may mean: by source, by the beginning of the id, or by title."""
        ...

    def versions_of(self, source: str) -> tuple[Entry, ...]:
        """The texts that were found at one place, the latest first; none for standard input.

        A relative path is taken from the folder that one is in.
        """
        ...

    def remove(self, article_id: str) -> bool:
        """Forget an article with its notes and all else; False when it is not there."""
        ...

    def counts(self) -> Mapping[str, int]:
        """How many articles, claims, names, notes and rulings there are."""
        ...

    # What was found

    def analysis(self, article_id: str, *, version: str | None = None, words: bool = True) -> Analysis | None:
        """The analysis last added, if it was made by `version` or that does not matter.

        Without `words` the claims come without their words, which the screen does not need.
        """
        ...

    def claims(self, article_id: str, ids: Collection[str]) -> Analysis | None:
        """The analysis with no more than these claims and the names in them, for comparing."""
        ...

    def nearest(self, text: str, *, limit: int = 20, besides: Collection[str] = ()) -> tuple[Passage, ...]:
        """The passages that say most of what a text says, the best first; none of the articles `besides`."""
        ...

    def search(self, words: str, *, limit: int = 50) -> tuple[Passage, ...]:
        """Notes, then passages, that have every word; words in quotation marks follow each other."""
        ...

    # What is kept

    def all_notes(self) -> tuple[tuple[str, Note], ...]:
        """Every note with the id of its article, article by article in text order."""
        ...

    def keep_notes(self, article_id: str, notes: Sequence[Note]) -> None:
        """The notes of an article are these now.

        A note that another program added since this library last told its notes is left alone.
        """
        ...

    def notes(self, article_id: str) -> tuple[Note, ...]:
        """The notes of an article in text order."""
        ...

    def keep_marks(self, article_id: str, marks: Iterable[Mark]) -> None:
        """The marks of an article are these now."""
        ...

    def marks(self, article_id: str) -> tuple[Mark, ...]:
        """The marks of an article by letter."""
        ...

    def keep_position(self, article_id: str, position: Position) -> None:
        """The reader stopped there."""
        ...

    def position(self, article_id: str) -> Position | None:
        """Where the reader stopped; None when the article was not read yet."""
        ...

    def rule(self, ruling: Ruling) -> None:
        """Remember a decision on a warning; it takes the place of an earlier one on the same."""
        ...

    def unrule(self, ruling: Ruling) -> None:
        """Forget the decision on what this one is about."""
        ...

    def rulings(self) -> tuple[Ruling, ...]:
        """Every decision, in the order in which they were made; they hold for all articles."""
        ...

    def remember_file(self, article_id: str, path: Path) -> None:
        """The article's notes were saved to that file."""
        ...

    def file_of(self, article_id: str) -> Path | None:
        """The file that the notes were last saved to; None when they never were."""
        ...
