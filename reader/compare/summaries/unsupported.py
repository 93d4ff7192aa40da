"""What a long text does not bear out of a short one, told with the words concerned.

A doubted word is shown with what the long text has beside the same neighbours, if that is a rival value, an
opposite or a word of the same kind; otherwise with where it is missing. Nothing is said of it that was not
looked up, so the sentences are true whether or not the doubt is right.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.compare.summaries.borne_out import Doubt, greatest_doubt
from reader.compare.summaries.plain_words import PlainWord
from reader.compare.summaries.summary import Summary
from reader.compare.summaries.support import Supported, places_beside
from reader.compare.summaries.text_index import sense_of
from reader.compare.summaries.word_kinds import LIMITS, MODALS, is_content, is_negation
from reader.compare.words.word_senses import nearness
from reader.model.analysis import Verdict
from reader.model.claim import Claim
from reader.model.span import Span
from reader.model.warning import Warning
from reader.model.warning_kinds import WarningType

DOUBTED_FROM = 0.6
"""Likelihood from which a word is called unsupported. The learned model's own threshold, a half, suits edited
summaries; of claims that their web page bears out it doubts 45 %, from here on 25 %."""
RIVAL_FROM = 0.5
"""Nearness in meaning from which a word in the same place is shown as what stands there instead."""
MOST_SHOWN = 4
"""Doubted words that are named in one warning."""


@dataclass(frozen=True, slots=True)
class Objection:
    """A word of the short text that the long one does not bear out."""

    doubt: Doubt
    type: WarningType
    rival: PlainWord | None
    """What the long text has beside the same neighbours."""
    reason: str


def with_doubts(verdict: Verdict, summary: Summary) -> Verdict:
    """The verdict of a long text and its summary.

    The contradiction score is that of the most doubted word. A contradiction of two claims stays one; else
    the verdict is contradiction when a word is doubted, and it names that word.
    """
    likelihood = greatest_doubt(summary.doubts)
    if verdict.verdict == "contradiction":
        return replace(verdict, contradiction=round(max(verdict.contradiction, likelihood), 4))
    score = round(likelihood, 4)
    if likelihood < DOUBTED_FROM:
        return replace(verdict, contradiction=score)
    objection = objection_to(summary.pair, summary.doubts[0])
    word, rival = objection.doubt.word, objection.rival
    marks = (() if rival is None else (_ends(rival.span),), (_ends(word.span),))
    return Verdict(
        verdict="contradiction",
        duplicate=verdict.duplicate,
        contradiction=score,
        type=objection.type,
        differs=(_ordered(summary, objection),),
        marks=marks[::-1] if summary.is_first else marks,
        reason=objection.reason,
    )


def unsupported(summary: Summary, *, other: str) -> tuple[Warning, ...]:
    """One warning for each sentence with doubted words, in text order; `other` is the second article's id.

    The long text has no quote to show: an empty span stands for it.
    """
    doubted = [doubt for doubt in summary.doubts if doubt.likelihood >= DOUBTED_FROM]
    sentences = sorted({doubt.word.sentence for doubt in doubted})
    return tuple(
        _warning(summary, [doubt for doubt in doubted if doubt.word.sentence == number], other)
        for number in sentences
    )


def objection_to(pair: Supported, doubt: Doubt) -> Objection:
    """What can be said against a doubted word."""
    word = doubt.word
    item = pair.evidence[word.place]
    around = places_beside(pair, item)
    numbers, _ = pair.passages.get(word.sentence, (frozenset(), ()))
    has_place = any(pair.text.words[place].sentence in numbers for place in item.same)
    rival = None if has_place else _rival(pair, word, around)
    opposed = rival is not None and rival.place in item.opposed
    return Objection(doubt, _type(word, opposed), rival, _reason(pair, word, rival))


def _rival(pair: Supported, word: PlainWord, around: Iterable[int]) -> PlainWord | None:
    """Another value of the same kind, an opposite, or the nearest word in meaning that is near enough."""
    text, item = pair.text, pair.evidence[word.place]
    others = [text.words[place] for place in sorted(around)]
    if word.value is not None:
        return next((o for o in others if o.kind == word.kind and o.value != word.value), None)
    opposite = next((o for o in others if o.place in item.opposed), None)
    if opposite is not None or item.sense is None:
        return opposite
    free = [o for o in others if is_content(o) and o.lemma not in pair.lemmas and o.pos == word.pos]
    scored = [(nearness(item.sense, sense), -o.place, o) for o in free if (sense := sense_of(o))]
    best = max(scored, default=None, key=lambda one: one[:2])
    return best[2] if best is not None and best[0] >= RIVAL_FROM else None


def _type(word: PlainWord, opposed: bool) -> WarningType:
    kinds: tuple[tuple[bool, WarningType], ...] = (
        (word.value is not None, "number"),
        (is_negation(word), "polarity"),
        (opposed, "antonym"),
        (word.lower in LIMITS, "quantifier"),
        (word.lower in MODALS, "modality"),
        (word.is_name, "entity"),
    )
    return next((kind for holds, kind in kinds if holds), "wording")


def _reason(pair: Supported, word: PlainWord, rival: PlainWord | None) -> str:
    item = pair.evidence[word.place]
    if rival is not None:
        return f"Beside the same words the longer text has “{rival.text}”, the shorter “{word.text}”."
    if not item.same:
        return f"The longer text does not have the shorter one's “{word.text}”."
    if not places_beside(pair, item).intersection(item.same):
        return f"The longer text has “{word.text}” only apart from the words beside it in the shorter one."
    return f"The longer text hardly bears out what the shorter one says with “{word.text}”."


def _warning(summary: Summary, found: Sequence[Doubt], other: str) -> Warning:
    objections = [objection_to(summary.pair, doubt) for doubt in found[:MOST_SHOWN]]
    claim = _claim_of(summary, objections[0].doubt.word)
    quote = claim.span if claim else _sentence(summary, objections[0].doubt.word)
    inside = [o for o in objections if quote.covers(o.doubt.word.span)]
    return Warning(
        id="",
        kind="unsupported",
        type=inside[0].type,
        confidence=round(inside[0].doubt.likelihood, 3),
        claims=(claim.id,) if claim else (),
        spans=(quote, Span(0, 0)) if summary.is_first else (Span(0, 0), quote),
        differs=tuple(_ordered(summary, objection) for objection in inside),
        marks=_marks(summary, inside),
        reason=inside[0].reason,
        other_article=other,
    )


def _marks(summary: Summary, objections: Sequence[Objection]) -> tuple[Span, ...]:
    """Where the differing words stand in the first text, which alone is shown with marks."""
    if summary.is_first:
        return tuple(sorted(objection.doubt.word.span for objection in objections))
    return tuple(sorted({o.rival.span for o in objections if o.rival is not None}))


def _ordered(summary: Summary, objection: Objection) -> tuple[str, str]:
    values = (objection.rival.text if objection.rival else "", objection.doubt.word.text)
    return values[::-1] if summary.is_first else values


def _claim_of(summary: Summary, word: PlainWord) -> Claim | None:
    """The shortest claim that holds the word."""
    held = [claim for claim in summary.analysis.claims if claim.span.covers(word.span)]
    return min(held, key=lambda claim: claim.span.end - claim.span.start, default=None)


def _sentence(summary: Summary, word: PlainWord) -> Span:
    words = [other for other in summary.pair.words if other.sentence == word.sentence]
    return Span(words[0].span.start, words[-1].span.end)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
