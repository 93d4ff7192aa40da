"""Which terms of two claims mean the same, and which stand alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.compare.facts import measures, times
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.terms import Term
from reader.compare.words import lexicon, names

SAME, RELATED_FORM, PARAPHRASE, SYNONYM = 1.0, 0.9, 0.8, 0.7
"""How much of a term's weight a match carries: same word, attend/attendance, our own lists, WordNet's."""


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A term of each claim that mean the same."""

    a: Term
    b: Term
    strength: float


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """Two claims side by side."""

    a: Facts
    b: Facts
    matches: tuple[Match, ...]
    only_a: tuple[Term, ...]
    only_b: tuple[Term, ...]
    shared: float
    """Weight of what both say."""
    overlap: float
    """Shared weight against the mean of both, 0 to 1."""
    partners: Mapping[Term, Term]
    """What each matched term of the first claim was matched with."""

    @property
    def containment(self) -> float:
        """Shared weight against the smaller of both, 0 to 1."""
        least = min(self.a.weight, self.b.weight)
        return min(self.shared / least, 1.0) if least else 0.0

    def partner(self, term: Term) -> Term | None:
        """What a term of the first claim was matched with."""
        return self.partners.get(term)

    def mirrored(self) -> "Alignment":
        """The same with the sides exchanged."""
        return Alignment(
            a=self.b,
            b=self.a,
            matches=tuple(Match(match.b, match.a, match.strength) for match in self.matches),
            only_a=self.only_b,
            only_b=self.only_a,
            shared=self.shared,
            overlap=self.overlap,
            partners={match.b: match.a for match in self.matches},
        )

    def overlap_without(self, terms: Iterable[Term]) -> float:
        """The overlap when the differing terms are left out of both sides."""
        total = self.a.weight + self.b.weight - sum(term.weight for term in terms)
        return min(2 * self.shared / total, 1.0) if total > 0 else 1.0


def align(a: Facts, b: Facts) -> Alignment:
    """Matches terms one to one, the surest first, nearest in place among equals."""
    matches = _match_same(a, b)
    taken = {term for match in matches for term in (match.a, match.b)}
    left = [term for term in a.terms if term not in taken]
    right = [term for term in b.terms if term not in taken]
    rest = _match_rest(left, right)
    if rest:
        matches += rest
        taken = {term for match in rest for term in (match.a, match.b)}
        left = [term for term in left if term not in taken]
        right = [term for term in right if term not in taken]
    shared = sum(match.strength * (match.a.weight + match.b.weight) / 2 for match in matches)
    total = a.weight + b.weight
    return Alignment(
        a=a,
        b=b,
        matches=tuple(matches),
        only_a=tuple(left),
        only_b=tuple(right),
        shared=shared,
        overlap=min(2 * shared / total, 1.0) if total else 0.0,
        partners={match.a: match.b for match in matches},
    )


def _match_same(a: Facts, b: Facts) -> list[Match]:
    """Words and times told alike."""
    by_key = _terms_by_key(b)
    taken: set[Term] = set()
    matches = []
    for term in a.terms:
        if term.kind not in ("word", "time") or term.key not in by_key:
            continue
        same = next((other for other in by_key[term.key] if other not in taken), None)
        if same is not None and same.kind == term.kind:
            taken.add(same)
            matches.append(Match(term, same, SAME))
    return matches


@once_per_claim
def _terms_by_key(facts: Facts) -> Mapping[str, Sequence[Term]]:
    found: dict[str, list[Term]] = defaultdict(list)
    for term in facts.terms:
        found[term.key].append(term)
    return dict(found)


def _match_rest(left: Sequence[Term], right: Sequence[Term]) -> list[Match]:
    found = []
    told = set().union(*(term.meanings for term in right))
    for x in left:
        if x.kind in ("word", "name") and x.meanings and told.isdisjoint(x.meanings):
            continue
        for y in right:
            strength = likeness(x, y)
            if strength:
                found.append((-strength, x.role != y.role, abs(x.place - y.place), x.place, y.place, x, y))
    found.sort(key=lambda item: item[:5])
    matches: list[Match] = []
    taken: set[Term] = set()
    for negative, _, _, _, _, x, y in found:
        if x not in taken and y not in taken:
            taken.update((x, y))
            matches.append(Match(x, y, -negative))
    return matches


def likeness(a: Term, b: Term) -> float:
    """How nearly two terms mean the same; 0.0 when they do not."""
    if a.measure and b.measure:
        return (
            SAME
            if measures.comparable(a.measure, b.measure) and measures.agree(a.measure, b.measure)
            else 0.0
        )
    if a.moment and b.moment:
        return SAME if times.agree(a.moment, b.moment) else 0.0
    if "number" in (a.kind, b.kind) or "time" in (a.kind, b.kind):
        return 0.0
    if a.name and b.name:
        return SAME if names.same(a.name, b.name) else 0.0
    return _shared_meaning(a, b)


def _shared_meaning(a: Term, b: Term) -> float:
    shared = a.meanings & b.meanings
    if not shared:
        return 0.0
    kinds = {meaning[0] for meaning in shared}
    if "=" in kinds:
        return SAME if a.key == b.key else RELATED_FORM
    if kinds & {"p", "o"}:
        return PARAPHRASE
    return 0.0 if {a.key[1:], b.key[1:]} <= names.TITLES else SYNONYM


def opposed(a: Term, b: Term) -> lexicon.Opposition | None:
    """Whether two unmatched words exclude each other."""
    if a.kind != "word" or b.kind != "word" or not _may_be_opposed(a, b):
        return None
    pos = a.pos if a.pos == b.pos else _common_pos(a.pos, b.pos)
    if not pos:
        return None
    found = (lexicon.opposition(x, y, pos) for x in _forms(a) for y in _forms(b))
    return next((opposition for opposition in found if opposition), None)


def _forms(term: Term) -> tuple[str, ...]:
    """The base form of a word, and a participle as it stands, which may be an adjective: forged."""
    told, key = term.text.casefold(), term.key[1:]
    return (key, told) if f"={told}" in term.meanings and told != key else (key,)


def _may_be_opposed(a: Term, b: Term) -> bool:
    if not (a.opposites or b.opposites):
        return False
    if b.key in a.opposites or a.key in b.opposites or not a.opposites.isdisjoint(b.opposites):
        return True
    return not a.opposites.isdisjoint(b.meanings) or not b.opposites.isdisjoint(a.meanings)


def _common_pos(a: str, b: str) -> str:
    """Parts of speech that tables treat alike: attend and absence, closed higher and closed lower."""
    if {a, b} <= {"VERB", "NOUN", "ADJ"} or {a, b} == {"ADV", "ADP"}:
        return a
    return "ADJ" if {a, b} == {"ADJ", "ADV"} else ""
