"""The reading process: a PDF file on standard input, its pages as JSON lines on standard output.

First comes {"facts": …}, then {"page": number, "chunks": …} or {"page": number, "fault": …} for each page;
{"fault": …} alone when the file as a whole cannot be read.
"""

import contextlib
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, Protocol

from reader.sources.pdf.chunks import Facts, Page
from reader.sources.pdf.faults import LockedError

MEMORY = 768 * 1024 * 1024
"""Bytes of addresses that the process may use, the libraries included."""
PAGE_SECONDS = 2.0
"""For one page; dense ones take 0.3 s."""


class Reader(Protocol):
    """One open file."""

    def facts(self) -> Facts:
        """Number of pages and what the file says of itself."""
        ...

    def page(self, index: int) -> Page:
        """The chunks of one page."""
        ...

    def has_pictures(self, index: int) -> bool:
        """Whether a page shows pictures."""
        ...


def main(library: str) -> None:
    """Read the file with the library of that name."""
    _limit_memory()
    kind = _reader(library)  # which takes a second on a busy machine, and is no fault of the file
    _write({"ready": library})
    # The password comes first, on a line of its own, so that no other process can see it.
    password = sys.stdin.buffer.readline().decode("utf-8").rstrip("\n")
    data = sys.stdin.buffer.read()
    for answer in _answers(kind, data, password):
        _write(answer)


def _answers(kind: Callable[[bytes, str], Reader], data: bytes, password: str) -> Iterator[dict[str, Any]]:
    try:
        with _time_limit():
            reader = kind(data, password)
            facts = reader.facts()
    except LockedError as e:
        yield {"fault": str(e)}
        return
    except TimeoutError:
        yield {"fault": "slow"}
        return
    except Exception as e:  # noqa: BLE001 # damaged files raise whatever they happen to break
        yield {"fault": "damaged", "detail": type(e).__name__}
        return
    yield {"facts": facts}
    for index in range(facts.pages):
        yield {"page": index + 1, **_page(reader, index)}


def _page(reader: Reader, index: int) -> dict[str, Any]:
    try:
        with _time_limit():
            chunks = reader.page(index)
            return {"chunks": chunks} if chunks else {"chunks": [], "pictures": reader.has_pictures(index)}
    except Exception as e:  # noqa: BLE001 # as above; the other pages are read all the same
        return {"fault": type(e).__name__}


def _reader(library: str) -> Callable[[bytes, str], Reader]:
    if library == "pdfium":
        from reader.sources.pdf.pdfium_reader import PdfiumReader

        return PdfiumReader
    from reader.sources.pdf.pypdf_reader import PypdfReader

    return PypdfReader


class _time_limit:  # noqa: N801 # reads as a statement
    """Raises TimeoutError inside when the time for one page is up, where the system has alarms."""

    def __enter__(self) -> None:
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, _out_of_time)
            signal.setitimer(signal.ITIMER_REAL, PAGE_SECONDS)

    def __exit__(self, *_: object) -> None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)


def _out_of_time(signal_number: int, frame: FrameType | None) -> None:
    raise TimeoutError


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    with contextlib.suppress(OSError, ValueError):  # not every system keeps this one
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _write(answer: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except BrokenPipeError:  # who asked has seen enough
        os._exit(0)
