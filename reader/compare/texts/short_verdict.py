"""The verdict of two texts of a few sentences: typed differences first, the learned judge behind them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from reader.compare.differences.difference import Difference
from reader.compare.facts.bare_words import bare, bare_text
from reader.compare.pairs.alignment import Alignment
from reader.compare.same_event.gate import fit
from reader.compare.texts.clauses import AT_ODDS, Clauses
from reader.compare.traits import Passage
from reader.compare.traits.pooled import shown_differences
from reader.compare.verdict.judging import (
    CONTRADICTION_FROM,
    REPETITIONS,
    Judgement,
    as_verdict,
    conflict,
)
from reader.compare.verdict.likelihood import Likelihoods
from reader.compare.verdict.repetition import kind_of_wording
from reader.model.analysis import Verdict

CHANGED_FROM = 0.5
"""Likelihood of a changed meaning from which two texts are no duplicates; the judge is calibrated to it."""
COPY_RATIO, COPY_CHANGED_FROM = 0.8, 0.32
"""Near copies are no duplicates from a lower one on: below it fall at most 12 % of the changed summaries of
SummEdits, each domain judged by what the others teach."""
SAME_FROM = 0.5
"""Likelihood of the same meaning that makes duplicates of texts whose words are not alike enough."""
COPY_SAME_FROM = 0.13
"""Below it a near copy leaves something out: held in Aarhus and in Odense, held in Aarhus (our own pairs)."""
SHOWN_SHARED, SHOWN_OVERLAP, SHOWN_FIT = 5.0, 0.6, 0.1
"""A likely change is shown as a contradiction where two sentences share this much weight and this much of
what they say, so that they are hardly about two events, and a difference gets this far through the gates."""
MEETING, UNMET = 0.15, 0.85
"""Containment below which two texts speak of one thing less and less surely, and what the likelihood of a
contradiction counts where they share nothing."""
MEASURED = frozenset(("number", "date"))
"""Differences that no duplicate has, however likely it looks."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """How the sentences of two short texts were judged."""

    wholes: Sequence[Judgement]
    """Each sentence with each."""
    clauses: Clauses
    """What their claims know of a difference."""


def verdict_of_short(
    a: Passage, b: Passage, lead: Judgement, sentences: Sentences, likelihoods: Likelihoods
) -> Verdict:
    """What two short texts are to each other; `lead` is the strongest judgement of claims or sentences."""
    wholes = sentences.wholes
    changed = likelihoods.changed * _meeting(wholes)
    scored = replace(lead, contradiction=changed, duplicate=likelihoods.same)
    if lead.verdict in AT_ODDS:
        return as_verdict(replace(scored, contradiction=max(changed, CONTRADICTION_FROM)))
    if lead.verdict == "update":
        return as_verdict(scored)
    shown = _shown(sentences) if changed >= CONTRADICTION_FROM else None
    if shown is not None:
        pair, difference = shown
        return as_verdict(Judgement(conflict(pair, difference), likelihoods.same, changed, difference, pair))
    if _is_duplicate(a, b, wholes, likelihoods):
        kind = kind_of_wording(a.text, b.text)
        told = as_verdict(replace(scored, verdict="duplicate", difference=None))
        return replace(told, type=kind, reason=REPETITIONS[kind])
    verdict = "unrelated" if lead.verdict == "unrelated" else "related"
    return as_verdict(replace(scored, verdict=verdict, difference=None))


def _meeting(wholes: Sequence[Judgement]) -> float:
    """UNMET to 1: how surely any two sentences speak of one thing."""
    nearest = max((judgement.alignment.containment for judgement in wholes), default=0.0)
    return UNMET + (1 - UNMET) * min(nearest / MEETING, 1.0)


def _is_duplicate(a: Passage, b: Passage, wholes: Sequence[Judgement], likelihoods: Likelihoods) -> bool:
    """Whether nothing shows that anything was changed, and both say the same.

    The judge says so, or the words of each sentence do; of near copies the judge has to find it possible.
    """
    is_copy = fuzz.token_sort_ratio(bare_text(a.text), bare_text(b.text)) >= 100 * COPY_RATIO
    if likelihoods.changed >= (COPY_CHANGED_FROM if is_copy else CHANGED_FROM) or _measured(wholes):
        return False
    if any(_is_denied_around(judgement.alignment) for judgement in wholes):
        return False
    if likelihoods.same >= SAME_FROM:
        return True
    return (not is_copy or likelihoods.same >= COPY_SAME_FROM) and _all_repeat(wholes)


def _is_denied_around(pair: Alignment) -> bool:
    """Whether the same words are denied on one side alone: it is impossible that the vote will be held."""
    first, second = pair.a.claim, pair.b.claim
    return first.polarity != second.polarity and bare(first) == bare(second)


def _all_repeat(wholes: Sequence[Judgement]) -> bool:
    """Whether each sentence of both texts is a duplicate of its nearest counterpart."""
    best: dict[int, Judgement] = {}
    for judgement in wholes:
        for facts in (judgement.alignment.a, judgement.alignment.b):
            known = best.get(id(facts))
            if known is None or judgement.duplicate > known.duplicate:
                best[id(facts)] = judgement
    return bool(best) and all(judgement.verdict == "duplicate" for judgement in best.values())


def _shown(sentences: Sentences) -> tuple[Alignment, Difference] | None:
    """The surest difference of two sentences that are all but copies of each other."""
    found = [
        (difference.trust * fit(pair, difference), place, pair, difference)
        for place, pair in enumerate(judgement.alignment for judgement in sentences.wholes)
        if pair.shared >= SHOWN_SHARED and pair.overlap >= SHOWN_OVERLAP
        for difference in shown_differences(pair)
        if not _tells_of_two_doings(pair, difference) and not sentences.clauses.know_better(pair, difference)
    ]
    best = max(found, key=lambda item: (item[0], -item[1]), default=None)
    return (best[2], best[3]) if best is not None and best[0] >= SHOWN_FIT else None


def _tells_of_two_doings(pair: Alignment, difference: Difference) -> bool:
    """Whether only the main words differ, loosely: who was invited may have stayed away."""
    return difference.is_loose and {pair.a.predicate, pair.b.predicate} <= set(difference.terms)


def _measured(wholes: Sequence[Judgement]) -> bool:
    return any(
        difference.type in MEASURED
        for judgement in wholes
        if judgement.alignment.overlap >= SHOWN_OVERLAP
        for difference in shown_differences(judgement.alignment)
    )
