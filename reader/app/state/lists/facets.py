"""What a list is filtered by: the words of a finding, its kind, who says it, whom it names, what it cites."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from reader.app.state.kinds import NAMES, TYPES, WARNINGS, claim_marks, quotes
from reader.app.state.lists.cards import sections
from reader.app.state.reading import Reading
from reader.model import Block, Citation, Claim, Name, Note, Reference, Span, Warning


@dataclass(frozen=True, slots=True)
class Facets:
    """Texts in lower case."""

    text: str = ""
    kind: str = ""
    speaker: str = ""
    name: str = ""
    source: str = ""
    warned: bool = False
    """Whether a warning says something about it."""

    all: str = field(init=False)
    """Everything that a word without a label is looked for in."""

    def __post_init__(self) -> None:
        everything = "\n".join((self.text, self.kind, self.speaker, self.name))
        object.__setattr__(self, "all", everything)  # worked out once, and looked through with every letter


class FacetsOf:
    """The facets of one reading's findings."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._names = {name.id: name for name in reading.analysis.names}
        self._warned_names = {
            ident for claim in reading.analysis.claims if reading.warnings_of(claim) for ident in claim.names
        }
        self._references = {reference.key: _source(reference) for reference in reading.analysis.references}
        self._ends: dict[Span, int] = {}
        """Where the section of each heading ends."""
        self._about: dict[type, Callable[[Any], Facets]] = {
            Claim: self._claim,
            Warning: self._warning,
            Name: self._name,
            Citation: self._citation,
            Reference: self._reference,
            Note: self._note,
            Block: self._heading,
        }

    def __call__(self, found: object) -> Facets:
        """The facets of a finding."""
        about = self._about[type(found)]
        return about(found)

    def _name(self, name: Name) -> Facets:
        names = _lower([name.name, *name.aliases])
        return Facets(names, NAMES[name.kind].words, "", names, "", name.id in self._warned_names)

    def _citation(self, citation: Citation) -> Facets:
        source = self._cited(citation.keys)
        return Facets(source, "citation", source=source, warned=citation.status == "dangling")

    def _cited(self, keys: Iterable[str]) -> str:
        """The markers, and what the list of references says of them."""
        return "\n".join(self._references.get(key) or f"[{key}]".lower() for key in keys)

    def _reference(self, reference: Reference) -> Facets:
        source = _source(reference)
        return Facets(source, "source", source=source, warned=not reference.cited_by)

    def _note(self, note: Note) -> Facets:
        return self._passage(note.span, [note.quote, note.text, *(f"#{tag}" for tag in note.tags)], "note")

    def _heading(self, block: Block) -> Facets:
        """A heading stands for its whole section."""
        self._ends = self._ends or {heading.span: end for heading, end in sections(self._reading.article)}
        section = Span(block.span.start, self._ends.get(block.span, block.span.end))
        return self._passage(section, [block.span.of(self._reading.article.text)], "heading")

    def _claim(self, claim: Claim) -> Facets:
        warnings = self._reading.warnings_of(claim)
        kinds = ["claim", *claim_marks(claim), *(word for w in warnings for word in _kinds(w))]
        names = [self._names[ident] for ident in claim.names if ident in self._names]
        return Facets(
            _lower([claim.text, claim.reading]),
            _lower(kinds),
            _lower([claim.speaker or ""]),
            _lower(form for name in names for form in (name.name, *name.aliases)),
            self._cited(claim.citations),
            bool(warnings),
        )

    def _warning(self, warning: Warning) -> Facets:
        claims = [c for ident in warning.claims if (c := self._reading.claim(ident)) is not None]
        of = [self._claim(claim) for claim in claims]
        own = [span.of(self._reading.article.text) for span in quotes(warning)] if not of else []
        place = self._reading.elsewhere(warning)
        other = [] if place is None else [place.quote, place.title]
        return Facets(
            _lower([*(facets.text for facets in of), *own, *other, warning.reason]),
            _lower(_kinds(warning)),
            _lower(facets.speaker for facets in of),
            _lower(facets.name for facets in of),
            _lower([*(facets.source for facets in of), *own]),
            True,
        )

    def _passage(self, span: Span, words: list[str], kind: str) -> Facets:
        spans, claims = self._reading.claim_spans, self._reading.analysis.claims
        first = bisect_left(spans, Span(*[max(span.start - self._reading.longest_claim, 0)] * 2))
        last = bisect_left(spans, Span(span.end, span.end))
        of = [self._claim(claim) for claim in claims[first:last] if claim.span.overlaps(span)]
        return Facets(
            _lower(words),
            _lower([kind, *(facets.kind for facets in of)]),
            _lower(facets.speaker for facets in of),
            _lower(facets.name for facets in of),
            _lower(facets.source for facets in of),
            any(facets.warned for facets in of),
        )


def _kinds(warning: Warning) -> tuple[str, ...]:
    return warning.kind.replace("_", " "), WARNINGS[warning.kind].words, warning.type, TYPES[warning.type]


def _source(reference: Reference) -> str:
    return _lower([f"[{reference.key}]", reference.text, reference.url or ""])


def _lower(words: Iterable[str]) -> str:
    return "\n".join(" ".join(word.split()) for word in words if word).lower()
