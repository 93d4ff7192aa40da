"""Whether two claims that are told alike tell of two things: north and south tower, flights 212 and 308."""

from collections.abc import Iterable

from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment, opposed
from reader.compare.pairs.slots import objects, subjects
from reader.compare.words import names


def rest(terms: Iterable[Term], differing: Iterable[Term]) -> list[Term]:
    """The terms without those that are known to differ."""
    left_out = {id(term) for term in differing}
    return [term for term in terms if id(term) not in left_out]


def picks_other_things(pair: Alignment, differing: Iterable[Term]) -> bool:
    """Whether matched subjects carry different modifiers: the north tower, the south tower."""
    differing = tuple(differing)
    if _are_turned_round(pair):
        return True
    for heads in (subjects, objects):
        for x in heads(pair.a):
            y = pair.partner(x)
            if y is None or x.kind == "name" or y not in heads(pair.b):
                continue
            first, second = _modifiers(pair.a, x, pair.only_a), _modifiers(pair.b, y, pair.only_b)
            if (rest(first, differing) and rest(second, differing)) or _labels_clash(pair, x, y):
                return True
        if heads(pair.a):
            return False
    return False


def _are_turned_round(pair: Alignment) -> bool:
    """Whether an adjective alone tells which is meant, and the other way: the older, the younger."""
    return any(
        x.pos == y.pos == "ADJ" and opposed(x, y) is not None
        for x in objects(pair.a)
        if _is_definite(pair.a, x)
        for y in objects(pair.b)
        if _is_definite(pair.b, y)
    )


def _is_definite(facts: Facts, term: Term) -> bool:
    return any(
        word.head == term.place and word.text.casefold() == "the" for word in facts.words[: term.place]
    )


def _labels_clash(pair: Alignment, x: Term, y: Term) -> bool:
    """Flight 212 and flight 308: numbers behind a noun tell one of its kind from another."""
    first, second = _label(pair.a, x), _label(pair.b, y)
    return bool(first) and bool(second) and first != second


def _label(facts: Facts, term: Term) -> str:
    after = term.place + 1
    if after < len(facts.words) and facts.words[after].pos == "NUM" and facts.words[after].head == term.place:
        return facts.words[after].text
    return ""


def in_other_circumstances(pair: Alignment, differing: Iterable[Term]) -> bool:
    """Whether nouns beside the events differ in their modifiers: in the walking group, the tablet group."""
    differing = tuple(differing)
    for match in pair.matches:
        if match.a.pos == match.b.pos == "NOUN" and not {match.a.role, match.b.role} & {"subject", "object"}:
            first = _modifiers(pair.a, match.a, pair.only_a)
            second = _modifiers(pair.b, match.b, pair.only_b)
            if rest(first, differing) and rest(second, differing):
                return True
    return False


def _modifiers(facts: Facts, head: Term, terms: Iterable[Term]) -> list[Term]:
    """Unmatched words and names that depend on a head and stand before it, or are nouns after a subject."""
    return [term for term in terms if term.kind in ("word", "name") and _modifies(facts, term, head)]


def _modifies(facts: Facts, term: Term, head: Term) -> bool:
    is_direct = facts.words[term.place].head == head.place
    if term.place > head.place:
        return is_direct and head.role == "subject" and term.pos in ("NOUN", "PROPN")
    return is_direct or _is_joined(facts, term.place, head.place)


def _is_joined(facts: Facts, first: int, head: int) -> bool:
    """Whether nothing but nouns and their attributes stand from a word to the head: child mortality rate."""
    return all(word.pos in ("NOUN", "PROPN", "ADJ") for word in facts.words[first:head])


def titles_clash(pair: Alignment) -> bool:
    """Mayor Lee and Sergeant Lee: matched persons who are given different offices."""
    for match in pair.matches:
        if match.a.name and match.a.name.kind == "person":
            first, second = _titles(pair.a, match.a), _titles(pair.b, match.b)
            if first and second and not first & second:
                return True
    return False


def _titles(facts: Facts, term: Term) -> set[str]:
    """Offices that stand in or right before a person's name."""
    words = facts.words
    near = range(max(term.place - 2, 0), term.place + 1)
    inside = term.text.casefold().split()
    found = {words[i].text.casefold() for i in near if words[i].pos in ("NOUN", "PROPN")}
    return (found | set(inside)) & names.TITLES
