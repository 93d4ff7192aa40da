"""Questions about one token's place in the sentence, in the terms of Universal Dependencies."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Token

from reader.model import Span

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer"})
FINITE_TAGS = frozenset({"VBZ", "VBP", "VBD", "MD"})
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
CLAUSAL_MODIFIERS = frozenset({"acl:relcl", "appos", "parataxis", "advcl", "advcl:relcl"})
DEPTH = 12
"""Steps up a parse after which a chain of conjuncts is given up; longer ones are parsing errors."""


def children(token: Token, *labels: str) -> Iterator[Token]:
    """The direct dependants that bear one of the labels, in text order."""
    return (child for child in token.children if child.dep_ in labels)


def child(token: Token, *labels: str) -> Token | None:
    """The first dependant with one of the labels."""
    return next(children(token, *labels), None)


def is_predicate(token: Token) -> bool:
    """Whether the token can head a clause: a verb, or anything with a copula or a passive."""
    return token.pos_ in ("VERB", "AUX") or child(token, "cop", "aux:pass") is not None


def is_finite(token: Token) -> bool:
    """Whether the clause of the token is finite; a bare form with a subject and no "to" counts."""
    if token.tag_ in FINITE_TAGS or any(aux.tag_ in FINITE_TAGS for aux in children(token, *AUXILIARY)):
        return True
    if any(mark.lower_ == "to" for mark in children(token, "mark")):
        return False
    if token.tag_ == "VBG":
        return False
    return bool(token.pos_ == "VERB")


def is_passive(token: Token) -> bool:
    """Whether the token's subject undergoes what it says."""
    return child(token, "nsubj:pass", "aux:pass", "csubj:pass") is not None


def run_around(doc: Doc, at: int, inside: Callable[[int], bool], start: int, end: int) -> tuple[int, int]:
    """The longest run of tokens about `at`, within `start` to `end`, of which each is inside."""
    low, high = at, at + 1
    while low > start and inside(low - 1):
        low -= 1
    while high < end and inside(high):
        high += 1
    return low, high


def phrase(head: Token, *, without: frozenset[str] = CLAUSAL_MODIFIERS) -> tuple[int, int]:
    """Token range of the phrase of `head`, without clauses that hang on it and without outer punctuation."""
    tokens = {head.i}
    pending = [head]
    while pending:
        token = pending.pop()
        for dependant in token.children:
            apart = dependant.dep_ in without and not _is_close_apposition(dependant)
            if not apart and dependant.i not in tokens:
                tokens.add(dependant.i)
                pending.append(dependant)
    sent = head.sent
    low, high = run_around(head.doc, head.i, tokens.__contains__, sent.start, sent.end)
    return trim(head.doc, low, high, keep=head.i)


def _is_close_apposition(token: Token) -> bool:
    """Whether an apposition follows without a comma, as the name in "the aide Ada Lund" does."""
    return bool(token.dep_ == "appos" and token.i == token.head.i + 1)


def trim(doc: Doc, low: int, high: int, *, keep: int) -> tuple[int, int]:
    """The range without punctuation, conjunctions and prepositions at its edges; `keep` stays in."""
    while low < keep and (doc[low].is_punct or doc[low].is_space or doc[low].dep_ in ("cc", "case", "punct")):
        low += 1
    while high - 1 > keep and (doc[high - 1].is_punct or doc[high - 1].is_space):
        high -= 1
    return low, high


def text_of(doc: Doc, low: int, high: int) -> str:
    """The characters of a token range."""
    return str(doc[low:high].text)


def span_of(doc: Doc, low: int, high: int) -> Span:
    """The characters of a token range, as a span of the doc's text."""
    last = doc[high - 1]
    return Span(doc[low].idx, last.idx + len(last))
