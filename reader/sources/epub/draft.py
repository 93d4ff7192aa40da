"""A book to a draft of all its chapters."""

from dataclasses import replace

from reader.sources.drafting.pieces import Draft
from reader.sources.drafting.unreadable import UnreadableError
from reader.sources.epub.archive import Archive
from reader.sources.epub.package import Package, read_package, text_in
from reader.sources.html.article import every_index
from reader.sources.html.assembly import assemble, same_key
from reader.sources.html.elements import tag_of
from reader.sources.html.notes import note_indices
from reader.sources.html.passage import Passage
from reader.sources.html.passages import passages_of
from reader.sources.html.tree import Element, MarkupError, parse_html, parse_xml


def read_epub(data: bytes, *, enough: int | None = None) -> Draft:
    """The draft of a book; with `enough`, of so many characters at its beginning.

    Raises:
        UnreadableError: it is no book, locked, or damaged as a whole.
    """
    archive = Archive(data)
    package = read_package(archive)
    passages: list[Passage] = []
    unread: list[str] = []
    length = 0
    for name in package.chapters:
        if enough is not None and length > enough:
            break
        try:
            found = _passages(archive, name)
        except UnreadableError as e:
            unread.append(e.what)
            continue
        length += sum(passage.words.length for passage in found)
        passages += found
    if unread and not passages:
        raise UnreadableError(unread[0])
    return _draft(passages, package, unread)


def _draft(passages: list[Passage], package: Package, unread: list[str]) -> Draft:
    chosen = every_index(passages)
    notes = note_indices(passages, chosen)
    headings = [i for i in sorted(chosen)[:3] if passages[i].kind in ("heading", "paragraph")]
    headline = next((i for i in headings if same_key(passages[i].text, package.title)), None)
    draft = assemble(passages, chosen | notes, notes, headline=headline, title=package.title)
    remarks = tuple(f"a chapter was left out: {what}" for what in unread)
    if package.missing:
        noun = "chapter is" if package.missing == 1 else "chapters are"
        remarks += (f"{package.missing} {noun} listed but missing in the file",)
    return replace(draft, metadata=package.metadata, remarks=remarks)


def _passages(archive: Archive, name: str) -> list[Passage]:
    text = text_in(archive, name)
    try:
        root = parse_xml(text)
        body = _body(root)
        if body is None or not len(body):
            body = _body(parse_html(text))
    except MarkupError as e:
        raise UnreadableError(f"{name} in it cannot be read: {e}") from e
    return [] if body is None else passages_of(body, "")


def _body(root: Element | None) -> Element | None:
    if root is None:
        return None
    return next((element for element in root.iter() if tag_of(element) == "body"), None)
