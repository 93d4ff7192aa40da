"""The gold articles for names: what each name, pronoun and description in them means."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from reader.model import KIND_OF_LABEL, Entity, EntityKind, EntityLabel, Span

FOLDER = Path(__file__).parent.parent / "tests" / "language" / "names_gold"
"""Where the articles lie; its README tells the form."""

Truth = dict[Span, frozenset[int]]
"""Words -> the numbers of the entries that they mean; none where they must be left alone."""


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """One person, place or organisation of an article."""

    name: str
    label: EntityLabel
    names: tuple[Span, ...]

    @property
    def kind(self) -> EntityKind:
        """What it is, in a reader's words."""
        return KIND_OF_LABEL[self.label]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article with its truth."""

    id: str
    split: str
    text: str
    entries: tuple[GoldEntry, ...]
    ambiguous: tuple[Span, ...]
    """Bare names that two people share."""
    pronouns: Truth = field(default_factory=dict)
    descriptions: Truth = field(default_factory=dict)

    @property
    def entities(self) -> list[Entity]:
        """The mentions by name, as a faultless network would give them."""
        found = [Entity(span, entry.label) for entry in self.entries for span in entry.names]
        found += [Entity(span, "PERSON") for span in self.ambiguous]
        return sorted(found, key=lambda entity: entity.span)


def articles(folder: Path = FOLDER, *, split: str | None = None) -> list[GoldArticle]:
    """The gold articles of a folder in the order of their names, all or those of one split."""
    found = [_article(path) for path in sorted(folder.glob("*.toml"))]
    return [article for article in found if split in (None, article.split)]


def _article(path: Path) -> GoldArticle:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    entries = data["entry"]
    unresolved = data["unresolved"]
    return GoldArticle(
        id=path.stem,
        split=data["split"],
        text=text,
        entries=tuple(
            GoldEntry(entry["name"], cast(EntityLabel, entry["label"]), spans_of(text, entry["names"]))
            for entry in entries
        ),
        ambiguous=spans_of(text, unresolved.get("names", ())),
        pronouns=_truth(text, entries, unresolved, "pronouns"),
        descriptions=_truth(text, entries, unresolved, "descriptions"),
    )


def _truth(text: str, entries: Sequence[Any], unresolved: Any, field_name: str) -> Truth:
    truth: Truth = {span: frozenset() for span in spans_of(text, unresolved.get(field_name, ()))}
    for number, entry in enumerate(entries):
        for span in spans_of(text, entry.get(field_name, ())):
            truth[span] = truth.get(span, frozenset()) | {number}
    return truth


def spans_of(text: str, mentions: Iterable[str]) -> tuple[Span, ...]:
    """Where mentions such as "she" and "she#2" stand: the n-th occurrence as whole words.

    Raises:
        ValueError: the text has no such occurrence.
    """
    return tuple(_span_of(text, mention) for mention in mentions)


def _span_of(text: str, mention: str) -> Span:
    words, _, number = mention.partition("#")
    found = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    at = int(number or 1) - 1
    if at >= len(found):
        raise ValueError(f"the text has no {mention!r}")
    return Span(*found[at])
