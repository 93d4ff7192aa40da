"""Labelled pairs of passages from files that the user has: SummEdits JSON and MRPC tables."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SUMMEDITS_KEYS = frozenset({"doc", "summary", "original_summary", "label"})
MRPC_COLUMNS = frozenset({"label", "sentence1", "sentence2"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages and whether they agree."""

    a: str
    b: str
    agree: bool
    """The second says only what the first says (SummEdits), or both say the same (MRPC)."""
    group: str
    """Pairs of one document share it; intervals are drawn over groups."""


@dataclass(frozen=True, slots=True)
class PairSet:
    """The pairs of one file, for one question."""

    name: str
    question: str
    """"document" (is the summary contradicted?) or "same" (do both mean the same?)."""
    pairs: tuple[Pair, ...]


def pair_sets(folder: Path) -> Iterator[PairSet]:
    """Every set in the folder's .json and .tsv files; files of other shapes are left out."""
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
    yield PairSet(
        path.stem,
        "document",
        tuple(Pair(row["doc"], row["summary"], row["label"] == 1, row["doc"]) for row in rows),
    )
    edited = [row for row in rows if row["summary"] != row["original_summary"]]
    yield PairSet(
        path.stem,
        "same",
        tuple(Pair(row["original_summary"], row["summary"], row["label"] == 1, row["doc"]) for row in edited),
    )


def _mrpc(path: Path) -> Iterator[PairSet]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        if not set(rows.fieldnames or ()) >= MRPC_COLUMNS:
            return
        pairs = tuple(
            Pair(row["sentence1"], row["sentence2"], row["label"] == "1", str(number))
            for number, row in enumerate(rows)
        )
    yield PairSet(f"{path.parent.name}/{path.stem}", "same", pairs)
