"""Learns the judge of near copies from summaries and their hand-checked edits (SummEdits, Apache-2.0).

Usage: python -m training.compare_judge FOLDER
where FOLDER holds one JSON list per domain: original_summary, summary, label (1 = same meaning).
Prints the area under the curve on each domain when learned from the others, then writes the weights.
"""

import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.compare.alignment import Alignment, align
from reader.compare.change import features
from reader.compare.differences import FINDERS
from reader.compare.facts import Facts, facts_of
from reader.compare.sentences import whole_sentences
from reader.language.analyser import Analyser
from reader.sources import from_text

TARGET = Path("reader/compare/data/change.json")
STEPS, RATE, PENALTY = 3000, 0.2, 0.02
Floats = NDArray[np.float64]


def read_pairs(folder: Path) -> list[tuple[str, str, str, int]]:
    """Domain, original, edited text, and 1 where the meaning was changed."""
    pairs = []
    for path in sorted(folder.glob("*.json")):
        for item in json.loads(path.read_text(encoding="utf-8")):
            original, edited = item["original_summary"].strip(), item["summary"].strip()
            if original != edited:
                pairs.append((path.stem, original, edited, 1 - item["label"]))
    return pairs


def facts_in(analyser: Analyser, text: str) -> list[Facts]:
    """The facts of each sentence of a text."""
    article = from_text(text)
    analysis = analyser.complete(article, dict(analyser.findings(article, range(len(article.blocks)))))
    names = {name.id: name for name in analysis.names}
    return [facts_of(claim, names) for claim in whole_sentences(analysis.claims)]


def best_pairs(left: list[Facts], right: list[Facts]) -> list[Alignment]:
    """Each sentence with its nearest counterpart."""
    table = [[align(a, b) for b in right] for a in left]
    rows = [max(row, key=lambda pair: pair.overlap) for row in table]
    columns = [max((row[i] for row in table), key=lambda pair: pair.overlap) for i in range(len(right))]
    return [*rows, *columns]


def collect(pairs: list[tuple[str, str, str, int]]) -> tuple[list[str], Floats, Floats, list[str]]:
    """Names of the features, their greatest values over each text's sentences, the labels and the domains."""
    analyser = Analyser.load()
    names: list[str] = []
    rows, labels, domains = [], [], []
    for domain, original, edited, changed in pairs:
        left, right = facts_in(analyser, original), facts_in(analyser, edited)
        if not left or not right:
            continue
        found = [
            features(pair, [d for finder in FINDERS for d in finder(pair)])
            for pair in best_pairs(left, right)
        ]
        names = list(found[0])
        rows.append([max(one[name] for one in found) for name in names])
        labels.append(changed)
        domains.append(domain)
    return names, np.array(rows), np.array(labels, dtype=float), domains


def learn(rows: Floats, labels: Floats) -> tuple[Floats, Floats, Floats]:
    """Means, scales and weights (the bias last) of a logistic model."""
    means, scales = rows.mean(0), rows.std(0) + 1e-6
    inputs = np.c_[(rows - means) / scales, np.ones(len(rows))]
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        weights -= RATE * (inputs.T @ (likely - labels) / len(labels) + PENALTY * weights)
    return means, scales, weights


def area(scores: Floats, labels: Floats) -> float:
    """The chance that a changed pair scores above an unchanged one."""
    differences = scores[labels == 1][:, None] - scores[labels == 0][None, :]
    return float((differences > 0).mean() + (differences == 0).mean() / 2)


def main() -> None:
    """Measures across domains, then learns from all of them."""
    names, rows, labels, domains = collect(read_pairs(Path(sys.argv[1])))
    of_domain = np.array(domains)
    for domain in sorted(set(domains)):
        held = of_domain == domain
        means, scales, weights = learn(rows[~held], labels[~held])
        scores = (rows[held] - means) / scales @ weights[:-1] + weights[-1]
        print(f"{domain}: {held.sum()} pairs, area {area(scores, labels[held]):.3f}")
    means, scales, weights = learn(rows, labels)
    told = {
        "features": names,
        "means": means.round(5).tolist(),
        "scales": scales.round(5).tolist(),
        "weights": weights[:-1].round(5).tolist(),
        "bias": round(float(weights[-1]), 5),
    }
    TARGET.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
