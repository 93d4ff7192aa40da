"""Sentences that were split into words, written as people write them, and the way back to the words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reader.model import Span

WRITTEN = {
    "``": '"', "''": '"', "`": "'", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "--": "–",
}  # fmt: skip
"""Treebank spelling -> written sign."""
CLOSING = frozenset(
    {
        ",",
        ".",
        ";",
        ":",
        "!",
        "?",
        ")",
        "]",
        "%",
        "''",
        "'s",
        "'S",
        "n't",
        "'re",
        "'ve",
        "'ll",
        "'d",
        "'m",
        "-RRB-",
    }
)
"""Words that stand close to the one before."""
OPENING = frozenset({"(", "[", "$", "#", "``", "`", "-LRB-"})
"""Words that stand close to the one behind."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence as people write it."""

    words: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    """Where each word stands in the text."""

    def words_in(self, spans: Iterable[Span]) -> list[int]:
        """Indexes of the words that overlap one of the spans, in order."""
        wanted = sorted(spans)
        return [at for at, span in enumerate(self.spans) if any(one.overlaps(span) for one in wanted)]

    def said(self, places: Iterable[int]) -> str:
        """The words at some places, with single spaces."""
        return " ".join(self.words[at] for at in sorted(places))


def written(sentence: str) -> Written:
    """The sentence without the spaces that splitting put between its words."""
    words = tuple(sentence.split())
    text = ""
    spans = []
    close = _close_to_next(words)
    for at, word in enumerate(words):
        sign = WRITTEN.get(word, word)
        text += "" if at == 0 or close[at - 1] else " "
        spans.append(Span(len(text), len(text) + len(sign)))
        text += sign
    return Written(words, text, tuple(spans))


def _close_to_next(words: tuple[str, ...]) -> list[bool]:
    """Whether each word and the next are written without a space between them."""
    marks = list(accumulate((word == '"' for word in words), initial=0))
    quotes = [word == '"' and marks[at] % 2 == 0 for at, word in enumerate(words)]
    closing = [word in CLOSING or (word == '"' and not quotes[at]) for at, word in enumerate(words)]
    open_single = False
    for at, word in enumerate(words):
        if word == "`":
            open_single = True
        elif word == "'":
            closing[at] = open_single or (at > 0 and words[at - 1].endswith("s"))
            open_single = False
    return [
        word in OPENING or quotes[at] or word == "-" or following == "-" or closing[at + 1]
        for at, (word, following) in enumerate(pairwise(words))
    ]
