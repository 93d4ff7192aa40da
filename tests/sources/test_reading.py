import io
import os
import socket
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.model.errors import InputError
from reader.sources import open_source, read
from reader.sources.characters.decoding import declared_encoding, decode
from reader.sources.loading import LARGEST
from reader.sources.opening import Opening
from reader.sources.reading import BEGINNING, Opened


def test_a_file_is_read_by_its_ending(tmp_path: Path) -> None:
    (tmp_path / "a.MD").write_text("# Bridge *opens*\n\nIt opened.", encoding="utf-8")
    (tmp_path / "a.txt").write_text("# Bridge *opens*\n\nIt opened.", encoding="utf-8")
    assert read(str(tmp_path / "a.MD")).title == "Bridge opens"
    assert read(str(tmp_path / "a.txt")).title == "# Bridge *opens*"
    assert read(str(tmp_path / "a.txt")).source == str(tmp_path / "a.txt")


def test_standard_input_is_read_and_its_format_guessed() -> None:
    assert (
        read("-", stdin=io.BytesIO(b"# Bridge\n\nIt **opened** in May.")).text
        == "Bridge\n\nIt opened in May."
    )
    assert (
        read("-", stdin=io.BytesIO(b"# Bridge\n\nIt opened in May.")).text == "# Bridge\n\nIt opened in May."
    )


def test_without_a_stream_the_standard_input_of_the_process_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"It opened.")))
    article = read("-")
    assert (article.source, article.title, article.text) == ("-", "standard input", "It opened.")


def test_a_keyboard_is_no_text() -> None:
    class Keyboard(io.BytesIO):
        def isatty(self) -> bool:
            return True

    with pytest.raises(InputError, match="nothing is piped in; give a file"):
        read("-", stdin=Keyboard())


def test_a_broken_stream_is_an_input_error() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    with pytest.raises(InputError, match=r"cannot be read \(input/output error\)"):
        read("-", stdin=Broken())


BAD_FILES = [
    ("empty.txt", b"", "there is no text in it"),
    ("blank.txt", b" \n\t\r\n", "there is no text in it"),
    ("marks.txt", "\ufeff\u200b\x07".encode(), "there is no text in it"),
    ("matter.md", b"---\nlayout: x\n---\n", "there is no text in it"),
    ("a.pdf", b"%PDF-1.7 text", "the PDF is damaged; get it again"),
    ("a.zip", b"PK\x03\x04rest", "this is a zip or Word file"),
    ("a.bin", b"ab\x00cd\x01" * 9, "this is binary data, not text"),
    ("b.bin", bytes(range(1, 9)) * 40 + b"abc", "this is binary data, not text"),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD_FILES)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError) as failure:
        read(str(path))
    assert str(failure.value).startswith(f"{path}: {message}")
    assert "\n" not in str(failure.value)


def test_a_missing_file_hints_at_the_one_that_was_meant(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_text("text", encoding="utf-8")
    with pytest.raises(InputError, match=r"no such file; did you mean .*article\.md\?"):
        read(str(tmp_path / "artcle.md"))
    with pytest.raises(InputError, match="no such file; check the name"):
        read(str(tmp_path / "zzz"))
    with pytest.raises(InputError, match="there is no folder"):
        read(str(tmp_path / "no" / "article.md"))


def test_folders_devices_sockets_and_addresses_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="this is a folder; give a file in it"):
        read(str(tmp_path))
    with pytest.raises(InputError, match="this is a device or a socket"):
        read("/dev/null")
    with pytest.raises(InputError, match="ftp: addresses are not opened; only http and https are"):
        read("ftp://example.org/article")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
        with pytest.raises(InputError, match="this is a device or a socket"):
            read(str(tmp_path / "s"))


def test_impossible_names_are_input_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\\x00b: cannot be read \(embedded null"):
        read("a\x00b")
    with pytest.raises(InputError, match=r"cannot be read \(file name too long\)"):
        read(str(tmp_path / ("x" * 300)))


def test_a_file_that_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("text", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # as root, permissions do not hold
    with pytest.raises(InputError, match="you may not read this file; check its permissions"):
        read(str(path))


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(InputError, match="larger than 64 MB; give a part of it"):
        read(str(path))


def test_the_pipe_of_a_shell_substitution_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"It opened.")
    os.close(writing)
    try:
        assert read(f"/dev/fd/{reading}").text == "It opened."
    finally:
        os.close(reading)


WORDS = "Le café est fermé à Noël, a dit le maire de la ville."
ENCODINGS = [
    (WORDS.encode(), WORDS, ""),
    (WORDS.encode("utf-8-sig"), WORDS, ""),
    (WORDS.encode("utf-16"), WORDS, ""),
    (b"\xfe\xff" + WORDS.encode("utf-16-be"), WORDS, ""),
    (b"\x00\x00\xfe\xff" + WORDS.encode("utf-32-be"), WORDS, ""),
    (WORDS.encode("utf-32"), WORDS, ""),
    (WORDS.encode("utf-16-le"), WORDS, "the encoding was guessed: utf-16-le"),
    (WORDS.encode("utf-16-be"), WORDS, "the encoding was guessed: utf-16-be"),
    (WORDS.encode("cp1252"), WORDS, "the encoding was guessed: cp1252"),
    ("Премьер-министр сказал, что мост закрыт.".encode("cp1251"), "Премьер-министр сказал, что мост закрыт.",
     "the encoding was guessed: cp1251"),
    ("Zażółć gęślą jaźń, most został otwarty w maju.".encode("cp1250"),
     "Zażółć gęślą jaźń, most został otwarty w maju.", "the encoding was guessed: cp1250"),
    ("é".encode() * 9 + b"\xff", "é" * 9 + "\ufffd", "1 place is not valid UTF-8 and shown as �"),
    (b"\xff\xfea\x00b", "a\ufffd", "some bytes are not valid utf-16-le and show as �"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "text", "remark"), ENCODINGS)
def test_every_common_encoding_is_read_and_guesses_are_said(data: bytes, text: str, remark: str) -> None:
    decoded = decode(data, where="x")
    assert decoded.text == text
    assert decoded.remarks == ((remark,) if remark else ())


def test_several_broken_places_are_counted() -> None:
    data = ("é" * 1000).encode() + b"a\xffb\xff"
    assert decode(data, where="x").remarks == ("2 places are not valid UTF-8 and shown as �",)


def test_remarks_of_decoding_and_cleaning_reach_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(WORDS.encode("cp1252") + b"\x1b[0m")
    assert read(str(path)).remarks == (
        "the encoding was guessed: cp1252",
        "1 terminal control sequence was removed",
    )


DECLARED = [
    (b"<meta charset='windows-1252'><p>caf\xe9", "caf\u00e9"),
    (b"<meta http-equiv=x content='text/html; charset=ISO-8859-1'><p>\x93yes\x94", "\u201cyes\u201d"),
    (b"\xef\xbb\xbf<meta charset=latin1><p>caf\xc3\xa9", "caf\u00e9"),
    (b"<meta charset=utf-8><p>caf\xe9 was", "caf\u00e9"),
    (b"<meta charset=no-such-thing><p>caf\xc3\xa9", "caf\u00e9"),
    (b"<meta charset=hex><p>caf\xc3\xa9", "caf\u00e9"),
]


@pytest.mark.parametrize(("data", "word"), DECLARED)
def test_what_a_page_says_of_its_encoding_is_believed_when_it_fits(data: bytes, word: str) -> None:
    decoded = decode(data, where="x", declared=declared_encoding(data))
    assert word in decoded.text


def test_a_format_that_the_user_names_is_believed() -> None:
    page = b"<p>It <b>opened</b> in May.</p>"
    assert read("-", stdin=io.BytesIO(page), opening=Opening(format="html")).text == "It opened in May."
    assert read("-", stdin=io.BytesIO(page), opening=Opening(format="text")).text == page.decode()


def test_an_article_tells_its_format_and_language(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>It opened in May.</p>", encoding="utf-8")
    assert read(str(tmp_path / "a.html")).metadata.format == "html"
    german = "Die Brücke ist nach langer Zeit wieder für den Verkehr offen, und das ist gut so. " * 3
    article = read("-", stdin=io.BytesIO(german.encode()))
    assert (article.metadata.format, article.metadata.language) == ("text", "de")
    assert article.remarks == ("this looks like German; claims are found in English only",)


PARAGRAPH = "The council met on Monday and approved the plan for the new bridge.\n\n"
LONG = PARAGRAPH * (3 * BEGINNING // len(PARAGRAPH))


def test_a_long_source_begins_as_its_whole_begins(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, encoding="utf-8")
    opened = open_source(str(path))
    beginning, whole = opened.beginning(), opened.article()
    assert beginning is not None
    assert whole.text.startswith(beginning.text)
    assert whole.blocks[: len(beginning.blocks)] == beginning.blocks
    assert BEGINNING <= len(beginning.text) < 2 * BEGINNING


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("It opened.\n\nIt closed.", id="short"),
        pytest.param("word " * BEGINNING, id="one paragraph without an end in sight"),
        pytest.param(" \n\n" * BEGINNING + "It opened.", id="nothing to read at the beginning"),
    ],
)
def test_a_source_without_a_beginning_of_its_own_is_read_whole(raw: str) -> None:
    assert Opened("-", raw).beginning() is None
    assert Opened("-", raw).article().blocks
