"""How much of an article is left of a web page: body, markers, references, beside the bare library.

`python -m benchmarks.sources.web [--each N] [--seed N] [--errors N]`. The pages are ours, written in nine
manners from the sample articles with known markers and references put in. Intervals are drawn over pages.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import trafilatura

from benchmarks.sources.measures import Share, body_share, body_words, marker_share, reference_share
from benchmarks.sources.pages import Case, pages
from benchmarks.sources.stories import stories
from benchmarks.statistics import bootstrap
from benchmarks.tables import figure, machine, table
from reader.sources.reading import Opened


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one page."""

    manner: str
    story: str
    body: Share
    markers: Share | None
    references: Share | None
    bare_body: Share
    bare_markers: Share | None
    text: str


def measured(case: Case) -> Result:
    """Read one page with the program and with the library alone."""
    article = Opened("page.html", case.page, format="html").article()
    body = body_words(article)
    entries = [b.span.of(article.text) for b in article.blocks if b.kind == "reference"]
    bare = trafilatura.extract(case.page, include_comments=False) or ""
    return Result(
        case.manner,
        case.story.name,
        body_share(body, case.story),
        marker_share(body, case.story) if case.has_markers else None,
        reference_share(entries, case.story) if case.has_references else None,
        body_share(bare, case.story),
        marker_share(bare, case.story) if case.has_markers else None,
        article.text,
    )


def mean(values: Iterable[float]) -> float:
    """The plain mean; 1.0 of nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 1.0


def precision(share: Share) -> float:
    """As a function."""
    return share.precision


def recall(share: Share) -> float:
    """As a function."""
    return share.recall


def pooled(of: Callable[[Share], float], shares: Sequence[Share]) -> float:
    """A measure of all shares taken together."""
    return of(Share(*(sum(getattr(s, name) for s in shares) for name in ("right", "found", "true"))))


def report(results: Sequence[Result]) -> str:
    """The table of all pages, then one row for each manner."""
    rows = [_row("all", results)]
    for manner in dict.fromkeys(result.manner for result in results):
        rows.append(_row(manner, [result for result in results if result.manner == manner]))
    header = ("pages", "n", "body F1", "markers P", "markers R", "references R", "references P",
              "library alone: body F1", "library alone: markers R")  # fmt: skip
    return table(header, rows)


def _row(name: str, results: Sequence[Result]) -> tuple[str, ...]:
    markers = [r.markers for r in results if r.markers]
    references = [r.references for r in results if r.references]
    bare = [r.bare_markers for r in results if r.bare_markers]
    return (
        name,
        str(len(results)),
        figure(mean(r.body.f1 for r in results), bootstrap(results, lambda rs: mean(r.body.f1 for r in rs))),
        _pooled(precision, markers),
        _pooled(recall, markers),
        _pooled(recall, references),
        _pooled(precision, references),
        f"{mean(r.bare_body.f1 for r in results):.3f}",
        f"{pooled(recall, bare):.3f}" if bare else "",
    )


def _pooled(of: Callable[[Share], float], shares: Sequence[Share]) -> str:
    if not shares:
        return ""
    return figure(pooled(of, shares), bootstrap(shares, lambda drawn: pooled(of, drawn)))


def main() -> None:
    """Print the table, and the worst pages when asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=6, help="stories for each manner")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0, help="list so many of the worst pages")
    options = parser.parse_args()
    every = stories(seed=options.seed)
    results = [measured(case) for case in pages(every, each=options.each, seed=options.seed)]
    print(f"{machine()}; {len(results)} pages as sites write them\n\n{report(results)}\n")
    hidden = [measured(case) for case in pages(every, each=options.each, seed=options.seed, hidden=True)]
    print(f"The same without classes, roles, ids and telling tags\n\n{report(hidden)}")
    results += hidden
    worst = sorted(results, key=lambda r: r.body.f1 + (r.markers.f1 if r.markers else 1))
    for result in worst[: options.errors]:
        shares = f"{result.body} {result.markers} {result.references}"
        print(f"\n--- {result.manner}: {result.story}: {shares}\n{result.text}", file=sys.stderr)


if __name__ == "__main__":
    main()
