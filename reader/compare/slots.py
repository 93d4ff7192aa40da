"""Where in its claim a term stands, and whether two terms stand in the same place."""

from reader.compare.alignment import Alignment
from reader.compare.facts import Facts
from reader.compare.terms import Term
from reader.model.claim import Claim, Role

LONGEST_CLIMB = 12
SHORTEST_TOLD = 3
DEMONSTRATIVES = frozenset(["this", "that", "these", "those", "such"])
POINTERS = frozenset(
    [
        "the",
        "this",
        "that",
        "these",
        "those",
        "they",
        "she",
        "her",
        "his",
        "him",
        "its",
        "their",
        "them",
        "who",
        "which",
        "what",
        "there",
        "and",
        "for",
    ]
)
"""Words of a subject that do not tell which thing is meant."""


def anchor(facts: Facts, term: Term) -> Term | None:
    """The nearest content term above a term; None at the root."""
    places = {other.place: other for other in facts.terms if other is not term}
    at = term.place
    for _ in range(LONGEST_CLIMB):
        above = facts.words[at].head
        if above == at:
            return None
        at = above
        if at in places:
            return places[at]
    return None


def preposition(facts: Facts, term: Term) -> str:
    """The preposition that introduces a term; "" when there is none."""
    for i, word in enumerate(facts.words):
        if word.head == term.place and word.pos == "ADP" and i < term.place:
            return word.lemma.casefold()
    return ""


def same_slot(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether two terms stand between, or hang on, matched terms or the predicates, with one preposition."""
    if preposition(pair.a, a) != preposition(pair.b, b):
        return False
    if _same_neighbours(pair, a, b):
        return True
    above_a, above_b = anchor(pair.a, a), anchor(pair.b, b)
    if above_a is None or above_b is None:
        return above_a is above_b
    if pair.partner(above_a) is above_b:
        return True
    return above_a is pair.a.predicate and above_b is pair.b.predicate and a.role == b.role


def _same_neighbours(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether the terms right before and right after are matched, the ends of the claims included."""
    before = _neighbour(pair.a, a, -1), _neighbour(pair.b, b, -1)
    after = _neighbour(pair.a, a, 1), _neighbour(pair.b, b, 1)
    return all(_meet(pair, x, y) for x, y in (before, after)) and any(x and y for x, y in (before, after))


def _neighbour(facts: Facts, term: Term, step: int) -> Term | None:
    at = facts.terms.index(term) + step
    return facts.terms[at] if 0 <= at < len(facts.terms) else None


def _meet(pair: Alignment, x: Term | None, y: Term | None) -> bool:
    if x is None or y is None:
        return x is y
    return pair.partner(x) is y


def heads(facts: Facts, role: Role) -> list[Term]:
    """The main terms of a role; who is acted on is the object, in a passive too."""
    found = [term for term in facts.terms if term.role == role and facts.is_head(term)]
    return found or [term for term in facts.terms if _is_of_role(facts, term, role)]


def describes_topic(facts: Facts, term: Term) -> bool:
    """Whether a term tells which thing the claim is about: the old bridge, the new bridge."""
    above = anchor(facts, term)
    return above is not None and above in (heads(facts, "subject") or heads(facts, "object"))


def _is_of_role(facts: Facts, term: Term, role: Role) -> bool:
    """Whether a term fills the role through a pronoun above it: none of the members."""
    above = facts.words[facts.words[term.place].head]
    return above.role == role and above.pos in ("PRON", "DET", "NUM") and term.role != role


def subjects_match(pair: Alignment) -> bool | None:
    """Whether both claims are about the same agent, or else patient; None when one has neither to compare."""
    agents = _named(pair.a, heads(pair.a, "subject")), _named(pair.b, heads(pair.b, "subject"))
    patients = heads(pair.a, "object"), heads(pair.b, "object")
    if all(agents):
        return _any_partners(pair, *agents)
    if all(patients) and not any(agents):
        return _any_partners(pair, *patients)
    for first, second in ((agents[0], patients[1]), (patients[0], agents[1])):
        if first and second and _any_partners(pair, first, second):
            return True
    return _texts_match(pair.a.claim, pair.b.claim) if not all(agents) else None


def _named(facts: Facts, found: list[Term]) -> list[Term]:
    """The subjects that say what they are; "this development" only points back."""
    return [term for term in found if not _points_back(facts, term)]


def _points_back(facts: Facts, term: Term) -> bool:
    return any(
        word.head == term.place and i < term.place and word.text.casefold() in DEMONSTRATIVES
        for i, word in enumerate(facts.words)
    )


def _any_partners(pair: Alignment, first: list[Term], second: list[Term]) -> bool:
    return any(pair.partner(x) is y for x in first for y in second)


def _texts_match(a: Claim, b: Claim) -> bool | None:
    """Whether the subjects as told share a word, for clauses that leave theirs to the clause before."""
    first, second = _told(a.subject), _told(b.subject)
    return bool(first & second) if first and second else None


def _told(subject: str) -> set[str]:
    return {
        word for word in subject.casefold().split() if len(word) >= SHORTEST_TOLD and word not in POINTERS
    }


def pronoun_subject(pair: Alignment) -> bool:
    """Whether both subjects are the same unresolved pronoun: it, they, this."""
    first, second = _pronoun(pair.a), _pronoun(pair.b)
    return bool(first) and first == second


def _pronoun(facts: Facts) -> str:
    words = [word for word in facts.words if word.role == "subject"]
    if len(words) == 1 and words[0].pos in ("PRON", "DET") and not words[0].name:
        return words[0].text.casefold()
    return ""


def predicates_match(pair: Alignment) -> bool | None:
    """Whether the main words mean the same; None when either has no content of its own."""
    a, b = pair.a.predicate, pair.b.predicate
    if a is None or b is None:
        return None
    return pair.partner(a) is b
