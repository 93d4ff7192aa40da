"""What the analysis process tells the screen, in the order it happens."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from reader.model import Analysis, Article, Elsewhere, Findings, Warning


@dataclass(frozen=True, slots=True)
class Progressed:
    """Some more blocks were analysed."""

    done: int
    """Code points analysed so far."""
    total: int
    """Code points of the article."""
    findings: Findings
    """What is new; claims and entities carry final offsets, their names come with `Finished`."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The whole article was analysed; replaces everything that came before."""

    analysis: Analysis
    awaits_library: bool = False
    """Whether `Compared` follows."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The finished article was held against the others in the library."""

    warnings: tuple[Warning, ...] = ()
    """About other articles; they join those of the article itself."""
    elsewhere: tuple[Elsewhere, ...] = ()
    """Where the other quotes of these warnings stand."""
    uncompared: str = ""
    """Why it could not be; "" when it was."""
    unkept: str = ""
    """Why what was found could not be kept in the library; "" when it was, or was there before."""
    edition_of: str = ""
    """The id of an article with the same sentences, of which this is another edition; "" for none."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The analysis of this article gave up; the process lives on."""

    message: str


@dataclass(frozen=True, slots=True)
class Died:
    """The process ended without being asked to."""

    restarted: bool
    """Whether a new one has taken over the article."""


Event = Progressed | Finished | Compared | Failed | Died
Answer = Progressed | Finished | Compared | Failed
"""What the process itself tells."""
EventHandler = Callable[[Event], None]


def is_last(event: Event) -> bool:
    """Whether nothing more is told of the article."""
    if isinstance(event, Finished):
        return not event.awaits_library
    return isinstance(event, Compared | Failed) or (isinstance(event, Died) and not event.restarted)


class Analyst(Protocol):
    """Analyses articles somewhere else while the screen goes on; tests pass a scripted one."""

    def analyse(self, article: Article, *, start: int, on_event: EventHandler) -> None:
        """Begin with the block at offset `start`; `on_event` is called from another thread."""
        ...

    def cancel(self) -> None:
        """Give up what is going on; another article, or the same, may be analysed afterwards."""
        ...

    def stop(self) -> None:
        """End the analysis and release everything; safe to call twice."""
        ...
