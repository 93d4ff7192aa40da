"""Whether a warning's quotes are exact and the values that it names stand in them and differ."""

from collections.abc import Iterator

from reader.model import Analysis, Article, Verdict, Warning

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
    found = [
        next((claim for claim in side.claims if claim.id == name), None)
        for name, (_, side) in zip(warning.claims, sides, strict=True)
    ]
    quotes = [span.of(text.text) for span, (text, _) in zip(warning.spans, sides, strict=True)]
    for n, (claim, quote) in enumerate(zip(found, quotes, strict=True)):
        if claim is None or claim.text != quote or not quote:
            yield f"{warning.kind}: quote {n} is not the text of its claim: {quote!r}"
    if warning.kind in COMPARING:
        yield from _values(warning, quotes, [claim.said if claim else "" for claim in found])
    if not warning.reason:
        yield f"{warning.kind}: no reason is given"


def verdict_faults(verdict: Verdict, a: str, b: str) -> Iterator[str]:
    """What is wrong with the explanation of a verdict on two texts that says contradiction."""
    if verdict.verdict != "contradiction":
        return
    if not verdict.reason:
        yield "verdict: no reason is given"
    if not verdict.differs or not any(verdict.differs[0]):
        yield "verdict: no differing value is named"
    for first, second in verdict.differs:
        if first.casefold() == second.casefold():
            yield f"verdict: the values are the same: {first!r}"
        if first not in a or second not in b:
            yield f"verdict: a value stands in neither text: {(first, second)}"


def _values(warning: Warning, quotes: list[str], said: list[str]) -> Iterator[str]:
    """A value may be missing only where the words around the quote deny it: he denied that …"""
    if not warning.differs or not any(warning.differs[0]):
        yield f"{warning.kind}: no differing value is named: {quotes}"
    for values in warning.differs:
        if values[0].casefold() == values[1].casefold():
            yield f"{warning.kind}: the values are the same: {values}"
        for value, quote, verb in zip(values, quotes, said, strict=True):
            if value not in quote:
                yield f"{warning.kind}: {value!r} does not stand in {quote!r}"
            if not value and not verb:
                yield f"{warning.kind}: one value is missing: {values}, {quotes}"
