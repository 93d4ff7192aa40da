"""Citation markers joined with the entries of the list of references."""

from collections import Counter

from reader.language.markers import Marker, find_markers
from reader.language.places import places
from reader.language.references import Entry, find_entries
from reader.model import Article, Citation, Reference, Span


def find_citations(article: Article) -> tuple[tuple[Citation, ...], tuple[Reference, ...]]:
    """Every marker of the article and every entry of its list of references, each in text order."""
    entries = find_entries(article)
    by_key = _by_key(entries)
    markers = [
        marker
        for marker in _outside([entry.span for entry in entries], find_markers(article))
        if _is_citation(marker, by_key)
    ]
    counts = Counter(at for marker in markers for at in {by_key[key] for key in marker.keys if key in by_key})
    citations = tuple(_citation(marker, by_key) for marker in markers)
    references = tuple(
        Reference(
            id=f"r{at + 1}",
            key=entry.keys[0],
            span=entry.span,
            text=entry.text,
            url=entry.url,
            cited_by=counts[at],
        )
        for at, entry in enumerate(entries)
    )
    return citations, references


def _by_key(entries: list[Entry]) -> dict[str, int]:
    """Key -> index of the first entry that bears it."""
    index: dict[str, int] = {}
    for at, entry in enumerate(entries):
        for key in entry.keys:
            index.setdefault(key, at)
    return index


def _outside(listed: list[Span], markers: list[Marker]) -> list[Marker]:
    """The markers that do not stand in the list itself; both come in text order."""
    kept: list[Marker] = []
    at = 0
    for marker in markers:
        while at < len(listed) and listed[at].end <= marker.span.start:
            at += 1
        if at == len(listed) or not listed[at].overlaps(marker.span):
            kept.append(marker)
    return kept


def _is_citation(marker: Marker, by_key: dict[str, int]) -> bool:
    """Whether "(Lund, 2020)" cites: an entry proves it, a place or a doubtful form needs that proof."""
    if marker.style != "author_year" or any(key in by_key for key in marker.keys):
        return True
    return marker.sure and not any(key.rsplit(" ", 1)[0] in places() for key in marker.keys)


def _citation(marker: Marker, by_key: dict[str, int]) -> Citation:
    found = [by_key[key] for key in marker.keys if key in by_key]
    return Citation(
        span=marker.span,
        style=marker.style,
        keys=marker.keys,
        status="resolved" if len(found) == len(marker.keys) else "dangling",
        reference=f"r{found[0] + 1}" if found else None,
    )
