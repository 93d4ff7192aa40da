"""How well `compare` tells agreement from contradiction, beside rapidfuzz's token_set_ratio.

`python -m benchmarks.pairs --data FOLDER [--limit N] [--errors N]` reads SummEdits JSON and MRPC tables
in the folder. Intervals are drawn over documents. Nothing is tuned here: the shipped verdict is scored.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.analysed import analysed
from benchmarks.explanations import faults
from benchmarks.pair_data import Pair, PairSet, pair_sets
from benchmarks.statistics import area_under_curve, balanced_accuracy, bootstrap, share
from benchmarks.tables import figure, machine, table
from reader.compare import compare_documents
from reader.model import Verdict

FLOOR_DUPLICATE = 90
"""At this ratio and above a fuzzy score is commonly taken for "the same"."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program and the floor say of one pair."""

    pair: Pair
    verdict: Verdict
    floor: float
    faults: tuple[str, ...] = ()
    """What is wrong with the explanations of its warnings."""


Scores = Callable[[Sequence[Answer]], float]


def answered(pair: Pair) -> Answer:
    """Ask the program and the floor."""
    first, second = analysed(pair.a), analysed(pair.b)
    verdict, warnings = compare_documents(*first, *second)
    wrong = tuple(fault for warning in warnings for fault in faults(warning, *first, other=second))
    return Answer(pair, verdict, fuzz.token_set_ratio(pair.a, pair.b), wrong)


def duplicate_auc(answers: Sequence[Answer]) -> float:
    """Does the duplicate score rank agreeing pairs above changed ones?"""
    return area_under_curve([(answer.verdict.duplicate, answer.pair.agree) for answer in answers])


def contradiction_auc(answers: Sequence[Answer]) -> float:
    """Does the contradiction score rank changed pairs above agreeing ones?"""
    return area_under_curve([(answer.verdict.contradiction, not answer.pair.agree) for answer in answers])


def floor_auc(answers: Sequence[Answer]) -> float:
    """The floor's score as a measure of agreement."""
    return area_under_curve([(answer.floor, answer.pair.agree) for answer in answers])


def same_accuracy(answers: Sequence[Answer]) -> float:
    """Balanced accuracy of "duplicate" as the answer to "the same?"."""
    return balanced_accuracy(
        [(answer.verdict.verdict == "duplicate", answer.pair.agree) for answer in answers]
    )


def contradiction_accuracy(answers: Sequence[Answer]) -> float:
    """Balanced accuracy of "contradiction" as the answer to "contradicted?"."""
    return balanced_accuracy(
        [(answer.verdict.verdict == "contradiction", not answer.pair.agree) for answer in answers]
    )


def floor_accuracy(answers: Sequence[Answer]) -> float:
    """Balanced accuracy of a high ratio as the answer to "the same?"."""
    return balanced_accuracy([(answer.floor >= FLOOR_DUPLICATE, answer.pair.agree) for answer in answers])


def changed_called_duplicate(answers: Sequence[Answer]) -> float:
    """Percent of the changed pairs that are called duplicates."""
    return 100 * share([answer.verdict.verdict == "duplicate" for answer in answers if not answer.pair.agree])


def changed_above_floor(answers: Sequence[Answer]) -> float:
    """Percent of the changed pairs that the floor would call duplicates."""
    return 100 * share([answer.floor >= FLOOR_DUPLICATE for answer in answers if not answer.pair.agree])


MEASURES: dict[str, tuple[tuple[str, Scores, Scores, int], ...]] = {
    "document": (
        ("contradiction AUC", contradiction_auc, floor_auc, 3),
        ("contradiction balanced accuracy", contradiction_accuracy, floor_accuracy, 3),
    ),
    "same": (
        ("duplicate AUC", duplicate_auc, floor_auc, 3),
        ("contradiction AUC", contradiction_auc, floor_auc, 3),
        ("duplicate balanced accuracy", same_accuracy, floor_accuracy, 3),
        ("changed called duplicate, %", changed_called_duplicate, changed_above_floor, 1),
    ),
}
"""By question: name, ours, the floor's, digits."""


def scored(answers: Sequence[Answer], measure: Scores, digits: int) -> str:
    """A measure with its interval over documents."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.pair.group].append(answer)

    def of_groups(drawn: Sequence[list[Answer]]) -> float:
        return measure([answer for group in drawn for answer in group])

    return figure(measure(answers), bootstrap(list(groups.values()), of_groups, resamples=300), digits=digits)


def rows_of(name: str, question: str, answers: Sequence[Answer]) -> list[list[str]]:
    """The table's rows for one set."""
    rows = [
        [
            name,
            question,
            str(len(answers)),
            title,
            scored(answers, ours, digits),
            scored(answers, floor, digits),
        ]
        for title, ours, floor, digits in MEASURES[question]
    ]
    faulty = sum(len(answer.faults) for answer in answers)
    return [*rows, [name, question, str(len(answers)), "faulty explanations", str(faulty), "-"]]


def worst_errors(question: str, answers: Iterable[Answer], count: int) -> list[str]:
    """Agreeing pairs called contradictions and changed pairs called duplicates, surest first.

    A changed summary may still repeat a claim of its document, so that is no error.
    """
    wrong = [
        (max(a.verdict.contradiction, a.verdict.duplicate), a)
        for a in answers
        if a.verdict.verdict == ("contradiction" if a.pair.agree else "duplicate")
        and (a.pair.agree or question == "same")
    ]
    wrong.sort(key=lambda item: -item[0])
    return [
        f"- {answer.verdict.verdict} {score:.2f} ({answer.verdict.type}): {answer.verdict.reason}\n"
        f"  - {answer.pair.a[:600]!r}\n  - {answer.pair.b[:600]!r}"
        for score, answer in wrong[:count]
    ]


def options_of(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.pairs", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with SummEdits JSON or MRPC tables")
    parser.add_argument("--limit", type=int, help="use only the first N pairs of each set")
    parser.add_argument("--question", choices=sorted(MEASURES), help="ask only this")
    parser.add_argument("--errors", type=int, default=0, help="list the N worst errors of each set")
    return parser.parse_args(arguments)


def report(pairs: PairSet, options: argparse.Namespace) -> tuple[list[list[str]], list[str]]:
    """Rows and listed errors of one set."""
    answers = [answered(pair) for pair in pairs.pairs[: options.limit]]
    return rows_of(pairs.name, pairs.question, answers), worst_errors(pairs.question, answers, options.errors)


def main(arguments: Sequence[str]) -> None:
    """Print the table, then the errors when asked for."""
    options = options_of(arguments)
    rows: list[list[str]] = []
    errors: list[str] = []
    for pairs in pair_sets(options.data):
        if options.question in (None, pairs.question):
            set_rows, set_errors = report(pairs, options)
            rows += set_rows
            errors += set_errors
    print(f"## Pairs ({machine()})\n")
    print(table(["set", "question", "n", "measure", "claimreader", "token_set_ratio"], rows))
    if errors:
        print("\n" + "\n".join(errors))


if __name__ == "__main__":
    main(sys.argv[1:])
