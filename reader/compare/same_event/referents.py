"""Whether two claims of one article, each read in its own place, are about two things after all.

A pair of bare sentences is taken at its word: "It is safe", "It is unsafe". Inside an article the same words
may point to what was named a paragraph before, so here a subject has to say what it is.
"""

import re
from collections.abc import Iterator, Sequence

from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.facts.terms import Term
from reader.compare.facts.times import MONTHS, WEEKDAYS
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import objects, points_back, subjects
from reader.model.claim import Claim

PRONOUNS = frozenset(
    ("i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "there", "who", "which",
     "what", "some", "others", "another", "many", "most", "few", "both", "either", "each",
     "all", "none", "here", "him", "her", "them", "me", "us", "someone", "something", "everything")
)  # fmt: skip
"""Subjects that name nothing by themselves."""
POSSESSIVES = frozenset(("his", "her", "its", "their", "my", "your", "whose"))
"""Not "our": whoever writes or speaks as "we" goes on meaning the same house."""
FURTHER = frozenset(("another", "other", "further", "additional", "extra", "more", "different", "separate"))
"""Words that bring in one more thing of a kind."""
INDEFINITE = ("a ", "an ")
COPIED, SPARE = 4.0, 0.5
"""Shared weight, and weight that stands alone, of two sentences of which one repeats the other."""
SAID_ANEW = frozenset(("date", "entity", "polarity", "antonym", "event"))
"""Differences that two things of a kind may have; a count of "a fire" and "a fire" is likelier one."""
HANGING = re.compile(r"\b(?:until|till|once|if|unless|whether)\s+$", re.IGNORECASE)
REACH = 12
"""Characters before a clause in which such a word stands."""
FEW_WORDS = 5
"""Up to so many words a clause may leave out of what its number is told."""
RELATIVE = re.compile(r"\s+(?:who|whom|whose|that|which|where|when|if|unless)\b")
"""What goes on right behind a claim without a comma and tells which of its things are meant."""


def are_two(
    pair: Alignment, difference: Difference, text: str, other: str | None = None, *, copied: float = COPIED
) -> bool:
    """Whether the claims may be about two things, so that no difference says anything.

    `text` is the article's, which tells how the sentence goes on; `other` that of the second claim's article
    when it is another one. Claims that share the weight `copied` may be copies, whose "they" are the same.
    """
    sides = pair.a, pair.b
    texts = text, text if other is None else other
    if difference.settles_event:
        return difference.type == "role" and any(is_new(facts) for facts in sides)
    if any(has_no_subject(facts) or brings_further(facts) for facts in sides):
        return True
    if any(hangs(facts.claim, own) for facts, own in zip(sides, texts, strict=True)):
        return True
    if goes_on(pair.a.claim, texts[0]) != goes_on(pair.b.claim, texts[1]) or _owners_differ(pair):
        return True
    if difference.type == "number" and any(map(is_cut_short, sides, texts)):
        return True
    return _are_only_pointed_at(pair, difference) and not are_copies(pair, difference, copied=copied)


def follow_each_other(pair: Alignment, text: str) -> bool:
    """Whether one claim's sentence comes right after the other's, so that "it" hardly means anything else."""
    first, second = sorted((pair.a.claim.sentence, pair.b.claim.sentence))
    return first.end <= second.start and not text[first.end : second.start].strip()


def _are_only_pointed_at(pair: Alignment, difference: Difference) -> bool:
    """Whether a subject is a pronoun or "this one", or both are brought in for the first time."""
    if is_unknown(pair.a, pair.b) or is_unknown(pair.b, pair.a):
        return True
    if points_back_only(pair.a) or points_back_only(pair.b):
        return True
    return difference.type in SAID_ANEW and is_new(pair.a) and is_new(pair.b)


def are_copies(pair: Alignment, difference: Difference, *, copied: float = COPIED) -> bool:
    """Whether all but the differing words is alike, and that is much: then "they" are the same as well."""
    alone = [term for term in (*pair.only_a, *pair.only_b) if term not in difference.terms]
    return pair.shared >= copied and sum(term.weight for term in alone) <= SPARE


@once_per_claim
def has_no_subject(facts: Facts) -> bool:
    """Whether the subject is missing or a mere time, as in rows of a list."""
    told = facts.claim.subject.casefold().split()
    return all(word in MONTHS or word in WEEKDAYS or word.isdigit() for word in told)


def is_unknown(facts: Facts, other: Facts) -> bool:
    """Whether the subject is a pronoun that means nobody whom the other claim names."""
    if facts.claim.subject.casefold() not in PRONOUNS:
        return False
    return not _meant(facts) & {name.id for name in other.names}


@once_per_claim
def _meant(facts: Facts) -> frozenset[str]:
    """Ids of the names that stand in the claim only as pronouns, or as "both leaders"."""
    return frozenset(name.id for name in facts.names) - {word.name for word in facts.words}


@once_per_claim
def brings_further(facts: Facts) -> bool:
    """Whether what the claim is about is "another" one."""
    return any(_lower(facts, i) in FURTHER for term in _heads(facts) for i in _under(facts, term))


@once_per_claim
def points_back_only(facts: Facts) -> bool:
    """Whether what the claim is about is "this" one."""
    return any(points_back(facts, term) for term in _heads(facts))


@once_per_claim
def is_new(facts: Facts) -> bool:
    """Whether the subject is brought in for the first time: a ceremony, an officer."""
    return facts.claim.subject.casefold().startswith(INDEFINITE)


def goes_on(claim: Claim, text: str) -> str:
    """What the sentence goes on with to tell one thing from others: the voters | who live in towns; or ""."""
    if not RELATIVE.match(text, claim.span.end):
        return ""
    return text[claim.span.end : claim.sentence.end].strip(" .!?").casefold()


def hangs(claim: Claim, text: str) -> bool:
    """Whether a clause tells only on what something else depends: until the trial is over."""
    return bool(HANGING.search(text, max(claim.span.start - REACH, 0), claim.span.start))


def is_cut_short(facts: Facts, text: str) -> bool:
    """Whether a short clause leans on the one before: A won 54 percent of the farmers, B won 43 percent."""
    claim = facts.claim
    before = text[claim.sentence.start : claim.span.start]
    leans = len(facts.words) <= FEW_WORDS and any(character.isdigit() for character in before)
    return leans and any(measure.dimension and not measure.converted for measure in facts.measures)


def _owners_differ(pair: Alignment) -> bool:
    """Whether a subject belongs to "his" or "their" whom the other claim does not name."""
    return any(
        _has_owner(facts) and not _meant(facts) & {name.id for name in other.names}
        for facts, other in ((pair.a, pair.b), (pair.b, pair.a))
    )


@once_per_claim
def _has_owner(facts: Facts) -> bool:
    return any(_lower(facts, i) in POSSESSIVES for term in _heads(facts) for i in _under(facts, term))


def _heads(facts: Facts) -> Sequence[Term]:
    """The main terms of what the claim is about."""
    return subjects(facts) or objects(facts)


def _under(facts: Facts, term: Term) -> Iterator[int]:
    """Indexes of the words that depend on a term and stand before it."""
    return (i for i in range(term.place) if facts.words[i].head == term.place)


def _lower(facts: Facts, i: int) -> str:
    return facts.words[i].text.casefold()
