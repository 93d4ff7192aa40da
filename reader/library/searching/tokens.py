"""What a passage is found by: its words in base form, its numbers, and the parts of names written as one."""

import re
import unicodedata
from functools import lru_cache

ADDRESS = re.compile(r"https?://\S+|www\.\S+|\b(?:\w+\.)+com/\S+")
"""Web addresses, whose parts are words of no claim."""
SIGNS_OF_ADDRESSES = ("://", "www.", "com/")
"""One of which every address has; looking for these takes a tenth of the time."""
GROWN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Where @PortOfDover and #NineBoatsSank are parted."""
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\W_]+")
ENDINGS = (
    ("ies", "y", 2), ("sses", "ss", 1), ("ing", "", 3), ("edly", "", 3), ("ed", "", 3), ("ly", "", 3),
    ("es", "", 3), ("s", "", 3),
)  # fmt: skip
"""An English ending, what takes its place, and how many letters must stay before it."""
NO_ENDING = ("ss", "us", "is")
"""Ends of words whose last letter is not the plural's."""
NOT_DOUBLED_BY_ENDING = "lsz"
SHORT = 3


def tokens_of(text: str) -> list[str]:
    """The tokens of a text in its order; none for a text without words."""
    parted = ADDRESS.sub(" ", text) if any(sign in text for sign in SIGNS_OF_ADDRESSES) else text
    parted = GROWN_TOGETHER.sub(" ", parted)
    return [_token(word) for word in WORD.findall(_plain(parted))]


def _plain(text: str) -> str:
    """Without capitals and accents."""
    lower = text.casefold()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFKD", lower)
    return "".join(character for character in parts if not unicodedata.combining(character))


@lru_cache(maxsize=100_000)
def _token(word: str) -> str:
    if word[0].isdigit():
        return word.replace(",", "")
    bare = re.sub(r"['’]s?$", "", word).replace("’", "").replace("'", "")
    return _base(bare) if bare.isascii() else bare


def _base(word: str) -> str:
    """Without its ending, as far as spelling tells; forms of one word need only be alike."""
    for ending, instead, least in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith(NO_ENDING):
            word = word[: len(word) - len(ending)] + instead
            break
    if len(word) > SHORT and word[-1] == word[-2] and word[-1] not in NOT_DOUBLED_BY_ENDING:
        word = word[:-1]
    return word[:-1] if len(word) > SHORT and word.endswith("e") else word
