"""Every word and number of a text in order, also those that no claim holds."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from reader.compare.words import lexicon
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.claim import Word
from reader.model.span import Span

PlainKind = Literal["word", "number", "rank"]

TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|[A-Za-z]+\d+\w*|\d+(?!(?:st|nd|rd|th|bn|[kKmMbB])\b)[A-Za-z]\w*|"
    r"\$?\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th|%|bn|[kKmMbB]\b)?|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]"
)
"""U.S., Q3, 4Q, $6.86, 20th, 35%, 3bn, company's, or one mark of punctuation."""
NUMBER = re.compile(r"\$?(\d+(?:,\d{3})*(?:\.\d+)?)(st|nd|rd|th|%|bn|[kmb])?", re.IGNORECASE)
SENTENCE_ENDS = frozenset(".!?;:…")
TITLES = "mr mrs ms dr prof st jr sr gen sen rep gov capt sgt lt col rev hon"
ABBREVIATIONS = frozenset([*TITLES.split(), "inc", "ltd", "co", "corp", "vs", "no", "etc", "approx"])
"""Words whose full stop ends no sentence."""
TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
COUNTED_IN_WORDS = {word: float(value) for value, word in enumerate(TO_TWENTY.split())} | {
    "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0,
    "ninety": 90.0, "dozen": 12.0, "half": 0.5, "once": 1.0, "twice": 2.0, "single": 1.0, "double": 2.0,
    "triple": 3.0,
}  # fmt: skip
TO_TENTH = "first second third fourth fifth sixth seventh eighth ninth tenth"
RANKS = {word: float(value) for value, word in enumerate(TO_TENTH.split(), start=1)}
QUARTER = re.compile(r"q([1-4])|([1-4])q")
"""Q3 and 3Q are the third quarter."""
UNITS, TENS = frozenset(map(float, range(1, 10))), frozenset(map(float, range(20, 100, 10)))
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "b": 1e9, "bn": 1e9,
}  # fmt: skip
ENDINGS = (
    ("ies", "y"), ("sses", "ss"), ("es", "e"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""),
    ("ing", "e"), ("ing", ""), ("er", ""), ("er", "e"), ("est", ""),
)  # fmt: skip
"""Endings and what stands in their place in the base form, as in WordNet's rules of detachment."""
SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class PlainWord:
    """One word or number; its grammar is known where a claim holds it."""

    place: int
    """Its index among the text's words."""
    span: Span
    text: str
    lower: str
    """Lower case, without a possessive ending."""
    lemma: str
    """Lower-case base form."""
    pos: str
    """Universal part of speech; "" where no claim tells."""
    kind: PlainKind
    value: float | None
    """Of a number or a rank."""
    sentence: int
    head: int
    """Offset at which the word begins that it depends on; -1 when unknown."""
    is_first: bool
    """Whether it begins its sentence."""

    @property
    def is_name(self) -> bool:
        """Capitalised in the middle of a sentence, an acronym, or known to be a proper noun."""
        if self.kind != "word":
            return False
        capital = self.text[0].isupper() and not self.is_first
        return capital or (self.text.isupper() and len(self.text) > 1) or self.pos == "PROPN"


def plain_words(article: Article, analysis: Analysis) -> tuple[PlainWord, ...]:
    """The words of the cleaned text; sentences end at marks and before lines that begin anew."""
    known = _known_words(analysis)
    words: list[PlainWord] = []
    for match, sentence, is_first in _in_sentences(article.text):
        words.append(_word(match, known, place=len(words), sentence=sentence, is_first=is_first))
    return tuple(words)


def _known_words(analysis: Analysis) -> dict[int, tuple[Word, int]]:
    """Offset to the word that a claim has there and to where that word's head begins."""
    found: dict[int, tuple[Word, int]] = {}
    for claim in analysis.claims:
        for word in claim.words:
            found.setdefault(word.span.start, (word, claim.words[word.head].span.start))
    return found


def _in_sentences(text: str) -> Iterator[tuple[re.Match[str], int, bool]]:
    """Each word with the number of its sentence and whether it begins it."""
    sentence, is_first, last, before = 0, True, 0, ""
    for match in TOKEN.finditer(text):
        if not is_first and "\n" in text[last : match.start()] and not match[0].islower():
            sentence, is_first = sentence + 1, True
        last = match.end()
        if match[0][0].isalnum() or (match[0][0] == "$" and len(match[0]) > 1):
            yield match, sentence, is_first
            is_first, before = False, match[0]
        elif not is_first and _ends_sentence(match, before):
            sentence, is_first = sentence + 1, True


def _ends_sentence(mark: re.Match[str], before: str) -> bool:
    """Not the stop of "Dr." or of an initial, nor one inside of a word such as an address."""
    if mark[0] not in SENTENCE_ENDS:
        return False
    following = mark.string[mark.end() : mark.end() + 1]
    is_short = len(before) == 1 or before.lower() in ABBREVIATIONS
    return mark[0] != "." or not (following.isalnum() or is_short)


def _word(
    match: re.Match[str], known: Mapping[int, tuple[Word, int]], *, place: int, sentence: int, is_first: bool
) -> PlainWord:
    text = match[0]
    lower = text.lower().replace("’", "'").removesuffix("'s")
    lower = lower.replace(".", "") if text[0].isalpha() else lower
    word, head = known.get(match.start(), (None, -1))
    kind, value = _value(text, lower, match.string[match.end() : match.end() + 12])
    return PlainWord(
        place=place,
        span=Span(match.start(), match.end()),
        text=text,
        lower=lower,
        lemma=word.lemma.lower() if word and kind == "word" else base_form(lower),
        pos=word.pos if word else "",
        kind=kind,
        value=value,
        sentence=sentence,
        head=head,
        is_first=is_first,
    )


def _value(text: str, lower: str, following: str) -> tuple[PlainKind, float | None]:
    match = NUMBER.fullmatch(text)
    if match:
        scale = (match[2] or "").lower()
        if not scale:
            after = re.match(r"[\s-]*([a-z]{2,})", following)
            scale = after[1] if after else ""
        return "number", float(match[1].replace(",", "")) * SCALES.get(scale, 1.0)
    if lower in COUNTED_IN_WORDS:
        return "number", _counted(lower, following)
    quarter = QUARTER.fullmatch(lower)
    if quarter:
        return "rank", float(quarter[1] or quarter[2])
    return ("rank", RANKS[lower]) if lower in RANKS else ("word", None)


def _counted(lower: str, following: str) -> float:
    """Twenty in "twenty-five" is 25."""
    value = COUNTED_IN_WORDS[lower]
    after = re.match(r"[\s-]([a-z]+)", following)
    unit = COUNTED_IN_WORDS.get(after[1], 0.0) if after else 0.0
    return value + unit if value in TENS and unit in UNITS else value


@lru_cache(maxsize=50_000)
def base_form(lower: str) -> str:
    """The base form by rule: the first one that the lexicon knows, else the word itself."""
    if lexicon.knows(lower) and not lower.endswith(("s", "ed", "ing")):
        return lower
    for ending, instead in ENDINGS:
        stem = lower.removesuffix(ending)
        if stem != lower and len(stem) >= SHORTEST_STEM and lexicon.knows(stem + instead):
            return stem + instead
    return _undoubled(lower)


def _undoubled(lower: str) -> str:
    """Stop for stopped and stopping."""
    for ending in ("ed", "ing"):
        stem = lower.removesuffix(ending)
        if stem != lower and len(stem) > SHORTEST_STEM and stem[-1] == stem[-2] and lexicon.knows(stem[:-1]):
            return stem[:-1]
    return lower
