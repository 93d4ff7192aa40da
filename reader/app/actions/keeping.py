"""Keeping claims and writing notes."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from reader.app.actions import selecting
from reader.app.messages import Told
from reader.app.outside import clipboard
from reader.app.state.kept.notebook import tags_in, tags_line
from reader.app.state.lists import choices
from reader.model import Claim, Note, Span
from reader.model.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen
    from reader.app.state.session import Session

LINE_END = " ⏎ "
"""What stands for the end of a line where one line is typed."""
ATTACH_WHERE = "Stand on the claim that the note is about, or select its words."
SENT = "Sent to the terminal's clipboard (OSC 52), which some terminals do not take."
NOTHING_TO_COPY = "Nothing to copy: select with the mouse, or stand on a claim with {claim.next}."


def target(screen: "ReadingScreen") -> tuple[Span, str | None] | None:
    """The span to keep and the id of its claim, from where the reader stands."""
    marked = screen.session.marked
    if marked is None:
        return None
    if screen.session.selecting is None and isinstance(screen.session.finding, Claim):
        return screen.session.finding.span, screen.session.finding.id
    claim = next((c for c in screen.session.reading.analysis.claims if c.span == marked), None)
    return marked, None if claim is None else claim.id


def keep(screen: "ReadingScreen") -> None:
    """Keep the claim, or let it go."""
    if found := target(screen):
        kept = screen.session.notebook.toggle(found[0], claim=found[1])
        stand_on(found[0], screen)
        screen.notes_changed()
        screen.acknowledge(
            "Kept." if kept else screen.keys.keymap.words("Let go; {note.undo} brings it back.")
        )


def write(screen: "ReadingScreen") -> None:
    """Ask for the words of a note."""
    if found := target(screen):
        note = screen.session.notebook.on(found[0])
        words = note.text if note else ""
        screen.line.ask("note", words.replace("\n", LINE_END), then=partial(typed, found, screen))


def typed(found: tuple[Span, str | None], screen: "ReadingScreen", words: str) -> None:
    """Keep the words of one line, in which the ends of lines have a sign of their own."""
    written(found, screen, "\n".join(part.strip() for part in words.split(LINE_END.strip())))


def written(found: tuple[Span, str | None], screen: "ReadingScreen", words: str) -> None:
    """Keep the words that were typed about a span, with the final id of its claim."""
    screen.session.notebook.write(found[0], words, claim=found[1])
    screen.session.notebook.relink(screen.session.reading.analysis.claims)
    stand_on(found[0], screen)
    screen.notes_changed()
    if screen.keeper is not None:
        screen.acknowledge("Note kept.")


def stand_on(span: Span, screen: "ReadingScreen") -> None:
    """After something was done with selected words, stand on them and select nothing any more."""
    if selecting.end(screen):
        screen.select(None, span)


def tag(screen: "ReadingScreen") -> None:
    """Ask for the tags of the note, or of a new one."""
    if found := target(screen):
        note = screen.session.notebook.on(found[0])
        screen.line.ask("tags", tags_line(note.tags) if note else "", then=partial(tagged, found, screen))


def tagged(found: tuple[Span, str | None], screen: "ReadingScreen", words: str) -> None:
    """Keep the tags that were typed."""
    tags = tags_in(words)
    screen.session.notebook.tag(found[0], tags, claim=found[1])
    screen.notes_changed()
    screen.acknowledge("Tagged " + " ".join(f"#{one}" for one in tags) if tags else "No tags.")


def attach(screen: "ReadingScreen") -> None:
    """Put a note whose words are gone on those where the reader stands; choose one when there are several."""
    found, lost = target(screen), screen.session.notebook.adrift
    if found is None or any(note.span == found[0] for note in lost):
        screen.say(ATTACH_WHERE)
    elif len(lost) == 1:
        attached(lost[0], found, screen)
    else:
        from reader.app.screens.dialogs.choosing import ChoosingScreen

        def chosen(index: int | None) -> None:
            if index is not None:
                attached(lost[index], found, screen)

        offered = [choices.note(note) for note in lost]
        title, verb = "Notes whose words are gone", "puts it here"
        screen.app.push_screen(ChoosingScreen(title, offered, screen.wardrobe, verb=verb), chosen)


def attached(note: Note, found: tuple[Span, str | None], screen: "ReadingScreen") -> None:
    """Put this note there."""
    screen.session.notebook.attach(note, found[0], claim=found[1])
    stand_on(found[0], screen)
    screen.notes_changed()
    screen.acknowledge(screen.keys.keymap.words("The note is here now; {note.undo} takes it back."))


def delete(screen: "ReadingScreen") -> None:
    """Delete the note where the reader stands."""
    marked = screen.session.marked
    if marked is not None and screen.session.notebook.remove(marked):
        screen.notes_changed()
        screen.acknowledge(screen.keys.keymap.words("Note deleted; {note.undo} brings it back."))


def undo(screen: "ReadingScreen") -> None:
    """Take the last change of the notes back."""
    change = screen.session.undo()
    screen.judgements_changed()
    screen.say(f"Undone: {change}.")


def save(screen: "ReadingScreen", session: "Session | None" = None) -> bool:
    """Write the notes on an article, the one on the screen unless told otherwise; False when that failed."""
    session = session or screen.session
    try:
        reading = session.reading
        path, remarks = screen.handed.save_notes(
            reading.article, reading.analysis, session.notebook.notes, session.saved_to
        )
    except ReaderError as error:
        screen.say(str(error), severity="error")
        return False
    session.notebook.saved()
    screen.remember_file(session, path)
    screen.notes_changed()
    screen.say(". ".join([f"Saved to {path}", *remarks]))
    return True


def save_quietly(screen: "ReadingScreen") -> None:
    """Save; what came of it is said in a toast."""
    save(screen)


def copy(screen: "ReadingScreen") -> None:
    """Hand the selected words, or those the reader stands on, to the terminal's clipboard."""
    selected, here, text = screen.session.selected, screen.session.here, screen.session.reading.article.text
    words = screen.get_selected_text() if selected is None else selected.of(text)
    if not words and here is not None:
        words = here.of(text)
    selecting.end(screen)
    if not words:
        screen.say(screen.keys.keymap.words(NOTHING_TO_COPY))
        return
    screen.app.copy_to_clipboard(words)
    tool = clipboard.native_tool()
    if tool is None:
        screen.say(SENT)
    else:
        screen.run_worker(partial(copy_natively, tool, words, screen), thread=True, group="copy")


def copy_natively(tool: clipboard.Tool, words: str, screen: "ReadingScreen") -> None:
    """Copy by a program too, on a thread: its display may be slow to answer."""
    if clipboard.copy_with(tool, words):
        screen.post_message(Told(f"Copied with {tool[0]}, and sent to the terminal."))
    else:
        screen.post_message(Told(f"{tool[0]} did not take it. {SENT}"))


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "note.keep": keep,
    "note.write": write,
    "note.tag": tag,
    "note.attach": attach,
    "note.delete": delete,
    "note.undo": undo,
    "note.save": save_quietly,
    "copy": copy,
}
