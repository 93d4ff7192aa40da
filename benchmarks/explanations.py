"""Whether a warning's quotes are exact and the values that it names stand in them and differ."""

from collections.abc import Iterator

from reader.model import Analysis, Article, Warning

COMPARING = frozenset(("contradiction", "dispute", "update"))
"""Kinds that must show a value that differs."""


def faults(
    warning: Warning, article: Article, analysis: Analysis, *, other: tuple[Article, Analysis] | None = None
) -> Iterator[str]:
    """What is wrong with a warning's explanation, one sentence each; nothing when it holds.

    With `other` the second quote comes from that article.
    """
    sides = [(article, analysis)] * len(warning.spans)
    if other is not None and len(sides) == 2:
        sides[1] = other
    claims = [{claim.id: claim for claim in side.claims} for _, side in sides]
    quotes = [span.of(text.text) for span, (text, _) in zip(warning.spans, sides, strict=True)]
    for n, name in enumerate(warning.claims):
        claim = claims[n].get(name)
        if claim is None or claim.text != quotes[n] or not quotes[n]:
            yield f"{warning.kind}: quote {n} is not the text of its claim: {quotes[n]!r}"
    if warning.kind in COMPARING:
        yield from _values(warning, quotes)
    if not warning.reason:
        yield f"{warning.kind}: no reason is given"


def _values(warning: Warning, quotes: list[str]) -> Iterator[str]:
    if not warning.differs or not any(warning.differs[0]):
        yield f"{warning.kind}: no differing value is named: {quotes}"
    for values in warning.differs:
        if values[0].casefold() == values[1].casefold():
            yield f"{warning.kind}: the values are the same: {values}"
        for value, quote in zip(values, quotes, strict=True):
            if value not in quote:
                yield f"{warning.kind}: {value!r} does not stand in {quote!r}"
            if not value:
                yield f"{warning.kind}: one value is missing: {values}, {quotes}"
