"""Two claims to one verdict: what they share, how they differ, and whether that is worth a warning."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.compare.differences import FIRM_FINDERS, LOOSE_FINDERS, Difference, Finder
from reader.compare.differences.attendance import tells_of_attendance
from reader.compare.differences.difference import told
from reader.compare.differences.event import tells_of_event
from reader.compare.facts.bare_words import bare
from reader.compare.facts.claim_facts import Facts, facts_of
from reader.compare.facts.negation import spares_some
from reader.compare.facts.speakers import introduced, one_voice
from reader.compare.pairs.alignment import Alignment, align, opposed
from reader.compare.same_event.gate import fit
from reader.compare.verdict.change import closeness_of, likelihood_of_change
from reader.compare.verdict.repetition import greatest_likeness, is_verbatim, kind_of_repetition, likeness
from reader.compare.verdict.updates import reason_of_update, update_of
from reader.model.analysis import Verdict
from reader.model.claim import Claim
from reader.model.entity import Name
from reader.model.span import Span
from reader.model.warning_kinds import WarningKind

CONTRADICTION_FROM = 0.5
"""Least contradiction score that warns; set on summaries with hand-checked edits and on clean articles."""
DUPLICATE_FROM = 0.62
"""Least duplicate score that warns; set on news paraphrases."""
LEAST_OVERLAP, FULL_WEIGHT = 0.2, 2.0
"""Overlap under which claims of at least this weight are left uncompared."""
RANKED_BELOW = 0.49
"""Greatest contradiction score that the judge of near copies gives without a difference to show for it."""
CONFIRMABLE_FROM, CONFIRMED_FROM, CONFIRMED_SHARED = 0.25, 0.85, 4.0
"""A difference at least this sure warns when the judge is at least that sure of a changed meaning and the
two share this much weight, so that they are hardly about two events."""
CHANGE_COSTS = 0.15
"""Share of the duplicate score that a surely changed meaning takes away."""
CHANGED_FROM = 0.53
"""Likelihood of a changed meaning from which a near copy is not called a duplicate."""
RELATED_FROM = 0.3
"""Least duplicate or contradiction score of two claims that at least speak of related things."""
WARNED: Mapping[str, WarningKind] = {
    "duplicate": "duplicate",
    "contradiction": "contradiction",
    "dispute": "dispute",
    "update": "update",
}
"""Verdicts that are worth a warning."""
REPETITIONS = {
    "verbatim": "Both say it in the same words.",
    "near": "Both say it in almost the same words.",
    "restated": "Both say the same in other words.",
}
FIRM = frozenset(("number", "date", "role"))
"""Differences of plain fact: author against speaker is a contradiction here, a dispute elsewhere."""


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """A verdict with the difference that decided it."""

    verdict: str
    duplicate: float
    contradiction: float
    difference: Difference | None
    alignment: Alignment

    @property
    def reason(self) -> str:
        """One sentence for a person; "" when there is nothing to warn of."""
        if self.difference is None:
            return REPETITIONS[kind_of_repetition(self.alignment)] if self.verdict == "duplicate" else ""
        if self.verdict == "update":
            return reason_of_update(self.alignment, self.difference)
        return _reason(self.alignment, self.difference)


def compare_claims(
    a: Claim, b: Claim, *, names_a: Mapping[str, Name], names_b: Mapping[str, Name]
) -> Verdict:
    """What two claims are to each other; comparing them the other way round mirrors the answer."""
    return as_verdict(judge(facts_of(a, names_a), facts_of(b, names_b)))


def judge(a: Facts, b: Facts) -> Judgement:
    """The judgement of two claims, in a fixed order inside so that it is the same both ways round."""
    if _goes_first(b, a):
        return mirrored(_judge(align(b, a)))
    return _judge(align(a, b))


def judge_if_warning(a: Facts, b: Facts, *, confirmed_shared: float = CONFIRMED_SHARED) -> Judgement | None:
    """The same judgement when its verdict is worth a warning, else None.

    Most pairs of an article are not, and show it before everything about them is worked out. Who knows
    otherwise that both tell of one event asks for less `confirmed_shared` weight.
    """
    turned = _goes_first(b, a)
    pair = align(b, a) if turned else align(a, b)
    if _hardly_meet(pair):
        return None
    firm = _differences(pair, FIRM_FINDERS)
    may_warn = _may_warn(pair, firm, confirmed_shared)
    judgement = _weigh(pair, firm, confirmed_shared) if may_warn else None
    if judgement is None or judgement.verdict not in WARNED:
        return None
    return mirrored(judgement) if turned else judgement


def _goes_first(a: Facts, b: Facts) -> bool:
    first, second = a.claim, b.claim
    if first.text != second.text:
        return first.text < second.text
    return (first.span.start, first.id) < (second.span.start, second.id)


def mirrored(judgement: Judgement) -> Judgement:
    """The judgement with its two sides exchanged."""
    difference = judgement.difference
    turned = None if difference is None else turn(difference)
    return replace(judgement, difference=turned, alignment=judgement.alignment.mirrored())


def turn(difference: Difference) -> Difference:
    """A difference with its two sides exchanged."""
    (a, b), (spans_a, spans_b) = difference.values, difference.spans
    return replace(difference, values=(b, a), spans=(spans_b, spans_a))


def _may_warn(pair: Alignment, firm: Sequence[Difference], confirmed_shared: float) -> bool:
    """False only for what is sure to be no conflict, no update and no duplicate.

    Loose differences make none of these, so they are not even looked for.
    """
    enough = CONFIRMABLE_FROM if pair.shared >= confirmed_shared else CONTRADICTION_FROM
    at_odds = any(found.trust >= enough and found.trust * fit(pair, found) >= enough for found in firm)
    if at_odds or update_of(pair, firm) is not None:
        return True
    return greatest_likeness(pair, firm) >= DUPLICATE_FROM and likeness(pair, firm) >= DUPLICATE_FROM


def _judge(pair: Alignment) -> Judgement:
    if _hardly_meet(pair):
        return Judgement("unrelated", likeness(pair, ()), 0.0, None, pair)
    return _weigh(pair, _differences(pair, FIRM_FINDERS))


def _weigh(
    pair: Alignment, firm: Sequence[Difference], confirmed_shared: float = CONFIRMED_SHARED
) -> Judgement:
    differences = [*firm, *_differences(pair, LOOSE_FINDERS)]
    alike = likeness(pair, differences)
    if is_verbatim(pair):
        return Judgement("duplicate", 1.0, 0.0, None, pair)
    change = likelihood_of_change(pair, differences)
    duplicate = alike * (1 - CHANGE_COSTS * change)
    hard, worst = _worst(pair, differences, change, confirmed_shared)
    contradiction = hard if hard >= CONTRADICTION_FROM else _ranked(pair, hard, change)
    if hard >= CONTRADICTION_FROM and worst is not None:
        return Judgement(conflict(pair, worst), duplicate, contradiction, worst, pair)
    update = update_of(pair, differences)
    if update is not None:
        return Judgement("update", duplicate, contradiction, update, pair)
    if alike >= DUPLICATE_FROM and change < CHANGED_FROM and not _is_copy_with_not(pair):
        return Judgement("duplicate", duplicate, contradiction, None, pair)
    verdict = "related" if max(duplicate, contradiction) >= RELATED_FROM else "unrelated"
    return Judgement(verdict, duplicate, contradiction, None, pair)


def _differences(pair: Alignment, finders: Iterable[Finder]) -> list[Difference]:
    return [found for finder in finders for found in finder(pair) if _shows(found)]


def _hardly_meet(pair: Alignment) -> bool:
    """Whether two full claims share so little that no difference between them could mean anything."""
    if pair.overlap >= LEAST_OVERLAP or min(pair.a.weight, pair.b.weight) < FULL_WEIGHT:
        return False
    return not all(tells_of_attendance(facts) or tells_of_event(facts) for facts in (pair.a, pair.b))


def _shows(difference: Difference) -> bool:
    """Whether there are two values to show; a difference without is likelier a misreading."""
    first, second = difference.values
    return first.casefold() != second.casefold()


def _is_copy_with_not(pair: Alignment) -> bool:
    """Whether one side alone denies something that the other does not say in other words.

    Almost the same words: time and money, time but not money. Or another main word: invited, did not attend.
    """
    first, second = pair.a.claim, pair.b.claim
    if bare(first) == bare(second):
        return first.polarity != second.polarity
    odd = (pair.a.negations + pair.b.negations) % 2 == 1
    return odd and (kind_of_repetition(pair) != "restated" or _denies_something_else(pair))


def _denies_something_else(pair: Alignment) -> bool:
    """Another main word, or not all where the other speaks of some."""
    if spares_some(pair.a.words) != spares_some(pair.b.words):
        return True
    a, b = pair.a.predicate, pair.b.predicate
    if a is None or b is None or pair.partner(a) is b or opposed(a, b):
        return False
    return any(facts.root in facts.negated for facts in (pair.a, pair.b))


def _ranked(pair: Alignment, hard: float, change: float) -> float:
    """The score of a pair that warns of nothing: of a near copy the judge's, else that of its differences."""
    return max(hard * (1 - closeness_of(pair)), change * RANKED_BELOW)


def _worst(
    pair: Alignment, differences: Sequence[Difference], change: float, confirmed_shared: float
) -> tuple[float, Difference | None]:
    """The surest difference and how sure it is, lifted to a warning where the judge confirms it."""
    scored = [(found.trust * fit(pair, found), found) for found in differences]
    if not scored:
        return 0.0, None
    score, worst = max(scored, key=lambda item: item[0])
    confirmed = change >= CONFIRMED_FROM and pair.shared >= confirmed_shared and not worst.is_loose
    if score >= CONFIRMABLE_FROM and confirmed:
        return max(score, CONTRADICTION_FROM), worst
    return score, worst


def conflict(pair: Alignment, difference: Difference) -> str:
    """contradiction, or dispute where two speakers are at odds."""
    first, second = pair.a.claim, pair.b.claim
    if one_voice(first, second):
        return "contradiction"
    two_speakers = first.speaker is not None and second.speaker is not None
    return "contradiction" if not two_speakers and difference.type in FIRM else "dispute"


def _reason(pair: Alignment, difference: Difference) -> str:
    first, second = pair.a.claim, pair.b.claim
    if one_voice(first, second):
        return told(difference)
    return f"{told(difference)} The first is said by {introduced(first)}, the second by {introduced(second)}."


def as_verdict(judgement: Judgement) -> Verdict:
    """The judgement as the model tells it, marks counted from the start of each claim."""
    difference, pair = judgement.difference, judgement.alignment
    kind: str | None = None
    if judgement.verdict == "duplicate":
        kind = kind_of_repetition(pair)
    elif difference is not None:
        kind = difference.type
    return Verdict(
        verdict=judgement.verdict,
        duplicate=round(judgement.duplicate, 4),
        contradiction=round(judgement.contradiction, 4),
        type=kind,
        differs=() if difference is None else (exact_values(difference, pair.a.claim, pair.b.claim),),
        marks=((), ()) if difference is None else _marks(difference, pair),
        reason=judgement.reason,
    )


def exact_values(difference: Difference, a: Claim, b: Claim) -> tuple[str, str]:
    """The differing values, "" for one that does not stand in its claim."""
    first, second = difference.values
    return (first if first in a.text else "", second if second in b.text else "")


def _marks(
    difference: Difference, pair: Alignment
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    return _inside(difference.spans[0], pair.a.claim), _inside(difference.spans[1], pair.b.claim)


def _inside(spans: Sequence[Span], claim: Claim) -> tuple[tuple[int, int], ...]:
    start = claim.span.start
    return tuple((s.start - start, s.end - start) for s in spans if claim.span.covers(s))
