"""What the library has of an article, and what it should have."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.model import Article, Note, Ruling
from reader.model.merging import merged

if TYPE_CHECKING:
    from reader.library import Mark, Position
    from reader.workbench.memory import Memory, Recalled


@dataclass(frozen=True, slots=True)
class Kept:
    """What is the reader's own of an article."""

    notes: tuple[Note, ...] = ()
    marks: "tuple[Mark, ...]" = ()
    position: "Position | None" = None
    whole: bool = True
    """False when what the library has is not among it yet, because it was not asked or has not answered."""

    def over(self, has: "Kept", text: str) -> "Kept":
        """With what the library has of the text, where this is not the whole."""
        if self.whole:
            return self
        marks = {mark.letter: mark for mark in [*has.marks, *self.marks]}
        return Kept(
            merged(has.notes, self.notes, text), tuple(marks[at] for at in sorted(marks)), has.position
        )


@dataclass(slots=True)
class Keeping:
    """Changed by the library's thread alone, save for rulings that are added at the end."""

    article: Article
    recalled: bool = False
    """Whether it is known what the library had when the article was opened."""
    taken_in: bool = False
    """Whether that is in the session too."""
    is_new: bool = False
    """Whether neither this text nor another one of its source was read before."""
    begun: bool = False
    """Whether the library was told that it is read."""
    failed: bool = False
    """Whether the library could not be told the last time."""
    has: Kept = field(default_factory=Kept)
    """What the library has now."""
    rulings: list[tuple[Ruling, bool]] = field(default_factory=list)
    """Judgements that it was not told yet: made, or with False taken off."""

    def recall(self, recalled: "Recalled") -> None:
        """Remember what the library has."""
        self.has = Kept(recalled.notes, recalled.marks, recalled.position)
        self.is_new = recalled.last_read is None and recalled.earlier is None
        self.recalled = True

    def put(self, memory: "Memory", now: Kept) -> None:
        """Tell the library what is not as it has it; what fails is told again the next time."""
        ident, now = self.article.id, now.over(self.has, self.article.text)
        if now.notes != self.has.notes:
            memory.keep_notes(ident, now.notes)
            self.has = Kept(now.notes, self.has.marks, self.has.position)
        while self.rulings:
            ruling, made = self.rulings[0]
            memory.rule(ruling, made=made)
            del self.rulings[0]
        if now.marks != self.has.marks:
            memory.keep_marks(ident, now.marks)
        if now.position is not None and now.position != self.has.position:
            memory.keep_position(ident, now.position)
        self.has = now
