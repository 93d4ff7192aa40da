"""What is known about the open article so far."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from reader.app.state.kept.judgements import Judgements
from reader.app.state.kinds import BETWEEN_CLAIMS
from reader.model import (
    Analysis,
    Article,
    Citation,
    Claim,
    Decision,
    Elsewhere,
    Entity,
    Reference,
    Span,
    Warning,
)
from reader.worker.events import Compared, Died, Event, Failed, Finished, Progressed

Placed = TypeVar("Placed", Claim, Entity)
STOPPED = "you stopped it"
Stage = Literal["waiting", "analysing", "restarted", "finished", "failed", "died", "stopped"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the analysis is and, when it broke, why."""

    stage: Stage = "waiting"
    share: float = 0.0
    """0 to 1."""
    trouble: str = ""

    @property
    def running(self) -> bool:
        """Whether more findings may come."""
        return self.stage in ("waiting", "analysing", "restarted")


class Reading:
    """An article and its findings, which grow with every event of the analysis."""

    def __init__(
        self,
        article: Article,
        citations: Sequence[Citation] = (),
        judgements: Judgements | None = None,
    ) -> None:
        self.article = article
        self._judgements = judgements or Judgements()
        self.dismissed: tuple[Warning, ...] = ()
        """Warnings that the reader put aside; the analysis that is shown has the others."""
        self.progress = Progress()
        self.comparing = False
        """Whether the findings are complete but were not held against other articles yet."""
        self.uncompared = ""
        """Why the article could not be held against others; "" when it was, or that goes on."""
        self._elsewhere: dict[str, Elsewhere] = {}
        self._show(Analysis(article="", citations=tuple(citations)))

    @property
    def finished(self) -> bool:
        """Whether the findings are complete."""
        return self.progress.stage == "finished"

    def mark(self, citations: Iterable[Citation]) -> None:
        """Show the markers that patterns find, for which the analysis need not be waited for."""
        self._show(replace(self.analysis, citations=tuple(citations)))

    def stop(self) -> None:
        """Keep what was found, and wait for no more."""
        if self.comparing:
            self._end_comparing(STOPPED)
        else:
            self.progress = Progress("stopped", self.progress.share)

    def begin_again(self) -> None:
        """Wait for findings again after they stopped coming; those that are there stay."""
        if self.uncompared:
            self.comparing, self.uncompared = True, ""
        else:
            self.progress = Progress("waiting")

    def _end_comparing(self, why_not: str) -> None:
        self.comparing, self.uncompared = False, why_not

    def receive(self, event: Event) -> None:
        """Take in what the analysis tells; after it was stopped its last words are too late."""
        if self.progress.stage == "stopped":
            return
        if self.comparing and not isinstance(event, Finished):
            self._receive_of_others(event)
        elif isinstance(event, Progressed):
            share = event.done / event.total if event.total else 0.0
            self.progress = Progress("analysing", min(max(share, 0.0), 1.0))
            self._merge(event.findings.claims, event.findings.entities)
        elif isinstance(event, Finished):
            self.progress = Progress("finished", 1.0)
            self.comparing, self.uncompared = event.awaits_library, ""
            found, self._elsewhere = event.analysis, {}
            self._show(found if found.citations else replace(found, citations=self.analysis.citations))
        elif isinstance(event, Failed):
            self.progress = Progress("failed", self.progress.share, event.message)
        elif isinstance(event, Died):
            stage: Stage = "restarted" if event.restarted else "died"
            self.progress = Progress(stage, 0.0 if event.restarted else self.progress.share)

    def warnings_of(self, claim: Claim) -> Sequence[Warning]:
        """The warnings that name the claim."""
        return self._warnings_of.get(claim.id, ())

    def claim(self, ident: str) -> Claim | None:
        """The claim with this id."""
        return self._claims.get(ident)

    def reference(self, key: str) -> Reference | None:
        """The reference that a citation's key points to."""
        return next((r for r in self.analysis.references if r.key == key), None)

    def mentions(self, name: str) -> Sequence[Entity]:
        """The mentions of a name, in text order."""
        return [entity for entity in self.analysis.entities if entity.name == name]

    def judgement(self, warning: Warning) -> Decision | None:
        """What the reader thinks of a warning."""
        return self._judgements.of(*self.to_judge(warning))

    def elsewhere(self, warning: Warning) -> Elsewhere | None:
        """Where the warning's other quote stands, when that is another article."""
        return None if warning.other_article is None else self._elsewhere.get(warning.id)

    def to_judge(self, warning: Warning) -> tuple[Warning, str, str]:
        """The warning with the texts that its quotes are in; of another article the quote alone is known."""
        place = self.elsewhere(warning)
        if place is None:
            return warning, self.article.text, ""
        spans = warning.spans[0], Span(0, len(place.quote))
        return replace(warning, spans=spans), self.article.text, place.quote

    def position(self, warning: Warning) -> tuple[int, int]:
        """Which of how many warnings it is, counted from 1; 0 when it was put aside."""
        warnings = self.analysis.warnings
        return next((i for i, w in enumerate(warnings, 1) if w is warning), 0), len(warnings)

    def _show(self, analysis: Analysis) -> None:
        self.analysis: Analysis = replace(
            analysis,
            entities=tuple(sorted(analysis.entities, key=_place)),
            claims=tuple(sorted(analysis.claims, key=_place)),
        )
        self.dismissed = ()
        self.sort_out()
        self.claim_spans: list[Span] = [claim.span for claim in self.analysis.claims]
        self._entity_spans: list[Span] = [entity.span for entity in self.analysis.entities]
        self.citation_spans: list[Span] = [citation.span for citation in self.analysis.citations]
        self.longest_claim: int = max(map(len, self.claim_spans), default=0)
        self._claims: dict[str, Claim] = {claim.id: claim for claim in self.analysis.claims}

    def _receive_of_others(self, event: Event) -> None:
        """Once all findings are there they stay, whatever becomes of the process."""
        if isinstance(event, Compared):
            self._end_comparing(event.uncompared)
            self._elsewhere = {place.warning: place for place in event.elsewhere}
            self.analysis = replace(self.analysis, warnings=(*self.analysis.warnings, *event.warnings))
            self.sort_out()
        elif isinstance(event, Failed):
            self._end_comparing(event.message)
        elif isinstance(event, Died) and not event.restarted:
            self._end_comparing("the analysis process ended twice")

    def sort_out(self) -> None:
        """Put aside the warnings that the reader dismissed, and take back those that are no longer."""
        found = sorted([*self.analysis.warnings, *self.dismissed], key=_first_quote)
        self.dismissed = tuple(w for w in found if self.judgement(w) == "dismissed")
        aside = {id(warning) for warning in self.dismissed}
        self.analysis = replace(self.analysis, warnings=tuple(w for w in found if id(w) not in aside))
        self._warnings_of: dict[str, list[Warning]] = {}
        for warning in self.analysis.warnings:
            for ident in warning.claims:
                self._warnings_of.setdefault(ident, []).append(warning)

    def _merge(self, claims: Iterable[Claim], entities: Iterable[Entity]) -> None:
        """Put a batch among what is there: it is small, and what is there is not sorted again."""
        fresh = _unseen(claims, self.claim_spans)
        self.analysis = replace(
            self.analysis,
            claims=_merged(self.analysis.claims, self.claim_spans, fresh),
            entities=_merged(
                self.analysis.entities, self._entity_spans, _unseen(entities, self._entity_spans)
            ),
        )
        self.longest_claim = max([self.longest_claim, *(len(claim.span) for claim in fresh)])
        self._claims |= {claim.id: claim for claim in fresh}

    def count(self, kind: str) -> int:
        """How many warnings of a kind there are."""
        return sum(warning.kind == kind for warning in self.analysis.warnings)

    @property
    def quiet(self) -> bool:
        """Whether nothing is repeated and nothing contradicted."""
        return not any(warning.kind in BETWEEN_CLAIMS for warning in self.analysis.warnings)


def _unseen(found: Iterable[Placed], spans: Sequence[Span]) -> list[Placed]:
    """Those that stand where nothing stands yet: after a restart everything is told again."""
    return [new for new in found if bisect_left(spans, new.span) == bisect_right(spans, new.span)]


def _merged(found: Iterable[Placed], spans: list[Span], fresh: Iterable[Placed]) -> tuple[Placed, ...]:
    """All of them in text order; `spans` grows along."""
    merged = list(found)
    for new in fresh:
        at = bisect_right(spans, new.span)
        spans.insert(at, new.span)
        merged.insert(at, new)
    return tuple(merged)


def _place(found: Claim | Entity) -> tuple[int, int]:
    return found.span.start, found.span.end


def _first_quote(warning: Warning) -> tuple[int, int]:
    return (warning.spans[0].start, warning.spans[0].end) if warning.spans else (0, 0)
