"""Small changes of one sentence's letters, and what has to be known of it for them."""

import random
import re
from dataclasses import dataclass

from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.claim import Claim, Word
from reader.model.span import Span

WHOLE_NUMBERS = {
    2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
    11: "eleven", 12: "twelve",
}  # fmt: skip
SHIFTS = (0.4, 0.5, 0.6, 0.75, 1.3, 1.5, 1.8, 2, 3)
DOLLARS = re.compile(r"\$(\d[\d.,]*) ?(million|billion)")
PAST_BE = {False: "was", True: "were"}
NOMINATIVES = frozenset(("i", "he", "she", "we", "they", "who", "which", "that", "it"))
NEEDED = frozenset(("not", "never", "only", "no", "also", "more", "less"))
"""Modifiers that a sentence cannot lose and stay true."""


@dataclass(frozen=True, slots=True)
class Source:
    """One analysed sentence."""

    article: Article
    analysis: Analysis

    @property
    def text(self) -> str:
        """The sentence."""
        return self.article.text

    @property
    def words(self) -> list[Word]:
        """The words that its claims hold, in text order."""
        found = {word.span: word for claim in self.analysis.claims for word in claim.words}
        return [found[span] for span in sorted(found)]


def mentions(source: Source) -> list[tuple[str, Span]]:
    """Each mention of a name with its id, in text order."""
    found: list[tuple[str, Span]] = []
    for word in source.words:
        if word.name and found and found[-1][0] == word.name and word.span.start - found[-1][1].end <= 1:
            found[-1] = (word.name, Span(found[-1][1].start, word.span.end))
        elif word.name and word.pos == "PROPN":
            found.append((word.name, word.span))
    return found


def replaced(text: str, span: Span, other: str) -> str:
    """The text with another word at a span, with a capital where it begins the sentence."""
    capital = span.start == 0 and other[:1].islower()
    return text[: span.start] + (other[:1].upper() + other[1:] if capital else other) + text[span.end :]


def is_plain(text: str) -> bool:
    """Whether a number is written in digits or is a small one in letters."""
    return text.replace(",", "").replace(".", "", 1).isdigit() or text.casefold() in WHOLE_NUMBERS.values()


def other_number(text: str, draw: random.Random) -> str:
    """A number of the same kind that is not the same."""
    if text.casefold() in WHOLE_NUMBERS.values():
        return draw.choice([word for word in WHOLE_NUMBERS.values() if word != text.casefold()])
    bare = text.replace(",", "")
    if "." in bare:
        return f"{float(bare) * draw.choice(SHIFTS) + 0.1:.{len(bare.split('.')[1])}f}"
    value = int(bare)
    if 1500 < value < 2100:
        return str(value + draw.choice((-20, -10, -7, -3, -2, -1, 1, 2, 3, 5, 10)))
    if value < 10:
        return str(draw.choice([n for n in range(1, 13) if n != value]))
    other = round(value * draw.choice(SHIFTS))
    return f"{other:,}" if "," in text else str(other)


def number_told(source: Source, draw: random.Random) -> str | None:
    """A number in letters instead of digits, or the other way round."""
    text = source.text
    if "%" in text:
        return text.replace("%", " percent", 1)
    money = DOLLARS.search(text)
    if money:
        return f"{text[: money.start()]}{money[1]} {money[2]} dollars{text[money.end() :]}"
    for word in source.words:
        if word.text.isdigit() and int(word.text) in WHOLE_NUMBERS:
            return replaced(text, word.span, WHOLE_NUMBERS[int(word.text)])
        for value, told in WHOLE_NUMBERS.items():
            if word.text == told:
                return replaced(text, word.span, str(value))
    return None


def opening_moved(source: Source, draw: random.Random) -> str | None:
    """The phrase before the first comma put at the end."""
    opening = re.match(
        r"^((?:In|On|At|After|Before|During|By|Since|For)\b[^,]{3,45}), ([^,]+?)\.$", source.text
    )
    if not opening:
        return None
    first, rest = opening.groups()
    return f"{rest[:1].upper()}{rest[1:]} {first[:1].lower()}{first[1:]}."


def passive(source: Source, draw: random.Random) -> str | None:
    """What somebody did told as what was done by him, where the verb's form leaves no doubt."""
    for claim in source.analysis.claims:
        main = next((word for word in claim.words if word.role == "predicate"), None)
        if main is None or not main.text.endswith("ed") or not claim.objects or claim.polarity == "negative":
            continue
        told = f"{claim.subject} {main.text} {claim.objects[0]}"
        if source.text.startswith(told) and claim.subject.casefold() not in NOMINATIVES:
            rest, agent = source.text[len(told) :], claim.subject
            if agent.partition(" ")[0] in ("The", "A", "An", "Its", "Their", "His", "Her"):
                agent = agent[:1].lower() + agent[1:]
            done = f"{claim.objects[0]} {PAST_BE[claim.objects[0].endswith('s')]} {main.text} by {agent}"
            return f"{done[:1].upper()}{done[1:]}{rest}"
    return None


def without_modifier(source: Source, draw: random.Random) -> str | None:
    """An adjective or adverb left out."""
    words = [
        word
        for word in source.words
        if word.pos in ("ADJ", "ADV")
        and word.role == "modifier"
        and word.span.start > 0
        and word.text.casefold() not in NEEDED
        and source.text[word.span.end : word.span.end + 1] == " "
    ]
    if not words:
        return None
    span = draw.choice(words).span
    return source.text[: span.start] + source.text[span.end + 1 :]


def without_aside(source: Source, draw: random.Random) -> str | None:
    """An aside, a relative clause or a place at the end left out."""
    asides = list(
        re.finditer(r" \([^)]{3,60}\)|, (?:who|which|where) [^,]{5,80},|, [a-z][^,]{8,60},(?= )", source.text)
    )
    asides += re.finditer(r" (?:in|on|during|at|near|from) (?:the )?[A-Z]\w+(?=\.$)", source.text)
    if not asides:
        return None
    aside = draw.choice(asides)
    return source.text[: aside.start()] + source.text[aside.end() :]


def clause_alone(source: Source, draw: random.Random) -> tuple[str, Span] | None:
    """One of several claims by itself, with its subject."""
    whole = [
        c for c in source.analysis.claims if c.form == "clause" and c.modality == "asserted" and not c.speaker
    ]
    parts = [c for c in whole if c.subject and len(c.words) > 3 and len(c.text) < 0.7 * len(source.text)]
    if not parts:
        return None
    claim: Claim = draw.choice(parts)
    text = claim.text if claim.text.startswith(claim.subject) else f"{claim.subject} {claim.text}"
    return f"{text[:1].upper()}{text[1:].rstrip('.,; ')}.", claim.span
