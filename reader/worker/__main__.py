"""`python -m reader.worker`: analyse what comes in on standard input, tell on standard output."""

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import BinaryIO, Protocol

from reader.collector import collect_rarely
from reader.model import Analysis, Article, Elsewhere, Warning
from reader.model.errors import LibraryError, ReaderError
from reader.worker.events import Answer, Compared, Failed, Finished
from reader.worker.frames import read_frame, write_frame
from reader.worker.messages import event_message, read_request
from reader.worker.progress import Analyse, progress_of

NICENESS = 10
"""The screen goes first: with the worker niced, the worst frame stayed at 42 ms instead of 213."""


class Remembering(Protocol):
    """What the process asks and tells the library; each may raise a LibraryError."""

    def known(self, article: Article) -> Analysis | None:
        """What was found in the article before."""

    def remember(self, article: Article, analysis: Analysis) -> None:
        """Keep what was found."""

    def among_others(
        self, article: Article, analysis: Analysis
    ) -> tuple[tuple[Warning, ...], tuple[Elsewhere, ...]]:
        """Warnings about other articles, and where their other quotes stand."""

    def edition_of(self, article: Article, analysis: Analysis) -> str:
        """The id of the article of which this is another edition; "" for none."""


def serve(
    requests: BinaryIO,
    answers: BinaryIO,
    load: Callable[[], Analyse],
    *,
    memory: Remembering | None = None,
) -> None:
    """Answer requests until the pipe closes; a failed analysis is told and the next one served.

    What `memory` knows is not looked for again, and everything found is held against the articles in it.
    """
    loaded = cache(load)
    while (message := read_frame(requests)) is not None:
        article, start = read_request(message)
        try:
            for event in _events(article, start, loaded, memory):
                write_frame(answers, event_message(event))
        except BrokenPipeError:
            return
        except ReaderError as error:
            write_frame(answers, event_message(Failed(str(error))))
        except Exception as error:  # noqa: BLE001 - the process must outlive one bad article, and say what happened
            reason = f"{type(error).__name__}: {error}".splitlines()[0]
            write_frame(answers, event_message(Failed(f"the analysis stopped; {reason}")))


def _events(
    article: Article, start: int, load: Callable[[], Analyse], memory: Remembering | None
) -> Iterator[Answer]:
    """The article's own findings go out before the library is asked about others, which may take seconds."""
    if memory is None:
        yield from progress_of(article, start, load())
        return
    known = _known(article, memory)
    for event in [Finished(known)] if known else progress_of(article, start, load()):
        if not isinstance(event, Finished):
            yield event
            continue
        yield replace(event, awaits_library=True)
        unkept = "" if known else _remember(article, event.analysis, memory)
        yield replace(_compared(article, event.analysis, memory), unkept=unkept)


def _known(article: Article, memory: Remembering) -> Analysis | None:
    """None too when the library fails, which will be told when it fails the next time."""
    with contextlib.suppress(LibraryError):
        return memory.known(article)
    return None


def _remember(article: Article, analysis: Analysis, memory: Remembering) -> str:
    """Why it cannot be kept; "" when it is."""
    try:
        memory.remember(article, analysis)
    except LibraryError as error:
        return str(error)
    return ""


def _compared(article: Article, analysis: Analysis, memory: Remembering) -> Compared:
    try:
        across = memory.among_others(article, analysis)
        return Compared(*across, edition_of=memory.edition_of(article, analysis))
    except LibraryError as error:
        return Compared(uncompared=str(error))
    except Exception as error:  # noqa: BLE001 - the article's own findings are there, and stay
        return Compared(uncompared=f"{type(error).__name__}: {error}".splitlines()[0])


def load_workbench() -> Analyse:
    """The real analysis; loads the language pipeline."""
    from reader import workbench

    workbench.analyser()
    return workbench.analyse_in_parts


def open_memory() -> Remembering | None:
    """The reader's library, opened when it is first asked; None when none is wanted."""
    from reader.library import OFF, library_place, open_library
    from reader.workbench.memory import Memory

    return None if library_place() == OFF else Memory(open_library)


def main() -> None:
    """Serve the process that started this one; an interrupt is that one's to notice."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(AttributeError, OSError):  # Windows has no nice
        os.nice(NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # a library's stray print must not break the frames
    collect_rarely()
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        serve(sys.stdin.buffer, answers, load_workbench, memory=open_memory())


if __name__ == "__main__":
    main()
