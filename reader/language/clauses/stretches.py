"""Which stretch of a sentence belongs to which clause."""

from collections.abc import Mapping

from reader.language.clauses.subjects import noun_before_gerund
from reader.language.parse.grammar import child, is_below, run_around, trim
from reader.language.parse.parsed import Sentence, Token

ASSERTED_MARKS = frozenset(
    {"as", "because", "since", "while", "although", "though", "whereas", "after", "when", "but", "so", "even"}
)
"""Conjunctions whose clause is asserted beside the main one."""
JOINING = frozenset({"and", "but", "or", "so", "yet", "that", "to", "of", "with", "by"}) | ASSERTED_MARKS
"""Words at the front of a clause that only join it to what stands before."""

Heads = Mapping[int, Token]
Owners = dict[int, int]


def owners_of(sentence: Sentence, heads: Heads) -> Owners:
    """Token -> the clause head that it belongs to; tokens above every clause are left out."""
    owners: Owners = {}
    nobody: set[int] = set()
    for token in sentence.tokens:
        path: list[int] = []
        at = token
        while at.i not in owners and at.i not in heads and at.i not in nobody and at.head is not at:
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


def bounds_of(head: Token, heads: Heads, owners: Owners, sentence: Sentence) -> tuple[int, int] | None:
    """The stretch of the clause; None when nothing but its verb remains."""
    below = {i for i, other in heads.items() if i == head.i or is_below(other, head)}
    tokens = sentence.parse.tokens
    low, high = run_around(
        head.i, lambda i: owners.get(i) in below or tokens[i].is_punct, sentence.start, sentence.end
    )
    while low < head.i and (owners.get(low) != head.i or _is_edge(tokens[low], head)):
        low += 1
    while high - 1 > head.i and (owners.get(high - 1) != head.i or tokens[high - 1].is_punct):
        high -= 1
    high = _with_closing(sentence, low, high)
    low, high = _without_quotes(sentence, low, high, keep=head.i)
    return (low, high) if high - low > 1 else None


def _without_quotes(sentence: Sentence, low: int, high: int, *, keep: int) -> tuple[int, int]:
    """The stretch without quotation marks around it, or a single one at its front."""
    tokens = sentence.parse.tokens
    if tokens[low].text != '"':
        return low, high
    if tokens[high - 1].text == '"' and low < keep < high - 1:
        low, high = trim(sentence.parse, low + 1, high - 1, keep=keep)
    alone = [token.text for token in tokens[low:high]].count('"') % 2 == 1
    return (low + 1, high) if tokens[low].text == '"' and alone else (low, high)


def _is_edge(token: Token, head: Token) -> bool:
    """Whether a word at the front only joins the clause to what stands before it."""
    if token.is_punct:
        return token.text not in ('"', "'", "(") or (token.after is not None and token.after.is_punct)
    if token.label in ("cc", "mark") and token.lower not in ("neither", "nor", "without"):
        return token.head is head or token.lower in JOINING
    return token.lower in JOINING and (
        head.label == "advcl" or (token.pos == "ADP" and head.tag == "VBG" and child(head, "aux") is None)
    )


def _with_closing(sentence: Sentence, low: int, high: int) -> int:
    """The end moved past a quotation mark or bracket that closes what the clause opens."""
    tokens = sentence.parse.tokens
    inside = [token.text for token in tokens[low:high]]
    quote_open = inside.count('"') % 2 == 1
    bracket_open = inside.count("(") > inside.count(")")
    for i in range(high, min(high + 3, sentence.end)):
        if (quote_open and tokens[i].text == '"') or (bracket_open and tokens[i].text == ")"):
            return i + 1
        if not tokens[i].is_punct:
            break
    return high
