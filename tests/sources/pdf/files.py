"""Small PDF files written by hand, so that each can be laid out, or be wrong, in one way."""

import zlib
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfReader, PdfWriter


class Text(NamedTuple):
    """Words at a place of a page."""

    x: float
    y: float
    words: str
    size: float = 10
    bold: bool = False


def pdf(*pages: Sequence[Text], info: str = "", extra: bytes = b"") -> bytes:
    """A file with these pages; `extra` stands behind every page's words."""
    objects: list[bytes] = [b"", b""]
    kids = []
    for page in pages:
        stream = b"\n".join(_drawn(text) for text in page) + extra
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
        contents = len(objects)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R/Resources<</Font<<"
            b"/F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
            b"/B<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>>>>>>>"
            % contents
        )
        kids.append(len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), listed)
    if info:
        objects.append(b"<<%s>>" % info.encode("latin-1"))
    return file_of(objects, info=len(objects) if info else 0)


def _drawn(text: Text) -> bytes:
    words = text.words.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
    font = b"/B" if text.bold else b"/F"
    return b"BT %s %.1f Tf 1 0 0 1 %.1f %.1f Tm (%s) Tj ET" % (font, text.size, text.x, text.y, words)


def file_of(objects: Sequence[bytes], *, info: int = 0) -> bytes:
    """Numbered objects as a file; the first is the catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    more = b"/Info %d 0 R" % info if info else b""
    return out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, more, start)


def paragraph(x: float, y: float, *lines: str, size: float = 10, leading: float = 12) -> list[Text]:
    """Lines below each other."""
    return [Text(x, y - i * leading, line, size) for i, line in enumerate(lines)]


def encrypted(password: str) -> bytes:
    """A file that a password opens."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf([Text(70, 700, "It left the harbour on Monday.")]))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def encrypted_by_aes(bits: int) -> bytes:
    """The same with the password "s3cret"; pypdf cannot make it without a library of cryptography."""
    return Path(__file__).with_name(f"locked_aes_{bits}.pdf").read_bytes()


def picture() -> bytes:
    """A scanned page: one picture, no text."""
    draw = b"q 500 0 0 700 50 50 cm /I Do Q"
    return file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            b"/Resources<</XObject<</I 5 0 R>>>>>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(draw), draw),
            b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray"
            b"/BitsPerComponent 8/Length 1>>"
            b"stream\n\x00\nendstream",
        ]
    )


def bomb(layers: int = 2, size: int = 120_000_000) -> bytes:
    """A page whose contents are packed several times."""
    data = b" " * size
    for _ in range(layers):
        data = zlib.compress(data, 1)
    filters = b"/FlateDecode " * layers
    return file_of(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F<</Type/Font"
            b"/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            b"<</Filter[%s]/Length %d>>stream\n%s\nendstream" % (filters, len(data), data),
        ]
    )


def circular() -> bytes:
    """Pages that hold themselves."""
    return file_of([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>"])
