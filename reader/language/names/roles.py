"""Nouns that stand for somebody or something named, and which of them mean the same or more."""

from functools import cache
from importlib import resources

from reader.model import EntityKind

ROLES = "roles.txt"
LONGEST_ROLE = 3
"""Words that a role has at most, as in "secretary of state"."""
IRREGULAR = {"men": "man", "women": "woman", "wives": "wife", "companies": "company"}
"""Plurals that the endings do not make."""
NOT_COMPOSED = frozenset({"prime minister"})
"""Nobody calls a prime minister "the minister"."""
GENDERED_NOUNS: dict[str, str] = {
    "man": "he", "boy": "he", "husband": "he", "father": "he", "son": "he", "brother": "he", "king": "he",
    "prince": "he", "emperor": "he", "spokesman": "he", "chairman": "he", "businessman": "he",
    "policeman": "he", "congressman": "he", "councilman": "he", "widower": "he", "pope": "he",
    "pontiff": "he", "headmaster": "he", "statesman": "he", "fisherman": "he", "woman": "she",
    "girl": "she", "wife": "she", "mother": "she", "daughter": "she", "sister": "she", "queen": "she",
    "princess": "she", "spokeswoman": "she", "chairwoman": "she", "businesswoman": "she",
    "policewoman": "she", "congresswoman": "she", "councilwoman": "she", "widow": "she", "actress": "she",
    "headmistress": "she",
}  # fmt: skip
"""Nouns that tell the pronoun."""
ABBREVIATED = {
    "sen": "senator", "gov": "governor", "prof": "professor", "dr": "doctor", "rep": "representative",
    "gen": "general", "col": "colonel", "capt": "captain", "sgt": "sergeant", "lt": "lieutenant",
    "rev": "pastor", "reverend": "pastor", "mep": "politician",
}  # fmt: skip
"""Titles that stand for a role."""


@cache
def roles() -> dict[EntityKind, dict[str, frozenset[str]]]:
    """Kind -> noun -> the noun and every broader word for the same."""
    text = resources.files("reader.language.data").joinpath(ROLES).read_text("utf-8")
    found: dict[EntityKind, dict[str, frozenset[str]]] = {"person": {}, "organisation": {}, "place": {}}
    kind: EntityKind = "person"
    for line in text.splitlines():
        if line.startswith("["):
            kind = next(each for each in found if each == line.strip("[]"))
        elif line and not line.startswith("#"):
            noun, _, broader = line.partition(":")
            found[kind][noun] = frozenset((noun, *_broader(noun, broader)))
    return found


def _broader(noun: str, words: str) -> list[str]:
    """The words listed behind a noun; "chief executive" is the only broader word of two words."""
    listed = words.replace("chief executive", "chief-executive").split()
    own = [noun.rpartition(" ")[2]] if " " in noun and " of " not in noun and noun not in NOT_COMPOSED else []
    return [word.replace("chief-executive", "chief executive") for word in (*listed, *own)]


def singular(word: str) -> str:
    """A plural noun of the list in the singular; any other word as it is."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    known = _nouns()
    for ending, instead in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and stem in known:
            return stem
    return word


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for nouns in roles().values() for noun in nouns)


def meanings(kind: EntityKind, words: list[str]) -> frozenset[str]:
    """What a phrase such as ["foreign", "minister"] says of its bearer; empty when it is no role."""
    known = roles().get(kind, {})
    lower = [ABBREVIATED.get(word.lower().rstrip("."), word.lower().rstrip(".")) for word in words]
    longest: frozenset[str] = frozenset()
    for length in range(1, min(LONGEST_ROLE, len(lower)) + 1):
        longest = known.get(" ".join(lower[-length:]), longest)
    return longest | {" ".join(lower[-2:])} if longest and len(lower) > 1 else longest


def is_role(word: str) -> bool:
    """Whether a noun in the singular is listed."""
    return word in _nouns()
