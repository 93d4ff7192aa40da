"""Notes of two hands put together, so that nothing of either is lost."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from reader.model.note import Note
from reader.model.span import Span


def merged(kept: Iterable[Note], arriving: Iterable[Note], text: str) -> tuple[Note, ...]:
    """All notes on a text, each id and each span once.

    Of two versions of a note the later one stays; two on the same words become one. Where another note has
    the span already, the one whose words are gone, which is there for want of a better place, gives way.
    """
    result: list[Note] = []
    ids: set[str] = set()
    places: dict[tuple[str, str | Span], int] = {}
    for note in (*kept, *arriving):
        at = places.get((note.quote, note.id), places.get((note.quote, note.span)))
        if at is None:
            at = len(result)
            result.append(with_own_id(note, ids))
        else:
            result[at] = _later(result[at], note)
        ids.add(result[at].id)
        places[note.quote, note.id] = places[note.quote, result[at].span] = at
    return tuple(sorted(_apart(result, text), key=lambda note: (note.span, note.id)))


def together(there: Note, note: Note) -> Note:
    """What was written in both; the same words are kept once."""
    words = [there.text] if note.text in there.text else [part for part in (there.text, note.text) if part]
    if there.text in note.text:
        words = [note.text]
    tags = tuple(dict.fromkeys([*there.tags, *note.tags]))
    both = replace(there, text="\n\n".join(words), tags=tags, claim=there.claim or note.claim)
    changed = max(_last_touched(there), _last_touched(note)) or None
    return there if both == there else replace(both, changed=changed)


def with_own_id(note: Note, taken: Collection[str]) -> Note:
    """The note, with a number behind its id when that is taken."""
    name, number = note.id, 2
    while name in taken:
        name = f"{note.id}-{number}"
        number += 1
    return replace(note, id=name)


def to_write(before: Mapping[str, Note], there: Mapping[str, Note], now: Sequence[Note]) -> tuple[Note, ...]:
    """What must be written so that a keeper of notes has them as they are `now`.

    Both mappings are by id: `before` as whoever changed them had them, `there` as they are, for others may
    have changed them meanwhile. What they changed stays, and the words of both where both changed a note.
    """
    result: list[Note] = []
    taken = set(there)
    for note in now:
        old = before.get(note.id)
        other = _counterpart(note, old, there)
        if note == old:  # nothing changed here; where it is gone, somebody let it go
            continue
        if other is None:
            result.append(with_own_id(note, taken))
        else:
            result.append(note if old == other else _of_both(old, other, note))
        taken.add(result[-1].id)
    return tuple(note for note in result if note != there.get(note.id))


def to_delete(before: Mapping[str, Note], there: Mapping[str, Note], now: Sequence[Note]) -> frozenset[str]:
    """Ids of the notes that were let go and that nobody else has changed meanwhile."""
    ids = {note.id for note in now}
    return frozenset(name for name, old in before.items() if name not in ids and there.get(name) == old)


def _counterpart(note: Note, old: Note | None, there: Mapping[str, Note]) -> Note | None:
    """The same note as it is there; ids tell places, so two hands may have given one to two notes."""
    other = there.get(note.id)
    if other is None or other.quote == note.quote or (old is not None and other.quote == old.quote):
        return other
    return next((one for one in there.values() if (one.span, one.quote) == (note.span, note.quote)), None)


def _of_both(old: Note | None, other: Note, note: Note) -> Note:
    """The other's note with what was changed in this one, so that neither is lost."""
    if old is None:
        return together(other, note)
    gone = set(old.tags) - set(note.tags)
    tags = tuple(dict.fromkeys([*(tag for tag in other.tags if tag not in gone), *note.tags]))
    changed = max(_last_touched(other), _last_touched(note)) or None
    return replace(note, id=other.id, text=_words_of_both(old, other, note), tags=tags, changed=changed)


def _words_of_both(old: Note, other: Note, note: Note) -> str:
    if note.text == old.text:
        return other.text
    if old.text and old.text in other.text:  # as it was, or as it was put together before
        return other.text.replace(old.text, note.text, 1)
    return note.text if other.text == old.text else together(other, note).text


def _later(there: Note, note: Note) -> Note:
    """The later version of a note; of two notes, or where that cannot be told, what both say."""
    first, second = _last_touched(there), _last_touched(note)
    if (there.id, there.created) != (note.id, note.created) or first == second:
        return together(there, note)
    return there if first > second else note


def _last_touched(note: Note) -> str:
    return note.changed or note.created or ""


def _apart(notes: Sequence[Note], text: str) -> list[Note]:
    taken: set[Span] = set()
    result = []
    for note in sorted(notes, key=lambda note: note.span.of(text) != note.quote):
        span = _free(note.span, taken, len(text))
        taken.add(span)
        result.append(replace(note, span=span))
    return result


def _free(span: Span, taken: Collection[Span], length: int) -> Span:
    """A span near this one that no other note has; in a text that is full of notes, the same."""
    if span not in taken:
        return span
    nearby = (Span(span.start, end) for end in range(span.start + 1, length + 1))
    before = (Span(start, span.end) for start in range(span.start - 1, -1, -1))
    return next((each for found in (nearby, before) for each in found if each not in taken), span)
