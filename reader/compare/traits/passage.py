"""A short text made ready for the judge."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.compare.facts.claim_facts import Facts
from reader.compare.traits.edits import Token
from reader.model.claim import Claim, Quantity, Word

WORD = re.compile(r"\w+(?:[-'’.,]\w+)*%?")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a few sentences."""

    text: str
    sentences: Sequence[Facts]
    """Each sentence that claims something."""
    tokens: Sequence[Token]
    """Every word of the text, those outside of claims too; a quantity is one, whatever way it is written."""


def passage_of(text: str, sentences: Sequence[Facts], claims: Iterable[Claim], *, offset: int = 0) -> Passage:
    """The passage of a text that begins at `offset`; `claims` tell what its words are."""
    known: dict[int, Word] = {}
    counted: dict[int, Quantity] = {}
    for claim in claims:
        known |= {word.span.start: word for word in claim.words}
        counted |= {place: quantity for quantity in claim.quantities for place in range(*_ends(quantity))}
    return Passage(text, sentences, tuple(_tokens(text, offset, known, counted)))


def _ends(quantity: Quantity) -> tuple[int, int]:
    return quantity.span.start, quantity.span.end


def _tokens(text: str, offset: int, known: dict[int, Word], counted: dict[int, Quantity]) -> Iterator[Token]:
    told: Quantity | None = None
    for match in WORD.finditer(text):
        start, lower = offset + match.start(), match.group().casefold()
        word, quantity = known.get(start), counted.get(start)
        if quantity is not None and not _is_thing(word, quantity):
            if quantity is not told:
                yield Token(_value(quantity), _value(quantity), "NUM")
            told = quantity
        elif word is not None:
            yield Token(lower, word.lemma.casefold(), word.pos)
        else:
            yield Token(lower, lower, "")


def _is_thing(word: Word | None, quantity: Quantity) -> bool:
    """Whether a word of a quantity is what is counted: workers, but not dollars."""
    if word is None or quantity.unit == "percent":
        return False
    return word.pos in ("NOUN", "PROPN") and quantity.unit == word.lemma.casefold()


def _value(quantity: Quantity) -> str:
    """A value that looks the same however it is written, with what it is measured in."""
    high = "" if quantity.high is None else f"-{quantity.high:.12g}"
    unit = quantity.unit if quantity.unit.isupper() or quantity.unit == "percent" else ""
    return f"{quantity.value:.12g}{high}{unit.casefold()}"
