"""Verbs and nouns that only hand on a clause: of saying, thinking, showing and seeming."""

from reader.language.clauses.attribution_verbs import (
    ATTRIBUTION,
    CONTENT_NOUNS,
    DENYING,
    EVIDENCE,
    SAYING_FORMS,
    SHELLS,
    SPEECH,
    TELLING,
    VOICING,
)
from reader.language.clauses.subjects import own_subject
from reader.language.parse.grammar import DEPTH, SUBJECTS, child, children
from reader.language.parse.parsed import Token

QUOTING = frozenset({"quote", "cite", "record"})
"""Verbs in "was quoted as saying"."""
CONTRASTING = frozenset({"while", "whereas", "although", "though"})
"""Conjunctions with which the author sets something against what was said."""
SUBORDINATE = frozenset({"advcl", "acl", "acl:relcl"})
"""Relations of a clause that belongs, with all that is joined to it, to the clause above."""
POSSIBLE = frozenset({"must", "should", "may", "might", "could", "ought"})
OPEN_MARKS = frozenset({"if", "whether"})
OPENING = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "advmod", "det", "nmod:poss", "cc", "iobj", "amod"})
"""Relations of the word that opens a question to its verb."""
OPEN_QUESTIONS = frozenset({"what", "how", "why", "who", "whom", "when", "where", "which", "whose"})
"""Words at the front of a clause that leave open what it says: "told us how it works"."""


def may_say(token: Token | None) -> bool:
    """Whether a word is written like a verb of saying and is not plainly the object of another verb."""
    return (
        token is not None
        and token.lower in SAYING_FORMS
        and token.label not in ("obj", "nsubj")
        and not (token.pos == "NOUN" and child(token, "nmod:poss") is not None)
        and not _was_not_said(token)
        and not _is_possible(token)
    )


def follows_lost_verb(token: Token) -> bool:
    """Whether "that" before the clause follows a verb of saying which the parse may have mistaken."""
    that = next((mark for mark in token.lefts if mark.lower == "that"), None)
    return that is not None and may_say(that.before)


def governs_content(token: Token) -> bool:
    """Whether the word hands on the clause under it: it was not denied to be said, nor is only possible."""
    return token.lemma in SHELLS and not _was_not_said(token) and not _is_possible(token)


def _is_possible(token: Token) -> bool:
    """Whether somebody must, should or may say or show it, so that nobody has."""
    return token.lemma in ATTRIBUTION and any(aux.lower in POSSIBLE for aux in children(token, "aux"))


def may_hand_on(token: Token) -> bool:
    """Whether the word is any verb that was neither denied nor only possible."""
    return token.pos in ("VERB", "AUX") and not _was_not_said(token) and not _is_possible(token)


def _was_not_said(token: Token) -> bool:
    """Whether a verb of saying or showing is negated, so that nobody vouches for what depends on it."""
    denied = any(word.lower in ("not", "n't", "never") for word in children(token, "advmod"))
    return denied and token.lemma in SPEECH | EVIDENCE


def leaves_open(token: Token) -> bool:
    """Whether the clause only asks: "whether it is safe", "how it works"."""
    if any(mark.lower in OPEN_MARKS for mark in children(token, "mark")):
        return True
    first = next((word for word in token.lefts if word.label != "punct"), None)
    if first is None or first.label not in OPENING or child(first, "acl:relcl", "acl") is not None:
        return False
    return first.lower in OPEN_QUESTIONS or any(word.lower in OPEN_QUESTIONS for word in first.lefts)


def told_by(token: Token) -> Token | None:
    """The verb in "told members that …", where the parse hangs what is told on those who are told."""
    listener = token.head
    subject = own_subject(token)
    if subject is None or subject.lower == "that" or not any(word.lower == "that" for word in token.lefts):
        return None
    verb = listener.head
    if listener.label in ("obj", "iobj") and child(token, "mark") is not None:
        return verb if verb.lemma in TELLING and governs_content(verb) else None
    # "said in an interview that …" is read as a relative clause about the interview.
    without = listener.label == "obl" and child(verb, "ccomp", "obj") is None
    return verb if without and verb.lemma in SPEECH and governs_content(verb) else None


def noun_of_content(token: Token) -> Token | None:
    """The noun in "claims that …", "the fact that …"."""
    noun = token.head
    if token.label not in ("acl", "ccomp") or noun.pos != "NOUN" or noun.lemma not in CONTENT_NOUNS:
        return None
    return noun if any(mark.lower == "that" for mark in children(token, "mark")) else None


def is_missing(noun: Token) -> bool:
    """Whether there is no such thing as the noun says: "no evidence that …"."""
    return any(word.lower in ("no", "any", "little") for word in children(noun, "det", "amod"))


def denial_of(noun: Token) -> Token | None:
    """The verb that denies what a noun holds: "rejected claims that …"."""
    return noun.head if noun.label == "obj" and noun.head.lemma in DENYING else None


def voice_of(noun: Token) -> Token | None:
    """Who holds what a noun says: its owner, or the subject of the verb that voices it."""
    owner = child(noun, "nmod:poss")
    denial = denial_of(noun)
    if owner is not None and denial is None:
        return owner
    voiced = noun.label == "obj" and noun.head.lemma in VOICING
    return own_subject(noun.head) if voiced else None


def says_of_head(token: Token) -> bool:
    """Whether a verb of saying only attributes the clause that it hangs on: "…, the utility said"."""
    if token.lemma not in ATTRIBUTION:
        return False
    if child(token, "mark") is not None:
        return False
    behind = (token.label == "ccomp" and token.head.lemma not in SHELLS) or (
        token.label == "advcl" and child(token, "advmod") is None
    )
    beside = (token.label in ("parataxis", "conj") and not _starts_anew(token)) or (
        behind and token.i > token.head.i
    )
    return (
        beside
        and own_subject(token) is not None
        and all(word is own_subject(token) for word in children(token, "obj", "ccomp", "xcomp"))
        and not any(word.label == "cc" for word in token.children)
    )


def is_said_before(token: Token) -> bool:
    """Whether the clause is what the verb behind it says, though the parse hangs it there as an adverbial."""
    return (
        token.label == "advcl"
        and token.i < token.head.i
        and token.head.lemma in SPEECH
        and child(token, "mark") is None
        and own_subject(token) is not None
        and child(token.head, "obj", "ccomp") is None
    )


def _is_said_behind(token: Token) -> bool:
    """Whether the clause is what the verb before it says, as after a colon."""
    return (
        token.label == "parataxis"
        and token.i > token.head.i
        and token.head.lemma in SPEECH
        and own_subject(token) is not None
        and child(token.head, "obj", "ccomp") is None
        and not says_of_head(token)
        and not _starts_anew(token)
    )


def _starts_anew(token: Token) -> bool:
    """Whether a semicolon parts the clause from the one before that it hangs on."""
    between = token.parse.tokens[token.head.i + 1 : token.i]
    mark = next((word.text for word in reversed(between) if word.is_punct and word.text != "-"), "")
    return mark == ";"


def is_shell(token: Token, heads: dict[int, Token]) -> bool:
    """Whether the clause only hands on another one that is found as well."""
    denied = child(token, "obj") if token.lemma in DENYING else None
    if denied is not None and any(noun_of_content(content) is denied for content in denied.rights):
        return True
    if _quotes(token, heads):
        return True
    if not governs_content(token):
        return False
    told = [content for listener in children(token, "obj", "iobj", "obl") for content in listener.rights]
    contents = [
        *children(token, "ccomp", "csubj", "csubj:pass"),
        *(content for content in children(token, "advcl") if is_said_before(content)),
        *(content for content in told if told_by(content) is token),
        *(content for content in children(token, "parataxis") if _is_said_behind(content)),
    ]
    return any(content.i in heads for content in contents) or (
        token.head.i in heads and token.head is not token and says_of_head(token)
    )


def _quotes(token: Token, heads: dict[int, Token]) -> bool:
    """Whether the verb only introduces the one that hands on: "was quoted as saying that …"."""
    saying = next(children(token, "advcl", "obl", "xcomp"), None) if token.lemma in QUOTING else None
    return saying is not None and any(content.i in heads for content in children(saying, "ccomp"))


def shell_around(head: Token) -> Token | None:
    """The word that hands on the clause which this one is part of: "said it closed because sales fell"."""
    at, joined = head, False
    if head.label == "advcl" and any(mark.lower in CONTRASTING for mark in children(head, "mark")):
        return None
    for _ in range(DEPTH):
        if at.head is at or (at.label in SUBJECTS and at.head.lemma in ATTRIBUTION):
            return None
        joined = at.label == "conj" or (joined and at.label not in SUBORDINATE)
        at = at.head
        found = shell_of(at)
        if found is not None and found is not head:
            # What is joined on behind "officials said" is no longer theirs.
            return None if found.head is at and joined and found.i < head.i else found
    return None


def shell_of(head: Token) -> Token | None:
    """The word that hands on the clause, also when it stands in a clause that this one is joined to."""
    if head.label in ("ccomp", "csubj", "csubj:pass") and governs_content(head.head):
        return head.head
    if is_said_before(head) or _is_said_behind(head):
        return head.head
    if head.label.startswith("acl"):
        verb = told_by(head) or noun_of_content(head)
        if verb is not None:
            return verb
    spoken = next((verb for verb in head.children if says_of_head(verb)), None)
    if spoken is not None:
        return spoken
    joined = head.label == "conj" and head.head is not head and _nested(head)
    return shell_of(head.head) if joined else None


def _nested(head: Token) -> bool:
    """Whether a conjunct belongs to what is said: it repeats the "that" or follows the content."""
    return head.head.label == "ccomp" and head.i > head.head.i
