"""Noun phrases that may stand for something named: "the minister", "both leaders", "the Norwegian"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.language.names.places import country_of_people
from reader.language.names.roles import is_role, singular
from reader.model import Span

OPENING = re.compile(r"\b(?P<det>[Tt]he two|[Bb]oth(?: the)?|[Nn]either(?: of the)?|[Tt]he)\s+(?=[\w’'-])")
"""How such a phrase begins."""
MOST_WORDS = 4
"""Words behind the determiner."""
PARTY_MEMBERS = frozenset({"Democrat", "Republican"})
_WORD = re.compile(r"(?P<space>\s*)(?P<word>[\w-]+(?:['’](?!s\b)\w+)?)")
_NARROWED = re.compile(r"\s+(?:of|who|whose|that|which|in charge)\b|\s+(?:in|at|near) [A-Z]")
"""What makes the phrase mean something that it describes by itself."""
_NAME_BEHIND = re.compile(r"\s+[A-Z]")
_PERSON_BEHIND = re.compile(
    r"[.,;:!?\"”]|\s+(?:said|says|told|had|has|was|is|will|would|fell|won|lost|took|came|went|made|did|could|can|"
    r"beat|led|left|ran|saw|gave|\w+ed)\b"
)
"""What follows "the Norwegian" when it means a person."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A definite phrase whose last word is a noun of the list."""

    span: Span
    modifiers: tuple[str, ...]
    noun: str
    """In the singular and in lower case, but for a word of a people such as "Norwegian"."""
    is_pair: bool
    """Whether it means two."""


def noun_phrases(text: str) -> Iterator[NounPhrase]:
    """The phrases of a text that nothing behind them narrows further, in text order."""
    for opening in OPENING.finditer(text):
        found = _phrase(text, opening)
        if found is not None and _is_bare(text, found):
            yield found


def _phrase(text: str, opening: re.Match[str]) -> NounPhrase | None:
    """The longest phrase that begins there and ends in a known noun."""
    determiner = opening["det"].lower()
    is_pair = determiner != "the"
    plural = is_pair and determiner != "neither"
    words: list[str] = []
    found: NounPhrase | None = None
    at = opening.end()
    while len(words) < MOST_WORDS and (match := _WORD.match(text, at)) is not None:
        if words and match["space"] != " ":
            break
        word = match["word"]
        noun = _noun(word, plural=plural, alone=not words)
        if noun:
            found = _composed(Span(opening.start(), match.end()), words, noun, is_pair=is_pair)
        elif found is not None:
            break
        words.append(word)
        at = match.end()
    return found


def _composed(span: Span, modifiers: list[str], noun: str, *, is_pair: bool) -> NounPhrase:
    """The phrase, with "prime minister" as one noun."""
    both = f"{modifiers[-1]} {noun}" if modifiers else ""
    if is_role(both):
        return NounPhrase(span, tuple(modifiers[:-1]), both, is_pair)
    return NounPhrase(span, tuple(modifiers), noun, is_pair)


def _noun(word: str, *, plural: bool, alone: bool) -> str:
    """The noun in the singular; "" when the word is none of the list or has the wrong number."""
    if word[0].isupper():
        told = bool(country_of_people(word)) or word in PARTY_MEMBERS
        return word if alone and told and not plural else ""
    one = singular(word)
    return one if is_role(one) and (one != word) == plural else ""


def _is_bare(text: str, found: NounPhrase) -> bool:
    end = found.span.end
    if _NARROWED.match(text, end) or _NAME_BEHIND.match(text, end):
        return False
    return found.noun[0].islower() or _PERSON_BEHIND.match(text, end) is not None
