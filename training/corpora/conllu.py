"""Universal Dependencies treebanks (CoNLL-U) as sentences and spaCy documents."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

# Subtypes that change what a claim rule needs to know; the others fold into their base label.
KEPT_SUBTYPES = frozenset((
    "nsubj:pass", "aux:pass", "csubj:pass", "acl:relcl", "obl:agent", "compound:prt", "nmod:poss",
    "obl:unmarked", "nmod:unmarked", "cc:preconj", "det:predet",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """One syntactic word of a treebank sentence."""

    form: str
    space_after: bool
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    """1-based index of the head inside the sentence, 0 for the root."""
    dep: str
    misc: str


@dataclass(slots=True)
class TreebankDocument:
    """The sentences of one treebank document, in order."""

    name: str
    sentences: list[list[Token]] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    """Indices of the sentences that begin a paragraph, where the treebank marks any."""


def read_documents(path: Path) -> Iterator[TreebankDocument]:
    """Yield the documents of a CoNLL-U file; a file without `newdoc` is one document."""
    document = TreebankDocument(path.stem)
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if document.sentences:
                    yield document
                document = TreebankDocument(line.partition("=")[2].strip())
            elif line.startswith("# newpar"):
                document.paragraphs.append(len(document.sentences))
            elif line and not line.startswith("#"):
                rows.append(line.split("\t"))
            elif not line and rows:
                document.sentences.append(_tokens(rows))
                rows = []
    if document.sentences:
        yield document


def _tokens(rows: list[list[str]]) -> list[Token]:
    """Turn CoNLL-U rows into tokens; words inside a multiword token are not spaced."""
    tokens: list[Token] = []
    joined_until, space_after_joined = 0, True
    for row in rows:
        space = "SpaceAfter=No" not in row[9]
        if "." in row[0]:
            continue
        if "-" in row[0]:
            joined_until, space_after_joined = int(row[0].split("-")[1]), space
            continue
        index = int(row[0])
        if index <= joined_until:
            space = index == joined_until and space_after_joined
        lemma = row[2] if row[2] != "_" or row[1] == "_" else row[1]
        morph = "" if row[5] == "_" else row[5]
        tokens.append(Token(row[1], space, lemma, row[3], row[4], morph, int(row[6]), row[7], row[9]))
    return tokens


def dependency(label: str) -> str:
    """The label the parser learns for a treebank label."""
    return label if label in KEPT_SUBTYPES else label.split(":")[0]


def parsed_doc(vocab: Vocab, sentences: list[list[Token]]) -> Doc:
    """One spaCy Doc with the full annotation of some consecutive sentences."""
    columns: dict[str, list[object]] = {
        name: [] for name in ("words", "spaces", "lemmas", "pos", "tags", "morphs", "heads", "deps")
    }
    for sentence in sentences:
        start = len(columns["words"])
        for i, token in enumerate(sentence):
            last = i == len(sentence) - 1
            columns["words"].append(token.form)
            columns["spaces"].append(token.space_after or last)
            columns["lemmas"].append(token.lemma)
            columns["pos"].append(token.pos)
            columns["tags"].append(token.tag)
            columns["morphs"].append(token.morph)
            columns["heads"].append(start + (token.head - 1 if token.head else i))
            columns["deps"].append(dependency(token.dep) if token.head else "ROOT")
    return Doc(vocab, **columns)  # type: ignore[arg-type]
