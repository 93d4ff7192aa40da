"""An article to a file: a new one, or one that the program wrote before and the reader wrote in since."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from reader.export.annotated import Annotated
from reader.export.formats import format_named, render_all
from reader.export.managed import Document, Region, Updated, is_managed, updated
from reader.export.markdown.parts import NOTE_KEY
from reader.export.wording import short_id
from reader.export.writing import ChangedError, write
from reader.model.errors import OutputError

LARGEST_FILE = 50_000_000
"""Bytes; nobody's notes are longer."""
MARK = "\ufeff"
"""With which some editors begin a file in UTF-8."""
ATTEMPTS = 3
"""Times that a file is brought up to date anew because somebody wrote it meanwhile."""


def save(format: str, path: str | Path, each: Annotated, *, force: bool = False) -> tuple[str, ...]:  # noqa: A002 - the reader's word
    """Write the article; what to tell the reader about it, a sentence each.

    A file that the program wrote in the same flavour of Markdown is brought up to date, with all that the
    reader has written in it. Any other file that exists is replaced with `force` only.

    Raises:
        UsageError: there is no such format.
        OutputError: nothing was written, and an existing file is as it was.
    """
    return save_all(format, path, (each,), force=force)


def save_all(
    format: str,  # noqa: A002
    path: str | Path,
    articles: Sequence[Annotated],
    *,
    force: bool = False,
) -> tuple[str, ...]:
    """Write the articles into one file, as `save` does one."""
    chosen = format_named(format)
    if chosen.document is None or not articles:
        write(path, render_all(format, articles), force=force)
        return ()
    document = _document(chosen.document, articles)
    for _ in range(ATTEMPTS):
        old = None if force else _existing(Path(path).expanduser())
        if old is None or not is_managed(_lines(old), document.flavour):
            write(path, document.managed, force=force)
            return ()
        with suppress(ChangedError):
            return _bring_up_to_date(path, old, document)
    raise OutputError("another program goes on writing it", where=str(path), remedy="try it again")


def _document(document: Callable[[Annotated], Document], articles: Sequence[Annotated]) -> Document:
    """The parts of all articles; what stands before them is about one."""
    taken: set[str] = set()
    regions: list[Region] = []
    for each in reversed(articles):  # of two texts from one source, the later one has the source's key
        made = document(each)
        own = made.regions[0].key.partition("/")[0]
        name = f"{own}-{short_id(each.article.id)}" if own in taken else own
        taken.add(name)
        regions[:0] = [replace(part, key=part.key.replace(own, name, 1)) for part in made.regions]
    return Document(made.flavour, tuple(regions), made.preamble if len(articles) == 1 else "")


def _bring_up_to_date(path: str | Path, old: str, document: Document) -> tuple[str, ...]:
    ends = "\r\n" if 2 * old.count("\r\n") > old.count("\n") else "\n"
    mark = MARK if old.startswith(MARK) else ""
    result = updated(_lines(old), document)
    write(path, mark + result.text.replace("\n", ends), over=old.encode("utf-8"))
    return tuple(_remarks(result))


def _lines(text: str) -> str:
    return text.removeprefix(MARK).replace("\r\n", "\n")


def _remarks(result: Updated) -> Iterator[str]:
    if len(result.kept) == 1:
        yield "A part that you edited stayed as you left it."
    elif result.kept:
        yield f"{len(result.kept)} parts that you edited stayed as you left them."
    notes = sum(NOTE_KEY in key for key in result.gone)
    if notes == 1:
        yield "A note that is not kept any more was taken out."
    elif notes:
        yield f"{notes} notes that are not kept any more were taken out."


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
