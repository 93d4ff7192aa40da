"""Whether a clause is asserted, hedged, planned or conditional."""

from collections.abc import Sequence

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from reader.language.attribution_verbs import JUDGING, SEEMING, UNSURE
from reader.language.control import HEDGING, PLANNING
from reader.language.grammar import child, children
from reader.language.lemmas import lemma_of
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
    auxiliaries = {aux.lower_ for link in links for aux in children(link, "aux")}
    if _is_conditional(links) or ("would" in auxiliaries and shell is None):
        return "conditional"
    if _is_hedged(links, auxiliaries, negative=negative) or (shell is not None and _is_unsure(shell)):
        return "hedged"
    lemmas = {lemma_of(link) for link in links[:-1] if link.lower_ not in ("go", "goes", "went", "gone")}
    if auxiliaries & FUTURE or lemmas & PLANNING or "would" in auxiliaries or _is_to(links):
        return "planned"
    return "asserted"


def _is_conditional(links: Sequence[Token]) -> bool:
    return any(
        mark.lower_ in CONDITIONS - {"whether"}
        for link in links
        for clause in (link, *children(link, "advcl"))
        for mark in children(clause, "mark")
    )


def _is_hedged(links: Sequence[Token], auxiliaries: set[str], *, negative: bool) -> bool:
    """Whether a modal, adverb or controlling verb hedges; "could not" states an inability instead."""
    possible = auxiliaries & (POSSIBILITY - {"could"} if negative else POSSIBILITY)
    adverbs = {word.lower_ for link in links for word in children(link, "advmod")}
    return bool(possible or adverbs & HEDGES or {lemma_of(link) for link in links[:-1]} & HEDGING)


def _is_unsure(shell: Token) -> bool:
    """Whether nobody in particular says so, or the verb of saying leaves it open."""
    lemma = lemma_of(shell)
    subject = child(shell, "nsubj", "nsubj:pass", "expl")
    impersonal = subject is not None and subject.lower_ == "it"
    return (
        lemma in SEEMING
        or lemma in JUDGING & UNSURE
        or lemma in ("hope", "fear", "suspect", "guess", "speculate")
        or (impersonal and lemma in UNSURE)
    )


def _is_to(links: Sequence[Token]) -> bool:
    """Whether "is to attend", "are to meet" lays the clause ahead."""
    first = links[0]
    if child(first, "cop") is not None and any(mark.lower_ == "to" for mark in children(first, "mark")):
        return True
    return len(links) > 1 and lemma_of(first) == "be" and child(links[1], "mark") is not None


def asks(sentence: Sentence) -> bool:
    """Whether the sentence is a question."""
    text = sentence.text.rstrip(" \"'”’)]")
    open_ended = text[-1:] not in (".", "!")
    return text.endswith("?") or (open_ended and sentence[0].lower_ in QUESTION_STARTS)


def orders(sentence: Sentence) -> bool:
    """Whether the sentence tells the reader to do something: a bare verb first and no subject."""
    root = sentence.root
    first = next((token for token in sentence if not token.is_punct), None)
    if (
        first is None
        or root.tag_ != "VB"
        or child(root, "nsubj", "nsubj:pass", "aux", "cop", "expl") is not None
    ):
        return False
    return first == root or first.lower_ in ("please", "do", "don't", "never", "always", "just")
