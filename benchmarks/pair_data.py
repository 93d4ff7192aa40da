"""Labelled pairs of passages from files that the user has, found by their shape or by their folder's name."""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Label = Literal["agrees", "neutral", "contradicts"]
Question = Literal["document", "same", "paraphrase", "evidence", "inference"]
Row = Mapping[str, str]

SUMMEDITS_KEYS = frozenset({"doc", "summary", "original_summary", "label"})
MRPC_COLUMNS = frozenset({"label", "sentence1", "sentence2"})
OF_MRPC_SHAPE = frozenset({"rte"})
"""Folders of tables with the same columns that ask something else."""
LABELS: dict[str, Label] = {
    "entailment": "agrees", "neutral": "neutral", "contradiction": "contradicts",
    "SUPPORTS": "agrees", "REFUTES": "contradicts",
    "0": "agrees", "1": "neutral", "2": "contradicts",
}  # fmt: skip
"""What the sets call it; numbers are SNLI's."""
PHENOMENA = ("Lexical Semantics", "Predicate-Argument Structure", "Logic", "Knowledge")
"""Columns of the GLUE diagnostic set that tell what a pair tries."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages and what the second is to the first."""

    a: str
    b: str
    label: Label
    group: str
    """Pairs of one document share it; intervals are drawn over groups."""
    part: str = ""
    """The category of the set that the pair belongs to."""

    @property
    def agree(self) -> bool:
        """The second says only what the first says, or both say the same."""
        return self.label == "agrees"


@dataclass(frozen=True, slots=True)
class PairSet:
    """The pairs of one file, for one question."""

    name: str
    question: Question
    """document: is the summary contradicted? same: was the meaning changed? paraphrase: do both mean the
    same? evidence: is the claim refuted? inference: is the second contradicted?"""
    pairs: tuple[Pair, ...]


def pair_sets(folder: Path) -> Iterator[PairSet]:
    """Every SummEdits and MRPC set in the folder's .json and .tsv files; other shapes are left out."""
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".json":
            yield from _summedits(path)
        elif path.suffix == ".tsv":
            yield from _mrpc(path)


def documents(folder: Path) -> list[str]:
    """Each document of the SummEdits files once."""
    found: dict[str, None] = {}
    for pairs in pair_sets(folder):
        if pairs.question == "document":
            found |= dict.fromkeys(pair.a for pair in pairs.pairs)
    return list(found)


def _summedits(path: Path) -> Iterator[PairSet]:
    try:
        rows: Any = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return
    if not isinstance(rows, list) or not rows or not isinstance(rows[0], dict):
        return
    if not set(rows[0]) >= SUMMEDITS_KEYS:
        return
    edited = [row for row in rows if row["summary"] != row["original_summary"]]
    yield PairSet(path.stem, "document", tuple(_edit(row, "doc") for row in rows))
    yield PairSet(path.stem, "same", tuple(_edit(row, "original_summary") for row in edited))


def _edit(row: Mapping[str, Any], first: str) -> Pair:
    label: Label = "agrees" if row["label"] == 1 else "contradicts"
    return Pair(row[first], row["summary"], label, row["doc"], ", ".join(row.get("edit_types") or ()))


def _mrpc(path: Path) -> Iterator[PairSet]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        if not set(rows.fieldnames or ()) >= MRPC_COLUMNS or path.parent.name in OF_MRPC_SHAPE:
            return
        pairs = tuple(
            Pair(row["sentence1"], row["sentence2"], "agrees" if row["label"] == "1" else "neutral", str(n))
            for n, row in enumerate(rows)
        )
    yield PairSet(f"{path.parent.name}/{path.stem}", "paraphrase", pairs)


def fever_symmetric(folder: Path) -> PairSet:
    """Evidence and claim; each claim and each evidence comes with both answers."""
    rows = _json_lines((folder / "fever_symmetric/dev.jsonl").read_text(encoding="utf-8"))
    pairs = (Pair(row["evidence"], row["claim"], LABELS[row["label"]], row["evidence"]) for row in rows)
    return PairSet("FEVER-symmetric", "evidence", tuple(pairs))


def fool_me_twice(folder: Path) -> PairSet:
    """Sentences of an encyclopedia and a claim made up to be hard to check with them."""
    rows = _json_lines((folder / "fool_me_twice/dev.jsonl").read_text(encoding="utf-8"))
    pairs = (
        Pair(
            " ".join(one["text"] for one in row["gold_evidence"]),
            row["text"],
            LABELS[row["label"]],
            row["wikipedia_page"],
        )
        for row in rows
    )
    return PairSet("FoolMeTwice", "evidence", tuple(pairs))


def breaking_nli(folder: Path) -> PairSet:
    """Captions with one word replaced, by the kind of word."""
    with zipfile.ZipFile(folder / "breaking_nli/breaking_nli_dataset.zip") as packed:
        rows = _json_lines(packed.read("data/dataset.jsonl").decode("utf-8"))
    pairs = (
        Pair(row["sentence1"], row["sentence2"], LABELS[row["gold_label"]], row["sentence1"], row["category"])
        for row in rows
    )
    return PairSet("Breaking-NLI", "inference", tuple(pairs))


def negated_nli(folder: Path) -> PairSet:
    """Inference pairs with a negation put into either sentence, where contradictions are told apart."""
    pairs = [
        Pair(row["Text"], row["Hypothesis"], LABELS[row["gold_label"]], f"{name} {row['index'] or n}", name)
        for name in ("MNLI", "SNLI")
        for n, row in enumerate(_table(folder / f"negated_nli/{name}.txt", delimiter="\t"))
        if row["gold_label"] in LABELS
    ]
    return PairSet("NegatedNLI", "inference", tuple(pairs))


def nan_nli(folder: Path) -> PairSet:
    """Negations below the sentence: not all, not only, not very, by construction."""
    rows = _table(folder / "nan_nli/nan.csv", delimiter=",")
    pairs = (
        Pair(row["premise"], row["hypothesis"], LABELS[row["label"]], row["premise"], row["Construction"])
        for row in rows
    )
    return PairSet("NaN-NLI", "inference", tuple(pairs))


def glue_diagnostic(folder: Path) -> PairSet:
    """Pairs that each try one or two phenomena."""
    pairs = [
        Pair(row["Premise"], row["Hypothesis"], LABELS[row["Label"]], row["Premise"], part)
        for row in _table(folder / "glue_diagnostic/diagnostic-full.tsv", delimiter="\t")
        for part in [next((row[column] for column in PHENOMENA if row[column]), "")]
    ]
    return PairSet("GLUE diagnostic", "inference", tuple(pairs))


NAMED: tuple[Callable[[Path], PairSet], ...] = (
    fever_symmetric, fool_me_twice, breaking_nli, negated_nli, nan_nli, glue_diagnostic,
)  # fmt: skip
"""Sets that are looked for under their own folder names."""


def named_sets(folder: Path) -> Iterator[PairSet]:
    """The sets whose folders are there."""
    for read in NAMED:
        if (folder / read.__name__).is_dir():
            yield read(folder)


def _json_lines(text: str) -> Iterable[Any]:
    return map(json.loads, text.splitlines())


def _table(path: Path, *, delimiter: str) -> Iterable[Row]:
    """Rows of a table whose quotation marks mean nothing when it is separated by tabs."""
    text = io.StringIO(path.read_text(encoding="utf-8", errors="replace"))
    if delimiter == "\t":
        return csv.DictReader(text, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return csv.DictReader(text, delimiter=delimiter)
