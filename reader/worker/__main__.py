"""`python -m reader.worker`: analyse what comes in on standard input, tell on standard output."""

import contextlib
import os
import sys
from collections.abc import Callable
from typing import BinaryIO

from reader.collector import collect_rarely
from reader.model import Analysis, Article
from reader.model.errors import LibraryError, ReaderError
from reader.worker.events import Failed, Finished
from reader.worker.frames import read_frame, write_frame
from reader.worker.messages import event_message, read_request
from reader.worker.progress import Analyse, progress_of

NICENESS = 10
"""The screen goes first: with the worker niced, the worst frame stayed at 42 ms instead of 213."""


def serve(
    requests: BinaryIO,
    answers: BinaryIO,
    load: Callable[[], Analyse],
    *,
    remember: Callable[[Article, Analysis], None] = lambda _article, _analysis: None,
) -> None:
    """Answer requests until the pipe closes; a failed analysis is told and the next one served.

    `remember` is given each article with everything that was found, once that was told.
    """
    analyse: Analyse | None = None
    while (message := read_frame(requests)) is not None:
        article, start = read_request(message)
        try:
            analyse = analyse or load()
            for event in progress_of(article, start, analyse):
                write_frame(answers, event_message(event))
                if isinstance(event, Finished):
                    remember(article, event.analysis)
        except BrokenPipeError:
            return
        except ReaderError as error:
            write_frame(answers, event_message(Failed(str(error))))
        except Exception as error:  # noqa: BLE001 - the process must outlive one bad article, and say what happened
            reason = f"{type(error).__name__}: {error}".splitlines()[0]
            write_frame(answers, event_message(Failed(f"the analysis stopped; {reason}")))


def load_workbench() -> Analyse:
    """The real analysis; loads the language pipeline."""
    from reader import workbench

    workbench.analyser()
    return workbench.analyse_in_parts


def to_library() -> Callable[[Article, Analysis], None]:
    """Keeps findings in the reader's library; the screen tells when there is none."""
    from reader.library import OFF, library_place, open_library
    from reader.workbench.memory import Memory

    memory = Memory(open_library)

    def remember(article: Article, analysis: Analysis) -> None:
        with contextlib.suppress(LibraryError):
            memory.remember(article, analysis)

    return remember if library_place() != OFF else lambda _article, _analysis: None


def main() -> None:
    """Serve the process that started this one."""
    with contextlib.suppress(AttributeError, OSError):  # Windows has no nice
        os.nice(NICENESS)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # a library's stray print must not break the frames
    collect_rarely()
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        # Loading begins before the article arrives: the reader is still drawing its first screen.
        with contextlib.suppress(ReaderError):
            load_workbench()
        serve(sys.stdin.buffer, answers, load_workbench, remember=to_library())


if __name__ == "__main__":
    main()
