"""An article as a sequence of sentences, quotations and mentions, for finding what a word refers to."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.language.names.titles import is_title
from reader.model import Entity, EntityKind, Name, Span
from reader.model.claim import Role

_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*(?:\[[^\]\n]{1,12}\])*[ \t]+(?=[\"“‘(\[]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"“])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mrs?|Ms|Drs?|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|St|No|vs|Jr|Sr|Rev|Hon|Inc|Ltd|Co|Corp)$"
)
_OPENER = re.compile(r"(?:The|It|He|She|They|In|On|An?|But|And|His|Her|Its|At|For|This|That|Both|Their)\b")
"""Words that begin a sentence even behind an abbreviation."""
LONGEST_ABBREVIATION = 8
CLAUSE_EDGE = re.compile(
    r"[,;:–—()\"“”]|\b(?:and|but|or|that|who|which|when|while|because|after|before|since|if|as|although|though|"
    r"where|whether|whom|whose|than|until|so|yet|said|says)\b"
)
"""What may part two clauses; where none stands between two words, they are arguments of one verb."""
_SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|asked|asks|added|adds|wrote|writes|replied|recalled|recalls|insisted|argued|"
    r"warned|claimed|explained|announced|admitted|noted|joked|agreed|agrees|continued|answered|shouted|declared|"
    r"promised|predicted|complained|called|concluded|remembers|remembered|tweeted|posted)\b"
)
_SAYS_BEFORE = re.compile(
    r"\b(?:said|says|added|adds|wrote|writes|replied|recalled|recalls|insisted|argued|explained|joked|continued|"
    r"answered|shouted|declared|concluded|remembers|remembered|according to) (?:[\w.’'-]+ ){0,4}$"
)
LONGEST_SENTENCE = 1_000
"""Characters after which a sentence is cut, so that time does not grow with the square of its length."""
PARAGRAPH_REACH = 3_000
"""Characters on either side in which the speakers of a paragraph are looked for."""
SPEECH_REACH = 28
"""Characters between a speaker and the verb of saying."""
PREPOSITIONS = frozenset(
    {"of", "in", "on", "at", "by", "to", "from", "with", "for", "about", "against", "under", "over",
     "between", "near", "into", "through", "than", "like", "unlike", "without", "behind", "beside", "after",
     "before", "during", "across", "around", "outside", "inside", "via", "per", "towards", "toward", "upon",
     "within", "alongside", "opposite", "despite", "including", "among", "amongst", "following",
     "concerning", "amid"}
)  # fmt: skip
_QUOTE = re.compile(r"[\"“”]")


UNKNOWN = "?"
"""In place of an id: somebody, but nobody can tell who; a rival of everybody else."""


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A stretch that means one or more entries: a name, or a word that was resolved before."""

    start: int
    end: int
    ids: tuple[str, ...]
    kind: EntityKind


class Discourse:
    """The mentions so far, by sentence and by paragraph."""

    def __init__(
        self,
        text: str,
        entities: Sequence[Entity],
        names: Sequence[Name],
        *,
        roles: Mapping[int, Role] | None = None,
        nouns: frozenset[int] = frozenset(),
    ) -> None:
        """Take the mentions by name; `roles` says what the words at offsets do, `nouns` which are nouns."""
        self.text = text
        self.names = {name.id: name for name in names}
        self._roles = roles or {}
        self._nouns = nouns
        self.named = sorted(
            Mention(entity.span.start, entity.span.end, (entity.name or UNKNOWN,), entity.kind)
            for entity in entities
            if entity.name in self.names or entity.label == "PERSON"
        )
        self.mentions = list(self.named)
        self._sentence_starts = _sentence_starts(text)

    def add(self, mention: Mention) -> None:
        """Let a resolved word stand for its entries in what follows."""
        insort(self.mentions, mention)

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence around an offset."""
        return bisect_right(self._sentence_starts, offset) - 1

    def sentence(self, number: int) -> Span:
        """Where a sentence stands; the first one for numbers below 0."""
        at = max(number, 0)
        last = at + 1 >= len(self._sentence_starts)
        return Span(self._sentence_starts[at], len(self.text) if last else self._sentence_starts[at + 1])

    def paragraph_start(self, offset: int) -> int:
        """Where the line around an offset begins."""
        return self._lines[bisect_right(self._lines, offset) - 1]

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer(r"\n", self.text))]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in a stretch."""
        low = bisect_left(self.mentions, start, key=lambda mention: mention.start)
        high = bisect_left(self.mentions, end, key=lambda mention: mention.start)
        return self.mentions[low:high]

    def is_named(self, span: Span) -> bool:
        """Whether a stretch overlaps a mention by name."""
        at = bisect_left(self.named, span.end, key=lambda mention: mention.start) - 1
        return at >= 0 and self.named[at].end > span.start

    def in_quote(self, offset: int) -> bool:
        """Whether a quotation that opened in the paragraph is still open."""
        at = bisect_left(self._quotes, self.paragraph_start(offset))
        return (bisect_left(self._quotes, offset) - at) % 2 == 1

    @cached_property
    def _quotes(self) -> list[int]:
        return [match.start() for match in _QUOTE.finditer(self.text)]

    def speakers(self, offset: int) -> set[str]:
        """Entries that a verb of saying stands beside, outside the quotations of the paragraph."""
        found: set[str] = set()
        start = max(self.paragraph_start(offset), offset - PARAGRAPH_REACH)
        end = self.text.find("\n", offset, offset + PARAGRAPH_REACH)
        for mention in self.within(start, end if end >= 0 else offset + PARAGRAPH_REACH):
            low, high = max(mention.start - SPEECH_REACH, 0), mention.end + SPEECH_REACH
            before = _QUOTE.split(self.text[low : mention.start])[-1]
            behind = _QUOTE.split(self.text[mention.end : high])[0]
            speaks = _SPEECH.search(behind) or _SAYS_BEFORE.search(before)
            if speaks and not self.in_quote(mention.start):
                found.update(mention.ids)
        return found

    def same_clause(self, first: Mention, offset: int) -> bool:
        """Whether nothing parts a mention from a later offset, so that both hang on one verb."""
        return CLAUSE_EDGE.search(self.text, first.end, offset) is None

    def is_compound(self, end: int) -> bool:
        """Whether a noun follows, so that the word before it only says of which kind it is."""
        return end + 1 in self._nouns and self.text[end] == " "

    def is_subject(self, mention: Mention) -> bool:
        """Whether a sentence is likely to be about a mention: no genitive, behind no preposition."""
        if self.is_genitive(mention):
            return False
        role = self._roles.get(mention.start)
        if role is not None:
            return role == "subject"
        sentence = self.sentence(self.sentence_at(mention.start))
        before = self.text[sentence.start : mention.start].split()
        while before and (is_title(before[-1]) or before[-1].lower() in ("a", "an")):
            before.pop()
        if any(word.lower() in PREPOSITIONS for word in before[-1:]):
            return False
        earlier = [
            other for other in self.within(sentence.start, mention.start) if other.kind == mention.kind
        ]
        return all(self.is_genitive(other) for other in earlier)

    def is_genitive(self, mention: Mention) -> bool:
        """Whether a mention only says whose something is."""
        return self.text.startswith(("'s", "’s", "' ", "’ "), mention.end) or self.text[
            mention.start : mention.end
        ].endswith(("'s", "’s"))


def _sentence_starts(text: str) -> list[int]:
    """Offset of the first character of each sentence; a line end ends one as well, and so does its length."""
    starts = [0]
    for match in _SENTENCE_END.finditer(text):
        before = text[max(match.start() - LONGEST_ABBREVIATION, 0) : match.start()]
        goes_on = match.group()[0] == "." and _ABBREVIATION.search(before) is not None
        if not goes_on or _OPENER.match(text, match.end()) is not None:
            starts += range(starts[-1] + LONGEST_SENTENCE, match.end(), LONGEST_SENTENCE)
            starts.append(match.end())
    starts += range(starts[-1] + LONGEST_SENTENCE, len(text), LONGEST_SENTENCE)
    return starts if starts[-1] < len(text) or len(starts) == 1 else starts[:-1]
