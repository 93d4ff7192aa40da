"""What the library remembers of the articles that are read on the screen.

Loaded and used behind the first frame, on a thread that may wait for the disk.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model import Analysis, Article, Elsewhere, Note, Ruling, Warning
from reader.version import __version__

if TYPE_CHECKING:
    from reader.library import Entry, Library, Mark, Passage, Position

COUNTED = 12
"""Articles of a list whose warnings are counted, as many as a screen shows: each takes milliseconds."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was kept in an earlier text from the same source."""

    text: str
    notes: tuple[Note, ...]
    marks: "tuple[Mark, ...]"
    position: "Position | None"
    saved_to: Path | None = None


@dataclass(frozen=True, slots=True)
class Recalled:
    """Everything that was kept of an article."""

    rulings: tuple[Ruling, ...] = ()
    """Those on all articles: they hold wherever the same quotes meet again."""
    notes: tuple[Note, ...] = ()
    marks: "tuple[Mark, ...]" = ()
    position: "Position | None" = None
    last_read: str | None = None
    """The instant in UTC at which it was opened before; None when this is the first time."""
    analysis: Analysis | None = None
    """What was found in it by this version of the program, without the words of claims."""
    earlier: Earlier | None = None
    """When nothing was kept of this very text, but something of another one from the same source."""
    saved_to: Path | None = None
    """The file that the notes were last saved to."""


@dataclass(frozen=True, slots=True)
class Recent:
    """An article that was read before."""

    source: str
    title: str
    last_read: str
    """The instant in UTC."""
    share: float = 0.0
    """How far down the top of the screen was, 0 to 1."""
    claims: int = 0
    notes: int = 0
    warnings: int | None = None
    """None where nobody counted them."""
    saved_to: str = ""
    """The file that its notes were saved to; "" when they never were."""


def analysis_version() -> str:
    """What the findings depend on beside the text."""
    from reader.fingerprint import fingerprint

    return f"{__version__}, {fingerprint()}"


class Memory:
    """A library, opened when it is first asked for; each method may raise a LibraryError."""

    def __init__(
        self, open_library: "Callable[[], Library]", *, version: Callable[[], str] = analysis_version
    ) -> None:
        """Nothing is opened yet; `version` says what analyses depend on beside the text."""
        self._open = open_library
        self._version = version
        self._opened: Library | None = None

    @property
    def library(self) -> "Library":
        """The library itself."""
        if self._opened is None:
            self._opened = self._open()
        return self._opened

    def recall(self, article: Article) -> Recalled:
        """What was kept of the article; nothing is written."""
        library, ident = self.library, article.id
        entry = library.entry(ident)
        if entry is None:
            return Recalled(library.rulings(), earlier=self._earlier(article.source, ident))
        # The place is kept after notes and marks: without one a run was killed before it had kept them.
        position = library.position(ident)
        return Recalled(
            rulings=library.rulings(),
            notes=library.notes(ident),
            marks=library.marks(ident),
            position=position,
            last_read=entry.last_read,
            analysis=library.analysis(ident, version=self._version(), words=False),
            earlier=self._earlier(article.source, ident) if position is None else None,
            saved_to=library.file_of(ident),
        )

    def _earlier(self, source: str, ident: str) -> Earlier | None:
        """The text last read from this source, when it was another one."""
        versions = [entry for entry in self.library.versions_of(source) if entry.id != ident]
        read = next((entry for entry in versions if entry.last_read is not None), None)
        article = None if read is None else self.library.article(read.id)
        if read is None or article is None or source == "-":
            return None
        return self._kept_of(article)

    def _kept_of(self, article: Article) -> Earlier:
        library, ident = self.library, article.id
        return Earlier(
            text=article.text,
            notes=library.notes(ident),
            marks=library.marks(ident),
            position=library.position(ident),
            saved_to=library.file_of(ident),
        )

    def begin(self, article: Article) -> bool:
        """The article is read now; True when the library did not have it."""
        is_new = self.library.add(article)
        self.library.mark_read(article.id)
        return is_new

    def keep_notes(self, article_id: str, notes: Sequence[Note]) -> None:
        """These are the notes of an article that was begun."""
        self.library.keep_notes(article_id, notes)

    def keep_marks(self, article_id: str, marks: "Iterable[Mark]") -> None:
        """These are its marks."""
        self.library.keep_marks(article_id, marks)

    def keep_position(self, article_id: str, position: "Position") -> None:
        """The reader is there."""
        self.library.keep_position(article_id, position)

    def rule(self, ruling: Ruling, *, made: bool) -> None:
        """A judgement was made, or taken off."""
        if made:
            self.library.rule(ruling)
        else:
            self.library.unrule(ruling)

    def remember_file(self, article_id: str, path: Path) -> None:
        """The notes were saved there."""
        self.library.remember_file(article_id, path)

    def remember(self, article: Article, analysis: Analysis) -> None:
        """What was found, with the words of claims, so that it is there at once the next time."""
        self.library.add(article, analysis, version=self._version())

    def known(self, article: Article) -> Analysis | None:
        """What was found in it by this version of the program, with the words of claims."""
        return self.library.analysis(article.id, version=self._version())

    def among_others(
        self, article: Article, analysis: Analysis
    ) -> tuple[tuple[Warning, ...], tuple[Elsewhere, ...]]:
        """Warnings about what other articles say, and where their quotes stand."""
        from reader.workbench.across import warnings_with_places

        return warnings_with_places(article, analysis, self.library)

    def edition_of(self, article: Article, analysis: Analysis) -> str:
        """The id of the article that has the same sentences; "" when there is none."""
        from reader.workbench.editions import edition_of

        return edition_of(article, analysis, self.library)

    def edition(self, article_id: str) -> "tuple[Entry, Earlier] | None":
        """What was kept of another edition, if it was read."""
        entry, article = self.library.entry(article_id), self.library.article(article_id)
        if entry is None or article is None or entry.last_read is None:
            return None
        return entry, self._kept_of(article)

    def text_of(self, source: str, article_id: str = "") -> Article | None:
        """The article with that id, else the latest text from that source, under this source."""
        known = [article_id] if article_id else [entry.id for entry in self.library.versions_of(source)]
        article = next((a for ident in known if (a := self.library.article(ident)) is not None), None)
        return None if article is None else replace(article, source=source)

    def find(self, words: str) -> tuple[Elsewhere, ...]:
        """Notes, then passages, that have every word; the note's own words come before its quote."""
        return tuple(_place(passage) for passage in self.library.search(words))

    def recent(self, limit: int) -> tuple[Recent, ...]:
        """The articles read last, the latest first."""
        read = [entry for entry in self.library.entries(limit=limit) if entry.last_read is not None]
        return tuple(self._recent(entry, counted=number < COUNTED) for number, entry in enumerate(read))

    def _recent(self, entry: "Entry", *, counted: bool) -> Recent:
        library = self.library
        article, position, file = (
            library.article(entry.id),
            library.position(entry.id),
            library.file_of(entry.id),
        )
        found = library.analysis(entry.id, words=False) if counted else None
        length = 0 if article is None else len(article.text)
        return Recent(
            source=entry.source,
            title=entry.title,
            last_read=entry.last_read or "",
            share=0.0 if position is None or not length else min(position.offset / length, 1.0),
            claims=entry.claims,
            notes=entry.notes,
            warnings=None if found is None else len(found.warnings),
            saved_to="" if file is None else str(file),
        )

    def close(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            self._opened.close()


def _place(passage: "Passage") -> Elsewhere:
    note, entry = passage.note, passage.entry
    said = "" if note is None else " ".join([*(f"#{tag}" for tag in note.tags), note.text]).strip()
    return Elsewhere(
        warning="",
        article=entry.id,
        source=entry.source,
        title=entry.title,
        date=entry.date,
        start=passage.span.start,
        quote=passage.text if note is None else note.quote,
        before=said,
    )
