"""Every kind of bad source, as `check` is given it: one line that says so, and exit code 3.

Layouts, formats and servers that are wrong in finer ways are tried beside the modules that read them.
"""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import run
from reader.sources import open_source, read
from tests.sources.epub.books import PACKAGE, book
from tests.sources.pdf.files import bomb, circular, encrypted, pdf, picture

UNREADABLE = 3
ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
DEEP = "<div>" * 200_000 + "words" + "</div>" * 200_000
SHELL = "<!doctype html><div id=root></div><script src=/app.js></script><noscript>Enable it.</noscript>"
UNLISTED = "it has no list of chapters, as every EPUB must"
NO_TEXT = "there is no text in it"
FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.txt": (lambda: b"", NO_TEXT),
    "blank.md": (lambda: b" \n\t\n", NO_TEXT),
    "nul.bin": (lambda: b"ab\x00cd\x01" * 99, "this is binary data, not text; give a text or Markdown file"),
    "picture.txt": (lambda: b"\x89PNG\r\n\x1a\n", "this is a picture, not text"),
    "pictures.html": (lambda: b"<html><body><img src=a.png><img src=b.png></body></html>", NO_TEXT),
    "deep.html": (DEEP.encode, "its elements stand more than 2048 deep inside each other"),
    "shell.html": (SHELL.encode, "there is no article text in it; the page needs JavaScript"),
    "entities.html": (f"{ENTITIES}<html><p>&b;".encode, "it declares entities of its own, which are"
    " not read"),
    "entities.xml": (f"{ENTITIES}<rss><channel/></rss>".encode, "it declares entities of its own,"
    " which are not read"),
    "entities.epub": (lambda: book({"OEBPS/book.opf": f"{ENTITIES}<package/>"}), "declares entities"
    " of its own"),
    "empty.rss": (lambda: b"<rss><channel></channel></rss>", "there is no item in this feed"),
    "cut.epub": (lambda: book()[:300], "the archive is damaged; get the book again"),
    "unlisted.epub": (lambda: book({"META-INF/container.xml": None, "OEBPS/book.opf": None}), UNLISTED),
    "outside.epub": (lambda: book({"OEBPS/book.opf": PACKAGE.replace("text/", "../../../etc/")}), UNLISTED),
    "word.docx": (lambda: b"PK\x03\x04word/document.xml", "this is a zip or Word file, not text"),
    "packed.gz": (lambda: b"\x1f\x8b\x08rest", "compressed with gzip"),
    "locked.pdf": (lambda: encrypted("s3cret"), "it is encrypted; write its password into a file and"
    " add --password-file"),
    "scanned.pdf": (picture, "there is no text in it, only pictures; it looks scanned"),
    "cut.pdf": (lambda: b"%PDF-1.7\n1 0 obj", "the PDF is damaged"),
    "endless.pdf": (circular, ""),
    "bomb.pdf": (bomb, ""),
    "blank.pdf": (lambda: pdf([]), NO_TEXT),
}  # fmt: skip


def checked(capsys: pytest.CaptureFixture[str], *sources: str) -> tuple[int, str]:
    """The exit code of `check`, and what it says."""
    code = run(["check", *sources])
    out, err = capsys.readouterr()
    assert out == ""
    return code, err


def assert_one_line(err: str, source: str, message: str) -> None:
    assert err.count("\n") == 1
    assert err.startswith(f"claimreader: {source}")
    assert message in err


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_one_line_and_exit_code_3(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, message = FILES[name]
    path = tmp_path / name
    path.write_bytes(make())
    code, err = checked(capsys, str(path))
    assert code == UNREADABLE
    assert_one_line(err, str(path), message)


ADDRESSES = [
    ("http://127.0.0.1/", "this leads to a private network; if you mean it, add --allow-private"),
    ("http://169.254.169.254/latest/meta-data/", "this leads to a private network"),
    ("http://[::ffff:10.0.0.1]/", "this leads to a private network"),
    ("http://2130706433/", "this leads to a private network"),
    ("http://127.0.0.1.nip.example/", "this leads to a private network"),
    ("https://ann:s3cret@10.0.0.1/", "this leads to a private network"),
    ("file:///etc/passwd", "file: addresses are not opened; give the path: /etc/passwd"),
    ("ftp://files.example/a.txt", "ftp: addresses are not opened; only http and https are"),
    ("data:text/html,<p>x</p>", "data: addresses are not opened"),
    ("http://nowhere.example/", "its host is not known, or there is no network; check the address"),
]


@pytest.mark.parametrize(("address", "message"), ADDRESSES)
def test_a_bad_address_is_one_line_and_exit_code_3(
    address: str, message: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = socket.getaddrinfo

    def look_up(host: str, *rest: object, **named: object) -> object:
        """Names of our own; numbers as the system reads them."""
        if host == "127.0.0.1.nip.example":
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", 80))]
        if host.endswith(".example"):
            raise socket.gaierror(-2, "Name or service not known")
        return asked(host, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    code, err = checked(capsys, address)
    assert code == UNREADABLE
    assert_one_line(err, address.replace("ann:s3cret@", ""), message)
    assert "s3cret" not in err


def test_things_that_are_no_files_are_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.sources.loading.PIPE_PATIENCE", 0.1)
    loop, pipe, folder = tmp_path / "loop", tmp_path / "pipe", tmp_path / "folder"
    loop.symlink_to(loop)
    os.mkfifo(pipe)
    folder.mkdir()
    for source, message in (
        (loop, "too many levels of symbolic links"),
        (pipe, "nobody writes into this pipe; start the writer first"),
        (folder, "there is no article in this folder"),
        (tmp_path / "gone.txt", "no such file"),
        (Path("/dev/zero"), "this is a device or a socket, not a text; give a file"),
    ):
        code, err = checked(capsys, str(source))
        assert code == UNREADABLE
        assert_one_line(err, str(source), message)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(1024**3)
    code, err = checked(capsys, str(path))
    assert code == UNREADABLE
    assert_one_line(err, str(path), "larger than 64 MB; give a part of it")


def test_one_endless_line_begins_to_be_shown_without_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("The ferry left the harbour on Monday. " * 60_000, encoding="utf-8")
    opened = open_source(str(path))
    beginning = opened.beginning()
    assert beginning is not None
    assert len(beginning.text) < 100_000
    assert opened.article().text.startswith(beginning.text)


def test_nothing_that_a_page_names_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    path = tmp_path / "page.html"
    path.write_text(
        '<!doctype html><meta http-equiv="refresh" content="0; url=http://a.example/"><base'
        ' href="http://a.example/">'
        '<script src="http://a.example/x.js"></script><link rel="stylesheet" href="http://a.example/x.css">'
        '<article><p>The ferry left the harbour on Monday for the last time, the council said in the'
        ' evening.</p>'
        '<img src="http://a.example/x.png"><iframe src="http://a.example/"></iframe></article>',
        encoding="utf-8",
    )  # fmt: skip
    assert read(str(path)).text.startswith("The ferry left the harbour")
