"""Whether a claim tells of what is so, or of what somebody tried, wanted, allowed, alleged or imagined."""

from collections.abc import Mapping, Sequence
from typing import Literal

from reader.compare.facts.claim_facts import Facts, once_per_claim
from reader.model.claim import Word

Reality = Literal["fact", "tried", "wanted", "told", "allowed", "obliged", "alleged", "imagined"]

_GOVERNORS: dict[Reality, str] = {
    "tried": "try attempt seek struggle strive endeavour endeavor effort bid",
    "wanted": "want wish hope plan intend aim intention expect promise pledge vow threaten threat propose "
    "proposal consider schedule prepare due slate hesitate offer agree long",
    "told": "ask urge tell order invite advise encourage instruct request implore beg pressure call tempt",
    "allowed": "allow permit authorise authorize able unable entitle enable free empower equip right "
    "permission license",
    "obliged": "require oblige need duty obligation supposed mandate",
    "alleged": "suspect accuse charge believe think allege rumour rumor suppose presume reckon feel claim "
    "accusation suspicion",
    "imagined": "pretend imagine dream fantasise fantasize purport",
}
GOVERNORS: Mapping[str, Reality] = {
    word: reality for reality, words in _GOVERNORS.items() for word in words.split()
}
"""Word to what it makes of the verb under it; implicative verbs (manage, fail) are not among them."""
MODALS: Mapping[str, Reality] = {
    "may": "allowed", "might": "allowed", "could": "allowed",
    "must": "obliged", "should": "obliged", "ought": "obliged", "would": "imagined",
}  # fmt: skip
"""Auxiliary to what it makes of its verb. "Will" is told by the claim's modality; what can be is much the
same as what is: the device can save water, the device does not save water."""
OF_NOUNS = frozenset(("suspect", "accuse", "charge", "schedule", "plan", "prepare", "call", "due", "slate"))
"""Governors that also stand over a noun: accused of theft, scheduled for launch."""
FICTION = frozenset(
    ("film", "movie", "novel", "play", "drama", "opera", "musical", "sitcom", "dream", "comic", "sketch")
)
"""What happens "in the film" did not happen."""
CLAUSAL = frozenset(("VERB", "AUX", "ADJ"))
LONGEST_CLIMB = 12


def reality_at(facts: Facts, place: int) -> Reality:
    """What becomes of the word at a place: the nearest governor or modal verb above it decides."""
    words = facts.words
    if not 0 <= place < len(words):
        return "fact"
    for _ in range(LONGEST_CLIMB):
        modal = _modal(words, place)
        if modal:
            return modal
        above = words[place].head
        if above == place:
            break
        governor = GOVERNORS.get(words[above].lemma.casefold())
        if governor and _governs(words, above, place):
            return governor
        place = above
    if _is_rumour(facts):
        return "alleged"
    return "imagined" if _is_fiction(facts) else "fact"


def reality_of(facts: Facts, place: int) -> Reality:
    """What becomes of the event that the word at a place is about.

    Verbs are looked at themselves. Of other words the main verbs decide: what a phrase hangs on, the
    expecting or what is expected, is read differently from one sentence to the next.
    """
    words = facts.words
    if not 0 <= place < len(words):
        return reality_at(facts, facts.root)
    above = words[place].head
    is_governed_noun = words[above].lemma.casefold() in OF_NOUNS and _governs(words, above, place)
    return reality_at(facts, place if words[place].pos == "VERB" or is_governed_noun else facts.root)


def _modal(words: Sequence[Word], verb: int) -> Reality | None:
    """What an auxiliary of this word makes of it."""
    if words[verb].pos not in CLAUSAL and words[verb].role != "predicate":
        return None
    for word in words[:verb]:
        if word.pos == "AUX" and words[word.head] is words[verb]:
            found = MODALS.get(word.text.casefold())
            if found:
                return found
    return None


def _governs(words: Sequence[Word], above: int, below: int) -> bool:
    """Whether a word stands under a governor as its complement, not as its subject."""
    if below < above:
        return False
    if words[below].pos in CLAUSAL:
        return words[above].pos != "ADJ" or _follows_to(words, above, below)
    return words[above].lemma.casefold() in OF_NOUNS and words[below].role == "oblique"


def _follows_to(words: Sequence[Word], above: int, below: int) -> bool:
    return any(word.text.casefold() == "to" for word in words[above + 1 : below])


def _is_rumour(facts: Facts) -> bool:
    """Whether a noun such as rumour or claim hands the clause on, and nobody stands behind it."""
    claim = facts.claim
    return bool(claim.said) and claim.speaker is None and not claim.reported and claim.modality == "hedged"


@once_per_claim
def _is_fiction(facts: Facts) -> bool:
    words = facts.words
    return any(
        word.lemma.casefold() in FICTION
        and word.role == "oblique"
        and any(other.text.casefold() == "in" and words[other.head] is word for other in words)
        for word in words
    )
