"""Finds the clauses of a sentence that assert something, each with its head, subject and stretch of text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.language.clauses.assertions import Assertion, assertion_of
from reader.language.clauses.attribution_verbs import SHELLS
from reader.language.clauses.control import chain
from reader.language.clauses.shells import is_shell, may_say, says_of_head, shell_around, shell_of
from reader.language.clauses.stretches import Owners, bounds_of, owners_of
from reader.language.clauses.subjects import noun_before_gerund, own_subject, subject_of
from reader.language.parse.grammar import NOMINAL, SUBJECTS, child, children, trim
from reader.language.parse.parsed import Sentence, Token
from reader.model.claim import Form

OPEN_SUBJECTS = frozenset({"what", "whatever", "who", "whoever", "which", "whichever"})
"""Words that as subjects leave open who is meant, unless a noun stands before them."""
PLAIN_SAYING = frozenset({"said", "says"})
"""Forms that are never anything but verbs of saying, whatever a parse makes of them."""
FARTHEST_THAT = 6
"""Words between "said" and its "that", as in "said in an interview that"."""
BARE = frozenset(
    {"say", "tell", "state", "add", "note", "remark", "reply", "ask", "argue", "insist", "believe", "think"}
)
"""Verbs that say nothing without what is said; "continued" and "wrote" may."""
NOBODY = frozenset({"nobody", "none", "noone"})
FILLERS = frozenset({"here", "there", "that", "this"})
"""Predicates of clauses that only point: "here's the twist"."""
SHELL_NOUNS = frozenset({"twist", "thing", "catch", "point", "question", "problem", "reason", "deal", "rub"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause that asserts something."""

    head: Token
    subject: Token | None
    """Own, shared with the clause it is joined to, the noun it describes, or the word before a gerund."""
    shell: Token | None
    """The verb of saying, thinking or seeming that it depends on, or the noun that holds it."""
    low: int
    """First token of its stretch."""
    high: int
    """Token after its stretch."""
    sentence: Sentence
    form: Form = "clause"
    around: Token | None = None
    """The verb of saying above the clause that this one is part of, where it has no shell of its own."""


def clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence in text order; empty for a bare noun phrase."""
    asserted = {token: kind for token in sentence.tokens if (kind := assertion_of(token)) is not None}
    heads = {token.i: token for token in asserted}
    outer = {token.i: token for token, kind in asserted.items() if not kind.inside}
    owners = owners_of(sentence, outer)
    found = [
        _before_open_relative(_after_lost_verb(clause))
        for clause in _stretched(sentence, asserted, outer, owners)
        if not is_shell(clause.head, heads)
    ]
    return [
        clause
        for clause in found
        if not (_is_filler(clause) or _is_remainder(clause, owners) or _says_nothing(clause))
    ]


def _stretched(
    sentence: Sentence, asserted: dict[Token, Assertion], outer: dict[int, Token], owners: Owners
) -> Iterator[Clause]:
    """The clauses with their stretches; one that stands inside another is also part of that one's."""
    heads, inner = outer, owners
    if len(outer) < len(asserted):
        heads = {token.i: token for token in asserted}
        inner = owners_of(sentence, heads)
    for token, kind in asserted.items():
        bounds = bounds_of(token, heads if kind.inside else outer, inner if kind.inside else owners, sentence)
        if bounds is not None:
            handed = shell_of(token), shell_around(token)
            yield Clause(token, subject_of(token), handed[0], *bounds, sentence, kind.form, handed[1])


def _after_lost_verb(clause: Clause) -> Clause:
    """The part of a clause after "state that", where the parse took the verb of saying for a noun."""
    tokens = clause.sentence.parse.tokens
    for verb in tokens[clause.low + 1 : clause.head.i - 1]:
        if not may_say(verb):
            continue
        begin = _begin_of_said(verb, clause.head.i)
        after = [other for other in tokens[begin : clause.head.i] if other.pos in NOMINAL]
        if begin > verb.i and after:
            own = next((other for other in after if other.label in SUBJECTS), after[0])
            return replace(clause, subject=own, low=begin)
    return _before_lost_verb(clause)


def _begin_of_said(verb: Token, end: int) -> int:
    """Where what is said begins: behind "that", or right behind a plain verb of saying; 0 if unclear."""
    tokens = verb.parse.tokens
    if tokens[verb.i + 1].lower == "that":
        return verb.i + 2
    if verb.lower not in PLAIN_SAYING or _is_sound(verb):
        return 0
    near = tokens[verb.i + 1 : min(verb.i + 1 + FARTHEST_THAT, end)]
    that = next((token for token in near if token.lower == "that" and token.label == "mark"), None)
    return that.i + 1 if that is not None else verb.i + 1


def _is_sound(verb: Token) -> bool:
    """Whether the parse gives the verb of saying a subject of its own."""
    return own_subject(verb) is not None


def _before_lost_verb(clause: Clause) -> Clause:
    """The part of a clause before ", officials said", where the parse has lost the verb of saying."""
    tokens = clause.sentence.parse.tokens
    verb = tokens[clause.high - 1]
    if verb.lower not in PLAIN_SAYING or _is_sound(verb) or verb is clause.head:
        return clause
    comma = next((at for at in range(verb.i - 1, clause.head.i, -1) if tokens[at].is_punct), None)
    if comma is None or any(token.pos in ("VERB", "AUX") for token in tokens[comma + 1 : verb.i]):
        return clause
    return replace(clause, high=comma)


def _before_open_relative(clause: Clause) -> Clause:
    """The clause without a relative clause at its end that only hands on another: "the man who said"."""
    tokens = clause.sentence.parse.tokens
    verb = tokens[clause.high - 1]
    if verb.label not in ("acl:relcl", "advcl") or verb.lemma not in SHELLS or verb is clause.head:
        return clause
    if verb.label == "advcl" and not any(word.lower == "who" for word in verb.lefts):
        return clause
    content = child(verb, "ccomp")
    begin = min(word.i for word in (verb, *verb.lefts))
    if content is None or content.i < clause.high or begin <= max(clause.head.i, clause.low):
        return clause
    low, high = trim(clause.sentence.parse, clause.low, begin, keep=clause.head.i)
    cleft = clause.subject is not None and clause.subject.label == "expl"
    return replace(clause, low=low, high=high, subject=None if cleft else clause.subject)


def _is_filler(clause: Clause) -> bool:
    subject = clause.subject
    if subject is None:
        return False
    points = clause.head.lower in FILLERS or subject.lower in FILLERS
    nouns = {subject.lemma, clause.head.lemma}
    return points and bool(nouns & SHELL_NOUNS) and len(chain(clause.head)) == 1


def _says_nothing(clause: Clause) -> bool:
    """Whether nobody does it, or somebody speaks without a word of what is said."""
    if clause.subject is None or clause.subject.lower in OPEN_SUBJECTS:
        return True
    if any(word.lower in OPEN_SUBJECTS for word in children(clause.subject, "det")):
        return True
    silent = child(clause.head, "obj", "obl", "ccomp", "xcomp", "advmod") is None
    # "Nobody told us" says how it was, "she told us" only who speaks.
    silent = silent and clause.subject.lower not in NOBODY
    return silent and clause.head.lemma in BARE and child(clause.head, "cop", "aux:pass") is None


def _is_remainder(clause: Clause, owners: Owners) -> bool:
    """Whether another claim has taken all that the verb says, as from "this led to Rome keeping …"."""
    tokens = clause.sentence.parse.tokens
    last = chain(clause.head)[-1]
    behind = {owners.get(word.i, clause.head.i) for word in tokens[clause.high : clause.high + 3]}
    taken = any(
        (tokens[at].label == "ccomp" and tokens[at].head is last)
        or noun_before_gerund(tokens[at]) is not None
        for at in behind - {clause.head.i}
        if not says_of_head(tokens[at])
    )
    return taken and last.i < clause.high and child(last, "obj", "cop") is None and clause.high - last.i <= 2
