"""What the reader said of a warning, so that it is remembered."""

import re
from dataclasses import dataclass
from typing import Literal

from reader.model.span import Span
from reader.model.warning import Warning
from reader.model.warning_kinds import WarningKind, WarningType

MARKER = re.compile(r"\[[\d,;\s–-]+\]")
NO_WORD = re.compile(r"[\W_]+")
BEFORE = 80
"""Characters before a quote without words, such as a marker, that tell it from the same one elsewhere."""
Decision = Literal["dismissed", "confirmed"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision on a pair of quotes; it holds wherever the same quotes meet again, in either order."""

    decision: Decision
    kind: WarningKind
    type: WarningType
    quotes: tuple[str, ...]
    """The quotes in lower case without markers and punctuation, each once, in the order of the alphabet."""
    values: tuple[str, ...] = ()
    """The values that differ, likewise; () where the warning names fewer than two."""
    alike: bool = False
    """Whether it holds for every warning of this kind and type with the same two values."""
    confidence: float = 0.0
    """How sure the warning was; one that was confirmed is never shown as less."""

    @classmethod
    def on(
        cls, warning: Warning, decision: Decision, *, text: str, other: str = "", alike: bool = False
    ) -> "Ruling":
        """The decision on a warning of the article with this text; `other` is that of `other_article`."""
        return cls(
            decision=decision,
            kind=warning.kind,
            type=warning.type,
            quotes=quotes_of(warning, text, other),
            values=values_of(warning),
            alike=alike,
            confidence=warning.confidence,
        )


def quotes_of(warning: Warning, text: str, other: str = "") -> tuple[str, ...]:
    """What a warning quotes, as a ruling keeps it."""
    texts = [text] * len(warning.spans)
    if warning.other_article is not None and len(texts) > 1:
        texts[1] = other
    return tuple(sorted({_quoted(span, source) for span, source in zip(warning.spans, texts, strict=True)}))


def values_of(warning: Warning) -> tuple[str, ...]:
    """Both differing values; () when a warning names none, one only, or several pairs."""
    if len(warning.differs) != 1 or not all(warning.differs[0]):
        return ()
    return tuple(sorted(plain(value) or " ".join(value.split()) for value in warning.differs[0]))


def plain(text: str) -> str:
    """The words in lower case without markers and punctuation."""
    return " ".join(NO_WORD.sub(" ", MARKER.sub(" ", text)).lower().split())


def _quoted(span: Span, text: str) -> str:
    """A quote by its words alone; one without words as it stands, after the words that lead up to it."""
    quote = span.of(text)
    if words := plain(quote):
        return words
    before = plain(text[max(span.start - BEFORE, 0) : span.start])
    return f"{before} {' '.join(quote.split())}".strip()
