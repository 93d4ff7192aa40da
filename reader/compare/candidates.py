"""Which pairs of claims are worth comparing: those that share rare words, found without trying every pair."""

import heapq
import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

from reader.compare.differences.attendance import tells_of_attendance
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.model.entity import Name

COMPARED_PER_CLAIM = 10
"""Best candidates that each claim is compared with. With twice as many, no more copies told with another
number are met, and the time grows faster than the claims."""
LONGEST_POSTING = 60
"""A token that more claims share than this nominates nobody on its own."""
PAIRED = 4
"""Common tokens of a claim that nominate two by two, the rarest first: long texts name their hero often."""
ATTENDANCE = "attendance"
"""Token of every claim that tells of going to an event or staying away."""
VOTES_NEEDED, VOTES_OF_MAIN = 2, 2
"""Two shared tokens (a name and a number, a name and the predicate …), or the predicate alone."""
LIGHTEST = 0.35
"""Weight under which a word is too common to nominate."""


def tokens(facts: Facts) -> dict[str, str]:
    """What a claim can be found by, each with its kind: word, name, number or main (the predicate)."""
    found: dict[str, str] = {}
    main = facts.predicate
    for term in facts.terms:
        kind = "main" if term is main else term.kind
        for token in _tokens_of(term):
            found[token] = kind
    if tells_of_attendance(facts):
        found[ATTENDANCE] = "main"
    for name in facts.names:
        found[_token_of_name(name)] = "name"
    return found


def _token_of_name(name: Name) -> str:
    return f"n{name.name.split()[-1].casefold()}"


def _tokens_of(term: Term) -> Iterator[str]:
    if term.name:
        yield _token_of_name(term.name)
        return
    if term.kind == "number":
        yield term.key
    elif term.weight >= LIGHTEST:
        yield term.key
        for meaning in term.meanings:
            if meaning[0] in "po":
                yield meaning.rstrip("+-")
            elif meaning[0] == "=" and meaning != term.key:
                yield meaning


def pairs_within(facts: Sequence[Facts]) -> list[tuple[int, int]]:
    """Pairs of positions, smaller first, each once."""
    index = _Index(facts)
    found: set[tuple[int, int]] = set()
    for i, own in enumerate(facts):
        found.update((min(i, j), max(i, j)) for j in index.best(own, near=i, skip=i))
    return sorted(found)


def pairs_across(left: Sequence[Facts], right: Sequence[Facts]) -> list[tuple[int, int]]:
    """Pairs of a position in `left` and one in `right`."""
    index = _Index(right)
    return sorted((i, j) for i, own in enumerate(left) for j in index.best(own, near=0, skip=-1))


class _Index:
    """Who holds a token, and who holds several that are too common to tell anything alone."""

    def __init__(self, facts: Sequence[Facts]) -> None:
        self._count = len(facts)
        self._posting: dict[str, list[int]] = defaultdict(list)
        for j, each in enumerate(facts):
            for token in tokens(each):
                self._posting[token].append(j)
        self._wide = {
            token: frozenset(held) for token, held in self._posting.items() if self._is_common(token)
        }
        self._together: dict[tuple[str, str], list[int]] = defaultdict(list)
        for j, each in enumerate(facts):
            for pair in self._pairs_of(each):
                self._together[pair].append(j)

    def _pairs_of(self, facts: Facts) -> Iterable[tuple[str, str]]:
        """The rarest of a claim's common tokens, two by two: each word's own, then its most general."""
        told = [tuple(_tokens_of(term)) for term in facts.terms]
        told += [(_token_of_name(name),) for name in facts.names]
        own = {words[0] for words in told if words}
        general = {max(words, key=self._spread) for words in told if words}
        common = (
            heapq.nsmallest(PAIRED, words & self._wide.keys(), key=self._spread) for words in (own, general)
        )
        return dict.fromkeys(chain.from_iterable(combinations(words, 2) for words in common))

    def _is_common(self, token: str) -> bool:
        return self._spread(token)[0] > LONGEST_POSTING

    def _spread(self, token: str) -> tuple[int, str]:
        """How many hold a token; the token itself decides between equals."""
        return len(self._posting.get(token, ())), token

    def best(self, facts: Facts, *, near: int, skip: int) -> list[int]:
        """The claims that share the most rare tokens with this one; of too many, those beside `near`."""
        own = tokens(facts)
        score: dict[int, float] = defaultdict(float)
        votes: dict[int, int] = defaultdict(int)
        common: list[str] = []
        for spread, token in sorted(self._spread(token) for token in own if token in self._posting):
            if spread > LONGEST_POSTING:
                common.append(token)
                continue
            rarity, weight = self._rarity(spread), _weight(own[token])
            for j in self._posting[token]:
                score[j] += rarity
                votes[j] += weight
        if common:
            self._add_common(facts, own, common, near, score, votes)
        worth = [j for j, given in votes.items() if given >= VOTES_NEEDED and j != skip]
        return heapq.nlargest(COMPARED_PER_CLAIM, worth, key=lambda j: (score[j], -j))

    def _add_common(
        self,
        facts: Facts,
        own: Mapping[str, str],
        common: Sequence[str],
        near: int,
        score: dict[int, float],
        votes: dict[int, int],
    ) -> None:
        """Nominates by two common tokens, in need by one, and lets each count for the nominated."""
        nominated = set(score)
        for pair in self._pairs_of(facts):
            nominated.update(_around(near, self._together.get(pair, ())))
        for token in common:
            if len(nominated) > COMPARED_PER_CLAIM:
                break
            nominated.update(_around(near, self._posting[token]))
        for token in common:
            rarity, weight = self._rarity(len(self._posting[token])), _weight(own[token])
            for j in nominated & self._wide[token]:
                score[j] += rarity
                votes[j] += weight

    def _rarity(self, holders: int) -> float:
        return math.log(1 + self._count / holders)


def _weight(kind: str) -> int:
    return VOTES_OF_MAIN if kind == "main" else 1


def _around(place: int, holders: Sequence[int]) -> Sequence[int]:
    """As many of the ascending positions as may be looked at, those about `place`."""
    start = bisect_left(holders, place) - LONGEST_POSTING // 2
    start = max(min(start, len(holders) - LONGEST_POSTING), 0)
    return holders[start : start + LONGEST_POSTING]
