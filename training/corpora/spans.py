"""Labelled token spans and the helpers all name corpora share."""

from collections.abc import Sequence
from typing import NamedTuple

# The gold sets tag "Bush" in "President Bush"; corpora that include the title are cut to match.
TITLES = frozenset((
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.", "professor", "president",
    "prime", "minister", "senator", "sen.", "representative", "rep.", "governor", "gov.", "sir", "lord",
    "lady", "king", "queen", "prince", "princess", "captain", "general", "gen.", "colonel", "col.",
    "lieutenant", "lt.", "sergeant", "judge", "justice", "chief", "secretary", "mayor", "chancellor",
    "ambassador", "director", "the", "former", "vice", "deputy", "pope", "emperor", "saint", "st.",
    "foreign", "defense", "defence", "interior", "finance", "u.s.", "spokesman", "spokeswoman",
    "leader", "prime-minister", "premier", "ayatollah", "sheikh",
))  # fmt: skip
NO_SPACE_BEFORE = frozenset(
    [*".,;:?!%)]}'", "n't", "'s", "'re", "'ve", "'ll", "'m", "'d", "''", "...", "”", "’", "’s"]
)
NO_SPACE_AFTER = frozenset(["(", "[", "{", "$", "#", "``", "“", "‘"])


class LabelledSpan(NamedTuple):
    """Tokens `start` to `end` (exclusive) carry `label`."""

    start: int
    end: int
    label: str


def outermost(spans: Sequence[LabelledSpan]) -> list[LabelledSpan]:
    """The longest spans that do not overlap, in text order."""
    used: set[int] = set()
    kept = []
    for span in sorted(set(spans), key=lambda s: (s.start - s.end, s.start, s.label)):
        covered = range(span.start, span.end)
        if used.isdisjoint(covered):
            used.update(covered)
            kept.append(span)
    return sorted(kept)


def without_title(words: Sequence[str], span: LabelledSpan) -> LabelledSpan | None:
    """A person without the words of office in front; None when only those were tagged."""
    start = span.start
    while start < span.end and words[start].lower() in TITLES:
        start += 1
    return span._replace(start=start) if start < span.end else None


def guess_spaces(words: Sequence[str]) -> list[bool]:
    """Whether a space follows each word, for corpora that lost their spacing."""
    spaces = [True] * len(words)
    inside_quote = False
    for i, word in enumerate(words):
        if word == '"':
            spaces[i if not inside_quote else max(i - 1, 0)] = False
            inside_quote = not inside_quote
        if i and word in NO_SPACE_BEFORE:
            spaces[i - 1] = False
        if word in NO_SPACE_AFTER:
            spaces[i] = False
    return spaces
