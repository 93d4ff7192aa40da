"""The words of a claim with their part in its frame."""

from collections.abc import Callable, Sequence

from reader.language.clauses.control import CONTROL, NEGATIVE
from reader.language.clauses.finding import Clause
from reader.language.parse.grammar import DEPTH, is_passive
from reader.language.parse.parsed import Token
from reader.model import Span, Word
from reader.model.claim import Role

FUNCTION = frozenset(
    {"aux", "aux:pass", "cop", "case", "mark", "det", "cc", "cc:preconj", "punct", "expl", "det:predet",
     "discourse"}
)  # fmt: skip
OF_THE_NAME = frozenset({"flat", "compound", "fixed", "goeswith", "conj"})
"""Dependants that share the role of the word they belong to."""
PREDICATE_PARTS = frozenset({"compound:prt", "fixed", "goeswith"})


def words_of(
    clause: Clause, links: Sequence[Token], negating: Sequence[Token], place: Callable[[int, int], Span]
) -> tuple[Word, ...]:
    """Every word of the clause; a passive subject has the role of an object, its agent that of a subject."""
    tokens = [token for token in clause.sentence.parse.tokens[clause.low : clause.high] if not token.is_space]
    index = {token.i: at for at, token in enumerate(tokens)}
    if clause.form == "apposition" and clause.subject is not None:
        links = (clause.head,)
    roles = _Roles(clause, links, negating)
    return tuple(
        Word(
            place(token.start, token.start + len(token.text)),
            token.text,
            token.lemma,
            token.pos,
            roles.of(token),
            roles.head_of(token, index, at),
        )
        for at, token in enumerate(tokens)
    )


class _Roles:
    """Decides the role of each token from its path to the verbs of the clause."""

    def __init__(self, clause: Clause, links: Sequence[Token], negating: Sequence[Token]) -> None:
        self._links = {link.i for link in links}
        self._core = links[-1].i
        self._negating = {token.i for token in negating}
        self._named = clause.subject if clause.form == "apposition" else None

    def head_of(self, token: Token, index: dict[int, int], at: int) -> int:
        """Index of the word's head; what an apposition is about hangs on what is said of it."""
        if self._named is not None:
            if token is self._named:
                return index[self._core]
            if token.i == self._core:
                return at
        return index.get(token.head.i, at)

    def of(self, token: Token) -> Role:
        """The role of one token of the clause."""
        if token.i in self._negating:
            return "negation"
        if token.i in self._links:
            return self._of_link(token)
        label = token.label
        if label in FUNCTION:
            return "function"
        if label in PREDICATE_PARTS and token.head.i == self._core:
            return "predicate"
        if self._named is not None and (token is self._named or token.head is self._named):
            return "subject" if token is self._named or label in OF_THE_NAME else "modifier"
        return self._of_argument(token)

    def _of_link(self, token: Token) -> Role:
        if token.i == self._core:
            return "predicate"
        return (
            "negation" if token.lemma in NEGATIVE else "function" if token.lemma in CONTROL else "predicate"
        )

    def _of_argument(self, token: Token) -> Role:
        at = token
        for _ in range(DEPTH):
            if at.head is at or at.head.i in self._links or at.label not in OF_THE_NAME:
                break
            at = at.head
        role = _ROLE_OF.get(at.label, "modifier")
        if self._named is not None:
            return "modifier"
        return role if role == "modifier" or not is_passive(at.head) else _role_in_passive(at.label)


_ROLE_OF: dict[str, Role] = {
    "nsubj": "subject", "csubj": "subject", "nsubj:outer": "subject", "nsubj:pass": "object",
    "csubj:pass": "object", "obj": "object", "iobj": "object", "xcomp": "object", "ccomp": "object",
    "obl": "oblique", "obl:agent": "subject", "obl:npmod": "oblique", "obl:tmod": "oblique",
    "obl:unmarked": "oblique",
}  # fmt: skip


def _role_in_passive(label: str) -> Role:
    return "object" if label in ("nsubj", "nsubj:pass", "csubj:pass") else _ROLE_OF.get(label, "modifier")
