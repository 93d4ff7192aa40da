"""How well sentences worth checking are found in debates that the model was not trained on.

`python -m benchmarks.check_worthiness --data FOLDER` with FOLDER as for training/check_worthiness.py. The
models are trained again for each fold (needs scikit-learn, onnx and torch), and weighed and calibrated on the
other folds; a fold is a run of neighbouring sentences, and intervals are drawn over shorter runs, because the
file numbers sentences but does not name their debates. The network reads each sentence alone, as a claim of
its own, and once more among its neighbours, as in an article. Takes about six minutes.
"""

import argparse
import importlib.util
import re
import sys
from collections.abc import Callable, Sequence
from math import exp
from pathlib import Path

import numpy as np

from benchmarks.statistics import area_under_curve, bootstrap, share
from benchmarks.tables import figure, machine, table

Scored = tuple[float, bool]
Measure = Callable[[Sequence[Scored]], float]
RUNS = 33
"""About as many as there are debates."""
THRESHOLD = 0.5
_NUMBER = re.compile(r"\d|\b(?:million|billion|thousand|hundred|percent|half)\b")


def counts(scored: Sequence[Scored]) -> tuple[int, int, int]:
    """True positives, false positives, false negatives at the program's threshold."""
    hits = sum(score >= THRESHOLD and truth for score, truth in scored)
    false = sum(score >= THRESHOLD and not truth for score, truth in scored)
    return hits, false, sum(truth for _, truth in scored) - hits


def precision(scored: Sequence[Scored]) -> float:
    """The share of the sentences called worth checking that are."""
    hits, false, _ = counts(scored)
    return hits / (hits + false) if hits + false else 0.0


def recall(scored: Sequence[Scored]) -> float:
    """The share of the sentences worth checking that are called so."""
    hits, _, missed = counts(scored)
    return hits / (hits + missed) if hits + missed else 0.0


def f_score(scored: Sequence[Scored]) -> float:
    """The harmonic mean of precision and recall."""
    hits, false, missed = counts(scored)
    return 2 * hits / (2 * hits + false + missed) if hits else 0.0


def accuracy(scored: Sequence[Scored]) -> float:
    """The share of right answers."""
    return share([(score >= THRESHOLD) == truth for score, truth in scored])


MEASURES: dict[str, Measure] = {
    "F1": f_score,
    "precision": precision,
    "recall": recall,
    "accuracy": accuracy,
    "AUC": area_under_curve,
}


def runs(scored: Sequence[Scored]) -> list[Sequence[Scored]]:
    """Runs of neighbours, about a debate each."""
    size = -(-len(scored) // RUNS)
    return [scored[at : at + size] for at in range(0, len(scored), size)]


def row_of(name: str, scored: Sequence[Scored]) -> list[str]:
    """The table's row for one way of answering."""

    def of_runs(measure: Measure) -> Callable[[Sequence[Sequence[Scored]]], float]:
        return lambda drawn: measure([item for run in drawn for item in run])

    figures = [
        figure(measure(scored), bootstrap(runs(scored), of_runs(measure), resamples=300))
        for measure in MEASURES.values()
    ]
    return [name, str(len(scored)), *figures]


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.check_worthiness", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with claims/claimbuster/")
    options = parser.parse_args(arguments)
    if any(importlib.util.find_spec(name) is None for name in ("sklearn", "onnx", "torch")):
        sys.exit("benchmarks.check_worthiness: trains anew for each fold; pip install --group training")
    from training import check_worthiness as training  # imports scikit-learn and torch

    texts, labels = training.read_sentences(options.data)
    matrix, _ = training.vectors(training.words_of(texts))
    words = training.held_out_scores(matrix, labels)
    alone, among, _, _ = training.read(texts)
    meanings = training.held_out_meanings(alone, among, labels)
    models = {
        "claimreader": [words, meanings[:, 0]],
        "claimreader, among neighbours": [words, meanings[:, 1]],
        "words and frame only": [words],
    }
    answers = {
        name: [1 / (1 + exp(-odds)) for odds in training.held_out_log_odds(np.stack(columns, 1), labels)]
        for name, columns in models.items()
    }
    answers["has a number"] = [float(bool(_NUMBER.search(text))) for text in texts]
    answers["everything"] = [1.0] * len(texts)
    truths = [bool(label) for label in labels]
    rows = [row_of(name, list(zip(given, truths, strict=True))) for name, given in answers.items()]
    print(f"## Check-worthiness, held-out debates ({machine()})\n")
    print(table(["answer", "n", *MEASURES], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
