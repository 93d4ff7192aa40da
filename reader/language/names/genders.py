"""Which pronoun goes with a first name: a list of names that only men or only women bear."""

import gzip
from functools import cache
from importlib import resources

from reader.language.names.name_forms import plain

GIVEN_NAMES = "given_names.txt.gz"
PRONOUN_OF = {"m": "he", "f": "she"}


@cache
def first_names() -> dict[str, str]:
    """First name in lower case without accents -> "he" or "she"; names that both bear are missing."""
    packed = resources.files("reader.language.data").joinpath(GIVEN_NAMES).read_bytes()
    return {line[2:]: PRONOUN_OF[line[0]] for line in gzip.decompress(packed).decode("ascii").splitlines()}


def gender_of_first_name(word: str) -> str:
    """ "he", "she", or "" where the name does not tell; of "Jean-Paul" the parts must not disagree."""
    names = first_names()
    whole = names.get(plain(word))
    if whole is not None:
        return whole
    told = {names[part] for part in plain(word).split("-") if names.get(part)} if "-" in word else set()
    return told.pop() if len(told) == 1 else ""
