"""What the side pane lists: one card for each finding, in plain words and style names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from reader.app.layout.cells import printable
from reader.app.state.kept.notebook import Notebook
from reader.app.state.kinds import (
    CLAIM,
    DISMISSED,
    HEADING,
    NAMES,
    NOTE,
    RANKED,
    TYPES,
    WARNINGS,
    Look,
    claim_marks,
    confidence_words,
    quotes,
)
from reader.app.state.reading import Reading
from reader.model import Article, Block, Citation, Claim, Name, Note, Reference, Span, Warning

Tab = Literal["claims", "warnings", "names", "sources", "notes", "outline"]
TABS: tuple[Tab, ...] = get_args(Tab)
Finding: TypeAlias = Claim | Warning | Name | Citation | Reference | Note | Block

ADRIFT = "not in this text any more"
DEEPEST = 4
"""Depth of headings beyond which the outline indents no further."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """Some words on a card."""

    text: str
    style: str = ""
    rows: int = 1
    """How many rows it may take before it is cut with an ellipsis."""
    right: str = ""
    """Set at the right end of its last row."""


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of a list: a finding and how it is shown."""

    finding: Finding
    look: Look
    lines: tuple[CardLine, ...]
    kept: bool = False


def cards(tab: Tab, reading: Reading, notebook: Notebook) -> list[Card]:
    """The cards of a tab, in text order."""
    found = reading.analysis
    if tab == "claims":
        kept = {note.span for note in notebook.notes}
        return [claim_card(claim, reading, kept=claim.span in kept) for claim in found.claims]
    if tab == "warnings":
        return [warning_card(warning, reading) for warning in (*found.warnings, *reading.dismissed)]
    if tab == "names":
        return [name_card(name) for name in found.names]
    if tab == "sources":
        return [reference_card(r) for r in found.references] or _missing_sources(found.citations)
    if tab == "outline":
        return _outline(reading)
    return [note_card(note, adrift=notebook.is_adrift(note)) for note in notebook.notes]


def sections(article: Article) -> list[tuple[Block, int]]:
    """The title and headings, each with where its section ends: at the next one that is no deeper."""
    found: list[tuple[Block, int]] = []
    ends = [len(article.text)] * (DEEPEST + 1)
    for block in reversed([block for block in article.blocks if block.kind in ("title", "heading")]):
        depth = min(_depth(block), DEEPEST)
        found.append((block, min(ends[: depth + 1])))
        ends[depth] = block.span.start
    return found[::-1]


def _depth(block: Block) -> int:
    return 0 if block.kind == "title" else max(block.level, 1)


def claim_look(claim: Claim, reading: Reading) -> Look:
    """The look of the claim's weightiest warning, or a plain claim's."""
    kinds = {warning.kind for warning in reading.warnings_of(claim)}
    return next((WARNINGS[kind] for kind in RANKED if kind in kinds), CLAIM)


def claim_card(claim: Claim, reading: Reading, *, kept: bool) -> Card:
    """The claim's words, and below who says it or what weakens it."""
    notes = [*([claim.speaker] if claim.speaker else []), *claim_marks(claim)]
    lines = [CardLine(claim.text, "", 2)]
    if notes:
        lines.append(CardLine(" · ".join(notes), "muted"))
    return Card(claim, claim_look(claim, reading), tuple(lines), kept)


def warning_card(warning: Warning, reading: Reading) -> Card:
    """Both quotes and what sets them apart, or the fault of a marker."""
    judged = reading.judgement(warning)
    look = WARNINGS[warning.kind] if judged != "dismissed" else DISMISSED
    if warning.type == "citation" or len(warning.spans) < 2:
        return Card(warning, look, (CardLine(warning.reason or look.words, "", 2, judged or ""),))
    first = quote(warning.spans[0], reading)
    second = (
        quote(warning.spans[1], reading) if warning.other_article is None else other_quote(warning, reading)
    )
    right = judged or f"{warning.confidence:.0%} sure"
    differs = CardLine(difference(warning), "muted", 2, right)
    return Card(warning, look, (CardLine(first, "", 2), CardLine(second, "", 2), differs))


def other_quote(warning: Warning, reading: Reading) -> str:
    """The quote of another article, behind its title."""
    place = reading.elsewhere(warning)
    if place is None:
        return "in another article"
    return f"{printable(flat(place.title))}: “{flat(place.quote)}”"


def difference(warning: Warning) -> str:
    """The values that differ, after what kind of difference it is."""
    values = "; ".join(f"{a or '—'} / {b or '—'}" for a, b in warning.differs)
    return f"{TYPES[warning.type]}: {values}" if values else TYPES[warning.type]


def name_card(name: Name) -> Card:
    """The fullest name with its count, and below what it is and the other forms."""
    look = NAMES[name.kind]
    also = CardLine(" · ".join([look.words, *name.aliases]), "muted")
    return Card(name, look, (CardLine(name.name, "", 2, f"{name.mentions}×"), also))


def reference_card(reference: Reference) -> Card:
    """The entry of the reference list and how often it is cited."""
    cited = f"cited {reference.cited_by}×" if reference.cited_by else "never cited"
    style = "citation" if reference.cited_by else "citation_dangling"
    return Card(
        reference, Look("†" if not reference.cited_by else "·", style, "source"),
        (CardLine(f"[{reference.key}] {reference.text}", "", 2, cited),),
    )  # fmt: skip


def note_card(note: Note, *, adrift: bool = False) -> Card:
    """The quote, and below the reader's words; `adrift` when the text does not have the quote any more."""
    lines = [CardLine(f"“{flat(note.quote)}”", "muted" if adrift else "", 2)]
    if note.text:
        lines.append(CardLine(note.text, "note"))
    if note.tags:
        lines.append(CardLine(" ".join(f"#{tag}" for tag in note.tags), "muted", 2))
    if adrift:
        lines.append(CardLine(ADRIFT, "citation_dangling"))
    return Card(note, NOTE, tuple(lines))


def _outline(reading: Reading) -> list[Card]:
    found = sections(reading.article)
    depths = [_depth(block) for block, _ in found if block.kind != "title"]
    above = min(depths, default=1) - (len(depths) < len(found))
    return [heading_card(block, end, reading, above=above) for block, end in found]


def heading_card(block: Block, end: int, reading: Reading, *, above: int = 0) -> Card:
    """The heading, indented by its depth, and how many warnings its section has.

    `above` is how many of the depths no heading of the text has.
    """
    inside = Span(block.span.start, end)
    warned = sum(any(span.overlaps(inside) for span in quotes(w)) for w in reading.analysis.warnings)
    depth = min(_depth(block), DEEPEST)
    right = f"{warned} warning{'' if warned == 1 else 's'}" if warned else ""
    words = "  " * max(depth - above, 0) + flat(block.span.of(reading.article.text))
    return Card(block, HEADING, (CardLine(words, "" if depth else "strong", 1, right),))


def quote(span: Span, reading: Reading) -> str:
    """The span's words on one line, in quotation marks."""
    return f"“{flat(span.of(reading.article.text))}”"


def flat(text: str) -> str:
    """The text with every stretch of white space as one space."""
    return " ".join(text.split())


def _missing_sources(citations: Sequence[Citation]) -> list[Card]:
    first: dict[str, Citation] = {}
    times: dict[str, int] = {}
    for citation in citations:
        for key in citation.keys:
            first.setdefault(key, citation)
            times[key] = times.get(key, 0) + 1
    look = Look("†", "citation_dangling", "source")
    return [
        Card(citation, look, (CardLine(f"[{key}] points nowhere", "", 1, f"{times[key]}×"),))
        for key, citation in first.items()
    ]


__all__ = ["TABS", "Card", "CardLine", "Finding", "Tab", "cards", "claim_look", "confidence_words", "flat"]
