"""The reader's notes on this article, with undo."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reader.model import Claim, Note, Span
from reader.model.merging import merged, together, with_own_id

TAG = r'#?"([^"]+)"|[^\s,]+'


class Notebook:
    """Notes in text order, at most one on a span; every change can be taken back."""

    def __init__(
        self,
        text: str,
        notes: Iterable[Note] = (),
        *,
        on_change: Callable[[], None] = lambda: None,
        clock: Callable[[], str | None] = lambda: None,
    ) -> None:
        """`on_change` is told of everything that can be taken back; `clock` tells the instant in UTC."""
        self._clock = clock
        self._text = text
        self._on_change = on_change
        self._notes = _sorted(notes)
        self._saved = self._notes
        self._before: list[tuple[str, tuple[Note, ...]]] = []

    def __len__(self) -> int:
        return len(self._notes)

    @property
    def notes(self) -> Sequence[Note]:
        """In text order."""
        return self._notes

    @property
    def unsaved(self) -> bool:
        """Whether saving would write something else than last time."""
        return self._notes != self._saved

    def on(self, span: Span) -> Note | None:
        """The note on exactly this span."""
        return next((note for note in self._notes if note.span == span), None)

    def toggle(self, span: Span, *, claim: str | None = None) -> bool:
        """Keep the span, or let it go when it was kept; True when it is kept now."""
        if self.on(span) is not None:
            self.remove(span)
            return False
        self._change("keep", [*self._notes, self._made(span, claim)])
        return True

    def write(self, span: Span, words: str, *, claim: str | None = None) -> None:
        """Set the words of the note on the span, making one when there is none."""
        self._put("note", replace(self.on(span) or self._made(span, claim), text=words))

    def tag(self, span: Span, tags: Iterable[str], *, claim: str | None = None) -> None:
        """Set the tags of the note on the span, making one when there is none."""
        self._put("tags", replace(self.on(span) or self._made(span, claim), tags=tuple(dict.fromkeys(tags))))

    def _made(self, span: Span, claim: str | None) -> Note:
        # Ids tell where a note was made, which in a text that was edited since may be elsewhere.
        made = with_own_id(Note.on(self._text, span, claim=claim), {note.id for note in self._notes})
        return replace(made, created=self._clock())

    def _put(self, name: str, note: Note) -> None:
        others = [other for other in self._notes if other.span != note.span]
        self._change(name, [*others, replace(note, changed=self._clock())])

    def remove(self, span: Span) -> bool:
        """Delete the note on the span; False when there is none."""
        others = [note for note in self._notes if note.span != span]
        if len(others) == len(self._notes):
            return False
        self._change("delete", others)
        return True

    def undo(self) -> str | None:
        """Take the last change back and name it; None when there is nothing to take back."""
        if not self._before:
            return None
        name, self._notes = self._before.pop()
        return name

    def saved(self) -> None:
        """Remember that the notes as they are now were written."""
        self._saved = self._notes

    def recall(self, notes: Iterable[Note]) -> None:
        """Put earlier notes among these, with the words of both on one span; they cannot be undone."""
        before = tuple(notes)
        self._notes = merged(before, self._notes, self._text)
        self._before = [(name, merged(before, made, self._text)) for name, made in self._before]
        self._saved = merged(before, self._saved, self._text)

    def is_adrift(self, note: Note) -> bool:
        """Whether the words that it is about are not in the text any more."""
        return note.span.of(self._text) != note.quote

    @property
    def adrift(self) -> Sequence[Note]:
        """The notes whose words are not in the text any more."""
        return [note for note in self._notes if self.is_adrift(note)]

    def attach(self, note: Note, span: Span, *, claim: str | None = None) -> None:
        """Put a note on other words, together with what was written on these before."""
        others = [other for other in self._notes if other.id != note.id and other.span != span]
        there = self.on(span)
        kept = replace(
            Note.on(self._text, span, claim=claim),
            id=note.id,
            text=note.text,
            tags=note.tags,
            created=note.created,
            changed=self._clock(),
        )
        both = kept if there is None or there.id == note.id else together(there, kept)
        self._change("attach", [*others, both])

    def relink(self, claims: Iterable[Claim]) -> None:
        """Give notes on claims the claims' final ids."""
        ids = {claim.span: claim.id for claim in claims}
        was_saved = not self.unsaved
        self._notes = tuple(
            note if note.claim is None else replace(note, claim=ids.get(note.span)) for note in self._notes
        )
        if was_saved:
            self._saved = self._notes

    def move(self, text: str, moved: Callable[[Note], Note]) -> None:
        """Go along with an edited text; what was saved or can be undone goes along too."""
        was_saved = not self.unsaved
        self._text = text
        self._notes = merged((), map(moved, self._notes), text)
        self._before = [(name, merged((), map(moved, notes), text)) for name, notes in self._before]
        if was_saved:
            self._saved = self._notes

    def _change(self, name: str, notes: Iterable[Note]) -> None:
        self._before.append((name, self._notes))
        self._notes = _sorted(notes)
        self._on_change()


def _sorted(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.span))


def now() -> str:
    """This instant in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def tags_in(words: str) -> list[str]:
    """The tags that were typed: words with or without "#", between spaces or commas, several in quotes."""
    found = (match[1] or match[0] for match in re.finditer(TAG, words))
    return [tag for word in found if (tag := word.strip().strip("#").strip())]


def tags_line(tags: Iterable[str]) -> str:
    """The line that `tags_in` takes for these tags."""
    return " ".join(f'"{tag}"' if re.search(r"[\s,]", tag) else tag for tag in tags)
