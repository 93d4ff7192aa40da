"""Texts that are written again and again while somebody else writes in them too.

A text consists of regions between comments that name them. A new version replaces the regions that nobody
touched; what the reader wrote outside of them stays, and so does a region in which they wrote, which its
checksum tells.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CHECKSUM_LENGTH = 12
NO_CHECKSUM = "0"
"""Stands for one that somebody took away: the region counts as edited."""
_KEY = re.compile(r"[^\w.]+")


@dataclass(frozen=True, slots=True)
class Flavour:
    """How a kind of Markdown hides a comment."""

    opening: str
    closing: str
    is_outline: bool = False
    """Whether every line belongs to a list item, comments too."""

    def marker(self, word: str, told: str) -> str:
        """A comment on a line of its own."""
        item = "- " if self.is_outline else ""
        return f"{item}{self.opening} claimreader:{word} {told} {self.closing}"

    def pattern(self, word: str) -> re.Pattern[str]:
        """What finds such a comment: its key, and the checksum of a beginning."""
        opening, closing = re.escape(self.opening), re.escape(self.closing)
        return re.compile(
            rf"[ \t]*(?:[-*] )?{opening} claimreader:{word} ([\w./-]+)(?: ([0-9a-f]+))? {closing}[ \t]*"
        )


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the text that the program writes."""

    key: str
    """Names it in every version of the text."""
    body: str
    checksum: str = ""
    """Of the body as the program wrote it last; "" for what it has not written yet."""

    @property
    def is_edited(self) -> bool:
        """Whether the body is no longer what the program wrote."""
        return self.checksum != checksum(self.body)


@dataclass(frozen=True, slots=True)
class Document:
    """What the program wants to be in the text."""

    flavour: Flavour
    regions: tuple[Region, ...]
    preamble: str = ""
    """What a new text begins with; it belongs to the reader from then on."""

    @property
    def plain(self) -> str:
        """The text without comments, for everything but a file that will be written again."""
        gap = "\n" if self.flavour.is_outline else "\n\n"
        return self.preamble + gap.join(region.body for region in self.regions) + "\n"

    @property
    def managed(self) -> str:
        """The text of a new file."""
        return self.preamble + "\n".join(_lines_of(self, self.regions)) + "\n"


@dataclass(frozen=True, slots=True)
class Updated:
    """A text brought up to date."""

    text: str
    kept: tuple[str, ...]
    """Keys of the regions that the reader has edited and that would have become something else."""
    gone: tuple[str, ...] = ()
    """Keys of the regions that are not wanted any more and that nobody had edited."""


def region_key(*parts: str) -> str:
    """A key of these parts that no comment can be confused by."""
    return "/".join(_KEY.sub("-", part)[:40].strip("-.") or "x" for part in parts)


def checksum(body: str) -> str:
    """Tells an edited body; spaces at the ends of lines do not count."""
    lines = "\n".join(line.rstrip() for line in body.strip().split("\n"))
    return hashlib.sha256(lines.encode("utf-8", "replace")).hexdigest()[:CHECKSUM_LENGTH]


def is_managed(text: str, flavour: Flavour) -> bool:
    """Whether there is a region in the text."""
    return any(isinstance(chunk, Region) for chunk in _chunks(text, flavour))


def updated(text: str, new: Document) -> Updated:
    """The text with the regions of `new`: untouched ones replaced, edited ones and all other words kept."""
    wanted = {region.key: region for region in new.regions}
    articles = {key.split("/")[0] for key in wanted}
    chunks: list[str | Region] = []
    kept, gone = [], []
    for chunk in _chunks(text, new.flavour):
        if isinstance(chunk, str) or chunk.key.split("/")[0] not in articles:
            chunks.append(chunk)
        elif chunk.key not in wanted:
            chunks += [chunk.body] if chunk.is_edited else []
            gone += [] if chunk.is_edited else [chunk.key]
        elif not chunk.is_edited or checksum(chunk.body) == checksum(wanted[chunk.key].body):
            chunks.append(wanted[chunk.key])
        else:
            chunks.append(chunk)
            kept += [chunk.key] if checksum(wanted[chunk.key].body) != chunk.checksum else []
    _insert_missing(chunks, new.regions)
    return Updated("\n".join(_lines_of(new, chunks)) + "\n", tuple(kept), tuple(gone))


def _insert_missing(chunks: list[str | Region], regions: Sequence[Region]) -> None:
    """Put each region that is not there yet behind the one that it follows."""
    before: str | None = None
    for region in regions:
        keys = [chunk.key if isinstance(chunk, Region) else None for chunk in chunks]
        if region.key not in keys:
            later = next((keys.index(each.key) for each in regions if each.key in keys), len(chunks))
            at = later if before is None else keys.index(before) + 1
            chunks.insert(at, region)
        before = region.key


def _chunks(text: str, flavour: Flavour) -> Iterator[str | Region]:
    """Regions, and the words between them without the empty lines around; a damaged region is words."""
    begin, end = flavour.pattern("begin"), flavour.pattern("end")
    lines = text.split("\n")
    words: list[str] = []
    seen: set[str] = set()
    at = 0
    while at < len(lines):
        close = None
        opened = begin.fullmatch(lines[at])
        if opened and opened[1] not in seen:
            close = _closing(lines, at, opened[1], begin, end)
        if opened is None or close is None:
            words.append(lines[at])
            at += 1
            continue
        yield from _words(words)
        words = []
        seen.add(opened[1])
        yield Region(opened[1], "\n".join(lines[at + 1 : close]).strip("\n"), opened[2] or NO_CHECKSUM)
        at = close + 1
    yield from _words(words)


def _closing(
    lines: Sequence[str], opened: int, key: str, begin: re.Pattern[str], end: re.Pattern[str]
) -> int | None:
    """The line that closes a region; None when another one begins before it, or none does."""
    for at in range(opened + 1, len(lines)):
        closed = end.fullmatch(lines[at])
        if closed and closed[1] == key:
            return at
        if closed or begin.fullmatch(lines[at]):
            return None
    return None


def _words(lines: Sequence[str]) -> Iterator[str]:
    text = "\n".join(lines).strip("\n")
    if text:
        yield text


def _lines_of(document: Document, chunks: Sequence[str | Region]) -> Iterator[str]:
    """The chunks as lines, with an empty line between any two unless every line is an item."""
    flavour = document.flavour
    gap = [] if flavour.is_outline else [""]
    for number, chunk in enumerate(chunks):
        if number:
            yield from gap
        if isinstance(chunk, str):
            yield chunk
            yield from [""] if flavour.is_outline and number == 0 else []  # between properties and blocks
            continue
        yield flavour.marker("begin", f"{chunk.key} {chunk.checksum or checksum(chunk.body)}")
        yield from gap
        yield chunk.body
        yield from gap
        yield flavour.marker("end", chunk.key)
