"""Who is said to say what, in gold tuples, and whether the claims about it know their speaker."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.carb import CONTEXT
from reader.model import Claim

SAYING = re.compile(
    r"\b(?:said|says?|saying|told|adds?|added|warns?|warned|thinks?|believes?|noted|announced|argues?|argued|claims?"
    r"|claimed|indicated|mentioned|denied|reported|stated|explained|insists?|insisted|acknowledged|conceded|suggests?"
    r"|suggested|predicts?|predicted|contends?|confirmed|wrote|writes|declared)\b"
)
"""Verbs of saying in gold relations and contexts."""
EMPTY = frozenset({"the", "a", "an", "'s", "that", "mr.", "ms.", "mrs.", "dr.", ",", "-", "``", "''", "and"})
"""Words that do not tell one speaker from another."""
FEWEST = 2
"""Words that a content needs."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says something, and the words of what is said."""

    speaker: str
    content: str


def read_sayings(path: Path) -> dict[str, list[Saying]]:
    """Sentence -> its distinct sayings: contexts "C: Smith said", and relations that are verbs of saying."""
    found: dict[str, dict[Saying, None]] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        parts = [part.strip() for part in line.split("\t")]
        if len(parts) < 4:
            continue
        sentence, relation, first, *rest = parts
        context = next((part for part in rest if CONTEXT in part), None)
        spoken = [part for part in rest if ": " not in part[:3]]
        if context is not None:
            speaker = SAYING.split(context.split(CONTEXT)[1])[0].strip()
            saying = Saying(speaker, " ".join([first, relation, *spoken]))
        elif SAYING.search(relation):
            saying = Saying(first, " ".join(spoken))
        else:
            continue
        if saying.speaker and len(saying.content.split()) >= FEWEST:
            found.setdefault(sentence, {})[saying] = None
    return {sentence: list(sayings) for sentence, sayings in found.items()}


def claim_about(saying: Saying, claims: Sequence[Claim]) -> Claim | None:
    """The claim that shares most words with what is said, measured against both; None without any."""
    content = Counter(_words(saying.content))
    best, most = None, 0.0
    for claim in claims:
        words = Counter(_words(claim.text)) + Counter(
            _words(claim.subject if claim.subject not in claim.text else "")
        )
        shared = 2 * (words & content).total() / max((words.total() + content.total()), 1)
        if shared > most:
            best, most = claim, shared
    return best


def attached(saying: Saying, claims: Sequence[Claim]) -> bool:
    """Whether the claim about what is said names the gold speaker."""
    claim = claim_about(saying, claims)
    if claim is None or claim.speaker is None:
        return False
    ours = set(_words(claim.speaker)) - EMPTY
    gold = set(_words(saying.speaker)) - EMPTY
    return bool(ours & gold) and (ours <= gold or gold <= ours)


def floor_attached(saying: Saying, sentence: str) -> bool:
    """Whether the words before the first "said" or "says", back to a comma, name the gold speaker."""
    before = re.split(r"\bsa(?:id|ys)\b", sentence, maxsplit=1)[0]
    ours = set(_words(before.rstrip(" ,").rpartition(" , ")[2])) - EMPTY
    gold = set(_words(saying.speaker)) - EMPTY
    return bool(ours & gold) and (ours <= gold or gold <= ours)


def _words(text: str) -> list[str]:
    return re.findall(r"[\w&]+|'s\b", text.lower())
