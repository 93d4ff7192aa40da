"""Finds the clauses of a sentence that assert something, each with its head, subject and stretch of text."""

from dataclasses import dataclass, replace

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from reader.language.attribution_verbs import ATTRIBUTION, SAYING_FORMS, SEEMING
from reader.language.control import chain
from reader.language.grammar import (
    DEPTH,
    NOMINAL,
    SUBJECTS,
    child,
    children,
    is_finite,
    is_predicate,
    own_subject,
    run_around,
)
from reader.language.lemmas import lemma_of

ASSERTED_MARKS = frozenset(
    {"as", "because", "since", "while", "although", "though", "whereas", "after", "when", "but", "so", "even"}
)
"""Conjunctions whose clause is asserted beside the main one."""
OBJECTS = ("obj", "iobj", "obl", "obl:agent", "xcomp", "ccomp")
JOINING = frozenset({"and", "but", "or", "so", "yet", "that", "to", "of", "with", "by"}) | ASSERTED_MARKS
"""Words at the front of a clause that only join it to what stands before."""
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
    owners = _owners(sentence, heads)
    found = [
        _after_lost_verb(Clause(head, subject_of(head), _shell_of(head), *bounds, sentence))
        for i, head in heads.items()
        if i not in shells and (bounds := _bounds(head, heads, owners, sentence)) is not None
    ]
    return [clause for clause in found if not _is_filler(clause) and not _is_remainder(clause, owners)]


def subject_of(head: Token) -> Token | None:
    """The subject of the clause: its own, a gerund's predecessor, an antecedent's, or a shared one."""
    subject = own_subject(head)
    if subject is not None:
        antecedent = _antecedent(head, subject)
        return antecedent if antecedent is not None else subject
    noun = _noun_before_gerund(head)
    if noun is not None:
        return noun
    token = head
    for _ in range(DEPTH):
        if token.dep_ not in ("conj", "advcl", "xcomp", "parataxis") or token.head == token:
            return None
        token = token.head
        if (shared := own_subject(token)) is not None:
            return shared
    return None


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
    if not is_predicate(first) or not (own_subject(first) or first.dep_ == "conj"):
        return False
    return is_finite(token) or (token.tag_ in ("VBG", "VBN", "VBD", "VB") and is_finite(first))


def _is_asserted_kind(token: Token) -> bool:
    marks = {mark.lower_ for mark in children(token, "mark", "case")}
    if _follows_lost_verb(token):
        return True
    if token.dep_ == "advcl":
        return bool(marks & ASSERTED_MARKS) and "if" not in marks
    if token.dep_ in ("acl:relcl", "acl", "advcl:relcl"):
        return _is_aside(token)
    if token.dep_ == "ccomp":
        return _governs_content(token.head) or bool(marks & {"that"})
    return token.dep_ not in ("csubj", "csubj:pass", "xcomp") and "if" not in marks


def _follows_lost_verb(token: Token) -> bool:
    """Whether "that" before the clause follows a verb of saying which the parse may have mistaken."""
    that = next((mark for mark in token.lefts if mark.lower_ == "that"), None)
    return that is not None and that.i > token.sent.start and that.nbor(-1).lower_ in SAYING_FORMS


def _governs_content(token: Token) -> bool:
    return lemma_of(token) in ATTRIBUTION | SEEMING or token.pos_ in ("NOUN", "ADJ")


def _is_aside(token: Token) -> bool:
    """Whether a relative clause adds an assertion: after a comma, with something after its verb."""
    pronoun = next((word for word in token.lefts if word.lower_ in ("who", "which")), None)
    if pronoun is None or pronoun.i == 0 or pronoun.nbor(-1).text != ",":
        return False
    return child(token, *OBJECTS, "cop") is not None


def _antecedent(head: Token, subject: Token) -> Token | None:
    return head.head if head.dep_.startswith("acl") and subject.lower_ in ("who", "which", "that") else None


def _is_participle_claim(token: Token) -> bool:
    """Whether a gerund says something complete: "choosing to send envoys", "Rome keeping plans secret"."""
    if token.tag_ != "VBG" or child(token, "obj", "xcomp", "ccomp") is None:
        return False
    if child(token, "aux", "cop") is not None or child(token, "case") is not None:
        return False
    if token.dep_ == "advcl":
        marks = list(children(token, "mark"))
        return not marks and (
            own_subject(token) is not None or _follows_comma(token) or _noun_before_gerund(token) is not None
        )
    return _noun_before_gerund(token) is not None or own_subject(token) is not None


def _follows_comma(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text in (",", "—", "–")


def _noun_before_gerund(token: Token) -> Token | None:
    """The name directly before a gerund that hangs beside it or on it."""
    if (
        token.tag_ != "VBG"
        or token.i == 0
        or token.dep_ not in ("advcl", "acl", "ccomp", "obl", "nmod", "pcomp")
    ):
        return None
    before = token.nbor(-1)
    joined = before.head == token.head or token.head == before or before.head == token
    return before if before.pos_ == "PROPN" and joined else None


def _is_shell(token: Token, heads: dict[int, Token]) -> bool:
    """Whether the clause only hands on another one that is found as well."""
    if lemma_of(token) not in ATTRIBUTION | SEEMING:
        return False
    contents = [content for content in children(token, "ccomp", "csubj") if content.i in heads]
    spoken_about = (
        token.dep_ == "parataxis" and token.head.i in heads and child(token, "obj", "ccomp") is None
    )
    return bool(contents) or (spoken_about and own_subject(token) is not None)


def _shell_of(head: Token) -> Token | None:
    if head.dep_ == "ccomp" and _governs_content(head.head):
        return head.head
    spoken = [
        verb for verb in children(head, "parataxis") if lemma_of(verb) in ATTRIBUTION and own_subject(verb)
    ]
    if spoken:
        return spoken[0]
    return _shell_of(head.head) if head.dep_ == "conj" and head.head != head and _nested(head) else None


def _nested(head: Token) -> bool:
    """Whether a conjunct belongs to what is said: it repeats the "that" or follows the content."""
    return head.head.dep_ == "ccomp" and head.i > head.head.i


def _owners(sentence: Sentence, heads: dict[int, Token]) -> dict[int, int]:
    """Token -> the clause head that it belongs to; tokens above every clause are left out."""
    owners: dict[int, int] = {}
    for token in sentence:
        path: list[int] = []
        at = token
        while at.i not in owners and at.i not in heads and at.head != at:
            path.append(at.i)
            at = at.head
        owner = at.i if at.i in heads else owners.get(at.i)
        if owner is not None:
            owners.update(dict.fromkeys([*path, at.i], owner))
    for head in heads.values():
        noun = _noun_before_gerund(head)
        if noun is not None:
            owners.update((word.i, head.i) for word in (noun, *noun.lefts) if word.i not in heads)
    return owners


def _bounds(
    head: Token, heads: dict[int, Token], owners: dict[int, int], sentence: Sentence
) -> tuple[int, int] | None:
    """The stretch of the clause; None when nothing but its verb remains."""
    below = {i for i, other in heads.items() if i == head.i or _is_below(other, head)}
    doc = sentence.doc
    low, high = run_around(
        doc, head.i, lambda i: owners.get(i) in below or doc[i].is_punct, sentence.start, sentence.end
    )
    while low < head.i and (owners.get(low) != head.i or _is_edge(doc[low], head)):
        low += 1
    while high - 1 > head.i and (owners.get(high - 1) != head.i or doc[high - 1].is_punct):
        high -= 1
    high = _with_closing(sentence, low, high)
    return (low, high) if high - low > 1 else None


def _is_below(token: Token, head: Token) -> bool:
    for _ in range(DEPTH * 2):
        if token.head == token:
            return False
        token = token.head
        if token == head:
            return True
    return False


def _is_edge(token: Token, head: Token) -> bool:
    """Whether a word at the front only joins the clause to what stands before it."""
    if token.is_punct:
        return token.text not in ('"', "'", "(") or token.nbor(1).is_punct
    if token.dep_ in ("cc", "mark") and token.lower_ not in ("neither", "nor"):
        return token.head == head or token.lower_ in JOINING
    return token.lower_ in JOINING and (head.dep_ == "advcl" or (token.pos_ == "ADP" and head.tag_ == "VBG"))


def _with_closing(sentence: Sentence, low: int, high: int) -> int:
    """The end moved past a quotation mark or bracket that closes what the clause opens."""
    doc = sentence.doc
    inside = [doc[i].text for i in range(low, high)]
    quote_open = inside.count('"') % 2 == 1
    bracket_open = inside.count("(") > inside.count(")")
    for i in range(high, min(high + 3, sentence.end)):
        if (quote_open and doc[i].text == '"') or (bracket_open and doc[i].text == ")"):
            return i + 1
        if not doc[i].is_punct:
            break
    return high


def _after_lost_verb(clause: Clause) -> Clause:
    """The part of a clause after "state that", where the parse took the verb of saying for a noun."""
    doc = clause.head.doc
    for that in doc[clause.low + 1 : clause.head.i]:
        if that.lower_ == "that" and that.nbor(-1).lower_ in SAYING_FORMS and that.nbor(-1).i > clause.low:
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


def _is_remainder(clause: Clause, owners: dict[int, int]) -> bool:
    """Whether another claim has taken all that the verb says, as from "this led to Rome keeping …"."""
    doc = clause.head.doc
    taken = any(
        doc[owners[word.i]].tag_ == "VBG" or (word.i in owners and doc[owners[word.i]].dep_ == "ccomp")
        for word in doc[clause.high : clause.high + 3]
        if owners.get(word.i, clause.head.i) != clause.head.i
    )
    last = chain(clause.head)[-1]
    return taken and last.i < clause.high and child(last, "obj", "cop") is None and clause.high - last.i <= 2
