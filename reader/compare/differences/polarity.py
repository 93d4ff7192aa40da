"""One claim says it, the other denies it."""

from reader.compare.alignment import Alignment, Match
from reader.compare.differences.difference import Difference
from reader.compare.facts import Facts
from reader.compare.negation import event_of, real_negators, scope
from reader.compare.terms import Term
from reader.model.claim import Word
from reader.model.span import Span

TRUST, TRUST_ELSEWHERE = 0.92, 0.6
"""A denied main word, and a denied word somewhere below it."""


def polarity_differences(pair: Alignment) -> list[Difference]:
    """Matched events of which exactly one is denied."""
    if not (pair.a.negated or pair.b.negated) or pair.a.partial or pair.b.partial or _both_negate(pair):
        return []
    for match in pair.matches:
        if match.a.pos in ("VERB", "ADJ", "NOUN") and is_denied(pair.a, match.a) != is_denied(
            pair.b, match.b
        ):
            return [_difference(pair, match)]
    return []


def _both_negate(pair: Alignment) -> bool:
    """Whether both sides carry as many negations: then it is likelier that one was read amiss."""
    counts = pair.a.negations, pair.b.negations
    return counts[0] > 0 and counts[0] % 2 == counts[1] % 2


def is_denied(facts: Facts, term: Term) -> bool:
    """Whether an odd number of negations bears on a term."""
    return term.place in facts.negated


def _difference(pair: Alignment, match: Match) -> Difference:
    first, second = _negator(pair.a, match.a), _negator(pair.b, match.b)
    other = match.b if first else match.a
    main = _is_main(pair.a, match.a) and _is_main(pair.b, match.b)
    reason = f"One says “{other.text}”, the other denies it."
    values = (first.text if first else match.a.text, second.text if second else match.b.text)
    spans = (_spans(first, match.a), _spans(second, match.b))
    return Difference("polarity", TRUST if main else TRUST_ELSEWHERE, values, spans, reason, ())


def _spans(negator: Word | None, term: Term) -> tuple[Span, ...]:
    return (negator.span,) if negator else (term.span,)


def _negator(facts: Facts, term: Term) -> Word | None:
    """The word that denies a term."""
    if not is_denied(facts, term):
        return None
    found = (i for i in real_negators(facts.words) if scope(facts.words, i) == term.place)
    implicit = (
        i for i, word in enumerate(facts.words) if i != term.place and event_of(facts.words, i) == term.place
    )
    place = next(found, next(implicit, None))
    return None if place is None else facts.words[place]


def _is_main(facts: Facts, term: Term) -> bool:
    return facts.root >= 0 and term.place in (facts.root, event_of(facts.words, facts.root))
