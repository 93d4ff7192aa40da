"""Sentences that are not shown: one row stands for all that follow each other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.app.layout.blocks import VERBATIM, Shape
from reader.later import compiled_later
from reader.model import Span

WORD = compiled_later(r"[^\W\d_]")
"""What is without a letter, as a space or a marker between two hidden sentences, has no row of its own."""

CLOSING = compiled_later(r"[.!?…\"”’»)\]]*(?:\s?\[[^\[\]\s]{1,12}\])*")
"""What belongs to a hidden sentence behind its last word: a stop, what closes, citation markers."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block."""

    start: int
    end: int
    hidden: int = 0
    """How many sentences it hides; 0 when it is shown."""


class Folds:
    """Sorted sentences that are hidden, but for those that the reader went to."""

    def __init__(self, sentences: Iterable[Span] = ()) -> None:
        self._hidden = sorted(sentences)
        self._opened: set[Span] = set()

    def __bool__(self) -> bool:
        return bool(self._hidden)

    def replace(self, sentences: Iterable[Span]) -> bool:
        """Hide other sentences, but none that was opened before; whether that changes anything."""
        hidden = sorted(set(sentences) - self._opened)
        changed = hidden != self._hidden
        self._hidden = hidden
        return changed

    def open(self, place: Span) -> bool:
        """Show what is hidden at a place; what lies in it as one part of many stays hidden."""
        found = {fold for fold in self._near(place) if fold == place or not place.covers(fold)}
        return self._open(found)

    def open_all_in(self, stretch: Span) -> bool:
        """Show everything that is hidden in a stretch."""
        return self._open(set(self._near(stretch)))

    def close(self) -> None:
        """Forget what was opened."""
        self._opened.clear()

    def shown(self, spans: Sequence[Span]) -> Sequence[int]:
        """The indices of the spans of which anything is shown."""
        if not self._hidden:
            return range(len(spans))
        return [i for i, span in enumerate(spans) if not any(fold.covers(span) for fold in self._near(span))]

    def runs(self, blocks: Sequence[Shape], text: str) -> Iterator[tuple[int, Shape, list[Run] | None]]:
        """Each block that has a row with its number and its runs; None for one that hides nothing.

        A block that is hidden whole joins the row above when that one hides something too.
        """
        held: tuple[int, Shape, list[Run]] | None = None
        for number, block in enumerate(blocks):
            runs = self._runs_of(block, text) if self._hidden else None
            if (
                runs is not None
                and held is not None
                and held[2][-1].hidden
                and all(run.hidden for run in runs)
            ):
                last = held[2].pop()
                held[2].append(Run(last.start, runs[-1].end, last.hidden + runs[-1].hidden))
                continue
            if held is not None:
                yield held
            held = None if runs is None else (number, block, runs)
            if held is None:
                yield number, block, None
        if held is not None:
            yield held

    def _runs_of(self, block: Shape, text: str) -> list[Run] | None:
        folds = [] if block.kind in VERBATIM else self._near(Span(block.start, block.end))
        runs: list[Run] = []
        at = block.start
        for fold in folds:
            start, end = max(fold.start, at), _end(text, min(fold.end, block.end), block.end)
            if WORD().search(text, at, start):
                runs.append(_shown(text, at, start))
                at = start
            if runs and runs[-1].hidden:
                runs[-1] = Run(runs[-1].start, end, runs[-1].hidden + 1)
            else:
                runs.append(Run(at, end, 1))
            at = end
        if WORD().search(text, at, block.end):
            runs.append(_shown(text, at, block.end))
        return runs if folds else None

    def _near(self, span: Span) -> list[Span]:
        """The hidden sentences that overlap a span; hidden sentences do not overlap each other."""
        low = max(bisect_right(self._hidden, Span(span.start, span.start)) - 1, 0)
        high = bisect_left(self._hidden, Span(span.end, span.end))
        return [fold for fold in self._hidden[low:high] if fold.overlaps(span)]

    def _open(self, found: set[Span]) -> bool:
        self._opened |= found
        self._hidden = [fold for fold in self._hidden if fold not in found]
        return bool(found)


def _end(text: str, fold: int, block: int) -> int:
    """Where a hidden sentence ends with what belongs to it."""
    closing = CLOSING().match(text, fold, block)
    return closing.end() if closing else fold


def _shown(text: str, start: int, end: int) -> Run:
    """A stretch without the spaces at its ends."""
    inside = text[start:end]
    first = start + len(inside) - len(inside.lstrip())
    return Run(first, first + len(inside.strip()))
