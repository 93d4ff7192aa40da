import io
import struct
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article
from reader.model.errors import InputError
from reader.sources import read
from reader.sources.drafting.unreadable import UnreadableError
from reader.sources.epub import archive
from reader.sources.epub.draft import read_epub
from tests.sources.epub.books import FILES, ONE, PACKAGE, PAGE, TWO, book

WHOLE = book()


def texts(data: bytes) -> list[tuple[str, str]]:
    draft = read_epub(data)
    return [(block.kind, block.span.of(draft.text)) for block in draft.blocks]


def test_a_book_is_read_chapter_by_chapter_with_its_notes() -> None:
    assert texts(book()) == [
        ("title", "The last ferry"),
        ("heading", "One"),
        ("paragraph", "It left on Monday\u00a0evening.[1]"),
        ("heading", "Two"),
        ("paragraph", "Nobody was on board.[2]"),
        ("reference", "1. The log says so."),
    ]


def test_a_book_tells_its_title_authors_and_date(
    tmp_path: Path, assert_holds_together: Callable[[Article], None]
) -> None:
    path = tmp_path / "ferry.epub"
    path.write_bytes(book())
    article = read(str(path))
    assert_holds_together(article)
    assert article.title == "The last ferry"
    assert article.metadata.authors == ("Ann Lee", "Bo Moreno")
    assert (article.metadata.published, article.metadata.site) == ("2024-03-01", "Harbour Press")
    assert (article.metadata.format, article.metadata.language, article.remarks) == ("epub", "en", ())


def test_a_title_that_no_chapter_says_stands_before_them() -> None:
    untitled = ONE.replace("<h1>The last ferry</h1>", "")
    assert texts(book({"OEBPS/text/one.xhtml": untitled}))[0] == ("title", "The last ferry")


def test_the_beginning_of_a_book_is_its_first_chapters() -> None:
    assert "Nobody" not in read_epub(book(), enough=10).text


def test_a_missing_or_dangerous_chapter_is_left_out_and_said() -> None:
    draft = read_epub(book({"OEBPS/text/one.xhtml": None}))
    assert draft.remarks == ("1 chapter is listed but missing in the file",)
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>'
    draft = read_epub(book({"OEBPS/text/two b.xhtml": bomb}))
    assert draft.remarks == (
        "a chapter was left out: OEBPS/text/two b.xhtml in it cannot be read: "
        "it declares entities of its own, which are not read",
    )
    assert "&b;" not in draft.text


def test_addresses_that_lead_out_of_the_book_lead_nowhere() -> None:
    for href in (
        "../../../etc/passwd",
        "/etc/passwd",
        "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "file:///etc/passwd",
    ):
        draft = read_epub(book({"OEBPS/book.opf": PACKAGE.replace("text/one.xhtml", href)}))
        assert draft.remarks == ("1 chapter is listed but missing in the file",)


def test_markup_that_is_not_well_formed_is_read_all_the_same() -> None:
    page = PAGE.format("<p>It left<br>on Monday & <b>came back.</p>")
    assert "on Monday" in read_epub(book({"OEBPS/text/two b.xhtml": page})).text


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), min_size=1, max_size=20))
def test_a_book_with_flipped_bytes_is_read_or_refused(flips: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, byte in flips:
        data[at % len(data)] = byte
    with suppress(UnreadableError):
        assert read_epub(bytes(data)).blocks is not None


def test_a_chapter_that_is_no_text_is_left_out() -> None:
    draft = read_epub(book({"OEBPS/text/two b.xhtml": b"\x00\x01\x02" * 99}))
    assert draft.remarks[0].startswith("a chapter was left out: OEBPS/text/two b.xhtml in it cannot be read")


def overlapping() -> bytes:
    """A book whose directory lists the same bytes twice."""
    data = bytearray(book())
    first = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", first + 4)
    third = data.find(b"PK\x01\x02", second + 4)
    offset = struct.unpack_from("<I", data, second + 42)[0]
    struct.pack_into("<I", data, third + 42, offset)
    return bytes(data)


def many() -> bytes:
    return book({f"x/{number}": b"" for number in range(archive.MOST_ENTRIES + 1)})


def with_password() -> bytes:
    data = bytearray(book())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


LOCKED = '<encryption><EncryptedData><EncryptionMethod Algorithm="http://aes"/></EncryptedData></encryption>'
BAD_BOOKS = [
    pytest.param(lambda: book({"META-INF/container.xml": None, "OEBPS/book.opf": None}),
                 "it has no list of chapters", id="no list"),
    pytest.param(lambda: book({"OEBPS/book.opf": "<package/>"}), "it has no list of chapters", id="empty"),
    pytest.param(lambda: book({"OEBPS/book.opf": '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///x">]><package/>'}),
                 "declares entities of its own", id="entities"),
    pytest.param(lambda: book({"META-INF/encryption.xml": LOCKED}), "it is locked (DRM)", id="DRM"),
    pytest.param(overlapping, "files in it overlap", id="overlapping files"),
    pytest.param(many, "files in it, more than any book", id="too many files"),
    pytest.param(with_password, "the archive has a password", id="password"),
    pytest.param(lambda: book()[:-30], "the archive is damaged", id="cut off"),
    pytest.param(lambda: b"PK\x03\x04 mimetypeapplication/epub+zip", "the archive is damaged", id="start"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "message"), BAD_BOOKS)
def test_a_bad_book_is_one_line(make: Callable[[], bytes], message: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.epub"
    path.write_bytes(make())
    with pytest.raises(InputError) as failure:
        read(str(path))
    assert message in str(failure.value)
    assert str(failure.value).startswith(str(path))


def test_a_bomb_is_stopped_while_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_FILE", 100_000)
    draft = read_epub(book({"OEBPS/text/two b.xhtml": b"\0" * 10_000_000}))
    assert draft.remarks == ("a chapter was left out: OEBPS/text/two b.xhtml in it is too large unpacked",)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        for name, content in FILES.items():
            bomb.writestr(name, b"\0" * 10_000_000 if name.endswith("xhtml") else content)
    with pytest.raises(UnreadableError, match="too large unpacked"):
        read_epub(out.getvalue())


def test_fonts_that_are_scrambled_lock_no_text() -> None:
    fonts = LOCKED.replace("http://aes", "http://www.idpf.org/2008/embedding")
    assert "Nobody was on board" in read_epub(book({"META-INF/encryption.xml": fonts})).text
    assert TWO  # the chapter that is looked for
