"""Articles made from paragraphs, parsed sentences that no new model can change, and the shipped pipeline."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.language.analyser import Analyser
from reader.model import Article, Block, BlockKind, Span

MakeArticle = Callable[..., Article]
Parse = Callable[[str], Doc]


def article_of(*paragraphs: str, kinds: Sequence[BlockKind] = ()) -> Article:
    blocks: list[Block] = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        kind: BlockKind = kinds[number] if number < len(kinds) else "paragraph"
        blocks.append(Block(Span(at, at + len(paragraph)), kind))
        at += len(paragraph) + 2
    return Article("test", "test", "\n\n".join(paragraphs), tuple(blocks))


@pytest.fixture(scope="session")
def make_article() -> MakeArticle:
    return article_of


@pytest.fixture(scope="session")
def parse() -> Parse:
    """Sentence of data/parses.tsv -> its Doc."""
    lines = Path(__file__).with_name("data").joinpath("parses.tsv").read_text("utf-8").strip()
    vocab = spacy.blank("en").vocab
    docs: dict[str, Doc] = {}
    for block in lines.split("\n\n")[1:]:
        title, *rows = block.splitlines()
        docs[title.removeprefix("# ")] = doc_of([row.split("\t") for row in rows], vocab)
    return docs.__getitem__


def doc_of(rows: Sequence[Sequence[str]], vocab: Vocab) -> Doc:
    """A Doc from rows of word, lemma, part of speech, tag, head (counted from 1), label, space and name."""
    words, lemmas, pos, tags, heads, deps, spaces, names = zip(*rows, strict=True)
    return Doc(
        vocab,
        words=list(words),
        lemmas=list(lemmas),
        pos=list(pos),
        tags=list(tags),
        heads=[int(head) - 1 if head != "0" else at for at, head in enumerate(heads)],
        deps=list(deps),
        spaces=[space == "_" for space in spaces],
        ents=[name if name == "O" else f"I-{name}" for name in names],
    )


@pytest.fixture(scope="session")
def analyser() -> Analyser:
    return Analyser.load()
