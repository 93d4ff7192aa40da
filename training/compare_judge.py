"""Learns the judge of short texts: `python -m training.compare_judge DATA`.

DATA holds `claims/` and `language/` (training/README.md). Each pair is answered once by a judge that did not
see its fold; those answers give the figures that are printed and the calibration. Then all pairs are learned
from and reader/compare/data/judge.json is written. The judges of the folds go to training/build/judge/.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

from benchmarks.analysed import analysed
from benchmarks.folds import FOLDS
from reader.compare.texts.short_texts import passage_in, passage_traits
from reader.compare.traits import Traits
from reader.compare.verdict.likelihood import LEAF, Judge, judge_in
from training.judge_data import DOMAIN_WEIGHT, WEIGHTS, Learned, learned_pairs

TARGET = Path("reader/compare/data/judge.json")
BUILD = Path("training/build/judge")
FOREST: dict[str, Any] = {
    "max_iter": 250, "learning_rate": 0.05, "max_leaf_nodes": 10, "min_samples_leaf": 30,
    "l2_regularization": 5.0, "max_features": 0.3, "random_state": 0, "early_stopping": False,
}  # fmt: skip
"""Small trees and few traits a split: on unseen domains deeper ones were no better."""
PENALTY = 0.01
"""Inverse strength of the logistic model's regularisation."""
DIGITS, PROGRESS = 6, 5000
Floats = NDArray[np.float64]


class Table:
    """Pairs as numbers."""

    def __init__(self, learned: Sequence[Learned]) -> None:
        """Analyse and weigh every pair."""
        self.learned: list[Learned] = []
        rows: list[Traits] = []
        for one in learned:
            if len(rows) % PROGRESS == 0:
                print(f"{len(rows)} of {len(learned)}", flush=True)
            passages = passage_in(*analysed(one.pair.a)), passage_in(*analysed(one.pair.b))
            self.learned.append(one)
            rows.append(passage_traits(*passages))
        self.traits = sorted(set().union(*rows))
        self.rows: Floats = np.array([[float(row.get(name, 0.0)) for name in self.traits] for row in rows])
        self.sets = np.array([one.of for one in self.learned])
        self.folds = np.array([one.fold for one in self.learned])
        self.labels = np.array([one.pair.label for one in self.learned])
        self.honest = np.array([one.honest for one in self.learned])

    def question(self, name: str) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Which pairs answer a question, and which of all answer yes."""
        agrees = self.labels == "agrees"
        if name == "changed":
            return self.labels != "neutral", self.labels == "contradicts"
        return ~agrees | self.honest, agrees

    def weights(self, used: NDArray[np.bool_], answers: NDArray[np.bool_]) -> Floats:
        """Each set's weight, half for either answer where it has both."""
        found = np.zeros(len(used))
        for name in dict.fromkeys(self.sets):
            sides = [used & (self.sets == name) & (answers == answer) for answer in (True, False)]
            sides = [side for side in sides if side.any()]
            for side in sides:
                found[side] = WEIGHTS.get(str(name), DOMAIN_WEIGHT) / len(sides) / side.sum()
        return found


def learn(rows: Floats, answers: NDArray[np.bool_], weights: Floats) -> dict[str, Any]:
    """One model as plain numbers, not yet calibrated."""
    forest = HistGradientBoostingClassifier(**FOREST).fit(rows, answers, sample_weight=weights)
    means, scales = rows.mean(0), rows.std(0) + 1e-6
    line = LogisticRegression(C=PENALTY, max_iter=3000)
    line.fit((rows - means) / scales, answers, sample_weight=weights)
    return {
        "trees": [plain(stage[0].nodes) for stage in forest._predictors],
        "base": round(float(forest._baseline_prediction.ravel()[0]), DIGITS),
        "means": means.round(DIGITS).tolist(),
        "scales": scales.round(DIGITS).tolist(),
        "weights": line.coef_[0].round(DIGITS).tolist(),
        "bias": round(float(line.intercept_[0]), DIGITS),
        "slope": 1.0,
        "intercept": 0.0,
    }


def plain(nodes: Any) -> list[list[float]]:
    """One tree as four lists."""
    leaves = nodes["is_leaf"].astype(bool)
    numbers = np.where(leaves, nodes["value"], nodes["num_threshold"]).round(DIGITS)
    traits = np.where(leaves, LEAF, nodes["feature_idx"])
    return [
        traits.tolist(),
        numbers.tolist(),
        np.where(leaves, 0, nodes["left"]).tolist(),
        np.where(leaves, 0, nodes["right"]).tolist(),
    ]


def judge_of(table: Table, kept: NDArray[np.bool_]) -> dict[str, Any]:
    """A judge learned from the kept pairs."""
    told: dict[str, Any] = {"traits": table.traits}
    for name in ("changed", "same"):
        used, answers = table.question(name)
        used = used & kept
        told[name] = learn(table.rows[used], answers[used], table.weights(used, answers)[used])
    return told


def calibrate(table: Table, odds: Floats, name: str) -> tuple[float, float]:
    """Slope and intercept that turn the odds of unseen pairs into likelihoods (Platt 1999)."""
    used, answers = table.question(name)
    line = LogisticRegression(C=1e6)
    line.fit(odds[used, None], answers[used], sample_weight=table.weights(used, answers)[used])
    return round(float(line.coef_[0, 0]), DIGITS), round(float(line.intercept_[0]), DIGITS)


def odds_of(judge: Judge, name: str, rows: Floats) -> Floats:
    """What a judge's model says before calibration."""
    model = getattr(judge, name)
    return np.array([model.odds(row) for row in rows.tolist()])


def report(table: Table, likelihoods: Floats, name: str) -> None:
    """How well unseen pairs of each set were answered."""
    used, answers = table.question(name)
    print(f"\n{name}: area under the curve, balanced accuracy at .5, n")
    for one in dict.fromkeys(table.sets):
        here = used & (table.sets == one)
        if len(set(answers[here])) == 2:
            area = roc_auc_score(answers[here], likelihoods[here])
            accuracy = balanced_accuracy_score(answers[here], likelihoods[here] >= 0.5)
            print(f"{one:20s} {area:.3f} {accuracy:.3f} {here.sum()}")
    print("calibration, likelihood told: share that is so (weighted as learned)")
    weights = table.weights(used, answers)
    for low in np.arange(0, 1, 0.2):
        here = used & (likelihoods >= low) & (likelihoods < low + 0.2)
        if here.any():
            told, so = (float(np.average(x[here], weights=weights[here])) for x in (likelihoods, answers))
            print(f"  {told:.2f}: {so:.2f}, n {here.sum()}")


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="training.compare_judge", description=__doc__)
    parser.add_argument("data", type=Path)
    return parser.parse_args()


def main() -> None:
    """Measure on unseen pairs, then learn from all."""
    told = options()
    table = Table(list(learned_pairs(told.data)))
    print(f"{len(table.learned)} rows, {len(table.traits)} traits")
    parts = [judge_of(table, table.folds != fold) for fold in range(FOLDS)]
    whole = judge_of(table, table.folds >= 0)
    for name in ("changed", "same"):
        odds = np.zeros(len(table.rows))
        for fold, part in enumerate(parts):
            left_out = table.folds == fold
            odds[left_out] = odds_of(judge_in(part), name, table.rows[left_out])
        slope, intercept = calibrate(table, odds, name)
        report(table, 1 / (1 + np.exp(-(slope * odds + intercept))), name)
        for one in (*parts, whole):
            one[name] |= {"slope": slope, "intercept": intercept}
    write(TARGET, whole)
    for fold, part in enumerate(parts):
        write(BUILD / f"without_{fold}.json", part)


def write(path: Path, judge: dict[str, Any]) -> None:
    """A judge as JSON, one model's part a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(judge, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{path}: {path.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
