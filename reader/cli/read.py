"""`claimreader SOURCE`: read in the terminal."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from reader.cli.arguments import Parser
from reader.config import Config, load_config, user_themes_folder
from reader.model import Article, Citation
from reader.model.errors import UsageError
from reader.version import __version__
from reader.worker.client import AnalysisProcess

Complete = Callable[[], tuple[Article, Sequence[Citation]]]
DESCRIPTION = "Read an article in the terminal and see what it claims, repeats and contradicts."
EPILOG = """\
commands:
  check SOURCE ...        list the findings; exit code 1 when there are any
  compare A B             two sources, or with --text two passages
  export SOURCE --to F    write claims and warnings as markdown, json, jsonl or text
  keys [--preset P]       list every action with its keys
  samples [NAME]          list the sample articles, or read one
  themes                  list the themes
`claimreader COMMAND --help` tells more. A file that is named like a command: ./check
"""


def main(arguments: list[str]) -> int:
    """Open one source on the screen."""
    parser = Parser(
        prog="claimreader",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("source", nargs="?", metavar="SOURCE", help="a text or Markdown file, or - for stdin")
    parser.add_argument("--theme", metavar="NAME", help="the theme to start with; see claimreader themes")
    parser.add_argument("--version", action="version", version=f"claimreader {__version__}")
    options = parser.parse_args(arguments)
    if options.source is None and sys.stdin.isatty():
        raise UsageError("nothing to read", remedy="name a file, or try: claimreader samples")
    return open_screen(options.source or "-", theme=options.theme)


def open_screen(source: str, *, theme: str | None = None) -> int:
    """Show the beginning first; the analysis process, the rest and the markers come behind it."""
    if not sys.stdout.isatty():
        raise UsageError(
            "the reader needs a terminal to draw on", remedy=f"for a pipe use: claimreader check {source}"
        )
    gc.disable()  # until the screen is painted, which enables it again
    settings = load_config()
    analyst = AnalysisProcess()
    try:
        from reader import workbench

        opened = workbench.open_source(source, stdin=sys.stdin.buffer)
        beginning = opened.beginning()
        article = beginning or opened.article()

        def complete() -> tuple[Article, Sequence[Citation]]:
            analyst.start()
            whole = opened.article() if beginning else article
            return whole, workbench.citations(whole)

        if source == "-":
            _take_keys_from_terminal()
        return _run_screen(article, complete, analyst=analyst, settings=settings, theme=theme)
    finally:
        analyst.stop()


def _take_keys_from_terminal() -> None:
    """Standard input was the article; keys come from the terminal itself, in the place of descriptor 0."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise UsageError("no terminal to read keys from", remedy="use: claimreader check -") from error
    os.dup2(terminal, 0)
    os.close(terminal)


def _reread(source: str) -> tuple[Article, Sequence[Citation]]:
    """The source as it is now, with its markers."""
    from reader import workbench

    article = workbench.read(source)
    return article, workbench.citations(article)


def _run_screen(
    article: Article, complete: Complete, *, analyst: AnalysisProcess, settings: Config, theme: str | None
) -> int:
    from reader import workbench
    from reader.app import Source
    from reader.app import run as run_app
    from reader.library import MemoryLibrary
    from reader.themes import load_themes

    themes, faults = load_themes(user_themes_folder())
    for fault in faults:
        print(f"claimreader: {fault}", file=sys.stderr)
    chosen = theme or settings.theme
    if chosen and chosen not in themes:
        raise UsageError(f"there is no theme {chosen!r}", remedy=f"try one of: {', '.join(sorted(themes))}")
    return run_app(
        article,
        analyst=analyst,
        source=Source(complete, None if article.source == "-" else partial(_reread, article.source)),
        themes=themes,
        settings=replace(settings, theme=chosen),
        save_notes=workbench.notes_saver(settings.save_folder, MemoryLibrary()),
    )
