"""What has to be replaced, added and left out to make one wording of another."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Levenshtein

from reader.compare.words import lexicon
from reader.compare.words.word_senses import nearness

Kin = Literal["inflected", "alike", "opposite", "broader", "sibling", "near", "other"]

CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"))
NEAR = 0.5
"""Nearness from which two words are called near; 1 in 100 pairs drawn at random is."""
KINDS: tuple[Kin, ...] = ("inflected", "alike", "opposite", "broader", "sibling", "near", "other")
"""What a replaced word can be to what replaced it, the closest kin first."""


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word of a wording as the edits see it."""

    text: str
    """In lower case."""
    lemma: str
    pos: str
    """Universal part of speech; "" where no claim tells it."""


@dataclass(frozen=True, slots=True)
class Substitution:
    """A content word and what stands in its place."""

    a: Token
    b: Token
    kin: Kin
    nearness: float


@dataclass(frozen=True, slots=True)
class Edits:
    """All edits between two wordings."""

    substitutions: tuple[Substitution, ...]
    only_a: tuple[Token, ...]
    """Words without counterpart, moved words left out."""
    only_b: tuple[Token, ...]
    moved: tuple[Token, ...]
    """Words of the first that the second has elsewhere."""
    places: int
    """In how many places the wordings differ."""


Block = tuple[Sequence[Token], Sequence[Token]]
"""Neighbouring words of each wording that are not the same."""


def edits_between(a: Sequence[Token], b: Sequence[Token]) -> Edits:
    """The fewest replaced, added and left out words, counted by their texts."""
    blocks = _blocks(a, b)
    moved = _texts(first for first, _ in blocks) & _texts(second for _, second in blocks)
    left_a, left_b = moved.copy(), moved.copy()
    substitutions: list[Substitution] = []
    only_a: list[Token] = []
    only_b: list[Token] = []
    for first, second in blocks:
        rest_a, rest_b = _taken_out(first, left_a), _taken_out(second, left_b)
        found = _substitutions(rest_a, rest_b)
        substitutions += found
        replaced = {token for one in found for token in (one.a, one.b)}
        only_a += [token for token in rest_a if token not in replaced]
        only_b += [token for token in rest_b if token not in replaced]
    elsewhere = tuple(token for first, _ in blocks for token in first if token.text in moved)
    return Edits(tuple(substitutions), tuple(only_a), tuple(only_b), elsewhere, len(blocks))


def _blocks(a: Sequence[Token], b: Sequence[Token]) -> list[Block]:
    """What stands between the words that both have in the same order."""
    codes = Levenshtein.opcodes([token.text for token in a], [token.text for token in b])
    blocks: list[Block] = []
    start_a = start_b = 0
    kept = [(c.src_start, c.src_end, c.dest_start, c.dest_end) for c in codes if c.tag == "equal"]
    for from_a, to_a, from_b, to_b in (*kept, (len(a), len(a), len(b), len(b))):
        if from_a > start_a or from_b > start_b:
            blocks.append((a[start_a:from_a], b[start_b:from_b]))
        start_a, start_b = to_a, to_b
    return blocks


def _texts(sides: Iterable[Sequence[Token]]) -> Counter[str]:
    return Counter(token.text for side in sides for token in side)


def _taken_out(tokens: Iterable[Token], taken: Counter[str]) -> list[Token]:
    """The tokens without those counted in `taken`, which is used up."""
    kept = []
    for token in tokens:
        if taken[token.text] > 0:
            taken[token.text] -= 1
        else:
            kept.append(token)
    return kept


def _substitutions(a: Sequence[Token], b: Sequence[Token]) -> list[Substitution]:
    """Content words of one block paired one to one, the closest kin first."""
    found = []
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if x.pos in CONTENT and y.pos in CONTENT:
                kin, near = kin_of(x, y)
                if kin != "other" or coarse(x.pos) == coarse(y.pos):
                    found.append((KINDS.index(kin), -near, i, j, Substitution(x, y, kin, near)))
    found.sort(key=lambda item: item[:4])
    taken: set[Token] = set()
    kept = []
    for *_, one in found:
        if one.a not in taken and one.b not in taken:
            taken.update((one.a, one.b))
            kept.append(one)
    return kept


def coarse(pos: str) -> str:
    """A part of speech with names among the nouns."""
    return "NOUN" if pos == "PROPN" else pos


def kin_of(a: Token, b: Token) -> tuple[Kin, float]:
    """What two content words are to each other, and how near."""
    if a.lemma == b.lemma:
        return "inflected", 1.0
    near = nearness(a.lemma, b.lemma)
    if lexicon.opposition(a.lemma, b.lemma, a.pos if a.pos == b.pos else "VERB"):
        return "opposite", near
    first, second = lexicon.meanings(a.lemma, a.pos), lexicon.meanings(b.lemma, b.pos)
    if first & second:
        return "alike", near
    sort_a, sort_b = lexicon.sort_of(a.lemma, a.pos), lexicon.sort_of(b.lemma, b.pos)
    if (sort_a and f"s{sort_a}" in second) or (sort_b and f"s{sort_b}" in first):
        return "broader", near
    if sort_a and sort_a == sort_b:
        return "sibling", near
    return ("near" if near >= NEAR else "other"), near
