"""Which terms of two claims mean the same, and which stand alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.compare import lexicon, measures, names, times
from reader.compare.facts import Facts
from reader.compare.terms import Term

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

    @property
    def overlap(self) -> float:
        """Shared weight against the mean of both, 0 to 1."""
        total = self.a.weight + self.b.weight
        return min(2 * self.shared / total, 1.0) if total else 0.0

    @property
    def containment(self) -> float:
        """Shared weight against the smaller of both, 0 to 1."""
        least = min(self.a.weight, self.b.weight)
        return min(self.shared / least, 1.0) if least else 0.0

    def partner(self, term: Term) -> Term | None:
        """What a term of the first claim was matched with."""
        return next((match.b for match in self.matches if match.a is term), None)

    def mirrored(self) -> "Alignment":
        """The same with the sides exchanged."""
        return Alignment(
            a=self.b,
            b=self.a,
            matches=tuple(Match(match.b, match.a, match.strength) for match in self.matches),
            only_a=self.only_b,
            only_b=self.only_a,
            shared=self.shared,
        )

    def overlap_without(self, terms: Iterable[Term]) -> float:
        """The overlap when the differing terms are left out of both sides."""
        total = self.a.weight + self.b.weight - sum(term.weight for term in terms)
        return min(2 * self.shared / total, 1.0) if total > 0 else 1.0


def align(a: Facts, b: Facts) -> Alignment:
    """Matches terms one to one, the surest first, nearest in place among equals."""
    left, right = list(a.terms), list(b.terms)
    matches: list[Match] = []
    by_key: dict[str, list[Term]] = {}
    for term in right:
        by_key.setdefault(term.key, []).append(term)
    for term in tuple(left):
        same = by_key.get(term.key)
        if same and term.kind in ("word", "time") and same[0].kind == term.kind:
            partner = same.pop(0)
            matches.append(Match(term, partner, SAME))
            left.remove(term)
            right.remove(partner)
    matches += _match_rest(left, right)
    taken = {id(match.a) for match in matches} | {id(match.b) for match in matches}
    return Alignment(
        a=a,
        b=b,
        matches=tuple(matches),
        only_a=tuple(term for term in a.terms if id(term) not in taken),
        only_b=tuple(term for term in b.terms if id(term) not in taken),
        shared=sum(match.strength * (match.a.weight + match.b.weight) / 2 for match in matches),
    )


def _match_rest(left: list[Term], right: list[Term]) -> list[Match]:
    found = []
    for x in left:
        for y in right:
            strength = likeness(x, y)
            if strength:
                found.append((-strength, x.role != y.role, abs(x.place - y.place), x.place, y.place, x, y))
    found.sort(key=lambda item: item[:5])
    matches: list[Match] = []
    taken: set[int] = set()
    for negative, _, _, _, _, x, y in found:
        if id(x) not in taken and id(y) not in taken:
            taken.update((id(x), id(y)))
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
    return PARAPHRASE if kinds & {"p", "o"} else SYNONYM


def opposed(a: Term, b: Term) -> lexicon.Opposition | None:
    """Whether two unmatched words exclude each other."""
    if a.kind != "word" or b.kind != "word":
        return None
    pos = a.pos if a.pos == b.pos else _common_pos(a.pos, b.pos)
    return lexicon.opposition(a.key[1:], b.key[1:], pos) if pos else None


def _common_pos(a: str, b: str) -> str:
    """Parts of speech that tables treat alike: attend and absence, open the verb and open the adjective."""
    return a if {a, b} <= {"VERB", "NOUN", "ADJ"} else ""
