"""Sources as they are named on the command line, as single ones to read: a folder is the files in it."""

from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path, PurePath

from reader.model.errors import InputError
from reader.sources import feed_items
from reader.sources.sniffing import SUFFIXES

TEXT_SUFFIXES = frozenset({".txt", ".text", *SUFFIXES})
"""Endings of files in a folder that are taken for articles; a file that is named itself may have any."""


def reading_list(
    sources: Iterable[str], *, deep: bool = False, exclude: Sequence[str] = ()
) -> tuple[str, ...]:
    """Each source once, in the order given, and in place of a folder or feed the articles in it.

    `deep` takes those of a folder's folders too, but of none whose name begins with a full stop. What is
    in a folder is left out when its path in there, or a name on it, matches one of the patterns of `exclude`.

    Raises:
        InputError: there is no article in a folder, or it cannot be read.
    """
    return tuple(dict.fromkeys(single for source in sources for single in _singles(source, deep, exclude)))


def _singles(source: str, deep: bool, exclude: Sequence[str]) -> Iterable[str]:
    if not source:  # a variable of the shell that is not set; it would stand for the current folder
        raise InputError("the name of a source is empty", remedy="name a file, a folder or an address")
    if items := feed_items(source):
        return items
    path = Path(source).expanduser()
    try:
        if not path.is_dir():
            return [source]
        found = (file for file in _files(path, deep) if not _matches(file.relative_to(path), exclude))
        files = sorted(str(file) for file in found if _is_article(file))
    except (OSError, ValueError) as e:
        reason = (getattr(e, "strerror", None) or str(e)).lower()
        raise InputError(f"cannot be read ({reason})", where=source) from e
    if not files:
        endings = ", ".join(sorted(TEXT_SUFFIXES))
        raise InputError(
            "there is no article in this folder", where=source, remedy=f"looked for files ending in {endings}"
        )
    return files


def _files(folder: Path, deep: bool) -> Iterator[Path]:
    """Links to folders are not followed: they may lead in a circle."""
    for file in folder.iterdir():
        if deep and file.is_dir() and not file.is_symlink() and not file.name.startswith("."):
            yield from _files(file, deep)
        else:
            yield file


def _matches(path: PurePath, patterns: Sequence[str]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns for name in (path.as_posix(), *path.parts))


def _is_article(file: Path) -> bool:
    return file.suffix.lower() in TEXT_SUFFIXES and not file.name.startswith(".") and file.is_file()
