"""Whether a clause says yes or no: negation words within its scope, counted so that two cancel."""

from collections.abc import Iterator, Sequence

from reader.language.clauses.attribution_verbs import DENYING
from reader.language.clauses.control import NEGATIVE
from reader.language.clauses.shells import denial_of
from reader.language.clauses.subjects import own_subject
from reader.language.parse.grammar import AUXILIARY, child, children
from reader.language.parse.parsed import Token
from reader.model.claim import Polarity
from reader.model.lasting import LASTING, UNTIL

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "barely", "scarcely"})
NEGATIVE_DETERMINERS = frozenset({"no", "neither"})
NEGATIVE_PRONOUNS = frozenset({"nobody", "nothing", "none", "noone", "neither", "nowhere"})
EXCEPTING = frozenset({"but", "other", "except", "besides", "save"})
"""After "nothing" these bring in what is affirmed."""
NEGATIVE_PERSONS = frozenset({"nobody", "noone", "none", "neither"})
"""Pronouns that deny the clause even behind a preposition: "seen by nobody", but not "came for nothing"."""
NEGATED_MANNERS = frozenset({"way", "circumstance", "account", "event", "case", "point", "stage", "time"})
"""Nouns with which "no" behind a preposition denies the clause: "in no way", but not "with no money"."""
ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "iobj", "nsubj:outer", "expl"})
BESIDE = frozenset({"advmod", "neg", "cc", "cc:preconj", "det", "aux", "discourse", "dep"})
IDIOMS = frozenset({"only", "just", "merely", "simply", "least", "necessarily"})
"""After "not" these leave the clause affirmed: "not only", "not just", "not least"."""
ABLE, MANNERS = frozenset({"can", "ca", "could"}), frozenset({"just", "simply"})
"""Except that who "could not simply leave" did not leave."""
UNIVERSAL = frozenset({"all", "every", "everyone", "everybody", "everything", "each", "always", "both"})
"""After "not" these deny only that it holds throughout: not all members agreed, so some did."""
COUNTING = frozenset({"more", "less", "fewer", "later", "sooner", "doubt", "matter", "wonder"})
"""After "no" these deny nothing: "no fewer than ten", "no doubt"."""
"""After "not" these only put off what happened."""
RAISING = frozenset({"think", "believe", "expect", "seem", "appear", "suppose"})
"""Verbs whose own negation is meant for the clause under them."""


def negations(links: Sequence[Token]) -> list[Token]:
    """The words that negate a clause, whose verbs from its head to its core are `links`."""
    found: dict[int, Token] = {}
    for token in links:
        for negation in (*_beside(token), *_in_arguments(token), *_without(token)):
            found[negation.i] = negation
        if token.lemma in NEGATIVE and token is not links[-1]:
            found[token.i] = token
    return [found[i] for i in sorted(found)]


def polarity_of(links: Sequence[Token], negating: Sequence[Token], *, shell: Token | None) -> Polarity:
    """Negative for an odd number of negations, with a denying verb above and a "not" shared with another."""
    count = len(negating) + _shares_negation(links[0])
    if shell is not None:
        denies = shell.lemma in DENYING or (shell.pos == "NOUN" and denial_of(shell) is not None)
        count += denies or (shell.lemma in RAISING and any(True for _ in _beside(shell)))
    return "negative" if count % 2 else "positive"


def _shares_negation(token: Token) -> bool:
    """Whether the clause before denies this one too: "did not attend or vote", "never smoked or drank"."""
    first = token.head
    if token.label != "conj" or own_subject(token) is not None or child(token, *AUXILIARY) is not None:
        return False
    either = any(word.lower in ("or", "nor") for word in children(token, "cc"))
    bare = token.tag == "VB" and first.tag == "VB"
    if not (either or bare) or any(word.lower in ("but", "yet") for word in children(token, "cc")):
        return False
    nor = any(word.lower == "nor" for word in children(token, "cc"))
    return not nor and len(list(_beside(first))) % 2 == 1


def _beside(token: Token) -> Iterator[Token]:
    """Negations that hang on the word itself, on its auxiliary, or join it to what came before."""
    for dependant in token.children if not _waits(token) else ():
        if dependant.label not in BESIDE:
            continue
        lower = dependant.lower
        if lower in NEGATIONS:
            if not _is_idiom(dependant):
                yield dependant
        elif lower == "no":
            if (dependant.label == "det" and not _counts(dependant)) or _no_longer(dependant):
                yield dependant
        elif lower in ("longer", "more") and dependant.label == "advmod":
            yield from (no for no in dependant.lefts if no.lower == "no")
    yield from _between_auxiliary_and(token)


def _between_auxiliary_and(token: Token) -> Iterator[Token]:
    """A "not" that the parse hangs on an adverb, as in "could not outright refuse"."""
    auxiliary = child(token, *AUXILIARY)
    if auxiliary is not None and auxiliary.i < token.i:
        for word in token.parse.tokens[auxiliary.i + 1 : token.i]:
            if (
                word.lower in ("not", "n't", "never")
                and word.head.label in ("advmod", "advcl", "amod")
                and not _is_idiom(word)
            ):
                yield word


def _without(token: Token) -> Iterator[Token]:
    """The "without" under which a gerund stands: "without paying"."""
    return (mark for mark in token.children if mark.lower == "without" and mark.label in ("mark", "case"))


def _no_longer(token: Token) -> bool:
    return token.after is not None and token.after.lower in ("longer", "more")


def _counts(token: Token) -> bool:
    """Whether "no" belongs to "no fewer than", or stands for "number" as in "No. 13"."""
    if token.after is None or token.after.lower in COUNTING:
        return token.after is not None
    after = token.after.after if token.after.lower == "." else token.after
    return token.text == "No" and after is not None and after.text[:1].isdigit()


def _waits(token: Token) -> bool:
    """Whether "until" says when it happened after all: "did not close until May"."""
    return token.lemma not in LASTING and any(
        word.lower in UNTIL
        for dependant in token.children
        if dependant.i > token.i
        for word in children(dependant, "case", "mark")
    )


def _is_idiom(token: Token) -> bool:
    """Whether "not" belongs to "not only", which denies nothing, or "not all", which leaves some."""
    if token.after is None or token.after.lower not in IDIOMS | UNIVERSAL:
        return False
    able = token.before is not None and token.before.lower in ABLE
    return not (able and token.after.lower in MANNERS)


def _in_arguments(token: Token) -> Iterator[Token]:
    for argument in token.children:
        if argument.label not in ARGUMENTS:
            continue
        behind = child(argument, "case") is not None
        if _denies_by_itself(argument, behind=behind):
            yield argument
        else:
            yield from _in_argument(argument, behind=behind)


def _denies_by_itself(argument: Token, *, behind: bool) -> bool:
    """Whether the argument is "nobody" or the like; `behind` a preposition only a person counts."""
    if argument.lower == "one":
        return argument.before is not None and argument.before.lower == "no"
    if argument.lower not in (NEGATIVE_PERSONS if behind else NEGATIVE_PRONOUNS):
        return False
    return argument.after is None or argument.after.lower not in EXCEPTING


def _in_argument(argument: Token, *, behind: bool) -> Iterator[Token]:
    """Negative determiners; behind a preposition they deny the clause only in set phrases."""
    if behind and argument.label != "obl:agent" and argument.lemma not in NEGATED_MANNERS:
        return
    for dependant in children(argument, "det", "cc", "cc:preconj", "advmod"):
        lower = dependant.lower
        if lower == "not":
            denies = argument.label.startswith("nsubj") and not _is_idiom(dependant)
        else:
            denies = (
                lower in NEGATIVE_DETERMINERS and not _counts(dependant) and argument.lower not in COUNTING
            )
        if denies:
            yield dependant
