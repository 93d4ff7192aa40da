"""`claimreader SOURCE …`: read in the terminal."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.cli.chosen_library import OFF, VARIABLE, use_library_of
from reader.cli.output.streams import can_draw
from reader.cli.terminal import Question, take_keys_from_terminal
from reader.config import AUTOMATIC, Config, load_config, user_themes_folder
from reader.model import Article
from reader.model.errors import InputError, UsageError
from reader.model.printable import printable

if TYPE_CHECKING:
    from reader.app.handed import Handed
    from reader.cli.arguments import Parser
    from reader.sources import Opened
    from reader.themes import Theme

PIPE = "-"
MARGIN = "margin"
EVERYWHERE = ("ansi-dark", "ansi-light")
"""Themes that any terminal can wear; the others but the chosen one are read behind the first frame."""


class First(NamedTuple):
    """What is on the screen first."""

    article: Article
    """Its beginning, or all of it."""
    complete: Callable[[], Article]
    before: Sequence[str]
    """The sources before it, which could not be read."""
    after: Sequence[str]
    stop: Callable[[], None] | None = None
    """Ends the reading of a long document."""
    troubles: Sequence[str] = ()
    """Why those before it could not be read."""


def parser() -> "Parser":
    """The options of reading."""
    from reader.cli.read import options

    return options.parser()


def main(arguments: list[str]) -> int:
    """Open sources on the screen, the first one first."""
    if not any(argument.startswith("-") and argument != PIPE for argument in arguments):
        return _open(arguments)  # no option: a parser would only be waited for
    options = parser().parse_args(arguments)
    if options.no_library:
        os.environ[VARIABLE] = OFF  # the analysis process looks there too
    return _open(options.sources, theme=options.theme, mouse=False if options.no_mouse else None)


def _open(sources: Sequence[str], *, theme: str | None = None, mouse: bool | None = None) -> int:
    """Without a source, what comes through a pipe, or else what there is to read."""
    if not sources and sys.stdin.isatty():
        if not can_draw():
            raise UsageError("nothing to read", remedy="name a file, or try: claimreader samples")
        return open_screen(theme=theme, mouse=mouse)
    return read_sources(*sources or [PIPE], theme=theme, mouse=mouse)


def read_sources(*named: str, theme: str | None = None, mouse: bool | None = None) -> int:
    """On the screen, or as text where none can be drawn."""
    return open_screen(*named, theme=theme, mouse=mouse) if can_draw() else _print_text(named)


def _print_text(named: Sequence[str]) -> int:
    """Where no screen can be drawn, the text with its findings in the margin."""
    from reader.cli.output.reporting import write_report
    from reader.worker.batch.checking import Wanted

    gc.enable()
    return write_report(named, Wanted(MARGIN)).failed


def open_screen(*named: str, theme: str | None = None, mouse: bool | None = None) -> int:
    """Show the beginning first; the analysis process, the rest and the markers come behind it.

    `theme` and `mouse` come before the settings.
    """
    gc.disable()  # until the screen is painted, which enables it again
    settings = load_config()
    settings = replace(
        settings, theme=theme or settings.theme, mouse=settings.mouse if mouse is None else mouse
    )
    use_library_of(settings)
    question = Question(ask=settings.theme == AUTOMATIC)
    try:
        first = _first_article(named) if named else None
        return _run_screen(first, settings=settings, question=question)
    finally:
        question.take_back()


def _first_article(named: Sequence[str]) -> "First":
    """The beginning of the first source that can be read, and what comes behind it."""
    from reader import workbench

    sources, errors = _listed(named)
    index, opened, article, beginning = _first_readable(sources, errors)

    def complete() -> Article:
        return opened.article() if beginning else article

    if not sys.stdin.isatty():  # xargs and loops of the shell have one that is not for keys either
        take_keys_from_terminal()
    stop = workbench.stop_reading if beginning and opened.data else None
    return First(article, complete, sources[:index], sources[index + 1 :], stop, tuple(map(str, errors)))


def _listed(named: Sequence[str]) -> tuple[Sequence[str], list[InputError]]:
    """The sources that the names stand for, and what is wrong with those that stand for none."""
    from reader import workbench

    errors: list[InputError] = []
    sources: dict[str, None] = {}
    for name in named:
        try:
            sources |= dict.fromkeys(workbench.reading_list([name]))
        except InputError as error:
            errors.append(error)
    return _pipe_first(tuple(sources)), errors


def _pipe_first(sources: Sequence[str]) -> Sequence[str]:
    """Standard input can be read only before the keys take its place."""
    return sources if PIPE not in sources else [PIPE, *(source for source in sources if source != PIPE)]


def _first_readable(sources: Sequence[str], errors: list[InputError]) -> "tuple[int, Opened, Article, bool]":
    """The index of the first source that has a text, its article, and whether that is only the beginning.

    `errors` gets the reasons of those before.

    Raises:
        InputError: none can be read; it is the first error.
    """
    from reader import workbench

    for index, source in enumerate(sources):
        try:
            with fetching(source):
                opened = workbench.open_source(source, stdin=sys.stdin.buffer)
                beginning = opened.beginning()
                return index, opened, beginning or opened.article(), beginning is not None
        except InputError as error:
            errors.append(error)
    raise errors[0]


@contextmanager
def fetching(source: str) -> Iterator[None]:
    """Say on the terminal that an address is waited for, and take it back."""
    from reader.sources.naming import is_address, without_credentials

    told = is_address(source) and sys.stderr.isatty()
    if told:
        print(f"fetching {printable(without_credentials(source))} …", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        if told:
            print("\r\x1b[2K", end="", file=sys.stderr, flush=True)


def _run_screen(first: "First | None", *, settings: Config, question: Question) -> int:
    """Without a first article what there is to read is shown."""
    from reader.app import Source
    from reader.app import run as run_app

    folder = user_themes_folder()
    answer = question.answer()
    chosen = settings.theme
    if chosen == AUTOMATIC:
        chosen = settings.light_theme if answer.light else settings.dark_theme

    def hand() -> "Handed":
        from reader.cli.read.handing import handed

        return handed(settings.save_folder)

    return run_app(
        first and first.article,
        source=first
        and Source(first.complete, first.before, first.after, answer.typed, first.stop, first.troubles),
        themes=_first_themes(chosen, folder),
        settings=replace(settings, theme=chosen),
        follows=settings.theme == AUTOMATIC,
        hand=hand,
    )


def _first_themes(chosen: str, folder: Path) -> "Mapping[str, Theme]":
    """The theme to begin with, and what any terminal can wear; the others are read behind the first frame.

    Raises:
        UsageError: there is no such theme.
    """
    from reader.themes import load_themes

    themes, faults = load_themes(folder, only={chosen, *EVERYWHERE})
    if chosen not in themes:
        themes, faults = load_themes(folder)
        for fault in faults:
            print(f"claimreader: {fault}", file=sys.stderr)
        raise UsageError(f"there is no theme {chosen!r}", remedy=f"try one of: {', '.join(sorted(themes))}")
    return themes
