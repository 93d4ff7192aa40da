"""What is found of what a careful reader would be told of two articles on one event, and what is wrong.

`python -m benchmarks.one_event [--pairs FOLDER] [--errors]`. The articles and labels are our own
(`tests/workbench/two_articles`), so the shares say how many ways of telling an event twice are covered, not
how often strangers' articles are read rightly. All earlier articles of a folder share one library, and every
later one is held against all of them. A warning that no label accepts is a false alarm.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.filled_library import Meeting, filled, meeting, met, read
from benchmarks.labelled_articles import Expected, LabelledPair, Trap, labelled_pairs
from benchmarks.naive_across import naive_meetings
from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader.library import Library
from reader.model import Article

PAIRS = Path(__file__).parents[1] / "tests" / "workbench" / "two_articles"
HEADER = (
    "pairs", "n", "by", "conflicts found", "repetitions found", "conflicts told, right",
    "repetitions told, right", "traps told",
)  # fmt: skip
CONFLICTS = frozenset(("contradiction", "dispute", "update"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What was told of one later article, beside its labels."""

    pair: LabelledPair
    found: tuple[Expected, ...]
    right: tuple[Meeting, ...]
    wrong: tuple[Meeting, ...]
    sprung: tuple[Trap, ...]
    """Traps that a wrong warning is about."""


def answers(pairs: Sequence[LabelledPair], *, naive: bool = False) -> list[Answer]:
    """Every later article against all earlier ones."""
    earlier = [read(pair.texts[0], published=pair.published[0]) for pair in pairs]
    with filled(earlier) as library:
        return [
            _answered(pair, before, library, naive=naive)
            for pair, (before, _) in zip(pairs, earlier, strict=True)
        ]


def _answered(pair: LabelledPair, earlier: Article, library: Library, *, naive: bool) -> Answer:
    article, analysis = read(pair.texts[1], published=pair.published[1])
    if naive:
        return answer(pair, earlier, article, naive_meetings(article, analysis, library))
    told = [meeting(warning, article, library) for warning in met(article, analysis, library)]
    return answer(pair, earlier, article, told)


def answer(pair: LabelledPair, earlier: Article, later: Article, told: Iterable[Meeting]) -> Answer:
    """The warnings sorted by whether a label accepts them."""
    found: dict[Expected, None] = {}
    right: list[Meeting] = []
    wrong: list[Meeting] = []
    for each in told:
        own = each if each.other == earlier.id else None
        met = [e for e in pair.expected if own and each.kind in e.kinds and _is_of(own, e, earlier, later)]
        found |= dict.fromkeys(met)
        (right if met else wrong).append(each)
    sprung = [
        trap
        for trap in pair.traps
        if any(each.other == earlier.id and _is_of(each, trap, earlier, later) for each in wrong)
    ]
    return Answer(pair, tuple(found), tuple(right), tuple(wrong), tuple(sprung))


def _is_of(each: Meeting, label: Expected | Trap, earlier: Article, later: Article) -> bool:
    """Whether a warning is about the passages of a label."""
    return _meet(each.places[0], each.quotes[0], later.text.index(label.later), label.later) and _meet(
        each.places[1], each.quotes[1], earlier.text.index(label.earlier), label.earlier
    )


def _meet(start: int, quote: str, other: int, label: str) -> bool:
    return start < other + len(label) and other < start + len(quote)


def row_of(name: str, by: str, found: Sequence[Answer]) -> list[str]:
    """Recall and precision, each of conflicts and of repetitions; intervals are drawn over pairs."""
    return [
        name,
        str(len(found)),
        by,
        _share(found, lambda each: _recalled(each, "conflict")),
        _share(found, lambda each: _recalled(each, "duplicate")),
        _share(found, lambda each: _precise(each, CONFLICTS)),
        _share(found, lambda each: _precise(each, frozenset(("duplicate",)))),
        f"{sum(len(each.sprung) for each in found)} of {sum(len(each.pair.traps) for each in found)}",
    ]


def _recalled(each: Answer, group: str) -> tuple[int, int]:
    wanted = [e for e in each.pair.expected if e.group == group]
    return sum(e in each.found for e in wanted), len(wanted)


def _precise(each: Answer, kinds: frozenset[str]) -> tuple[int, int]:
    right = sum(told.kind in kinds for told in each.right)
    return right, right + sum(told.kind in kinds for told in each.wrong)


def _share(found: Sequence[Answer], counts: Callable[[Answer], tuple[int, int]]) -> str:
    """So many of so many, and the percentage with its interval."""
    pairs = [counts(each) for each in found]
    right, n = (sum(side) for side in zip(*pairs, strict=True))
    if not n:
        return "0 of 0"
    return f"{right} of {n}: {figure(_percent(pairs), bootstrap(pairs, _percent), digits=0)} %"


def _percent(pairs: Sequence[tuple[int, int]]) -> float:
    right, n = (sum(side) for side in zip(*pairs, strict=True))
    return 100 * right / n if n else 0.0


def errors(found: Iterable[Answer]) -> Iterator[str]:
    """Labels that were not met and warnings that no label accepts."""
    for each in found:
        for expected in each.pair.expected:
            if expected not in each.found:
                kinds = " or ".join(sorted(expected.kinds))
                yield f"- {each.pair.name}, not found: {kinds}" + _quotes(expected.later, expected.earlier)
        for told in each.wrong:
            said = f"- {each.pair.name}, wrong: {told.kind} ({told.type}) {told.reason}"
            yield said + _quotes(*told.quotes)


def _quotes(*quotes: str) -> str:
    return "".join(f"\n  - {quote!r}" for quote in quotes)


def main(arguments: Sequence[str]) -> None:
    """Print the table, and the errors when asked for."""
    parser = argparse.ArgumentParser(prog="benchmarks.one_event", description=__doc__)
    parser.add_argument("--pairs", type=Path, default=PAIRS, help="folder with folders of labelled pairs")
    parser.add_argument("--errors", action="store_true", help="list what was missed and what is wrong")
    options = parser.parse_args(arguments)
    rows: list[list[str]] = []
    lists: list[str] = []
    for folder in sorted(path for path in options.pairs.iterdir() if path.is_dir()):
        pairs = [*labelled_pairs(folder)]
        found = answers(pairs)
        rows += [row_of(folder.name, "claimreader", found)]
        rows += [row_of(folder.name, "naive rule", answers(pairs, naive=True))]
        lists += errors(found) if options.errors else ()
    print(f"## Two articles on one event ({machine()})\n")
    print(table(HEADER, rows))
    print("\n".join(lists))


if __name__ == "__main__":
    main(sys.argv[1:])
