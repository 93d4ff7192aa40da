"""Handing what is read to files and to other programs: export, and commands of the reader's own."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.app.actions import selecting
from reader.app.messages import Told
from reader.app.state.kinds import called
from reader.app.state.lists import choices
from reader.model.errors import FileExists, ReaderError

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def export(screen: "ReadingScreen") -> None:
    """Choose a format, then the file."""
    from reader.app.screens.dialogs.choosing import ChoosingScreen

    exporting = screen.handed.exporting
    if exporting is None:
        screen.say("Nothing can be written from here.", severity="warning")
        return
    formats = exporting.formats

    def chosen(index: int | None) -> None:
        if index is not None:
            name = formats[index][0]
            path = exporting.path(name, screen.session.reading.article)
            ask_for_file(name, screen, str(path))

    offered = choices.described(formats)
    screen.app.push_screen(
        ChoosingScreen("Export as", offered, screen.wardrobe, verb="goes on to the file"), chosen
    )


def exported(name: str, screen: "ReadingScreen", path: str, *, replace: bool = False) -> None:
    """Write the file on a thread: a disk or the reader's own template may be slow."""
    exporting, path = screen.handed.exporting, path.strip()
    if exporting is None or not path:
        return
    reading, notes = screen.session.reading, screen.session.notebook.notes
    unfinished = " The analysis was not done yet." if reading.progress.running else ""
    write = partial(exporting.write, name, Path(path), reading.article, reading.analysis, notes)

    def work() -> None:
        try:
            remarks = write(replace=replace)
        except FileExists:
            screen.app.call_from_thread(ask_to_replace, name, screen, path)
        except ReaderError as error:
            screen.app.call_from_thread(ask_again, name, screen, path, str(error))
        else:
            screen.post_message(Told(" ".join([f"Written to {path}.{unfinished}", *remarks])))

    screen.run_worker(work, thread=True, group="export")


def ask_again(name: str, screen: "ReadingScreen", path: str, reason: str) -> None:
    """Say why nothing was written, and ask for another file unless the reader goes on already."""
    screen.say(reason, severity="error")
    if not screen.line.open and screen.is_current:
        ask_for_file(name, screen, path)


def ask_for_file(name: str, screen: "ReadingScreen", path: str) -> None:
    """Ask where to write; `path` is there already, to be changed or taken."""
    screen.line.ask("export", path, then=partial(exported, name, screen))


def ask_to_replace(name: str, screen: "ReadingScreen", path: str) -> None:
    """Ask before a file is lost, unless the reader goes on already: then it is left as it is."""
    from reader.app.screens.dialogs.question import Answer, QuestionScreen

    if screen.line.open or not screen.is_current:
        screen.say(f"Nothing was written: there is a file {path} already.", severity="error")
        return

    def answered(answer: str | None) -> None:
        if answer == "replace":
            exported(name, screen, path, replace=True)
        else:
            ask_for_file(name, screen, path)

    answers = (Answer("r", "replace", "replace it; what is in it is lost"),)
    question = f"There is a file {path} already."
    screen.app.push_screen(
        QuestionScreen(question, answers, screen.keys.keymap, stay="give another name"), answered
    )


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
    from reader.app.screens.dialogs.output import OutputScreen

    if line.strip():
        screen.last_command = line
        selecting.end(screen)
        screen.app.push_screen(OutputScreen(Command(line), given, text, screen.keys.keymap))


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {"export": export, "pipe": pipe}
