"""Build the word table behind the token embedding: `python -m training.lexical_table DATA_FOLDER`.

Each row: Brown cluster number, its 4-bit and 6-bit prefixes (all 0 when unknown), how often
the word is written in lower case, and a bit mask of the gazetteers it stands in. Clusters and
word probabilities come from the package spacy-lookups-data (MIT).
"""

import csv
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import spacy_lookups_data
from spacy.strings import get_string_id

OUTPUT = Path("reader/language/data/lexical_table.npz")
CITY, PLACE_PART, REGION, COUNTRY, FIRST_NAME, SURNAME = 1, 2, 4, 8, 16, 32
FREQUENT_WORDS = 120_000
FREQUENT_NAMES = 400_000
CASE_STEPS = (-4, -2.5, -1, 0, 1, 2.5, 4)
MORE_COUNTRIES = (
    "America", "Britain", "England", "Scotland", "Wales", "U.S.", "US", "USA", "UK", "U.K.", "U.S.A.",
    "UAE", "Europe", "Africa", "Asia", "Palestine", "Burma", "Gaza", "Turkey",
)  # fmt: skip


def capitalised(word: str) -> str:
    """The word with a capital first letter and small ones after it."""
    return word[:1].upper() + word[1:].lower()


def place_bits(row: dict[str, str]) -> Iterator[tuple[str, int]]:
    """The words of a city, its region and country: a whole name carries its kind, a part is marked as one."""
    for column, bit in (("name", CITY), ("subcountry", REGION), ("country", COUNTRY)):
        words = (row[column] or "").replace("-", " ").split()
        if len(words) == 1:
            yield words[0], bit
        else:
            yield from ((word, PLACE_PART) for word in words if word[:1].isupper() and len(word) > 2)


def gazetteer_bits(folder: Path) -> dict[str, int]:
    """For each word that occurs in a gazetteer, in which ones."""
    bits: dict[str, int] = defaultdict(int)
    with (folder / "world-cities.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for word, bit in place_bits(row):
                bits[word] |= bit
    for word in MORE_COUNTRIES:
        bits[word] |= COUNTRY
    for file_name, bit in (("first_us.txt", FIRST_NAME), ("sur_us.txt", SURNAME)):
        for line in (folder / file_name).read_text(encoding="utf-8").splitlines():
            if len(line.strip()) > 2:
                bits[capitalised(line.strip())] |= bit
    return bits


def case_bucket(word: str, log_probability: dict[str, float]) -> int:
    """0 unknown, 1 only capitalised, 2 only lower case, 3..10 from rarely to mostly capitalised."""
    lower, title = log_probability.get(word.lower()), log_probability.get(capitalised(word))
    if lower is None or title is None:
        return 0 if lower is title else (1 if lower is None else 2)
    return 3 + sum(title - lower >= step for step in CASE_STEPS)


def lookup(name: str) -> dict[str, float]:
    """One table of spacy-lookups-data."""
    path = Path(spacy_lookups_data.__file__).parent / "data" / f"{name}.json.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        table: dict[str, float] = json.load(file)
    return table


def main(data: Path) -> None:
    """Write the table."""
    clusters, probabilities = lookup("en_lexeme_cluster"), lookup("en_lexeme_prob")
    bits = gazetteer_bits(data / "language" / "gazetteers")
    ranked = sorted((w for w in probabilities if w.strip()), key=lambda w: -probabilities[w])
    words = {w for w in ranked[:FREQUENT_WORDS] if any(c.isalpha() for c in w)} | set(bits)
    words |= {
        w
        for w in ranked[FREQUENT_WORDS:FREQUENT_NAMES]
        if clusters.get(w) and w[:1].isupper() and w.isalpha()
    }
    numbers = {cluster: i for i, cluster in enumerate(sorted({int(c) for c in clusters.values()} | {0}))}
    rows = []
    for word in words:
        forms = (word, capitalised(word), word.lower(), word.upper())
        cluster = next((int(clusters[f]) for f in forms if clusters.get(f)), 0)
        prefixes = ((cluster & 15) + 1, (cluster & 63) + 1) if cluster else (0, 0)
        rows.append(
            (
                get_string_id(word),
                numbers[cluster],
                *prefixes,
                case_bucket(word, probabilities),
                bits.get(word, 0),
            )
        )
    rows.sort()
    keys = np.array([row[0] for row in rows], dtype="uint64")
    values = np.array([row[1:] for row in rows], dtype="uint16")
    np.savez_compressed(OUTPUT, keys=keys, values=values)
    print(f"{OUTPUT}: {len(rows)} words, {OUTPUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
