"""Citation markers joined with the entries of the lists of references."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from reader.language.citing.author_names import plain_key
from reader.language.citing.author_year import LISTED
from reader.language.citing.brackets import LABELLED
from reader.language.citing.entries import RAISED_STYLES, Entry
from reader.language.citing.lists import find_entries
from reader.language.citing.marker import Marker
from reader.language.citing.markers import find_markers
from reader.model import Article, Citation, Inline, Reference, Span

REQUEST = "citation needed"
"""The key of a marker by which the text itself asks for a source."""

MANNER = 3
"""Works surely cited by author and year that make it the article's manner."""
MOST_NAMESAKES = 20
"""Entries of one key that a marker counts for; more are no list that anybody wrote."""

Index = Mapping[str, Sequence[int]]
"""Key, as `plain_key` makes it -> indices of the entries that bear it."""


def find_citations(article: Article) -> tuple[tuple[Citation, ...], tuple[Reference, ...]]:
    """Every marker of the article and every entry of its lists of references, each in text order."""
    entries = find_entries(article)
    index = _index(entries)
    known = {*index, *(f"{LISTED} {key.rpartition(' ')[0]}" for key in index if " " in key)}
    known |= {LABELLED} if any(entry.style == "label" for entry in entries) else set()
    outside = _outside([entry.span for entry in entries], find_markers(article, known))
    links = {inline.span.start: inline for inline in article.inlines if inline.kind == "link" and inline.url}
    markers = _citing(outside, index, entries)
    uses: Counter[int] = Counter(_used_inside_lists(entries, index))
    citations: list[Citation] = []
    for marker in markers:
        found = [_pointed_to(key, marker, index, entries) for key in marker.keys]
        uses.update({at for entry in found for at in entry})
        citations.append(_citation(marker, found, _link_of(marker, links)))
    return tuple(citations), tuple(_reference(at, entry, uses[at]) for at, entry in enumerate(entries))


def _index(entries: Sequence[Entry]) -> Index:
    index: dict[str, list[int]] = defaultdict(list)
    for at, entry in enumerate(entries):
        for key in {plain_key(key) for key in entry.keys}:
            index[key].append(at)
    return index


def _outside(listed: Sequence[Span], markers: Sequence[Marker]) -> list[Marker]:
    """The markers that do not stand in a list itself; both come in text order."""
    kept: list[Marker] = []
    at = 0
    for marker in markers:
        while at < len(listed) and listed[at].end <= marker.span.start:
            at += 1
        if at == len(listed) or not listed[at].overlaps(marker.span):
            kept.append(marker)
    return kept


def _citing(markers: Sequence[Marker], index: Index, entries: Sequence[Entry]) -> list[Marker]:
    """Those that cite: an entry proves it; without one, the form must be sure and fit the article's list."""
    proved = [any(plain_key(key) in index for key in marker.keys) for marker in markers]
    by_author = any(p and marker.style == "author_year" for p, marker in zip(proved, markers, strict=True))
    loose_authors = by_author or not entries
    sure = {key for m in markers if m.style == "author_year" and m.sure for key in m.keys}
    fitting = by_author or len(sure) >= MANNER
    return [
        marker
        for marker, is_proved in zip(markers, proved, strict=True)
        if is_proved
        or (marker.style != "author_year" and marker.sure)
        or (marker.style == "author_year" and loose_authors and (marker.sure or (fitting and marker.fits)))
    ]


def _pointed_to(key: str, marker: Marker, index: Index, entries: Sequence[Entry]) -> Sequence[int]:
    """The entries a key means: where two lists have it, those whose numbers are written like the marker."""
    found = index.get(plain_key(key), ())[:MOST_NAMESAKES]
    if len({entries[at].section for at in found}) < 2:
        return found
    raised = marker.style == "superscript"
    numbered = [at for at in found if entries[at].style] or found
    return [at for at in numbered if (entries[at].style in RAISED_STYLES) == raised] or numbered


def _used_inside_lists(entries: Sequence[Entry], index: Index) -> list[int]:
    """Entries that a short note of another list names, as "Okafor 2020, p. 5" does under Notes."""
    used: list[int] = []
    for entry in entries:
        for key in entry.keys[1:]:
            same = index[plain_key(key)][:MOST_NAMESAKES]
            used += [at for at in same if entries[at].section > entry.section]
    return used


def _link_of(marker: Marker, links: Mapping[int, Inline]) -> Inline | None:
    """The link that the marker itself is, as in `[1](https://…)`."""
    inline = links.get(marker.span.start) or links.get(marker.span.start + 1)
    return inline if inline is not None and inline.span.end >= marker.span.end - 1 else None


def _citation(marker: Marker, found: Sequence[Sequence[int]], link: Inline | None) -> Citation:
    first = next((entry[0] for entry in found if entry), None)
    resolved = all(found)
    return Citation(
        span=marker.span,
        style="link" if link is not None and not resolved else marker.style,
        keys=marker.keys,
        status="resolved" if resolved or link is not None else "dangling",
        reference=None if first is None else f"r{first + 1}",
        missing=tuple(key for key, entry in zip(marker.keys, found, strict=True) if not entry),
        ranges=marker.ranges,
    )


def _reference(at: int, entry: Entry, uses: int) -> Reference:
    return Reference(
        id=f"r{at + 1}",
        key=entry.keys[0] if entry.keys else str(at + 1),
        span=entry.span,
        text=entry.text,
        url=entry.url,
        cited_by=uses,
        section=entry.section,
        numbered=bool(entry.style) and entry.keys[0].isdecimal(),
    )
