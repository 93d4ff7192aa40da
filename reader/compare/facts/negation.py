"""Which words of a claim stand under a negation, and through which verbs a negation passes on."""

from collections.abc import Sequence

from reader.model.claim import Word
from reader.model.lasting import LASTING, UNTIL

NEGATORS = frozenset(
    [
        "not",
        "n't",
        "n’t",
        "never",
        "no",
        "neither",
        "nor",
        "none",
        "nobody",
        "nothing",
        "nowhere",
        "cannot",
        "without",
        "hardly",
        "barely",
        "scarcely",
    ]
)
NEGATIVE_CONTROL = frozenset(
    [
        "fail",
        "refuse",
        "decline",
        "neglect",
        "forget",
        "unable",
        "avoid",
        "omit",
        "reluctant",
        "unwilling",
        "hesitate",
        "refusal",
        "failure",
    ]
)
"""Words that deny the verb under them: who fails to attend does not attend."""
CONTROL = frozenset(
    [
        "decide",
        "choose",
        "intend",
        "plan",
        "want",
        "agree",
        "aim",
        "hope",
        "expect",
        "have",
        "need",
        "seem",
        "appear",
        "continue",
        "begin",
        "start",
        "manage",
        "able",
        "willing",
        "ready",
        "set",
        "due",
        "decision",
        "plans",
        "intention",
        "chance",
        "use",
        "go",
        "get",
        "try",
        "promise",
        "vow",
        "pledge",
        "opt",
        "elect",
        "prepare",
        "schedule",
        "propose",
        "succeed",
    ]
)
"""Words that hand a negation on to the verb under them: no plans to travel, not willing to meet."""
IN_DOING = frozenset(["succeed"])
"""Of these the verb follows "in", not "to"."""
AFTER_NOT = frozenset(["only", "just", "merely", "simply", "least", "necessarily"])
"""Not only … but also: no negation at all."""
COUNTING = frozenset(["fewer", "less", "more", "later", "longer", "doubt", "matter", "wonder", "sooner"])
"""No fewer than ten, no doubt: no negation; "no longer" is one and is kept apart."""
ALL_BUT = frozenset(["nothing", "nobody", "none"])
EXCEPTING = frozenset(["but", "other", "except", "besides", "save"])
"""Nothing but the band: the band, so no negation."""
VERBAL = frozenset(("not", "n't", "n’t", "never"))
PARTIAL = frozenset(
    [
        "all",
        "every",
        "everyone",
        "everybody",
        "everything",
        "always",
        "both",
        "entirely",
        "fully",
        "completely",
        "each",
    ]
)
"""Not all, not every: some do."""


def negated_words(words: Sequence[Word]) -> frozenset[int]:
    """Indexes of the words that an odd number of negations bears on."""
    odd: set[int] = set()
    for i in real_negators(words):
        odd ^= {scope(words, i)}
    for i, word in enumerate(words):
        if word.lemma in NEGATIVE_CONTROL and _controlled(words, i) is not None:
            odd ^= {event_of(words, i)}
    return frozenset(odd)


def real_negators(words: Sequence[Word]) -> list[int]:
    """Indexes of the words that negate, idioms and partial negations left out, neither … nor counted once."""
    found = [i for i, word in enumerate(words) if _lower(word) in NEGATORS and not _is_idiom(words, i)]
    neither = any(_lower(words[i]) == "neither" for i in found)
    return [i for i in found if not (neither and _lower(words[i]) == "nor")]


def count_of_negations(words: Sequence[Word]) -> int:
    """How many words of the claim negate something, those that deny by their meaning included."""
    return len(real_negators(words)) + sum(word.lemma in NEGATIVE_CONTROL for word in words)


def is_partial(words: Sequence[Word]) -> bool:
    """Whether a negation bears on "all" or the like: not all members agreed."""
    return any(
        _lower(word) in NEGATORS and i + 1 < len(words) and _lower(words[i + 1]) in PARTIAL
        for i, word in enumerate(words)
    )


def spares_some(words: Sequence[Word]) -> bool:
    """Whether a denied verb has "all" in its object: it does not help all patients."""
    return any(_lower(word) in VERBAL and _is_universal_under(words, word.head) for word in words)


def is_universal(words: Sequence[Word]) -> bool:
    """Whether a claim speaks of all, every or both."""
    return any(_lower(word) in PARTIAL for word in words)


def _is_universal_under(words: Sequence[Word], verb: int) -> bool:
    found = (j for j in range(verb + 1, len(words)) if _lower(words[j]) in PARTIAL)
    return any(
        words[j].head == verb
        if words[j].pos == "PRON"
        else words[words[j].head].head == verb and words[j].head > j
        for j in found
    )


def _is_idiom(words: Sequence[Word], i: int) -> bool:
    following = _lower(words[i + 1]) if i + 1 < len(words) else ""
    if following in AFTER_NOT or following in PARTIAL:
        return True
    if _lower(words[i]) == "no" and following in COUNTING:
        return following != "longer"
    if _numbers(words, i) or _waits(words, i) or (_lower(words[i]) in ALL_BUT and following in EXCEPTING):
        return True
    return _lower(words[i]) == "not" and i > 0 and _lower(words[i - 1]) in ("or", "if")


def _numbers(words: Sequence[Word], i: int) -> bool:
    """Whether "No" stands for "number": No. 13 seed."""
    after = [word for word in words[i + 1 : i + 3] if word.text != "."]
    return words[i].text.rstrip(".") == "No" and bool(after) and after[0].text[:1].isdigit()


def _waits(words: Sequence[Word], i: int) -> bool:
    """Whether "not" only puts off what happened: did not close until May."""
    denied = words[i].head
    if _lower(words[i]) not in ("not", "n't", "n’t") or words[denied].lemma in LASTING:
        return False
    return any(_lower(word) in UNTIL and words[word.head].head == denied for word in words[i + 1 :])


def scope(words: Sequence[Word], i: int) -> int:
    """The word that a negation at `i` denies: its clause's verb, through arguments and controlling verbs."""
    at = words[i].head
    if _lower(words[i]) == "without":
        return at
    for _ in range(len(words)):
        word = words[at]
        if word.head == at or word.pos in ("VERB", "ADJ") or word.role == "predicate":
            break
        if _controlled(words, at) is not None:
            break
        at = word.head
    return event_of(words, at)


def event_of(words: Sequence[Word], at: int) -> int:
    """The verb at the end of a chain such as decide, want, be able … to."""
    below = _controlled(words, at)
    return at if below is None else event_of(words, below)


def _controlled(words: Sequence[Word], at: int) -> int | None:
    """The verb right under a controlling word and after it, if there is one."""
    lemma = words[at].lemma
    if lemma not in CONTROL and lemma not in NEGATIVE_CONTROL and _lower(words[at]) not in CONTROL:
        return None
    for i in range(at + 1, len(words)):
        word = words[i]
        if word.head == at and word.pos == "VERB" and (_has_to(words, i) or lemma in IN_DOING):
            return i
    return None


def _has_to(words: Sequence[Word], verb: int) -> bool:
    return any(_lower(words[i]) == "to" for i in range(max(verb - 3, 0), verb))


def _lower(word: Word) -> str:
    return word.text.casefold()
