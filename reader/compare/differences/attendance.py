"""Who goes to an event and who stays away."""

from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment, opposed
from reader.compare.pairs.slots import subjects
from reader.compare.words import lexicon
from reader.compare.words.names import same
from reader.model.entity import Name
from reader.model.warning_kinds import WarningType

GOING = "+"
"""The sign of the side on which one is there; the other side of the line stays away."""
LINE = next(group[:-1] for group in lexicon.groups_of("attend") if group[0] == "o")
"""The line of our opposites that holds attend and skip."""
MOVEMENT = frozenset(["travel", "go", "fly", "head", "come", "journey", "drive"])
"""Verbs of going somewhere; for an event they mean attending it."""
REPRESENT = frozenset(["represent", "appear", "lead", "negotiate"])
PERFORM = frozenset(["play", "perform", "sing", "speak", "compete", "race", "start"])
"""Verbs of what one does at an event, which only those do who are there."""
PERSON = frozenset(("in person", "personally", "himself", "herself", "themselves"))
EVENTS = frozenset(
    [
        "talk",
        "negotiation",
        "meeting",
        "summit",
        "event",
        "conference",
        "ceremony",
        "session",
        "gathering",
        "funeral",
        "wedding",
        "hearing",
        "debate",
        "rally",
        "match",
        "game",
        "festival",
        "congress",
        "forum",
        "inauguration",
        "parade",
        "launch",
        "dinner",
        "concert",
        "final",
        "semi-final",
        "gala",
        "marathon",
        "race",
        "tournament",
        "show",
        "premiere",
        "vigil",
        "march",
        "protest",
        "reception",
        "banquet",
        "fair",
        "party",
        "celebration",
        "training",
    ]
)
POINTING = frozenset(["neither", "both", "leader", "leaders", "president", "presidents", "they"])
"""Subjects that stand for persons named elsewhere."""
LEAST_PARTY = 2
TRUST = 0.9


def attendance_differences(pair: Alignment) -> list[Difference]:
    """One person who attends an event in one claim and misses it in the other."""
    first, second = _attendance(pair.a), _attendance(pair.b)
    if first is None or second is None or first[1] == second[1]:
        return []
    shared = _shared_actor(pair)
    if not shared or not _same_occasion(pair):
        return []
    a, b = first[0], second[0]
    reason = f"{shared} is to be there in one (“{_going(first, second)}”) and stays away in the other."
    kind: WarningType = "antonym" if opposed(a, b) else "polarity"
    spans = ((a.span,), (b.span,))
    return [Difference(kind, TRUST, (a.text, b.text), spans, reason, (a, b), settles_event=True)]


def same_attendance(pair: Alignment) -> bool:
    """Whether both claims say of one person that he goes to one event, or that he stays away."""
    first, second = _attendance(pair.a), _attendance(pair.b)
    if first is None or second is None or first[1] != second[1]:
        return False
    return _shared_person(pair) is not None and _same_occasion(pair)


def same_party(pair: Alignment) -> bool:
    """Whether both claims tell of the same two persons or more: neither leader, both A and B."""
    first, second = _actors(pair.a), _actors(pair.b)
    if min(len(first), len(second)) < LEAST_PARTY:
        return False
    return all(
        any(same(one, other) for other in others)
        for some, others in ((first, second), (second, first))
        for one in some
    )


def _going(first: tuple[Term, bool], second: tuple[Term, bool]) -> str:
    return first[0].text if first[1] else second[0].text


def tells_of_attendance(facts: Facts) -> bool:
    """Whether a claim tells of someone going to an event or staying away."""
    return _attendance(facts) is not None


@once_per_claim
def _attendance(facts: Facts) -> tuple[Term, bool] | None:
    """The word of going or staying away, and whether its person will be there; None for one of each."""
    found = [(term, side) for term in facts.terms if (side := _side(facts, term)) is not None]
    if len({side for _, side in found}) != 1:
        return None
    term, side = found[0]
    return term, (side == GOING) != (term.place in facts.negated)


def _side(facts: Facts, term: Term) -> str | None:
    if term.kind != "word" or term.pos not in ("VERB", "NOUN", "ADJ", "AUX"):
        return None
    lemma = facts.words[term.place].lemma.casefold()
    groups = {*lexicon.groups_of(term.key[1:]), *lexicon.groups_of(lemma)}
    sides = {group[-1] for group in groups if group[:-1] == LINE}
    if len(sides) == 1:
        return sides.pop()
    if lemma in MOVEMENT and term.pos == "VERB":
        return GOING
    if lemma in PERFORM and _is_at_event(facts, term):
        return GOING
    return GOING if lemma in REPRESENT and _in_person(facts) else None


def _is_at_event(facts: Facts, verb: Term) -> bool:
    """Whether an event is what a verb's "in" or "at" leads to: played in the final."""
    words = facts.words
    return any(
        word.lemma in EVENTS
        and word.head == verb.place
        and any(other.text.casefold() in ("in", "at") and words[other.head] is word for other in words)
        for word in words
    )


def _in_person(facts: Facts) -> bool:
    return any(term.key[1:] in PERSON for term in facts.terms)


def _shared_actor(pair: Alignment) -> str:
    """A person whom both claims name as taking part, or the one holder of an office; "" for none."""
    person = _shared_person(pair)
    if person is not None:
        return person.name
    if not any(match.a.pos == "NOUN" and match.a.role != "subject" for match in pair.matches):
        return ""
    holders = (x.text for x in subjects(pair.a) if _is_holder(pair.a, x) and _is_partner(pair, x))
    return next((f"The {holder}" for holder in holders), "")


def _is_partner(pair: Alignment, term: Term) -> bool:
    """Whether the other claim is about the same one, and no further word tells two of them apart."""
    other = pair.partner(term)
    if other is None or other not in subjects(pair.b) or not _is_holder(pair.b, other):
        return False
    sides = (pair.a, term, pair.only_a), (pair.b, other, pair.only_b)
    return not any(
        one.place < head.place == facts.words[one.place].head for facts, head, alone in sides for one in alone
    )


def _is_holder(facts: Facts, term: Term) -> bool:
    """Whether a term is the only one of its kind: the bishop, not bishops or a bishop."""
    word = facts.words[term.place]
    is_one = term.kind == "word" and term.pos == "NOUN" and word.text.casefold() == word.lemma.casefold()
    return is_one and any(
        other.head == term.place and other.text.casefold() == "the" for other in facts.words[: term.place]
    )


def _shared_person(pair: Alignment) -> Name | None:
    """A person whom both claims name as taking part, not just as someone met there."""
    others = _actors(pair.b)
    return next((a for a in _actors(pair.a) if any(same(a, b) for b in others)), None)


def _actors(facts: Facts) -> list[Name]:
    """Persons in or under the subject; for "neither leader" those named without a word of their own."""
    persons = [name for name in facts.names if name.kind == "person"]
    inside = {word.name for i, word in enumerate(facts.words) if word.name and _belongs_to_subject(facts, i)}
    direct = [name for name in persons if name.id in inside]
    points = any(word.role == "subject" and word.text.casefold() in POINTING for word in facts.words)
    spelt = {word.name for word in facts.words}
    return direct or ([name for name in persons if name.id not in spelt] if points else [])


def _belongs_to_subject(facts: Facts, i: int) -> bool:
    """Whether a name is the subject or hangs on it through names alone: the absence of both X and Y."""
    for _ in range(len(facts.words)):
        word = facts.words[i]
        if word.role == "subject":
            return True
        if word.name is None or word.head == i:
            return False
        i = word.head
    return False


def _same_occasion(pair: Alignment) -> bool:
    """Both name one event or place; whoever appears in person does so at the event that is spoken of."""
    first, second = _occasion(pair.a), _occasion(pair.b)
    if not first or not second:
        return any(_in_person(facts) for facts in (pair.a, pair.b)) and bool(first or second)
    return any(x.meanings & y.meanings for x in first for y in second)


def _occasion(facts: Facts) -> list[Term]:
    return [
        term
        for term in facts.terms
        if (term.name and term.name.kind in ("place", "event")) or facts.words[term.place].lemma in EVENTS
    ]
