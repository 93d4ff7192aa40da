"""From findings to highlight layers and gutter marks."""

from collections.abc import Iterable, Mapping
from itertools import chain

from reader.app.layout.layers import Layer, Marks
from reader.app.paint import ADDRESS, HINT
from reader.app.state.kept.notebook import Notebook
from reader.app.state.kinds import CLAIM, NAMES, NOTE, RANKED, WARNINGS, Look, quotes
from reader.app.state.moving.links import Link, openable
from reader.app.state.moving.places import Places
from reader.app.state.moving.search import Search
from reader.app.state.reading import Reading
from reader.keys.typing import LETTERS
from reader.model import KIND_OF_LABEL, Span

VALUES = frozenset({"date", "quantity"})
"""Entity kinds that are shown on demand."""
SIDE: Mapping[int, Look] = {0: NOTE, 1: WARNINGS["dangling_citation"]}
"""Looks of the gutter's left column by rank."""
LETTER_LOOKS: Mapping[int, Look] = {
    len(SIDE) + i: Look(letter, "key", f"mark {letter}") for i, letter in enumerate(LETTERS)
}
"""Looks of the marks, which the left column shows where nothing else is."""
MAIN: Mapping[int, Look] = {**{i: WARNINGS[kind] for i, kind in enumerate(RANKED)}, len(RANKED): CLAIM}
"""Looks of the gutter's right column by rank."""
OVERVIEW: Mapping[int, Look] = {
    0: WARNINGS["contradiction"],
    1: WARNINGS["dispute"],
    2: Look("/", "search", "search hit"),
    3: NOTE,
    4: WARNINGS["duplicate"],
    5: WARNINGS["update"],
}
"""Looks of the overview strip by rank."""
_OVERVIEW_RANK = {"contradiction": 0, "unsupported": 0, "dispute": 1, "duplicate": 4, "update": 5}


def finding_layers(reading: Reading, links: Iterable[Link], *, values: bool) -> dict[str, Layer]:
    """The layers of everything found; dates and quantities only with `values`."""
    found = reading.analysis
    styles = {
        label: NAMES[kind].style for label, kind in KIND_OF_LABEL.items() if values or kind not in VALUES
    }
    return {
        "inline": Layer((i.span.start, i.span.end, i.kind) for i in reading.article.inlines),
        "address": Layer(
            (link.span.start, link.span.end, ADDRESS + link.url) for link in links if openable(link.url)
        ),
        "entity": Layer(
            (e.span.start, e.span.end, styles[e.label]) for e in found.entities if e.label in styles
        ),
        "citation": Layer(
            (c.span.start, c.span.end, "citation" if c.status == "resolved" else "citation_dangling")
            for c in found.citations
        ),
        "claim": Layer((c.span.start, c.span.end, "claim") for c in found.claims),
        "warning": Layer(
            (span.start, span.end, WARNINGS[w.kind].style)
            for w in found.warnings
            if w.kind in RANKED
            for span in quotes(w)
        ),
    }


def hint_layer(labels: Mapping[int, str]) -> Layer:
    """Letters over the text, by the offset where they begin."""
    return Layer(
        (start + i, start + i + 1, HINT + letter)
        for start, letters in labels.items()
        for i, letter in enumerate(letters)
    )


def repeated_layer(sentences: Iterable[Span]) -> Layer:
    """Sentences that say again what was said."""
    return Layer((span.start, span.end, "repeated") for span in sentences)


def note_layer(notebook: Notebook) -> Layer:
    """The reader's highlights."""
    return Layer((note.span.start, note.span.end, "note") for note in notebook.notes)


def selection_layer(selected: Span | None, caret: int) -> Layer:
    """What is selected, and the end that moves."""
    if selected is None:
        return Layer()
    return Layer([(selected.start, selected.end, "selection"), (caret, caret + 1, "caret")])


def search_layer(search: Search) -> Layer:
    """The hits."""
    return Layer((a, b, "search") for a, b in zip(search.starts, search.ends, strict=True))


def current_layers(here: Span | None, marks: Iterable[Span], hit: tuple[int, int] | None) -> dict[str, Layer]:
    """Where the reader stands: the finding, and on top the words that differ and the search hit."""
    top = [(mark.start, mark.end, "differs") for mark in marks]
    if hit is not None:
        top.append((*hit, "search_current"))
    return {
        "current": Layer([(here.start, here.end, "claim_current")] if here is not None else []),
        "top": Layer(top),
    }


def gutter(
    reading: Reading, notebook: Notebook, places: Places
) -> tuple[tuple[Marks, Mapping[int, Look]], ...]:
    """The two columns of the gutter."""
    found = reading.analysis
    dangling = ((c.span.start, 1) for c in found.citations if c.status == "dangling")
    notes = ((note.span.start, 0) for note in notebook.notes)
    claims = ((claim.span.start, len(RANKED)) for claim in found.claims)
    warned = (
        (span.start, RANKED.index(w.kind)) for w in found.warnings if w.kind in RANKED for span in quotes(w)
    )
    marks = (
        (place.here.start if place.here else place.top, LETTERS.index(letter))
        for letter, place in places.marks.items()
    )
    marked = ((offset, len(SIDE) + rank) for offset, rank in marks)
    return (Marks(chain(dangling, notes, marked)), {**SIDE, **LETTER_LOOKS}), (
        Marks(chain(claims, warned)),
        MAIN,
    )


def overview(reading: Reading, notebook: Notebook, search: Search) -> Marks:
    """What the strip beside the article shows."""
    warned = (
        (span.start, _OVERVIEW_RANK[w.kind])
        for w in reading.analysis.warnings
        if w.kind in _OVERVIEW_RANK
        for span in quotes(w)
    )
    return Marks(chain(warned, ((n.span.start, 3) for n in notebook.notes), ((s, 2) for s in search.starts)))
