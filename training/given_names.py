"""Compiles the list of men's and women's first names that the reader ships.

`python -m training.given_names reader/language/data/given_names.txt.gz` needs the packages Faker (MIT; first
names by country) and names (MIT; first names of the 1990 United States census, public domain).
"""

import argparse
import gzip
import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reader.language.names.name_forms import plain

CLEAR = 6
"""How many times more often one side must list a name before it tells the gender."""
CENSUS_WEIGHT = 3
"""Lists of Faker that the census counts for; it alone says how often a name is borne."""
EITHER = frozenset(
    {"Sasha", "Li", "Kim", "Jean", "Robin", "Sam", "Alex", "Chris", "Pat", "Jo", "Lee", "Taylor", "Jordan",
     "Morgan", "Casey", "Riley", "Avery", "Quinn", "Noor", "Andrea", "Nikita", "Simone", "Wei", "Yu", "Jan",
     "Ming", "Min", "Xin", "Ali", "Ashley", "Kelly", "Tracy", "Leslie", "Dana", "Terry", "Jamie", "Shannon"}
)  # fmt: skip
"""Borne by both somewhere, whatever the lists say."""
CYRILLIC = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхцъыэіїєґ", "abvhdezyiklmnoprstufxc_yeiijg", strict=True))
    | {"ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia", "ё": "e",
       "х": "kh", "ц": "ts", "ъ": "", "є": "ie", "'": "", "’": ""}
)  # fmt: skip
"""The letters as Ukraine romanises them; rival romanisations are folded when a name is looked up."""
ROMANISED = {"uk_UA": {}, "ru_RU": {"г": "g", "и": "i"}, "bg_BG": {"г": "g", "и": "i"}}
"""Countries whose lists are in Cyrillic, with the letters that they romanise otherwise."""
RARE = 0.02
"""Share of the more frequent side below which the census's other side is a clerk's slip."""


def faker_votes() -> Iterator[tuple[str, str]]:
    """(name, "m" or "f") once for each country whose list has the name."""
    package = importlib.import_module("faker.providers.person")
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda found: found.name):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for gender, attribute in (("m", "first_names_male"), ("f", "first_names_female")):
            for name in sorted(set(getattr(provider, attribute, ()))):
                yield _latin(name.strip(), module.name), gender


def _latin(name: str, country: str) -> str:
    if country not in ROMANISED:
        return name
    table = CYRILLIC | {ord(letter): latin for letter, latin in ROMANISED[country].items()}
    return name.lower().translate(table).capitalize()


def census_votes(male: Iterable[str], female: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(name, "m" or "f") for the lines "NAME share …" of the census's two lists."""
    shares = {"m": _shares(male), "f": _shares(female)}
    for gender, other in (("m", "f"), ("f", "m")):
        for name, share in shares[gender].items():
            if share >= shares[other].get(name, 0.0) * RARE:
                yield name, gender


def _shares(lines: Iterable[str]) -> dict[str, float]:
    fields = (line.split() for line in lines)
    return {name.capitalize(): float(share) for name, share, *_ in fields}


def compile_names(faker: Iterable[tuple[str, str]], census: Iterable[tuple[str, str]]) -> list[str]:
    """Sorted lines `m<TAB>name` and `f<TAB>name`, plain; names that both bear are left out."""
    votes: Counter[tuple[str, str]] = Counter(faker)
    for vote in census:
        votes[vote] += CENSUS_WEIGHT
    lines = []
    for name in {name for name, _ in votes if _is_latin(name)} - EITHER:
        male, female = votes[name, "m"], votes[name, "f"]
        if max(male, female) >= CLEAR * min(male, female):
            lines.append(f"{'m' if male > female else 'f'}\t{plain(name)}")
    both = {line[2:] for line in lines if line[0] == "m"} & {line[2:] for line in lines if line[0] == "f"}
    return sorted({line for line in lines if line[2:] not in both})


def _is_latin(name: str) -> bool:
    return name.isalpha() and name.istitle() and len(name) > 1 and plain(name).isascii()


def main() -> None:
    """Write the compressed list to the path on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    folder = Path(str(importlib.import_module("names").__file__)).parent
    census = [(folder / f"dist.{sex}.first").read_text("utf-8").splitlines() for sex in ("male", "female")]
    lines = compile_names(faker_votes(), census_votes(*census))
    arguments.output.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode("utf-8"), mtime=0))
    print(f"{len(lines)} names, {arguments.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
