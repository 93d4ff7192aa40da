"""Notes found again in an edited text: at their place, at their quote, by their context, or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from reader.anchoring.changed import changed_place
from reader.anchoring.evidence import Place, exact_places, touching
from reader.anchoring.offsets import Anchors
from reader.model import Note, Span
from reader.model.note import CONTEXT

Outcome = Literal["anchored", "moved", "changed", "orphan"]
LEAST_CONTEXT = 12
"""Characters of context that a copy of a quote needs where it may be another copy."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """What became of a note."""

    note: Note
    """The note at its place in the new text, its quote as it was; an orphan is as it was altogether."""
    outcome: Outcome
    """At the same offsets, at others, on changed words, or nowhere."""
    near: int
    """Where it begins; of an orphan where it would be, inside the new text."""

    def on_text(self, text: str) -> Note:
        """The note on a span of the text that it was anchored in: an orphan lies where it would be."""
        if self.outcome != "orphan":
            return self.note
        end = min(self.near + len(self.note.span), len(text))
        return replace(self.note, span=Span(self.near, end))


def reanchored(notes: Iterable[Note], text: str, *, old: str | None = None) -> tuple[Anchored, ...]:
    """Every note in the order given, orphans too; `old` is the text that the notes were on, where known."""
    anchors = None if old is None else Anchors(old, text)
    return tuple(reanchor(note, text, anchors=anchors) for note in notes)


def reanchor(note: Note, text: str, *, anchors: Anchors | None = None) -> Anchored:
    """One note; `anchors` tell where the places of the old text went, when it is known."""
    if note.span.of(text) == note.quote and touching(note, text, note.span) == len(note.prefix + note.suffix):
        return Anchored(note, "anchored", note.span.start)
    near = _near(note, text, anchors)
    place = _place(note, text, near, anchors)
    if place is None:
        return Anchored(note, "orphan", near)
    found = _moved(note, text, place.span)
    if not place.exact:
        return Anchored(found, "changed", place.span.start)
    outcome: Outcome = "anchored" if place.span == note.span else "moved"
    return Anchored(found, outcome, place.span.start)


def _near(note: Note, text: str, anchors: Anchors | None) -> int:
    """Where the note would be, always inside the text."""
    expected = note.span.start if anchors is None else anchors.offset(note.span.start)
    return max(min(expected, len(text) - 1), 0)


def _place(note: Note, text: str, near: int, anchors: Anchors | None) -> Place | None:
    """The place with the most behind it: a copy of the quote, or else what the quote was changed to."""
    copies = list(exact_places(note, text))
    best = max(copies, key=lambda place: (place.weight, -abs(place.span.start - near)), default=None)
    if best is not None and best.context >= (len(note.prefix) + len(note.suffix)) // 2:
        return best
    changed = changed_place(note, text, near)
    if best is None or (changed is not None and changed.weight > best.weight):
        return changed
    was_one_of_several = anchors is not None and anchors.had_several(note.quote)
    if best.context < LEAST_CONTEXT and (was_one_of_several or len(copies) > 1):
        return best if abs(best.span.start - near) <= len(note.quote) else changed
    return best


def _moved(note: Note, text: str, span: Span) -> Note:
    """The note on another span, with the context that it has there."""
    prefix = text[max(span.start - CONTEXT, 0) : span.start]
    return replace(note, span=span, prefix=prefix, suffix=text[span.end : span.end + CONTEXT])
