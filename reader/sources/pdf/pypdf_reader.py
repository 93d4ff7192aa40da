"""Pages by pypdf, which is written in Python alone; runs in the reading process only."""

import logging
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import pypdf
from pypdf.errors import DependencyError
from pypdf.generic import FloatObject

from reader.sources.pdf.chunks import Chunk, Facts, Page, is_bold
from reader.sources.pdf.faults import LockedError

SPACE = 150.0
"""Width of a blank in fonts that have none, in thousandths of their size: TeX squeezes it to some 220."""


NARROW, WIDE = 180.0, 600.0
"""A gap between letters of more than the first is a blank, and the second is taken for one by the library.

It takes gaps for blanks from 95 % of the font's own blank on, and TeX squeezes blanks to two thirds of it.
"""


class PypdfReader:
    """One open file."""

    def __init__(self, data: bytes, password: str) -> None:
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        try:
            self._file = pypdf.PdfReader(BytesIO(data))
            if self._file.is_encrypted:
                self._unlock(password)
        except DependencyError as e:  # AES, for which a library of cryptography would be needed
            raise LockedError("unsupported") from e

    def _unlock(self, password: str) -> None:
        if not (self._file.decrypt("") or (password and self._file.decrypt(password))):
            raise LockedError("wrong" if password else "locked")
        for page in self._file.pages[:1]:  # some passwords can be checked where nothing can be read
            page.get_contents()

    def facts(self) -> Facts:
        """Number of pages and what the file says of itself."""
        about: Any = self._file.metadata or {}
        language = self._file.root_object.get("/Lang", "") if self._file.root_object else ""
        return Facts(
            pages=len(self._file.pages),
            title=str(about.get("/Title") or ""),
            author=str(about.get("/Author") or ""),
            created=str(about.get("/CreationDate") or ""),
            language=str(language or ""),
        )

    def page(self, index: int) -> Page:
        """The chunks of one page."""
        return list(self._chunks(index))

    def _chunks(self, index: int) -> Iterator[Chunk]:
        found: list[Chunk] = []

        def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
            if not text.strip():
                return
            # The point (tm[4], tm[5]) of the text, moved and turned by the page's own matrix.
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = abs(tm[0] * cm[0] + tm[1] * cm[2]) or abs(tm[1] * cm[2]) or abs(tm[3] * cm[3]) or 1.0
            name = str((font or {}).get("/BaseFont", ""))
            found.append(Chunk(text.strip("\n"), x, y, abs(float(size)) * scale, is_bold(name)))

        self._file.pages[index].extract_text(
            visitor_text=visit, visitor_operand_before=_widen_blanks, space_width=SPACE
        )
        yield from found

    def has_pictures(self, index: int) -> bool:
        """Whether a page shows pictures."""
        resources: Any = self._file.pages[index].get("/Resources")
        objects = resources.get_object().get("/XObject") if resources is not None else None
        if objects is None:
            return False
        return any(o.get_object().get("/Subtype") == "/Image" for o in objects.get_object().values())


def _widen_blanks(operator: bytes, operands: Any, *_: object) -> None:
    """Make squeezed blanks in `[(one) -222 (two)] TJ` wide enough to be seen."""
    if operator != b"TJ" or not operands or not isinstance(operands[0], list):
        return
    for i, gap in enumerate(operands[0]):
        if isinstance(gap, (int, float)) and -WIDE < gap < -NARROW:
            operands[0][i] = FloatObject(-WIDE)
