"""What words mean the same and what words exclude each other, read from the shipped tables on first use."""

import gzip
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from reader.compare.words import morphology

DATA = "reader.compare.data"
PART_OF_POS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "ADJ": "a", "ADV": "r", "AUX": "v"}

CURATED, SPELT, LISTED = 0.9, 0.85, 0.7
"""How far to trust an opposite: our own list, a prefix such as un-, WordNet's direct opposites."""
TOO_MANY_MEANINGS = frozenset(
    [
        "back",
        "well",
        "same",
        "even",
        "still",
        "just",
        "only",
        "here",
        "there",
        "now",
        "then",
        "much",
        "under",
        "through",
        "right",
        "will",
        "can",
        "may",
        "have",
        "make",
        "take",
        "come",
        "go",
        "get",
        "time",
        "people",
        "kind",
        "side",
        "work",
        "state",
        "line",
        "set",
        "face",
        "turn",
        "call",
        "case",
        "part",
        "day",
        "night",
        "year",
        "past",
        "future",
        "home",
        "body",
        "mind",
        "out",
        "off",
        "on",
        "in",
        "go",
        "man",
        "stay",
        "stand",
        "run",
        "hold",
        "keep",
        "point",
        "lead",
        "light",
        "left",
        "old",
        "new",
    ]
)
"""Words whose WordNet opposites are mostly about another sense than the one in the text."""
RAREST, COMMONEST = 1.2, 0.3
"""Weights of a word that the tagged corpus never saw and of one that it saw a thousand times."""


@dataclass(frozen=True, slots=True)
class Opposition:
    """That two words exclude each other."""

    trust: float
    complementary: bool
    """Whether not being the one means being the other."""


@dataclass(frozen=True, slots=True)
class _Tables:
    groups: Mapping[str, tuple[str, ...]]
    """Word or phrase to the ids of the paraphrase groups and opposite sides that hold it."""
    complementary: frozenset[str]
    """Ids of lines of opposites whose two sides leave no middle."""
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word to the listed phrases of several words that begin with it, longest first."""
    wordnet: Mapping[str, tuple[str, ...]]
    """Word to its unparsed lines, one per part of speech."""


@dataclass(frozen=True, slots=True)
class _Entry:
    part: str
    count: int
    senses: tuple[str, ...]
    opposites: tuple[str, ...]
    relatives: tuple[str, ...]
    parent: str


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    groups: dict[str, list[str]] = defaultdict(list)
    complementary = set()
    for number, line in enumerate(_lines("paraphrases.txt")):
        for word in _listed(line):
            groups[word].append(f"p{number}")
    for number, line in enumerate(_lines("opposites.txt")):
        if line.startswith("="):
            complementary.add(f"o{number}")
        for side, words in zip("+-", line.removeprefix("=").split("|"), strict=True):
            for word in _listed(words):
                groups[word].append(f"o{number}{side}")
    return _Tables(
        groups={word: tuple(ids) for word, ids in groups.items()},
        complementary=frozenset(complementary),
        phrases=_phrases(groups),
        wordnet=_wordnet_lines(),
    )


def _lines(name: str) -> list[str]:
    text = files(DATA).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.split(",")]


def _phrases(groups: Mapping[str, Sequence[str]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for phrase in groups:
        words = tuple(phrase.replace("-", " ").split())
        if len(words) > 1:
            found[words[0]].add(words)
    return {first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in found.items()}


def _wordnet_lines() -> dict[str, tuple[str, ...]]:
    packed = files(DATA).joinpath("wordnet.tsv.gz").read_bytes()
    lines: dict[str, tuple[str, ...]] = {}
    for line in gzip.decompress(packed).decode("utf-8").splitlines():
        word, _, rest = line.partition("\t")
        lines[word] = (*lines.get(word, ()), rest)
    return lines


@lru_cache(maxsize=50_000)
def _entry(lemma: str, part: str) -> _Entry | None:
    for line in _tables().wordnet.get(lemma, ()):
        if line[0] == part:
            _, count, senses, opposites, relatives, parent = line.split("\t")
            return _Entry(
                part,
                int(count),
                tuple(senses.split()),
                tuple(opposites.split()),
                tuple(relatives.split()),
                parent,
            )
    return None


def knows(word: str) -> bool:
    """Whether the WordNet table lists the word, in any part of speech."""
    return word in _tables().wordnet


def phrases_from(first: str) -> tuple[tuple[str, ...], ...]:
    """The listed phrases that begin with a word, longest first."""
    return _tables().phrases.get(first, ())


@lru_cache(maxsize=50_000)
def groups_of(word: str) -> tuple[str, ...]:
    """Ids of the paraphrase groups ("p3") and opposite sides ("o5+") that list a word or phrase."""
    groups = _tables().groups
    return groups.get(word) or groups.get(word.replace(" ", "-")) or ()


@lru_cache(maxsize=50_000)
def meanings(lemma: str, pos: str) -> frozenset[str]:
    """Ids of which two words share one when they mean nearly the same."""
    entry = _entry(lemma, PART_OF_POS.get(pos, ""))
    found = {f"={lemma}", *groups_of(lemma)}
    if entry:
        found.update(f"s{sense}" for sense in entry.senses)
        found.update(f"={relative.lower()}" for relative in entry.relatives)
    return frozenset(found)


def is_known(lemma: str, pos: str) -> bool:
    """Whether the lexicon has a word as this part of speech."""
    return _entry(lemma, PART_OF_POS.get(pos, "")) is not None


def sort_of(lemma: str, pos: str) -> str:
    """Id of the broader idea that a word's first sense falls under; "" when unknown."""
    entry = _entry(lemma, PART_OF_POS.get(pos, ""))
    return entry.parent if entry else ""


@lru_cache(maxsize=50_000)
def weight(lemma: str, pos: str) -> float:
    """How much sharing this word says: rare words much, common ones little."""
    entry = _entry(lemma, PART_OF_POS.get(pos, ""))
    count = entry.count if entry else 0
    part = 0.6 if pos == "ADV" else 1.0
    return part * max(RAREST - (RAREST - COMMONEST) * math.log1p(count) / math.log(1000), COMMONEST)


@lru_cache(maxsize=50_000)
def opposites(lemma: str) -> frozenset[str]:
    """Keys of the words that may exclude this one and the lines of opposites it stands in; mostly empty.

    Two words without such a key or line in common have no `opposition`, whatever parts of speech they are.
    """
    found = {group[:-1] for group in groups_of(lemma) if group[0] == "o"}
    for part in ("n", "v", "a", "r"):
        entry = _entry(lemma, part)
        found.update(f"={opposite}" for opposite in (entry.opposites if entry else ()))
        found.update(f"={stem}" for stem in morphology.denied_stems(lemma, part) if _entry(stem, part))
        found.update(f"={other}" for other in morphology.counterparts(lemma, part))
    return frozenset(found)


@lru_cache(maxsize=100_000)
def opposition(a: str, b: str, pos: str) -> Opposition | None:
    """Whether two base forms of one part of speech exclude each other; symmetric in a and b."""
    if a == b:
        return None
    curated = _curated(groups_of(a), groups_of(b))
    if curated:
        return curated
    part = PART_OF_POS.get(pos, "")
    if part and (_is_spelt_against(a, b, part) or _is_spelt_against(b, a, part)):
        return Opposition(SPELT, complementary=False)
    if a in TOO_MANY_MEANINGS or b in TOO_MANY_MEANINGS:
        return None
    first, second = _entry(a, part), _entry(b, part)
    if (first and b in first.opposites) or (second and a in second.opposites):
        return Opposition(LISTED, complementary=False)
    return None


def _curated(a: tuple[str, ...], b: tuple[str, ...]) -> Opposition | None:
    sides = {group[:-1]: group[-1] for group in a if group[0] == "o"}
    lines = [group[:-1] for group in b if group[0] == "o" and sides.get(group[:-1], group[-1]) != group[-1]]
    if not lines or _shares_side(a, b):
        return None
    complementary = _tables().complementary
    return Opposition(CURATED, complementary=any(line in complementary for line in lines))


def _shares_side(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Words listed as opposites once and as the same elsewhere are too loose to build on."""
    return bool(set(a) & set(b))


def _is_spelt_against(word: str, other: str, part: str) -> bool:
    """Whether a word is built as the denial, or the counterpart, of another: unhappy, happy."""
    if other in morphology.denied_stems(word, part):
        return _entry(other, part) is not None
    return other in morphology.counterparts(word, part)
