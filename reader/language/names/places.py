"""Which names are countries, cities and regions: a list compiled from GeoNames, and what rules add to it."""

import gzip
from functools import cache
from importlib import resources

from reader.language.names.name_forms import place_key
from reader.model import EntityLabel

PLACES = "places.txt.gz"
DEMONYMS = "demonyms.txt"
COUNTRIES = "countries.txt"

NATURAL_FEATURES = frozenset(
    {"Sea", "River", "Mount", "Mountain", "Mountains", "Lake", "Ocean", "Gulf", "Bay", "Desert", "Valley",
     "Peninsula", "Island", "Islands", "Strait", "Coast", "Forest", "Canyon", "Glacier", "Basin", "Delta"}
)  # fmt: skip
"""A place with one of these words is a natural feature (LOC)."""

FACILITIES = frozenset(
    {"Airport", "Bridge", "Stadium", "Palace", "Street", "Avenue", "Road", "Square", "Station", "Hospital",
     "Museum", "Theatre", "Theater", "Tower", "Hall", "Building", "Cathedral", "Church", "Mosque", "Temple",
     "Park", "Harbour", "Harbor", "Port", "Dam", "Tunnel", "Prison", "Castle", "Hotel", "Arena", "Library"}
)  # fmt: skip
"""A place that ends in one of these words was built (FAC)."""


@cache
def places() -> dict[str, str]:
    """Name of each listed place -> country, city, region, or "either" of a place and a person."""
    packed = resources.files("reader.language.data").joinpath(PLACES).read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return {name: kind for kind, _, name in (line.partition("\t") for line in lines)}


@cache
def longest_place() -> int:
    """The most words that a listed country or region has."""
    return max(name.count(" ") + 1 for name, kind in places().items() if kind in ("country", "region"))


@cache
def demonyms() -> frozenset[str]:
    """Words for peoples, faiths and parties, with their plurals: "Russian", "Russians"."""
    text = resources.files("reader.language.data").joinpath(DEMONYMS).read_text("utf-8")
    singular = {line for line in text.splitlines() if line and not line.startswith("#")}
    return frozenset(singular | {word + "s" for word in singular if not word.endswith(("s", "sh", "ch"))})


def is_country(name: str) -> bool:
    """Whether `name` is a country and nothing else."""
    return places().get(name) == "country"


def is_place(name: str) -> bool:
    """Whether `name` is listed as a place and is not a person's name as well."""
    return places().get(name) in ("country", "city", "region")


def place_label(name: str) -> EntityLabel:
    """GPE, LOC or FAC for a name that is known to be a place."""
    kind = places().get(name)
    if kind == "region":
        return "LOC"
    if kind is not None:
        return "GPE"
    words = name.split()
    if words[-1] in FACILITIES:
        return "FAC"
    return "LOC" if NATURAL_FEATURES & set(words) else "GPE"


@cache
def _countries() -> tuple[dict[str, str], dict[str, str]]:
    """Word for a people -> its country; capital -> its country; the countries in lower case."""
    text = resources.files("reader.language.data").joinpath(COUNTRIES).read_text("utf-8")
    peoples: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            country, words, capital = line.split("\t")
            peoples |= dict.fromkeys(words.split(","), country.lower())
            capitals[place_key(capital)] = country.lower()
    return peoples, capitals


def country_of_people(word: str) -> str:
    """The country, in lower case, of a word such as "Norwegian"; "" for any other word."""
    return _countries()[0].get(word, "")


def country_of_capital(name: str) -> str:
    """The country, in lower case, whose capital has that name; "" for any other place."""
    return _countries()[1].get(place_key(name), "")
