"""The forms of names: spellings that mean the same, words that are no names, keys by which forms agree."""

import re
import unicodedata
from functools import lru_cache

from reader.language.names.titles import is_title

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
     "prime minister", "mr", "mrs", "ms", "god", "internet", "covid", "covid-19", "people", "vat", "gdp",
     "tv", "dna", "gps", "ceo", "hiv", "aids", "ufo", "phd", "vip", "pin", "diy", "faq", "lgbt", "lgbtq"}
)  # fmt: skip
"""Capitalised words that are nobody's name by themselves."""
SPELLINGS: dict[str, str] = {
    "kyiv": "kiev", "kharkov": "kharkiv", "odesa": "odessa", "lvov": "lviv", "dnepr": "dnipro",
    "türkiye": "turkey", "turkiye": "turkey", "burma": "myanmar", "peking": "beijing", "bombay": "mumbai",
    "calcutta": "kolkata", "madras": "chennai", "saigon": "ho chi minh city", "mykolaiv": "nikolaev",
    "zaporizhia": "zaporizhzhia", "zaporozhye": "zaporizhzhia", "luhansk": "lugansk", "donbass": "donbas",
    "czechia": "czech republic", "u.s.": "united states", "us": "united states", "usa": "united states",
    "u.s.a.": "united states", "america": "united states", "united states of america": "united states",
    "u.s": "united states", "uk": "united kingdom", "u.k.": "united kingdom", "britain": "united kingdom",
    "great britain": "united kingdom", "uae": "united arab emirates", "russian federation": "russia",
    "holland": "netherlands", "swaziland": "eswatini", "viet nam": "vietnam", "mecca": "makkah",
    "ivory coast": "côte d'ivoire", "cape verde": "cabo verde", "east timor": "timor-leste",
    "drc": "democratic republic of the congo", "dr congo": "democratic republic of the congo",
    "eu": "european union", "e.u.": "european union", "un": "united nations", "u.n.": "united nations",
    "washington, d.c.": "washington", "washington d.c.": "washington", "washington dc": "washington",
    "new york city": "new york", "st. petersburg": "saint petersburg", "st petersburg": "saint petersburg",
}  # fmt: skip
"""Other names and spellings of the same place or body, in lower case."""
COMPANY_ENDINGS = frozenset(
    {"inc", "ltd", "limited", "corp", "corporation", "incorporated", "co", "llc", "llp", "plc", "gmbh", "ag",
     "sa", "se", "nv", "bv", "ab", "as", "asa", "oy", "oyj", "spa", "srl", "kg", "pty", "sas", "kk", "group",
     "company", "holding", "holdings"}
)  # fmt: skip
"""Last words of a firm's registered name that daily use leaves out."""

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
                          "ı": "i", "’": "'"})  # fmt: skip
_SOUNDS = (
    ("ae", "a"), ("oe", "o"), ("ue", "u"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("q", "k"),
    ("ie", "e"), ("ye", "e"), ("ks", "x"), ("w", "v"), ("ou", "u"), ("oo", "u"),
)  # fmt: skip
"""Letters for one sound by rival ways of writing Cyrillic, Arabic and German, applied to both spellings."""
_Y_SOUNDS = re.compile(r"[iy]+j?")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1")
SHORTEST_FOLDED = 5
"""Letters below which a word is not folded: Lee and Li are two names."""
ONE_NAME: dict[str, str] = {
    "kadafy": "gadafy", "kazafy": "gadafy", "moamar": "muamar", "muhamad": "mohamed", "mohamad": "mohamed",
    "muhamed": "mohamed", "husayn": "huseyn", "husein": "huseyn", "usama": "osama", "serhy": "sergey",
    "volodymyr": "vladymyr", "oleksandr": "alexander", "alexandr": "alexander", "olexandr": "alexander",
    "mykola": "nykolay", "mykhaylo": "mykhayl", "myhaylo": "myhayl", "andry": "andrey", "dmytro": "dmytry",
    "evhen": "evgeny", "yevhen": "evgeny", "evgeny": "evgeny", "olena": "elena", "olha": "olga",
    "oleksy": "alexey", "alexy": "alexey", "yurii": "yury",
}  # fmt: skip
"""Folded spellings that the sounds alone do not bring together, such as Ukrainian and Russian forms."""


def without_possessive(name: str) -> str:
    """The name without "'s"."""
    return _POSSESSIVE.sub("", name)


def without_titles(words: list[str]) -> list[str]:
    """The words of a person's name after the titles before it; at least one word remains."""
    at = 0
    while at < len(words) - 1 and is_title(words[at]):
        at += 1
    return words[at:]


@lru_cache(maxsize=4096)
def plain(word: str) -> str:
    """A word in lower case without accents and full stops."""
    lower = word.lower().translate(_LETTERS)
    return "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c)).rstrip(
        "."
    )


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """A word of a name by which its spellings agree: Zelensky, Zelenskyy and Zelenskiy are one."""
    key = plain(word)
    if "-" in key:
        return "-".join(folded(part) for part in key.split("-"))
    if len(key) >= SHORTEST_FOLDED:
        for sound, same in _SOUNDS:
            key = key.replace(sound, same)
        key = _DOUBLED.sub(r"\1", _Y_SOUNDS.sub("y", key))
    return ONE_NAME.get(key, key)


def place_key(name: str) -> str:
    """By which the names of one place or body agree."""
    lower = name.lower().removeprefix("the ").removeprefix("river ")
    return SPELLINGS.get(lower, lower)


def organisation_key(name: str) -> str:
    """By which the names of one organisation agree, with and without "Inc." and the article."""
    words = place_key(name).replace(",", "").split()
    while len(words) > 1 and words[-1].replace(".", "") in COMPANY_ENDINGS:
        words.pop()
    return " ".join(words)


def initials(name: str, *, small: bool = False) -> str:
    """The acronym of a name of several words: "World Health Organization" -> "WHO".

    With `small`, words such as "of" count as well: "Department of Justice" -> "DOJ".
    """
    words = [word for word in re.split(r"[\s-]+", name) if word and word.lower() != "the"]
    return "".join(word[0].upper() for word in words if word[0].isalpha() and (small or word[0].isupper()))
