"""Finds the clauses of a sentence that assert something, each with its head, subject and stretch of text."""

from dataclasses import dataclass, replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from reader.language.attribution_verbs import ATTRIBUTION, JUDGING, SAYING_FORMS, SEEMING, SPEECH, TELLING
from reader.language.control import chain
from reader.language.grammar import NOMINAL, SUBJECTS, child, children, is_finite, is_predicate
from reader.language.lemmas import lemma_of
from reader.language.stretches import ASSERTED_MARKS, bounds_of, owners_of
from reader.language.subjects import noun_before_gerund, own_subject, subject_of

SHELLS = ATTRIBUTION | SEEMING | JUDGING
"""Words whose own clause only hands on another one."""
OPEN_SUBJECTS = frozenset({"what", "whatever", "who", "whoever", "which", "whichever"})
"""Words that as subjects leave open who is meant, unless a noun stands before them."""
OBJECTS = ("obj", "iobj", "obl", "obl:agent", "xcomp", "ccomp")
FILLERS = frozenset({"here", "there", "that", "this"})
"""Predicates of clauses that only point: "here's the twist"."""
SHELL_NOUNS = frozenset({"twist", "thing", "catch", "point", "question", "problem", "reason", "deal", "rub"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause that asserts something."""

    head: Token
    subject: Token | None
    """Own, shared with the clause it is joined to, or the word before a gerund."""
    shell: Token | None
    """The verb of saying, thinking or seeming that it depends on."""
    low: int
    """First token of its stretch."""
    high: int
    """Token after its stretch."""
    sentence: Sentence


def clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence in text order; empty for a bare noun phrase."""
    heads = {token.i: token for token in sentence if _heads_clause(token)}
    shells = {i for i, token in heads.items() if _is_shell(token, heads)}
    owners = owners_of(sentence, heads)
    found = [
        _after_lost_verb(Clause(head, subject_of(head), _shell_of(head), *bounds, sentence))
        for i, head in heads.items()
        if i not in shells and (bounds := bounds_of(head, heads, owners, sentence)) is not None
    ]
    return [
        clause
        for clause in found
        if not (_is_filler(clause) or _is_remainder(clause, owners) or _says_nothing(clause))
    ]


def _heads_clause(token: Token) -> bool:
    if not is_predicate(token):
        return False
    if token.dep_ == "conj" and own_subject(token) is None:
        return _joins_clause(token)
    if own_subject(token) is not None and is_finite(token):
        return _is_asserted_kind(token)
    return _is_participle_claim(token)


def _joins_clause(token: Token) -> bool:
    """Whether a conjunct without subject continues a clause: "arrived and left", "is open but lacking"."""
    first = token.head
    if first.dep_.startswith("acl") and not _is_aside(first):
        return False
    if lemma_of(token) == "do" and any(word.lower_ in ("nor", "so") for word in children(token, "cc")):
        return False
    if not is_predicate(first) or not (own_subject(first) or first.dep_ == "conj"):
        return False
    return is_finite(token) or (token.tag_ in ("VBG", "VBN", "VBD", "VB") and is_finite(first))


def _is_asserted_kind(token: Token) -> bool:
    marks = {mark.lower_ for mark in children(token, "mark", "case")}
    if _follows_lost_verb(token) or _says_of_head(token):
        return True
    if token.dep_ == "advcl":
        return bool(marks & ASSERTED_MARKS) and "if" not in marks
    if token.dep_ in ("acl:relcl", "acl", "advcl:relcl"):
        return _is_aside(token) or _told(token) is not None
    if token.dep_ == "ccomp":
        return _governs_content(token.head) or ("that" in marks and _may_hand_on(token.head))
    if token.dep_ in ("csubj", "csubj:pass"):
        return lemma_of(token.head) in JUDGING
    return token.dep_ != "xcomp" and "if" not in marks


def _follows_lost_verb(token: Token) -> bool:
    """Whether "that" before the clause follows a verb of saying which the parse may have mistaken."""
    that = next((mark for mark in token.lefts if mark.lower_ == "that"), None)
    return that is not None and that.i > token.sent.start and may_say(that.nbor(-1))


def may_say(token: Token) -> bool:
    """Whether a word is written like a verb of saying and is not plainly the object of another verb."""
    return token.lower_ in SAYING_FORMS and token.dep_ not in ("obj", "nsubj") and not _was_not_said(token)


def _told(token: Token) -> Token | None:
    """The verb in "told members that …", where the parse hangs what is told on those who are told."""
    listener = token.head
    that = any(mark.lower_ == "that" for mark in children(token, "mark"))
    if not that or listener.dep_ not in ("obj", "iobj") or own_subject(token) is None:
        return None
    return listener.head if lemma_of(listener.head) in TELLING and _governs_content(listener.head) else None


def _may_hand_on(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and not _was_not_said(token)


def _governs_content(token: Token) -> bool:
    return lemma_of(token) in SHELLS and not _was_not_said(token)


def _was_not_said(token: Token) -> bool:
    """Whether the verb of saying is negated, so that nobody vouches for what depends on it."""
    denied = any(word.lower_ in ("not", "n't", "never") for word in children(token, "advmod"))
    return denied and lemma_of(token) in SPEECH


def _is_aside(token: Token) -> bool:
    """Whether a relative clause adds an assertion: after a comma, with something after its verb."""
    pronoun = next((word for word in token.lefts if word.lower_ in ("who", "which")), None)
    if pronoun is None or pronoun.i == 0 or pronoun.nbor(-1).text != ",":
        return False
    return child(token, *OBJECTS, "cop") is not None


def _is_participle_claim(token: Token) -> bool:
    """Whether a gerund says something complete: "choosing to send envoys", "Rome keeping plans secret"."""
    if token.tag_ != "VBG" or child(token, "obj", "xcomp", "ccomp") is None:
        return False
    if child(token, "aux", "cop") is not None or child(token, "case") is not None:
        return False
    if token.dep_ == "advcl":
        marks = list(children(token, "mark"))
        return not marks and (
            own_subject(token) is not None or _follows_comma(token) or noun_before_gerund(token) is not None
        )
    return noun_before_gerund(token) is not None or own_subject(token) is not None


def _follows_comma(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text in (",", "—", "–")


def _is_shell(token: Token, heads: dict[int, Token]) -> bool:
    """Whether the clause only hands on another one that is found as well."""
    if not _governs_content(token):
        return False
    told = [content for listener in children(token, "obj", "iobj") for content in listener.rights]
    contents = [*children(token, "ccomp", "csubj"), *(content for content in told if _told(content) == token)]
    return any(content.i in heads for content in contents) or (
        token.head.i in heads and token.head != token and _says_of_head(token)
    )


def _says_of_head(token: Token) -> bool:
    """Whether a verb of saying only attributes the clause that it hangs on: "…, the utility said"."""
    beside = token.dep_ in ("parataxis", "conj") or (token.dep_ == "ccomp" and token.i > token.head.i)
    spoken = beside and lemma_of(token) in ATTRIBUTION
    return spoken and own_subject(token) is not None and child(token, "obj", "ccomp", "xcomp") is None


def _shell_of(head: Token) -> Token | None:
    if head.dep_ in ("ccomp", "csubj") and _governs_content(head.head):
        return head.head
    if head.dep_.startswith("acl") and (verb := _told(head)) is not None:
        return verb
    spoken = next((verb for verb in head.children if _says_of_head(verb)), None)
    if spoken is not None:
        return spoken
    return _shell_of(head.head) if head.dep_ == "conj" and head.head != head and _nested(head) else None


def _nested(head: Token) -> bool:
    """Whether a conjunct belongs to what is said: it repeats the "that" or follows the content."""
    return head.head.dep_ == "ccomp" and head.i > head.head.i


def _after_lost_verb(clause: Clause) -> Clause:
    """The part of a clause after "state that", where the parse took the verb of saying for a noun."""
    doc = clause.head.doc
    for that in doc[clause.low + 1 : clause.head.i]:
        if that.lower_ == "that" and may_say(that.nbor(-1)) and that.nbor(-1).i > clause.low:
            after = [word for word in doc[that.i + 1 : clause.head.i] if word.pos_ in NOMINAL]
            if after:
                own = next((word for word in after if word.dep_ in SUBJECTS), after[0])
                return replace(clause, subject=own, low=that.i + 1)
    return clause


def _is_filler(clause: Clause) -> bool:
    subject = clause.subject
    if subject is None:
        return False
    points = clause.head.lower_ in FILLERS or subject.lower_ in FILLERS
    nouns = {lemma_of(subject), lemma_of(clause.head)}
    return points and bool(nouns & SHELL_NOUNS) and len(chain(clause.head)) == 1


def _says_nothing(clause: Clause) -> bool:
    """Whether nobody does it, or somebody speaks without a word of what is said."""
    if clause.subject is None or clause.subject.lower_ in OPEN_SUBJECTS:
        return True
    if any(word.lower_ in OPEN_SUBJECTS for word in children(clause.subject, "det")):
        return True
    silent = child(clause.head, "obj", "obl", "ccomp", "xcomp", "advmod") is None
    return silent and lemma_of(clause.head) in SPEECH and child(clause.head, "cop", "aux:pass") is None


def _is_remainder(clause: Clause, owners: dict[int, int]) -> bool:
    """Whether another claim has taken all that the verb says, as from "this led to Rome keeping …"."""
    doc = clause.head.doc
    taken = any(
        doc[owners[word.i]].tag_ == "VBG" or (word.i in owners and doc[owners[word.i]].dep_ == "ccomp")
        for word in doc[clause.high : clause.high + 3]
        if owners.get(word.i, clause.head.i) != clause.head.i and not _says_of_head(doc[owners[word.i]])
    )
    last = chain(clause.head)[-1]
    return taken and last.i < clause.high and child(last, "obj", "cop") is None and clause.high - last.i <= 2
