"""What a library tells about what it keeps."""

from dataclasses import dataclass

from reader.model import Metadata, Note, Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a library, without its text."""

    id: str
    """The article's id, which is the hash of its text."""
    title: str
    sources: tuple[str, ...]
    """Every path and address that this text was opened by, the latest first."""
    metadata: Metadata
    added: str
    """The instant it came into the library, in UTC: "2025-05-03T07:30:00Z"."""
    last_read: str | None = None
    """The instant it was last opened to be read, likewise; None when it was only added."""
    claims: int = 0
    """How many claims were found in it; 0 before it was analysed."""
    notes: int = 0

    @property
    def source(self) -> str:
        """Where it was opened last."""
        return self.sources[0] if self.sources else "-"

    @property
    def date(self) -> str:
        """The day that the article is from, as far as one knows: published, else added."""
        return (self.metadata.published or self.added)[:10]


@dataclass(frozen=True, slots=True)
class Position:
    """Where the reader stopped."""

    offset: int
    """The offset at the top of what was in sight."""
    context: str = ""
    """The words that begin there, so that the place is found in an edited text."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that the reader marked with a letter."""

    letter: str
    top: int
    """The offset at the top of what was in sight."""
    here: Span | None = None
    """What the reader stood on."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in an article of the library that answers a question."""

    entry: Entry
    """The article that it stands in."""
    span: Span
    text: str
    """The characters of `span`."""
    claims: tuple[str, ...] = ()
    """Ids of the claims made in it."""
    note: Note | None = None
    """The note that answers, when it is one."""
    score: float = 0.0
    """How near it is, comparable between the passages of one answer; 0 when they come in no such order."""
    share: float = 0.0
    """0 to 1: how much of what was asked it has, or how much of it was asked, whichever is more."""
