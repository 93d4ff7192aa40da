"""The passages that an article is made of: its sentences with claims, and what stands between them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model import Article, Block, BlockKind, Span

ASIDE: frozenset[BlockKind] = frozenset(("title", "heading", "code", "caption", "reference", "rule"))
"""Blocks that are searched but do not state anything by themselves."""
FEWEST_LETTERS = 3
"""Letters and digits below which a stretch is no passage."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One passage of an article."""

    span: Span
    text: str
    claims: tuple[str, ...] = ()
    """Ids of the claims made in it."""
    aside: bool = False
    """Whether it only leads to what is stated, as a heading does."""


def pieces_of(article: Article, sentences: Iterable[tuple[str, Span]]) -> list[Piece]:
    """The passages in text order. `sentences` are the ids of the claims, each with its sentence."""
    claims: dict[Span, list[str]] = defaultdict(list)
    for claim, sentence in sentences:
        claims[sentence].append(claim)
    spoken = sorted(claims)
    found: list[Piece] = []
    at = 0
    for block in article.blocks:
        inside: list[Span] = []
        while at < len(spoken) and spoken[at].start < block.span.end:
            if spoken[at].start >= block.span.start:
                inside.append(spoken[at])
            at += 1
        found += _pieces(article.text, block, inside, claims)
    if all(piece.aside for piece in found):
        return [Piece(piece.span, piece.text, piece.claims) for piece in found]
    return found


def _pieces(text: str, block: Block, sentences: list[Span], claims: dict[Span, list[str]]) -> Iterator[Piece]:
    aside = block.kind in ASIDE
    end = block.span.start
    for sentence in [*sentences, Span(block.span.end, block.span.end)]:
        between = _trimmed(text, end, sentence.start)
        if between is not None:
            yield Piece(between, between.of(text), aside=aside)
        if sentence in claims:
            yield Piece(sentence, sentence.of(text), tuple(claims[sentence]), aside)
        end = max(end, sentence.end)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without the space around it; None when it has no words."""
    words = text[start:end]
    if sum(map(str.isalnum, words)) < FEWEST_LETTERS:
        return None
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
