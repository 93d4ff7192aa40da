"""Going from finding to finding."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.app.messages import ElsewhereWanted
from reader.app.state.kinds import quotes
from reader.app.state.moving.navigation import clamped, counterpart, step
from reader.model import NAMED_KINDS, Claim, Elsewhere, Span, Warning

if TYPE_CHECKING:
    from reader.app.screens.reading import ReadingScreen


def next_index(spans: Sequence[Span], by: int, screen: "ReadingScreen") -> int | None:
    """The next span from where the reader stands: the current finding if in sight, else the text in sight.

    What is folded is passed over.
    """
    shown = screen.panes.article.page.folds.shown(spans)
    index = step(
        [spans[i] for i in shown], here_in_sight(screen), by, offset=screen.panes.article.offset_at_top
    )
    return None if index is None else shown[index]


def here_in_sight(screen: "ReadingScreen") -> Span | None:
    """Where the reader stands, unless the text was scrolled away from there."""
    article, here = screen.panes.article, screen.session.here
    if here is None:
        return None
    return here if article.offset_at_top <= here.start <= article.last_offset else None


def claim(by: int, screen: "ReadingScreen") -> None:
    """The next or previous claim."""
    index = next_index(screen.session.reading.claim_spans, by * screen.keys.times, screen)
    if index is None:
        screen.say(_none("claims", bool(screen.session.reading.claim_spans), screen))
    else:
        screen.select(screen.session.reading.analysis.claims[index])


def warning(by: int, screen: "ReadingScreen") -> None:
    """The next or previous warning in the order of the list; from a claim, first the one of this claim."""
    warnings = screen.session.reading.analysis.warnings
    by *= screen.keys.times
    here = next((i for i, w in enumerate(warnings) if w is screen.session.finding), None)
    if here is not None:
        index = clamped(here + by, here, len(warnings))
    else:
        first = [screen.session.place(w) or Span(0, 0) for w in warnings]
        at = here_in_sight(screen)
        offset = screen.panes.article.offset_at_top if at is None else at.start
        index = step(first, None, by, offset=offset)
    if index is None:
        screen.say(_none("warnings", bool(warnings), screen))
    else:
        screen.select(warnings[index])


def warning_here(screen: "ReadingScreen") -> Warning | None:
    """The warning that the reader stands on, or the first one of the claim."""
    found = screen.session.finding
    if isinstance(found, Claim):
        return next(iter(screen.session.reading.warnings_of(found)), None)
    return found if isinstance(found, Warning) else None


def quoted_twice(screen: "ReadingScreen") -> tuple[Warning, Span] | None:
    """The warning that the reader stands on, or that of the claim, and its other quote."""
    found, here = screen.session.finding, screen.session.here
    if isinstance(found, Claim):
        found = next((w for w in screen.session.reading.warnings_of(found) if len(quotes(w)) > 1), found)
    other = counterpart(found, here) if isinstance(found, Warning) and here is not None else None
    return None if other is None or not isinstance(found, Warning) else (found, other)


def elsewhere_here(screen: "ReadingScreen") -> Elsewhere | None:
    """Where the other quote of the warning here stands, when that is another article."""
    found = screen.session.finding
    reading = screen.session.reading
    warnings = reading.warnings_of(found) if isinstance(found, Claim) else [found]
    places = (reading.elsewhere(warning) for warning in warnings if isinstance(warning, Warning))
    return next((place for place in places if place is not None), None)


def to_counterpart(screen: "ReadingScreen") -> None:
    """The other quote of the warning that the reader stands on, in this article or in another."""
    if found := quoted_twice(screen):
        screen.select(*found)
    elif place := elsewhere_here(screen):
        screen.post_message(ElsewhereWanted(place))


def citation(by: int, screen: "ReadingScreen") -> None:
    """The next or previous citation marker."""
    index = next_index(screen.session.reading.citation_spans, by * screen.keys.times, screen)
    if index is None:
        screen.say(
            "No more citations that way." if screen.session.reading.citation_spans else "No citations here."
        )
    else:
        screen.select(screen.session.reading.analysis.citations[index])


def name(by: int, screen: "ReadingScreen") -> None:
    """The next or previous mention of a person, place or organisation."""
    found = screen.session.reading.analysis
    mentions = [entity for entity in found.entities if entity.kind in NAMED_KINDS]
    index = next_index([entity.span for entity in mentions], by * screen.keys.times, screen)
    if index is None:
        screen.say(_none("names", bool(mentions), screen))
        return
    entry = next((known for known in found.names if known.id == mentions[index].name), None)
    screen.select(entry, mentions[index].span)


def _none(what: str, some: bool, screen: "ReadingScreen") -> str:
    if some:
        return f"No more {what} that way."
    return f"No {what} yet." if screen.session.reading.progress.running else f"No {what} in this text."


PERFORM: Mapping[str, "Callable[[ReadingScreen], None]"] = {
    "claim.next": partial(claim, 1),
    "claim.previous": partial(claim, -1),
    "warning.next": partial(warning, 1),
    "warning.previous": partial(warning, -1),
    "warning.counterpart": to_counterpart,
    "citation.next": partial(citation, 1),
    "citation.previous": partial(citation, -1),
    "name.next": partial(name, 1),
    "name.previous": partial(name, -1),
}
