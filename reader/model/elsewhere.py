"""Where the second quote of a warning stands, when that is another article."""

from dataclasses import dataclass

from reader.model.span import Span


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A quote of another article, with what the reader needs to know it by and to go there."""

    warning: str
    """Id of the warning."""
    article: str
    """Id of the article."""
    source: str
    """The path or address that opens it."""
    title: str
    date: str
    """The day that it is from, as far as one knows: "2025-05-03"."""
    start: int
    """Where the quote begins in its text."""
    quote: str
    before: str = ""
    """The words of its paragraph that lead up to the quote."""
    after: str = ""
    """Those that follow."""
    marks: tuple[Span, ...] = ()
    """Where in the quote the differing words stand."""
