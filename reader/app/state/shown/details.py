"""Everything known about one finding, as paragraphs of styled words."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias

from reader.app.layout.cells import printable
from reader.app.layout.flow import HANG
from reader.app.layout.layers import Layer, pieces
from reader.app.state.kept.notebook import Notebook
from reader.app.state.kinds import (
    CLAIM,
    NAMES,
    NOTE,
    WARNINGS,
    Look,
    claim_marks,
    confidence_words,
    quotes,
    warning_words,
)
from reader.app.state.lists.cards import ADRIFT, Finding, claim_look, flat, sections
from reader.app.state.reading import Reading
from reader.model import Block, Citation, Claim, Elsewhere, Name, Note, Reference, Span, Warning

Fragment: TypeAlias = tuple[str, tuple[str, ...]]
"""Some words and their styles."""
Paragraph: TypeAlias = list[Fragment]

QUOTE_SHOWN = 3_000
"""Characters of a quote that the pane shows; longer ones are cut with an ellipsis."""
MARKERS_SHOWN = 40
"""Markers that the detail of a citation fault lists before it only counts them."""
CLAIMS_SHOWN = 20
"""Claims that the detail of a name lists before it only counts them."""
LABEL = 10
"""Cells of a label, with which the values below each other begin at the same place."""


def details(finding: Finding, reading: Reading, notebook: Notebook) -> list[Paragraph]:
    """The paragraphs about the finding; an empty one stands for an empty row."""
    about: Callable[[Any, Reading, Notebook], list[Paragraph]] = _ABOUT[type(finding)]
    return about(finding, reading, notebook)


def about_claim(claim: Claim, reading: Reading, notebook: Notebook) -> list[Paragraph]:
    """Its quote and reading, who says it and when, and what warns of it."""
    look = claim_look(claim, reading)
    text: list[Paragraph] = [headed(look, "claim"), marked_quote(claim.span, (), reading), []]
    if claim.reading and flat(claim.reading) != flat(claim.text):
        text.append(fact("reads as", flat(claim.reading)))
    if claim.speaker:
        text.append(fact("said by", claim.speaker))
    if marks := claim_marks(claim):
        text.append(fact("kind", ", ".join(marks)))
    if claim.time:
        text.append(fact("when", when(claim, reading)))
    if claim.citations:
        text.append(fact("cites", " ".join(f"[{key}]" for key in claim.citations), "citation"))
    text.extend(_own_note(claim.span, notebook))
    if not text[-1]:
        text.pop()
    for warning in reading.warnings_of(claim):
        text.extend([[], *_warning_in_short(warning, claim.span, reading)])
    return text


def about_warning(warning: Warning, reading: Reading, _notebook: Notebook) -> list[Paragraph]:
    """Both quotes with the differing words marked, and why they stand side by side."""
    look = WARNINGS[warning.kind]
    text: list[Paragraph] = [headed(look, warning_words(warning), look.style), []]
    if warning.type == "citation":
        return [*text, *_about_fault(warning, reading)]
    text.extend(verdict(warning))
    for i, span in enumerate(quotes(warning)):
        text.append([])
        text.append(marked_quote(span, warning.marks, reading))
        claim = reading.claim(warning.claims[i]) if i < len(warning.claims) else None
        if claim is not None and claim.speaker:
            text.append([("— ", ("muted",)), (claim.speaker, ("muted",))])
    if warning.other_article is not None:
        text.extend([[], *about_elsewhere(reading.elsewhere(warning))])
    return text


def verdict(warning: Warning) -> list[Paragraph]:
    """Why it is a warning, what differs unless the reason says it, and how sure that is."""
    text: list[Paragraph] = [fact("why", warning.reason)] if warning.reason else []
    values = [value for pair in warning.differs for value in pair]
    if not all(value and value in warning.reason for value in values):
        text.append(fact("differs", "; ".join(f"{a or '—'} / {b or '—'}" for a, b in warning.differs)))
    if warning.type != "citation":
        text.append(fact("how sure", confidence_words(warning.confidence)))
    return text


def headed(look: Look, words: str, style: str = "") -> Paragraph:
    """What is told of, behind its sign."""
    title = words[:1].upper() + words[1:]
    return [(look.glyph, (look.style,)), (" ", ()), (title, (style, "strong") if style else ("strong",))]


def about_elsewhere(place: Elsewhere | None) -> list[Paragraph]:
    """The quote of another article, and which one it is."""
    if place is None:
        return [[("The other quote stands in another article.", ("muted",))]]
    layer = Layer((mark.start, mark.end, "differs") for mark in place.marks)
    flat_quote = place.quote.replace("\n", " ")
    words: Paragraph = [(flat_quote[a:b], styles) for a, b, styles in pieces(0, len(flat_quote), (layer,))]
    return [
        [("“", ("muted",)), *words, ("”", ("muted",))],
        [("— ", ("muted",)), (printable(place.title), ("link",)), (f", {place.date}", ("muted",))],
    ]


def about_name(name: Name, reading: Reading, _notebook: Notebook) -> list[Paragraph]:
    """All its forms, and the claims that mention it."""
    look = NAMES[name.kind]
    text: list[Paragraph] = [[(name.name, (look.style, "strong")), (f"  {look.words}", ("muted",))]]
    text.append(fact("mentions", str(name.mentions)))
    if name.aliases:
        text.append(fact("also", ", ".join(name.aliases)))
    said = [claim for claim in reading.analysis.claims if name.id in claim.names]
    if said:
        text.extend([fact("claims", str(len(said))), []])
        text.extend(point(CLAIM, flat(claim.text)) for claim in said[:CLAIMS_SHOWN])
        if (more := len(said) - CLAIMS_SHOWN) > 0:
            text.append([(f"… and {more} more", ("muted",))])
    return text


def about_citation(citation: Citation, reading: Reading, notebook: Notebook) -> list[Paragraph]:
    """The marker and the sources that it points to."""
    style = "citation" if citation.status == "resolved" else "citation_dangling"
    marker = flat(citation.span.of(reading.article.text))
    text: list[Paragraph] = [[(marker, (style, "strong")), ("  citation", ("muted",))]]
    for key in citation.keys:
        reference = reading.reference(key)
        if reference is not None:
            text.extend(about_reference(reference, reading, notebook))
        else:
            text.append(point(WARNINGS["dangling_citation"], f"[{key}] points to no source in this text."))
    return text


def about_reference(reference: Reference, _reading: Reading, _notebook: Notebook) -> list[Paragraph]:
    """The entry, its address and how often it is cited."""
    text: list[Paragraph] = [[(f"[{reference.key}] ", ("citation",)), (flat(reference.text), ())]]
    if reference.url:
        text.append(fact("address", reference.url, "link"))
    text.append(fact("cited", f"{reference.cited_by}×" if reference.cited_by else "never"))
    return text


def about_note(note: Note, reading: Reading, notebook: Notebook) -> list[Paragraph]:
    """The quote and the reader's words."""
    adrift = notebook.is_adrift(note)
    gone: Paragraph = [(f"“{flat(note.quote)}”", ("muted",))]
    text: list[Paragraph] = [headed(NOTE, "note"), gone if adrift else marked_quote(note.span, (), reading)]
    if adrift:
        text.append([(ADRIFT, ("citation_dangling",))])
    if note.text or note.tags:
        text.append([])
    if note.text:
        text.append([(note.text, ("note",))])
    if note.tags:
        text.append(fact("tags", " ".join(f"#{tag}" for tag in note.tags)))
    return text


def about_heading(block: Block, reading: Reading, _notebook: Notebook) -> list[Paragraph]:
    """Its words, and what is claimed and warned of below it."""
    text: list[Paragraph] = [[(flat(block.span.of(reading.article.text)), ("heading",))]]
    end = next((end for heading, end in sections(reading.article) if heading is block), block.span.end)
    inside = Span(block.span.start, end)
    share = 100 * len(inside) // max(len(reading.article.text), 1)
    claims = sum(claim.span.overlaps(inside) for claim in reading.analysis.claims)
    text.append(fact("holds", f"{share} % of the text, {claims} claim{'' if claims == 1 else 's'}"))
    below = [w for w in reading.analysis.warnings if any(span.overlaps(inside) for span in quotes(w))]
    if below:
        text.append([])
    text.extend(point(WARNINGS[w.kind], w.reason or warning_words(w)) for w in below)
    return text


def when(claim: Claim, reading: Reading) -> str:
    """When the claim is said to hold, in the text's own letters where its words stand in the sentence."""
    time = claim.time or ""
    said = re.search(re.escape(time), claim.sentence.of(reading.article.text), re.IGNORECASE)
    return time if said is None else flat(said[0])


def fact(label: str, value: str, style: str = "") -> Paragraph:
    """A muted label before its value."""
    return [(f"{label:<{LABEL}}", ("muted", HANG)), (value, (style,) if style else ())]


def point(look: Look, words: str) -> Paragraph:
    """One of several, behind its sign."""
    return [(look.glyph, (look.style, HANG)), (" ", (HANG,)), (words, ())]


def marked_quote(span: Span, marks: tuple[Span, ...], reading: Reading) -> Paragraph:
    """The exact words of the span in quotation marks, those inside `marks` set off."""
    text = (
        reading.article.text.replace("\n", " ")
        if "\n" in span.of(reading.article.text)
        else reading.article.text
    )
    end = min(span.end, span.start + QUOTE_SHOWN)
    layer = Layer((mark.start, mark.end, "differs") for mark in marks)
    words: Paragraph = [(text[a:b], styles) for a, b, styles in pieces(span.start, end, (layer,))]
    return [("“", ("muted",)), *words, ("…”" if end < span.end else "”", ("muted",))]


def _about_fault(warning: Warning, reading: Reading) -> list[Paragraph]:
    article = reading.article.text
    shown = [flat(span.of(article)) for span in warning.spans[:MARKERS_SHOWN]]
    more = len(warning.spans) - len(shown)
    markers = " ".join(shown) + (f" … and {more} more" if more else "")
    reason: list[Paragraph] = [fact("why", warning.reason)] if warning.reason else []
    return [*reason, [(markers, ())]]


def _own_note(span: Span, notebook: Notebook) -> list[Paragraph]:
    note = notebook.on(span)
    if note is None:
        return []
    return [[("✎", ("note",)), (" ", ()), (note.text or "kept", ("note",))]]


def _warning_in_short(warning: Warning, here: Span, reading: Reading) -> list[Paragraph]:
    look = WARNINGS[warning.kind]
    text: list[Paragraph] = [headed(look, warning_words(warning), look.style)]
    if warning.other_article is None:
        others = [span for span in warning.spans if span != here]
        text.extend(marked_quote(span, warning.marks, reading) for span in others)
    else:
        text.extend(about_elsewhere(reading.elsewhere(warning)))
    if warning.reason:
        text.append([(warning.reason, ())])
    text.append([(confidence_words(warning.confidence), ("muted",))])
    return text


_ABOUT: dict[type, Callable[..., list[Paragraph]]] = {
    Claim: about_claim,
    Warning: about_warning,
    Name: about_name,
    Citation: about_citation,
    Reference: about_reference,
    Note: about_note,
    Block: about_heading,
}
