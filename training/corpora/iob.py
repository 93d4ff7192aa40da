"""Name corpora in one-token-a-line IOB files, and the Groningen Meaning Bank's CSV."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.language.names.places import is_place
from training.corpora.spans import LabelledSpan, without_title

UNER_LABELS = {"PER": "PERSON", "LOC": "LOC", "ORG": "ORG"}
WNUT_LABELS = {"person": "PERSON", "location": "LOC", "corporation": "ORG", "group": "ORG"}
GMB_LABELS = {"per": "PERSON", "geo": "LOC", "org": "ORG", "gpe": "LOC", "eve": "EVENT"}
# GMB's "gpe" is mostly adjectives and peoples ("Iraqi", "Iraqis"): nationalities, not places.
_DEMONYM = re.compile(r"(?:i|is|ian|ians|an|ans|ish|ese|ch|ns|er|ers|ic|k|sh|ot|ots)$")
_NOT_DEMONYM = frozenset((
    "Sudan", "Pakistan", "Afghanistan", "Iran", "Jordan", "Azerbaijan", "Japan", "Taiwan",
    "Turkmenistan", "Kazakhstan", "Uzbekistan", "Tajikistan", "Kyrgyzstan", "Bhutan", "Oman", "Vatican",
    "Haiti", "Mali", "Malawi", "Burundi", "Djibouti", "Fiji", "Kiribati", "Brunei", "Niger", "Denmark",
    "Mexico", "Greenland", "Lebanon", "Michigan", "Milan", "Kazan", "Iowa", "Delhi", "Abidjan",
))  # fmt: skip
_UNITED_NATIONS = frozenset({"U.N.", "UN", "United Nations"})
_NUMERALS = frozenset({"I", "II"})  # what is left of "World War II" where the bank lost the rest


def iob_sentences(
    path: Path, *, word: int = 0, label: int = -1, tab: bool = False
) -> Iterator[tuple[list[str], list[str]]]:
    """Yield (words, IOB labels) for each blank-line separated sentence of a file."""
    words: list[str] = []
    labels: list[str] = []
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            is_comment = line.startswith("# ") and "=" in line
            if is_comment or line.startswith("-DOCSTART-"):
                continue
            fields = line.split("\t" if tab else None)
            if len(fields) > 1 and fields[word].strip():
                words.append(fields[word])
                labels.append(fields[label])
            elif words:
                yield words, labels
                words, labels = [], []


def iob_spans(labels: list[str], names: Mapping[str, str]) -> list[LabelledSpan]:
    """Spans of IOB1 or IOB2 labels, renamed by `names`; labels not in it are dropped."""
    spans = []
    start, kind = 0, ""
    for i, label in enumerate([*labels, "O"]):
        prefix, _, this = label.partition("-")
        if kind and (prefix != "I" or this != kind):
            spans.append((start, i, kind))
            kind = ""
        if this and this != "O" and not kind:
            start, kind = i, this
    return [LabelledSpan(a, b, names[k]) for a, b, k in spans if k in names]


def gmb_sentences(path: Path) -> Iterator[tuple[list[str], list[LabelledSpan]]]:
    """Yield (words, names) of each distinct sentence of the zipped GMB table."""
    text = zipfile.ZipFile(path).read("ner_dataset.csv").decode("latin-1")
    rows = csv.reader(io.StringIO(text))
    next(rows)
    seen: set[str] = set()
    words: list[str] = []
    labels: list[str] = []
    for row in [*rows, ["Sentence: end", "", "", "O"]]:
        if row[0] and words:
            key = " ".join(words)
            if key not in seen:
                seen.add(key)
                yield words, _gmb_names(words, labels)
            words, labels = [], []
        words.append(row[1])
        labels.append(row[3])


def _gmb_names(words: list[str], labels: list[str]) -> list[LabelledSpan]:
    names = []
    for a, b, kind in iob_spans(labels, {k: k for k in GMB_LABELS}):
        text = " ".join(words[a:b])
        label = _gmb_label(text, kind, words[b - 1])
        span: LabelledSpan | None = LabelledSpan(a, b, label)
        if kind == "per":
            span = without_title(words, LabelledSpan(a, b, "PERSON"))
        if span is not None and text not in _NUMERALS:
            names.append(span)
    return names


def _gmb_label(text: str, kind: str, last: str) -> str:
    """The label, with the bank's commonest slips put right."""
    if kind == "gpe" and _DEMONYM.search(last) and last not in _NOT_DEMONYM:
        return "NORP"
    if text in _UNITED_NATIONS:
        return "ORG"
    if kind == "org" and is_place(text):
        return "LOC"  # a government called by its country or capital; the gold sets keep the place
    return GMB_LABELS[kind]
