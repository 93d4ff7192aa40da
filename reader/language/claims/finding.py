"""The claims of a parsed text: each asserting clause with its frame. Works on any UD-parsed Doc."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from spacy.tokens import Doc

from reader.language.claims.appositions import appositions, name_text
from reader.language.claims.check_worthiness import worthiness_of_words
from reader.language.clauses.assertions import follows_comma
from reader.language.clauses.control import chain
from reader.language.clauses.finding import Clause, clauses
from reader.language.clauses.headlines import headline_clause
from reader.language.clauses.modality import asks, modality_of, orders
from reader.language.clauses.polarity import negations, polarity_of
from reader.language.clauses.tree_repairs import repaired
from reader.language.clauses.words import words_of
from reader.language.dates.finding import Date, find_dates
from reader.language.parse.grammar import child, children, phrase, phrase_text
from reader.language.parse.parsed import Sentence, Token, parsed
from reader.language.quantities.finding import find_quantities
from reader.language.sentence_meaning import meaning_of
from reader.language.speech.quoted_clauses import with_quoted
from reader.language.speech.quotes import Quotes
from reader.language.speech.single_quotes import with_double_marks
from reader.language.speech.speakers import attribution_of
from reader.model import Claim, Quantity, Span

FEWEST_WORDS = 4
"""Words that a sentence needs to become a claim when no clause was found in it."""
LOOSENING = frozenset({"since", "until", "before", "after"})
"""Prepositions that make a date the edge of a time instead of the time itself."""
BOILERPLATE = re.compile(
    r"(?:read more|click (?:here|on|to)|sign up|subscribe\b|share this|advertisement|see also"
    r"|related(?::| (?:articles?|stories|topics))|follow us|copyright (?:©|\(c\)|\d)|posted (?:on|by|at)\b"
    r"|(?:last )?updated(?:$|:| (?:on|at)?\s?\d)"
    r"|(?:photo|image|picture)s?(?:graphs?)?(?:$|:| (?:by|credits?|courtesy)\b)"
    r"|(?:we|this (?:web)?site|our (?:web)?site) uses? cookies)|.*all rights reserved",
    re.I,
)
"""Lines that frame an article without stating anything."""


def claims_of(doc: Doc, *, place: Callable[[int, int], Span] = Span) -> tuple[Claim, ...]:
    """The claims of a doc in text order; `place` makes spans of offsets into the doc's text."""
    parse = repaired(with_double_marks(parsed(doc)))
    dates = find_dates(parse.text)
    quantities = find_quantities(parse.text, dates=[date.span for date in dates])
    facts = _Facts(dates, quantities, Quotes(parse), place)
    return tuple(claim for sentence in parse.sentences for claim in _of_sentence(sentence, facts))


class _Facts:
    """The dates, quantities and quotations of a doc, for its clauses to pick from."""

    def __init__(
        self,
        dates: Sequence[Date],
        quantities: Sequence[Quantity],
        quotes: Quotes,
        place: Callable[[int, int], Span],
    ) -> None:
        self._dates = dates
        self._date_starts = [date.span.start for date in dates]
        self._quantities = quantities
        self._quantity_starts = [quantity.span.start for quantity in quantities]
        self.quotes = quotes
        self.place = place
        self._numbers = count(1)

    def next_id(self) -> str:
        return f"c{next(self._numbers)}"

    def dates_in(self, span: Span) -> Sequence[Date]:
        low = bisect_left(self._date_starts, span.start)
        return self._dates[low : bisect_left(self._date_starts, span.end)]

    def quantities_in(self, span: Span) -> Sequence[Quantity]:
        low = bisect_left(self._quantity_starts, span.start)
        high = bisect_left(self._quantity_starts, span.end)
        return [quantity for quantity in self._quantities[low:high] if span.covers(quantity.span)]


def _of_sentence(sentence: Sentence, facts: _Facts) -> Iterator[Claim]:
    if asks(sentence) or orders(sentence) or BOILERPLATE.match(sentence.text):
        return
    stated = _headline(sentence) or with_quoted(clauses(sentence), facts.quotes) or _whole(sentence)
    found = [*stated, *appositions(sentence)]
    found.sort(key=lambda clause: (clause.low, -clause.high))
    spans = [sentence.parse.span_of(clause.low, clause.high) for clause in found]
    for clause, span in zip(found, spans, strict=True):
        yield _claim(clause, span, spans, facts)


def _headline(sentence: Sentence) -> list[Clause]:
    found = headline_clause(sentence)
    return [found] if found is not None else []


def _whole(sentence: Sentence) -> list[Clause]:
    """A clause for a real sentence in which the parse shows none."""
    words = [token for token in sentence.tokens if token.text.isalpha()]
    verb = next((token for token in words if token.tag in ("VBZ", "VBP", "VBD", "MD")), None)
    if verb is None or len(words) < FEWEST_WORDS or sentence.text.rstrip("\"')")[-1:] not in (".", "!"):
        return []
    low, high = words[0].i, max(words[-1].i, sentence.end - 1)
    head = verb.head if verb.label in ("aux", "cop", "aux:pass") else verb
    if sentence.root.pos == "VERB":
        head = sentence.root
    subject = next(
        (token for token in words if token.i < verb.i and token.pos in ("NOUN", "PROPN", "PRON")), None
    )
    return [Clause(head, subject, None, low, high, sentence)]


def _claim(clause: Clause, span: Span, beside: Sequence[Span], facts: _Facts) -> Claim:
    named = clause.form == "apposition"
    links = [clause.head] if named else chain(clause.head)
    negating = negations(links)
    polarity = polarity_of(links, negating, shell=clause.shell)
    attribution = attribution_of(clause, links, facts.quotes)
    text = span.of(clause.sentence.parse.text)
    words = words_of(clause, links, negating, facts.place)
    return Claim(
        id=facts.next_id(),
        span=facts.place(span.start, span.end),
        text=text,
        reading=text,
        sentence=facts.place(clause.sentence.span.start, clause.sentence.span.end),
        subject=_subject(clause),
        predicate=_predicate(links[-1], named=named),
        objects=tuple(_objects(clause, links)),
        speaker=attribution.speaker,
        reported=attribution.reported,
        polarity=polarity,
        modality="asserted"
        if named
        else modality_of(links, shell=clause.shell, negative=polarity == "negative"),
        time=_time(clause, span, beside, facts),
        quantities=tuple(_counted(quantity, clause, facts) for quantity in facts.quantities_in(span)),
        check_worthiness=worthiness_of_words(
            words, clause.sentence, meaning_of(clause.sentence.parse.worth, clause.low, clause.high)
        ),
        words=words,
        said=attribution.said,
        form=clause.form,
    )


def _subject(clause: Clause) -> str:
    if clause.subject is None:
        return ""
    if clause.form == "apposition":
        return name_text(clause.subject)
    aside = next((word for word in children(clause.subject, "acl") if follows_comma(word)), None)
    return phrase_text(clause.subject, apart=clause.head if clause.head.label == "acl" else aside)


def _predicate(core: Token, *, named: bool) -> str:
    """Lemma of the core with its particles; "be", and a preposition, go before what a copula ascribes."""
    parts = [core.lemma, *(particle.lower for particle in children(core, "compound:prt"))]
    if named:
        return f"be {core.lemma}"
    if child(core, "cop") is None or core.pos == "VERB":
        return " ".join(parts)
    return " ".join(["be", *(case.lower for case in children(core, "case")), *parts])


def _objects(clause: Clause, links: Sequence[Token]) -> Iterator[str]:
    parse = clause.sentence.parse
    for link in links:
        for argument in children(link, "obj", "iobj", "obl", "obl:agent", "xcomp"):
            own = argument in links or argument is clause.subject
            if own or not clause.low <= argument.i < clause.high or _is_source(argument):
                continue
            low, high = phrase(argument)
            case = child(argument, "case")
            yield parse.text_of(min(low, case.i) if case is not None and case.i < low else low, high)


def _is_source(argument: Token) -> bool:
    """Whether the words only say according to whom."""
    return any(case.lower == "according" for case in children(argument, "case"))


def _time(clause: Clause, span: Span, beside: Sequence[Span], facts: _Facts) -> str | None:
    """The first fixed date of the clause, else one lent by its sentence; "since 2022" keeps its words."""
    dates = facts.dates_in(span) or _lent_dates(clause, beside, facts)
    if not dates:
        return None
    date = next((date for date in dates if date.is_fixed), dates[0])
    before = clause.sentence.parse.text[: date.span.start].split()[-1:] if date.is_fixed else []
    loosens = bool(before) and before[0].lower() in LOOSENING
    return f"{before[0].lower()} {date.value}" if loosens else date.value


def _lent_dates(clause: Clause, beside: Sequence[Span], facts: _Facts) -> list[Date]:
    """Dates of the sentence outside its other claims, and those before a subject that the clause shares."""
    if clause.form == "apposition":
        return []
    dates = facts.dates_in(clause.sentence.span)
    if clause.form == "participle" and clause.head.label == "advcl" and len(dates) == 1:
        return list(dates)
    subject = clause.subject
    shared = subject.start if subject is not None and not clause.low <= subject.i < clause.high else 0
    return [
        date
        for date in dates
        if date.span.start < shared or not any(other.overlaps(date.span) for other in beside)
    ]


def _counted(quantity: Quantity, clause: Clause, facts: _Facts) -> Quantity:
    """The quantity in its place, with the noun that it counts as its unit where the pattern saw none."""
    span = quantity.span
    unit = quantity.unit or next(
        (
            token.head.lemma.lower()
            for token in clause.sentence.parse.tokens[clause.low : clause.high]
            if token.label == "nummod" and span.start <= token.start < span.end
        ),
        "",
    )
    return replace(quantity, span=facts.place(span.start, span.end), unit=unit)
