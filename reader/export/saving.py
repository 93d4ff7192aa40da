"""An article to a file: a new one, or one that the program wrote before and the reader wrote in since."""

from pathlib import Path

from reader.export.annotated import Annotated
from reader.export.formats import format_named
from reader.export.managed import Document, is_managed, updated
from reader.export.writing import write
from reader.model.errors import OutputError

LARGEST_FILE = 50_000_000
"""Bytes; nobody's notes are longer."""


def save(format: str, path: str | Path, each: Annotated, *, force: bool = False) -> tuple[str, ...]:  # noqa: A002 - the reader's word
    """Write the article; what to tell the reader about it, a sentence each.

    A file that the program wrote in the same flavour of Markdown is brought up to date, with all that the
    reader has written in it. Any other file that exists is replaced with `force` only.

    Raises:
        UsageError: there is no such format.
        OutputError: nothing was written, and an existing file is as it was.
    """
    chosen = format_named(format)
    if chosen.document is None:
        write(path, "".join(chosen.joined([(each.analysis.pipeline, chosen.part(each))])), force=force)
        return ()
    document = chosen.document(each)
    old = None if force else _existing(Path(path).expanduser())
    if old is None or not is_managed(old.replace("\r\n", "\n"), document.flavour):
        write(path, document.managed, force=force)
        return ()
    return _bring_up_to_date(path, old, document)


def _bring_up_to_date(path: str | Path, old: str, document: Document) -> tuple[str, ...]:
    ends = "\r\n" if "\r\n" in old else "\n"
    result = updated(old.replace("\r\n", "\n"), document)
    write(path, result.text.replace("\n", ends), force=True)
    if not result.kept:
        return ()
    if len(result.kept) == 1:
        return ("A part that you edited stayed as you left it.",)
    return (f"{len(result.kept)} parts that you edited stayed as you left them.",)


def _existing(path: Path) -> str | None:
    """The text of a file; None when there is none that could be one of ours."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_FILE:
            return None
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    except OSError as e:
        raise OutputError(
            f"cannot be read ({e.strerror})", where=str(path), remedy="choose another file"
        ) from e
