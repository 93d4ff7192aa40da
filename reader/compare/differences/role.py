"""The same two names or things with their parts exchanged."""

from collections.abc import Sequence

from reader.compare.differences.difference import Difference
from reader.compare.facts.claim_facts import Facts
from reader.compare.facts.terms import Term
from reader.compare.pairs.alignment import Alignment, Match
from reader.compare.pairs.slots import is_passive, predicates_match, preposition, subjects

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
DEFINITE = frozenset(("the", "this", "that", "these", "those", "his", "her", "its", "their", "our"))
GIVEN = (("subject", "oblique"), ("oblique", "subject"))
"""Roles of who gives in one claim and is given to in the other: sold to, lost to."""
TRUST, TRUST_IN_NOUNS = 0.85, 0.6
"""Names keep their parts however the sentence is turned; with plain nouns the parse errs more often."""


def role_differences(pair: Alignment) -> list[Difference]:
    """Agent and patient of one claim that are patient and agent of the other."""
    predicate = pair.a.predicate
    if predicate is None or not predicates_match(pair) or predicate.key[1:] in MUTUAL:
        return []
    if _is_elsewhere(pair):
        return []
    crossed = [m for m in pair.matches if _parts(pair, m) in CROSSED and _is_thing(m) and _is_one(pair, m)]
    given = [match for match in pair.matches if _roles(match) in GIVEN and _are_names(match)]
    for turned in (crossed, given if _same_prepositions(pair, given) else []):
        if len(turned) == 2 and _parts(pair, turned[0]) != _parts(pair, turned[1]):
            return [_difference(pair, turned, TRUST if all(map(_are_names, turned)) else TRUST_IN_NOUNS)]
    return []


def _same_prepositions(pair: Alignment, given: Sequence[Match]) -> bool:
    """Whether one thing is given to both, or taken from both: sold the painting to."""
    first = {preposition(pair.a, match.a) for match in given if match.a.role == "oblique"}
    second = {preposition(pair.b, match.b) for match in given if match.b.role == "oblique"}
    is_same_thing = any(match.a.role == match.b.role == "object" for match in pair.matches)
    return is_same_thing and len(first) == 1 and first == second <= {"to", "from"}


def _is_elsewhere(pair: Alignment) -> bool:
    """Whether each side names a circumstance of its own: in Belgrade, in Rome."""
    return all(
        any(
            term.role == "oblique" and term.pos in ("NOUN", "PROPN") and term.kind != "time" for term in alone
        )
        for alone in (pair.only_a, pair.only_b)
    )


def _is_thing(match: Match) -> bool:
    """Whether the matched terms are names or nouns."""
    return {match.a.kind, match.b.kind} <= {"name", "word"} and "PRON" not in (match.a.pos, match.b.pos)


def _is_one(pair: Alignment, match: Match) -> bool:
    """Whether a noun means the same one on both sides: the boy, not boys and an older boy."""
    return match.a.kind == "name" or (_is_definite(pair.a, match.a) and _is_definite(pair.b, match.b))


def _is_definite(facts: Facts, term: Term) -> bool:
    return any(
        word.head == term.place and word.text.casefold() in DEFINITE for word in facts.words[: term.place]
    )


def _are_names(match: Match) -> bool:
    return match.a.kind == match.b.kind == "name"


def _roles(match: Match) -> tuple[str, str]:
    return match.a.role, match.b.role


def _parts(pair: Alignment, match: Match) -> tuple[str, str]:
    """The roles, a "by" in a passive counted as what acts wherever the parse hangs it."""
    return _part(pair.a, match.a), _part(pair.b, match.b)


def _part(facts: Facts, term: Term) -> str:
    if preposition(facts, term) != "by" or term.role not in ("oblique", "modifier"):
        return term.role
    return "subject" if is_passive(facts) and not subjects(facts) else term.role


def _difference(pair: Alignment, turned: Sequence[Match], trust: float) -> Difference:
    first = next(match for match in turned if _parts(pair, match)[0] == "subject")
    second = next(match for match in turned if match is not first)
    a, b = first.a, second.b
    reason = "The parts are exchanged: in one {a} does it, in the other {b}."
    return Difference("role", trust, (a.text, b.text), ((a.span,), (b.span,)), reason, (), settles_event=True)
