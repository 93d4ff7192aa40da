"""What a book says of itself: its title, its authors, and its chapters in order."""

from dataclasses import dataclass

from reader.model import Metadata
from reader.model.errors import InputError
from reader.sources.characters.decoding import declared_encoding, decode
from reader.sources.drafting.unreadable import UnreadableError
from reader.sources.epub.archive import Archive
from reader.sources.html.elements import tag_of, text_of
from reader.sources.html.tree import Element, MarkupError, parse_xml

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
FONTS_ONLY = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
"""Ways to scramble fonts, which lock no text."""
TEXT_TYPES = ("application/xhtml+xml", "text/html", "application/xml", "text/xml", "")
NO_PACKAGE = "it has no list of chapters, as every EPUB must"


@dataclass(frozen=True, slots=True)
class Package:
    """The list of a book's chapters."""

    chapters: tuple[str, ...]
    """Names of files in the archive, in reading order."""
    title: str
    metadata: Metadata
    missing: int
    """Chapters that are listed but not there."""


def read_package(archive: Archive) -> Package:
    """The book's own list of its parts.

    Raises:
        UnreadableError: the book is locked, or has no such list.
    """
    _refuse_locked(archive)
    name = _package_name(archive)
    root = parsed(archive, name)
    if root is None:
        raise UnreadableError(NO_PACKAGE)
    files = {item.get("id"): item for item in root.iter("item")}
    chapters: list[str] = []
    missing = 0
    for reference in root.iter("itemref"):
        item = files.get(reference.get("idref"))
        if item is None or not _is_chapter(item):
            continue
        chapter = archive.find(name, item.get("href") or "")
        missing += not chapter
        chapters += [chapter] if chapter and chapter not in chapters else []
    if not chapters:
        raise UnreadableError(NO_PACKAGE)
    return Package(tuple(chapters), _first(root, "title"), _metadata(root), missing)


def parsed(archive: Archive, name: str) -> Element | None:
    """The tree of an XML file in the book.

    Raises:
        UnreadableError: it is damaged or dangerous.
    """
    try:
        return parse_xml(text_in(archive, name))
    except MarkupError as e:
        raise UnreadableError(f"{name} in it cannot be read: {e}") from e


def text_in(archive: Archive, name: str) -> str:
    """The characters of a file in the book.

    Raises:
        UnreadableError: it is damaged, or holds something else than text.
    """
    data = archive.read(name)
    try:
        return decode(data, where=name, declared=declared_encoding(data)).text
    except InputError as e:
        raise UnreadableError(f"{name} in it cannot be read: {e.what}") from e


def _refuse_locked(archive: Archive) -> None:
    if ENCRYPTION not in archive.names:
        return
    data = archive.read(ENCRYPTION)
    methods = data.count(b"EncryptionMethod Algorithm") or data.count(b"EncryptionMethod")
    if methods > sum(data.count(method) for method in FONTS_ONLY):
        raise UnreadableError("it is locked (DRM)", remedy="read it in its shop's own program")


def _package_name(archive: Archive) -> str:
    if CONTAINER in archive.names:
        root = parsed(archive, CONTAINER)
        for file in root.iter("rootfile") if root is not None else ():
            if (file.get("full-path") or "") in archive.names:
                return str(file.get("full-path"))
    for name in sorted(archive.names):
        if name.endswith(".opf"):
            return name
    raise UnreadableError(NO_PACKAGE)


def _is_chapter(item: Element) -> bool:
    return item.get("media-type", "") in TEXT_TYPES and "nav" not in (item.get("properties") or "").split()


def _metadata(root: Element) -> Metadata:
    date = _first(root, "date")
    return Metadata(
        authors=tuple(
            text_of(element).strip() for element in root.iter("creator") if text_of(element).strip()
        ),
        published=date[:10] or None,
        site=_first(root, "publisher"),
        language=_first(root, "language"),
        format="epub",
    )


def _first(root: Element, tag: str) -> str:
    for element in root.iter(tag):
        if tag_of(element) == tag and (words := " ".join(text_of(element).split())):
            return words
    return ""
