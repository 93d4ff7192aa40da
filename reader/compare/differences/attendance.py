"""Who goes to an event and who stays away."""

from reader.compare import lexicon
from reader.compare.alignment import Alignment, opposed
from reader.compare.differences.difference import Difference
from reader.compare.facts import Facts
from reader.compare.names import same
from reader.compare.terms import Term
from reader.model.entity import Name
from reader.model.warning import WarningType

GOING, STAYING_AWAY = "+", "-"
LINE = next(group[:-1] for group in lexicon.groups_of("attend") if group[0] == "o")
"""The line of our opposites that holds attend and skip."""
MOVEMENT = frozenset(["travel", "go", "fly", "head", "come", "journey", "drive"])
"""Verbs of going somewhere; for an event they mean attending it."""
REPRESENT = frozenset(["represent", "appear", "lead", "negotiate"])
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
    ]
)
POINTING = frozenset(["neither", "both", "leaders", "presidents", "they", "decision"])
"""Subjects that stand for persons named elsewhere."""
TRUST = 0.9


def attendance_differences(pair: Alignment) -> list[Difference]:
    """One person who attends an event in one claim and misses it in the other."""
    first, second = _attendance(pair.a), _attendance(pair.b)
    if first is None or second is None or first[1] == second[1]:
        return []
    shared = _shared_person(pair)
    if shared is None or not _same_occasion(pair):
        return []
    a, b = first[0], second[0]
    reason = f"{shared.name} is to be there in one (“{_going(first, second)}”) and stays away in the other."
    kind: WarningType = "antonym" if opposed(a, b) else "polarity"
    spans = ((a.span,), (b.span,))
    return [Difference(kind, TRUST, (a.text, b.text), spans, reason, (a, b), settles_event=True)]


def _going(first: tuple[Term, bool], second: tuple[Term, bool]) -> str:
    return first[0].text if first[1] else second[0].text


def _attendance(facts: Facts) -> tuple[Term, bool] | None:
    """The word of going or staying away, and whether its person will be there."""
    for term in facts.terms:
        side = _side(facts, term)
        if side is not None:
            return term, (side == GOING) != (term.place in facts.negated)
    return None


def _side(facts: Facts, term: Term) -> str | None:
    if term.kind != "word" or term.pos not in ("VERB", "NOUN", "ADJ"):
        return None
    lemma = facts.words[term.place].lemma.casefold()
    groups = {*lexicon.groups_of(term.key[1:]), *lexicon.groups_of(lemma)}
    sides = {group[-1] for group in groups if group[:-1] == LINE}
    if len(sides) == 1:
        return sides.pop()
    if lemma in MOVEMENT and term.pos == "VERB":
        return GOING
    in_person = any(other.key[1:] in PERSON for other in facts.terms)
    return GOING if lemma in REPRESENT and in_person else None


def _shared_person(pair: Alignment) -> Name | None:
    """A person whom both claims name as taking part, not just as someone met there."""
    others = _actors(pair.b)
    return next((a for a in _actors(pair.a) if any(same(a, b) for b in others)), None)


def _actors(facts: Facts) -> list[Name]:
    """Persons in the subject, or all when it only points at them: neither leader, the absence of both."""
    subject = [word for word in facts.words if word.role == "subject"]
    named = {word.name for word in subject if word.name}
    persons = [name for name in facts.names if name.kind == "person"]
    direct = [name for name in persons if name.id in named]
    points = any(word.text.casefold() in POINTING or _names_line(word.lemma) for word in subject)
    return direct or (persons if points else [])


def _names_line(lemma: str) -> bool:
    return any(group[:-1] == LINE for group in lexicon.groups_of(lemma.casefold()))


def _same_occasion(pair: Alignment) -> bool:
    """Both name an event, and no two events or places that differ on both sides."""
    first, second = _occasion(pair.a), _occasion(pair.b)
    if not first or not second:
        return False
    return any(x.meanings & y.meanings for x in first for y in second)


def _occasion(facts: Facts) -> list[Term]:
    return [
        term
        for term in facts.terms
        if (term.name and term.name.kind in ("place", "event")) or facts.words[term.place].lemma in EVENTS
    ]
