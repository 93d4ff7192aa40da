"""Claims of one sentence put together again, for texts whose clauses were cut in different places."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.model.claim import Claim, Word
from reader.model.span import Span


def whole_sentences(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for each sentence, the first one's frame with the words of all."""
    groups: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[claim.sentence].append(claim)
    return [group[0] if len(group) == 1 else _joined(group) for group in groups.values()]


def _joined(group: Sequence[Claim]) -> Claim:
    first = group[0]
    words = _words(group)
    span = Span(min(claim.span.start for claim in group), max(claim.span.end for claim in group))
    quantities = {quantity.span: quantity for claim in group for quantity in claim.quantities}
    return replace(
        first,
        id="+".join(claim.id for claim in group),
        span=span,
        text=_text(group, span),
        quantities=tuple(quantities[key] for key in sorted(quantities)),
        names=tuple(dict.fromkeys(name for claim in group for name in claim.names)),
        words=words,
    )


def _words(group: Sequence[Claim]) -> tuple[Word, ...]:
    """The words of all claims in text order, each once, with their heads found again by place."""
    found: dict[Span, tuple[Word, Span]] = {}
    for claim in group:
        for word in claim.words:
            known = found.get(word.span)
            head = claim.words[word.head].span
            if known is None or known[1] == word.span:
                found[word.span] = (known[0] if known else word, head)
    order = sorted(found)
    place = {span: i for i, span in enumerate(order)}
    return tuple(replace(found[span][0], head=place[found[span][1]]) for span in order)


def _text(group: Sequence[Claim], span: Span) -> str:
    """The sentence from the first clause's start to the last one's end; what no clause holds is blank."""
    letters = [" "] * len(span)
    for claim in group:
        start = claim.span.start - span.start
        letters[start : start + len(claim.text)] = claim.text
    return "".join(letters)
