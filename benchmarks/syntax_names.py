"""Scores of the shipped pipeline on treebanks and name sets that the user has.

`python -m benchmarks.syntax_names --data FOLDER` takes every .conllu file below the folder that is called
test or pud; names come from .iob2 files of the same names, or from the treebank's own Entity layer.
Raw text in; names count when span and label are exact; intervals are drawn over documents.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader import language
from training.evaluate import LABELS, MEASURES, f_score, name_counts
from training.prepare import Names, treebank, uner_names

WHOLE_DOCUMENT = 10_000
"""Sentences; more than any document has."""
TEST_STEMS = frozenset({"test", "pud"})
PIPELINE = Path(language.__file__).parent / "pipeline"


def test_sets(folder: Path) -> Iterator[tuple[str, list[Doc]]]:
    """The gold documents of each test treebank, with all names that are known for its sentences."""
    names: Names = {}
    for path in sorted(folder.rglob("*.iob2")):
        if path.stem in TEST_STEMS:
            names |= uner_names(path)
    for path in sorted(folder.rglob("*.conllu")):
        if path.stem in TEST_STEMS:
            has_own_names = "Entity=(" in path.read_text(encoding="utf-8")
            yield (
                f"{path.parent.name}/{path.stem}",
                list(treebank(path, None if has_own_names else names, WHOLE_DOCUMENT)),
            )


def examples(nlp: Language, gold: Sequence[Doc]) -> list[Example]:
    """Predictions from the raw text beside the gold documents, in one vocabulary."""
    ours = list(DocBin(docs=gold, store_user_data=False).get_docs(nlp.vocab))
    predicted = nlp.pipe(doc.text for doc in ours)
    return [Example(p, g) for p, g in zip(predicted, ours, strict=True)]


def rows_of(nlp: Language, name: str, gold: Sequence[Doc]) -> list[list[str]]:
    """The table's rows for one test set."""
    scored = examples(nlp, gold)
    scores = nlp.evaluate(scored)
    rows = [
        [name, str(len(scored)), measure, f"{100 * scores[key]:.1f}"] for measure, key in MEASURES.items()
    ]
    counts = [name_counts(example) for example in scored]
    for label in LABELS:
        of_label = [count[label] for count in counts]
        if total := sum(gold_names for _, _, gold_names in of_label):
            value = figure(
                f_score(of_label), bootstrap(of_label, lambda drawn: f_score(list(drawn))), digits=1
            )
            rows.append([name, str(len(scored)), f"{label} F, {total} names", value])
    return rows


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.syntax_names", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with .conllu and .iob2 files")
    parser.add_argument(
        "--pipeline", type=Path, default=PIPELINE, help="another pipeline than the shipped one"
    )
    options = parser.parse_args(arguments)
    nlp = spacy.load(options.pipeline)
    rows = [row for name, gold in test_sets(options.data) for row in rows_of(nlp, name, gold)]
    print(f"## Syntax and names ({machine()})\n")
    print(table(["set", "documents", "measure", "score"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
