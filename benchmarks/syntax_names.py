"""Scores of the shipped pipeline on treebanks and name sets that the user has.

`python -m benchmarks.syntax_names --data FOLDER` takes `ewt/test.conllu`, `gum/{dev,test}.conllu`,
`pud/pud.conllu`, `pud/pud.iob2` and `uner_ewt/test.iob2` below the folder. Raw text in; names count when span
and label are exact; PUD's sentences are scored one by one, the others as whole documents; intervals are drawn
over documents.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Token
from spacy.training import Example

from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from benchmarks.treebanks import TestSet, test_sets
from reader.language.analyser import PIPELINE, Analyser
from reader.language.mentions import mentions_of

LABELS = ("PERSON", "LOC", "ORG")
SHOWN_AS = {"GPE": "LOC", "FAC": "LOC", "LOC": "LOC", "PERSON": "PERSON", "ORG": "ORG"}
"""The product's finer labels of places are one in the gold sets."""
Counts = tuple[int, int, int]
"""Right, predicted, gold."""
Spans = set[tuple[int, int, str]]


def examples(nlp: Language, gold: Sequence[Doc]) -> list[Example]:
    """Predictions from the raw text beside the gold documents, in one vocabulary."""
    ours = list(DocBin(docs=gold, store_user_data=False).get_docs(nlp.vocab))
    return [Example(p, g) for p, g in zip(nlp.pipe(doc.text for doc in ours), ours, strict=True)]


def f_score(counts: Sequence[Counts]) -> float:
    """F1 in percent of summed counts."""
    right, predicted, gold = (sum(column) for column in zip(*counts, strict=True))
    return float(200 * right / max(predicted + gold, 1))


def compared(found: Spans, wanted: Spans, label: str) -> Counts:
    """Counts of one label."""
    mine, true = ({span for span in side if span[2] == label} for side in (found, wanted))
    return len(mine & true), len(mine), len(true)


def network_spans(doc: Doc) -> Spans:
    """The names that the network or the gold set gives."""
    return {(e.start_char, e.end_char, e.label_) for e in doc.ents}


def shown_spans(doc: Doc) -> Spans:
    """The names that the product shows: the network's, corrected by rules and lists."""
    return {(e.span.start, e.span.end, SHOWN_AS[e.label]) for e in mentions_of(doc) if e.label in SHOWN_AS}


WAYS: dict[str, Callable[[Doc], Spans]] = {"network": network_spans, "shown": shown_spans}


def known_spans(spans: Spans, gold: Doc) -> Spans:
    """Those whose words the gold set has looked at."""
    open_ = [token.idx for token in gold if token.ent_iob == 0]
    return {span for span in spans if not any(span[0] <= at < span[1] for at in open_)}


def name_rows(name: str, scored: Sequence[Example]) -> list[list[str]]:
    """F of each label, of the network alone and as shown."""
    rows = []
    for way, spans in WAYS.items():
        sides = [(known_spans(spans(e.predicted), e.reference), network_spans(e.reference)) for e in scored]
        for label in LABELS:
            counts = [compared(found, wanted, label) for found, wanted in sides]
            value = figure(f_score(counts), bootstrap(counts, f_score), digits=1)
            rows.append([name, f"{label} F, {way}", f"{sum(c[2] for c in counts)} names", value])
    return rows


def dependency_counts(example: Example, *, labelled: bool) -> Counts:
    """Arcs without punctuation, as spaCy's scorer counts them."""

    def arcs(doc: Doc) -> set[tuple[int, int, str]]:
        return {
            (t.idx, t.head.idx, t.dep_.lower() if labelled else "")
            for t in doc
            if t.dep_ not in ("punct", "p") and not t.is_space
        }

    mine, true = arcs(example.predicted), arcs(example.reference)
    return len(mine & true), len(mine), len(true)


def word_counts(example: Example, value: Callable[[Token], str]) -> Counts:
    """Right values among the words that both sides have; words cut differently are left out."""
    mine, true = (
        {(t.idx, len(t)): value(t) for t in doc if not t.is_space}
        for doc in (example.predicted, example.reference)
    )
    shared = mine.keys() & true.keys()
    return sum(mine[at] == true[at] for at in shared), len(shared), len(shared)


def sentence_counts(example: Example) -> Counts:
    """Sentences with the right first and last character."""
    mine, true = (
        {(s.start_char, s.text.rstrip()[-1:] and s.start_char + len(s.text.rstrip())) for s in doc.sents}
        for doc in (example.predicted, example.reference)
    )
    return len(mine & true), len(mine), len(true)


SYNTAX: dict[str, Callable[[Example], Counts]] = {
    "tags": lambda example: word_counts(example, lambda token: token.tag_),
    "lemmas": lambda example: word_counts(example, lambda token: token.lemma_.lower()),
    "UAS": lambda example: dependency_counts(example, labelled=False),
    "LAS": lambda example: dependency_counts(example, labelled=True),
    "sentences F": sentence_counts,
}


def rows_of(nlp: Language, gold: TestSet) -> list[list[str]]:
    """The table's rows for one test set."""
    scored = examples(nlp, gold.docs)
    rows = []
    for measure, count in SYNTAX.items():
        counts = [count(example) for example in scored]
        value = figure(f_score(counts), bootstrap(counts, f_score), digits=1)
        rows.append([gold.name, measure, f"{len(scored)} documents", value])
    return rows + name_rows(gold.name, scored)


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="benchmarks.syntax_names", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt, gum, pud and uner_ewt")
    parser.add_argument("--pipeline", type=Path, default=PIPELINE, help="another than the shipped one")
    options = parser.parse_args(arguments)
    nlp = Analyser.load(options.pipeline).nlp
    rows = [row for gold in test_sets(options.data) for row in rows_of(nlp, gold)]
    print(f"## Syntax and names ({machine()})\n")
    print(table(["set", "measure", "n", "score"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
