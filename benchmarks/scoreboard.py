"""Every line of the public scoreboard about pairs of texts, on the development sets.

`python -m benchmarks.scoreboard --data FOLDER [--left-out training/build/judge] [--errors N] [--most N]`
reads the sets by their folders' names. Scored is what ships; with --left-out each pair is scored once more by
a judge that learned from other domains' summaries, other evidence, other sentences.
"""

import argparse
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.analysed import analysed
from benchmarks.explanations import faults, verdict_faults
from benchmarks.folds import folds_of
from benchmarks.pair_data import Pair, PairSet, named_sets, pair_sets
from benchmarks.pair_measures import MEASURES, Answer, scored, worst_errors
from benchmarks.tables import machine, table
from reader.compare import compare_documents
from reader.compare.verdict.likelihood import Judge, judge_in

MEASURED_ONLY = frozenset(("NaN-NLI", "GLUE diagnostic", "mrpc/validation"))
"""Sets that no judge has learned from."""
BY_PART = frozenset(("Breaking-NLI", "NegatedNLI"))
"""Sets whose parts get lines of their own."""


def answered(pair: Pair, judge: Judge | None) -> Answer:
    """Ask the program and the floor."""
    first, second = analysed(pair.a), analysed(pair.b)
    verdict, warnings = compare_documents(*first, *second, learned=judge)
    wrong = [fault for warning in warnings for fault in faults(warning, *first, other=second)]
    wrong += verdict_faults(verdict, first[0].text, second[0].text)
    return Answer(pair, verdict, fuzz.token_set_ratio(pair.a, pair.b), tuple(wrong))


def sets_in(folder: Path, *, documents: bool) -> Iterator[PairSet]:
    """The sets of short texts, with the documents of the summaries where they are asked for."""
    for pairs in pair_sets(folder):
        if (
            pairs.question == "same"
            or pairs.name == "mrpc/validation"
            or (documents and pairs.question == "document")
        ):
            yield pairs
    yield from named_sets(folder)


def drawn(pairs: PairSet, most: int | None) -> PairSet:
    """A sample of a large set, the same at every call."""
    if most is None or len(pairs.pairs) <= most:
        return pairs
    return replace(pairs, pairs=tuple(random.Random(0).sample(pairs.pairs, most)))


def judges_in(folder: Path | None) -> list[Judge]:
    """The judges that were learned without one fold each."""
    if folder is None:
        return []
    return [
        judge_in(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("without_*"))
    ]


def left_out(pairs: PairSet, whole: PairSet, judges: Sequence[Judge], domain: int) -> list[Answer]:
    """The answers of judges that did not learn from a pair's domain, or from what hangs together with it.

    What hangs together is seen in the whole set, of which `pairs` may be a sample.
    """
    folds = [domain] * len(whole.pairs) if whole.question == "same" else folds_of(whole.pairs)
    fold_of = dict(zip(whole.pairs, folds, strict=True))
    return [answered(pair, judges[fold_of[pair]]) for pair in pairs.pairs]


def rows_of(name: str, judge: str, pairs: PairSet, answers: Sequence[Answer]) -> list[list[str]]:
    """The table's rows for one set and one judge."""
    rows = [
        [
            name,
            judge,
            str(len(answers)),
            one.title,
            scored(answers, one.ours, one.digits),
            scored(answers, one.floor, one.digits),
        ]
        for one in MEASURES[pairs.question]
    ]
    faulty = sum(len(answer.faults) for answer in answers)
    return [*rows, [name, judge, str(len(answers)), "faulty explanations", str(faulty), "-"]]


def parts_of(answers: Sequence[Answer]) -> Iterator[list[str]]:
    """How many of each part's contradictions, and of its other pairs, are called contradictions."""
    parts: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        parts[answer.pair.part].append(answer)
    for part, those in sorted(parts.items()):
        found = []
        for side in (True, False):
            of_side = [a.verdict for a in those if a.contradicted == side]
            called = sum(verdict.verdict == "contradiction" for verdict in of_side)
            above = sum(verdict.contradiction >= 0.5 for verdict in of_side)
            found.append(f"{called}, {above} of {len(of_side)}")
        yield [part, *found]


def options_of(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.scoreboard", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with a folder for each set")
    parser.add_argument("--left-out", type=Path, help="folder with judges that each left out a fold")
    parser.add_argument("--documents", action="store_true", help="documents against their summaries as well")
    parser.add_argument("--question", choices=sorted(MEASURES), help="only sets that ask this")
    parser.add_argument("--only", help="only sets whose names begin so")
    parser.add_argument("--most", type=int, help="at most N pairs of each set")
    parser.add_argument("--errors", type=int, default=0, help="list the N worst errors of each set")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> None:
    """Print the table, the parts, then the errors when asked for."""
    options = options_of(arguments)
    judges = judges_in(options.left_out)
    print(f"## Pairs of short texts ({machine()})\n")
    print(table(["set", "judge", "n", "measure", "claimreader", "token_set_ratio"], []))
    pooled: dict[str, list[Answer]] = defaultdict(list)
    notes: list[str] = []
    domain = 0
    documents = options.documents or options.question == "document"
    for found in sets_in(options.data, documents=documents):
        place, domain = domain, domain + (found.question == "same")
        if not _is_wanted(found, options):
            continue
        pairs = drawn(found, options.most)
        by_judge = {"shipped": [answered(pair, None) for pair in pairs.pairs]}
        if judges and pairs.name not in MEASURED_ONLY and pairs.question != "document":
            by_judge["left out"] = left_out(pairs, found, judges, place)
        for judge, answers in by_judge.items():
            print_rows(rows_of(pairs.name, judge, pairs, answers))
            if pairs.question == "same":
                pooled[judge] += answers
        last = list(by_judge.values())[-1]
        if pairs.name in BY_PART:
            notes.append(f"\n{pairs.name}: contradiction by verdict, by score\n")
            notes.append(table(["part", "contradictions", "others"], list(parts_of(last))))
        notes += worst_errors(pairs.question, last, options.errors)
    for judge, answers in pooled.items():
        print_rows(rows_of("SummEdits", judge, PairSet("SummEdits", "same", ()), answers))
    print("\n".join(notes))


def _is_wanted(found: PairSet, options: argparse.Namespace) -> bool:
    if options.question not in (None, found.question):
        return False
    return options.only is None or found.name.startswith(options.only)


def print_rows(rows: Sequence[Sequence[str]]) -> None:
    """Rows of the table, as soon as they are known."""
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
