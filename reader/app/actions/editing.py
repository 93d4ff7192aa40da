"""The reader's editor on a note or on the source, and reading and analysing the source again."""

import shutil
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from reader.app.actions.keeping import written
from reader.app.layout.cells import harmless, printable
from reader.app.messages import AnalysisStopped, TextChanged
from reader.app.outside import editor
from reader.app.outside.interrupts import deaf_to_interrupts
from reader.app.state.moving.links import openable
from reader.model import Note

MADE_FROM = frozenset({"pdf", "epub", "feed"})
"""Formats that an editor would show as anything but the text."""

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def edit(screen: "ReadingScreen") -> None:
    """The editor on the note where the reader stands, else on the source at this line."""
    command = editor.editor()
    if not command:
        screen.say("No editor found: set VISUAL or EDITOR to one.", severity="warning")
        return
    if shutil.which(command[0]) is None:
        words = f"There is no program {command[0]}, which VISUAL or EDITOR names as your editor."
        screen.say(printable(words), severity="warning")
        return
    session = screen.session
    note = None if session.here is None else session.notebook.on(session.here)
    try:
        with screen.app.suspend(), deaf_to_interrupts():
            done = edit_source(command, screen) if note is None else edit_note(command, note, screen)
    except SuspendNotSupported:
        screen.say("An editor needs a terminal, which there is none here.", severity="warning")
        return
    screen.refresh(repaint=True, layout=True)
    if done:
        screen.say(done)


def edit_note(command: "editor.Command", note: Note, screen: "ReadingScreen") -> str:
    """Edit the words of a note."""
    done = editor.edited(note.text, command)
    if done.text is None:
        draft = f" What you wrote is in {done.draft}." if done.draft else ""
        return f"{command[0]} did not end well; the note is as it was.{draft}"
    words = "\n".join(line.rstrip() for line in harmless(done.text).split("\n")).strip("\n")
    if words == note.text:
        return "The note is as it was."
    written((note.span, note.claim), screen, words)
    return "Note changed."


def edit_source(command: "editor.Command", screen: "ReadingScreen") -> str:
    """Edit the file that is read; what comes of it is read again."""
    if not screen.source.can_read:
        return "There is no file to edit: the text came from elsewhere."
    article, here = screen.session.reading.article, screen.session.here
    if article.metadata.format in MADE_FROM or openable(article.source):
        return "Only files of text can be edited; this one was made from something else."
    offset = screen.panes.article.offset_at_top if here is None else here.start
    line = article.place_of(offset)[0]
    if not editor.run(editor.at_line(command, article.source, line)):
        return f"{command[0]} did not end well."
    screen.source.read(screen)
    return ""


def reload(screen: "ReadingScreen") -> None:
    """Read the source again."""
    if not screen.source.can_read:
        screen.say("There is nothing to read again: the text came through a pipe.")
    else:
        screen.source.read(screen, asked=True)


def analysis(screen: "ReadingScreen") -> None:
    """Stop the analysis, or begin it again when it did not come to its end."""
    reading = screen.session.reading
    if reading.progress.running or reading.comparing:
        what = "Comparing" if reading.comparing else "Analysis"
        reading.stop()
        screen.post_message(AnalysisStopped())
        screen.say(
            screen.keys.keymap.words(f"{what} stopped; what was found stays. {{analysis.toggle}} goes on.")
        )
    elif reading.finished and not reading.uncompared:
        screen.say("The analysis is done.")
    else:
        reading.begin_again()
        screen.post_message(TextChanged())
    screen.panes.show_list()
    screen.panes.show_status()


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "edit": edit,
    "reload": reload,
    "analysis.toggle": analysis,
}
