"""Learns which sentences are worth checking: `python -m training.check_worthiness DATA`.

DATA holds `claims/claimbuster/kfold_25ncs.json` (ClaimBuster, CC BY 4.0): sentences of presidential debates,
labelled 1 where the public would want to know whether they are true. Needs the dependency group `training`.
Sentences are numbered in the order of the debates, so a fold is a run of neighbours and no debate is
spread over all folds. Two models are learned: a linear one over words and frame, and heads over the
network's inner layers (training/worth_heads.py). Their held-out log odds are then weighed together.
"""

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from reader.language.analyser import PIPELINE
from reader.language.claims.check_worthiness import EDGES, WEIGHTS
from reader.language.claims.features import Row, frame, grams, pieces_of, rows_of_tokens, words_in
from reader.language.parse.parsed import parsed
from training import worth_heads
from training.worth_heads import States

SOURCE = Path("claims/claimbuster/kfold_25ncs.json")
TARGET = Path("reader/language/data") / WEIGHTS
FOLDS = 10
FEWEST = 3
"""Training sentences in which a feature must occur."""
INVERSE_PENALTY = 0.4
FRAME_SCALE = 0.3
"""Both chosen on the folds; features of the frame are few, so that each is penalised less as it is."""
STEPS = 127
"""Weights are kept as whole numbers of a step, -127 to 127."""
CHECKED_SHARE = 0.42
"""Share of sentences that are worth checking for which the result is calibrated; 0.5 is then about the
best F1 on the folds."""
Floats = NDArray[np.float64]


def read_sentences(data: Path) -> tuple[list[str], Floats]:
    """Sentences in the order of the debates, and 1 where one is worth checking."""
    items = json.loads((data / SOURCE).read_text(encoding="utf-8"))
    items.sort(key=lambda item: item["sentence_id"])
    return [item["text"] for item in items], np.array([float(item["label"]) for item in items])


def words_of(texts: Sequence[str]) -> list[list[Row]]:
    """The words of each text."""
    nlp = spacy.load(PIPELINE)
    return [rows_of_tokens(parsed(doc).tokens) for doc in nlp.pipe(texts, batch_size=64)]


def values_of(rows: Sequence[Row]) -> dict[str, float]:
    """Features as the program weighs them."""
    size = (len(rows) + EDGES) ** 0.5
    values: dict[str, float] = {}
    pieces = [piece for word in words_in(rows) for piece in pieces_of(word)]
    for name in (*grams(rows), *pieces):
        values[name] = values.get(name, 0.0) + 1 / size
    return values | {name: value * FRAME_SCALE for name, value in frame(rows)}


def vectors(sentences: Sequence[Sequence[Row]]) -> tuple[csr_matrix, list[str]]:
    """One row a sentence, one column a feature, and the names of the columns."""
    vectorizer = DictVectorizer(dtype=np.float64)
    matrix = vectorizer.fit_transform(values_of(rows) for rows in sentences).tocsr()
    return matrix, list(vectorizer.feature_names_)


def frequent(matrix: csr_matrix) -> NDArray[np.intp]:
    """The columns that occur often enough."""
    return np.flatnonzero(matrix.getnnz(axis=0) >= FEWEST)


def fitted(matrix: csr_matrix, labels: Floats) -> Any:
    """The penalised logistic model of scikit-learn."""
    return LogisticRegression(C=INVERSE_PENALTY, max_iter=300, solver="liblinear").fit(matrix, labels)


def folds(count: int) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Training and held-out rows; a fold is a run of neighbours."""
    fold = np.arange(count) * FOLDS // count
    for number in range(FOLDS):
        yield np.flatnonzero(fold != number), np.flatnonzero(fold == number)


def held_out_scores(matrix: csr_matrix, labels: Floats) -> Floats:
    """The log odds of each sentence by a model that was trained without its fold."""
    scores = np.zeros(len(labels))
    for train, test in folds(len(labels)):
        columns = frequent(matrix[train])
        model = fitted(matrix[train][:, columns], labels[train])
        scores[test] = model.decision_function(matrix[test][:, columns])
    return scores


def held_out_meanings(alone: States, among: States, labels: Floats) -> Floats:
    """(sentences, 2) log odds by heads that learned without the fold, read alone and among neighbours."""
    count = len(labels)
    both, twice = worth_heads.joined(alone, among), np.concatenate((labels, labels))
    meanings = np.zeros((count, 2))
    for train, test in folds(count):
        heads = worth_heads.learned(both, np.concatenate((train, train + count)), twice)
        meanings[test, 0] = worth_heads.scores_of(heads, alone, test)
        meanings[test, 1] = worth_heads.scores_of(heads, among, test)
    return meanings


def read(texts: Sequence[str]) -> tuple[States, States, Any, Any]:
    """The words' states alone and among neighbours, of one mean and spread, which come last."""
    alone = worth_heads.states_of(texts, [range(at, at + 1) for at in range(len(texts))])
    among = worth_heads.states_of(texts, worth_heads.neighbours(len(texts)))
    mean, spread = worth_heads.scale_of(alone)
    return worth_heads.scaled(alone, mean, spread), worth_heads.scaled(among, mean, spread), mean, spread


def calibration(columns: Floats, labels: Floats) -> tuple[Floats, float]:
    """Weights (k,) and offset that turn held-out scores (n, k) into log odds at the share calibrated for."""
    model = LogisticRegression(C=1e6).fit(columns, labels)
    share = float(labels.mean())
    shift = np.log(CHECKED_SHARE / (1 - CHECKED_SHARE)) - np.log(share / (1 - share))
    weights: Floats = model.coef_[0]
    return weights, float(model.intercept_[0] + shift)


def held_out_log_odds(columns: Floats, labels: Floats) -> Floats:
    """Calibrated log odds (n,) of each fold, weighed and calibrated on the held-out scores of the others."""
    odds = np.zeros(len(labels))
    for train, test in folds(len(labels)):
        weights, offset = calibration(columns[train], labels[train])
        odds[test] = columns[test] @ weights + offset
    return odds


def stored(model: Any, names: Sequence[str], slope: float, offset: float) -> dict[str, Any]:
    """The linear model as the program reads it: bias, step and whole-number weights other than 0."""
    weights = model.coef_[0] * slope
    weights = weights * np.array([FRAME_SCALE if name.startswith("f") else 1.0 for name in names])
    step = float(np.quantile(np.abs(weights), 0.9999)) / STEPS
    whole = np.clip(np.rint(weights / step), -STEPS, STEPS).astype(int)
    kept = {name: int(weight) for name, weight in zip(names, whole, strict=True) if weight}
    return {"bias": float(model.intercept_[0]) * slope + offset, "step": step, "weights": kept}


def main(data: Path) -> None:
    """Train both, calibrate on the held-out folds and write the weights."""
    texts, labels = read_sentences(data)
    matrix, names = vectors(words_of(texts))
    scores = held_out_scores(matrix, labels)
    (slope,), offset = calibration(scores[:, None], labels)
    columns = frequent(matrix)
    told = stored(fitted(matrix[:, columns], labels), [names[column] for column in columns], slope, offset)
    alone, among, mean, spread = read(texts)
    meanings = held_out_meanings(alone, among, labels)
    count, twice = len(texts), np.concatenate((labels, labels))
    heads = worth_heads.learned(worth_heads.joined(alone, among), np.arange(2 * count), twice)
    heads = worth_heads.unscaled(heads, mean, spread)
    words = np.tile(slope * scores + offset, 2)
    (of_words, of_meaning), bias = calibration(np.stack((words, meanings.T.ravel()), 1), twice)
    bias += of_meaning * float(heads.bias)
    told["together"] = {"words": float(of_words), "meaning": float(of_meaning), "bias": float(bias)}
    TARGET.write_bytes(gzip.compress(json.dumps(told, ensure_ascii=False).encode(), mtime=0))
    print(f"{count} sentences, {len(told['weights'])} weights, {TARGET.stat().st_size} bytes")
    print(f"{heads.values.shape[1]} heads, {worth_heads.write(heads)} bytes; together {told['together']}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
