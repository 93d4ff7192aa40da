"""Whether a warning is about the quotes that a sample names."""

from collections.abc import Sequence
from itertools import permutations

from reader.model import Span, Warning
from tests.samples.expectations import ExpectedWarning


def span_of(text: str, quote: str) -> Span:
    """Where the quote stands; it must stand there once."""
    start = text.index(quote)
    if text.find(quote, start + 1) != -1:
        raise ValueError(f"stands more than once: {quote!r}")
    return Span(start, start + len(quote))


def concerns(warning: Warning, quotes: Sequence[Span]) -> bool:
    """Whether each quote overlaps a quote of the warning, two quotes two different ones."""
    chosen = permutations(warning.spans, len(quotes))
    return any(all(a.overlaps(b) for a, b in zip(spans, quotes, strict=True)) for spans in chosen)


def meets(warning: Warning, expected: ExpectedWarning, text: str) -> bool:
    """Whether the warning is the expected one."""
    kinds_agree = warning.kind == expected.kind and expected.type in (None, warning.type)
    return kinds_agree and concerns(warning, [span_of(text, quote) for quote in expected.quotes])


def described(warnings: Sequence[Warning], text: str) -> str:
    """The warnings, a line each, for the message of a failing test."""
    return "\n".join(
        f"{warning.kind}/{warning.type} {warning.confidence:.2f} {[span.of(text) for span in warning.spans]}"
        for warning in warnings
    )
