"""Learns which words of a summary its document does not bear out (SummEdits, Apache-2.0).

Usage: python -m training.compare_documents FOLDER
where FOLDER holds one JSON list per domain: doc, summary, original_summary, label (1 = borne out).

Edited summaries tell which words were changed. In a summary that is no longer borne out, at least one
changed word is to blame, but hardly all: words are learned first as if all were, then again and again with
each changed word counted by how much the last round blamed it beside the others of its summary. Changed
words of summaries that stayed true count most among the rest, because they look alike and are right.
Prints balanced accuracy and area under the curve on each domain, learned and given its threshold from the
others alone, then writes the weights learned from all.
"""

import difflib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.analysed import analysed
from benchmarks.statistics import area_under_curve, balanced_accuracy, bootstrap
from benchmarks.tables import figure
from reader.compare.summaries.plain_words import PlainWord, plain_words
from reader.compare.summaries.support import features, is_copied, supported
from reader.compare.summaries.text_index import TextIndex, index_of

TARGET = Path("reader/compare/data/borne_out.json")
ROUNDS, PENALTY, CUT = 8, 50.0, 5.0
STEPS = 12
OF_TRUE_EDITS, OF_UNTOUCHED = 6.0, 0.5
"""Weights of words changed without harm and of words left as they were, beside 1.0 for changed ones."""
GRID = np.linspace(0.05, 0.95, 91)
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Summary:
    """One summary of a document, by its words."""

    domain: str
    document: str
    changed_meaning: bool
    rows: Floats
    """The features of each word that is not copied."""
    edited: Floats
    """1.0 where the word was changed or stands where one was left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """A logistic model of one word."""

    means: Floats
    scales: Floats
    weights: Floats
    """The bias last."""

    def odds(self, rows: Floats) -> Floats:
        """The log odds of each word."""
        scaled: Floats = ((rows - self.means) / self.scales).clip(-CUT, CUT)
        answer: Floats = scaled @ self.weights[:-1] + self.weights[-1]
        return answer


def read(folder: Path) -> tuple[list[str], list[Summary]]:
    """Names of the features and all summaries."""
    names: list[str] = []
    found: list[Summary] = []
    documents: dict[str, TextIndex] = {}
    for path in sorted(folder.glob("*.json")):
        for item in json.loads(path.read_text(encoding="utf-8")):
            document = item["doc"]
            if document not in documents:
                documents[document] = index_of(plain_words(*analysed(document)))
            words = plain_words(*analysed(item["summary"]))
            pair = supported(words, documents[document])
            edited = _edited(plain_words(*analysed(item["original_summary"])), words)
            asked = [words[place] for place in pair.evidence if not is_copied(pair, words[place])]
            told = [features(pair, word) for word in asked]
            if told:
                names = list(told[0])
                rows = np.array([list(row.values()) for row in told])
                marks = np.array([float(word.place in edited) for word in asked])
                found.append(Summary(path.stem, document, item["label"] == 0, rows, marks))
    return names, found


def _edited(original: tuple[PlainWord, ...], words: tuple[PlainWord, ...]) -> set[int]:
    matcher = difflib.SequenceMatcher(
        None, [w.lower for w in original], [w.lower for w in words], autojunk=False
    )
    found: set[int] = set()
    for kind, _, _, start, end in matcher.get_opcodes():
        if kind != "equal":
            found.update(range(start, end) if end > start else (start,))
    return found


def learn(summaries: list[Summary]) -> Model:
    """The model after the last round of blaming."""
    rows = np.concatenate([summary.rows for summary in summaries])
    means, scales = rows.mean(0), rows.std(0)
    scales[scales == 0] = 1.0
    scaled = ((rows - means) / scales).clip(-CUT, CUT)
    scaled = np.hstack([scaled, np.ones((len(scaled), 1))])
    blamed = np.concatenate([summary.edited * summary.changed_meaning for summary in summaries])
    weights = np.concatenate([_first_weights(summary) for summary in summaries])
    solution = np.zeros(scaled.shape[1])
    ends = np.cumsum([len(summary.rows) for summary in summaries])[:-1]
    for _ in range(ROUNDS + 1):
        solution = _solve(scaled, blamed, weights, solution)
        chances = 1 / (1 + np.exp(-scaled @ solution))
        parts = zip(np.split(chances, ends), np.split(blamed, ends), np.split(weights, ends), strict=True)
        weights = np.concatenate([_shared_blame(*part) for part in parts])
    return Model(means, scales, solution)


def _first_weights(summary: Summary) -> Floats:
    of_edits = 1.0 if summary.changed_meaning else OF_TRUE_EDITS
    return np.where(summary.edited > 0, of_edits, OF_UNTOUCHED)


def _shared_blame(chances: Floats, blamed: Floats, weights: Floats) -> Floats:
    """Changed words weighed by how likely they are to blame beside the likeliest one of their summary."""
    if not blamed.any():
        return weights
    return np.where(blamed > 0, chances / chances[blamed > 0].max(), weights)


def _solve(rows: Floats, targets: Floats, weights: Floats, start: Floats) -> Floats:
    """Penalised logistic regression by Newton's method; the bias goes without penalty."""
    penalty = np.full(rows.shape[1], PENALTY)
    penalty[-1] = 1e-6
    solution = start.copy()
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-rows @ solution))
        slope = rows.T @ (weights * (chances - targets)) + penalty * solution
        bend = (rows * (weights * chances * (1 - chances))[:, None]).T @ rows + np.diag(penalty)
        solution = solution - np.linalg.solve(bend, slope)
    return solution


def scores(model: Model, summaries: list[Summary]) -> Floats:
    """The odds of each summary's most doubtful word."""
    return np.array([model.odds(summary.rows).max() for summary in summaries])


def left_out(summaries: list[Summary], domains: list[str]) -> Floats:
    """Each summary's score by a model that saw no summary of its domain."""
    found = np.zeros(len(summaries))
    for domain in domains:
        inside = np.array([summary.domain == domain for summary in summaries])
        model = learn([s for s, held in zip(summaries, inside, strict=True) if not held])
        found[inside] = scores(model, [s for s, held in zip(summaries, inside, strict=True) if held])
    return found


def threshold_of(summaries: list[Summary], scored: Floats) -> float:
    """The odds with the best balanced accuracy over domains, smoothed over neighbouring thresholds."""
    candidates = np.quantile(scored, GRID)
    reached = np.array([over_domains(summaries, scored, balanced_at(float(c))) for c in candidates])
    smooth = np.convolve(np.pad(reached, 2, mode="edge"), np.ones(5) / 5, "valid")
    return float(candidates[smooth.argmax()])


Answers = list[tuple[float, bool]]


def balanced_at(threshold: float) -> Callable[[Answers], float]:
    """Balanced accuracy of calling everything from a threshold on changed."""
    return lambda answers: balanced_accuracy([(score >= threshold, truth) for score, truth in answers])


def over_domains(summaries: list[Summary], scored: Floats, measure: Callable[[Answers], float]) -> float:
    """The mean of a measure over domains."""
    answers: dict[str, Answers] = {}
    for summary, score in zip(summaries, scored, strict=True):
        answers.setdefault(summary.domain, []).append((float(score), summary.changed_meaning))
    return float(np.mean([measure(found) for found in answers.values()]))


def by_document(summaries: list[Summary], scored: Floats) -> list[Answers]:
    """The answers on each document's summaries together; intervals are drawn over documents."""
    found: dict[str, Answers] = {}
    for summary, score in zip(summaries, scored, strict=True):
        found.setdefault(summary.document, []).append((float(score), summary.changed_meaning))
    return list(found.values())


def pooled(measure: Callable[[Answers], float]) -> Callable[[Sequence[Answers]], float]:
    """The measure on the answers of several documents."""
    return lambda groups: measure([answer for group in groups for answer in group])


def print_transfer(summaries: list[Summary], domains: list[str]) -> None:
    """What each domain reaches when weights and threshold come from the others."""
    reached = []
    for domain in domains:
        others = [summary for summary in summaries if summary.domain != domain]
        own = [summary for summary in summaries if summary.domain == domain]
        threshold = threshold_of(others, left_out(others, [name for name in domains if name != domain]))
        scored = scores(learn(others), own)
        area = over_domains(own, scored, area_under_curve)
        accuracy = over_domains(own, scored, balanced_at(threshold))
        reached.append((accuracy, area))
        shown = figure(accuracy, bootstrap(by_document(own, scored), pooled(balanced_at(threshold))))
        print(f"{domain}: n {len(own)}, balanced accuracy {shown}, AUC {area:.3f}")
    print("mean: balanced accuracy {:.3f}, AUC {:.3f}".format(*np.mean(reached, axis=0)))


def slope_of(scored: Floats, changed: Floats, threshold: float) -> float:
    """How steep the logistic curve through the threshold is that fits the labels, each side weighed alike."""
    weights = np.where(changed > 0, 0.5 / changed.mean(), 0.5 / (1 - changed.mean()))
    slopes = np.linspace(0.1, 3.0, 59)
    margins = np.outer(slopes, (scored - threshold) * np.where(changed > 0, 1.0, -1.0))
    return float(slopes[(np.log1p(np.exp(-margins)) @ weights).argmin()])


def main() -> None:
    """Print the figures and write the weights."""
    names, summaries = read(Path(sys.argv[1]))
    domains = sorted({summary.domain for summary in summaries})
    print_transfer(summaries, domains)
    scored = left_out(summaries, domains)
    threshold = threshold_of(summaries, scored)
    changed = np.array([float(summary.changed_meaning) for summary in summaries])
    model = learn(summaries)
    told = {
        "features": names,
        "means": model.means.round(5).tolist(),
        "scales": model.scales.round(5).tolist(),
        "weights": model.weights[:-1].round(5).tolist(),
        "bias": round(float(model.weights[-1]), 5),
        "threshold": round(threshold, 4),
        "slope": round(slope_of(scored, changed, threshold), 3),
    }
    TARGET.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
