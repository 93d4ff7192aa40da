"""Which stretch of a sentence belongs to which clause."""

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from reader.language.grammar import DEPTH, run_around, trim
from reader.language.subjects import noun_before_gerund

ASSERTED_MARKS = frozenset(
    {"as", "because", "since", "while", "although", "though", "whereas", "after", "when", "but", "so", "even"}
)
"""Conjunctions whose clause is asserted beside the main one."""
JOINING = frozenset({"and", "but", "or", "so", "yet", "that", "to", "of", "with", "by"}) | ASSERTED_MARKS
"""Words at the front of a clause that only join it to what stands before."""


def owners_of(sentence: Sentence, heads: dict[int, Token]) -> dict[int, int]:
    """Token -> the clause head that it belongs to; tokens above every clause are left out."""
    owners: dict[int, int] = {}
    nobody: set[int] = set()
    for token in sentence:
        path: list[int] = []
        at = token
        while at.i not in owners and at.i not in heads and at.i not in nobody and at.head != at:
            path.append(at.i)
            at = at.head
        owner = at.i if at.i in heads else owners.get(at.i)
        if owner is None:
            nobody.update((*path, at.i))
        else:
            owners.update(dict.fromkeys([*path, at.i], owner))
    for head in heads.values():
        noun = noun_before_gerund(head)
        if noun is not None:
            owners.update((word.i, head.i) for word in (noun, *noun.lefts) if word.i not in heads)
    return owners


def bounds_of(
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
    if doc[low].text == '"' and doc[high - 1].text == '"' and low < head.i < high - 1:
        low, high = trim(doc, low + 1, high - 1, keep=head.i)
    if doc[low].text == '"' and [doc[i].text for i in range(low, high)].count('"') == 1:
        low += 1
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
