"""A parse as plain objects: rules ask about each token many times, and spaCy's own views are slow to make."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reader.language.parse.lemmas import base_form
from reader.language.sentence_meaning import WORTH_KEY
from reader.model import Span

NAMED = ("ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
"""Attributes that spaCy stores as keys of strings."""
NUMBERED = ("HEAD", "SENT_START", "SPACY", "IS_PUNCT", "IS_SPACE")
SPOKEN = frozenset("%‰&#@§")
"""Signs that are read out as words, though Unicode counts them as punctuation."""
MOST_STRINGS = 100_000
"""Different words and labels that are remembered."""
_UNSIGNED = (1 << 64) - 1


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A token with its place in the tree; the labels are those of Universal Dependencies."""

    i: int
    """Index into the parse's tokens."""
    start: int
    """Offset of its first character in the parse's text."""
    text: str
    lower: str
    lemma: str
    """Base form, in lower case except for names."""
    pos: str
    tag: str
    label: str
    """Its relation to `head`; "ROOT" for the head of the sentence."""
    entity: str
    """PERSON, LOC or ORG; "" outside a name."""
    is_punct: bool
    is_space: bool
    parse: "Parse"
    head: "Token" = field(init=False)
    """Itself for the head of the sentence."""
    children: list["Token"] = field(default_factory=list)
    """Its dependants in text order."""
    sentence: "Sentence" = field(init=False)

    @property
    def end(self) -> int:
        """Offset behind its last character."""
        return self.start + len(self.text)

    @property
    def lefts(self) -> list["Token"]:
        """The dependants before it."""
        return [token for token in self.children if token.i < self.i]

    @property
    def rights(self) -> list["Token"]:
        """The dependants behind it."""
        return [token for token in self.children if token.i > self.i]

    @property
    def before(self) -> "Token | None":
        """The token before it, in the same sentence."""
        return self.parse.tokens[self.i - 1] if self.i > self.sentence.start else None

    @property
    def after(self) -> "Token | None":
        """The token behind it, in the same sentence."""
        return self.parse.tokens[self.i + 1] if self.i + 1 < self.sentence.end else None


class Sentence:
    """A stretch of tokens with one head."""

    def __init__(self, parse: "Parse", start: int, end: int) -> None:
        self.parse = parse
        self.start = start
        self.end = end
        self.tokens = parse.tokens[start:end]

    @cached_property
    def root(self) -> Token:
        """Its head; the first one where the parse has several."""
        return next((token for token in self.tokens if token.head is token), self.tokens[0])

    @cached_property
    def span(self) -> Span:
        """Its characters."""
        return self.parse.span_of(self.start, self.end)

    @cached_property
    def text(self) -> str:
        """Its characters."""
        return self.parse.text_of(self.start, self.end)


@dataclass(slots=True, eq=False, repr=False)
class Parse:
    """A text with its tokens and sentences."""

    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    worth: np.ndarray | None = None
    """What the network's heads say of each token, for `sentence_meaning`; None where it has none."""

    def text_of(self, low: int, high: int) -> str:
        """The characters of a range of tokens."""
        return self.text[self.tokens[low].start : self.tokens[high - 1].end]

    def span_of(self, low: int, high: int) -> Span:
        """Where a range of tokens stands in the text."""
        return Span(self.tokens[low].start, self.tokens[high - 1].end)


class _Strings(dict[int, str]):
    """The strings behind a vocabulary's keys, each looked up once."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._strings = vocab.strings

    def __missing__(self, key: int) -> str:
        """Look a key up; a full memory begins again, so that it does not grow with all that is ever read."""
        if len(self) >= MOST_STRINGS:
            self.clear()
        self[key] = string = str(self._strings[key & _UNSIGNED])
        return string


@lru_cache(maxsize=2)
def _strings_of(vocab: Vocab) -> _Strings:
    return _Strings(vocab)


def parsed(doc: Doc) -> Parse:
    """The parse of a spaCy doc."""
    parse = Parse(worth=doc.user_data.get(WORTH_KEY))
    begins: list[int] = []
    heads = list(_filled(parse, doc, begins))
    tokens = parse.tokens
    for token, head in zip(tokens, heads, strict=True):
        token.head = tokens[head]
        if head != token.i:
            token.head.children.append(token)
    for token in tokens:
        if token.pos == "ADJ" and any(child.label == "aux:pass" for child in token.children):
            token.lemma = base_form(token.text, token.lemma, token.pos, passive=True)
        else:
            token.lemma = base_form(token.text, token.lemma, token.pos)
    for low, high in zip(begins, [*begins[1:], len(tokens)], strict=True):
        sentence = Sentence(parse, low, high)
        parse.sentences.append(sentence)
        for token in sentence.tokens:
            token.sentence = sentence
    return parse


def _filled(parse: Parse, doc: Doc, begins: list[int]) -> Iterator[int]:
    """Adds each token, and the first of each sentence to `begins`; yields the index of its head."""
    known = _strings_of(doc.vocab)
    at = 0
    written: list[str] = []
    rows: list[list[int]] = doc.to_array([*NAMED, *NUMBERED]).astype("int64", copy=False).tolist()
    for i, (*names, head, begin, space, punct, blank) in enumerate(rows):
        text, lemma, pos, tag, label, entity = [known[key] for key in names]
        mark = bool(punct) and text not in SPOKEN
        parse.tokens.append(
            Token(i, at, text, text.lower(), lemma, pos, tag, label, entity, mark, bool(blank), parse)
        )
        written.append(f"{text} " if space else text)
        at += len(text) + space
        if begin == 1 or i == 0:
            begins.append(i)
        yield i + head
    parse.text = "".join(written)
