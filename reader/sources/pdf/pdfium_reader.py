"""Pages by PDFium, when it is installed; it is written in C++ and so runs in the reading process only."""

import ctypes
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


class _Pen:
    """Gathers letters into chunks: of one size, on one base line, without a wide gap."""

    def __init__(self) -> None:
        self._letters: list[str] = []
        self._first: tuple[float, float, float, bool] = (0.0, 0.0, 0.0, False)
        self._last = 0.0

    def blank(self, character: str) -> None:
        """A blank that nobody drew, between words."""
        if self._letters:
            self._letters.append(character)

    def fits(self, x: float, y: float, size: float) -> bool:
        """Whether a letter at that place goes on with the chunk."""
        _, height, usual, _ = self._first
        return abs(y - height) <= SAME and abs(size - usual) <= SAME and x - self._last <= WIDE * size

    def draw(self, letter: str, place: tuple[float, float, float, bool]) -> None:
        """Add a letter; the first one gives place, size and weight."""
        if not self._letters:
            self._first = place
        self._letters.append(letter)
        self._last = place[0]

    def lift(self) -> Iterator[Chunk]:
        """The chunk so far, if there is one."""
        if self._letters:
            yield Chunk("".join(self._letters), *self._first)
        self._letters = []


def _chunks(text: pypdfium2.PdfTextPage) -> Iterator[Chunk]:
    x, y = ctypes.c_double(), ctypes.c_double()
    pen = _Pen()
    for i in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, i)
        character = "" if not code or _SURROGATES[0] <= code <= _SURROGATES[1] else chr(code)
        if character in ("\r", "\n"):
            yield from pen.lift()
        elif raw.FPDFText_IsGenerated(text, i):
            pen.blank(character)
        else:
            raw.FPDFText_GetCharOrigin(text, i, x, y)
            size = raw.FPDFText_GetFontSize(text, i)
            if not pen.fits(x.value, y.value, size):
                yield from pen.lift()
            # PDFium writes a hyphen at a line's end as the noncharacter U+FFFE.
            letter = "-" if code in (0xFFFE, 0x02) else character
            pen.draw(letter, (x.value, y.value, size, _is_bold(text, i)))
    yield from pen.lift()


def _is_bold(text: pypdfium2.PdfTextPage, index: int) -> bool:
    name = ctypes.create_string_buffer(_NAME_LENGTH)
    flags = ctypes.c_int()
    raw.FPDFText_GetFontInfo(text, index, name, _NAME_LENGTH, flags)
    return is_bold(name.value.decode("utf-8", "replace"))
