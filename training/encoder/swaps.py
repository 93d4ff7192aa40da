"""Sentences with their names exchanged for others of the same kind and length.

The gold corpora repeat few names; a network that has seen many learns from the context instead.
"""

import csv
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from training.encoder.corpus import NAME_LABELS, Document, Sentence
from training.encoder.score import spans

SHARE = 0.3
"""Sentences with names whose names are exchanged."""
CITIES = 8_000
"""Cities taken from the list, drawn at random."""
Kind = tuple[str, int]
"""Label and number of words."""


class Inventory:
    """Names by kind and number of words."""

    def __init__(self, documents: Iterable[Document], gazetteers: Path) -> None:
        found: dict[Kind, set[tuple[str, ...]]] = {}
        for sentence in (s for document in documents for s in document.sentences):
            for start, end, label in mentions(sentence):
                found.setdefault((label, end - start), set()).add(sentence.words[start:end])
        for label, name in listed(gazetteers):
            found.setdefault((label, len(name)), set()).add(name)
        self._names = {kind: sorted(names) for kind, names in found.items()}

    def swapped(self, sentence: Sentence, draw: random.Random) -> Sentence:
        """The sentence with other names, now and then; its labels stay right because lengths do."""
        if draw.random() >= SHARE:
            return sentence
        words = list(sentence.words)
        for start, end, label in mentions(sentence):
            words[start:end] = draw.choice(self._names[label, end - start])
        return replace(sentence, words=tuple(words))


def mentions(sentence: Sentence) -> list[tuple[int, int, str]]:
    """The (start, end, label) of each known name, in text order."""
    return sorted(spans([NAME_LABELS[max(number, 0)] for number in sentence.names]))


def listed(folder: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Invented people out of lists of first names and surnames, and cities."""
    first, last = (_lines(folder / f"{name}_us.txt") for name in ("first", "sur"))
    draw = random.Random(0)
    for surname in last:
        yield "PERSON", (surname,)
        yield "PERSON", (draw.choice(first), surname)
    with (folder / "world-cities.csv").open(encoding="utf-8", newline="") as file:
        cities = [row["name"] for row in csv.DictReader(file)]
    for city in draw.sample(cities, min(CITIES, len(cities))):
        yield "LOC", tuple(city.split())


def _lines(path: Path) -> Sequence[str]:
    return [line.strip().title() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
