"""Pairs made of true sentences: one thing changed, the same in other words, or a part left out.

A change keeps the sentence's grammar where the analysis knows it; what it cannot do cleanly it leaves.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.compare.traits.wording import words
from reader.compare.words import lexicon
from reader.compare.words.word_senses import nearness
from reader.model.span import Span
from training.sentence_changes import (
    Source,
    clause_alone,
    is_plain,
    mentions,
    number_told,
    opening_moved,
    other_number,
    passive,
    replaced,
    without_aside,
    without_modifier,
)

AUXILIARIES = words("is are was were will would can could has have had should must may might does do did")
CERTAIN, OPEN = ("will", "must"), ("may", "might", "could")
SIBLING_NEARNESS = (0.1, 0.45)
"""How near a word must be to what takes its place: a stranger would be nonsense, a twin no change."""

MOST_SYNONYMS = 3
TWIN_NEARNESS = 0.35
"""How near a synonym must be to pass in most contexts."""


Change = Callable[[Source, random.Random], str | None]


class Changes:
    """Ways to change a sentence; names and nouns come from all the sentences given."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.names: dict[str, list[str]] = defaultdict(list)
        self.sorts: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.senses: dict[tuple[str, str], list[str]] = defaultdict(list)
        lemmas: set[tuple[str, str]] = set()
        for source in sources:
            for name in source.analysis.names:
                self.names[name.kind].append(name.name)
            lemmas |= {
                (word.lemma.casefold(), word.pos)
                for word in source.words
                if word.pos in ("NOUN", "VERB", "ADJ")
            }
        for lemma, pos in sorted(lemmas):
            for meaning in lexicon.meanings(lemma, pos):
                if meaning[0] in "sp":
                    self.senses[pos, meaning].append(lemma)
            sort = lexicon.sort_of(lemma, pos)
            if sort:
                self.sorts[pos, sort].append(lemma)

    def number(self, source: Source, draw: random.Random) -> str | None:
        """Another number."""
        words = [word for word in source.words if word.pos == "NUM" and is_plain(word.text)]
        if not words:
            return None
        word = draw.choice(words)
        return replaced(source.text, word.span, other_number(word.text, draw))

    def name(self, source: Source, draw: random.Random) -> str | None:
        """Another name of the kind."""
        kinds = {name.id: name for name in source.analysis.names}
        found = [mention for mention in mentions(source) if mention[0] in kinds]
        if not found:
            return None
        name_id, span = draw.choice(found)
        other = draw.choice(self.names[kinds[name_id].kind])
        if set(other.split()) & set(span.of(source.text).split()):
            return None
        return replaced(source.text, span, other)

    def roles(self, source: Source, draw: random.Random) -> str | None:
        """Two names of one kind exchanged."""
        kinds = {name.id: name.kind for name in source.analysis.names}
        found = [mention for mention in mentions(source) if mention[0] in kinds]
        for (first, a), (second, b) in pairwise(found):
            between = source.text[a.end : b.start].split()
            apart = len(between) > 1 and not {"and", "or", "with", ","} & set(between)
            if first != second and kinds[first] == kinds[second] and apart:
                return replaced(replaced(source.text, b, a.of(source.text)), a, b.of(source.text))
        return None

    def negation(self, source: Source, draw: random.Random) -> str | None:
        """The main verb denied, or a denial taken away."""
        text = source.text
        denied = re.search(r"\b(is|are|was|were|will|can|could|has|have|had|would) (not|never) ", text)
        if denied:
            return text[: denied.end(1)] + text[denied.end(2) :]
        for claim in source.analysis.claims:
            for word in claim.words:
                if word.text in AUXILIARIES and claim.words[word.head].role == "predicate":
                    return replaced(text, word.span, f"{word.text} {draw.choice(('not', 'not', 'never'))}")
        return self._plain_verb_denied(source, draw)

    def _plain_verb_denied(self, source: Source, draw: random.Random) -> str | None:
        for claim in source.analysis.claims:
            main = next((word for word in claim.words if word.role == "predicate"), None)
            if main is None or main.pos != "VERB" or claim.form != "clause":
                continue
            if main.text.endswith("ed") and main.lemma != main.text:
                denial = draw.choice(("did not", "never", "refused to", "failed to"))
                verb = main.text if denial == "never" else main.lemma
                return replaced(source.text, main.span, f"{denial} {verb}")
            if main.text == f"{main.lemma}s":
                return replaced(source.text, main.span, f"does not {main.lemma}")
        return None

    def antonym(self, source: Source, draw: random.Random) -> str | None:
        """A word's opposite in its place."""
        found = []
        for word in source.words:
            lemma = word.lemma.casefold()
            if word.text != lemma or word.pos not in ("ADJ", "VERB", "NOUN", "ADV"):
                continue
            for key in lexicon.opposites(lemma):
                other = key.lstrip("=")
                if key.startswith("=") and " " not in other and lexicon.opposition(lemma, other, word.pos):
                    found.append((word.span, other))
        return replaced(source.text, *draw.choice(sorted(found))) if found else None

    def sibling(self, source: Source, draw: random.Random) -> str | None:
        """Another kind of the same thing in a noun's place."""
        nouns = [word for word in source.words if word.pos == "NOUN" and not word.name]
        draw.shuffle(nouns)
        low, high = SIBLING_NEARNESS
        for word in nouns:
            lemma = word.lemma.casefold()
            kin = [
                other
                for other in self.sorts.get((word.pos, lexicon.sort_of(lemma, word.pos)), ())
                if low <= nearness(lemma, other) <= high
                and not lexicon.meanings(lemma, "NOUN") & lexicon.meanings(other, "NOUN")
            ]
            if kin:
                other = draw.choice(kin)
                return replaced(source.text, word.span, f"{other}s" if word.text != lemma else other)
        return None

    def modality(self, source: Source, draw: random.Random) -> str | None:
        """Certain made open, open made certain."""
        for word in source.words:
            if word.text in CERTAIN:
                return replaced(source.text, word.span, draw.choice(OPEN))
            if word.text in OPEN:
                return replaced(source.text, word.span, draw.choice(CERTAIN))
        return None

    def reworded(self, source: Source, draw: random.Random) -> str | None:
        """A word's synonym, a number told otherwise, an opening put at the end."""
        ways = [self.synonym, self.synonym, number_told, opening_moved, passive, passive]
        draw.shuffle(ways)
        return next((found for way in ways if (found := way(source, draw))), None)

    def synonym(self, source: Source, draw: random.Random) -> str | None:
        """Words that mean the same in the place of one to three words."""
        kept = [
            word for word in source.words if word.text == word.lemma and word.pos in ("NOUN", "VERB", "ADJ")
        ]
        found: list[tuple[Span, str]] = []
        for word in draw.sample(kept, len(kept)):
            others = {
                other
                for meaning in lexicon.meanings(word.lemma, word.pos)
                for other in self.senses.get((word.pos, meaning), ())
                if other != word.lemma and nearness(word.lemma, other) >= TWIN_NEARNESS
            }
            if others:
                found.append((word.span, draw.choice(sorted(others))))
        text = source.text
        for span, other in sorted(found[: draw.randint(1, MOST_SYNONYMS)], reverse=True):
            text = replaced(text, span, other)
        return text

    def shortened(self, source: Source, draw: random.Random) -> str | None:
        """A modifier, an aside or a trailing phrase left out."""
        ways = [without_modifier, without_aside]
        draw.shuffle(ways)
        return next((found for way in ways if (found := way(source, draw))), None)


def changed_span(text: str, other: str) -> Span:
    """The part of a text that another does not have."""
    start = next(
        (i for i, (x, y) in enumerate(zip(text, other, strict=False)) if x != y), min(len(text), len(other))
    )
    end = next((i for i, (x, y) in enumerate(zip(text[::-1], other[::-1], strict=False)) if x != y), 0)
    return Span(start, max(len(text) - end, start + 1))


@dataclass(frozen=True, slots=True)
class Made:
    """A pair, how it was made, and whether its sides still agree."""

    kind: str
    a: str
    b: str
    agree: bool


def generated(sources: Sequence[Source], *, seed: int = 0) -> Iterator[Made]:
    """At most one pair for each sentence, about as many that agree as that clash."""
    draw = random.Random(seed)
    changes = Changes(sources)
    clashing: list[tuple[str, Change]] = [
        ("number", changes.number), ("name", changes.name), ("name", changes.name), ("roles", changes.roles),
        ("negation", changes.negation), ("antonym", changes.antonym), ("sibling", changes.sibling),
        ("modality", changes.modality),
    ]  # fmt: skip
    honest: list[tuple[str, Change]] = [("reworded", changes.reworded), ("shortened", changes.shortened)]
    for source in sources:
        kind, change = draw.choice(clashing if draw.random() < 0.6 else honest)
        other = change(source, draw)
        if not other or other == source.text:
            continue
        part = clause_alone(source, draw)
        if part is None or draw.random() < 0.4:
            yield Made(kind, source.text, other, (kind, change) in honest)
        elif kind not in ("roles", "shortened"):
            agree = kind == "reworded" or not changed_span(source.text, other).overlaps(part[1])
            yield Made(f"{kind} of a part", other, part[0], agree)
