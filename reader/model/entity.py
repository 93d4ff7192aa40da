"""Named things: each mention in the text, and one entry per person, place or organisation."""

from dataclasses import dataclass
from typing import Literal

from reader.model.span import Span

EntityLabel = Literal[
    "PERSON", "GPE", "LOC", "FAC", "ORG", "NORP", "EVENT",
    "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL",
]  # fmt: skip
EntityKind = Literal["person", "place", "organisation", "group", "event", "date", "quantity"]

KIND_OF_LABEL: dict[EntityLabel, EntityKind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
    "NORP": "group",
    "EVENT": "event",
    "DATE": "date",
    "TIME": "date",
    "MONEY": "quantity",
    "PERCENT": "quantity",
    "QUANTITY": "quantity",
    "CARDINAL": "quantity",
    "ORDINAL": "quantity",
}
NAMED_KINDS: frozenset[EntityKind] = frozenset({"person", "place", "organisation", "group", "event"})
"""The kinds that get an entry of their own; dates and quantities do not."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention of a named person, place, date …"""

    span: Span
    label: EntityLabel
    name: str | None = None
    """Id of the `Name` it belongs to; None for dates, quantities and ambiguous mentions."""

    @property
    def kind(self) -> EntityKind:
        """What the mention is, in a reader's words."""
        return KIND_OF_LABEL[self.label]


@dataclass(frozen=True, slots=True)
class Name:
    """One person, place or organisation with everything the article calls it."""

    id: str
    kind: EntityKind
    name: str
    """The fullest form."""
    aliases: tuple[str, ...] = ()
    """The other forms, in order of appearance."""
    mentions: int = 1
