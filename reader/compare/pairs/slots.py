"""Where in its claim a term stands, and whether two terms stand in the same place."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.model.claim import Claim, Role, Word

LONGEST_CLIMB = 12
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
SHORTEST_TOLD = 3
DEMONSTRATIVES = frozenset(["this", "that", "these", "those", "such"])
BEING = frozenset(["is", "are", "was", "were", "be", "been", "being"])
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


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Where a term stands in its claim."""

    anchor: Term | None
    """The nearest content term above it; None at the root."""
    preposition: str
    """What introduces it; "" when nothing does."""
    before: Term | None
    after: Term | None


def anchor(facts: Facts, term: Term) -> Term | None:
    """The nearest content term above a term; None at the root."""
    return standings(facts)[term].anchor


def preposition(facts: Facts, term: Term) -> str:
    """The preposition that introduces a term; "" when there is none."""
    return standings(facts)[term].preposition


@once_per_claim
def standings(facts: Facts) -> Mapping[Term, Standing]:
    """Where each term of the claim stands."""
    places: dict[int, list[Term]] = defaultdict(list)
    for term in facts.terms:
        places[term.place].insert(0, term)
    introduced = _prepositions(facts.words)
    rows = zip((None, *facts.terms), facts.terms, (*facts.terms[1:], None), strict=False)
    return {
        term: Standing(
            _anchor(term, facts.words, places), _introduction(term, facts, introduced), before, after
        )
        for before, term, after in rows
    }


def _introduction(term: Term, facts: Facts, introduced: Mapping[int, str]) -> str:
    """The preposition before a term, on whichever word of a name it hangs."""
    at = term.place
    while term.name and at not in introduced and at + 1 < len(facts.words):
        if facts.words[at + 1].name != term.name.id:
            break
        at += 1
    return introduced.get(at, "")


def _anchor(term: Term, words: Sequence[Word], places: Mapping[int, Sequence[Term]]) -> Term | None:
    at = term.place
    for _ in range(LONGEST_CLIMB):
        above = words[at].head
        if above == at:
            return None
        at = above
        found = next((other for other in places.get(at, ()) if other is not term), None)
        if found is not None:
            return found
    return None


def _prepositions(words: Sequence[Word]) -> dict[int, str]:
    """The first preposition that depends on each word after it."""
    found: dict[int, str] = {}
    for i, word in enumerate(words):
        if word.pos == "ADP" and i < word.head:
            found.setdefault(word.head, word.lemma.casefold())
    return found


def same_slot(pair: Alignment, a: Term, b: Term) -> bool:
    """Whether two terms stand between, or hang on, matched terms or the predicates, with one preposition."""
    x, y = standings(pair.a)[a], standings(pair.b)[b]
    if x.preposition != y.preposition:
        return False
    if _same_neighbours(pair, x, y):
        return True
    if x.anchor is None or y.anchor is None:
        return x.anchor is y.anchor
    if pair.partner(x.anchor) is y.anchor:
        return True
    return x.anchor is pair.a.predicate and y.anchor is pair.b.predicate and a.role == b.role


def _same_neighbours(pair: Alignment, a: Standing, b: Standing) -> bool:
    """Whether the terms right before and right after are matched, the ends of the claims included."""
    if not _meet(pair, a.before, b.before) or not _meet(pair, a.after, b.after):
        return False
    return a.before is not None or a.after is not None


def _meet(pair: Alignment, x: Term | None, y: Term | None) -> bool:
    if x is None or y is None:
        return x is y
    return pair.partner(x) is y


@once_per_claim
def subjects(facts: Facts) -> Sequence[Term]:
    """The main terms of the subject."""
    return _heads(facts, "subject")


@once_per_claim
def objects(facts: Facts) -> Sequence[Term]:
    """The main terms of the object, which is who is acted on, in a passive too."""
    return _heads(facts, "object")


def _heads(facts: Facts, role: Role) -> Sequence[Term]:
    found = tuple(term for term in facts.terms if term.role == role and facts.is_head(term))
    return found or tuple(term for term in facts.terms if _is_of_role(facts, term, role))


def describes_topic(facts: Facts, term: Term) -> bool:
    """Whether a term tells which thing the claim is about: the old bridge, the new bridge."""
    above = anchor(facts, term)
    return above is not None and above in (subjects(facts) or objects(facts))


def _is_of_role(facts: Facts, term: Term, role: Role) -> bool:
    """Whether a term fills the role through a pronoun above it: none of the members."""
    above = facts.words[facts.words[term.place].head]
    return above.role == role and above.pos in ("PRON", "DET", "NUM") and term.role != role


def subjects_match(pair: Alignment) -> bool | None:
    """Whether both claims are about the same agent, or else patient; None when one has neither to compare.

    A passive that leaves its agent out is about the same as the active: they jailed him, he was jailed.
    """
    agents = _named_subjects(pair.a), _named_subjects(pair.b)
    patients = _patients(pair.a), _patients(pair.b)
    if all(agents):
        return _any_partners(pair, *agents)
    if all(patients) and not any(agents):
        return _any_partners(pair, *patients)
    for first, second in ((agents[0], patients[1]), (patients[0], agents[1])):
        if first and second and _any_partners(pair, first, second):
            return True
    if all(patients) and any(agents) and _leaves_agent_out(pair, agents) and _any_partners(pair, *patients):
        return True
    return _texts_match(pair.a.claim, pair.b.claim) if not all(agents) else None


def _leaves_agent_out(pair: Alignment, agents: tuple[Sequence[Term], Sequence[Term]]) -> bool:
    """Whether the side without an agent is a passive."""
    return any(is_passive(facts) and not told for facts, told in zip((pair.a, pair.b), agents, strict=True))


@once_per_claim
def is_passive(facts: Facts) -> bool:
    """Whether the main word is a participle under a form of "be"."""
    return any(w.text.casefold() in BEING and w.head == facts.root and w.pos == "AUX" for w in facts.words)


@once_per_claim
def _named_subjects(facts: Facts) -> Sequence[Term]:
    """The subjects that say what they are; "this development" only points back."""
    return _with_names(facts, [term for term in subjects(facts) if not points_back(facts, term)])


@once_per_claim
def _patients(facts: Facts) -> Sequence[Term]:
    return _with_names(facts, objects(facts))


def _with_names(facts: Facts, heads: Sequence[Term]) -> tuple[Term, ...]:
    """With the names that stand between commas behind what they name: the owner, Dell Lines, said."""
    places = {term.place for term in heads}
    named = (term for term in facts.terms if term.name and facts.words[term.place].head in places)
    return (*heads, *(term for term in named if term not in heads and _is_set_off(facts, term)))


def _is_set_off(facts: Facts, term: Term) -> bool:
    before = facts.words[: term.place]
    return any(word.text == "," and word.head == term.place for word in before)


def points_back(facts: Facts, term: Term) -> bool:
    """Whether a term only points to what was named before: this development, those voters."""
    return any(
        word.head == term.place and i < term.place and word.text.casefold() in DEMONSTRATIVES
        for i, word in enumerate(facts.words)
    )


def _any_partners(pair: Alignment, first: Sequence[Term], second: Sequence[Term]) -> bool:
    return any(pair.partner(x) is y for x in first for y in second)


def _texts_match(a: Claim, b: Claim) -> bool | None:
    """Whether the subjects as told share a word, for clauses that leave theirs to the clause before.

    Two ranks or two first names make two of them: the 6th and the 8th battalion, Ada Lund and Eve Lund.
    """
    first, second = _told(a.subject), _told(b.subject)
    if not first or not second:
        return None
    shared, alone = first & second, (first - second, second - first)
    ranks = all(any(ORDINAL.fullmatch(word) for word in words) for words in alone)
    spelt = _names(a.subject) | _names(b.subject)
    namesakes = all(words & spelt for words in (shared, *alone))
    return bool(shared) and not ranks and not namesakes


@lru_cache(maxsize=20_000)
def _told(subject: str) -> frozenset[str]:
    return frozenset(
        word for word in subject.casefold().split() if len(word) >= SHORTEST_TOLD and word not in POINTERS
    )


@lru_cache(maxsize=20_000)
def _names(subject: str) -> frozenset[str]:
    """The words with a capital; a lone one at the beginning may only begin the sentence."""
    words = subject.split()
    capitals = [i for i, word in enumerate(words) if word[0].isupper()]
    return frozenset(words[i].casefold() for i in capitals if i or 1 in capitals)


def pronoun_subject(pair: Alignment) -> bool:
    """Whether both subjects are the same unresolved pronoun: it, they, this."""
    first, second = _pronoun(pair.a), _pronoun(pair.b)
    return bool(first) and first == second


@once_per_claim
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
