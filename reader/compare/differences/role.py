"""The same two names or things with their parts exchanged."""

from reader.compare.alignment import Alignment, Match
from reader.compare.differences.difference import Difference
from reader.compare.slots import predicates_match

MUTUAL = frozenset(
    [
        "meet",
        "marry",
        "play",
        "face",
        "fight",
        "talk",
        "speak",
        "negotiate",
        "agree",
        "merge",
        "ally",
        "partner",
        "join",
        "share",
        "border",
        "resemble",
        "differ",
        "discuss",
        "debate",
        "divorce",
        "date",
        "visit",
        "see",
        "know",
        "call",
        "trade",
        "cooperate",
        "collaborate",
        "compete",
        "clash",
    ]
)
"""Predicates that hold both ways round, or may: if A met B, B met A."""
CROSSED = (("subject", "object"), ("object", "subject"))
"""Roles of what acts in one claim and is acted on in the other."""
TRUST, TRUST_IN_NOUNS = 0.85, 0.6
"""Names keep their parts however the sentence is turned; with plain nouns the parse errs more often."""


def role_differences(pair: Alignment) -> list[Difference]:
    """Agent and patient of one claim that are patient and agent of the other."""
    predicate = pair.a.predicate
    if predicate is None or not predicates_match(pair) or predicate.key[1:] in MUTUAL:
        return []
    if _is_elsewhere(pair):
        return []
    crossed = [match for match in pair.matches if _roles(match) in CROSSED]
    for kind, trust in (("name", TRUST), ("word", TRUST_IN_NOUNS)):
        turned = [match for match in crossed if _are_both(match, kind)]
        if len(turned) == 2 and _roles(turned[0]) != _roles(turned[1]):
            return [_difference(turned, trust)]
    return []


def _is_elsewhere(pair: Alignment) -> bool:
    """Whether each side names a circumstance of its own: in Belgrade, in Rome."""
    return all(
        any(
            term.role == "oblique" and term.pos in ("NOUN", "PROPN") and term.kind != "time" for term in alone
        )
        for alone in (pair.only_a, pair.only_b)
    )


def _are_both(match: Match, kind: str) -> bool:
    return match.a.kind == match.b.kind == kind and "PRON" not in (match.a.pos, match.b.pos)


def _roles(match: Match) -> tuple[str, str]:
    return match.a.role, match.b.role


def _difference(turned: list[Match], trust: float) -> Difference:
    first = next(match for match in turned if _roles(match)[0] == "subject")
    second = next(match for match in turned if match is not first)
    a, b = first.a, second.b
    reason = "The parts are exchanged: in one {a} does it, in the other {b}."
    return Difference("role", trust, (a.text, b.text), ((a.span,), (b.span,)), reason, (), settles_event=True)
