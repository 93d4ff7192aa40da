"""Typed differences with their gates, and who, when, whether and by whom it is said."""

from collections.abc import Sequence

from reader.compare.differences.attendance import same_attendance
from reader.compare.differences.difference import Difference
from reader.compare.facts import times
from reader.compare.facts.claim_facts import Facts
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import predicates_match, subjects_match
from reader.compare.same_event.gate import fit
from reader.compare.same_event.other_things import titles_clash
from reader.compare.traits.terms import Sides
from reader.compare.traits.wording import Traits, words

TYPES = ("number", "date", "polarity", "antonym", "entity", "role", "quantifier", "event", "modality")
MODALITIES = ("hedged", "planned", "conditional", "question")
IMPLICIT = words(
    "yet other outside disassociated incapable unable failed refused avoided lack lacks lacked "
    "false untrue unrelated incorrectly excluded"
)
"""Words that turn a claim round, or nearly, without a negator: has yet to, something other than."""
LIMITS = words("only solely exclusively just merely")
"""Words that leave no room for anything else."""


def frame_traits(pair: Alignment, differences: Sequence[Difference], sides: Sides) -> Traits:
    """The traits of two claims' frames."""
    a, b = pair.a, pair.b
    same_subject, same_predicate = subjects_match(pair), predicates_match(pair)
    return {
        **_typed(pair, differences),
        "same_subject": same_subject is True,
        "other_subject": same_subject is False,
        "same_predicate": same_predicate is True,
        "other_predicate": same_predicate is False,
        "titles_clash": titles_clash(pair),
        "times_apart": times.apart(a.moments, b.moments),
        "timed_once": bool(a.moments) != bool(b.moments),
        "negations": abs(a.negations - b.negations),
        "odd_negations": (a.negations + b.negations) % 2,
        "polarity_differs": a.claim.polarity != b.claim.polarity,
        "partial_differs": a.partial != b.partial,
        **{f"{name}_once": (a.claim.modality == name) != (b.claim.modality == name) for name in MODALITIES},
        "reported_once": a.claim.reported != b.claim.reported,
        "other_speaker": (a.claim.speaker or "") != (b.claim.speaker or ""),
        "same_attendance": same_attendance(pair),
        "limited_short": _limits(sides.short),
        "limited_long": _limits(sides.long),
        "denied_short": _denials(sides.short),
        "denied_long": _denials(sides.long),
    }


def _typed(pair: Alignment, differences: Sequence[Difference]) -> Traits:
    """The surest difference of each type, by itself and behind the gates."""
    found: Traits = dict.fromkeys(
        (f"{way}_{name}" for way in ("trust", "fit") for name in (*TYPES, "loose")), 0.0
    )
    for difference in differences:
        name = "loose" if difference.is_loose else difference.type
        behind_gates = difference.trust * fit(pair, difference)
        found[f"trust_{name}"] = max(found[f"trust_{name}"], difference.trust)
        found[f"fit_{name}"] = max(found[f"fit_{name}"], behind_gates)
    return found


def _limits(facts: Facts) -> int:
    return sum(word.text.casefold() in LIMITS for word in facts.words)


def _denials(facts: Facts) -> int:
    return facts.negations + sum(word.text.casefold() in IMPLICIT for word in facts.words)
