"""The labelled pairs that the judge learns from, each set with its weight, cut into folds.

Fold i leaves out the i-th domain of SummEdits and a fifth of every other set, what shares a text together.
Sets marked "measure only" (MRPC, NaN-NLI, the GLUE diagnostic set) are not read.
"""

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.analysed import analysed
from benchmarks.folds import folds_of
from benchmarks.pair_data import LABELS, Pair, PairSet, named_sets, pair_sets
from training.generated_pairs import generated
from training.sentence_changes import Source

DOMAIN_WEIGHT = 1200.0
WEIGHTS = {
    "FEVER-symmetric": 700.0, "FoolMeTwice": 800.0, "Breaking-NLI": 500.0, "NegatedNLI": 700.0,
    "SemAntoNeg": 600.0, "SNLI": 1500.0, "WikiFactCheck": 750.0, "neighbours": 700.0,
}  # fmt: skip
"""How much each set counts, whatever its size; half of it for each answer. A domain of SummEdits counts
DOMAIN_WEIGHT. Chosen so that no set of one-word edits outweighs the edits of whole summaries."""
MOST = {"Breaking-NLI": 2500, "SNLI": 5000, "SemAntoNeg": 2600, "WikiFactCheck": 3000, "neighbours": 1500}
"""Pairs of a set that are analysed at most."""
GENERATED_FROM = 6000
"""Further sentences of WikiFactCheck that pairs are generated from."""
RAREST_SHARE = 0.1
"""Share of a document's sentences that a word stands in at most to count as rare."""
SHARED_RARE = 2
WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Learned:
    """A pair to learn from."""

    of: str
    """The set's name."""
    pair: Pair
    fold: int
    honest: bool
    """Whether an agreeing pair also says the same, nothing less and nothing more."""


def learned_pairs(data: Path) -> Iterator[Learned]:
    """Every pair of every set, in a fixed order."""
    claims = data / "claims"
    domains = [one for one in pair_sets(claims / "summedits") if one.question == "same"]
    for fold, domain in enumerate(domains):
        for pair in domain.pairs:
            yield Learned(domain.name, pair, fold, honest=True)
    for one in (*named_sets(claims), *_training_sets(claims)):
        if one.name in WEIGHTS:
            yield from _folded(one, honest=one.name in ("SemAntoNeg", "Breaking-NLI"))
    yield from _made(claims)
    yield from _folded(PairSet("neighbours", "inference", tuple(_neighbours(data))), honest=False)


def _folded(pairs: PairSet, *, honest: bool) -> Iterator[Learned]:
    drawn = list(zip(pairs.pairs, folds_of(pairs.pairs), strict=True))
    random.Random(0).shuffle(drawn)
    for pair, fold in drawn[: MOST.get(pairs.name)]:
        yield Learned(pairs.name, pair, fold, honest)


def _training_sets(claims: Path) -> Iterator[PairSet]:
    rows = [row for row in _rows(claims / "snli") if len(row) == 3 and row[2] in LABELS]
    yield PairSet("SNLI", "inference", tuple(Pair(a, b, LABELS[label], a) for a, b, label in rows))
    yield PairSet("SemAntoNeg", "inference", tuple(_semantoneg(claims / "semantoneg/SemAntoNeg_v1.0.json")))


def _rows(folder: Path) -> Iterator[list[str]]:
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            yield line.split("\t")


def _semantoneg(path: Path) -> Iterator[Pair]:
    """Each sentence with its paraphrase and with one of the two that mean the opposite."""
    draw = random.Random(0)
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        told, right = item["input"], item["label"]
        wrong = draw.choice([i for i in range(len(item["sentences"])) if i != right])
        yield Pair(told, item["sentences"][right], "agrees", told)
        yield Pair(told, item["sentences"][wrong], "contradicts", told)


def _made(claims: Path) -> Iterator[Learned]:
    """Refutations written by people, and pairs made of further sentences, as one set."""
    rows = [row for row in _rows(claims / "wikifactcheck") if len(row) == 2]
    random.Random(0).shuffle(rows)
    written, rest = rows[: MOST["WikiFactCheck"]], rows[MOST["WikiFactCheck"] :][:GENERATED_FROM]
    pairs = [Pair(a, b, "contradicts", a, "written") for a, b in written]
    sources = [Source(*analysed(a)) for a, _ in rest]
    for one in generated(sources):
        pairs.append(Pair(one.a, one.b, "agrees" if one.agree else "contradicts", one.a, one.kind))
    for pair, fold in zip(pairs, folds_of(pairs), strict=True):
        yield Learned("WikiFactCheck", pair, fold, honest=pair.part == "reworded")


def _neighbours(data: Path) -> Iterator[Pair]:
    """Two true sentences of one document that share rare words: neither denies nor repeats the other."""
    for path in sorted((data / "language").glob("[eg]*/*train*.conllu")):
        for number, sentences in enumerate(_documents(path)):
            for a, b in _sharing(sentences):
                yield Pair(a, b, "neutral", f"{path.stem} {number}")


def _documents(path: Path) -> Iterator[list[str]]:
    found: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc") and found:
            yield found
            found = []
        elif line.startswith("# text = "):
            found.append(line.removeprefix("# text = "))
    yield found


def _sharing(sentences: Iterable[str]) -> Iterator[tuple[str, str]]:
    kept = [one for one in dict.fromkeys(sentences) if one.endswith((".", "!")) and len(one.split()) > 6]
    held = [set(WORD.findall(one.lower())) for one in kept]
    counts = Counter(word for words in held for word in words)
    rare = {word for word, count in counts.items() if 1 < count <= max(3, RAREST_SHARE * len(kept))}
    postings: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(held):
        for word in sorted(words & rare):
            postings[word].append(place)
    shared = Counter((i, j) for places in postings.values() for i in places for j in places if i < j)
    for (i, j), count in sorted(shared.items()):
        if count >= SHARED_RARE:
            yield kept[i], kept[j]
