"""Bad PDF files, read as users read them: in the process with its limits."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import Article
from reader.model.errors import InputError
from reader.sources import open_source, read
from reader.sources.opening import Opening
from reader.sources.pdf import __main__, draft, process
from reader.sources.pdf.chunks import Facts, page_of
from tests.sources.pdf.files import (
    Text,
    bomb,
    circular,
    encrypted,
    encrypted_by_aes,
    paragraph,
    pdf,
    picture,
)

GOOD = pdf([Text(70, 700, "It left the harbour on Monday.")])


def test_a_file_is_read_in_its_own_process(
    tmp_path: Path, assert_holds_together: Callable[[Article], None]
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"junk before\n" + GOOD)
    article = read(str(path))
    assert_holds_together(article)
    assert article.text == "It left the harbour on Monday."
    assert article.metadata.format == "pdf"


@pytest.mark.parametrize("library", ["pypdf", "pdfium"])
def test_a_password_opens_an_encrypted_file(
    library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft, "libraries", lambda: (library,))
    path = tmp_path / "locked.pdf"
    path.write_bytes(encrypted("s3cret"))
    assert read(str(path), opening=Opening(password="s3cret")).text == "It left the harbour on Monday."
    with pytest.raises(InputError, match="it is encrypted; write its password into a file and add"):
        read(str(path))
    with pytest.raises(InputError, match="the password does not open it; check the file") as failure:
        read(str(path), opening=Opening(password="wr0ng"))
    assert "wr0ng" not in str(failure.value)


@pytest.mark.parametrize("bits", [128, 256])
def test_newer_encryption_is_opened_or_the_addition_for_it_is_named(
    bits: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(encrypted_by_aes(bits))
    opening = Opening(password="s3cret")
    assert read(str(path), opening=opening).text == "It left the harbour on Monday."
    monkeypatch.setattr(draft, "libraries", lambda: ("pypdf",))
    with pytest.raises(InputError, match="cannot be read without an addition; pip install 'claimreader"):
        read(str(path), opening=opening)


def test_a_file_that_takes_too_long_to_open_is_not_called_damaged() -> None:
    def slow(_data: bytes, _password: str) -> __main__.Reader:
        raise TimeoutError

    assert list(__main__._answers(slow, b"", "")) == [{"fault": "slow"}]
    assert "longer to open" in process.FAULTS["slow"][0]


BAD = [
    pytest.param(lambda: b"%PDF-1.7 text", "the PDF is damaged; get it again", id="only a beginning"),
    pytest.param(lambda: GOOD[:200], "there is no text in it|the PDF is damaged", id="cut off"),
    pytest.param(circular, "no text in it|is damaged|more time or memory", id="pages that hold themselves"),
    pytest.param(picture, "only pictures; it looks scanned; recognise the text first", id="scanned"),
    pytest.param(bomb, "there is no text in it|take more time or memory", id="bomb"),
    pytest.param(lambda: pdf([]), "there is no text in it", id="empty page"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "message"), BAD)
def test_a_bad_file_is_one_line(make: Callable[[], bytes], message: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(make())
    with pytest.raises(InputError, match=message) as failure:
        read(str(path))
    assert str(failure.value).startswith(str(path))
    assert "\n" not in str(failure.value)


def test_a_page_that_cannot_be_read_is_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_pages(*_: object, **__: object) -> object:
        yield Facts(3, "", "", "", "")
        yield process.Read(1, [], "TimeoutError")
        yield process.Read(2, [page_of([["It left on Monday.", 70, 700, 10, False]])[0]])
        yield process.Read(3, [], pictures=True)

    monkeypatch.setattr(draft, "read_pages", read_pages)
    found = draft.read_pdf(b"")
    assert found.text == "It left on Monday."
    assert found.remarks == ("page 1 could not be read", "1 page shows only a picture")


def test_a_library_that_dies_leaves_the_file_to_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def read_pages(data: bytes, *, password: str, library: str) -> object:
        asked.append(library)
        yield Facts(1, "", "", "", "")
        if library == "pdfium":
            raise process.EndedError
        yield process.Read(1, page_of([["It left on Monday.", 70, 700, 10, False]]))

    monkeypatch.setattr(draft, "read_pages", read_pages)
    assert draft.read_pdf(b"").text == "It left on Monday."
    assert asked == ["pdfium", "pypdf"]


def test_the_beginning_of_a_long_file_is_its_first_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.sources.reading.LONG_DOCUMENT", 1000)
    lines = ["This is a line of a long report about the ferry and the bridge over the river."] * 50
    path = tmp_path / "long.pdf"
    path.write_bytes(pdf(*[paragraph(50, 780, f"Page {n} begins.", *lines) for n in range(12)]))
    opened = open_source(str(path))
    beginning, whole = opened.beginning(), opened.article()
    assert beginning is not None
    assert len(beginning.text) < len(whole.text)
    assert whole.text.startswith(beginning.text[:10_000])
