"""Gold documents out of treebanks and name sets that the user has."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.tokens import Doc, Span

from training.corpora.conllu import TreebankDocument, parsed_doc, read_documents
from training.corpora.gum_names import gum_names
from training.corpora.iob import UNER_LABELS, iob_sentences, iob_spans
from training.corpora.spans import LabelledSpan

Names = dict[tuple[str, ...], list[LabelledSpan]]
"""Names by the words of their sentence."""
NEWS = ("GUM_news", "n0")
"""How the names of news documents begin in GUM and PUD."""
_VOCAB = spacy.blank("en").vocab


@dataclass(frozen=True, slots=True)
class TestSet:
    """Gold documents under one name."""

    name: str
    docs: list[Doc]


def uner_names(path: Path) -> Names:
    """The names of a Universal NER file."""
    return {
        tuple(words): iob_spans(labels, UNER_LABELS)
        for words, labels in iob_sentences(path, word=1, label=2, tab=True)
    }


def test_sets(folder: Path) -> Iterator[TestSet]:
    """The test sets of a folder with `ewt`, `gum`, `pud` and `uner_ewt`, as far as they are there."""
    names: Names = {}
    for path in (folder / "uner_ewt" / "test.iob2", folder / "pud" / "pud.iob2"):
        if path.exists():
            names |= uner_names(path)
    ewt, pud = _documents(folder / "ewt" / "test.conllu"), _documents(folder / "pud" / "pud.conllu")
    gum_test, gum_dev = (_documents(folder / "gum" / f"{part}.conllu") for part in ("test", "dev"))
    found = (
        TestSet("PUD news", _gold(_single(_news(pud)), names)),
        TestSet("EWT test", _gold(ewt, names)),
        TestSet("EWT test, sentences one by one", _gold(_single(ewt), names)),
        TestSet("GUM test", _gold(gum_test, None)),
        TestSet("GUM news, paragraph by paragraph", _gold(_paragraphs(_news([*gum_dev, *gum_test])), None)),
    )
    return (each for each in found if each.docs)


def _documents(path: Path) -> list[TreebankDocument]:
    return list(read_documents(path)) if path.exists() else []


def _news(documents: list[TreebankDocument]) -> list[TreebankDocument]:
    return [document for document in documents if document.name.startswith(NEWS)]


def _single(documents: list[TreebankDocument]) -> list[TreebankDocument]:
    """Every sentence as a document of its own."""
    return [TreebankDocument("", [sentence]) for document in documents for sentence in document.sentences]


def _paragraphs(documents: list[TreebankDocument]) -> list[TreebankDocument]:
    """Every paragraph as a document of its own, as articles come."""
    return [
        TreebankDocument("", document.sentences[start:end])
        for document in documents
        for start, end in pairwise(sorted({0, *document.paragraphs, len(document.sentences)}))
    ]


def _gold(documents: list[TreebankDocument], names: Names | None) -> list[Doc]:
    """One spaCy document each; `names` None means the treebank's own entity layer."""
    return [_with_names(document, names) for document in documents]


def _with_names(document: TreebankDocument, names: Names | None) -> Doc:
    doc = parsed_doc(_VOCAB, document.sentences)
    spans: list[Span] = []
    missing: list[Span] = []
    offset = 0
    for sentence in document.sentences:
        found = gum_names(sentence) if names is None else names.get(tuple(t.form for t in sentence))
        if found is None:
            missing.append(doc[offset : offset + len(sentence)])
        else:
            spans += [Span(doc, offset + s.start, offset + s.end, label=s.label) for s in found]
        offset += len(sentence)
    doc.set_ents(spans, missing=missing, default="outside")
    return doc
