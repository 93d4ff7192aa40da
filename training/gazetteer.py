"""Compiles the place list that the reader ships from GeoNames' list of cities (CC BY 4.0).

`python -m training.gazetteer cities.csv first-names.txt surnames.txt reader/language/data/places.txt.gz`

The CSV has the columns name, country, subcountry, geonameid; the two lists of personal names hold one
name a line and only mark the places that are also people's names.
"""

import argparse
import csv
import gzip
from collections.abc import Iterable
from pathlib import Path

COUNTRY_ALIASES = (
    "U.S.", "US", "USA", "U.S.A.", "UK", "U.K.", "UAE", "America", "Britain", "Great Britain", "England",
    "Scotland", "Wales", "Northern Ireland", "Russia", "South Korea", "North Korea", "Iran", "Syria", "Gaza",
    "West Bank", "Palestine", "Taiwan", "Hong Kong", "Czech Republic", "Czechia", "Ivory Coast", "Turkey",
    "Türkiye", "Vietnam", "Laos", "Burma", "Myanmar", "Holland", "Netherlands", "Soviet Union", "USSR",
    "Yugoslavia", "Kosovo", "Vatican", "Brunei", "Bolivia", "Venezuela", "Tanzania", "Moldova", "Congo",
    "Eswatini", "Swaziland", "North Macedonia", "Macedonia", "Crimea", "Tibet", "Greenland", "Puerto Rico",
)  # fmt: skip
"""Countries and territories under the names that newspapers use and GeoNames' formal list lacks."""

REGIONS = (
    "Europe", "Africa", "Asia", "Antarctica", "Oceania", "North America", "South America",
    "Latin America", "Central America", "Middle East", "Eastern Europe", "Western Europe", "Central Asia",
    "Southeast Asia", "East Asia", "South Asia", "North Africa", "West Africa", "East Africa",
    "Sub-Saharan Africa", "Scandinavia", "Balkans", "Caucasus", "Caribbean", "Donbas", "Donbass",
    "Siberia", "Sahel", "Siberia", "Balkan Peninsula", "Baltic Sea", "Black Sea", "Mediterranean",
    "Mediterranean Sea", "Red Sea", "North Sea", "South China Sea", "Atlantic", "Pacific", "Arctic",
    "Atlantic Ocean", "Pacific Ocean", "Indian Ocean", "Arctic Ocean", "Persian Gulf", "Himalayas",
    "Alps", "Sahara", "Amazon Basin", "Far East", "Silicon Valley",
)  # fmt: skip
"""Parts of the world that are no country, city or province: label LOC rather than GPE."""

CITY_ALIASES = (
    "Kyiv", "Kiev", "Odesa", "Odessa", "Kharkiv", "Kharkov", "Lviv", "Beijing", "Peking", "Mumbai",
    "Bombay", "New York", "Washington", "Rome", "Munich", "Vienna", "Prague", "Brussels", "Geneva",
    "Lisbon", "Athens", "Bucharest", "Belgrade", "Copenhagen", "Gothenburg", "Cologne", "Florence",
    "Venice", "Naples", "Turin", "Milan", "Seville", "The Hague", "Jerusalem", "Tel Aviv", "Mecca",
    "Medina", "Saint Petersburg", "St. Petersburg", "Warsaw", "Krakow", "Quebec", "Sao Paulo", "Zurich",
    "Riyadh", "Marrakesh", "Mexico City",
)  # fmt: skip
"""English names of cities that the list has under a local spelling."""

EITHER = frozenset({"Georgia", "Jersey", "Jordan", "Chad", "Mali", "Togo"})
"""Countries that are also given names; a mention needs the network's word for it."""


NOT_PLACES = frozenset(
    {"Central", "University", "Same", "Mobile", "Male", "Police", "Most", "Best", "March", "Western"}
)
"""Listed towns whose names nearly always mean something else in running text."""


def _lines(path: Path) -> set[str]:
    return {line.strip().capitalize() for line in path.read_text("utf-8").splitlines() if line.strip()}


def compile_places(rows: Iterable[dict[str, str]], personal: set[str]) -> list[str]:
    """Sorted lines `kind<TAB>name`; kind is country, region, city, or either of a place and a person."""
    countries, provinces, cities = set(COUNTRY_ALIASES), set(), set(CITY_ALIASES)
    for row in rows:
        countries.add(row["country"])
        provinces.add(row["subcountry"])
        cities.add(row["name"])
    kind: dict[str, str] = {}
    for name in cities | provinces:
        if len(name) > 3 and name not in NOT_PLACES:
            kind[name] = "either" if name in personal else "city"
    kind |= dict.fromkeys(CITY_ALIASES, "city")
    kind |= dict.fromkeys(REGIONS, "region")
    kind |= {name: "country" for name in countries if name and not set(name) & set(",(:")}
    kind |= dict.fromkeys(EITHER, "either")
    return sorted(f"{label}\t{name}" for name, label in kind.items())


def main() -> None:
    """Read the lists named on the command line and write the compressed place list."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("cities", "first_names", "surnames", "output"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    personal = _lines(arguments.first_names) | _lines(arguments.surnames)
    with arguments.cities.open(encoding="utf-8", newline="") as file:
        lines = compile_places(csv.DictReader(file), personal)
    text = "\n".join(lines) + "\n"
    arguments.output.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(f"{len(lines)} places, {arguments.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
