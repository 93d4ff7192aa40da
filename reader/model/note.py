"""What the reader keeps."""

from dataclasses import dataclass

from reader.model.span import Span

CONTEXT = 32
"""Code points of context kept on either side of a quote, as Hypothes.is does."""


@dataclass(frozen=True, slots=True)
class Note:
    """A highlighted passage, with the reader's words or without."""

    id: str
    span: Span
    quote: str
    """The characters of `span`, kept so that the note survives an edited article."""
    prefix: str = ""
    suffix: str = ""
    text: str = ""
    """The reader's words; "" for a bare highlight."""
    claim: str | None = None
    """Id of the claim that was kept, when it was one."""
    tags: tuple[str, ...] = ()
    """The reader's own labels, without "#", each once, in the order given."""
    created: str | None = None
    """The instant it was made, in UTC: "2025-05-03T07:30:00Z"; None when it is not known."""
    changed: str | None = None
    """The instant of the last change to its words or tags, likewise."""

    @classmethod
    def on(cls, article_text: str, span: Span, *, text: str = "", claim: str | None = None) -> "Note":
        """A note on a span of the article's text, with its quote and context."""
        return cls(
            id=f"n{span.start}-{span.end}",
            span=span,
            quote=span.of(article_text),
            prefix=article_text[max(span.start - CONTEXT, 0) : span.start],
            suffix=article_text[span.end : span.end + CONTEXT],
            text=text,
            claim=claim,
        )
