"""A warning as it is weighed: every quote in its context, what differs, and why it is one."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.app.layout.cells import ELLIPSIS, printable
from reader.app.layout.flow import HANG
from reader.app.layout.layers import Layer, pieces
from reader.app.state.kinds import UNNAMED, WARNINGS, claim_marks, quotes, warning_words
from reader.app.state.reading import Reading
from reader.app.state.shown.details import Paragraph, fact, headed, verdict, when
from reader.model import Claim, Elsewhere, Span, Warning

CONTEXT = 280
"""Characters of its block that are shown on either side of a quote: two or three sentences."""
SIDES_SHOWN = 12
"""Quotes that are shown before the others are only counted."""


@dataclass(frozen=True, slots=True)
class Side:
    """One quote."""

    span: Span
    paragraphs: tuple[Paragraph, ...]
    elsewhere: Elsewhere | None = None
    """Where it stands, when that is another article; `span` is then in that one's text."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """Everything that is shown about one warning."""

    head: tuple[Paragraph, ...] = ()
    sides: tuple[Side, ...] = ()
    foot: tuple[Paragraph, ...] = ()


def weigh(warning: Warning, here: Span | None, reading: Reading) -> Weighing:
    """The warning with the quote that the reader stands on marked."""
    look = WARNINGS[warning.kind]
    shown = quotes(warning)[:SIDES_SHOWN]
    position, count = reading.position(warning)
    head = headed(look, warning_words(warning), look.style)
    head.append((f"   warning {position} of {count}" if position else "   put aside", ("muted",)))
    sides = [side(number, span, warning, here, reading) for number, span in enumerate(shown)]
    if place := reading.elsewhere(warning):
        sides.append(other_side(place))
    return Weighing(([], head, [], *verdict(warning), []), tuple(sides), tuple(_foot(warning, reading)))


def other_side(place: Elsewhere) -> Side:
    """The quote of another article in its context, and which article that is."""
    before, after = place.before.replace("\n", " "), place.after.replace("\n", " ")
    quote = place.quote.replace("\n", " ")
    layer = Layer((mark.start, mark.end, "differs") for mark in place.marks)
    inside: Paragraph = [(quote[a:b], names) for a, b, names in pieces(0, len(quote), [layer])]
    text: list[Paragraph] = [
        [("In another article", ("strong",)), (f"   of {place.date}", ("muted",))],
        [part for part in [(before, ("muted",)), *inside, (after, ("muted",))] if part[0]],
        [],
        fact("in", printable(place.title), "link"),
        fact("from", printable(place.source)),
    ]
    return Side(Span(place.start, place.start + len(place.quote)), tuple(text), place)


def side(number: int, span: Span, warning: Warning, here: Span | None, reading: Reading) -> Side:
    """One quote in its context, and what is known of it."""
    article = reading.article
    claim = reading.claim(warning.claims[number]) if number < len(warning.claims) else None
    stands = here == span
    percent = 100 * span.start // max(len(article.text), 1)
    title = f"{'▸ ' if stands else ''}{_called(number, warning)}"
    text: list[Paragraph] = [
        [
            (title, ("tab_current",) if stands else ("strong",)),
            (f"   at {percent} % of the text", ("muted",)),
        ],
        in_context(span, warning.marks, reading, "citation_dangling" if warning.type == "citation" else ""),
    ]
    if claim is not None:
        text.append(said_by(claim, reading))
    return Side(span, tuple(text))


def said_by(claim: Claim, reading: Reading) -> Paragraph:
    """Who says it and how, when it holds and what it cites, in one line below its quote."""
    told = [claim.speaker or ("someone unnamed" if claim.reported else "the article itself")]
    told.extend(mark for mark in claim_marks(claim) if mark != UNNAMED)
    if claim.time:
        told.append(when(claim, reading))
    cited = " ".join(f"[{key}]" for key in claim.citations)
    line: Paragraph = [("— ", ("muted", HANG)), (" · ".join([*told, "cites "]), ("muted",))]
    line.append((cited, ("citation",)) if cited else ("nothing", ("muted",)))
    return line


def _called(number: int, warning: Warning) -> str:
    if warning.type == "citation":
        return f"Place {number + 1}" if len(warning.spans) > 1 else "Where"
    return ("First quote", "Second quote")[number] if number < 2 else f"Quote {number + 1}"


def in_context(span: Span, marks: Sequence[Span], reading: Reading, style: str = "") -> Paragraph:
    """The quote between the words around it in its block, the differing words marked."""
    article = reading.article
    text = article.text.replace("\n", " ")
    block = article.blocks[article.block_at(span.start)].span if article.blocks else span
    first, last = block.start, block.end
    if span.start - first > CONTEXT:
        first = text.find(" ", span.start - CONTEXT, span.start) + 1 or span.start
    if last - span.end > CONTEXT:
        last = max(text.rfind(" ", span.end, span.end + CONTEXT), span.end)
    layers = [Layer([(span.start, span.end, style)] if style else [])]
    layers.append(Layer((mark.start, mark.end, "differs") for mark in marks))
    inside: Paragraph = [(text[a:b], names) for a, b, names in pieces(span.start, span.end, layers)]
    before = (ELLIPSIS if first > block.start else "") + text[first : span.start]
    after = text[span.end : last] + (ELLIPSIS if last < block.end else "")
    return [part for part in [(before, ("muted",)), *inside, (after, ("muted",))] if part[0]]


def _foot(warning: Warning, reading: Reading) -> list[Paragraph]:
    text: list[Paragraph] = [[]]
    if warning.other_article is not None and reading.elsewhere(warning) is None:
        text.extend([[("The other quote stands in another article.", ("muted",))], []])
    if (more := len(quotes(warning)) - SIDES_SHOWN) > 0:
        text.extend([[(f"… and {more} more", ("muted",))], []])
    if judged := reading.judgement(warning):
        text.append(fact("you", f"{judged} it"))
    return text
