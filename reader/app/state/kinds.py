"""What each kind of finding is called and how it is drawn: glyph, style, rank."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.model import Block, Citation, Claim, EntityKind, Name, Note, Reference, Span, Warning, WarningKind


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of finding shows itself."""

    glyph: str
    style: str
    words: str


WARNINGS: Mapping[WarningKind, Look] = {
    "contradiction": Look("!", "contradiction", "contradiction"),
    "unsupported": Look("!", "contradiction", "not supported"),
    "dispute": Look("⇄", "dispute", "dispute"),
    "duplicate": Look("≈", "duplicate", "said again"),
    "update": Look("↻", "update", "update"),
    "dangling_citation": Look("†", "citation_dangling", "citation without a source"),
    "unused_reference": Look("†", "citation_dangling", "source never cited"),
    "duplicate_reference": Look("†", "citation_dangling", "source listed twice"),
    "uncited_claim": Look("†", "citation_dangling", "claim without a citation"),
    "numbering_gap": Look("†", "citation_dangling", "number left out"),
    "citation_order": Look("†", "citation_dangling", "cited out of order"),
}
CLAIM = Look("●", "claim_sign", "claim")
HEADING = Look("§", "muted", "heading")
DISMISSED = Look("–", "muted", "dismissed")
NOTE = Look("✎", "note", "note")
NAMES: Mapping[EntityKind, Look] = {
    "person": Look("P", "person", "person"),
    "place": Look("L", "place", "place"),
    "organisation": Look("O", "organisation", "organisation"),
    "group": Look("G", "group", "group"),
    "event": Look("E", "group", "event"),
    "date": Look("D", "date", "date"),
    "quantity": Look("#", "quantity", "quantity"),
}
BETWEEN_CLAIMS: frozenset[WarningKind] = frozenset(
    {"contradiction", "unsupported", "dispute", "duplicate", "update"}
)
"""Warnings about what is said, which the gutter shows beside the claim."""
RANKED: tuple[WarningKind, ...] = ("contradiction", "unsupported", "dispute", "duplicate", "update")
"""The kinds that the gutter's right column shows, the weightiest first."""

CONFIDENCE = ((0.9, "almost certain"), (0.75, "likely"), (0.5, "possible"), (0.0, "a faint sign"))
"""Words for a confidence from the first bound that it reaches; the bounds are ours."""
MODALITY: Mapping[str, str] = {
    "hedged": "hedged, not asserted",
    "planned": "planned, not done",
    "conditional": "only under a condition",
    "question": "a question",
    "imperative": "a request",
}
UNNAMED = "reported by someone unnamed"
TYPES: Mapping[str, str] = {
    "verbatim": "word for word",
    "near": "nearly word for word",
    "restated": "in other words",
    "number": "numbers differ",
    "date": "dates differ",
    "polarity": "one says yes, the other no",
    "antonym": "opposites",
    "entity": "names differ",
    "role": "roles are swapped",
    "quantifier": "how many differs",
    "event": "events differ",
    "modality": "planned or done",
    "wording": "a word without support",
    "citation": "citation",
}


def called(finding: object) -> str:
    """What a finding is called where there is room for one word."""
    if isinstance(finding, Claim | Note | Citation | Reference | Name | Block):
        return type(finding).__name__.lower()
    return "quote" if isinstance(finding, Warning) else "passage"


def quotes(warning: Warning) -> tuple[Span, ...]:
    """The warning's quotes that stand in this article."""
    return warning.spans[:1] if warning.other_article is not None else warning.spans


def confidence_words(confidence: float) -> str:
    """A confidence as a person would say it, with the figure."""
    words = next(words for bound, words in CONFIDENCE if confidence >= bound or bound == 0.0)
    return f"{words} ({confidence:.0%})"


def warning_words(warning: Warning) -> str:
    """The kind and the type, as in "contradiction · numbers differ"."""
    kind = WARNINGS[warning.kind].words
    return kind if warning.type == "citation" else f"{kind} · {TYPES[warning.type]}"


def claim_marks(claim: Claim) -> tuple[str, ...]:
    """What sets a claim apart from a plain assertion by the author."""
    marks = ["negated"] if claim.polarity == "negative" else []
    if claim.modality in MODALITY:
        marks.append(MODALITY[claim.modality])
    if claim.reported and not claim.speaker:
        marks.append(UNNAMED)
    return tuple(marks)
