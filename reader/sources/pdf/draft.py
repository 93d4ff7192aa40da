"""A PDF file to a draft."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

from reader.model import BlockKind, Metadata
from reader.sources.characters.cleaning import clean
from reader.sources.drafting.captions import is_caption
from reader.sources.drafting.pieces import Draft, DraftBuilder, Piece
from reader.sources.drafting.references import reference_indices
from reader.sources.drafting.unreadable import UnreadableError
from reader.sources.pdf.chunks import Facts
from reader.sources.pdf.furniture import without_furniture
from reader.sources.pdf.lines import Line, lines_of
from reader.sources.pdf.paragraphs import Paragraph, paragraphs_of
from reader.sources.pdf.process import EndedError, HungError, Read, libraries, read_pages
from reader.sources.pdf.words import LIGATURES, joined, words_in

MOST_PAGES = 5000
SCANNED = "there is no text in it, only pictures; it looks scanned"
SCANNED_REMEDY = "recognise the text first, for example with ocrmypdf"
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_BACK_SIGN = re.compile(r"\s*[↩↑]\ufe0e?\ufe0f?$")
"""What leads from a note back to its marker on a web page that was printed."""
_MACHINE_TITLE = re.compile(r"\.(?:docx?|odt|tex|indd|dvi|pdf|html?|md)$|^(?:untitled|microsoft word)", re.I)
"""Titles that programs put in: names of files."""


@dataclass(slots=True)
class _Gathered:
    """What the reading process has told so far."""

    facts: Facts = field(default_factory=lambda: Facts(0, "", "", "", ""))
    pages: list[list[Line]] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    """Numbers of pages that could not be read."""
    pictures: int = 0
    """Pages that show pictures and no text."""


def read_pdf(data: bytes, *, password: str = "", enough: int | None = None) -> Draft:
    """The draft of a file; with `enough`, of so many characters at its beginning.

    Raises:
        UnreadableError: it is encrypted, scanned, damaged, or takes more than it may.
    """
    fault: UnreadableError | None = None
    for library in libraries():
        gathered = _Gathered()
        try:
            _gather(gathered, data, password=password, library=library, enough=enough)
        except UnreadableError as e:
            fault = fault or e
            continue
        except EndedError as e:
            if library != libraries()[-1] and not isinstance(e, HungError):
                continue  # the other library may get through
            gathered.unread.append(len(gathered.pages) + len(gathered.unread) + 1)
        if any(gathered.pages):
            return _draft(gathered)
        raise fault or _without_text(gathered)
    raise fault or UnreadableError("it cannot be read")


def _gather(gathered: _Gathered, data: bytes, *, password: str, library: str, enough: int | None) -> None:
    length = 0
    with closing(read_pages(data, password=password, library=library)) as told:
        for answer in told:
            if isinstance(answer, Facts):
                gathered.facts = answer
                continue
            _take(gathered, answer)
            length += sum(len(line.text) for line in gathered.pages[-1]) if gathered.pages else 0
            if answer.number >= MOST_PAGES or (enough is not None and length > enough):
                return


def _take(gathered: _Gathered, read: Read) -> None:
    if read.fault:
        gathered.unread.append(read.number)
        return
    gathered.pictures += read.pictures
    gathered.pages.append(lines_of(read.page, read.number))


def _without_text(gathered: _Gathered) -> UnreadableError:
    if gathered.pictures:
        return UnreadableError(SCANNED, remedy=SCANNED_REMEDY)
    if gathered.unread:
        return UnreadableError(
            "its pages take more time or memory than they may", remedy="print it to a new PDF"
        )
    return UnreadableError("there is no text in it")


def _draft(gathered: _Gathered) -> Draft:
    paragraphs = paragraphs_of(without_furniture(gathered.pages))
    known = words_in([line.text.translate(LIGATURES) for page in gathered.pages for line in page])
    builder = DraftBuilder()
    texts = [_text(paragraph, known) for paragraph in paragraphs]
    kinds = _kinds(paragraphs, texts)
    title = _title(gathered.facts, kinds, texts)
    if title and "title" not in kinds:
        builder.block([Piece(title)], "title")
    previous: BlockKind | None = None
    for paragraph, text, kind in zip(paragraphs, texts, kinds, strict=True):
        gap = "\n" if previous == kind == "list_item" else "\n\n"
        builder.block([Piece(text)], kind, level=paragraph.level, gap=gap)
        previous = kind
    builder.title = title
    return replace(builder.draft(), metadata=_metadata(gathered.facts), remarks=tuple(_remarks(gathered)))


def _text(paragraph: Paragraph, known: frozenset[str]) -> str:
    lines = [line.text.translate(LIGATURES) for line in paragraph.lines]
    text = "\n".join(lines) if paragraph.kind == "table" else joined(lines, known)
    return _BACK_SIGN.sub("", clean(text).text).strip()


def _kinds(paragraphs: Sequence[Paragraph], texts: Sequence[str]) -> list[BlockKind]:
    kinds: list[BlockKind] = [
        "caption" if p.kind == "paragraph" and is_caption(text) else p.kind
        for p, text in zip(paragraphs, texts, strict=True)
    ]
    for i in reference_indices(list(zip(kinds, texts, strict=True))):
        kinds[i] = "reference"
    return kinds


def _title(facts: Facts, kinds: Sequence[BlockKind], texts: Sequence[str]) -> str:
    for kind, text in zip(kinds, texts, strict=True):
        if kind == "title":
            return text
    told = clean(" ".join(facts.title.split())).text
    return "" if _MACHINE_TITLE.search(told) else told


def _metadata(facts: Facts) -> Metadata:
    date = _DATE.match(facts.created)
    author = clean(" ".join(facts.author.split())).text
    return Metadata(
        authors=(author,) if author else (),
        published="-".join(part for part in date.groups() if part) if date and date[3] else None,
        language=facts.language,
        format="pdf",
    )


def _remarks(gathered: _Gathered) -> Iterator[str]:
    if gathered.unread:
        numbers = ", ".join(str(number) for number in gathered.unread[:5])
        noun = "page" if len(gathered.unread) == 1 else "pages"
        yield f"{noun} {numbers} could not be read"
    if gathered.pictures:
        noun = "page shows" if gathered.pictures == 1 else "pages show"
        yield f"{gathered.pictures} {noun} only a picture"
    if gathered.facts.pages > MOST_PAGES:
        yield f"only the first {MOST_PAGES} of {gathered.facts.pages} pages were read"
