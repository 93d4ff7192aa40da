"""Which sentences of a long text speak of what one sentence of a short text says."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.compare.summaries.plain_words import PlainWord
from reader.compare.summaries.text_index import Places, TextIndex, sense_of
from reader.compare.summaries.word_kinds import is_content, is_cue
from reader.compare.words import lexicon

MOST_SENTENCES = 4
"""A sentence of a summary hardly merges the facts of more."""
LEAST_GAIN = 0.3
"""Weight of words not yet found that a further sentence has to bring."""
WITH_NEIGHBOURS = 2
"""Of so many sentences, the best ones, those before and after belong to the passage too."""
ALIKE = 0.6
"""Share of a word's weight that a word of like meaning brings."""
OF_NAMES_AND_NUMBERS = 0.5
"""Added to the weight of names and numbers: they hardly stand in two places by chance."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Where the long text has one word of the short text, a like one or an opposite."""

    word: PlainWord
    same: Places
    alike: Places
    opposed: Places
    sense: str | None
    """Under which the table of word senses has the word."""

    @property
    def found(self) -> Places:
        """The word itself, else a like one."""
        return self.same or self.alike


def evidence_of(words: Sequence[PlainWord], text: TextIndex) -> dict[int, Evidence]:
    """By place in the short text, for words that carry a fact or turn one."""
    return {
        word.place: Evidence(word, _same(word, text), text.alike(word), text.opposed(word), sense_of(word))
        for word in words
        if is_content(word) or is_cue(word)
    }


def _same(word: PlainWord, text: TextIndex) -> Places:
    """Where the word stands; an acronym that the text spells out stands nowhere, but is not missing."""
    found = text.same(word)
    if found or not (word.text.isupper() and len(word.text) > 1 and word.lower in text.initials):
        return found
    return tuple(
        words[0].place
        for start in range(len(text.words) - len(word.lower) + 1)
        if (words := text.words[start : start + len(word.lower)])
        and "".join(part.lower[0] for part in words) == word.lower
    )


def passage_of(evidence: Sequence[Evidence], text: TextIndex) -> tuple[frozenset[int], Places]:
    """Numbers of the sentences that speak of these words, and the places of all their words."""
    shares = _shares(evidence, text)
    weights = {item.word.place: _weight(item, text) for item in evidence}
    chosen = _chosen(shares, weights)
    near = {number + step for number in chosen[:WITH_NEIGHBOURS] for step in (-1, 1)}
    numbers = frozenset(number for number in {*chosen, *near} if number in text.sentences)
    return numbers, tuple(place for number in sorted(numbers) for place in text.sentences[number])


def _shares(evidence: Sequence[Evidence], text: TextIndex) -> dict[int, dict[int, float]]:
    """Sentence number to what it brings of each word."""
    found: dict[int, dict[int, float]] = defaultdict(dict)
    for item in evidence:
        for place in item.alike:
            found[text.words[place].sentence][item.word.place] = ALIKE
        for place in item.same:
            found[text.words[place].sentence][item.word.place] = 1.0
    return found


def _weight(item: Evidence, text: TextIndex) -> float:
    """Rare words count most, by language and by how many sentences of the text have them."""
    word = item.word
    base = lexicon.weight(word.lemma, word.pos or "NOUN")
    if word.kind != "word" or word.is_name:
        base += OF_NAMES_AND_NUMBERS
    sentences = {text.words[place].sentence for place in item.same}
    return base / (1 + math.log1p(len(sentences)))


def _chosen(shares: Mapping[int, Mapping[int, float]], weights: Mapping[int, float]) -> list[int]:
    """Sentences in the order in which each brings most that the earlier ones did not."""
    got = dict.fromkeys(weights, 0.0)
    chosen: list[int] = []
    while len(chosen) < MOST_SENTENCES:
        gains = {
            number: sum(weights[place] * max(share - got[place], 0.0) for place, share in brought.items())
            for number, brought in shares.items()
            if number not in chosen
        }
        best = max(gains, key=lambda number: (gains[number], -number), default=None)
        if best is None or gains[best] <= (LEAST_GAIN if chosen else 0.0):
            break
        chosen.append(best)
        for place, share in shares[best].items():
            got[place] = max(got[place], share)
    return chosen
