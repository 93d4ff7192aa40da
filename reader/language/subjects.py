"""Who or what a clause is about, also where the parse or the sentence leaves it out."""

from spacy.tokens import Token

from reader.language.grammar import DEPTH, SUBJECTS, child

MISTAKEN_LABELS = frozenset(
    {"compound", "obl", "obl:unmarked", "nmod", "dep", "appos", "dislocated", "vocative"}
)
"""Labels under which a parse hides a subject that stands right before its verb without a preposition."""


def own_subject(token: Token) -> Token | None:
    """The subject that hangs on this very token; a real one before "there" and "it"."""
    subjects = [dependant for dependant in token.children if dependant.dep_ in SUBJECTS]
    real = [subject for subject in subjects if subject.dep_ != "expl"]
    found = next(iter(real or subjects), None)
    return found if found is not None else _mistaken_subject(token)


def _mistaken_subject(token: Token) -> Token | None:
    """The noun right before a finite verb that heads its sentence, whatever the parse calls it."""
    finite = token.tag_ in ("VBZ", "VBP", "VBD") or (token.tag_ == "VBN" and token.dep_ == "ROOT")
    if (
        not finite
        or token.dep_ not in ("ROOT", "ccomp", "parataxis")
        or child(token, "aux:pass", "cop") is not None
    ):
        return None
    nouns = [
        word
        for word in token.lefts
        if word.dep_ in MISTAKEN_LABELS and word.pos_ in ("NOUN", "PROPN", "PRON")
    ]
    return nouns[-1] if nouns and nouns[-1].i == token.i - 1 and child(nouns[-1], "case") is None else None


def subject_of(head: Token) -> Token | None:
    """The subject of the clause: its own, a gerund's predecessor, an antecedent's, or a shared one."""
    subject = own_subject(head)
    if subject is not None:
        antecedent = antecedent_of(head, subject)
        return antecedent if antecedent is not None else subject
    noun = noun_before_gerund(head)
    if noun is not None:
        return noun
    token = head
    for _ in range(DEPTH):
        if token.dep_ not in ("conj", "advcl", "xcomp", "parataxis") or token.head == token:
            return None
        token = token.head
        if (shared := own_subject(token)) is not None:
            return antecedent_of(token, shared) or shared
    return None


def antecedent_of(head: Token, subject: Token) -> Token | None:
    """The noun that a relative pronoun stands for."""
    return head.head if head.dep_.startswith("acl") and subject.lower_ in ("who", "which", "that") else None


def noun_before_gerund(token: Token) -> Token | None:
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
