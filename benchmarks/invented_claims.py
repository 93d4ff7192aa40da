"""Any number of distinct claims, without running the network for each.

A few hundred invented sentences are analysed once. Each claim asked for is one of them with other names,
numbers, years, nouns and verbs, put consistently into its text, words and frame. Nouns and verbs are drawn as
often as a tagged corpus has them, people and places from a crowd that grows with the claims; so rare words
stay rare, as in a long text. The eight ways of building a sentence repeat far more than in real ones, and
the sentences mean nothing: this measures time and memory, never verdicts.
"""

import gzip
import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from itertools import accumulate

from benchmarks.analysed import analysed
from benchmarks.articles import invented_article
from reader.model import Analysis, Article, Block, Claim, Name, Quantity, Span, Word

BASE_SIZE = 30_000
"""Bytes of the article whose sentences are varied."""
CHANGED = "changed-"
"""Before the id of a claim that was told again with another number."""
CLAIMS_PER_NAME = 12
"""How often a name of the crowd comes up on average."""
SENTENCES_PER_PARAGRAPH = 5
KEPT_VERBS = frozenset({"say", "accord", "be", "have", "do"})
"""Verbs on which the frame of a claim hangs."""
YEARS = range(1950, 2025)
_SYLLABLES = (
    "ba",
    "den",
    "fi",
    "gor",
    "hal",
    "jun",
    "kel",
    "lo",
    "mar",
    "nis",
    "pol",
    "rin",
    "sta",
    "tul",
    "vey",
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article that is varied, with its claims."""

    text: str
    start: int
    claims: tuple[Claim, ...]


@cache
def base() -> tuple[tuple[Sentence, ...], Mapping[str, Name]]:
    """The analysed sentences and their names by id."""
    article, analysis = analysed(invented_article(BASE_SIZE))
    by_sentence: dict[Span, list[Claim]] = defaultdict(list)
    for claim in analysis.claims:
        by_sentence[claim.sentence].append(claim)
    sentences = tuple(
        Sentence(span.of(article.text), span.start, tuple(claims)) for span, claims in by_sentence.items()
    )
    return sentences, {name.id: name for name in analysis.names}


@cache
def _frequent(part: str) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Lemmas of a part of speech that the tagged corpus has, and their summed counts."""
    packed = files("reader.compare.data").joinpath("wordnet.tsv.gz").read_bytes()
    rows = [line.split("\t")[:3] for line in gzip.decompress(packed).decode("utf-8").splitlines()]
    found = [
        (word, float(count))
        for word, kind, count in rows
        if kind == part and word.isalpha() and int(count) and word not in KEPT_VERBS
    ]
    return tuple(word for word, _ in found), tuple(accumulate(count for _, count in found))


def invented_claims(count: int, *, few_words: bool = False) -> tuple[Article, Analysis]:
    """An article with so many claims and its analysis without warnings; the same at every call.

    `few_words` leaves the ten nouns and ten verbs of the invented article: every claim has thousands like it.
    """
    draw = random.Random(count)
    crowd = _Crowd(draw, count)
    sentences, names = base()
    parts: list[str] = []
    claims: list[Claim] = []
    blocks: list[Block] = []
    at = begin = 0
    while len(claims) < count:
        copy = _Copy(draw.choice(sentences), names, crowd, draw, at, few_words=few_words)
        parts.append(copy.text)
        claims += [
            copy.claim(old, f"c{n}", len(blocks)) for n, old in enumerate(copy.old.claims, len(claims) + 1)
        ]
        at += len(copy.text)
        last = len(parts) % SENTENCES_PER_PARAGRAPH == 0 or len(claims) >= count
        if last:
            blocks.append(Block(Span(begin, at), "paragraph"))
        parts[-1] += "\n\n" if last else " "
        at += 2 if last else 1
        begin = at if last else begin
    article = Article(f"invented-{count}", "invented", "".join(parts), tuple(blocks))
    known = tuple(crowd.met.values())
    return article, Analysis(article=article.id, names=known, claims=tuple(claims[:count]))


def with_changed(article: Article, analysis: Analysis, count: int) -> tuple[Article, Analysis]:
    """The same with so many of its claims told once more at the end, their one number changed.

    The copy of claim c7 has the id `changed-c7`.
    """
    draw = random.Random(count)
    names = {name.id: name for name in analysis.names}
    fit = [claim for claim in analysis.claims if claim.form == "clause" and _has_one_number(claim)]
    text, claims, blocks = article.text, list(analysis.claims), list(article.blocks)
    for claim in draw.sample(fit, min(count, len(fit))):
        old = Sentence(claim.sentence.of(article.text), claim.sentence.start, (claim,))
        copy = _Copy(old, names, _Themselves(), draw, len(text), few_words=True)
        claims.append(copy.claim(claim, CHANGED + claim.id, len(blocks)))
        blocks.append(Block(Span(len(text), len(text) + len(copy.text)), "paragraph"))
        text += copy.text + "\n\n"
    return replace(article, text=text, blocks=tuple(blocks)), replace(analysis, claims=tuple(claims))


def _has_one_number(claim: Claim) -> bool:
    figures = [word.text for word in claim.words if word.text.isdigit()]
    return len(figures) == len(claim.quantities) == 1 and int(figures[0]) not in YEARS


class _Themselves:
    """A crowd in which everybody stays who he is."""

    def like(self, old: Name) -> Name:
        return old


@dataclass(slots=True)
class _Crowd:
    """The names that the claims tell of: some often, most seldom."""

    draw: random.Random
    count: int
    met: dict[tuple[str, int, int], Name] = field(default_factory=dict)

    def like(self, old: Name) -> Name:
        """Somebody or something of the same kind with as many words to the name."""
        words = len(old.name.split())
        known = max(self.count // CLAIMS_PER_NAME, 20)
        number = int(known * self.draw.random() ** 2)
        key = (old.kind, words, number)
        if key not in self.met:
            name = " ".join(_spelt(number * 7 + place * 1_000_003) for place in range(words))
            self.met[key] = Name(f"e{len(self.met) + 1}", old.kind, name)
        return self.met[key]


def _spelt(number: int) -> str:
    """An invented name for a number; others for other numbers."""
    syllables = []
    while number:
        number, at = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[at])
    return ("".join(syllables) or "ono").capitalize()


class _Copy:
    """A sentence with other words in the same places."""

    def __init__(
        self,
        old: Sentence,
        names: Mapping[str, Name],
        crowd: "_Crowd | _Themselves",
        draw: random.Random,
        start: int,
        *,
        few_words: bool,
    ) -> None:
        self.old = old
        self._start = start
        self._draw = draw
        self._few_words = few_words
        self._put: dict[str, str] = {}
        words = {word.span.start: word for claim in old.claims for word in claim.words}
        mentioned = {name for claim in old.claims for name in claim.names} | {
            w.name for w in words.values() if w.name
        }
        self._names = {i: crowd.like(names[i]) for i in sorted(mentioned)}
        for identifier, name in self._names.items():
            self._put |= zip(names[identifier].name.split(), name.name.split(), strict=True)
        self._edges: list[tuple[int, int]] = [(old.start, start)]
        self.text = self._written(sorted(words.values(), key=lambda word: word.span))

    def _written(self, words: Iterable[Word]) -> str:
        parts, at, length = [], self.old.start, 0
        for word in words:
            gap = self.old.text[at - self.old.start : word.span.start - self.old.start]
            put = self._put.get(word.text) or self._put.setdefault(word.text, self._other(word))
            parts += [gap, put]
            self._edges.append((word.span.start, self._start + length + len(gap)))
            length += len(gap) + len(put)
            at = word.span.end
            self._edges.append((at, self._start + length))
        return "".join([*parts, self.old.text[at - self.old.start :]])

    def _other(self, word: Word) -> str:
        if word.text.isdigit():
            is_year = len(word.text) == 4 and int(word.text) in YEARS
            return str(self._draw.choice(YEARS) if is_year else int(2 * 10 ** (3 * self._draw.random())))
        if self._few_words:
            return word.text
        if word.pos == "NOUN" and word.text.islower():
            return self._drawn("n") + ("s" if word.text != word.lemma and word.text.endswith("s") else "")
        if word.pos == "VERB" and word.lemma not in KEPT_VERBS:
            return _inflected(self._drawn("v"), word)
        return word.text

    def _drawn(self, part: str) -> str:
        words, counts = _frequent(part)
        return words[bisect_right(counts, self._draw.random() * counts[-1])]

    def claim(self, old: Claim, identifier: str, block: int) -> Claim:
        """A claim of the old sentence as it stands in this one."""
        span = self._span(old.span)
        text = self.text[span.start - self._start : span.end - self._start]
        return replace(
            old,
            id=identifier,
            span=span,
            text=text,
            reading=text,
            sentence=Span(self._start, self._start + len(self.text)),
            subject=self._words(old.subject),
            predicate=" ".join(self._lemma(lemma, old.words) for lemma in old.predicate.split()),
            objects=tuple(map(self._words, old.objects)),
            speaker=old.speaker and self._words(old.speaker),
            time=old.time and self._words(old.time),
            quantities=tuple(map(self._quantity, old.quantities)),
            names=tuple(self._names[name].id for name in old.names),
            words=tuple(self._word(word) for word in old.words),
            block=block,
        )

    def _span(self, old: Span) -> Span:
        return Span(self._place(old.start), self._place(old.end))

    def _place(self, offset: int) -> int:
        before, now = self._edges[bisect_right(self._edges, (offset, 1 << 60)) - 1]
        return now + offset - before

    def _word(self, old: Word) -> Word:
        text = self._put.get(old.text, old.text)
        name = self._names[old.name].id if old.name else None
        lemma = self._lemma(old.lemma, (old,))
        return Word(self._span(old.span), text, lemma, old.pos, old.role, old.head, name)

    def _words(self, old: str) -> str:
        return " ".join(self._put.get(word, word) for word in old.split())

    def _lemma(self, lemma: str, words: Sequence[Word]) -> str:
        """The base form of what was put for the word with this base form."""
        old = next((word for word in words if word.lemma == lemma), None)
        put = old and self._put.get(old.text)
        if old is None or not put or put == old.text:
            return lemma
        if old.pos == "NOUN":
            return put.removesuffix("s") if old.text != lemma else put
        return _base(put, old) if old.pos == "VERB" else put

    def _quantity(self, old: Quantity) -> Quantity:
        """The number that was put for the old one, in what it counts now."""
        was = next((text for text in self._put if text.isdigit() and old.value % int(text) == 0), None)
        value = old.value if was is None else old.value / int(was) * int(self._put[was])
        unit = next((put for text, put in self._put.items() if text == f"{old.unit}s"), f"{old.unit}s")
        return replace(old, span=self._span(old.span), value=value, unit=unit.removesuffix("s"))


def _inflected(verb: str, like: Word) -> str:
    """A verb in the form of another one, as if it were regular; `_base` leads back."""
    if like.text == like.lemma:
        return verb
    return verb + ("ing" if like.text.endswith("ing") else "s" if like.text.endswith("s") else "ed")


def _base(put: str, like: Word) -> str:
    if like.text == like.lemma:
        return put
    ending = "ing" if like.text.endswith("ing") else "s" if like.text.endswith("s") else "ed"
    return put.removesuffix(ending)
