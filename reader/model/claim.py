"""A checkable assertion, with everything that comparing it needs."""

from dataclasses import dataclass
from typing import Literal

from reader.model.span import Span

Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "hedged", "planned", "conditional", "question", "imperative"]
Role = Literal["subject", "predicate", "object", "oblique", "modifier", "negation", "function"]
Form = Literal["clause", "relative", "participle", "apposition"]
Bound = Literal["exact", "about", "at_least", "at_most"]


@dataclass(frozen=True, slots=True)
class Word:
    """One token of a claim, with its grammar; comparison works on these, never on spaCy's objects."""

    span: Span
    text: str
    lemma: str
    """Lower case, except for names."""
    pos: str
    """Universal part of speech: NOUN, PROPN, VERB …"""
    role: Role
    """Its part in the claim's frame."""
    head: int
    """Index into the claim's words of the word it depends on; its own index for the root."""
    name: str | None = None
    """Id of the `Name` that this word is part of."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text with its meaning."""

    span: Span
    value: float
    """In the unit named; scale words are multiplied in ("2 million" is 2000000.0)."""
    unit: str = ""
    """Singular lower-case noun or unit symbol in base form; "" for a bare number, "percent", "USD" …"""
    high: float | None = None
    """The upper end of a range; None for a single value."""
    bound: Bound = "exact"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one clause asserts. A claim is a span of the text plus a frame."""

    id: str
    span: Span
    """The clause, exactly as it stands in the text."""
    text: str
    """The characters of `span`."""
    reading: str
    """Self-contained wording: pronouns and bare surnames resolved in brackets."""
    sentence: Span
    subject: str
    predicate: str
    """Lemma of the main word, with its particle: "give up", "be president"."""
    objects: tuple[str, ...] = ()
    speaker: str | None = None
    """Who says so when it is not the author: the fullest name, or the words of the text."""
    reported: bool = False
    """Whether the author hands it on ("reportedly", "according to", a quotation)."""
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    time: str | None = None
    """When it is said to hold: a year "2019", a month "2025-05" or a day "2025-05-03"; else the words."""
    quantities: tuple[Quantity, ...] = ()
    names: tuple[str, ...] = ()
    """Ids of the names it mentions, resolved pronouns included."""
    citations: tuple[str, ...] = ()
    """Keys of the markers that back it."""
    check_worthiness: float = 0.5
    """0 to 1: how much it asks to be checked."""
    words: tuple[Word, ...] = ()
    block: int = 0
    """Index of the block it stands in."""
    said: str = ""
    """The word that hands it on, as it stands in the text: "said", "denied", "according to", "reportedly"."""
    form: Form = "clause"
    """How it is put: a clause of its own, or words that say it in passing."""
