"""First, second or last; the only one or one of several; the tallest or the second tallest."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import pronoun_subject, subjects_match
from reader.compare.words import lexicon
from reader.model.claim import Word
from reader.model.span import Span

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
LAST = frozenset(("last", "final"))
ALONE = frozenset(("only", "sole"))
TOP = "top"
"""The rank of a superlative without a number: the tallest."""
NUMBERS = frozenset(("two", "three", "four", "five", "several", "many", "2", "3", "4", "5"))
ENDING, IRREGULAR = "est", frozenset(("best", "worst"))
TRUST = 0.75


@dataclass(frozen=True, slots=True)
class Rank:
    """What place among its kind a claim gives to what it is about."""

    value: str
    text: str
    span: Span
    of: str
    """The superlative or noun that is ranked, in base form."""


def rank_differences(pair: Alignment) -> list[Difference]:
    """Places that one thing cannot have at once, said of it by the main word of either claim."""
    first, second = _ranks(pair.a), _ranks(pair.b)
    if not (first and second) or _is_same_thing(pair) is False or _of_other_kinds(pair):
        return []
    for x in first:
        for y in second:
            if x.of == y.of and _exclude(x.value, y.value):
                reason = "Each gives it another place among its kind: {a} and {b}."
                spans, terms = ((x.span,), (y.span,)), (*_terms(pair.a, x), *_terms(pair.b, y))
                return [Difference("number", TRUST, (x.text, y.text), spans, reason, terms)]
    return []


def _terms(facts: Facts, rank: Rank) -> Iterator[Term]:
    return (term for term in facts.terms if rank.span.overlaps(term.span))


def ranked_apart(pair: Alignment) -> bool:
    """Whether each is ranked among others: the strongest of the year, one of the strongest in a century."""
    return bool(_ranks(pair.a)) and bool(_ranks(pair.b)) and _of_other_kinds(pair)


def _is_same_thing(pair: Alignment) -> bool | None:
    return subjects_match(pair) or (pronoun_subject(pair) and None)


def _of_other_kinds(pair: Alignment) -> bool:
    """Whether each is ranked among others: the tallest of the country, the third tallest of Europe."""
    return all(
        any(term.pos in ("NOUN", "PROPN", "NUM") for term in alone) for alone in (pair.only_a, pair.only_b)
    )


def _exclude(a: str, b: str) -> bool:
    """First and third, the tallest and the second tallest, the only one and one of two."""
    if a == b:
        return False
    return "only" not in (a, b) or {a, b} == {"only", "several"}


@once_per_claim
def _ranks(facts: Facts) -> tuple[Rank, ...]:
    """The places that the main noun, or "finished third", tells of."""
    return tuple(_found(facts))


def _found(facts: Facts) -> Iterator[Rank]:
    root = facts.root
    if root < 0:
        return
    words = facts.words
    yield from _several(facts)
    for i, word in enumerate(words):
        if not _is_under(words, i, root):
            continue
        lower = word.text.casefold()
        if lower in ALONE and word.pos == "ADJ":
            yield Rank("only", word.text, word.span, words[root].lemma)
        elif _is_superlative(words, i):
            before = words[i - 1] if i and words[i - 1].text.casefold() in ORDINALS[1:] else None
            value = before.text.casefold() if before else TOP
            span = Span(before.span.start, word.span.end) if before else word.span
            yield Rank(value, _quote(facts, span), span, word.text.casefold())
        elif (lower in ORDINALS or lower in LAST) and not _ranks_superlative(words, i):
            value = "last" if lower in LAST else lower
            yield Rank(value, word.text, word.span, words[root].lemma)


def _several(facts: Facts) -> Iterator[Rank]:
    """One of two countries."""
    words = facts.words
    for i in range(len(words) - 2):
        told = [word.text.casefold() for word in words[i : i + 4]]
        is_one_of = told[:2] == ["one", "of"] and any(word in NUMBERS for word in told[2:])
        if is_one_of and words[i].role == "predicate":
            noun = next((word for word in words[i + 2 :] if word.pos == "NOUN"), None)
            last = words[i + 2]
            span = Span(words[i].span.start, last.span.end)
            if noun:
                yield Rank("several", _quote(facts, span), span, noun.lemma)


def _is_under(words: tuple[Word, ...], i: int, root: int) -> bool:
    """Whether a word ranks the main noun, or tells how the main verb ended: the first, finished third."""
    above = words[i].head
    if words[root].text.casefold() == "one":
        return words[above].head == root
    if words[root].pos in ("NOUN", "PROPN"):
        return above == root or (i == root and words[root].pos == "ADJ")
    if words[root].pos == "ADJ":
        return i == root or above == root
    return above == root and words[i].pos in ("ADV", "ADJ") and i == root + 1


def _is_superlative(words: tuple[Word, ...], i: int) -> bool:
    lower = words[i].text.casefold()
    if words[i].pos not in ("ADJ", "ADV", "NOUN"):
        return False
    if lower in IRREGULAR or (i > 0 and words[i - 1].text.casefold() in ("most", "least")):
        return True
    return lower.endswith(ENDING) and any(lexicon.is_known(base, "ADJ") for base in _bases(lower))


def _bases(superlative: str) -> tuple[str, ...]:
    """What a superlative may be made of: tall, large, big, happy."""
    stem = superlative.removesuffix(ENDING)
    return stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem, f"{stem.removesuffix('i')}y"


def _ranks_superlative(words: tuple[Word, ...], i: int) -> bool:
    """Whether an ordinal counts down from a superlative: the second tallest."""
    return i + 1 < len(words) and _is_superlative(words, i + 1)


def _quote(facts: Facts, span: Span) -> str:
    start = facts.claim.span.start
    return facts.claim.text[span.start - start : span.end - start]
