"""How well markers, the list of references and their faults are found, beside one plain pattern.

`python -m benchmarks.citations [--articles N] [--seed N] [--errors N]` invents articles in a dozen manners,
puts faults and decoys in, and scores what the program finds. Intervals are drawn over articles.
"""

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.citation_articles import Case, Place, articles
from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader.compare.citations.citation_faults import citation_faults
from reader.language.citing.citations import find_citations
from reader.model import Analysis, Span, Warning
from reader.sources import from_text

FLOOR = re.compile(r"\[\d+(,\s*\d+|-\d+)*\]")
"""What one writes first when asked to find citation markers."""
DIFFERENT_SEED = 2024
FAULTS = ("no list", "dangling", "range", "unused", "same number", "same address", "gap", "order")
Counts = tuple[int, int, int]
"""Right, found, true."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found in one article, against what is there."""

    case: Case
    markers: Counts
    floor: Counts
    keys_right: int
    decoys_hit: int
    floor_decoys: int
    entries: Counts
    faults: dict[str, Counts]
    errors: tuple[str, ...]


def answered(case: Case) -> Answer:
    """Run the program and the floor over one article."""
    article = from_text(case.text, markdown=case.markdown)
    citations, references = find_citations(article)
    errors: list[str] = []

    def place(span: Span) -> Place:
        return article.offsets.to_raw(span.start), article.offsets.to_raw(span.end - 1) + 1

    found = {place(citation.span): tuple(key.casefold() for key in citation.keys) for citation in citations}
    true = {where: tuple(key.casefold() for key in keys) for where, keys in case.markers}
    floor = {match.span() for match in FLOOR.finditer(case.text)} - _in_list(case)
    errors += [f"missed marker {case.text[s:e]!r}" for s, e in true.keys() - found.keys()]
    errors += [f"false marker {_around(case, *each)}" for each in found.keys() - true.keys()]
    both = found.keys() & true.keys()
    errors += [f"keys of {case.text[s:e]!r}: {found[s, e]}" for s, e in both if found[s, e] != true[s, e]]
    entries = {place(reference.span)[0] for reference in references}
    starts = {start for (start, _), _ in case.entries}
    errors += [f"list: {len(entries & starts)} of {len(starts)} entries, {len(entries - starts)} false"] * (
        entries != starts
    )
    analysis = Analysis(article.id, citations=citations, references=references)
    faults = _faults(case, citation_faults(analysis), place, errors)
    return Answer(
        case,
        (len(both), len(found), len(true)),
        (len(floor & true.keys()), len(floor), len(true)),
        sum(found[each] == true[each] for each in both),
        sum(_overlaps(decoy, found) for decoy in case.decoys),
        sum(_overlaps(decoy, floor) for decoy in case.decoys),
        (len(entries & starts), len(entries), len(starts)),
        faults,
        tuple(errors),
    )


def _in_list(case: Case) -> set[Place]:
    return {
        m.span() for m in FLOOR.finditer(case.text) if any(s <= m.start() < e for (s, e), _ in case.entries)
    }


def _around(case: Case, start: int, end: int) -> str:
    return f"{case.text[start:end]!r} in {case.text[max(start - 30, 0) : end + 20]!r}"


def _overlaps(place: Place, others: Iterable[Place]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in others)


def kind_of(warning: Warning) -> str:
    """The benchmark's name for a fault, by the warning's kind and its own words."""
    if warning.kind == "dangling_citation":
        words = warning.reason
        return "no list" if "no list" in words else "range" if "range" in words else "dangling"
    if warning.kind == "duplicate_reference":
        return "same address" if "address" in warning.reason else "same number"
    return {"unused_reference": "unused", "numbering_gap": "gap", "citation_order": "order"}.get(
        warning.kind, warning.kind
    )


def _faults(
    case: Case, warnings: Sequence[Warning], place: Callable[[Span], Place], errors: list[str]
) -> dict[str, Counts]:
    """Each true fault may be found once: same kind, and one of its places is shown."""
    left = [(kind_of(warning), [place(span) for span in warning.spans], warning) for warning in warnings]
    counts: dict[str, Counts] = {}
    for kind in FAULTS:
        shown = [item for item in left if item[0] == kind]
        true = [truth for truth in case.faults if truth.kind == kind]
        right = 0
        for truth in true:
            hit = next((i for i in shown if any(_overlaps(each, truth.places) for each in i[1])), None)
            if hit is None:
                errors.append(f"missed fault {kind} at {[case.text[s:e][:60] for s, e in truth.places][:3]}")
                continue
            right += 1
            shown.remove(hit)
        errors += [f"false fault {kind}: {item[2].reason}" for item in shown]
        counts[kind] = (right, sum(item[0] == kind for item in left), len(true))
    return counts


def total(counts: Iterable[Counts]) -> Counts:
    """Sums of each."""
    right, found, true = map(sum, zip(*counts, strict=True))
    return right, found, true


def precision(counts: Sequence[Counts]) -> float:
    """Right among found; 1 of nothing."""
    right, found, _ = total(counts)
    return right / found if found else 1.0


def recall(counts: Sequence[Counts]) -> float:
    """Right among true; 1 of nothing."""
    right, _, true = total(counts)
    return right / true if true else 1.0


def f_score(counts: Sequence[Counts]) -> float:
    """Harmonic mean of the two; 1 where there is nothing and nothing was found."""
    right, found, true = total(counts)
    return 2 * right / (found + true) if found + true else 1.0


def row(
    name: str, ours: Sequence[Counts], measure: Callable[[Sequence[Counts]], float], floor: str = ""
) -> list[str]:
    """A row with its interval over articles."""
    _, _, true = total(ours)
    return [name, str(true), figure(measure(ours), bootstrap(ours, measure, resamples=300), digits=4), floor]


def rows_of(answers: Sequence[Answer]) -> list[list[str]]:
    """The whole table."""
    markers, floor = [a.markers for a in answers], [a.floor for a in answers]
    found = total(markers)[0]
    decoys = sum(len(a.case.decoys) for a in answers)
    rows = [
        row("markers, precision", markers, precision, f"{precision(floor):.4f}"),
        row("markers, recall", markers, recall, f"{recall(floor):.4f}"),
        ["keys read rightly", str(found), f"{sum(a.keys_right for a in answers)}", ""],
        [
            "decoys hit",
            str(decoys),
            str(sum(a.decoys_hit for a in answers)),
            str(sum(a.floor_decoys for a in answers)),
        ],
        row("list entries, precision", [a.entries for a in answers], precision),
        row("list entries, recall", [a.entries for a in answers], recall),
    ]
    rows += [row(f"fault: {kind}, F1", [a.faults[kind] for a in answers], f_score) for kind in FAULTS]
    every = [total(a.faults.values()) for a in answers]
    rows.append(row("faults, all, precision", every, precision))
    rows.append(row("faults, all, recall", every, recall))
    rows.append(row("faults, all, F1", every, f_score))
    return rows


def by_manner(answers: Sequence[Answer]) -> list[list[str]]:
    """Markers and faults of each manner."""
    rows = []
    for manner in sorted({a.case.manner for a in answers}):
        own = [a for a in answers if a.case.manner == manner]
        markers, faults = [a.markers for a in own], [total(a.faults.values()) for a in own]
        scores = (precision(markers), recall(markers), f_score(faults))
        rows.append([manner, str(len(own)), *(f"{score:.3f}" for score in scores)])
    return rows


def main(arguments: Sequence[str]) -> None:
    """Print the tables, then the errors when asked for."""
    parser = argparse.ArgumentParser(prog="benchmarks.citations", description=__doc__)
    parser.add_argument("--articles", type=int, default=960)
    parser.add_argument("--seed", type=int, default=DIFFERENT_SEED)
    parser.add_argument(
        "--errors", type=int, default=0, help="list the errors of the first N faulty articles"
    )
    options = parser.parse_args(arguments)
    answers = [answered(case) for case in articles(options.articles, seed=options.seed)]
    print(f"## Citations ({len(answers)} invented articles, seed {options.seed}; {machine()})\n")
    print(table(["measure", "n", "claimreader", FLOOR.pattern.replace("|", r"\|")], rows_of(answers)) + "\n")
    print(table(["manner", "articles", "marker P", "marker R", "fault F1"], by_manner(answers)))
    for answer in [a for a in answers if a.errors][: options.errors]:
        print(f"\n### {answer.case.manner}, markdown {answer.case.markdown}\n- " + "\n- ".join(answer.errors))


if __name__ == "__main__":
    main(sys.argv[1:])
