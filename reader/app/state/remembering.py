"""Between an article that is read and what the library has of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.app.state.kept.keeping import Kept
from reader.app.state.moving.places import Place
from reader.app.state.session import Session
from reader.library import Mark, Position
from reader.model import Note
from reader.model.merging import merged
from reader.worker.events import Finished

if TYPE_CHECKING:
    from reader.workbench.memory import Earlier, Recalled

CONTEXT = 40
"""Characters kept of the words at which the reader stopped."""


def own(session: Session, top: int) -> Kept:
    """What is the reader's own now, with `top` the offset at the top of what is in sight."""
    marks = (Mark(letter, place.top, place.here) for letter, place in session.places.marks.items())
    return Kept(
        tuple(session.notebook.notes),
        tuple(sorted(marks, key=lambda mark: mark.letter)),
        Position(top, session.reading.article.text[top : top + CONTEXT]),
        whole=session.keeping is not None and session.keeping.taken_in,
    )


def take_in(session: Session, recalled: "Recalled") -> None:
    """Put what was kept among what was made since the article was opened; its findings are shown at once."""
    notes, marks, position = recalled.notes, recalled.marks, recalled.position
    if recalled.earlier is not None and not (notes or marks or position):
        notes, marks, position = moved(recalled.earlier, session.reading.article.text)
        session.saved_to = recalled.earlier.saved_to
    session.saved_to = recalled.saved_to or session.saved_to
    session.notebook.recall(notes)
    session.places.recall(_places(marks))
    session.judgements.recall(recalled.rulings)
    untouched = not session.remembered and not session.top and session.here is None
    session.remembered = True
    if session.keeping is not None:
        session.keeping.taken_in = True
    if untouched and position is not None and position.offset:
        session.top = position.offset
        session.resumed = True
    if recalled.analysis is not None and not session.reading.finished:
        session.receive(Finished(recalled.analysis, awaits_library=True))
    else:
        session.reading.sort_out()
        session.list_cards()


def take_in_edition(session: Session, earlier: "Earlier") -> int:
    """Put the notes on another edition of the article among these; how many have their words here too."""
    from reader.anchoring import reanchor  # not where the text is as it was

    text = session.reading.article.text
    notes = [reanchor(note, text) for note in earlier.notes]
    found = [note.note for note in notes if note.outcome != "orphan"]
    session.notebook.recall(found)
    session.list_cards()
    return len(found)


def moved(earlier: "Earlier", text: str) -> tuple[tuple[Note, ...], tuple[Mark, ...], Position | None]:
    """What was kept in an earlier text, at the same words of this one."""
    from reader.anchoring import Anchors, reanchor

    anchors = Anchors(earlier.text, text)
    marks = []
    for letter, place in _places(earlier.marks).items():
        there = place.moved(anchors.offset)
        marks.append(Mark(letter, there.top, there.here))
    position = earlier.position and Position(anchors.offset(earlier.position.offset))
    notes = (reanchor(note, text, anchors=anchors).on_text(text) for note in earlier.notes)
    return merged((), notes, text), tuple(marks), position


def _places(marks: Iterable[Mark]) -> dict[str, Place]:
    return {mark.letter: Place(mark.top, mark.here) for mark in marks}
