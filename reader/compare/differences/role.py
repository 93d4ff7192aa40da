"""The same two names with their parts exchanged."""

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
TRUST = 0.85


def role_differences(pair: Alignment) -> list[Difference]:
    """Agent and patient of one claim that are patient and agent of the other."""
    predicate = pair.a.predicate
    if predicate is None or not predicates_match(pair) or predicate.key[1:] in MUTUAL:
        return []
    names = [match for match in pair.matches if match.a.kind == "name" and match.b.kind == "name"]
    turned = [match for match in names if _roles(match) in (("subject", "object"), ("object", "subject"))]
    if len(turned) != 2 or _roles(turned[0]) == _roles(turned[1]):
        return []
    return [_difference(turned)]


def _roles(match: Match) -> tuple[str, str]:
    return match.a.role, match.b.role


def _difference(turned: list[Match]) -> Difference:
    first = next(match for match in turned if _roles(match)[0] == "subject")
    second = next(match for match in turned if match is not first)
    a, b = first.a, second.b
    reason = "The parts are exchanged: in one {a} does it, in the other {b}."
    return Difference("role", TRUST, (a.text, b.text), ((a.span,), (b.span,)), reason, (), settles_event=True)
