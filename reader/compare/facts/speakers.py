"""Who stands behind a claim, and whether two claims have one voice."""

from reader.compare.words.names import normal_form
from reader.model.claim import Claim

NOBODY = "others"
"""Who says what "is said", "is believed"."""


def one_voice(a: Claim, b: Claim) -> bool:
    """Whether both claims are the author's own, or one speaker's; what "is said" is not the author's."""
    if a.speaker is None or b.speaker is None:
        return a.speaker is b.speaker and is_hearsay(a) == is_hearsay(b)
    return same_speaker(a.speaker, b.speaker)


def is_hearsay(claim: Claim) -> bool:
    """Whether it is only handed on, and nobody is named who says it."""
    return claim.reported and claim.speaker is None and bool(claim.said)


def same_speaker(a: str, b: str) -> bool:
    """Whether one wording of a speaker is contained in the other: Smith, John Smith."""
    first, second = set(normal_form(a).split()), set(normal_form(b).split())
    shared = first & second
    return bool(shared) and (first <= second or second <= first)


def introduced(claim: Claim) -> str:
    """The speaker as a sentence names it."""
    return claim.speaker or (NOBODY if is_hearsay(claim) else "the article")
