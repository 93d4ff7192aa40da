"""What an article says again of what another one says, and what makes two claims be about one thing."""

import re
from collections.abc import Collection, Mapping

from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import predicates_match
from reader.compare.same_event.referents import COPIED
from reader.compare.texts.shared_names import share_a_name
from reader.compare.verdict.judging import Judgement
from reader.compare.verdict.repetition import kind_of_repetition
from reader.compare.verdict.restatements import is_headline, worth_telling
from reader.model.span import Span

IN_PASSING, PLANNED = "apposition", "planned"
SPEAKING = frozenset(("i", "we", "you"))
READER = frozenset(("you", "your", "yours"))
TERMS = re.compile(
    r"\b(?:terms of (?:use|service)|terms and conditions|privacy policy|uses? cookies|all rights reserved"
    r"|logged in|log in|sign(?:ing)? up|external (?:web|internet )?sites?)\b",
    re.IGNORECASE,
)
"""What sites write about themselves below every article."""
SEVERAL, MOST_COPIED = 2, 1 / 2
"""Other articles that have a sentence of a site's furniture, and the share of copied sentences up to which an
article is no copy as a whole, such as an agency's report."""
LEAST_BESIDES_NAMES = 1.2
"""Weight that claims with other verbs must share beside names: his office is told whatever a man did."""


def is_repetition(judgement: Judgement, *, is_one_event: bool) -> bool:
    """Whether a duplicate of two articles is of one thing and worth a warning."""
    pair = judgement.alignment
    is_of_one_thing = is_one_event or pair.shared >= COPIED or share_a_name(pair.a, pair.b)
    return is_of_one_thing and is_worth_repeating(judgement)


def is_worth_repeating(judgement: Judgement) -> bool:
    """Not what somebody is, which each article tells anew, nor a plan and what came of it.

    Nor what a site says beside its articles: to its readers, of its terms, in headlines of others.
    """
    pair = judgement.alignment
    claims = pair.a.claim, pair.b.claim
    if any(claim.form == IN_PASSING for claim in claims) or _are_other_speakers(pair):
        return False
    if any(is_headline(facts) or _is_of_the_site(facts) for facts in (pair.a, pair.b)):
        return False
    if _is_one_of_many(pair.a, pair.b) or _is_one_of_many(pair.b, pair.a):
        return False
    if predicates_match(pair) is False and _shared_besides_names(pair) < LEAST_BESIDES_NAMES:
        return False
    return len({claim.modality == PLANNED for claim in claims}) == 1 and worth_telling(judgement)


@once_per_claim
def _is_of_the_site(facts: Facts) -> bool:
    """Whether a claim is said to the reader, or of the terms on which one reads."""
    claim = facts.claim
    is_told_to_reader = any(word.text.casefold() in READER for word in facts.words)
    return claim.speaker is None and (is_told_to_reader or bool(TERMS.search(claim.text)))


def furniture(copies: Mapping[Span, Collection[str]], sentences: int) -> frozenset[Span]:
    """The sentences that several other articles have word by word, in an article that is no copy itself.

    `copies` are ids of the other articles by sentence; `sentences` is how many the article has.
    """
    if len(copies) > MOST_COPIED * sentences:
        return frozenset()
    return frozenset(sentence for sentence, others in copies.items() if len(others) >= SEVERAL)


def _are_other_speakers(pair: Alignment) -> bool:
    """Whether "I" or "we" speaks in like words: those of two articles are seldom the same people."""
    subjects = {pair.a.claim.subject.casefold(), pair.b.claim.subject.casefold()}
    if subjects.isdisjoint(SPEAKING) or same_speaker(pair.a, pair.b):
        return False
    return kind_of_repetition(pair) == "restated"


def _is_one_of_many(one: Facts, many: Facts) -> bool:
    """Whether one claim counts what the other tells of one: a man was killed, two men were killed."""
    counted = {
        many.words[many.words[measure.place].head].lemma for measure in many.measures if measure.low > 1
    }
    return any(
        word.text.casefold() in ("a", "an") and one.words[word.head].lemma in counted for word in one.words
    )


def _shared_besides_names(pair: Alignment) -> float:
    """Weight of what both say about those whom they name."""
    told = (match for match in pair.matches if match.a.kind != "name")
    return sum(match.strength * (match.a.weight + match.b.weight) / 2 for match in told)


def is_copy(judgement: Judgement) -> bool:
    """Whether the claims say so much in common, names among it, that their sentences tell of one event."""
    pair = judgement.alignment
    return judgement.difference is None and pair.shared >= COPIED and share_a_name(pair.a, pair.b)


def same_speaker(a: Facts, b: Facts) -> bool:
    """Whether somebody with a name says both: "the spokesman" may be anybody's."""
    speaker = a.claim.speaker
    return speaker is not None and speaker == b.claim.speaker and speaker[:1].isupper()
