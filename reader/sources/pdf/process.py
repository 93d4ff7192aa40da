"""Asking the reading process for pages, and ending it when it hangs, grows or dies."""

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from reader.sources.drafting.unreadable import UnreadableError
from reader.sources.pdf.chunks import Facts, Page, page_of

START = 20.0
"""Seconds in which the process must say that it is there; on a busy machine it takes one."""
SILENCE = 2.4
"""Seconds without an answer after which it is ended; it gives no page more than two, if it can."""
_RUNNING: "set[subprocess.Popen[bytes]]" = set()
_STOPPED = threading.Event()
FAULTS = {
    "locked": ("it is encrypted", "write its password into a file and add --password-file FILE"),
    "wrong": ("the password does not open it", "check the file of --password-file"),
    "unsupported": (
        "it is encrypted in a way that cannot be read without an addition",
        "pip install 'claimreader[pdf]'",
    ),
    "slow": ("it takes longer to open than it may", "try it again, or print it to a new PDF"),
    "damaged": ("the PDF is damaged", "get it again, or print it to a new PDF"),
}


class EndedError(Exception):
    """The reading process ended before its last page: its library crashed, or it grew too large."""


class HungError(EndedError):
    """It gave no answer any more and was ended."""


@dataclass(frozen=True, slots=True)
class Read:
    """One page, or why it could not be read."""

    number: int
    """Counted from 1."""
    page: Page
    fault: str = ""
    pictures: bool = False
    """Whether a page without text shows pictures."""


def libraries() -> tuple[str, ...]:
    """The libraries that are there, the better one first."""
    return ("pdfium", "pypdf") if find_spec("pypdfium2") else ("pypdf",)


def read_pages(data: bytes, *, password: str, library: str) -> Generator[Facts | Read, None, None]:
    """The facts, then page after page; closing the iterator ends the process.

    Raises:
        UnreadableError: the file as a whole cannot be read.
        EndedError: the process ended before its last page.
    """
    for answer in _answers(data, password, library):
        if "facts" in answer:
            yield Facts(*answer["facts"])
        elif "page" in answer:
            chunks = page_of(answer.get("chunks", []))
            yield Read(answer["page"], chunks, answer.get("fault", ""), bool(answer.get("pictures")))
        elif "fault" in answer:
            what, remedy = FAULTS[answer["fault"]]
            raise UnreadableError(what, remedy=remedy)


def stop() -> None:
    """End all reading, for a program that ends; what was asked gives no more pages."""
    _STOPPED.set()
    for process in tuple(_RUNNING):
        process.kill()


def _answers(data: bytes, password: str, library: str) -> Iterator[dict[str, Any]]:
    command = [sys.executable, "-m", "reader.sources.pdf", library]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:
        _RUNNING.add(process)
        feeder = threading.Thread(target=_feed, args=(process, data, password), daemon=True)
        feeder.start()
        try:
            yield from _lines(process)
        finally:
            process.kill()
            feeder.join()
            _RUNNING.discard(process)


def _feed(process: "subprocess.Popen[bytes]", data: bytes, password: str) -> None:
    assert process.stdin is not None
    with contextlib.suppress(OSError):  # it died or was ended; its answers tell
        process.stdin.write(password.encode("utf-8").replace(b"\n", b"") + b"\n")
        process.stdin.write(data)
    with contextlib.suppress(OSError):
        process.stdin.close()


def _lines(process: "subprocess.Popen[bytes]") -> Iterator[dict[str, Any]]:
    assert process.stdout is not None
    patience = START
    hung = threading.Event()

    def end() -> None:
        hung.set()
        process.kill()

    while True:
        watch = threading.Timer(patience, end)
        watch.daemon = True
        watch.start()
        line = process.stdout.readline()
        watch.cancel()
        patience = SILENCE
        if not line:
            break
        try:
            answer: dict[str, Any] = json.loads(line)
        except ValueError:  # it was ended while it wrote
            break
        yield answer
    if process.wait() != 0:
        raise HungError if hung.is_set() or _STOPPED.is_set() else EndedError
