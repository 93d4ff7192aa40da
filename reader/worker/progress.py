"""When the analysis tells what it has found: early first, then a few times a second."""

import time
from collections.abc import Callable, Iterator
from typing import Protocol

from reader.model import Analysis, Article, Findings
from reader.worker.events import Finished, Progressed

BATCH_SECONDS = 0.15
"""Between 100 and 250 ms feels live and keeps the merging cheap."""

NOTHING = Findings()


class Analyse(Protocol):
    """An analysis that hands out each block's findings on the way to the whole."""

    def __call__(self, article: Article, *, start: int) -> Iterator[tuple[int, Findings] | Analysis]:
        """Yield (block index, findings) in the order of work, then the analysis."""
        ...


def progress_of(
    article: Article, start: int, analyse: Analyse, *, clock: Callable[[], float] = time.monotonic
) -> Iterator[Progressed | Finished]:
    """Gather findings into batches; until something is found, each block is told of at once."""
    total = len(article.text)
    done = 0
    waiting: list[Findings] = []
    due = clock()
    for part in analyse(article, start=start):
        if isinstance(part, Analysis):
            if waiting:
                yield Progressed(total, total, _merged(waiting))
            yield Finished(part)
            return
        block, findings = part
        done += len(article.blocks[block].span)
        waiting.append(findings)
        if clock() >= due:
            batch = _merged(waiting)
            yield Progressed(done, total, batch)
            waiting = []
            if batch != NOTHING:
                due = clock() + BATCH_SECONDS


def _merged(parts: list[Findings]) -> Findings:
    return Findings(
        entities=tuple(entity for part in parts for entity in part.entities),
        claims=tuple(claim for part in parts for claim in part.claims),
    )
