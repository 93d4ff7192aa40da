"""What an article says again of what another one says, and what makes two claims be about one thing."""

from reader.compare.facts.claim_facts import Facts
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import predicates_match
from reader.compare.same_event.referents import COPIED
from reader.compare.verdict.judging import Judgement
from reader.compare.verdict.repetition import kind_of_repetition
from reader.compare.verdict.restatements import worth_telling

IN_PASSING, PLANNED = "apposition", "planned"
SPEAKING = frozenset(("i", "we", "you"))
LEAST_BESIDES_NAMES = 1.2
"""Weight that claims with other verbs must share beside names: his office is told whatever a man did."""


def is_repetition(judgement: Judgement, *, is_one_event: bool) -> bool:
    """Whether a duplicate of two articles is of one thing and worth a warning."""
    pair = judgement.alignment
    is_of_one_thing = is_one_event or pair.shared >= COPIED or share_a_name(pair.a, pair.b)
    return is_of_one_thing and is_worth_repeating(judgement)


def is_worth_repeating(judgement: Judgement) -> bool:
    """Not what somebody is, which each article tells anew, nor a plan and what came of it."""
    pair = judgement.alignment
    claims = pair.a.claim, pair.b.claim
    if any(claim.form == IN_PASSING for claim in claims) or _are_other_speakers(pair):
        return False
    if predicates_match(pair) is False and _shared_besides_names(pair) < LEAST_BESIDES_NAMES:
        return False
    return len({claim.modality == PLANNED for claim in claims}) == 1 and worth_telling(judgement)


def _are_other_speakers(pair: Alignment) -> bool:
    """Whether "I" or "we" speaks in like words: those of two articles are seldom the same people."""
    subjects = {pair.a.claim.subject.casefold(), pair.b.claim.subject.casefold()}
    if subjects.isdisjoint(SPEAKING) or same_speaker(pair.a, pair.b):
        return False
    return kind_of_repetition(pair) == "restated"


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


def share_a_name(a: Facts, b: Facts) -> bool:
    """Whether both tell of the same person, place or organisation, pronouns included."""
    return not {name.id for name in a.names}.isdisjoint(name.id for name in b.names)
