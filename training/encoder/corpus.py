"""The licensed corpora as numbered sentences, and windows of sentences drawn from them."""

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from training.corpora.conllu import Token, dependency, read_documents
from training.corpora.gum_names import gum_names
from training.corpora.iob import UNER_LABELS, WNUT_LABELS, gmb_sentences, iob_sentences, iob_spans
from training.corpora.spans import LabelledSpan, guess_spaces

UNKNOWN = -100
"""A label that is not known; no loss is taken there."""
NAMES = ("PERSON", "LOC", "ORG", "NORP", "EVENT")
NAME_LABELS = ("O", *(f"{part}-{kind}" for kind in NAMES for part in "BI"))
CORPORA = ("uner", "gum", "wikigold", "wnut", "gmb")
"""Each with its own way of naming; the network is told which one to follow."""
RARE = 2
"""A morphological analysis seen less often is not learned."""
WINDOW_SIZES = (1, 1, 1, 1, 2, 2, 3, 4, 6)
"""How many sentences a window may have, each as likely as the others."""
LONGEST = 110
"""Words in a window."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of each task in the order in which the network counts them."""

    tags: tuple[str, ...]
    morphs: tuple[str, ...]
    """Universal part of speech and features, as in `NOUN|Number=Sing`."""
    relations: tuple[str, ...]
    names: tuple[str, ...] = NAME_LABELS


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words and what is known of them, by number; UNKNOWN where nothing is."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    corpus: int
    names: tuple[int, ...]
    tags: tuple[int, ...] = ()
    morphs: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    """Index inside the sentence; a root's is its own."""
    relations: tuple[int, ...] = ()


class Document(NamedTuple):
    """Consecutive sentences of one text."""

    sentences: tuple[Sentence, ...]


def labels_of(documents: Iterable[Sequence[Sequence[Token]]]) -> Labels:
    """Every label of some treebank documents, rare analyses left out."""
    tokens = [t for sentences in documents for sentence in sentences for t in sentence]
    morphs = Counter(f"{t.pos}|{t.morph}" for t in tokens)
    return Labels(
        tags=tuple(sorted({t.tag for t in tokens})),
        morphs=tuple(sorted(m for m, n in morphs.items() if n >= RARE)),
        relations=tuple(sorted({relation(t) for t in tokens})),
    )


def relation(token: Token) -> str:
    """The dependency label as the parser learns it."""
    return dependency(token.dep) if token.head else "ROOT"


def name_numbers(length: int, spans: Iterable[LabelledSpan]) -> tuple[int, ...]:
    """One number a word, in the order of NAME_LABELS."""
    numbers = [0] * length
    for span in spans:
        begin = NAME_LABELS.index(f"B-{span.label}")
        numbers[span.start : span.end] = [begin] + [begin + 1] * (span.end - span.start - 1)
    return tuple(numbers)


def treebank_documents(
    path: Path, labels: Labels, names: dict[str, list[LabelledSpan]] | None
) -> Iterator[Document]:
    """Treebank documents with names; `names` None means GUM's own layer."""
    corpus = CORPORA.index("gum" if names is None else "uner")
    tags, morphs, relations = (
        {label: i for i, label in enumerate(kind)} for kind in (labels.tags, labels.morphs, labels.relations)
    )
    for document in read_documents(path):
        sentences = []
        for tokens in document.sentences:
            words = tuple(t.form for t in tokens)
            found = gum_names(tokens) if names is None else names.get("\x1f".join(words))
            sentences.append(
                Sentence(
                    words=words,
                    spaces=(*(t.space_after for t in tokens[:-1]), True),
                    corpus=corpus,
                    names=(UNKNOWN,) * len(words) if found is None else name_numbers(len(words), found),
                    tags=tuple(tags.get(t.tag, UNKNOWN) for t in tokens),
                    morphs=tuple(morphs.get(f"{t.pos}|{t.morph}", UNKNOWN) for t in tokens),
                    heads=tuple(t.head - 1 if t.head else i for i, t in enumerate(tokens)),
                    relations=tuple(relations.get(relation(t), UNKNOWN) for t in tokens),
                )
            )
        yield Document(tuple(sentences))


def name_documents(path: Path, corpus: str, size: int) -> Iterator[Document]:
    """The sentences of a name corpus, `size` of them taken as one text."""
    if corpus == "gmb":
        found = list(gmb_sentences(path))
    else:
        kinds = WNUT_LABELS if corpus == "wnut" else UNER_LABELS
        found = [(w, iob_spans(tags, kinds)) for w, tags in iob_sentences(path, tab=corpus == "wnut")]
    sentences = [
        Sentence(tuple(w), tuple(guess_spaces(w)), CORPORA.index(corpus), name_numbers(len(w), spans))
        for w, spans in found
    ]
    for start in range(0, len(sentences), size):
        yield Document(tuple(sentences[start : start + size]))


def windows(
    documents: Iterable[Document], draw: random.Random, change: Callable[[Sentence], Sentence]
) -> Iterator[list[Sentence]]:
    """Cut each document anew into windows of a few sentences, each changed by `change`."""
    for document in documents:
        at = 0
        while at < len(document.sentences):
            wanted = draw.choice(WINDOW_SIZES)
            window = [document.sentences[at]]
            at += 1
            length = len(window[0].words)
            while len(window) < wanted and at < len(document.sentences):
                length += len(document.sentences[at].words)
                if length > LONGEST:
                    break
                window.append(document.sentences[at])
                at += 1
            yield [change(sentence) for sentence in window]


def altered(sentence: Sentence, draw: random.Random) -> Sentence:
    """Now and then a sentence as a headline would write it: no full stop, capitals on every word."""
    if draw.random() < 0.03 and len(sentence.words) > 3 and sentence.words[-1] == "." and sentence.heads:
        sentence = _without_last(sentence)
    chance = draw.random()
    if chance < 0.025:
        return replace(sentence, words=tuple(w[:1].upper() + w[1:] for w in sentence.words))
    if chance < 0.035:
        return replace(sentence, words=tuple(w.upper() for w in sentence.words))
    return sentence


def _without_last(sentence: Sentence) -> Sentence:
    last = len(sentence.words) - 1
    if last in sentence.heads[:-1] or sentence.heads[last] == last:
        return sentence
    return Sentence(
        sentence.words[:-1],
        (*sentence.spaces[: last - 1], True),
        sentence.corpus,
        sentence.names[:-1],
        sentence.tags[:-1],
        sentence.morphs[:-1],
        sentence.heads[:-1],
        sentence.relations[:-1],
    )
