"""A judgement as the warning that the reader is shown."""

from reader.compare.verdict.judging import WARNED, Judgement, exact_values
from reader.compare.verdict.repetition import kind_of_repetition
from reader.model.warning import Warning


def warning_of(judgement: Judgement, *, claims: tuple[str, str], other_article: str | None = None) -> Warning:
    """The warning of a judgement whose verdict is one of `WARNED`; its id is left to the caller."""
    kind = WARNED[judgement.verdict]
    pair, difference = judgement.alignment, judgement.difference
    a, b = pair.a.claim, pair.b.claim
    if difference is None:
        return Warning(
            id="",
            kind=kind,
            type=kind_of_repetition(pair),
            confidence=round(judgement.duplicate, 3),
            claims=claims,
            spans=(a.span, b.span),
            reason=judgement.reason,
            other_article=other_article,
        )
    marks = (
        *(span for span in difference.spans[0] if a.span.covers(span)),
        *(span for span in difference.spans[1] if b.span.covers(span) and other_article is None),
    )
    return Warning(
        id="",
        kind=kind,
        type=difference.type,
        confidence=round(difference.trust if kind == "update" else judgement.contradiction, 3),
        claims=claims,
        spans=(a.span, b.span),
        differs=(exact_values(difference, a, b),),
        marks=marks,
        reason=judgement.reason,
        other_article=other_article,
    )
