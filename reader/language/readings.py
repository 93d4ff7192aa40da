"""Self-contained wording of a claim: added words stand in brackets."""

from collections.abc import Mapping, Sequence

from reader.language.coreference import Meant
from reader.model import Claim, Name, Word

POSSESSIVES = frozenset({"his", "hers", "her", "their"})


def reading_of(
    claim: Claim,
    words: Sequence[Word],
    meant: Sequence[Meant],
    subject: Sequence[str],
    names: Mapping[str, Name],
) -> str:
    """The claim's text with pronouns replaced, surnames filled up and an outside subject put first."""
    edits = [
        *(_pronoun(word, ids, names) for word, ids in meant),
        *_surnames(words, names, {w.span for w, _ in meant}),
    ]
    text = claim.text
    for start, end, put in sorted(edits, reverse=True):
        low, high = start - claim.span.start, end - claim.span.start
        text = text[:low] + put + text[high:]
    if claim.subject and claim.subject not in claim.text:
        text = f"[{_listed(subject, names) or claim.subject}] {text}"
    return text


def _listed(ids: Sequence[str], names: Mapping[str, Name]) -> str:
    return " and ".join(names[identifier].name for identifier in ids)


def _pronoun(word: Word, ids: Sequence[str], names: Mapping[str, Name]) -> tuple[int, int, str]:
    """A pronoun gives way to the name; "both leaders" keeps its words."""
    full = _listed(ids, names)
    lower = word.text.lower()
    if len(ids) > 1 or word.pos not in ("PRON", "DET"):
        return word.span.end, word.span.end, f" [{full}]"
    possessive = lower in POSSESSIVES and word.role == "modifier"
    return word.span.start, word.span.end, f"[{full}'s]" if possessive else f"[{full}]"


def _surnames(
    words: Sequence[Word], names: Mapping[str, Name], meant: set[object]
) -> list[tuple[int, int, str]]:
    """What the fuller name has before each bare surname."""
    edits: list[tuple[int, int, str]] = []
    for at, word in enumerate(words):
        name = names.get(word.name or "")
        beside = {words[i].name for i in (at - 1, at + 1) if 0 <= i < len(words)}
        if name is None or name.kind != "person" or word.name in beside or word.span in meant:
            continue
        first, _, last = name.name.rpartition(" ")
        if first and last == word.text:
            edits.append((word.span.start, word.span.start, f"[{first}] "))
    return edits
