"""Score a pipeline on the prepared test sets: `python -m training.evaluate [PIPELINE]`.

Raw text in, spaCy's own scorer over the gold documents out; names count when span and label are exact.
Each interval is the 2.5th to 97.5th percentile of 1,000 resamples of the documents.
"""

import random
import sys
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

CORPORA = Path("training/build/corpora")
SETS = ("test_pud_news", "test_ewt", "test_gum")
MEASURES = {
    "tag": "tag_acc",
    "UAS": "dep_uas",
    "LAS": "dep_las",
    "sentences F": "sents_f",
    "names F": "ents_f",
}
LABELS = ("PERSON", "LOC", "ORG")
RESAMPLES = 1_000


def examples(nlp: Language, path: Path) -> list[Example]:
    """Predicted and gold documents; the prediction starts from the raw text."""
    gold = list(DocBin().from_disk(path).get_docs(nlp.vocab))
    predicted = nlp.pipe([doc.text for doc in gold])
    return [Example(p, g) for p, g in zip(predicted, gold, strict=True)]


def name_counts(example: Example) -> dict[str, tuple[int, int, int]]:
    """Per label: right, predicted and gold names of one document, compared by characters."""

    def spans(doc: Doc, label: str) -> set[tuple[int, int]]:
        return {(e.start_char, e.end_char) for e in doc.ents if e.label_ == label}

    counts = {}
    for label in LABELS:
        predicted, gold = spans(example.predicted, label), spans(example.reference, label)
        counts[label] = (len(predicted & gold), len(predicted), len(gold))
    return counts


def f_score(counts: list[tuple[int, int, int]]) -> float:
    """F1 in percent of summed counts."""
    right, predicted, gold = (sum(column) for column in zip(*counts, strict=True))
    return float(200 * right / max(predicted + gold, 1))


def interval(counts: list[tuple[int, int, int]]) -> tuple[float, float]:
    """Bootstrap interval of the F1 over documents."""
    draw = random.Random(0)
    scores = sorted(f_score(draw.choices(counts, k=len(counts))) for _ in range(RESAMPLES))
    return scores[int(0.025 * RESAMPLES)], scores[int(0.975 * RESAMPLES) - 1]


def report(nlp: Language, name: str) -> None:
    """Print one line of a Markdown table per test set and label."""
    scored = examples(nlp, CORPORA / f"{name}.spacy")
    scores: dict[str, Any] = nlp.evaluate(scored)
    figures = " | ".join(f"{100 * scores[key]:.1f}" for key in MEASURES.values())
    print(f"| {name} | {len(scored)} | {figures} |", flush=True)
    counts = [name_counts(example) for example in scored]
    for label in LABELS:
        of_label = [c[label] for c in counts]
        low, high = interval(of_label)
        gold = sum(c[2] for c in of_label)
        print(f"|   {label} (n {gold}) |  | F {f_score(of_label):.1f} [{low:.1f}, {high:.1f}] |", flush=True)


def main(pipeline: Path) -> None:
    """Print the table."""
    nlp = spacy.load(pipeline)
    print("| set | docs | " + " | ".join(MEASURES) + " |")
    for name in SETS:
        report(nlp, name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("reader/language/pipeline"))
