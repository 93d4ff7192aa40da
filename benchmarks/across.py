"""What articles that nobody tampered with are warned of about each other, beside a naive rule.

`python -m benchmarks.across --data FOLDER [--list KIND,...] [--only NAME,...] [--most N]` reads the documents
and pages that `benchmarks.clean` reads. All documents and every other page share one library, the other pages
another one, so that rules may be mended on the first and measured on the second. Each is held against all
others, so a pair of passages is met from both sides; it is listed once. Not each warning is false: read them.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.clean import mean
from benchmarks.clean_pages import clean_sets
from benchmarks.filled_library import KINDS, Meeting, Read, faults_of, filled, meeting, met, read
from benchmarks.naive_across import naive_meetings
from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader.library import Library

HEADER = ("set", "n", "warning", "per 100 documents", "naive rule", "pairs of passages")
KEPT_APART = "odd"
"""How the name of a set ends whose articles have a library of their own."""


@dataclass(frozen=True, slots=True)
class Held:
    """One article with what it was told of all others in its library."""

    meetings: tuple[Meeting, ...]
    naive: tuple[Meeting, ...]
    faults: tuple[str, ...]


def held(article: Read, known: dict[str, Read], library: Library) -> Held:
    """An article against the library that holds it and all others."""
    warnings = met(*article, library)
    return Held(
        tuple(meeting(warning, article[0], library) for warning in warnings),
        tuple(naive_meetings(*article, library)),
        tuple(fault for warning in warnings for fault in faults_of(warning, article[0], known)),
    )


def libraries(sets: Iterable[tuple[str, list[str]]]) -> Iterator[list[tuple[str, list[Read]]]]:
    """The sets whose articles share one library, with these articles."""
    together: list[tuple[str, list[Read]]] = []
    apart: list[tuple[str, list[Read]]] = []
    for name, texts in sets:
        (apart if name.endswith(KEPT_APART) else together).append((name, [read(text) for text in texts]))
    return (each for each in (together, apart) if each)


def measured(sets: Iterable[tuple[str, list[Read]]]) -> Iterator[tuple[str, list[Held]]]:
    """Each set, its articles held against those of all these sets."""
    named = list(sets)
    known = {article.id: (article, analysis) for _, articles in named for article, analysis in articles}
    with filled(known.values()) as library:
        for name, articles in named:
            yield name, [held(article, known, library) for article in articles]


def rows_of(name: str, documents: Sequence[Held]) -> list[list[str]]:
    """By kind, and by kind and type: warnings per 100 documents, the naive rule's, pairs counted once."""
    types = sorted({(m.kind, m.type) for document in documents for m in document.meetings})
    rows = []
    for kind in KINDS:
        naive = _per_hundred([_of(document.naive, kind) for document in documents])
        for known, of_type in [(kind, ""), *(each for each in types if each[0] == kind)]:
            found = [_of(document.meetings, known, of_type) for document in documents]
            pairs = {each.pair for meetings in found for each in meetings}
            title = f"{kind}: {of_type}" if of_type else kind
            rows.append([name, str(len(found)), title, _per_hundred(found), naive, str(len(pairs))])
            naive = ""
    return rows


def _of(meetings: Iterable[Meeting], kind: str, of_type: str = "") -> list[Meeting]:
    return [each for each in meetings if each.kind == kind and of_type in ("", each.type)]


def _per_hundred(found: Sequence[Sequence[Meeting]]) -> str:
    values = [100.0 * len(meetings) for meetings in found]
    return figure(mean(values), bootstrap(values, mean), digits=1)


def listed(documents: Sequence[Held], kinds: Sequence[str], *, naive: bool = False) -> Iterator[str]:
    """Each pair of passages once, with the reason, for reading by hand."""
    seen: set[frozenset[tuple[str, int]]] = set()
    for document in documents:
        for each in document.naive if naive else document.meetings:
            if each.kind in kinds and each.pair not in seen:
                seen.add(each.pair)
                yield _line(len(seen), each)


def _line(number: int, each: Meeting) -> str:
    quotes = "".join(f"\n  - {quote!r}" for quote in each.quotes)
    return f"- {number} {each.kind} {each.confidence:.2f} ({each.type}): {each.reason}{quotes}"


def options_of(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.across", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with SummEdits JSON or pages")
    parser.add_argument(
        "--only", default="", metavar="NAME,...", help="read only sets with one of these names"
    )
    parser.add_argument("--most", type=int, help="read at most so many of each set, the first ones")
    parser.add_argument("--list", default="", metavar="KIND,...", help="list these warnings with both quotes")
    parser.add_argument("--naive", action="store_true", help="list those of the naive rule instead")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> None:
    """Print the table, faulty explanations, and the warnings when asked for."""
    options = options_of(arguments)
    sets = (
        (name, texts[: options.most])
        for name, texts in clean_sets(options.data)
        if any(part in name for part in options.only.split(","))
    )
    rows: list[list[str]] = []
    lists: list[str] = []
    wrong: list[str] = []
    for group in libraries(sets):
        for name, documents in measured(group):
            rows += rows_of(name, documents)
            wrong += [fault for document in documents for fault in document.faults]
            lines = listed(documents, options.list.split(","), naive=options.naive)
            lists += [f"\n### {name}", *lines] if options.list else []
    print(f"## Articles about each other ({machine()})\n")
    print(table(HEADER, rows))
    print(f"\nfaulty explanations: {len(wrong)}", *wrong, sep="\n")
    print("\n".join(lists))


if __name__ == "__main__":
    main(sys.argv[1:])
