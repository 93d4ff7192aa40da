"""Questions about one token's place in the sentence, in the terms of Universal Dependencies."""

from collections.abc import Callable, Iterator

from reader.language.parse.parsed import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer"})
FINITE_TAGS = frozenset({"VBZ", "VBP", "VBD", "MD"})
AUXILIARY = frozenset({"aux", "aux:pass", "cop"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
CLAUSAL_MODIFIERS = frozenset({"acl:relcl", "appos", "parataxis", "advcl", "advcl:relcl"})
DEPTH = 12
"""Steps up a parse after which a chain of conjuncts is given up; longer ones are parsing errors."""


def children(token: Token, *labels: str) -> Iterator[Token]:
    """The direct dependants that bear one of the labels, in text order."""
    return (child for child in token.children if child.label in labels)


def child(token: Token, *labels: str) -> Token | None:
    """The first dependant with one of the labels."""
    for dependant in token.children:
        if dependant.label in labels:
            return dependant
    return None


def is_predicate(token: Token) -> bool:
    """Whether the token can head a clause: a verb, or anything with a copula or a passive."""
    return token.pos in ("VERB", "AUX") or child(token, "cop", "aux:pass") is not None


def is_finite(token: Token) -> bool:
    """Whether the clause of the token is finite; a bare form with a subject and no "to" counts."""
    if token.tag in FINITE_TAGS:
        return True
    to = False
    for dependant in token.children:
        if dependant.label in AUXILIARY and dependant.tag in FINITE_TAGS:
            return True
        to = to or (dependant.label == "mark" and dependant.lower == "to")
    return token.pos == "VERB" and token.tag != "VBG" and not to


def is_past(token: Token) -> bool:
    """Whether the clause tells of what has been: its first verb stands in the past or the perfect."""
    first = next((aux for aux in token.children if aux.label in AUXILIARY), token)
    return first.tag == "VBD" or (first.lemma == "have" and first.label == "aux")


def is_passive(token: Token) -> bool:
    """Whether the token's subject undergoes what it says."""
    return child(token, "nsubj:pass", "aux:pass", "csubj:pass") is not None


def is_below(token: Token, above: Token) -> bool:
    """Whether the token hangs on the other, through however many between them."""
    for _ in range(DEPTH * 2):
        if token.head is token:
            return False
        token = token.head
        if token is above:
            return True
    return False


def run_around(at: int, inside: Callable[[int], bool], start: int, end: int) -> tuple[int, int]:
    """The longest run of tokens about `at`, within `start` to `end`, of which each is inside."""
    low, high = at, at + 1
    while low > start and inside(low - 1):
        low -= 1
    while high < end and inside(high):
        high += 1
    return low, high


def subtree(head: Token, *, without: frozenset[str] = frozenset(), apart: Token | None = None) -> set[int]:
    """Indexes of the token and all that hangs on it; dependants under the labels stay out, and `apart`."""
    tokens = {head.i}
    pending = [head]
    while pending:
        for dependant in pending.pop().children:
            if dependant is apart or (dependant.label in without and not _is_close_apposition(dependant)):
                continue
            if dependant.i not in tokens:
                tokens.add(dependant.i)
                pending.append(dependant)
    return tokens


def phrase(head: Token, *, apart: Token | None = None) -> tuple[int, int]:
    """Token range of the phrase of `head`, without clauses that hang on it and without outer punctuation.

    `apart` is a dependant to leave out as well.
    """
    without = CLAUSAL_MODIFIERS if child(head, "cop") is None else CLAUSAL_MODIFIERS | SUBJECTS | AUXILIARY
    inside = subtree(head, without=without, apart=apart)
    low, high = run_around(head.i, inside.__contains__, head.sentence.start, head.sentence.end)
    low, high = trim(head.parse, low, high, keep=head.i)
    return low, high - 2 if _ends_in_age(head, high) else high


def _ends_in_age(head: Token, high: int) -> bool:
    """Whether a person's name is followed by how old they are, as in "Ada Lund, 54"."""
    tokens = head.parse.tokens
    return (
        head.entity == "PERSON"
        and high - 2 > head.i
        and tokens[high - 1].pos == "NUM"
        and tokens[high - 2].text == ","
    )


def phrase_text(head: Token, *, apart: Token | None = None) -> str:
    """The words of the phrase of `head`, without a dependant that is kept apart."""
    return head.parse.text_of(*phrase(head, apart=apart))


def _is_close_apposition(token: Token) -> bool:
    """Whether an apposition follows without a comma, as the name in "the aide Ada Lund" does."""
    return token.label == "appos" and token.i == token.head.i + 1


def trim(parse: Parse, low: int, high: int, *, keep: int) -> tuple[int, int]:
    """The range without punctuation, conjunctions and prepositions at its edges; `keep` stays in."""
    tokens = parse.tokens
    while low < keep and _is_edge(tokens[low]):
        low += 1
    while high - 1 > keep and (tokens[high - 1].is_punct or tokens[high - 1].is_space):
        high -= 1
    return low, high


def _is_edge(token: Token) -> bool:
    return token.is_punct or token.is_space or token.label in ("cc", "case", "punct")
