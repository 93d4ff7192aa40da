"""One thing told of two kinds of occasion: met for ceasefire talks, met for a film festival."""

from reader.compare.differences.attendance import EVENTS
from reader.compare.differences.date import happens_once
from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import predicates_match, preposition, subjects_match
from reader.model.span import Span

NEAR_COPY = 0.8
"""Overlap, the occasions left out, from which both sentences tell of one event."""
HABITS = frozenset(("every", "each", "always", "often", "usually", "sometimes", "regularly"))
"""What happens again and again has many occasions."""
OCCASIONS = EVENTS - {"event"}
"""Gatherings; an "event" may as well be one of the many contests of one meeting."""
GOING_TO = frozenset(("attend", "join", "visit", "leave", "skip"))
"""Verbs whose object is the occasion."""
ABOUT = frozenset(("on", "about", "to", "against", "for"))
"""Prepositions of what a gathering is about."""
TRUST = 0.6


def occasion_differences(pair: Alignment) -> list[Difference]:
    """Occasions, or what they are about, in the same place of sentences that share all the rest."""
    if (
        subjects_match(pair) is not True
        or not predicates_match(pair)
        or _is_habit(pair.a)
        or _is_habit(pair.b)
    ):
        return []
    if not _is_pinned(pair):
        return []
    for a, b in ((x, y) for x in pair.only_a for y in pair.only_b):
        if _are_occasions(pair, a, b) or _are_topics(pair, a, b) or _are_kinds(pair, a, b):
            first, second = _phrase(pair.a, a, pair.only_a), _phrase(pair.b, b, pair.only_b)
            terms = (*_inside(pair.only_a, first), *_inside(pair.only_b, second))
            if pair.overlap_without(terms) >= NEAR_COPY:
                return [_difference(pair, first, second, terms)]
    return []


def are_other_occasions(pair: Alignment) -> bool:
    """Whether gatherings that are told alike are of two kinds: the peace talks, the arts summit."""
    return any(
        _is_occasion(pair.a, match.a)
        and _is_occasion(pair.b, match.b)
        and _has_own_kind(pair.a, match.a, pair.only_a)
        and _has_own_kind(pair.b, match.b, pair.only_b)
        for match in pair.matches
    )


def _has_own_kind(facts: Facts, event: Term, alone: tuple[Term, ...]) -> bool:
    return any(
        term.place == event.place - 1 and facts.words[term.place].head == event.place for term in alone
    )


def _difference(pair: Alignment, first: Span, second: Span, terms: tuple[Term, ...]) -> Difference:
    values = _quote(pair.a, first), _quote(pair.b, second)
    reason = "The same is told of “{a}” in one and of “{b}” in the other."
    return Difference("event", TRUST, values, ((first,), (second,)), reason, terms)


def _is_habit(facts: Facts) -> bool:
    return any(word.text.casefold() in HABITS for word in facts.words)


def _is_pinned(pair: Alignment) -> bool:
    """Whether both name one place, person or time, or what happens once: hardly two events."""
    return all(map(happens_once, (pair.a, pair.b))) or any(
        match.a.kind in ("name", "time") or match.a.pos == "PROPN" for match in pair.matches
    )


def _are_occasions(pair: Alignment, a: Term, b: Term) -> bool:
    """Two gatherings introduced alike."""
    if not (_is_occasion(pair.a, a) and _is_occasion(pair.b, b)) or a.meanings & b.meanings:
        return False
    introduced = preposition(pair.a, a), preposition(pair.b, b)
    if a.role == b.role == "object":
        sides = (pair.a, a), (pair.b, b)
        return all(facts.words[facts.words[term.place].head].lemma in GOING_TO for facts, term in sides)
    return a.role == b.role == "oblique" and introduced[0] == introduced[1] != ""


def _is_occasion(facts: Facts, term: Term) -> bool:
    return term.kind == "word" and facts.words[term.place].lemma.casefold() in OCCASIONS


def _are_topics(pair: Alignment, a: Term, b: Term) -> bool:
    """What one gathering is about, behind its noun or main verb: a conference on trade, devoted to trade."""
    if not (_is_topic(pair.a, a) and _is_topic(pair.b, b)):
        return False
    introduced = preposition(pair.a, a), preposition(pair.b, b)
    return introduced[0] == introduced[1] and introduced[0] in ABOUT


def _is_topic(facts: Facts, term: Term) -> bool:
    """Whether a noun hangs on the main word of a sentence about a gathering."""
    if term.kind != "word" or term.pos != "NOUN" or facts.words[term.place].head != facts.root:
        return False
    subject = any(
        word.role in ("subject", "object") and word.lemma.casefold() in EVENTS for word in facts.words
    )
    return subject and term.place > facts.root


def _are_kinds(pair: Alignment, a: Term, b: Term) -> bool:
    """What kind of gathering it is, right before its noun: a flower show, a motor show."""
    x, y = _head(pair.a, a), _head(pair.b, b)
    if a.pos != "NOUN" or b.pos != "NOUN" or x is None or y is None or pair.partner(x) is not y:
        return False
    is_subject = "subject" in (x.role, y.role)
    return _is_occasion(pair.a, x) and not is_subject and (a.place, b.place) == (x.place - 1, y.place - 1)


def _head(facts: Facts, term: Term) -> Term | None:
    """The term that a term depends on, when that is a word of its own."""
    above = facts.words[term.place].head
    return next((other for other in facts.terms if other.place == above and other is not term), None)


def _phrase(facts: Facts, term: Term, alone: tuple[Term, ...]) -> Span:
    """A noun with those unmatched words right before it that depend on it."""
    start = term.place
    own = {other.place for other in alone}
    while start > 0 and start - 1 in own and _leads_to(facts, start - 1, term.place):
        start -= 1
    return Span(facts.words[start].span.start, term.span.end)


def _leads_to(facts: Facts, place: int, noun: int) -> bool:
    return place < facts.words[place].head <= noun


def _inside(alone: tuple[Term, ...], span: Span) -> tuple[Term, ...]:
    return tuple(term for term in alone if span.overlaps(term.span))


def _quote(facts: Facts, span: Span) -> str:
    start = facts.claim.span.start
    return facts.claim.text[span.start - start : span.end - start]
