"""Who or what a clause is about, also where the parse or the sentence leaves it out."""

from reader.language.clauses.attribution_verbs import SPEECH
from reader.language.parse.grammar import DEPTH, SUBJECTS, child
from reader.language.parse.parsed import Token

MISTAKEN_LABELS = frozenset(
    {"compound", "obl", "obl:unmarked", "nmod", "dep", "appos", "dislocated", "vocative"}
)
"""Labels under which a parse hides a subject that stands right before its verb without a preposition."""
RELATIVE_PRONOUNS = frozenset({"who", "which", "that"})
SHARING = frozenset({"conj", "advcl", "xcomp", "parataxis"})
"""Relations of a clause whose subject may be that of the clause above it."""


def own_subject(token: Token) -> Token | None:
    """The subject that hangs on this very token, the nearest of several; a real one before "there"."""
    found = None
    for dependant in token.children:
        if dependant.label in SUBJECTS and (
            found is None
            or found.label == "expl"
            or (dependant.label != "expl" and _is_surer_subject(dependant, token))
        ):
            found = dependant
    return found if found is not None else _mistaken_subject(token) or _inverted_subject(token)


def _is_surer_subject(later: Token, verb: Token) -> bool:
    """Whether a later one of two subjects is the right one.

    Behind a comma the verb goes back to the first: "Lund, its owner, said". Where it stands right behind
    its second subject, or turns its subject round after what was said, the later one is meant.
    """
    comma = verb.before is not None and verb.before.is_punct
    return not comma if later.i < verb.i else comma and verb.lemma in SPEECH


def _mistaken_subject(token: Token) -> Token | None:
    """The noun right before a finite verb that heads its sentence, whatever the parse calls it."""
    finite = token.tag in ("VBZ", "VBP", "VBD") or (token.tag == "VBN" and token.label == "ROOT")
    if (
        not finite
        or token.label not in ("ROOT", "ccomp", "parataxis")
        or child(token, "aux:pass", "cop") is not None
    ):
        return None
    nouns = [
        word
        for word in token.lefts
        if word.label in MISTAKEN_LABELS and word.pos in ("NOUN", "PROPN", "PRON")
    ]
    return nouns[-1] if nouns and nouns[-1].i == token.i - 1 and child(nouns[-1], "case") is None else None


def _inverted_subject(token: Token) -> Token | None:
    """The person behind "said" right after what was said, whatever the parse calls them."""
    before = token.before
    if token.label != "parataxis" or token.lemma not in SPEECH or before is None or not before.is_punct:
        return None
    person = child(token, "obj")
    return person if person is not None and person.i > token.i and person.entity == "PERSON" else None


def subject_of(head: Token) -> Token | None:
    """The subject of the clause: its own, a gerund's predecessor, an antecedent's, or a shared one."""
    subject = own_subject(head)
    if subject is not None:
        antecedent = antecedent_of(head, subject)
        return antecedent if antecedent is not None else subject
    if head.label == "acl":
        return head.head
    noun = noun_before_gerund(head)
    return noun if noun is not None else _shared_subject(head)


def _shared_subject(head: Token) -> Token | None:
    token = head
    for _ in range(DEPTH):
        if token.label not in SHARING or token.head is token:
            return token.head if token.label == "acl" else None
        token = token.head
        if (shared := own_subject(token)) is not None:
            return antecedent_of(token, shared) or shared
    return None


def antecedent_of(head: Token, subject: Token) -> Token | None:
    """The noun that a relative pronoun stands for; whoever is called so, in "Lund is the man who …"."""
    cleft = head.label == "advcl" and subject.lower == "who"
    if not cleft and (not head.label.startswith("acl") or subject.lower not in RELATIVE_PRONOUNS):
        return None
    noun = head.head
    called = child(noun, "nsubj") if child(noun, "cop") is not None else None
    return called if called is not None and called.pos in ("NOUN", "PROPN") else noun


def noun_before_gerund(token: Token) -> Token | None:
    """The name directly before a gerund that hangs beside it or on it."""
    before = token.before
    if (
        token.tag != "VBG"
        or before is None
        or token.label not in ("advcl", "acl", "ccomp", "obl", "nmod", "pcomp")
    ):
        return None
    joined = before.head is token.head or token.head is before or before.head is token
    return before if before.pos == "PROPN" and joined else None
