"""Repairs of names that a network left out or cut short, by lists and by the parse.

They make up for a weak network and can be left out with a better one: `mentions_of(doc, repaired=False)`.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from reader.language.names.name_forms import ORGANISATIONS
from reader.language.names.places import demonyms, longest_place, place_label, places
from reader.language.names.titles import TITLES
from reader.model import Entity, Span

LOCATIVES = frozenset({"in", "from", "near", "at", "to", "across", "outside", "around"})
"""Prepositions after which a listed name is a place."""
FUNCTION_WORDS = frozenset(
    {"neither", "both", "either", "according", "while", "although", "since", "after", "before", "when", "if",
     "and", "meanwhile", "however", "earlier", "later", "today", "yesterday", "like", "unlike", "with", "for",
     "on", "at", "from", "to", "by", "as", "nor", "or", "not", "no", "only", "even", "yet", "so", "but", "in"}
)  # fmt: skip
"""Words that begin a sentence and are no part of the name after them."""
SUBJECT_OR_OBJECT = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl",
    "obl:agent",
    "nmod",
    "nmod:poss",
    "appos",
    "conj",
    "ROOT",
)
"""Labels of the first word of a name whose other words hang flat on it."""


def with_joined_words(doc: Doc, low: int, high: int) -> tuple[int, int]:
    """A person's name with the first name or surname that the parse joins to it and the network left out."""
    while 0 < low < high and _is_joined(doc[low - 1], low, high) and not _is_no_first_name(doc[low - 1]):
        low -= 1
    while low < high < len(doc) and doc[high].dep_ == "flat" and _is_joined(doc[high], low, high):
        high += 1
    return low, high


def _is_joined(token: Token, low: int, high: int) -> bool:
    """Whether a capitalised word is one name with the words from `low` to `high`."""
    tied = low <= token.head.i < high or any(
        part.head == token for part in token.doc[low:high] if part.dep_ == "flat"
    )
    return (
        tied
        and token.pos_ == "PROPN"
        and token.dep_ in ("flat", "compound", *SUBJECT_OR_OBJECT)
        and token.is_alpha
    )


def _is_no_first_name(token: Token) -> bool:
    return (
        token.lower_.rstrip(".") in TITLES
        or token.lower_ in FUNCTION_WORDS
        or token.text in demonyms()
        or token.lower_ in ORGANISATIONS
        or token.text in places()
        or token.ent_type_ not in ("", "PERSON")
    )


def listed_names(doc: Doc) -> Iterator[Entity]:
    """Peoples, countries and, after "in" or "from", any listed place that the network left out."""
    texts = [token.text for token in doc]
    at = 0
    while at < len(texts):
        text = texts[at]
        step = 1
        if text[:1].isupper():
            length = 0 if doc[at].ent_type else _listed_length(doc, texts, at)
            if length:
                yield _listed(doc, at, at + length)
                step = length
            elif text in demonyms() or text.lower() in ORGANISATIONS:
                yield Entity(_span(doc[at], doc[at]), "NORP" if text in demonyms() else "ORG")
        at += step


def _listed(doc: Doc, start: int, end: int) -> Entity:
    span = _span(doc[start], doc[end - 1])
    return Entity(span, place_label(span.of(doc.text)))


def _span(first: Token, last: Token) -> Span:
    return Span(first.idx, last.idx + len(last))


def _listed_length(doc: Doc, texts: Sequence[str], at: int) -> int:
    """Tokens of the longest listed place that begins at a token and stands by itself; 0 without one."""
    for length in range(min(longest_place(), len(doc) - at), 0, -1):
        if not texts[at + length - 1][:1].isupper():
            continue
        words = doc[at : at + length]
        if any(token.ent_type for token in words):
            continue
        name = words.text
        kind = places().get(name)
        if kind is None or not _stands_alone(doc, at, at + length):
            continue
        if kind in ("country", "region") or (at > 0 and doc[at - 1].lower_ in LOCATIVES):
            return length
    return 0


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are not the middle of a longer capitalised name."""
    follows = doc[end : end + 1].text
    before = doc[start - 1] if start else None
    if follows[:1].isupper() and doc[end].pos_ == "PROPN":
        return False
    if before is None or before.is_sent_start or before.text in demonyms():
        return True
    return not (before.text[:1].isupper() and before.pos_ == "PROPN")
