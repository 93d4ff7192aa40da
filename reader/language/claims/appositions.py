"""What a name is said to be in passing: "Henrik Dahl, the director", "palace aide Ada Lund"."""

from collections.abc import Iterator

from reader.language.clauses.finding import Clause
from reader.language.clauses.shells import shell_around
from reader.language.parse.grammar import child, phrase, phrase_text
from reader.language.parse.parsed import Sentence, Token

JOINED = frozenset({"appos", "flat", "nmod", "nmod:desc", "compound", "dep"})
"""Relations between a description and the name right behind it, in either direction."""
NAME_PARTS = frozenset({"flat", "compound"})
"""Relations of the words of one name."""
MODIFIERS = frozenset({"nmod", "nmod:poss", "compound", "amod", "acl", "acl:relcl"})
"""Relations of the words that say more of a description than its noun."""
NOT_DESCRIBING = frozenset({"%", "percent", "p.m.", "a.m.", "mr", "mrs", "ms", "dr"})


def appositions(sentence: Sentence) -> Iterator[Clause]:
    """A clause for each description of a name; its stretch holds both."""
    for token in sentence.tokens:
        pair = _apposed(token) if token.label == "appos" else _titled(token)
        if pair is None:
            continue
        name, description = pair
        first, second = sorted((phrase(name), phrase(description)))
        bounds = first[0], max(first[1], second[1])
        if _is_telling(description) and _close(sentence, first[1], second[0]):
            around = shell_around(token)
            yield Clause(description, name, None, *bounds, sentence, "apposition", around)


def _apposed(token: Token) -> tuple[Token, Token] | None:
    """Name and description, of which one is an apposition of the other."""
    head = token.head
    if token.i < head.i:
        return None
    if head.pos == "PROPN" and _describes(token):
        return head, token
    return (token, head) if token.pos == "PROPN" and _describes(head) else None


def _titled(token: Token) -> tuple[Token, Token] | None:
    """The person and the description that stands right before the first word of the name."""
    before = token.before if token.entity == "PERSON" else None
    if before is None or before.pos != "NOUN" or not _describes(before):
        return None
    joined = (
        (before.head is token and before.label in JOINED)
        or (token.head is before and token.label in JOINED)
        or (token.head is before.head and token.label == before.label)
    )
    return (token, before) if joined else None


def _describes(token: Token) -> bool:
    """Whether a noun says what somebody or something is: no number, list or preposition stands with it."""
    return (
        token.pos == "NOUN"
        and token.lower not in NOT_DESCRIBING
        and child(token, "case", "cop", "nsubj", "conj", "nummod") is None
    )


def _is_telling(description: Token) -> bool:
    """Whether it is more than a bare title: "palace aide", "director of the board", but not "actress"."""
    return any(word.label in MODIFIERS for word in description.children)


def _close(sentence: Sentence, end: int, begin: int) -> bool:
    """Whether only a comma stands between the two."""
    return all(token.text == "," for token in sentence.parse.tokens[end:begin])


def name_text(name: Token) -> str:
    """The words of the name, without a description in front of it."""
    before = name.before
    if name.pos != "PROPN" or before is None or before.pos != "NOUN":
        return phrase_text(name)
    parts = [token.i for token in name.children if token.pos == "PROPN" and token.label in NAME_PARTS]
    return name.parse.text_of(min([name.i, *parts]), max([name.i, *parts]) + 1)
