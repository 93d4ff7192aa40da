"""Who stands behind a claim, and whether two claims have one voice."""

from reader.compare.names import normal_form
from reader.model.claim import Claim


def one_voice(a: Claim, b: Claim) -> bool:
    """Whether both claims are the author's own, or one speaker's."""
    if a.speaker is None or b.speaker is None:
        return a.speaker is b.speaker
    return same_speaker(a.speaker, b.speaker)


def same_speaker(a: str, b: str) -> bool:
    """Whether one wording of a speaker is contained in the other: Smith, John Smith."""
    first, second = set(normal_form(a).split()), set(normal_form(b).split())
    shared = first & second
    return bool(shared) and (first <= second or second <= first)


def introduced(claim: Claim) -> str:
    """The speaker as a sentence names it."""
    return claim.speaker or "the article"
