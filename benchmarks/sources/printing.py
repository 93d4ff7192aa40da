"""The stories as PDF files and books, made by whatever real programs are installed."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks.sources.stories import MARK, Part, Story

SECONDS = 120
"""For one program and one story."""
Make = Callable[[Path, Path], None]
"""Writes the second file from the first, which is Markdown."""


@dataclass(frozen=True, slots=True)
class Printer:
    """One way to make a file."""

    name: str
    suffix: str
    needs: tuple[str, ...]
    """Programs on the path; a name with a dot in front is a module of Python."""
    make: Make

    @property
    def missing(self) -> list[str]:
        """What is not installed."""
        return [need for need in self.needs if not _is_there(need)]


def _is_there(need: str) -> bool:
    return find_spec(need[1:]) is not None if need.startswith(".") else shutil.which(need) is not None


def markdown(story: Story, *, notes: bool) -> str:
    """The story for pandoc: markers as `[^1]` notes, or in brackets with a list of references at the end."""
    lines = [f"% {story.title}", f"% {story.author}", f"% {story.day}", ""]
    seen: set[str] = set()
    for part in story.parts:
        lines += [_line(part, notes=notes, seen=seen), ""]
    entries = enumerate(story.entries, 1)
    if notes:
        lines += [f"[^{n}]: {_plain(entry)}\n" for n, entry in entries if str(n) in seen]
    else:
        lines += ["## References", "", *(f"\\[{n}\\] {_plain(entry)}\n" for n, entry in entries)]
    return "\n".join(lines)


def _line(part: Part, *, notes: bool, seen: set[str]) -> str:
    def mark(key: str) -> str:
        if not notes:
            return f"\\[{key}\\]"
        # A note is printed once; a second marker of the same one would be numbered anew.
        new = key not in seen
        seen.add(key)
        return f"[^{key}]" if new else ""

    before = {"heading": "## ", "quote": "> ", "item": "- ", "numbered": "1. "}.get(part.kind, "")
    return before + MARK.sub(lambda match: mark(match[1]), _plain(part.words, braces=True))


def _plain(words: str, *, braces: bool = False) -> str:
    """Words in which pandoc reads no markup."""
    for character in "\\*_#$^~<>|@`" + ("" if braces else "{}"):
        words = words.replace(character, f"\\{character}")
    return words.replace("[", "\\[").replace("]", "\\]")


def _run(*command: str | Path, cwd: Path) -> None:
    subprocess.run([str(word) for word in command], cwd=cwd, check=True, capture_output=True, timeout=SECONDS)


def _pandoc(source: Path, target: Path, *options: str) -> None:
    _run("pandoc", "-f", "markdown-smart", source, "-s", *options, "-o", target, cwd=source.parent)


def _latex(*options: str) -> Make:
    def make(source: Path, target: Path) -> None:
        written = source.with_suffix(".tex")
        _pandoc(source, written, *options)
        _run("pdflatex", "-interaction=batchmode", written.name, cwd=source.parent)
        written.with_suffix(".pdf").rename(target)

    return make


def _office(kind: str) -> Make:
    def make(source: Path, target: Path) -> None:
        written = source.with_suffix(f".{kind}")
        _pandoc(source, written)
        profile = f"-env:UserInstallation=file://{source.parent}/profile"
        wanted = target.suffix[1:]
        _run("soffice", profile, "--headless", "--convert-to", wanted, written, cwd=source.parent)
        written.with_suffix(target.suffix).rename(target)

    return make


def _chromium(source: Path, target: Path) -> None:
    page = source.with_suffix(".html")
    _pandoc(source, page)
    _run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={target}",
         f"--user-data-dir={source.parent}/chromium", page, cwd=source.parent)  # fmt: skip


def _weasyprint(source: Path, target: Path) -> None:
    page = source.with_suffix(".html")
    _pandoc(source, page)
    _run("weasyprint", page, target, cwd=source.parent)


def _sphinx(source: Path, target: Path) -> None:
    folder = source.parent / "sphinx"
    folder.mkdir(exist_ok=True)
    _run("pandoc", "-f", "markdown-smart", "-t", "rst", source, "-s", "-o", folder / "index.rst", cwd=folder)
    (folder / "conf.py").write_text("project = 'Story'\nauthor = 'Ann Lee'\n", encoding="utf-8")
    _run("sphinx-build", "-q", "-b", "epub", folder, folder / "out", cwd=folder)
    next((folder / "out").glob("*.epub")).rename(target)


EBOOK = """
import sys
from ebooklib import epub
book = epub.EpubBook()
book.set_title("Story")
chapter = epub.EpubHtml(title="Story", file_name="story.xhtml")
chapter.content = open(sys.argv[1], encoding="utf-8").read()
book.add_item(chapter)
book.spine = [chapter]
book.add_item(epub.EpubNcx())
epub.write_epub(sys.argv[2], book)
"""
"""A book by ebooklib, in a process of its own, because its licence is not ours."""


def _ebooklib(source: Path, target: Path) -> None:
    page = source.with_suffix(".html")
    _pandoc(source, page)
    _run("ebooklib-python", "-c", EBOOK, page, target, cwd=source.parent)


PRINTERS: Sequence[Printer] = (
    Printer("LaTeX", ".pdf", ("pandoc", "pdflatex"), _latex()),
    Printer("LaTeX, two columns", ".pdf", ("pandoc", "pdflatex"), _latex("-V", "classoption=twocolumn")),
    Printer("LibreOffice", ".pdf", ("pandoc", "soffice"), _office("docx")),
    Printer("Chromium", ".pdf", ("pandoc", "chromium"), _chromium),
    Printer("WeasyPrint", ".pdf", ("pandoc", "weasyprint"), _weasyprint),
    Printer("pandoc", ".epub", ("pandoc",), _pandoc),
    Printer("LibreOffice", ".epub", ("pandoc", "soffice"), _office("odt")),
    Printer("Sphinx", ".epub", ("pandoc", "sphinx-build"), _sphinx),
    Printer("ebooklib", ".epub", ("pandoc", "ebooklib-python"), _ebooklib),
)  # fmt: skip
"""`ebooklib-python` is a link to the interpreter of an environment that has ebooklib."""


def printed(story: Story, printer: Printer, folder: Path, *, notes: bool) -> Path:
    """One story printed one way.

    Raises:
        CalledProcessError: the program failed.
    """
    source = folder / "story.md"
    source.write_text(markdown(story, notes=notes), encoding="utf-8")
    target = folder / f"printed{printer.suffix}"
    printer.make(source, target)
    return target


def available() -> Iterator[Printer]:
    """The printers whose programs are there; the others are said on standard error."""
    for printer in PRINTERS:
        if printer.missing:
            print(
                f"{printer.name} {printer.suffix}: not installed: {', '.join(printer.missing)}",
                file=sys.stderr,
            )
        else:
            yield printer
