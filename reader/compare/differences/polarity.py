"""One claim says it, the other denies it."""

from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.negation import NEGATORS, event_of, is_universal, real_negators, scope, spares_some
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment, Match
from reader.model.claim import Word
from reader.model.span import Span

TRUST, TRUST_ELSEWHERE = 0.92, 0.6
"""A denied main word, and a denied word somewhere below it."""
DENYING = ("den", "doubt", "disput", "reject", "refut", "rebut")
"""Beginnings of the verbs that hand on a claim as untrue."""
NOBODY = frozenset(("nobody", "none"))
FEW = frozenset(("few", "hardly"))


def polarity_differences(pair: Alignment) -> list[Difference]:
    """Matched events of which exactly one is denied."""
    if not (pair.a.negated or pair.b.negated) or pair.a.partial or pair.b.partial or _both_negate(pair):
        return []
    if _is_doubted_by_nobody(pair.a) or _is_doubted_by_nobody(pair.b) or _leaves_some(pair):
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
    values = (_value(pair, pair.a, match.a, first), _value(pair, pair.b, match.b, second))
    spans = (_spans(first, match.a), _spans(second, match.b))
    trust = TRUST if main else TRUST_ELSEWHERE
    return Difference(
        "polarity",
        trust,
        values,
        spans,
        reason,
        of_subject=_is_nobody(pair.a, first) or _is_nobody(pair.b, second),
        events=(match.a.place, match.b.place),
    )


def _is_nobody(facts: Facts, negator: Word | None) -> bool:
    """Whether what denies is the subject, that stands for everybody: nobody survived, two skiers did."""
    if negator is None:
        return False
    is_no_one = facts.words[negator.head].text.casefold() == "one" and negator.text.casefold() == "no"
    return is_no_one or negator.text.casefold() in NOBODY


def _value(pair: Alignment, facts: Facts, term: Term, negator: Word | None) -> str:
    """The word that denies, else what is said; "" where the denial stands outside: he denied that …"""
    if negator:
        return negator.text
    outside = [_is_handed_on_as_denied(side) for side in (pair.a, pair.b)]
    return "" if is_denied(facts, term) and outside.count(True) == 1 else term.text


def _is_handed_on_as_denied(facts: Facts) -> bool:
    return facts.claim.said.casefold().startswith(DENYING)


def _leaves_some(pair: Alignment) -> bool:
    """Whether "not all" stands against some: it does not help all patients, it helps patients with asthma."""
    return any(
        spares_some(first.words) and not is_universal(second.words)
        for first, second in ((pair.a, pair.b), (pair.b, pair.a))
    )


def _is_doubted_by_nobody(facts: Facts) -> bool:
    """Nobody doubts that …: no denial at all, though the clause counts as denied."""
    speaker = (facts.claim.speaker or "").casefold().split()
    return bool(speaker) and speaker[0] in NEGATORS | FEW and _is_handed_on_as_denied(facts)


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
    told = (
        i
        for i, word in enumerate(facts.words)
        if word.pos == "VERB" and word.role == "negation" and _touches(facts, i, term)
    )
    place = next(found, next(implicit, next(told, None)))
    return None if place is None else facts.words[place]


def _touches(facts: Facts, i: int, term: Term) -> bool:
    """Whether a word stands right above or under a term: stopped running, denied knowing."""
    return facts.words[i].head == term.place or facts.words[term.place].head == i


def _is_main(facts: Facts, term: Term) -> bool:
    return facts.root >= 0 and term.place in (facts.root, event_of(facts.words, facts.root))
