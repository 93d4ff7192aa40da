"""How many notes find their words again in an edited article.

`python -m benchmarks.anchoring [--rounds N] [--errors N]` puts notes on clauses and on single words of the
sample articles, edits the articles in ways by which every character is followed, and asks where the notes
are. Beside it the search for the nearest copy of the quote. Intervals are drawn over edited articles.
"""

import argparse
import random
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

from benchmarks.edited_articles import EDITS, Followed, edited, plain
from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader.anchoring import reanchored
from reader.model import Note, Span
from reader.samples import samples
from reader.sources import read

NOTES = 12
"""On each article, in every round."""
LEFT = 0.7
"""Share of a quote's characters that have to be left for its note to have a place for certain."""
OVERLAP = 0.7
"""Share that the place found and the true one have in common for an answer to be right."""
SEVERAL = 3
_CLAUSE = re.compile(r"[^\s.,;:!?][^.,;:!?\n]{11,}")
_WORD = re.compile(r"\w{5,}")
Answer = Span | None
Method = Callable[[str, str, Sequence[Note]], list[Answer]]


@dataclass(frozen=True, slots=True)
class Case:
    """One edited article."""

    edit: str
    old: str
    new: Followed
    notes: tuple[Note, ...]


def cases(rounds: int) -> list[Case]:
    """Every edit by itself and several at once, on every sample article."""
    texts = [read(str(sample.file)).text for sample in samples()]
    made = []
    for number in range(rounds):
        for at, text in enumerate(texts):
            for edit in (*EDITS, "several"):
                draw = random.Random(f"{number} {at} {edit}")
                names = draw.sample(list(EDITS), SEVERAL) if edit == "several" else [edit]
                made.append(Case(edit, text, edited(text, names, draw), _notes(text, draw)))
    return made


def _notes(text: str, draw: random.Random) -> tuple[Note, ...]:
    clauses, words = list(_CLAUSE.finditer(text)), list(_WORD.finditer(text))
    chosen = [*draw.sample(clauses, min(2 * NOTES // 3, len(clauses))), *draw.sample(words, NOTES // 3)]
    return tuple(Note.on(text, Span(*match.span())) for match in chosen)


def truth(note: Note, new: Followed) -> tuple[float, Answer]:
    """Which share of the quote is left, and from its first to its last character that is."""
    places = [at for at, (_, was) in enumerate(new) if was in note.span]
    return len(places) / len(note.span), Span(places[0], places[-1] + 1) if places else None


def is_right(answer: Answer, share: float, true: Answer) -> bool:
    """A place has to be the true one; where little is left, none is right too."""
    if answer is None or true is None:
        return answer is None and share < LEFT
    common = min(answer.end, true.end) - max(answer.start, true.start)
    return common >= OVERLAP * (max(answer.end, true.end) - min(answer.start, true.start))


def by_anchoring(old: str, new: str, notes: Sequence[Note]) -> list[Answer]:
    """As when a file that is open changes: both texts are known."""
    found = reanchored(notes, new, old=old)
    return [None if each.outcome == "orphan" else each.note.span for each in found]


def by_anchoring_alone(_: str, new: str, notes: Sequence[Note]) -> list[Answer]:
    """As with imported notes: only the quotes and their context are known."""
    found = reanchored(notes, new)
    return [None if each.outcome == "orphan" else each.note.span for each in found]


def by_nearest_copy(_: str, new: str, notes: Sequence[Note]) -> list[Answer]:
    """What one writes first."""
    answers: list[Answer] = []
    for note in notes:
        copies = [match.start() for match in re.finditer(re.escape(note.quote), new)]
        start = min(copies, key=lambda at: abs(at - note.span.start), default=None)
        answers.append(None if start is None else Span(start, start + len(note.quote)))
    return answers


METHODS: dict[str, Method] = {
    "both texts known": by_anchoring,
    "quotes and context alone": by_anchoring_alone,
    "nearest copy": by_nearest_copy,
}


def scored(made: Sequence[Case], method: Method) -> list[tuple[str, int, int]]:
    """The edit, the right answers and the notes of each case."""
    results = []
    for case in made:
        answers = method(case.old, plain(case.new), case.notes)
        right = sum(
            is_right(answer, *truth(note, case.new)) for note, answer in zip(case.notes, answers, strict=True)
        )
        results.append((case.edit, right, len(case.notes)))
    return results


def share(results: Sequence[tuple[str, int, int]]) -> float:
    """Right answers among all notes."""
    return sum(right for _, right, _ in results) / sum(notes for _, _, notes in results)


def show_errors(made: Sequence[Case], limit: int) -> None:
    """The first wrong answers, with what was marked, what it became and what was found."""
    for case in made:
        new = plain(case.new)
        for note, answer in zip(case.notes, by_anchoring(case.old, new, case.notes), strict=True):
            left, true = truth(note, case.new)
            if not is_right(answer, left, true) and limit:
                limit -= 1
                told = ["-" if span is None else repr(span.of(new)) for span in (true, answer)]
                print(f"{case.edit} ({left:.0%} left): {note.quote!r}")
                print(f"    true  {told[0]}\n    found {told[1]}")


def main(arguments: Sequence[str]) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args(arguments)
    made = cases(options.rounds)
    results = {name: scored(made, method) for name, method in METHODS.items()}
    rows = []
    for edit in (*EDITS, "several", "all"):
        chosen = {
            name: [each for each in every if edit in (each[0], "all")] for name, every in results.items()
        }
        notes = sum(count for _, _, count in next(iter(chosen.values())))
        figures = [figure(share(every), bootstrap(every, share)) for every in chosen.values()]
        rows.append([edit, str(notes), *figures])
    print(f"{len(made)} edited articles, {machine()}\n")
    print(table(["edit", "notes", *METHODS], rows))
    begin = perf_counter()
    for case in made[:50]:
        reanchored(case.notes, plain(case.new), old=case.old)
    count = sum(len(case.notes) for case in made[:50])
    print(f"\n{(perf_counter() - begin) / count * 1000:.2f} ms a note")
    show_errors(made, options.errors)


if __name__ == "__main__":
    main(sys.argv[1:])
