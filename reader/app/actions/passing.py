"""Handing what is read to files and to other programs: export, and commands of the reader's own."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.actions import selecting
from reader.app.state.kinds import called
from reader.model.errors import ReaderError

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def export(screen: "ReadingScreen") -> None:
    """Choose a format, then the file."""
    from reader.app.screens.choosing import ChoosingScreen

    exporting = screen.handed.exporting
    if exporting is None:
        screen.say("Nothing can be written from here.", severity="warning")
        return
    formats = exporting.formats
    widest = max(len(name) for name, _ in formats)
    rows = [f"{name:<{widest}}  {description}" for name, description in formats]

    def chosen(index: int | None) -> None:
        if index is not None:
            name = formats[index][0]
            path = exporting.path(name, screen.session.reading.article)
            screen.line.ask("export", str(path), then=partial(exported, name, screen))

    screen.app.push_screen(
        ChoosingScreen("Export as", rows, screen.keys.keymap, verb="names the file"), chosen
    )


def exported(name: str, screen: "ReadingScreen", path: str) -> None:
    """Write the file, or ask for another one."""
    session, exporting = screen.session, screen.handed.exporting
    if exporting is None or not path.strip():
        return
    reading = session.reading
    try:
        notes = session.notebook.notes
        remarks = exporting.write(name, Path(path.strip()), reading.article, reading.analysis, notes)
    except ReaderError as error:
        screen.say(str(error), severity="error")
        screen.line.ask("export", path, then=partial(exported, name, screen))
        return
    if reading.progress.running:
        remarks = ["The analysis was not done yet.", *remarks]
    elif reading.comparing:
        remarks = ["It was not compared with the library yet.", *remarks]
    screen.say(" ".join([f"Written to {path.strip()}.", *remarks]))


def pipe(screen: "ReadingScreen") -> None:
    """Ask for a command that is given the selected words, the finding or the article."""
    given, text = to_pipe(screen)
    screen.line.ask("pipe", screen.last_command, then=partial(run, given, text, screen))
    screen.panes.entry.set_label(f"{given} |")


def to_pipe(screen: "ReadingScreen") -> tuple[str, str]:
    """What a command would be given: what it is called, and its words."""
    session = screen.session
    text = session.reading.article.text
    if session.selected is not None:
        return "selection", session.selected.of(text)
    if session.here is not None:
        return called(session.finding), session.here.of(text)
    return "article", text


def run(given: str, text: str, screen: "ReadingScreen", line: str) -> None:
    """Run the command that was typed, and show what it wrote."""
    from reader.app.outside.command import Command
    from reader.app.screens.output import OutputScreen

    if line.strip():
        screen.last_command = line
        selecting.end(screen)
        screen.app.push_screen(OutputScreen(Command(line), given, text, screen.keys.keymap))


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {"export": export, "pipe": pipe}
