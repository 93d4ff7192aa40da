"""What stands in quotation marks behind or before a verb of saying, where the parse shows no clause in it."""

from collections.abc import Sequence
from dataclasses import replace

from reader.language.clauses.attribution_verbs import SPEECH
from reader.language.clauses.finding import Clause
from reader.language.clauses.subjects import own_subject
from reader.language.parse.grammar import is_finite, trim
from reader.language.parse.parsed import Token
from reader.language.speech.quotes import Quotes


def clipped(clause: Clause, quotes: Quotes) -> Clause:
    """The clause from the mark on, where its subject and verb are quoted and the words before are not."""
    subject = clause.subject
    words = quotes.words_about(clause.head.i)
    if subject is None or words is None or not clause.low < words[0] <= min(subject.i, clause.head.i):
        return clause
    low, high = trim(clause.sentence.parse, words[0], min(clause.high, words[1]), keep=clause.head.i)
    return replace(clause, low=low, high=high)


def with_quoted(found: Sequence[Clause], quotes: Quotes) -> list[Clause]:
    """The clauses, with what is quoted in place of the verb that only says that somebody said it."""
    kept: list[Clause] = []
    for clause in found:
        runs = list(quotes.inside(clause.low, clause.high)) if _says(clause, quotes) else []
        if not runs:
            kept.append(clipped(clause, quotes))
        elif not any(low <= other.low < high for other in found for low, high in runs if other is not clause):
            kept.append(_quoted(clause, runs[0]) or clause)
    return kept


def _says(clause: Clause, quotes: Quotes) -> bool:
    return clause.head.lemma in SPEECH and not quotes.holds(clause.head.i)


def _quoted(clause: Clause, run: tuple[int, int]) -> Clause | None:
    """The words in quotation marks as a clause of their own."""
    tokens = clause.sentence.parse.tokens[run[0] : run[1]]
    head = min((token for token in tokens if _states(token)), key=_depth, default=None)
    if head is None:
        return None
    low, high = trim(clause.sentence.parse, *run, keep=head.i)
    shell = clause.head
    return replace(clause, head=head, subject=own_subject(head), shell=shell, low=low, high=high)


def _states(token: Token) -> bool:
    return own_subject(token) is not None and is_finite(token)


def _depth(token: Token) -> int:
    """Steps up to the head of the sentence."""
    steps = 0
    while token.head is not token:
        token = token.head
        steps += 1
    return steps
