"""Whether two claims speak of different times, by the dates they name, their tense and their prepositions."""

from reader.compare.facts import times
from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.compare.pairs.alignment import Alignment
from reader.compare.pairs.slots import preposition

PAST_AUXILIARIES = frozenset(("was", "were", "had", "did"))
PRESENT_AUXILIARIES = frozenset(
    ("is", "are", "am", "has", "have", "do", "does", "'s", "’s", "'ve", "'re", "will")
)
SIDES = (frozenset(("before", "until", "till")), frozenset(("after", "since", "following")))
"""Prepositions on this and on the other side of an event."""


def apart(pair: Alignment) -> bool:
    """Whether the two claims speak of different times."""
    return dates_apart(pair) or on_two_sides(pair)


def dates_apart(pair: Alignment) -> bool:
    """The same by dates and tense alone."""
    return times.apart(pair.a.moments, pair.b.moments) or now_and_then(pair) is not None


def now_and_then(pair: Alignment) -> tuple[str, str] | None:
    """What says "now" on one side and "then" on the other: now supports, opposed; employs, used to."""
    for first, second, turned in ((pair.a, pair.b, False), (pair.b, pair.a, True)):
        now, then = _now(first), _then(second)
        if not (now and then):
            now, then = _present_form(first), _ended(second)
        if now and then:
            return (then, now) if turned else (now, then)
    return None


@once_per_claim
def _now(facts: Facts) -> str:
    """What says that the claim holds now; "" when nothing does."""
    return next((moment.text for moment in facts.moments if moment.value == "now"), "")


@once_per_claim
def _then(facts: Facts) -> str:
    """What says that the claim is over: a verb in the past tense; "" when nothing does."""
    if facts.root < 0 or any(moment.value == "now" for moment in facts.moments):
        return ""
    helpers = [word for word in facts.words if word.pos == "AUX" and word.head == facts.root]
    for helper in helpers:
        if helper.text.casefold() in PRESENT_AUXILIARIES:
            return ""
    past = next((helper.text for helper in helpers if helper.text.casefold() in PAST_AUXILIARIES), "")
    return past or _past_form(facts)


def _past_form(facts: Facts) -> str:
    word = facts.words[facts.root]
    text = word.text.casefold()
    is_past = word.pos == "VERB" and text != word.lemma.casefold() and not text.endswith(("s", "ing"))
    return word.text if is_past else ""


def on_two_sides(pair: Alignment) -> bool:
    """Before the war, since the war."""
    for match in pair.matches:
        first, second = preposition(pair.a, match.a), preposition(pair.b, match.b)
        if first != second and any(first in side and second in other for side, other in (SIDES, SIDES[::-1])):
            return True
    return False


@once_per_claim
def _present_form(facts: Facts) -> str:
    """The verb of a claim in the present tense; "" for every other."""
    if facts.root < 0 or facts.words[facts.root].pos != "VERB":
        return ""
    word = facts.words[facts.root]
    return word.text if word.text.casefold() in (word.lemma, f"{word.lemma}s", f"{word.lemma}es") else ""


@once_per_claim
def _ended(facts: Facts) -> str:
    """What says that a state is over: it used to employ twenty."""
    return next((moment.text for moment in facts.moments if moment.text.casefold() == times.USED), "")
