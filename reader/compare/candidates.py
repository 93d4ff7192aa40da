"""Which pairs of claims are worth comparing: those that share rare words, found without trying every pair."""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.compare.differences.attendance import tells_of_attendance
from reader.compare.facts import Facts
from reader.compare.terms import Term

COMPARED_PER_CLAIM = 20
"""Best candidates that each claim is compared with; 9 of 10 known claims rank that high."""
LONGEST_POSTING = 60
"""A token that more claims share than this nominates nobody on its own."""
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
        found[f"n{name.name.split()[-1].casefold()}"] = "name"
    return found


def _tokens_of(term: Term) -> Iterator[str]:
    if term.name:
        yield f"n{term.name.name.split()[-1].casefold()}"
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
    found = {(min(i, j), max(i, j)) for i, j in _nominated(facts, facts) if i != j}
    return sorted(found)


def pairs_across(left: Sequence[Facts], right: Sequence[Facts]) -> list[tuple[int, int]]:
    """Pairs of a position in `left` and one in `right`."""
    return sorted(set(_nominated(left, right)))


def _nominated(left: Sequence[Facts], right: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    posting: dict[str, list[int]] = defaultdict(list)
    asked = [tokens(facts) for facts in left]
    for j, held in enumerate(asked if left is right else map(tokens, right)):
        for token in held:
            posting[token].append(j)
    for i, own in enumerate(asked):
        for j in _best(own, posting, len(right), skip=i if left is right else -1):
            yield i, j


def _best(own: dict[str, str], posting: dict[str, list[int]], count: int, *, skip: int) -> list[int]:
    """The claims that share the most rare tokens with these."""
    score: dict[int, float] = defaultdict(float)
    votes: dict[int, int] = defaultdict(int)
    held = [(posting[token], token) for token in own if token in posting]
    for holders, token in sorted(held, key=lambda item: (len(item[0]), item[1])):
        others = len(score) - (skip in score)
        if len(holders) > LONGEST_POSTING and others >= COMPARED_PER_CLAIM:
            continue
        rarity = math.log(1 + count / len(holders))
        weight = VOTES_OF_MAIN if own[token] == "main" else 1
        for j in holders[:LONGEST_POSTING]:
            score[j] += rarity
            votes[j] += weight
    worth = [j for j, given in votes.items() if given >= VOTES_NEEDED and j != skip]
    return heapq.nlargest(COMPARED_PER_CLAIM, worth, key=lambda j: (score[j], -j))
