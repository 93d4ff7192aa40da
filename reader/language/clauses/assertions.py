"""Which verbs and predicates of a sentence assert something of their own, and in what form."""

from dataclasses import dataclass

from reader.language.clauses.attribution_verbs import JUDGING, SEEMING
from reader.language.clauses.shells import (
    follows_lost_verb,
    governs_content,
    is_missing,
    is_said_before,
    leaves_open,
    may_hand_on,
    noun_of_content,
    says_of_head,
    told_by,
)
from reader.language.clauses.stretches import ASSERTED_MARKS
from reader.language.clauses.subjects import noun_before_gerund, own_subject
from reader.language.parse.grammar import (
    NOMINAL,
    child,
    children,
    is_finite,
    is_passive,
    is_past,
    is_predicate,
)
from reader.language.parse.parsed import Token
from reader.model.claim import Form

COMPLEMENTS = ("obj", "iobj", "obl", "obl:agent", "obl:tmod", "obl:unmarked", "xcomp", "ccomp")
PAST_MARKS = frozenset({"when", "after", "before", "until", "once"})
"""Conjunctions whose clause is asserted only where it tells of the past; "when rates rise" is general."""
GENERIC = frozenset({"no", "any", "every", "each", "either", "neither", "what", "whatever", "which", "such"})
"""Determiners of a noun that means nobody in particular."""
GENERIC_PRONOUNS = frozenset(
    {"anyone", "anybody", "anything", "everyone", "everybody", "everything", "nobody", "nothing", "none",
     "those", "one", "ones", "all", "whoever", "it", "he", "they", "someone", "something"}
)  # fmt: skip
DEFINITE = frozenset({"the", "this", "that", "these", "both"})
INDEFINITE = frozenset({"a", "an", "some", "another", "several", "many", "two"})
UNREAL = frozenset(
    {"will", "would", "may", "might", "could", "should", "must", "can", "shall", "'ll", "wo", "ca",
     "not", "n't", "never", "if", "unless", "whether"}
)  # fmt: skip
"""Words that, above an indefinite noun, leave open whether there is such a thing."""
PREPOSITIONS = frozenset(
    {"include", "follow", "concern", "regard", "accord", "compare", "relate", "give", "depend", "consider",
     "exclude", "ask", "base", "pend", "bar", "owe", "provide", "begin", "start"}
)  # fmt: skip
"""Verbs whose participles serve as prepositions: "including", "given", "based on"."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """How a predicate asserts."""

    form: Form
    inside: bool = False
    """Whether its words stay in the clause around it as well: "a ferry that carried cars"."""


def assertion_of(token: Token) -> Assertion | None:
    """What kind of assertion the token heads; None when it asserts nothing by itself."""
    if not is_predicate(token):
        return None
    subject = own_subject(token)
    if token.label == "conj" and subject is None:
        return _joined(token)
    if subject is not None and is_finite(token):
        return _finite(token)
    return _participle(token)


def _joined(token: Token) -> Assertion | None:
    """A conjunct without subject continues a clause: "arrived and left", "is open but lacking"."""
    first = token.head
    if not is_predicate(first) or assertion_of(first) is None:
        return None
    if token.lemma == "do" and any(word.lower in ("nor", "so") for word in children(token, "cc")):
        return None
    if is_finite(token) or (token.tag in ("VBG", "VBN", "VBD", "VB") and token.pos in ("VERB", "AUX")):
        return assertion_of(first)
    return None


def _finite(token: Token) -> Assertion | None:
    label = token.label
    if follows_lost_verb(token) or says_of_head(token):
        return Assertion("clause")
    if label == "advcl":
        stated = is_said_before(token) or _is_asserted_adverbial(token)
        return Assertion("clause") if stated else None
    if label in ("acl:relcl", "acl", "advcl:relcl") or noun_of_content(token) is not None:
        return _relative(token)
    if label == "ccomp":
        return Assertion("clause") if _is_content(token) else None
    if label in ("csubj", "csubj:pass"):
        handed = token.head.lemma in JUDGING | SEEMING or (
            is_passive(token.head) and governs_content(token.head)
        )
        return Assertion("clause") if handed and not leaves_open(token) else None
    return Assertion("clause") if label != "xcomp" and not leaves_open(token) else None


def _is_asserted_adverbial(token: Token) -> bool:
    marks = {mark.lower for mark in token.children if mark.label in ("mark", "case", "advmod")}
    if "if" in marks or not marks & (ASSERTED_MARKS | PAST_MARKS):
        return False
    return is_past(token) or not marks & PAST_MARKS


def _is_content(token: Token) -> bool:
    """Whether the clause is what somebody says, and no question."""
    if leaves_open(token):
        return False
    that = any(mark.lower == "that" for mark in children(token, "mark"))
    return governs_content(token.head) or (that and may_hand_on(token.head))


def _relative(token: Token) -> Assertion | None:
    """A relative clause adds an assertion after a comma, or about somebody or something in particular."""
    if told_by(token) is not None:
        return Assertion("clause")
    noun = noun_of_content(token)
    if noun is not None:
        return None if is_missing(noun) else Assertion("clause", inside=True)
    pronoun = next((word for word in token.lefts if word.lower in ("who", "which", "where")), None)
    full = child(token, *COMPLEMENTS, "cop", "advmod", "obl:npmod", "expl") is not None
    if pronoun is not None and pronoun.before is not None and pronoun.before.text == ",":
        return Assertion("relative") if full else None
    if token.label != "acl:relcl" or not full or not _is_specific(token.head, token):
        return None
    return Assertion("relative", inside=True)


def _participle(token: Token) -> Assertion | None:
    """A participle that says something complete: "choosing to send envoys", "founded in 1905"."""
    if token.tag not in ("VBG", "VBN") or token.lemma in PREPOSITIONS or token.pos != "VERB":
        return None
    if child(token, "aux", "cop", "aux:pass") is not None:
        return None
    marks = {mark.lower for mark in token.children if mark.label in ("mark", "case")}
    if token.tag == "VBG" and (noun_before_gerund(token) or own_subject(token)) is not None:
        return (
            Assertion("clause") if child(token, "obj", "xcomp", "ccomp") is not None and not marks else None
        )
    if marks:
        alone = marks == {"without"} and token.label == "advcl" and child(token, "obj") is not None
        return Assertion("participle", inside=True) if alone else None
    if child(token, *COMPLEMENTS) is None:
        return None
    return _beside(token) if token.label == "advcl" else _reduced(token) if token.label == "acl" else None


def _beside(token: Token) -> Assertion | None:
    """A participle after a comma or at the front speaks of the subject of its sentence."""
    front = token.tag == "VBN" and token.i == token.sentence.start
    return Assertion("participle") if front or follows_comma(token) else None


def _reduced(token: Token) -> Assertion | None:
    """A participle behind a noun is a relative clause without its pronoun: "a draft written by Dahl"."""
    if token.i < token.head.i or token.head.pos not in NOMINAL or not _is_specific(token.head, token):
        return None
    if token.tag == "VBG" and child(token, "obj", "obl") is None:
        return None
    return Assertion("participle", inside=not follows_comma(token))


def follows_comma(token: Token) -> bool:
    """Whether a comma or dash stands before the word or before the adverb in front of it."""
    before = token.before
    if before is not None and before.label == "advmod" and before.head is token:
        before = before.before
    return before is not None and before.text in (",", "—", "–", "--")


def _is_specific(noun: Token, clause: Token) -> bool:
    """Whether a noun means something in particular, so that what a clause adds to it is asserted."""
    determiners = {word.lower for word in children(noun, "det", "det:predet")}
    if determiners & GENERIC or noun.lower in GENERIC_PRONOUNS:
        return False
    if noun.pos == "PROPN" or determiners & DEFINITE or child(noun, "nmod:poss") is not None:
        return not _is_unreal(noun, definite=True)
    told = is_past(clause) or clause.tag in ("VBN", "VBG")
    counted = bool(determiners & INDEFINITE) or child(noun, "nummod") is not None
    return told and not _is_unreal(noun, definite=False) and (counted or _governed_by_past(noun))


def _is_unreal(noun: Token, *, definite: bool) -> bool:
    """Whether the clause around an indefinite noun is planned, possible, denied or only a condition."""
    at = noun
    while at.head is not at:
        at = at.head
        words = {word.lower for word in at.children if word.label in ("aux", "mark", "advmod")}
        if words & ({"if", "unless", "whether"} if definite else UNREAL | {"to"}):
            return True
    return False


def _governed_by_past(noun: Token) -> bool:
    at = noun
    while at.head is not at and not is_predicate(at):
        at = at.head
    return is_past(at)
