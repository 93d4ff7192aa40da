"""Everything found in one article."""

from dataclasses import dataclass

from reader.model.citation import Citation, Reference
from reader.model.claim import Claim
from reader.model.entity import Entity, Name
from reader.model.warning import Warning


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in some blocks, before the article is seen as a whole."""

    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """The whole article's findings, each in text order."""

    article: str
    """Id of the article."""
    pipeline: str = ""
    """Name and version of the language pipeline; "" when only patterns were used."""
    entities: tuple[Entity, ...] = ()
    names: tuple[Name, ...] = ()
    citations: tuple[Citation, ...] = ()
    references: tuple[Reference, ...] = ()
    claims: tuple[Claim, ...] = ()
    warnings: tuple[Warning, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What comparing two passages came to."""

    verdict: str
    """duplicate, contradiction, dispute, update, related or unrelated."""
    duplicate: float
    """0 to 1, continuous and comparable between pairs."""
    contradiction: float
    """0 to 1, continuous and comparable between pairs."""
    type: str | None = None
    """The warning's type when the verdict is one that warns."""
    differs: tuple[tuple[str, str], ...] = ()
    marks: tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]] = ((), ())
    """Where the differing words stand in the first and in the second text, as (start, end)."""
    reason: str = ""
