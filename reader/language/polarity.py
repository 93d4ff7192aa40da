"""Whether a clause says yes or no: negation words within its scope, counted so that two cancel."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from reader.language.attribution_verbs import DENYING
from reader.language.control import NEGATIVE
from reader.language.grammar import children
from reader.language.lemmas import lemma_of
from reader.model.claim import Polarity

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "barely", "scarcely"})
NEGATIVE_DETERMINERS = frozenset({"no", "neither"})
NEGATIVE_PRONOUNS = frozenset({"nobody", "nothing", "none", "noone", "neither", "nowhere"})
ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "obl", "iobj", "nsubj:outer", "expl")


def negations(links: Sequence[Token]) -> list[Token]:
    """The words that negate a clause, whose verbs from its head to its core are `links`."""
    found: dict[int, Token] = {}
    for token in links:
        candidates = [*_beside(token), *_in_arguments(token)]
        found.update((negation.i, negation) for negation in candidates)
        if lemma_of(token) in NEGATIVE and token != links[-1]:
            found[token.i] = token
    return [found[i] for i in sorted(found)]


def polarity_of(links: Sequence[Token], *, shell: Token | None) -> Polarity:
    """Negative for an odd number of negations, a denying verb above the clause included."""
    count = len(negations(links))
    if shell is not None:
        count += lemma_of(shell) in DENYING
        if lemma_of(shell) not in DENYING and _raises_negation(shell):
            count += 1
    return "negative" if count % 2 else "positive"


def _raises_negation(shell: Token) -> bool:
    """Whether "does not think that" negates what is thought."""
    return lemma_of(shell) in ("think", "believe", "expect", "seem", "appear") and bool(list(_beside(shell)))


def _beside(token: Token) -> Iterator[Token]:
    """Negations that hang on the word itself, on its auxiliary, or join it to what came before."""
    for dependant in children(token, "advmod", "neg", "cc", "cc:preconj", "det", "aux", "discourse", "dep"):
        lower = dependant.lower_
        if (lower in NEGATIONS and not _is_only(dependant)) or (
            lower == "no" and (dependant.dep_ == "det" or _no_longer(dependant))
        ):
            yield dependant
    yield from _between_auxiliary_and(token)
    for longer in children(token, "advmod"):
        if longer.lower_ in ("longer", "more"):
            yield from (no for no in longer.lefts if no.lower_ == "no")


def _between_auxiliary_and(token: Token) -> Iterator[Token]:
    """A "not" that the parse hangs on an adverb, as in "could not outright refuse"."""
    auxiliary = next(children(token, "aux", "aux:pass", "cop"), None)
    if auxiliary is not None and auxiliary.i < token.i:
        for word in token.doc[auxiliary.i + 1 : token.i]:
            if (
                word.lower_ in ("not", "n't", "never")
                and word.head.dep_ in ("advmod", "advcl", "amod")
                and not _is_only(word)
            ):
                yield word


def _no_longer(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ("longer", "more")


def _is_only(token: Token) -> bool:
    """Whether "not" belongs to "not only", "not just", which deny nothing."""
    return token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ("only", "just", "merely", "least")


def _in_arguments(token: Token) -> Iterator[Token]:
    for argument in children(token, *ARGUMENTS):
        if argument.lower_ in NEGATIVE_PRONOUNS or (argument.lower_ == "one" and _after_no(argument)):
            yield argument
            continue
        for dependant in children(argument, "det", "cc", "cc:preconj", "advmod"):
            lower = dependant.lower_
            if lower in NEGATIVE_DETERMINERS or (
                lower == "not" and argument.dep_.startswith("nsubj") and not _is_only(dependant)
            ):
                yield dependant


def _after_no(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ == "no"
