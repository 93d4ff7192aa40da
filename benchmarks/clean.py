"""How many warnings documents get that nobody has tampered with, beside a naive rule.

`python -m benchmarks.clean --data FOLDER [--list KIND,...] [--only NAME]` reads SummEdits JSON (the documents
themselves) and JSON lines whose "evidence" is a page's lines. Every line becomes a paragraph of its own.
Not each warning is false: read the list. Explanations are checked on the way: see `explanations.py`.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.analysed import analysed
from benchmarks.clean_pages import clean_sets
from benchmarks.explanations import faults
from benchmarks.naive_rule import naive_flags
from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader.compare import find_warnings
from reader.model import Article, Warning

KINDS = ("contradiction", "dispute", "update", "duplicate")


@dataclass(frozen=True, slots=True)
class Checked:
    """One document with what was said against it."""

    article: Article
    warnings: tuple[Warning, ...]
    naive: int
    faults: tuple[str, ...]


def checked(text: str) -> Checked:
    """The warnings that compare claims, the naive rule's flags, and faults of the explanations."""
    article, analysis = analysed(text)
    warnings = tuple(warning for warning in find_warnings(article, analysis) if warning.kind in KINDS)
    wrong = tuple(fault for warning in warnings for fault in faults(warning, article, analysis))
    return Checked(article, warnings, naive_flags(article, analysis), wrong)


def counted(warnings: Iterable[Warning], kind: str, of_type: str | None = None) -> float:
    """How many warnings are of a kind, and of a type when one is given, times 100."""
    return 100.0 * sum(w.kind == kind and of_type in (None, w.type) for w in warnings)


def mean(values: Sequence[float]) -> float:
    """The arithmetic mean."""
    return sum(values) / len(values)


def rows_of(name: str, documents: Sequence[Checked]) -> list[list[str]]:
    """Warnings per 100 documents: by kind, by kind and type, and of the naive rule."""
    types = sorted({(w.kind, w.type) for document in documents for w in document.warnings})
    rows = []
    for kind in KINDS:
        rows.append(_row(name, kind, [counted(d.warnings, kind) for d in documents]))
        for known, of_type in types:
            if known == kind:
                counts = [counted(d.warnings, kind, of_type) for d in documents]
                rows.append(_row(name, f"{kind}: {of_type}", counts))
    return [*rows, _row(name, "naive rule", [100.0 * d.naive for d in documents])]


def _row(name: str, title: str, values: Sequence[float]) -> list[str]:
    return [name, str(len(values)), title, figure(mean(values), bootstrap(values, mean), digits=1)]


def listed(documents: Sequence[Checked], kinds: Sequence[str]) -> Iterable[str]:
    """Each warning with both quotes, for reading by hand."""
    for number, document in enumerate(documents):
        for w in document.warnings:
            if w.kind in kinds:
                quotes = "".join(f"\n  - {span.of(document.article.text)!r}" for span in w.spans)
                yield f"- {number} {w.kind} {w.confidence:.2f} ({w.type}): {w.reason}{quotes}"


def options_of(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.clean", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with SummEdits JSON or pages")
    parser.add_argument("--only", default="", help="measure only sets whose name holds this")
    parser.add_argument(
        "--list", default="", metavar="KIND,...", help="list these warnings with their quotes"
    )
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> None:
    """Print the table, faulty explanations, and the warnings when asked for."""
    options = options_of(arguments)
    rows: list[list[str]] = []
    lists: list[str] = []
    wrong: list[str] = []
    for name, texts in clean_sets(options.data):
        if options.only in name:
            documents = [checked(text) for text in texts]
            rows += rows_of(name, documents)
            wrong += [fault for document in documents for fault in document.faults]
            lists += [f"\n### {name}", *listed(documents, options.list.split(","))] if options.list else []
    print(f"## Clean documents ({machine()})\n")
    print(table(["set", "n", "warning", "per 100 documents"], rows))
    print(f"\nfaulty explanations: {len(wrong)}", *wrong, sep="\n")
    print("\n".join(lists))


if __name__ == "__main__":
    main(sys.argv[1:])
