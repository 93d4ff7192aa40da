"""Which sentences say again what the reader has read already."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.span import Span
from reader.model.warning import Warning

ANNOUNCING = frozenset({"title", "heading"})
"""Blocks that announce what the text then says: they are never a repetition, and nothing repeats them."""
SAID_AGAIN = 0.5
"""The share of a sentence that claims said before have to cover: what is left beside them is a frame such as
"Officials said that", not news that no claim was made of. Set by reading the sample articles."""
AT_ODDS = frozenset({"contradiction", "dispute", "update"})
"""Kinds of warnings whose quotes do not merely repeat each other."""


class Cover:
    """Spans, asked whether one of them covers another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def covers(self, span: Span) -> bool:
        """Whether it lies wholly inside one of them."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._reach[before - 1] >= span.end


def repeated_sentences(
    article: Article, analysis: Analysis, *, read_before: Iterable[Span] = ()
) -> tuple[Span, ...]:
    """The sentences, in text order, all of whose claims were made before: here, or in what was read before.

    The first of several sentences that say the same is none of them, nor is one that is at odds with
    another. `read_before` are quotes of this article that other articles were found to say.
    """
    announced = Cover(block.span for block in article.blocks if block.kind in ANNOUNCING)
    known = Cover([*_said_again(analysis.warnings, announced), *read_before])
    at_odds = {span for w in analysis.warnings if w.kind in AT_ODDS for span in _quotes(w)}
    return tuple(
        sentence
        for sentence, claims in sorted(_by_sentence(analysis.claims).items())
        if all(known.covers(claim.span) and claim.span not in at_odds for claim in claims)
        and _covered([claim.span for claim in claims]) >= SAID_AGAIN * len(sentence)
        and not announced.covers(sentence)
    )


def _quotes(warning: Warning) -> Sequence[Span]:
    """The warning's quotes that stand in this article."""
    return warning.spans if warning.other_article is None else warning.spans[:1]


def _said_again(warnings: Iterable[Warning], announced: Cover) -> Iterator[Span]:
    """The quotes that repeat an earlier one which is no headline, or one of another article."""
    for warning in warnings:
        if warning.kind == "duplicate":
            quotes = sorted(span for span in _quotes(warning) if not announced.covers(span))
            yield from quotes if warning.other_article is not None else quotes[1:]


def _by_sentence(claims: Iterable[Claim]) -> dict[Span, list[Claim]]:
    found: dict[Span, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.sentence, []).append(claim)
    return found


def _covered(spans: Iterable[Span]) -> int:
    """How many characters lie in one of the spans."""
    total = done = 0
    for span in sorted(spans):
        total += max(span.end - max(span.start, done), 0)
        done = max(done, span.end)
    return total
