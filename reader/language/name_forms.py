"""The forms of names: titles beside them, spellings that mean the same, words that are none."""

import re
import unicodedata
from functools import lru_cache

TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "president", "vice", "prime",
     "minister", "premier", "chancellor", "king", "queen", "prince", "princess", "senator", "sen", "rep",
     "representative", "congressman", "congresswoman", "governor", "gov", "mayor", "judge", "justice",
     "professor", "prof", "general", "gen", "colonel", "col", "major", "captain", "capt", "lieutenant",
     "lt", "sergeant", "sgt", "admiral", "pope", "cardinal", "bishop", "archbishop", "father", "sister",
     "secretary", "ambassador", "director", "chairman", "chairwoman", "chief", "aide", "spokesman",
     "spokeswoman", "former", "ex", "ex-president", "leader", "foreign", "defence", "defense", "deputy",
     "detective", "inspector", "officer", "commissioner", "councillor", "ceo", "coach", "saint",
     "emperor", "the"}
)  # fmt: skip
"""Words before a name that say what somebody is, not who."""
GENDERED_TITLES: dict[str, str] = {
    "mr": "he", "sir": "he", "lord": "he", "king": "he", "prince": "he", "congressman": "he",
    "chairman": "he", "spokesman": "he", "pope": "he", "father": "he", "mrs": "she", "ms": "she",
    "miss": "she", "dame": "she", "lady": "she", "queen": "she", "princess": "she",
    "congresswoman": "she", "chairwoman": "she", "spokeswoman": "she", "sister": "she",
}  # fmt: skip
ORGANISATIONS = frozenset(
    {"kremlin", "white house", "pentagon", "downing street", "capitol", "bundestag", "duma", "knesset",
     "élysée", "congress", "senate", "parliament", "house of commons", "house of lords", "supreme court",
     "vatican"}
)  # fmt: skip
"""Buildings and bodies that act: always an organisation, whatever the network says."""
NOT_NAMES = frozenset(
    {"insiders", "sources", "officials", "experts", "critics", "supporters", "analysts", "witnesses",
     "residents", "police", "government", "monday", "tuesday", "wednesday", "thursday", "friday",
     "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
     "september", "october", "november", "december", "i", "he", "she", "it", "we", "they", "the", "a",
     "an", "this", "that", "these", "those", "but", "and", "however", "chairman", "president", "minister",
     "prime minister", "mr", "mrs", "ms", "god", "internet", "covid", "covid-19"}
)  # fmt: skip
"""Capitalised words that are nobody's name by themselves."""
SPELLINGS: dict[str, str] = {
    "kyiv": "kiev", "kharkov": "kharkiv", "odesa": "odessa", "lvov": "lviv", "dnepr": "dnipro",
    "türkiye": "turkey", "turkiye": "turkey", "burma": "myanmar", "peking": "beijing", "bombay": "mumbai",
    "czechia": "czech republic", "u.s.": "united states", "us": "united states", "usa": "united states",
    "u.s.a.": "united states", "america": "united states", "united states of america": "united states",
    "uk": "united kingdom", "u.k.": "united kingdom", "britain": "united kingdom",
    "great britain": "united kingdom", "uae": "united arab emirates", "russian federation": "russia",
    "holland": "netherlands", "swaziland": "eswatini", "viet nam": "vietnam",
    "ivory coast": "côte d'ivoire", "cape verde": "cabo verde", "east timor": "timor-leste",
    "eu": "european union", "e.u.": "european union", "un": "united nations", "u.n.": "united nations",
    "washington, d.c.": "washington",
}  # fmt: skip
"""Other names and spellings of the same place or body, in lower case."""
COMPANY_ENDINGS = frozenset(
    {"inc", "ltd", "corp", "corporation", "co", "llc", "plc", "gmbh", "ag", "sa", "group", "company"}
)

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_ENDINGS = (("iy", "y"), ("yy", "y"), ("ij", "y"), ("ii", "y"), ("yi", "y"), ("i", "y"))
_SOUNDS = (("kh", "h"), ("ie", "e"), ("ye", "e"), ("ia", "ya"), ("ks", "x"), ("w", "v"))


def without_possessive(name: str) -> str:
    """The name without "'s"."""
    return _POSSESSIVE.sub("", name)


def without_titles(words: list[str]) -> list[str]:
    """The words of a person's name after the titles before it; at least one word remains."""
    at = 0
    while at < len(words) - 1 and words[at].lower().rstrip(".") in TITLES:
        at += 1
    return words[at:]


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word of a name by which its spellings agree: Zelensky, Zelenskyy and Zelenskiy are one."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    plain = plain.replace("’", "'").rstrip(".")
    if len(plain) < 5:
        return plain
    for ending, same in _ENDINGS:
        if plain.endswith(ending):
            plain = plain[: -len(ending)] + same
            break
    for sound, same in _SOUNDS:
        plain = plain.replace(sound, same)
    return plain


def place_key(name: str) -> str:
    """By which the names of one place or body agree."""
    lower = name.lower().removeprefix("the ")
    return SPELLINGS.get(lower, lower)


def organisation_key(name: str) -> str:
    """By which the names of one organisation agree, with and without "Inc." and the article."""
    words = place_key(name).replace(",", "").split()
    while len(words) > 1 and words[-1].rstrip(".") in COMPANY_ENDINGS:
        words.pop()
    return " ".join(words)


def initials(name: str) -> str:
    """The acronym of a name of several words: "World Health Organization" -> "WHO"."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())
