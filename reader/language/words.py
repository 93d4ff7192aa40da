"""The words of a claim with their part in its frame."""

from collections.abc import Sequence

from spacy.tokens import Token

from reader.language.clauses import Clause
from reader.language.control import CONTROL, NEGATIVE
from reader.language.grammar import DEPTH, is_passive
from reader.language.lemmas import lemma_of
from reader.model import Span, Word
from reader.model.claim import Role

FUNCTION = frozenset(
    {
        "aux",
        "aux:pass",
        "cop",
        "case",
        "mark",
        "det",
        "cc",
        "cc:preconj",
        "punct",
        "expl",
        "det:predet",
        "discourse",
    }
)
OF_THE_NAME = frozenset({"flat", "compound", "fixed", "goeswith", "conj"})
"""Dependants that share the role of the word they belong to."""
PREDICATE_PARTS = frozenset({"compound:prt", "fixed", "goeswith"})


def words_of(clause: Clause, links: Sequence[Token], negating: frozenset[int]) -> tuple[Word, ...]:
    """Every word of the clause; a passive subject has the role of an object, its agent that of a subject."""
    doc = clause.head.doc
    tokens = [token for token in doc[clause.low : clause.high] if not token.is_space]
    index = {token.i: at for at, token in enumerate(tokens)}
    roles = _Roles(links, negating)
    return tuple(
        Word(
            span=Span(token.idx, token.idx + len(token)),
            text=token.text,
            lemma=lemma_of(token),
            pos=token.pos_,
            role=roles.of(token),
            head=index.get(token.head.i, at),
        )
        for at, token in enumerate(tokens)
    )


class _Roles:
    """Decides the role of each token from its path to the verbs of the clause."""

    def __init__(self, links: Sequence[Token], negating: frozenset[int]) -> None:
        self._links = {link.i for link in links}
        self._core = links[-1].i
        self._negating = negating

    def of(self, token: Token) -> Role:
        """The role of one token of the clause."""
        if token.i in self._negating:
            return "negation"
        if token.i in self._links:
            return self._of_link(token)
        if token.dep_ in FUNCTION:
            return "function"
        if token.dep_ in PREDICATE_PARTS and token.head.i == self._core:
            return "predicate"
        return self._of_argument(token)

    def _of_link(self, token: Token) -> Role:
        if token.i == self._core:
            return "predicate"
        lemma = lemma_of(token)
        return "negation" if lemma in NEGATIVE else "function" if lemma in CONTROL else "predicate"

    def _of_argument(self, token: Token) -> Role:
        at = token
        for _ in range(DEPTH):
            if at.head == at or at.head.i in self._links or at.dep_ not in OF_THE_NAME:
                break
            at = at.head
        return _ROLE_OF.get(at.dep_, "modifier") if not is_passive(at.head) else _role_in_passive(at.dep_)


_ROLE_OF: dict[str, Role] = {
    "nsubj": "subject", "csubj": "subject", "nsubj:outer": "subject", "nsubj:pass": "object",
    "csubj:pass": "object", "obj": "object", "iobj": "object", "xcomp": "object", "ccomp": "object",
    "obl": "oblique", "obl:agent": "subject", "obl:npmod": "oblique", "obl:tmod": "oblique",
    "obl:unmarked": "oblique",
}  # fmt: skip


def _role_in_passive(label: str) -> Role:
    return "object" if label in ("nsubj", "nsubj:pass", "csubj:pass") else _ROLE_OF.get(label, "modifier")
