"""How well the names, pronouns and descriptions of an article were gathered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.name_gold import GoldArticle
from reader.model import KIND_OF_LABEL, Entity, EntityKind, Span

SCORED: frozenset[EntityKind] = frozenset({"person", "place", "organisation"})
"""Peoples and events are entries as well, but their mentions are not marked in the gold articles."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a system says of one article."""

    entities: Sequence[Entity]
    """Mentions with the id of their entry."""
    pronouns: Mapping[Span, frozenset[str]] = field(default_factory=dict)
    """Resolved words -> ids of entries."""
    descriptions: Mapping[Span, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Counts:
    """Right answers among those given and those wanted; shares of mentions count for B-cubed."""

    right: float = 0
    given: float = 0
    found: float = 0
    wanted: float = 0

    def __add__(self, other: "Counts") -> "Counts":
        """The counts of two articles together."""
        return Counts(
            self.right + other.right,
            self.given + other.given,
            self.found + other.found,
            self.wanted + other.wanted,
        )

    @property
    def precision(self) -> float:
        """Share of what was given that is right; 1 when nothing was given."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; 1 when nothing was wanted."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def f_score(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def together(counts: Iterable[Counts]) -> Counts:
    """The counts of several articles."""
    return sum(counts, Counts())


def b_cubed(gold: GoldArticle, answer: Answer) -> Counts:
    """For each mention, how much of its entry is right; a missed or an invented mention counts 0."""
    truth = {span: number for number, entry in enumerate(gold.entries) for span in entry.names}
    said = _entry_of(answer)
    both = [(span, truth[span], said[span]) for span in truth if span in said]
    pairs = Counter((number, identifier) for _, number, identifier in both)
    ours, theirs = Counter(said.values()), Counter(truth.values())
    return Counts(
        right=sum(pairs[number, identifier] / ours[identifier] for _, number, identifier in both),
        given=len(said),
        found=sum(pairs[number, identifier] / theirs[number] for _, number, identifier in both),
        wanted=len(truth),
    )


def whole_entries(gold: GoldArticle, answer: Answer) -> Counts:
    """Entries with exactly the right mentions and the right kind."""
    kinds = {entity.name: entity.kind for entity in answer.entities}
    grouped: defaultdict[str, set[Span]] = defaultdict(set)
    for span, identifier in _entry_of(answer).items():
        grouped[identifier].add(span)
    ours = {(kinds[identifier], frozenset(spans)) for identifier, spans in grouped.items()}
    theirs = {(entry.kind, frozenset(entry.names)) for entry in gold.entries}
    right = len(ours & theirs)
    return Counts(right, len(ours), right, len(theirs))


def resolved(gold: GoldArticle, answer: Answer, which: str) -> Counts:
    """Pronouns or descriptions that got exactly the entries that they mean."""
    truth = gold.pronouns if which == "pronouns" else gold.descriptions
    given = answer.pronouns if which == "pronouns" else answer.descriptions
    meaning = _meaning(gold, answer)
    right = sum(
        bool(truth.get(span)) and frozenset(meaning.get(each, -1) for each in ids) == truth[span]
        for span, ids in given.items()
    )
    return Counts(right, len(given), right, sum(bool(numbers) for numbers in truth.values()))


def left_alone(gold: GoldArticle, answer: Answer) -> Counts:
    """Words that nobody can resolve, and that were not resolved."""
    said = _entry_of(answer)
    traps = [
        *(span in said for span in gold.ambiguous),
        *(span in answer.pronouns for span, numbers in gold.pronouns.items() if not numbers),
        *(span in answer.descriptions for span, numbers in gold.descriptions.items() if not numbers),
    ]
    kept = traps.count(False)
    return Counts(kept, len(traps), kept, len(traps))


def _entry_of(answer: Answer) -> dict[Span, str]:
    return {
        entity.span: entity.name
        for entity in answer.entities
        if entity.name is not None and KIND_OF_LABEL[entity.label] in SCORED
    }


def _meaning(gold: GoldArticle, answer: Answer) -> dict[str, int]:
    """Id of an entry -> the gold entry that most of its mentions belong to."""
    truth = {span: number for number, entry in enumerate(gold.entries) for span in entry.names}
    votes: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for span, identifier in _entry_of(answer).items():
        if span in truth:
            votes[identifier][truth[span]] += 1
    return {identifier: count.most_common(1)[0][0] for identifier, count in votes.items()}
