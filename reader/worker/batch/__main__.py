"""`python -m reader.worker.batch`: check what comes in on standard input, answer on standard output."""

import contextlib
import os
import signal
import sys
from typing import BinaryIO

from reader.collector import collect_rarely
from reader.model import Article
from reader.model.codec import from_plain, to_plain
from reader.model.errors import ReaderError
from reader.worker.batch.checking import Wanted, checked, library_of
from reader.worker.frames import read_frame, write_frame


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Read what is wanted, load the pipeline, say so, and answer each source until the pipe closes."""
    from reader import workbench

    first = read_frame(requests)
    if first is None:
        return
    wanted = from_plain(Wanted, first)
    try:
        workbench.analyser()
        with library_of(wanted) as library:
            write_frame(answers, {"failed": None})
            while (message := read_frame(requests)) is not None:
                source = message["source"] if "source" in message else from_plain(Article, message["article"])
                write_frame(answers, to_plain(checked(source, wanted, library=library)))
    except ReaderError as error:
        write_frame(answers, {"failed": error.what, "where": error.where, "remedy": error.remedy})


def main() -> None:
    """Serve the process that started this one; an interrupt is that one's to notice."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr  # a library's stray print must not break the frames
    collect_rarely()
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
