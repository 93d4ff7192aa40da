"""Turn the licensed corpora into spaCy training files: `python -m training.prepare DATA_FOLDER`.

Writes `silver`, `gold`, `dev` and the test sets under `training/build/corpora/`.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span

from training.corpora.conllu import Token, chunks, parsed_doc, read_documents
from training.corpora.gum_names import gum_names
from training.corpora.iob import UNER_LABELS, WNUT_LABELS, gmb_sentences, iob_sentences, iob_spans
from training.corpora.spans import LabelledSpan, guess_spaces, named_doc

OUTPUT = Path("training/build/corpora")
SENTENCES_PER_DOC = 6
GMB_SENTENCES = 18_000
VOCAB = spacy.blank("en").vocab
Names = dict[str, list[LabelledSpan]]


def key(words: Iterable[str]) -> str:
    """What identifies a sentence across two annotations of one text."""
    return "\x1f".join(words)


def uner_names(path: Path) -> Names:
    """Names by sentence of a UNER file."""
    return {
        key(words): iob_spans(labels, UNER_LABELS)
        for words, labels in iob_sentences(path, word=1, label=2, tab=True)
    }


def joint_doc(sentences: list[list[Token]], names: Names | None) -> Doc:
    """Syntax and names together; a sentence without known names is left open, not empty."""
    doc = parsed_doc(VOCAB, sentences)
    spans: list[Span] = []
    missing: list[Span] = []
    offset = 0
    for sentence in sentences:
        found = gum_names(sentence) if names is None else names.get(key(t.form for t in sentence))
        end = offset + len(sentence)
        if found is None:
            missing.append(doc[offset:end])
        else:
            spans += [Span(doc, offset + s.start, offset + s.end, label=s.label) for s in found]
        offset = end
    doc.set_ents(spans, missing=missing, default="outside")
    return doc


def treebank(path: Path, names: Names | None, size: int = SENTENCES_PER_DOC) -> Iterator[Doc]:
    """The documents of a treebank, a few sentences each; `names` None means GUM's own layer."""
    for document in read_documents(path):
        for sentences in chunks(document.sentences, size):
            yield joint_doc(sentences, names)


def name_corpus(path: Path, labels: dict[str, str], size: int, *, tab: bool = False) -> Iterator[Doc]:
    """Name-only documents of an IOB file."""
    sentences = [(w, guess_spaces(w), iob_spans(tags, labels)) for w, tags in iob_sentences(path, tab=tab)]
    for start in range(0, len(sentences), size):
        yield named_doc(VOCAB, sentences[start : start + size])


def gmb(path: Path) -> Iterator[Doc]:
    """A random part of the silver news sentences; they come without their articles."""
    sentences = list(gmb_sentences(path))
    random.Random(0).shuffle(sentences)
    for words, names in sentences[:GMB_SENTENCES]:
        yield named_doc(VOCAB, [(words, guess_spaces(words), names)])


def save(name: str, docs: Iterable[Doc]) -> None:
    """Write one DocBin and say what is in it."""
    kept = list(docs)
    OUTPUT.mkdir(parents=True, exist_ok=True)
    DocBin(docs=kept, store_user_data=False).to_disk(OUTPUT / f"{name}.spacy")
    labels = Counter(e.label_ for doc in kept for e in doc.ents)
    print(f"{name}: {len(kept)} docs, {sum(map(len, kept))} tokens, {dict(labels)}", flush=True)


def main(data: Path) -> None:
    """Write every corpus."""
    folder = data / "language"
    uner = {part: uner_names(folder / "uner_ewt" / f"{part}.iob2") for part in ("train", "dev", "test")}
    gold = [
        *treebank(folder / "ewt" / "train.conllu", uner["train"]),
        *treebank(folder / "gum" / "train.conllu", None),
        *name_corpus(folder / "wikigold" / "wikigold.conll.txt", UNER_LABELS, 4),
        *name_corpus(folder / "wnut17" / "wnut17train.conll", WNUT_LABELS, 1, tab=True),
    ]
    save("gold", gold)
    save("silver", [*gold, *gmb(folder / "gmb" / "ner_dataset.csv.zip")])
    save(
        "dev",
        [
            *treebank(folder / "ewt" / "dev.conllu", uner["dev"]),
            *treebank(folder / "gum" / "dev.conllu", None),
        ],
    )
    save("test_ewt", treebank(folder / "ewt" / "test.conllu", uner["test"]))
    save("test_gum", treebank(folder / "gum" / "test.conllu", None))
    pud = uner_names(folder / "pud" / "pud.iob2")
    news = [d for d in read_documents(folder / "pud" / "pud.conllu") if d.name.startswith("n")]
    save("test_pud_news", (joint_doc([s], pud) for d in news for s in d.sentences))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
