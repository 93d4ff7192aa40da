"""Bytes to characters: byte-order mark, then UTF-8, then a guess that is said to be one."""

import codecs
import re
from dataclasses import dataclass

from reader.later import compiled_later
from reader.model.errors import InputError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"PK\x03\x04", "a zip or Word file", "save it as text first, for example with pandoc"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", "save it as text first"),
    (b"{\\rtf", "a rich-text file", "save it as text first"),
    (b"\x1f\x8b", "compressed with gzip", "unpack it first, for example zcat FILE | claimreader -"),
    (b"BZh", "compressed with bzip2", "unpack it first, for example bzcat FILE | claimreader -"),
    (b"\xfd7zXZ\x00", "compressed with xz", "unpack it first, for example xzcat FILE | claimreader -"),
    (
        b"\x28\xb5\x2f\xfd",
        "compressed with zstd",
        "unpack it first, for example zstdcat FILE | claimreader -",
    ),
    (b"\x89PNG", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"\x7fELF", "a program", ""),
    (b"SQLite format 3\x00", "a database", ""),
)
"""First bytes of files that people open by mistake, what they are, and what to do."""

DECLARED_WITHIN = 2048
"""Bytes in which a page must say its encoding; browsers look at 1024."""
_DECLARED = compiled_later(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I
)
WHATWG_NAMES = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
}
"""Names under which browsers understand windows-1252, as such pages are mostly written in it."""

PROBE = 8192
"""Bytes looked at to tell text from other data."""
MOST_CONTROL = 0.10
"""The largest share of control characters that text has; compiled and compressed data has 0.12 and more."""
MOST_BROKEN = 0.002
"""The largest share of broken bytes with which UTF-8 is still believed rather than guessed away."""
COHERENCE_MARGIN = 0.1
"""How much better another code page must suit the language before it is preferred to windows-1252,
which most such files in the wild are in (WHATWG's default)."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and what had to be guessed to get them."""

    text: str
    remarks: tuple[str, ...] = ()


def decode(data: bytes, *, where: str, declared: str = "") -> Decoded:
    """The characters of `data`; a `declared` encoding is believed when the bytes fit it.

    Raises:
        InputError: the bytes are no text; `where` names the source in the message.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], encoding)
    _refuse_known_formats(data, where=where)
    if declared and (decoded := _as_declared(data, declared)):
        return decoded
    if wide := _wide_encoding(data[:PROBE]):
        return Decoded(data.decode(wide, "replace"), (f"the encoding was guessed: {wide}",))
    _refuse_binary(data, where=where)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _nearly_utf8(data) or _guessed(data)


def declared_encoding(data: bytes) -> str:
    """What a page says of its own encoding in its first bytes; "" when it says nothing that is known."""
    found = _DECLARED().search(data[:DECLARED_WITHIN])
    return found[1].decode("ascii") if found else ""


def _as_declared(data: bytes, encoding: str) -> Decoded | None:
    """None when the encoding is unknown, is no encoding of text, or the bytes do not fit it."""
    try:
        name = WHATWG_NAMES.get(encoding.strip().lower(), encoding.strip())
        return Decoded(data.decode(name))
    except (LookupError, UnicodeError):
        return None


def _forgiving(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return Decoded(
            data.decode(encoding, "replace"), (f"some bytes are not valid {encoding} and show as �",)
        )


def _refuse_known_formats(data: bytes, *, where: str) -> None:
    for magic, what, remedy in MAGIC:
        if data.startswith(magic):
            raise InputError(f"this is {what}, not text", where=where, remedy=remedy)


def _wide_encoding(probe: bytes) -> str:
    """UTF-16 without its mark: every other byte of mostly Western text is zero; "" when it is not."""
    if len(probe) < 4 or 0 not in probe:
        return ""
    even, odd = probe[0::2].count(0), probe[1::2].count(0)
    half = len(probe) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _refuse_binary(data: bytes, *, where: str) -> None:
    probe = data[:PROBE]
    controls = sum(1 for byte in probe if byte < 32 and byte not in b"\t\n\r\x0c\x1b\x08")
    if b"\x00" in data or controls > MOST_CONTROL * len(probe):
        raise InputError("this is binary data, not text", where=where, remedy="give a text or Markdown file")


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, as a cut or patched file has; None when it is something else."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    intact = sum(1 for character in text if character > "\x7f") - broken
    if broken > intact or broken > max(1, MOST_BROKEN * len(data)):
        return None
    noun = "1 place is" if broken == 1 else f"{broken} places are"
    return Decoded(text, (f"{noun} not valid UTF-8 and shown as �",))


def _guessed(data: bytes) -> Decoded:
    # Loaded here because it is the rare case and takes longer than reading a file.
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data))
    encoding = matches[0].encoding if matches else "cp1252"
    for match in matches:
        best = matches[0]
        names = {match.encoding, *match.could_be_from_charset}
        if "cp1252" in names and match.chaos <= best.chaos:
            encoding = "cp1252" if best.coherence - match.coherence < COHERENCE_MARGIN else encoding
    name = encoding.replace("_", "-")
    return Decoded(data.decode(encoding, "replace"), (f"the encoding was guessed: {name}",))
