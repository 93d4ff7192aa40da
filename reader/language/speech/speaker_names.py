"""The words that name a speaker."""

from reader.language.parse.grammar import child, phrase, phrase_text
from reader.language.parse.parsed import Token


def name_of(speaker: Token) -> str:
    """The speaker's words: the name rather than its description, and up to the verb behind it."""
    low, high = phrase(speaker)
    tokens = speaker.parse.tokens
    owns = tokens[high - 1].lower == "'s"
    if speaker.label == "nmod:poss" or (owns and speaker.pos != "PROPN" and speaker.i < high - 1):
        return speaker.parse.text_of(low, high).removesuffix("'s")
    named = _name_behind(speaker)
    if named is not None:
        return phrase_text(named)
    if owns and high < speaker.sentence.end:
        high = max(high, _end_of_name(tokens[high]))
    return speaker.parse.text_of(low, high)


def _name_behind(speaker: Token) -> Token | None:
    """The name that follows a description: "the owner, Ada Lund", "one of the owners, Ada Lund"."""
    if speaker.pos == "PROPN":
        return None
    among = child(speaker, "nmod") if speaker.lower == "one" else None
    named = child(speaker, "appos") or (child(among, "appos") if among is not None else None)
    return named if named is not None and named.i > speaker.i and named.pos == "PROPN" else None


def _end_of_name(token: Token) -> int:
    at: Token | None = token
    end = token.i
    while at is not None and at.pos in ("PROPN", "NOUN"):
        end = at.i + 1
        at = at.after
    return end
