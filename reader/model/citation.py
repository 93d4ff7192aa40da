"""Citation markers and the references they point to."""

from dataclasses import dataclass
from typing import Literal

from reader.model.span import Span

CitationStyle = Literal["numeric", "superscript", "author_year", "footnote", "link", "note"]
CitationStatus = Literal["resolved", "dangling"]


@dataclass(frozen=True, slots=True)
class Citation:
    """One marker such as `[1]`, `[2-4]`, `¹`, `[^n]` or `(Okafor, 2020)`."""

    span: Span
    style: CitationStyle
    keys: tuple[str, ...]
    """What it points to; a range is written out."""
    status: CitationStatus = "dangling"
    """Resolved when every key has a reference."""
    reference: str | None = None
    """Id of the first reference it resolves to."""
    missing: tuple[str, ...] = ()
    """The keys that no entry bears."""
    ranges: tuple[tuple[str, str], ...] = ()
    """First and last key of each range that the marker writes with a dash."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the article's list of references."""

    id: str
    key: str
    span: Span
    text: str
    url: str | None = None
    cited_by: int = 0
    """How many markers point here."""
    section: int = 0
    """Which of the article's lists it stands in, counted from 0."""
    numbered: bool = False
    """Whether the text itself gives its number."""
