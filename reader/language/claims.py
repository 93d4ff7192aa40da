"""The claims of a parsed text: each asserting clause with its frame. Works on any UD-parsed Doc."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sentence

from reader.language.check_worthiness import check_worthiness
from reader.language.clauses import Clause, clauses
from reader.language.control import chain
from reader.language.dates import Date, find_dates
from reader.language.grammar import child, children, phrase, span_of, text_of, trim
from reader.language.lemmas import lemma_of
from reader.language.modality import asks, modality_of, orders
from reader.language.polarity import negations, polarity_of
from reader.language.quantities import find_quantities
from reader.language.speakers import Attribution, Quotes, attribution_of
from reader.language.words import words_of
from reader.model import Claim, Quantity, Span

FEWEST_WORDS = 4
"""Words that a sentence needs to become a claim when no clause was found in it."""
LOOSENING = frozenset({"since", "until", "before", "after"})
"""Prepositions that make a date the edge of a time instead of the time itself."""
BOILERPLATE = (
    "read more", "by ", "photo", "image", "subscribe", "sign up", "click", "share this", "advertisement",
    "see also", "related", "copyright", "all rights reserved", "follow us", "cookie", "we use cookies",
    "posted on", "updated",
)  # fmt: skip
"""Beginnings of lines that frame an article without stating anything."""


def claims_of(doc: Doc) -> tuple[Claim, ...]:
    """The claims of a doc in text order; offsets point into the doc's text."""
    dates = find_dates(doc.text)
    facts = _Facts(dates, find_quantities(doc.text, dates=[date.span for date in dates]), Quotes(doc))
    found = [claim for sentence in doc.sents for claim in _of_sentence(sentence, facts)]
    return tuple(replace(claim, id=f"c{at}") for at, claim in enumerate(found, start=1))


class _Facts:
    """The dates, quantities and quotations of a doc, for its clauses to pick from."""

    def __init__(self, dates: Sequence[Date], quantities: Sequence[Quantity], quotes: Quotes) -> None:
        self._dates = dates
        self._date_starts = [date.span.start for date in dates]
        self._quantities = quantities
        self._quantity_starts = [quantity.span.start for quantity in quantities]
        self.quotes = quotes

    def dates_in(self, span: Span) -> Sequence[Date]:
        low = bisect_left(self._date_starts, span.start)
        return self._dates[low : bisect_left(self._date_starts, span.end)]

    def quantities_in(self, span: Span) -> Sequence[Quantity]:
        low = bisect_left(self._quantity_starts, span.start)
        high = bisect_left(self._quantity_starts, span.end)
        return [quantity for quantity in self._quantities[low:high] if span.covers(quantity.span)]


def _of_sentence(sentence: Sentence, facts: _Facts) -> Iterator[Claim]:
    if asks(sentence) or orders(sentence) or sentence.text.lower().startswith(BOILERPLATE):
        return
    found = sorted(clauses(sentence), key=lambda clause: clause.low)
    if not found and (whole := _whole(sentence)) is not None:
        found = [whole]
    spans = [span_of(sentence.doc, clause.low, clause.high) for clause in found]
    for clause in found:
        yield _claim(clause, spans, facts)


def _whole(sentence: Sentence) -> Clause | None:
    """A clause for a real sentence in which the parse shows none."""
    words = [token for token in sentence if token.is_alpha]
    verb = next((token for token in sentence if token.tag_ in ("VBZ", "VBP", "VBD", "MD")), None)
    if verb is None or len(words) < FEWEST_WORDS or sentence.text.rstrip("\"')")[-1:] not in (".", "!"):
        return None
    low, high = trim(sentence.doc, sentence.start, sentence.end, keep=verb.i)
    head = verb.head if verb.dep_ in ("aux", "cop", "aux:pass") else verb
    if sentence.root.pos_ == "VERB":
        head = sentence.root
    subject = next(
        (token for token in sentence if token.i < verb.i and token.pos_ in ("NOUN", "PROPN", "PRON")), None
    )
    return Clause(head, subject, None, low, high, sentence)


def _claim(clause: Clause, beside: Sequence[Span], facts: _Facts) -> Claim:
    doc = clause.head.doc
    span = span_of(doc, clause.low, clause.high)
    links = chain(clause.head)
    polarity = polarity_of(links, shell=clause.shell)
    attribution: Attribution = attribution_of(clause, facts.quotes)
    text = span.of(doc.text)
    claim = Claim(
        id="",
        span=span,
        text=text,
        reading=text,
        sentence=span_of(doc, clause.sentence.start, clause.sentence.end),
        subject=_subject(clause),
        predicate=_predicate(links[-1]),
        objects=tuple(_objects(clause, links)),
        speaker=attribution.speaker,
        reported=attribution.reported,
        polarity=polarity,
        modality=modality_of(links, shell=clause.shell, negative=polarity == "negative"),
        time=_time(clause, span, beside, facts),
        quantities=tuple(_counted(quantity, clause) for quantity in facts.quantities_in(span)),
        words=words_of(clause, links, frozenset(token.i for token in negations(links))),
    )
    return replace(claim, check_worthiness=check_worthiness(claim))


def _subject(clause: Clause) -> str:
    return text_of(clause.head.doc, *phrase(clause.subject)) if clause.subject is not None else ""


def _predicate(core: Token) -> str:
    """Lemma of the core with its particles; "be", and a preposition, go before what a copula ascribes."""
    parts = [lemma_of(core), *(particle.lower_ for particle in children(core, "compound:prt"))]
    if child(core, "cop") is None or core.pos_ == "VERB":
        return " ".join(parts)
    return " ".join(["be", *(case.lower_ for case in children(core, "case")), *parts])


def _objects(clause: Clause, links: Sequence[Token]) -> Iterator[str]:
    doc = clause.head.doc
    for link in links:
        for argument in children(link, "obj", "iobj", "obl", "obl:agent", "xcomp"):
            own = argument in links or argument == clause.subject
            if own or not clause.low <= argument.i < clause.high or _is_source(argument):
                continue
            low, high = phrase(argument)
            case = child(argument, "case")
            yield text_of(doc, min(low, case.i) if case is not None and case.i < low else low, high)


def _is_source(argument: Token) -> bool:
    """Whether the words only say according to whom."""
    return any(case.lower_ == "according" for case in children(argument, "case"))


def _time(clause: Clause, span: Span, beside: Sequence[Span], facts: _Facts) -> str | None:
    """The first fixed date of the clause, else one lent by its sentence; "since 2022" keeps its words."""
    dates = facts.dates_in(span) or _lent_dates(clause, beside, facts)
    if not dates:
        return None
    date = next((date for date in dates if date.is_fixed), dates[0])
    before = clause.head.doc.text[: date.span.start].split()[-1:] if date.is_fixed else []
    loosens = bool(before) and before[0].lower() in LOOSENING
    return f"{before[0].lower()} {date.value}" if loosens else date.value


def _lent_dates(clause: Clause, beside: Sequence[Span], facts: _Facts) -> list[Date]:
    """Dates of the sentence outside its other claims, and those before a subject that the clause shares."""
    doc = clause.head.doc
    dates = facts.dates_in(span_of(doc, clause.sentence.start, clause.sentence.end))
    subject = clause.subject
    shared = doc[subject.i].idx if subject is not None and not clause.low <= subject.i < clause.high else 0
    return [
        date
        for date in dates
        if date.span.start < shared or not any(other.overlaps(date.span) for other in beside)
    ]


def _counted(quantity: Quantity, clause: Clause) -> Quantity:
    """The quantity with the noun that it counts as its unit, where the pattern saw none."""
    if quantity.unit:
        return quantity
    for token in clause.head.doc[clause.low : clause.high]:
        if token.dep_ == "nummod" and quantity.span.start <= token.idx < quantity.span.end:
            return replace(quantity, unit=lemma_of(token.head).lower())
    return quantity
