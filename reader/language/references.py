"""Finds an article's list of references: under a heading, in blocks of that kind, or as numbered lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.language.markers import NAME, YEAR
from reader.model import Article, Block, Span

SHORTEST_RUN = 3
"""Numbered lines without a heading that make a list, when each names a source."""

_HEADING = re.compile(
    r"(?:\d+[.)]?\s+)?(?:references?|reference list|bibliography|works cited|sources?|citations?|"
    r"(?:end|foot)?notes(?: and references)?|references and notes|literature(?: cited)?|further reading)"
    r"\s*:?\s*",
    re.I,
)
_NUMBERED = re.compile(
    r"\s*(?:[-*•]\s+)?(?:\[\^(?P<foot>[\w-]+)\]:?|\[(?P<bracket>\d{1,3})\]:?|\^?(?P<plain>\d{1,3})[.):^]"
    r"|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹][⁰¹²³⁴⁵⁶⁷⁸⁹]*)|\[?(?P<note>(?:note|nb)\s?\d{1,3})\]?:?)\s*(?=\S)",
    re.I,
)
_BY_AUTHOR = re.compile(rf"\s*(?:[-*•]\s+)?(?P<surname>{NAME})\b[^\n]{{0,200}}?\(?(?P<year>{YEAR})\)?")
_URL = re.compile(r"https?://[^\s<>\"\]]+[^\s<>\"\].,;:!?)]")
_NAMES_SOURCE = re.compile(rf"https?://|www\.|doi|\b{YEAR}\b|“[^”]+”|\"[^\"]+\"")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the list before its markers are counted."""

    keys: tuple[str, ...]
    """What markers call it: its number first, then "Surname year"."""
    span: Span
    text: str
    url: str | None


def find_entries(article: Article) -> list[Entry]:
    """The entries of the list of references in text order; empty without one."""
    blocks = list(_listed_blocks(article))
    entries = [entry for block in blocks for entry in _block_entries(article.text, block)]
    entries = _numbered_where_needed(entries)
    return entries or _run_entries(article)


def _listed_blocks(article: Article) -> Iterator[Block]:
    listing = False
    for block in article.blocks:
        text = block.span.of(article.text)
        if block.kind in ("title", "heading") or len(text) < 40:
            opened = _HEADING.fullmatch(text.strip()) is not None
            if opened or block.kind in ("title", "heading"):
                listing = opened
                continue
        if listing or block.kind == "reference" or re.match(r"\[\^[\w-]+\]:", text):
            yield block


def _block_entries(text: str, block: Block) -> Iterator[Entry]:
    """Each numbered line begins an entry; a line without a number goes on with the one before."""
    starts: list[int] = []
    at = block.span.start
    for line in block.span.of(text).splitlines(keepends=True):
        if not starts or _NUMBERED.match(line) or _BY_AUTHOR.match(line):
            starts.append(at)
        at += len(line)
    for start, end in zip(starts, [*starts[1:], block.span.end], strict=True):
        entry = _entry(text, Span(start, end))
        if entry is not None:
            yield entry


def _entry(text: str, span: Span) -> Entry | None:
    raw = span.of(text)
    span = Span(span.start, span.start + len(raw.rstrip()))
    number = _NUMBERED.match(raw)
    body = raw[number.end() :].strip() if number else raw.strip()
    if not body:
        return None
    keys = [next(group for group in number.groups() if group).translate(_RAISED).lower()] if number else []
    author = _BY_AUTHOR.match(body)
    if author:
        keys.append(f"{author['surname']} {author['year']}")
    url = _URL.search(body)
    return Entry(tuple(keys), span, body, url.group() if url else None)


def _numbered_where_needed(entries: list[Entry]) -> list[Entry]:
    """Entries of a list whose numbers were drawn by its layout get them back by position."""
    if any(entry.keys and entry.keys[0].isdigit() for entry in entries):
        return [entry for entry in entries if entry.keys]
    return [
        Entry((*entry.keys, str(at)) if entry.keys else (str(at),), entry.span, entry.text, entry.url)
        for at, entry in enumerate(entries, start=1)
    ]


def _run_entries(article: Article) -> list[Entry]:
    """The longest run of numbered lines that each name a source, when no heading opens a list."""
    best: list[Entry] = []
    run: list[Entry] = []
    for block in article.blocks:
        numbered = block.kind in ("paragraph", "list_item") and _NUMBERED.match(block.span.of(article.text))
        entries = list(_block_entries(article.text, block)) if numbered else []
        fits = [entry for entry in entries if entry.keys and _NAMES_SOURCE.search(entry.text)]
        run = run + fits if fits and len(fits) == len(entries) else []
        best = max(best, run, key=len)
    return best if len(best) >= SHORTEST_RUN else []
