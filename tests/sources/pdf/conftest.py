"""The reading of pages without a process, for layouts that are no danger."""

from collections.abc import Iterator

import pytest

from reader.sources.drafting.unreadable import UnreadableError
from reader.sources.pdf import __main__ as reading
from reader.sources.pdf.chunks import Facts, page_of
from reader.sources.pdf.process import FAULTS, Read


@pytest.fixture(params=["pypdf", "pdfium"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of the libraries, in this process."""
    name = str(request.param)

    def read_pages(data: bytes, *, password: str, library: str) -> Iterator[Facts | Read]:
        for answer in reading._answers(reading._reader(library), data, password):
            if "facts" in answer:
                yield Facts(*answer["facts"])
            elif "page" in answer:
                chunks = page_of([list(chunk) for chunk in answer.get("chunks", ())])
                yield Read(answer["page"], chunks, answer.get("fault", ""))
            else:
                raise UnreadableError(FAULTS[answer["fault"]][0])

    monkeypatch.setattr("reader.sources.pdf.draft.read_pages", read_pages)
    monkeypatch.setattr("reader.sources.pdf.draft.libraries", lambda: (name,))
    return name
