"""How well a long text bears out each word of a short one, as numbers that a learned model weighs.

A word may stand in the passage that speaks of the same thing, elsewhere in the text, or nowhere; beside the
same neighbours or apart from them; and where it is missing, an opposite or another number may hold its place.
"""

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.compare.summaries.passages import Evidence, evidence_of, passage_of
from reader.compare.summaries.plain_words import PlainWord
from reader.compare.summaries.text_index import Places, TextIndex, sense_of
from reader.compare.summaries.word_kinds import LIMITS, MODALS, RELATIONS, is_content, is_negation
from reader.compare.words.word_senses import nearness, sense

ALIKE = 0.8
"""Support by a word of the same meaning, beside 1.0 for the word itself."""
BESIDE = 4
"""Words within this distance stand beside each other."""
LOOKED_AT = 40
"""Of a neighbour that the text repeats, so many places are looked at."""
SURROUNDING, SHORT_RUN = 5, 3
"""Content words on either side whose support is averaged; and among which missing ones are counted."""
WEAK = 0.75
"""Support under which a word counts as missing."""
LONGEST_COPY = 8
MEANING_COMPONENTS = 16
"""Of the numbers that tell a word's sense."""


@dataclass(frozen=True, slots=True, eq=False)
class Supported:
    """A short text beside a long one."""

    words: Sequence[PlainWord]
    text: TextIndex
    evidence: Mapping[int, Evidence]
    """By place in the short text; words without are left out of account."""
    content: Sequence[PlainWord]
    passages: Mapping[int, tuple[frozenset[int], Places]]
    """By sentence of the short text."""
    support: Mapping[int, float]
    """0 to 1 for each word of the evidence, wherever in the text it comes from."""
    copied: Sequence[int]
    """For each word, how many words the longest run has that holds it and stands in the text as it is."""
    lemmas: frozenset[str]


def supported(words: Sequence[PlainWord], text: TextIndex) -> Supported:
    """Looks up all words of a short text in a long one."""
    evidence = evidence_of(words, text)
    content = [word for word in words if is_content(word)]
    by_sentence: dict[int, list[Evidence]] = defaultdict(list)
    for word in content:
        by_sentence[word.sentence].append(evidence[word.place])
    passages = {number: passage_of(items, text) for number, items in by_sentence.items()}
    return Supported(
        words=words,
        text=text,
        evidence=evidence,
        content=content,
        passages=passages,
        support={place: _support(item, passages, text) for place, item in evidence.items()},
        copied=_copied(words, text),
        lemmas=frozenset(word.lemma for word in words),
    )


def _support(item: Evidence, passages: Mapping[int, tuple[frozenset[int], Places]], text: TextIndex) -> float:
    if item.found:
        return 1.0 if item.same else ALIKE
    _, places = passages.get(item.word.sentence, (frozenset(), ()))
    return _nearest(item.sense, places, text)


def _nearest(own: str | None, places: Iterable[int], text: TextIndex) -> float:
    """The greatest nearness of a content word at one of the places."""
    if own is None:
        return 0.0
    others = {other for place in places if (other := _sense_at(text, place)) is not None}
    return max((nearness(own, other) for other in others), default=0.0)


def _sense_at(text: TextIndex, place: int) -> str | None:
    word = text.words[place]
    return sense_of(word) if is_content(word) else None


def _copied(words: Sequence[PlainWord], text: TextIndex) -> list[int]:
    ending: list[int] = []
    before: dict[int, int] = {}
    for word in words:
        values = () if word.value is None else text.numbers.get((word.kind, word.value), ())
        places = {*text.by_form.get(word.lower, ()), *values}
        before = {p: before.get(p - 1, 0) + 1 for p in places if _reads_alike(text.words[p], word)}
        ending.append(max(before.values(), default=0))
    longest = list(ending)
    for end, length in enumerate(ending):
        for place in range(end - length + 1, end):
            longest[place] = max(longest[place], length)
    return longest


def _reads_alike(a: PlainWord, b: PlainWord) -> bool:
    return a.lower == b.lower or (a.value is not None and (a.kind, a.value) == (b.kind, b.value))


def is_copied(found: Supported, word: PlainWord) -> bool:
    """Whether the text has the word within the same sentence, or within a long run of the same words."""
    length = sum(other.sentence == word.sentence for other in found.words)
    return found.copied[word.place] >= min(length, LONGEST_COPY)


def features(found: Supported, word: PlainWord) -> dict[str, float]:
    """What the model looks at for one word that has evidence."""
    item = found.evidence[word.place]
    numbers, places = found.passages.get(word.sentence, (frozenset(), ()))
    told = _where(found, item, numbers, places)
    near = {**_beside(found, item, has_place=bool(told["stands_inside"])), **_around(found, word)}
    return {**_kind(word), **told, **near, **_meaning(item.sense)}


def _kind(word: PlainWord) -> dict[str, float]:
    kinds = {
        "noun": word.pos == "NOUN",
        "name": word.is_name,
        "verb": word.pos == "VERB",
        "adjective": word.pos == "ADJ",
        "adverb": word.pos == "ADV",
        "number": word.kind == "number",
        "rank": word.kind == "rank",
        "negation": is_negation(word),
        "limit": word.lower in LIMITS,
        "modal": word.lower in MODALS,
        "relation": word.lower in RELATIONS,
        "first": word.is_first,
    }
    return {name: float(value) for name, value in kinds.items()}


def _where(found: Supported, item: Evidence, numbers: frozenset[int], places: Places) -> dict[str, float]:
    """In the passage, elsewhere or nowhere."""

    def inside(where: Places) -> bool:
        return any(found.text.words[place].sentence in numbers for place in where)

    same_inside = inside(item.same)
    counts, is_name = item.word.value is not None, item.word.is_name
    return {
        "number_missing": float(counts and not same_inside),
        "name_apart": float(is_name and not same_inside),
        "name_missing": float(is_name and not item.same),
        "stands": float(bool(item.same)),
        "follows_same": float(_shares_neighbour(found, item, -1)),
        "precedes_same": float(_shares_neighbour(found, item, 1)),
        "stands_inside": float(same_inside),
        "alike_inside": float(same_inside or inside(item.alike)),
        "nearest_inside": 1.0 if same_inside else _nearest(item.sense, places, found.text),
        "opposed_inside": float(inside(item.opposed)),
    }


def _shares_neighbour(found: Supported, item: Evidence, step: int) -> bool:
    """Whether the text has the word right beside the word that is beside it here."""
    here = item.word.place + step
    if not 0 <= here < len(found.words):
        return False
    there = (place + step for place in item.same)
    words = found.text.words
    return any(0 <= p < len(words) and words[p].lower == found.words[here].lower for p in there)


def _neighbours(found: Supported, word: PlainWord) -> list[Evidence]:
    """The content words before and after, and the word's head, as far as the text has them."""
    others = [item for item in found.evidence.values() if item.word is not word]
    content = [item for item in others if is_content(item.word) and item.word.sentence == word.sentence]
    if is_content(word):
        before = [item for item in content if item.word.place < word.place][-1:]
        near = [*before, *[item for item in content if item.word.place > word.place][:1]]
    else:
        near = sorted(content, key=lambda item: abs(item.word.place - word.place))[:2]
    head = [item for item in others if item.word.span.start == word.head and item not in near]
    return [item for item in (*near, *head) if item.found]


def places_beside(found: Supported, item: Evidence) -> frozenset[int]:
    """Places of the text around those words that stand beside this one here."""
    last = len(found.text.words)
    return frozenset(
        near
        for other in _neighbours(found, item.word)
        for place in other.found[:LOOKED_AT]
        for near in range(max(place - BESIDE, 0), min(place + BESIDE + 1, last))
    )


def _beside(found: Supported, item: Evidence, *, has_place: bool) -> dict[str, float]:
    """Whether the text has the word beside the same neighbours, and what it has there instead."""
    text, around = found.text, places_beside(found, item)
    same = any(place in around for place in item.same)
    negated_there = any(is_negation(text.words[place]) for place in around)
    here = found.words[max(item.word.place - BESIDE, 0) : item.word.place + BESIDE + 1]
    negated_here = any(is_negation(other) for other in here)
    return {
        "same_beside": float(same),
        "opposed_beside": float(any(place in around for place in item.opposed)),
        "rival": 0.0 if same or (has_place and item.word.value is not None) else _rival(found, item, around),
        "negated_there": float(negated_there),
        "negated_here": float(negated_here),
        "only_there": float(negated_there and not negated_here),
        "only_here": float(negated_here and not negated_there),
    }


def _rival(found: Supported, item: Evidence, around: Iterable[int]) -> float:
    """How near in meaning, or that of the same kind, what stands in the word's place is."""
    text = found.text
    if item.word.value is not None:
        others = (text.words[place] for place in around)
        return float(any(o.kind == item.word.kind and o.value != item.word.value for o in others))
    free = [place for place in around if text.words[place].lemma not in found.lemmas]
    return _nearest(item.sense, free, text)


def _around(found: Supported, word: PlainWord) -> dict[str, float]:
    """How well its surroundings are borne out."""
    support = found.support
    levels = [support[other.place] for other in found.content]
    mean = statistics.fmean(levels) if levels else 1.0
    own = support[word.place]
    content = [other for other in found.content if other.sentence == word.sentence and other is not word]
    near = [support[o.place] for o in content if abs(o.place - word.place) <= SURROUNDING]
    run = [o for o in content if abs(o.place - word.place) <= SHORT_RUN and support[o.place] < WEAK]
    return {
        "support": own,
        "mean_support": mean,
        "relative_support": (own - mean) / (statistics.pstdev(levels) + 0.05 if levels else 1.0),
        "support_around": statistics.fmean(near) if near else mean,
        "least_around": min(near, default=mean),
        "missing_around": float(len(run)),
        "place": word.place / len(found.words),
        "length": float(len(found.content)),
        "copied": float(min(found.copied[word.place], LONGEST_COPY)),
    }


def _meaning(own: str | None) -> dict[str, float]:
    values = sense(own or "", components=MEANING_COMPONENTS)
    return {f"meaning_{i}": float(value) for i, value in enumerate(values)}
