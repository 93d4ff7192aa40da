"""Learns which sentences are worth checking: `python -m training.check_worthiness DATA`.

DATA holds `claims/claimbuster/kfold_25ncs.json` (ClaimBuster, CC BY 4.0): sentences of presidential debates,
labelled 1 where the public would want to know whether they are true. Needs scikit-learn 1.9.1.
Sentences are numbered in the order of the debates, so a fold is a run of neighbours and no debate is
spread over all folds.
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
from reader.language.check_worthiness import EDGES, WEIGHTS
from reader.language.claim_features import Row, frame, grams, pieces_of, rows_of_tokens, words_in
from reader.language.parsed import parsed

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


def calibration(scores: Floats, labels: Floats) -> tuple[float, float]:
    """Slope and offset that turn held-out scores into log odds at the share that we calibrate for."""
    model = LogisticRegression(C=1e6).fit(scores.reshape(-1, 1), labels)
    share = float(labels.mean())
    shift = np.log(CHECKED_SHARE / (1 - CHECKED_SHARE)) - np.log(share / (1 - share))
    return float(model.coef_[0, 0]), float(model.intercept_[0] + shift)


def stored(model: Any, names: Sequence[str], slope: float, offset: float) -> dict[str, Any]:
    """What the program reads: bias, step and whole-number weights, without the ones that round to nothing."""
    weights = model.coef_[0] * slope
    weights = weights * np.array([FRAME_SCALE if name.startswith("f") else 1.0 for name in names])
    step = float(np.quantile(np.abs(weights), 0.9999)) / STEPS
    whole = np.clip(np.rint(weights / step), -STEPS, STEPS).astype(int)
    kept = {name: int(weight) for name, weight in zip(names, whole, strict=True) if weight}
    return {"bias": float(model.intercept_[0]) * slope + offset, "step": step, "weights": kept}


def main(data: Path) -> None:
    """Train, calibrate on the held-out folds and write the weights."""
    texts, labels = read_sentences(data)
    matrix, names = vectors(words_of(texts))
    slope, offset = calibration(held_out_scores(matrix, labels), labels)
    columns = frequent(matrix)
    model = fitted(matrix[:, columns], labels)
    told = stored(model, [names[column] for column in columns], slope, offset)
    TARGET.write_bytes(gzip.compress(json.dumps(told, ensure_ascii=False).encode(), mtime=0))
    print(f"{len(texts)} sentences, {len(told['weights'])} weights, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
