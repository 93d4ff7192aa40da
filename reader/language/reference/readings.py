"""Self-contained wording of a claim: added words stand in brackets."""

from collections.abc import Mapping, Sequence

from reader.language.reference.coreference import Meant
from reader.model import Claim, Name, Word

POSSESSIVES = frozenset({"his", "hers", "her", "their"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that"})
SUBJECT_ROLES = frozenset({"subject", "object"})
"""Roles of a relative pronoun that stands for the noun; the subject of a passive has an object's role."""


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
    outside = bool(claim.subject) and claim.subject not in claim.text
    if outside and claim.form == "relative" and _stands_for_noun(words):
        edits.append((words[0].span.start, words[0].span.end, ""))
    text = claim.text
    for start, end, put in sorted(edits, reverse=True):
        low, high = start - claim.span.start, end - claim.span.start
        text = text[:low] + put + text[high:]
    if claim.form == "apposition":
        return _ascribed(claim, words, text)
    if outside:
        being = " [was]" if _is_bare_passive(claim, words) else ""
        text = f"[{_listed(subject, names) or claim.subject}]{being} {text.lstrip()}"
    return text


def _stands_for_noun(words: Sequence[Word]) -> bool:
    """Whether the clause begins with a "who" or "which" that is its subject."""
    return bool(words) and words[0].text.lower() in RELATIVE_PRONOUNS and words[0].role in SUBJECT_ROLES


def _is_bare_passive(claim: Claim, words: Sequence[Word]) -> bool:
    """Whether a participle such as "built in 1905" wants its "was"."""
    first = next((word for word in words if word.role == "predicate"), None)
    return claim.form == "participle" and first is not None and not first.text.lower().endswith("ing")


def _ascribed(claim: Claim, words: Sequence[Word], text: str) -> str:
    """ "Henrik Dahl, [is] the director"; a name that comes last is put first again behind its description."""
    named = next((at for at, word in enumerate(words) if word.role == "subject"), None)
    core = next((at for at, word in enumerate(words) if word.role == "predicate"), None)
    if named is None or core is None or not claim.text.startswith(claim.subject):
        return f"{text} [{claim.subject} is {claim.predicate.removeprefix('be ')}]"
    return f"{claim.subject} [is]{text[len(claim.subject) :].lstrip(',')}" if named < core else text


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
        if name is None or name.kind != "person" or word.span in meant:
            continue
        if word.name in {words[i].name for i in (at - 1, at + 1) if 0 <= i < len(words)}:
            continue
        first, _, last = name.name.rpartition(" ")
        if first and last == word.text:
            edits.append((word.span.start, word.span.start, f"[{first}] "))
    return edits
