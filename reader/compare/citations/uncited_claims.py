"""Claims without a citation in an article that otherwise cites paragraph by paragraph."""

from collections.abc import Sequence
from itertools import groupby

from reader.model.analysis import Analysis
from reader.model.claim import Claim
from reader.model.warning import Warning

FEWEST_PARAGRAPHS = 5
"""Paragraphs with claims; fewer show no habit of citing."""
CITING_SHARE = 0.6
"""Share of those paragraphs that must cite before a bare one stands out."""
CHECK_WORTHY = 0.9
"""A claim below this asks for no source; four claims of ten in our sample articles lie above."""
POSSIBLE = 0.5
"""The confidence: a source may stand elsewhere, or everybody may know."""
REQUEST = "citation needed"


def uncited_claims(analysis: Analysis) -> list[Warning]:
    """The most check-worthy claim of each paragraph that lacks a marker, except of the first and the last."""
    paragraphs = [list(claims) for _, claims in groupby(analysis.claims, key=lambda claim: claim.block)]
    bare = [not _cites(claims) for claims in paragraphs]
    citing = len(paragraphs) - sum(bare)
    if (
        not analysis.references
        or len(paragraphs) < FEWEST_PARAGRAPHS
        or citing < CITING_SHARE * len(paragraphs)
    ):
        return []
    return [
        _warning(worthy)
        for claims, is_bare in list(zip(paragraphs, bare, strict=True))[1:-1]
        if is_bare and (worthy := _most_worthy(claims)) is not None
    ]


def _cites(claims: Sequence[Claim]) -> bool:
    return any(key != REQUEST for claim in claims for key in claim.citations)


def _most_worthy(claims: Sequence[Claim]) -> Claim | None:
    """The claim to ask a source for: the author's own, firm, with a figure or a date."""
    own = [
        claim
        for claim in claims
        if claim.modality == "asserted"
        and not (claim.speaker or claim.reported or claim.citations)
        and (claim.quantities or claim.time)
        and claim.check_worthiness >= CHECK_WORTHY
    ]
    return max(own, key=lambda claim: claim.check_worthiness, default=None)


def _warning(claim: Claim) -> Warning:
    reason = "This paragraph names no source, though most of the article's paragraphs do."
    return Warning("", "uncited_claim", "citation", POSSIBLE, (claim.id,), (claim.span,), reason=reason)
