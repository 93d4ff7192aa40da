"""Pages by PDFium, when it is installed; it is written in C++ and so runs in the reading process only."""

import ctypes
import re
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from reader.sources.pdf.chunks import Chunk, Facts, Page, is_bold
from reader.sources.pdf.faults import LockedError

SAME = 0.05
"""Points by which size and base line may differ inside a chunk."""
WIDE = 3.5
"""From one letter's beginning to the next one's, in sizes: beyond it stands another column."""
_NAME_LENGTH = 128
_LAST_PICTURE = 3
_INNER_MARK = re.compile(r"[\d*†‡]")
_WORD = re.compile(r"[^\s]+")
_SURROGATES = 0xD800, 0xDFFF


class PdfiumReader:
    """One open file."""

    def __init__(self, data: bytes, password: str) -> None:
        try:
            self._file = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as e:
            if "assword" not in str(e):
                raise
            self._file = self._unlocked(data, password)

    def _unlocked(self, data: bytes, password: str) -> pypdfium2.PdfDocument:
        try:
            return pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as e:
            raise LockedError("wrong" if password else "locked") from e

    def facts(self) -> Facts:
        """Number of pages and what the file says of itself."""
        about = self._file.get_metadata_dict()
        return Facts(
            pages=len(self._file),
            title=about.get("Title", ""),
            author=about.get("Author", ""),
            created=about.get("CreationDate", ""),
            language="",
        )

    def page(self, index: int) -> Page:
        """The chunks of one page."""
        page = self._file[index]
        text = page.get_textpage()
        try:
            return list(_chunks(text))
        finally:
            text.close()
            page.close()

    def has_pictures(self, index: int) -> bool:
        """Whether a page shows pictures."""
        page = self._file[index]
        try:
            return any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=_LAST_PICTURE))
        finally:
            page.close()


Place = tuple[float, float, float]
"""Where a letter begins, the height of its base line, its size."""


def _chunks(text: pypdfium2.PdfTextPage) -> Iterator[Chunk]:
    """Words that follow each other on one base line, in one size, without a wide gap."""
    letters: list[str] = []
    first = last = (0.0, 0.0, 0.0)
    bold = False
    for start, end, word in _words(text):
        for at, stop in _even_parts(text, start, word):
            place = _place(text, at)
            if letters and not _goes_on(last, first, place):
                yield Chunk("".join(letters), *first, bold)
                letters = []
            if not letters:
                first, bold = place, _is_bold(text, at)
            letters.append(word[at - start : stop - start])
            last = place if stop - at == 1 else _place(text, stop - 1)
        blank = _blank_behind(text, end)
        if blank == "\n":
            yield Chunk("".join(letters), *first, bold)
            letters = []
        else:
            letters.append(blank)
    if letters:
        yield Chunk("".join(letters), *first, bold)


def _words(text: pypdfium2.PdfTextPage) -> Iterator[tuple[int, int, str]]:
    """Start, end and letters of everything between white space."""
    codes = [raw.FPDFText_GetUnicode(text, i) for i in range(text.count_chars())]
    letters = "".join(map(_letter, codes))
    for match in _WORD.finditer(letters):
        yield match.start(), match.end(), match[0]


def _letter(code: int) -> str:
    """One character for each code, so that places in the text stay those of the page."""
    # PDFium writes a hyphen at a line's end as the noncharacter U+FFFE.
    if code in (0xFFFE, 0x02):
        return "-"
    return " " if not code or _SURROGATES[0] <= code <= _SURROGATES[1] else chr(code)


def _blank_behind(text: pypdfium2.PdfTextPage, index: int) -> str:
    """A line end or a blank, whichever stands behind a word; "" at the end of the page."""
    code = raw.FPDFText_GetUnicode(text, index) if index < text.count_chars() else 0
    return "\n" if code in (10, 13) else " " if code else ""


def _even_parts(text: pypdfium2.PdfTextPage, start: int, word: str) -> Iterator[tuple[int, int]]:
    """A word as a whole when its ends stand alike; letter by letter where a number in it may be raised."""
    end = start + len(word)
    (_, height, size), (_, other, width) = _place(text, start), _place(text, end - 1)
    even = abs(height - other) <= SAME and abs(size - width) <= SAME
    if len(word) == 1 or (even and not _INNER_MARK.search(word, 1, len(word) - 1)):
        yield start, end
    else:
        yield from ((at, at + 1) for at in range(start, end))


def _place(text: pypdfium2.PdfTextPage, index: int) -> Place:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    return x.value, y.value, raw.FPDFText_GetFontSize(text, index)


def _goes_on(last: Place, first: Place, place: Place) -> bool:
    """Whether a word stands on the line that `first` began, not far behind the letter at `last`."""
    even = abs(place[1] - first[1]) <= SAME and abs(place[2] - first[2]) <= SAME
    return even and place[0] - last[0] <= WIDE * place[2]


def _is_bold(text: pypdfium2.PdfTextPage, index: int) -> bool:
    name = ctypes.create_string_buffer(_NAME_LENGTH)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, _NAME_LENGTH, flags)
    return is_bold(name.value.decode("utf-8", "replace"))
