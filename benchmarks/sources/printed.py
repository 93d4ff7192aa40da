"""How many sentences come through PDF files and books word for word, by the program that made them.

`python -m benchmarks.sources.printed [--stories N] [--seed N] [--errors N]`. The sample articles, with
markers and references put in, are printed by the programs that are installed (pandoc, LaTeX, LibreOffice,
Chromium, WeasyPrint, Sphinx, ebooklib); those that are missing are said. PDF files are read by pypdf alone
and by PDFium. Intervals are drawn over files.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from benchmarks.sources.measures import (
    Share,
    body_words,
    lost_sentences,
    marker_share,
    reference_share,
    sentence_share,
)
from benchmarks.sources.printing import Printer, available, printed
from benchmarks.sources.stories import Story, stories
from benchmarks.sources.web import pooled, recall
from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader.sources import read
from reader.sources.opening import Opening
from reader.sources.pdf.process import libraries

PROMISED = 0.97


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one file."""

    printer: str
    reader: str
    sentences: Share
    markers: Share
    references: Share
    lost: tuple[str, ...]


def results(every: Sequence[Story]) -> Iterator[Result]:
    """Every story by every program, with every library."""
    for printer in available():
        for number, story in enumerate(every):
            with tempfile.TemporaryDirectory() as name:
                try:
                    # Every second file has its markers as notes at the foot.
                    file = printed(story, printer, Path(name), notes=number % 2 == 1)
                except (subprocess.SubprocessError, OSError) as error:
                    print(f"{printer.name} failed on {story.name}: {error}", file=sys.stderr)
                    continue
                yield from _read(file, story, printer, notes=number % 2 == 1)


def _read(file: Path, story: Story, printer: Printer, *, notes: bool) -> Iterator[Result]:
    for library in libraries() if file.suffix == ".pdf" else ("zipfile and lxml",):
        with patch("reader.sources.pdf.draft.libraries", return_value=(library,)):
            article = read(str(file), opening=Opening())
        body = body_words(article)
        entries = [b.span.of(article.text) for b in article.blocks if b.kind == "reference"]
        none = Share(0, 0, 0)
        yield Result(
            f"{printer.name} {file.suffix}",
            library,
            sentence_share(body, story),
            none if notes else marker_share(body, story),
            none if notes else reference_share(entries, story),
            tuple(lost_sentences(body, story)),
        )


def report(found: Sequence[Result]) -> str:
    """One row for each program and library."""
    header = ("made by", "read by", "files", "sentences", "sentences intact", "markers R", "references R")
    keys = dict.fromkeys((result.printer, result.reader) for result in found)
    rows = [_row(key, [r for r in found if (r.printer, r.reader) == key]) for key in keys]
    return table(header, rows)


def _row(key: tuple[str, str], found: Sequence[Result]) -> tuple[str, ...]:
    sentences = [result.sentences for result in found]
    interval = bootstrap(sentences, lambda drawn: pooled(recall, drawn))
    return (
        *key,
        str(len(found)),
        str(sum(share.true for share in sentences)),
        figure(pooled(recall, sentences), interval),
        f"{pooled(recall, [result.markers for result in found]):.3f}",
        f"{pooled(recall, [result.references for result in found]):.3f}",
    )


def main() -> None:
    """Print the table, and lost sentences when asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=6, help="articles for each program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0, help="list so many lost sentences of each row")
    options = parser.parse_args()
    found = list(results(stories(seed=options.seed)[: options.stories]))
    print(f"{machine()}\n\n{report(found)}")
    for result in found:
        for sentence in result.lost[: options.errors]:
            print(f"{result.printer}, {result.reader}: {sentence}", file=sys.stderr)


if __name__ == "__main__":
    main()
