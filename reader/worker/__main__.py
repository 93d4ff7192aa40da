"""`python -m reader.worker`: analyse what comes in on standard input, tell on standard output."""

import contextlib
import os
import sys
from collections.abc import Callable
from typing import BinaryIO, Protocol, cast

from reader.collector import collect_rarely
from reader.model import Analysis, Article, Elsewhere
from reader.model.errors import LibraryError, ReaderError
from reader.worker.events import Failed, Finished, Progressed
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

    def among_others(self, article: Article, analysis: Analysis) -> tuple[Analysis, tuple[Elsewhere, ...]]:
        """The analysis with warnings about other articles, and where their quotes stand."""


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
    analyse: Analyse | None = None
    while (message := read_frame(requests)) is not None:
        article, start = read_request(message)
        try:
            known = None if memory is None else _known(article, memory)
            if known is None:
                analyse = analyse or load()
            for event in [Finished(known)] if known else progress_of(article, start, cast(Analyse, analyse)):
                write_frame(answers, event_message(_among_others(article, event, memory)))
                if isinstance(event, Finished) and memory is not None and known is None:
                    _remember(article, event.analysis, memory)
        except BrokenPipeError:
            return
        except ReaderError as error:
            write_frame(answers, event_message(Failed(str(error))))
        except Exception as error:  # noqa: BLE001 - the process must outlive one bad article, and say what happened
            reason = f"{type(error).__name__}: {error}".splitlines()[0]
            write_frame(answers, event_message(Failed(f"the analysis stopped; {reason}")))


def _known(article: Article, memory: Remembering) -> Analysis | None:
    """The screen tells when the library cannot be used; here it is then as if there were none."""
    with contextlib.suppress(LibraryError):
        return memory.known(article)
    return None


def _among_others(
    article: Article, event: Progressed | Finished, memory: Remembering | None
) -> Progressed | Finished:
    if memory is not None and isinstance(event, Finished):
        with contextlib.suppress(LibraryError):
            return Finished(*memory.among_others(article, event.analysis))
    return event


def _remember(article: Article, analysis: Analysis, memory: Remembering) -> None:
    with contextlib.suppress(LibraryError):
        memory.remember(article, analysis)


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
    """Serve the process that started this one."""
    with contextlib.suppress(AttributeError, OSError):  # Windows has no nice
        os.nice(NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # a library's stray print must not break the frames
    collect_rarely()
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        serve(sys.stdin.buffer, answers, load_workbench, memory=open_memory())


if __name__ == "__main__":
    main()
