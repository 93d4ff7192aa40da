"""Whether a clause is asserted, hedged, planned or conditional."""

from collections.abc import Sequence

from reader.language.clauses.attribution_verbs import DOUBTED_NOUNS, JUDGING, SEEMING, UNSURE
from reader.language.clauses.control import HEDGING, PLANNING
from reader.language.clauses.shells import denial_of
from reader.language.clauses.subjects import own_subject
from reader.language.parse.grammar import child, children
from reader.language.parse.parsed import Sentence, Token
from reader.model.claim import Modality

HEDGES = frozenset(
    {"likely", "reportedly", "allegedly", "possibly", "perhaps", "maybe", "apparently", "supposedly",
     "probably", "presumably", "seemingly", "purportedly", "potentially", "arguably", "ostensibly"}
)  # fmt: skip
"""Adverbs with which the author does not vouch for the clause."""
POSSIBILITY = frozenset({"may", "might", "could"})
FUTURE = frozenset({"will", "shall", "'ll", "wo", "’ll"})
"""Plain "will" counts as planned: what lies ahead has not happened."""
CONDITIONS = frozenset({"if", "unless", "whether", "provided", "assuming", "lest"})
QUESTION_STARTS = frozenset({"what", "why", "how", "who", "where", "when", "which", "whose"})
"""Words that open a question, or a heading that is one without its mark."""


def modality_of(links: Sequence[Token], *, shell: Token | None, negative: bool) -> Modality:
    """The modality of a clause whose verbs from head to core are `links`."""
    auxiliaries = {aux.lower for link in links for aux in children(link, "aux")}
    if not auxiliaries:
        auxiliaries = _shared_auxiliaries(links[0])
    if _is_conditional(links) or ("would" in auxiliaries and shell is None):
        return "conditional"
    if _is_hedged(links, auxiliaries, negative=negative) or (shell is not None and _is_unsure(shell)):
        return "hedged"
    lemmas = {link.lemma for link in links[:-1] if link.lower not in ("go", "goes", "went", "gone")}
    if auxiliaries & FUTURE or lemmas & PLANNING or "would" in auxiliaries or _is_to(links):
        return "planned"
    return "asserted"


def _shared_auxiliaries(head: Token) -> set[str]:
    """The auxiliaries before the first verb of "may sell and close", which serve the second one too."""
    bare = head.label == "conj" and head.tag == "VB" and own_subject(head) is None
    return {aux.lower for aux in children(head.head, "aux")} if bare and head.head.tag == "VB" else set()


def _is_conditional(links: Sequence[Token]) -> bool:
    return any(
        mark.lower in CONDITIONS - {"whether"}
        for link in links
        for clause in (link, *children(link, "advcl"))
        for mark in children(clause, "mark")
    )


def _is_hedged(links: Sequence[Token], auxiliaries: set[str], *, negative: bool) -> bool:
    """Whether a modal, adverb or controlling verb hedges; "could not" states an inability instead."""
    possible = auxiliaries & (POSSIBILITY - {"could"} if negative else POSSIBILITY)
    adverbs = {word.lower for link in links for word in children(link, "advmod")}
    return bool(possible or adverbs & HEDGES or {link.lemma for link in links[:-1]} & HEDGING)


def _is_unsure(shell: Token) -> bool:
    """Whether nobody in particular says so, or the verb of saying leaves it open."""
    lemma = shell.lemma
    subject = child(shell, "nsubj", "nsubj:pass", "expl")
    impersonal = subject is not None and subject.lower == "it"
    if lemma in DOUBTED_NOUNS and shell.pos == "NOUN":
        return denial_of(shell) is None
    return (
        lemma in SEEMING
        or lemma in JUDGING & UNSURE
        or lemma in ("hope", "fear", "suspect", "guess", "speculate")
        or (impersonal and lemma in UNSURE)
    )


def _is_to(links: Sequence[Token]) -> bool:
    """Whether "is to attend", "are to meet" lays the clause ahead."""
    first = links[0]
    infinitive = any(mark.lower == "to" for mark in children(first, "mark"))
    if infinitive and (child(first, "cop") is not None or first.label in ("ROOT", "acl")):
        return True
    return len(links) > 1 and first.lemma == "be" and child(links[1], "mark") is not None


def asks(sentence: Sentence) -> bool:
    """Whether the sentence is a question."""
    text = sentence.text.rstrip(" \"'”’)]")
    open_ended = text[-1:] not in (".", "!")
    return text.endswith("?") or (open_ended and sentence.tokens[0].lower in QUESTION_STARTS)


def orders(sentence: Sentence) -> bool:
    """Whether the sentence tells the reader to do something: a bare verb first and no subject."""
    root = sentence.root
    first = next((token for token in sentence.tokens if not token.is_punct), None)
    if (
        first is None
        or root.tag != "VB"
        or child(root, "nsubj", "nsubj:pass", "aux", "cop", "expl") is not None
    ):
        return False
    return first is root or first.lower in ("please", "do", "don't", "never", "always", "just")
