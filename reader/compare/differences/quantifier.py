"""All, some, none: how much of a group a claim speaks of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.compare.differences.difference import Difference, between
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.negation import NEGATORS, PARTIAL
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment, opposed
from reader.compare.pairs.slots import objects, subjects
from reader.model.claim import Word
from reader.model.span import Span

EDGE = 0.001
SHARES: dict[str, tuple[float, float]] = {
    "all": (1, 1), "every": (1, 1), "each": (1, 1), "both": (1, 1), "everyone": (1, 1), "everybody": (1, 1),
    "none": (0, 0), "no": (0, 0), "neither": (0, 0), "nobody": (0, 0),
    "some": (EDGE, 1), "several": (EDGE, 1), "many": (EDGE, 1), "most": (0.5 + EDGE, 1),
    "majority": (0.5 + EDGE, 1), "half": (0.5, 0.5), "minority": (EDGE, 0.5 - EDGE), "few": (EDGE, 0.4),
    "whole": (1, 1), "entire": (1, 1),
}  # fmt: skip
"""Quantifier to the least and greatest share of the group it allows."""
PEOPLE = {word: SHARES[word] for word in ("everyone", "everybody", "nobody", "none")} | {
    "someone": (EDGE, 1), "somebody": (EDGE, 1)
}  # fmt: skip
PERSONS = frozenset(("people", "person", "man", "woman", "resident", "member", "employee", "worker", "staff"))
"""Nouns for people as such, which "nobody" speaks of too."""
VERB_NEGATORS = NEGATORS - {"none", "no", "neither", "nor", "nobody"}
"""Negators that are no quantifiers themselves, nor the second half of one."""
NEARLY = frozenset(("nearly", "almost", "virtually", "practically", "about", "roughly"))
SLACK = 0.2
"""How far from all, or from none, "nearly" may leave."""
TRUST, TRUST_PART = 0.88, 0.7


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a group is spoken of, and the words that say so."""

    low: float
    high: float
    text: str
    span: Span


def quantifier_differences(pair: Alignment) -> list[Difference]:
    """Shares of one group that cannot both be right."""
    if not (_quantifiers(pair.a) or _quantifiers(pair.b)):
        return []
    flipped = _flipped(pair)
    if flipped is None:
        return []
    for first, second, group in _shares_of_one_group(pair):
        low, high = (1 - second.high, 1 - second.low) if flipped else (second.low, second.high)
        if first.low > high or low > first.high:
            return [_difference(pair, first, second, group)]
    return _whole_and_number(pair) if flipped else []


def _shares_of_one_group(pair: Alignment) -> Iterator[tuple[Share, Share, str]]:
    """What both sides say of a group that both name, or of people: nobody knew, several people knew."""
    for match in pair.matches:
        first, second = _share(pair.a, match.a), _share(pair.b, match.b)
        if first is not None and second is not None:
            yield first, second, match.a.text if match.a.pos == "PROPN" else f"the {match.a.text}"
    people = _people(pair.a), _people(pair.b)
    if people[0] is not None and people[1] is not None:
        yield people[0], people[1], "the people"


@once_per_claim
def _quantifiers(facts: Facts) -> Sequence[int]:
    """Indexes of the words that say how much of a group is meant."""
    return tuple(i for i, word in enumerate(facts.words) if word.text.casefold() in SHARES)


def _difference(pair: Alignment, first: Share, second: Share, group: str) -> Difference:
    predicates = _predicates(pair)
    if first.text.casefold() == second.text.casefold() and len(predicates) == 2:
        a, b = predicates
        reason = f"“{{a}}” and “{{b}}” are both said of {first.text} of {group}."
        return replace(between("quantifier", a, b, trust=TRUST, reason=reason), of_subject=True)
    reason = f"One says “{{a}}” of {group}, the other “{{b}}”."
    values, spans = (first.text, second.text), ((first.span,), (second.span,))
    terms = (*predicates, *_quantifying(pair, first, second))
    return Difference("quantifier", TRUST, values, spans, reason, terms, of_subject=True)


def _quantifying(pair: Alignment, first: Share, second: Share) -> Iterator[Term]:
    """The terms that say how much, when they are terms: four of the crew, the whole crew."""
    for alone, share in ((pair.only_a, first), (pair.only_b, second)):
        yield from (term for term in alone if share.span.overlaps(term.span))


def _predicates(pair: Alignment) -> tuple[Term, ...]:
    """The main words, when they are opposites."""
    found = pair.a.predicate, pair.b.predicate
    return tuple(term for term in found if term is not None) if _flipped(pair) else ()


def _share(facts: Facts, term: Term) -> Share | None:
    """The share of a group that a term's quantifier allows, "not all" included."""
    for i in _quantifiers(facts):
        if not _quantifies(facts.words, i, term.place):
            continue
        word = facts.words[i]
        lower = word.text.casefold()
        low, high = _bounds(facts, i)
        before = facts.words[i - 1] if i else None
        if before and before.text.casefold() in NEGATORS and lower in PARTIAL:
            span = Span(before.span.start, word.span.end)
            return Share(0, 1 - EDGE, f"{before.text} {word.text}", span)
        return Share(low, high, word.text, word.span)
    return _number_of(facts, term)


def _bounds(facts: Facts, i: int) -> tuple[float, float]:
    """The least and greatest share that a quantifier allows with the words before it: more than half."""
    word = facts.words[i]
    low, high = SHARES[word.text.casefold()]
    bound = next((m.bound for m in facts.measures if m.span.overlaps(word.span)), "exact")
    if bound == "at_least":
        return low, 1
    if bound == "at_most":
        return 0, high
    if i and facts.words[i - 1].text.casefold() in NEARLY:
        return (low - SLACK, 1 - EDGE) if low == 1 else (EDGE, high + SLACK)
    return low, high


def _number_of(facts: Facts, term: Term) -> Share | None:
    """The share that a number leaves: three countries are some, only 19 of the 27 are not all."""
    words = facts.words
    total = _count_at(facts, term.place)
    above = words[term.place].head
    if words[above].pos == "NUM" and _of(words, above, term.place):
        count, only = _value(facts, above), above > 0 and words[above - 1].text.casefold() == "only"
        is_part = only or (count is not None and total is not None and count < total)
        return Share(EDGE, 1 - EDGE if is_part else 1, words[above].text, words[above].span)
    number = next(
        (
            word
            for i, word in enumerate(words)
            if word.head == term.place and word.pos == "NUM" and i < term.place
        ),
        None,
    )
    return None if number is None else Share(EDGE, 1, number.text, number.span)


def _count_at(facts: Facts, noun: int) -> float | None:
    """How many of a noun there are said to be."""
    return next((m.low for m in facts.measures if facts.words[m.place].head == noun), None)


def _value(facts: Facts, place: int) -> float | None:
    return next((m.low for m in facts.measures if m.place == place), None)


def _of(words: tuple[Word, ...], above: int, below: int) -> bool:
    return any(word.text.casefold() == "of" for word in words[above + 1 : below])


def _people(facts: Facts) -> Share | None:
    """The share of an unnamed group of people that the subject speaks of."""
    for i, word in enumerate(facts.words):
        lower = word.text.casefold()
        if word.head != facts.root or not (word.role in ("subject", "object") or lower in PEOPLE):
            continue
        if lower in PEOPLE:
            low, high = PEOPLE[lower]
            return Share(low, high, word.text, word.span)
        if word.lemma.casefold() in PERSONS:
            term = next((term for term in facts.terms if term.place == i), None)
            return None if term is None else _share(facts, term)
    return None


def _quantifies(words: tuple[Word, ...], i: int, place: int) -> bool:
    """Whether a quantifier belongs to a noun: all members, all of the members."""
    if words[i].head == place:
        return words[place].pos in ("NOUN", "PROPN")
    of_one = words[i].head == words[place].head != i and words[words[i].head].text.casefold() == "one"
    return (words[place].head == i or of_one) and place > i


def _flipped(pair: Alignment) -> bool | None:
    """Whether the two predicates are opposites, by meaning or by a "not"; None when they are unrelated."""
    a, b = pair.a.predicate, pair.b.predicate
    denied = _verb_denied(pair.a), _verb_denied(pair.b)
    if a is None or b is None or any(_all_not(*side) for side in zip((pair.a, pair.b), denied, strict=True)):
        return None
    if pair.partner(a) is b:
        return denied[0] != denied[1]
    return denied[0] == denied[1] if opposed(a, b) else None


def _all_not(facts: Facts, is_denied: bool) -> bool:
    """All members did not agree: none of them or not all, one cannot tell."""
    return is_denied and any(SHARES[facts.words[i].text.casefold()][0] == 1 for i in _quantifiers(facts))


@once_per_claim
def _verb_denied(facts: Facts) -> bool:
    return any(
        word.text.casefold() in VERB_NEGATORS
        and not (i + 1 < len(facts.words) and facts.words[i + 1].text.casefold() in PARTIAL)
        for i, word in enumerate(facts.words)
    )


def _whole_and_number(pair: Alignment) -> list[Difference]:
    """All agreed, two refused: of opposites a number stands for a part that the whole leaves no room for."""
    for first, second, swapped in ((pair.a, pair.b, False), (pair.b, pair.a, True)):
        whole, part = _whole(first), _part(second)
        if whole and part:
            a, b = (part, whole) if swapped else (whole, part)
            reason = f"“{whole.text}” leaves no room for “{part.text}” of whom the opposite is said."
            spans = ((a.span,), (b.span,))
            return [
                Difference(
                    "quantifier", TRUST_PART, (a.text, b.text), spans, reason,
                    (*_predicates(pair), *_quantifying(pair, a, b)), of_subject=True,
                )
            ]  # fmt: skip
    return []


def _whole(facts: Facts) -> Share | None:
    shares = (_share(facts, term) for term in subjects(facts))
    return next((share for share in shares if share and share.low == 1), None)


def _part(facts: Facts) -> Share | None:
    """A number, or a quantifier, in the subject that stands for at least one."""
    for measure in facts.measures:
        if "subject" in (facts.words[measure.place].role, facts.words[facts.words[measure.place].head].role):
            return Share(EDGE, 1, measure.text, measure.span)
    shares = (_share(facts, term) for term in subjects(facts))
    return next((share for share in shares if share and share.low > 0), None)


def is_part_of_group(facts: Facts) -> bool:
    """Whether the subject is some, most or a number of a group."""
    for term in subjects(facts) or objects(facts):
        if facts.words[term.place].text.casefold() in SHARES or _is_fraction(term):
            return True
        share = _share(facts, term)
        if share is not None:
            return share.high > 0 and (share.low, share.high) != (1, 1)
        if any(facts.words[measure.place].head == term.place for measure in facts.measures):
            return True
    return False


def _is_fraction(term: Term) -> bool:
    return term.measure is not None and not term.measure.dimension and 0 < term.measure.low < 1
