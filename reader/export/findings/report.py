"""A report for the browser and for paper: one file, no script, nothing loaded from anywhere."""

import base64
import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from itertools import groupby

from reader.export.addresses import article_address, web_address
from reader.export.annotated import Annotated
from reader.export.findings.document import json_text
from reader.export.findings.marking import Mark, Segment, marked_blocks, segments
from reader.export.findings.rules import RULES
from reader.export.joining import Parts
from reader.export.templating import fill_html
from reader.export.wording import counted, kind_in_words, marks_here, quotes_here
from reader.model import NAMED_KINDS, Block, Claim, Note, Reference, Span, Warning
from reader.model.printable import printable
from reader.version import __version__

SIGNS = {"claim": "●", "duplicate": "≈", "contradiction": "!", "dispute": "⇄", "update": "↻", "note": "✎"}
"""As in the margin of the reading screen."""
FAULT_SIGN = "†"
DEEPEST_HEADING = 6
HEADINGS_ABOVE = 2
"""The page's title and the heading over the text."""
TAGS = {
    "paragraph": "p", "list_item": "li", "quote": "blockquote", "code": "pre", "table": "pre",
    "caption": "p", "reference": "p", "title": "h3",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as the page shows it."""

    tag: str
    kind: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of the article with the words that differ in it."""

    segments: tuple[Segment, ...]
    line: int
    """In the source; 0 where the list does not show it."""
    anchor: str
    """Where it stands on the page; "" when the page does not show the place."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A warning, note or claim with its quotes, as a list shows it."""

    of: Warning | Note | Claim
    id: str
    kind: str
    sign: str
    title: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One article on the page."""

    annotated: Annotated
    source: str
    url: str
    """Where the article is on the web; "" for anything else."""
    counts: str
    warnings: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    claims: tuple[Finding, ...]
    references: tuple[tuple[Reference, str], ...]
    """Each with its web address or ""."""
    groups: tuple[tuple[str, tuple[Shown, ...]], ...]
    """The blocks; items of one list together as "ul", anything else alone as ""."""


def html_part(each: Annotated) -> str:
    """The article as an element of the page, with its title and counts for the page's head."""
    # The same source twice is the same part, which the page shows once.
    told = f"{each.article.source}\x1f{each.article.id}\x1f{each.analysis.pipeline}"
    prefix = "a" + hashlib.sha256(told.encode("utf-8", "surrogateescape")).hexdigest()[:12]
    page = _page(each, prefix)
    values = {"page": page, "id": prefix, "rules": RULES, "signs": SIGNS, "fault_sign": FAULT_SIGN}
    html = fill_html("findings/article.html", values)
    return json_text({"id": prefix, "title": each.article.title, "counts": page.counts, "html": html})


def joined_html(parts: Parts) -> Iterator[str]:
    """The whole page, which begins with a list of all articles and so has to wait for them."""
    css = resources.files("reader.export.findings").joinpath("report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    articles = {told["id"]: told for told in (json.loads(part) for _, part in parts)}
    values = {"css": css, "css_hash": f"sha256-{digest}", "version": __version__}
    yield fill_html("findings/page.html", {**values, "articles": list(articles.values())})


def _page(each: Annotated, prefix: str) -> Page:
    found = [
        *_findings(each.analysis.warnings, f"{prefix}-w"),
        *_findings(each.notes, f"{prefix}-n"),
        *_findings(each.analysis.claims, f"{prefix}-c"),
    ]
    marks = [*(mark for finding in found for mark in _marks(each, finding)), *_plain_marks(each)]
    blocks = list(marked_blocks(each.article, marks))
    placed = {mark.anchor for _, parts in blocks for part in parts for mark in part.beginning}
    shown = [replace(finding, quotes=_quotes(each, finding, placed)) for finding in found]
    analysis = each.analysis
    return Page(
        each,
        source=printable(each.article.source),
        url=article_address(each.article),
        counts=", ".join([
            counted(len(analysis.claims), "claim"),
            counted(len(analysis.warnings), "warning"),
            counted(len(each.notes), "note"),
        ]),
        warnings=tuple(finding for finding in shown if isinstance(finding.of, Warning)),
        notes=tuple(finding for finding in shown if isinstance(finding.of, Note)),
        claims=tuple(finding for finding in shown if isinstance(finding.of, Claim)),
        references=tuple((reference, web_address(reference.url)) for reference in analysis.references),
        groups=tuple(_groups(Shown(_tag(block), block.kind, parts) for block, parts in blocks)),
    )  # fmt: skip


def _findings(found: Sequence[Warning | Note | Claim], prefix: str) -> Iterator[Finding]:
    for number, each in enumerate(found, start=1):
        kind, title = _kind_and_title(each)
        yield Finding(each, f"{prefix}{number}", kind, SIGNS.get(kind, FAULT_SIGN), title, ())


def _kind_and_title(found: Warning | Note | Claim) -> tuple[str, str]:
    if isinstance(found, Warning):
        return found.kind, f"{kind_in_words(found).capitalize()} ({found.type}, {found.confidence:.0%})"
    return ("note", "Note") if isinstance(found, Note) else ("claim", "Claim")


def _spans(found: Warning | Note | Claim) -> tuple[Span, ...]:
    return quotes_here(found) if isinstance(found, Warning) else (found.span,)


def _marks(each: Annotated, finding: Finding) -> Iterator[Mark]:
    """The marks of a finding's quotes, each with an anchor."""
    for number, span in enumerate(_spans(finding.of), start=1):
        yield Mark(span, finding.kind, f"{finding.id}-{number}", finding.id, finding.title)


def _plain_marks(each: Annotated) -> Iterator[Mark]:
    """Names and citation markers, to which nothing leads."""
    for entity in each.analysis.entities:
        if entity.kind in NAMED_KINDS:
            yield Mark(entity.span, entity.kind)
    for citation in each.analysis.citations:
        yield Mark(citation.span, "citation")


def _quotes(each: Annotated, finding: Finding, placed: set[str]) -> tuple[Quote, ...]:
    differing = marks_here(finding.of, each.article.text) if isinstance(finding.of, Warning) else ()
    marks = [Mark(span, "differs") for span in differing]
    quotes = []
    for number, span in enumerate(_spans(finding.of), start=1):
        anchor = f"{finding.id}-{number}"
        shown = anchor if anchor in placed else ""
        if isinstance(
            finding.of, Claim
        ):  # there are too many to cut and count lines for what the list leaves out
            quotes.append(Quote((), 0, shown))
        else:
            parts = tuple(segments(each.article.text, span, marks))
            quotes.append(Quote(parts, each.article.place_of(span.start)[0], shown))
    return tuple(quotes)


def _tag(block: Block) -> str:
    if block.kind == "heading":
        return f"h{min(block.level + HEADINGS_ABOVE, DEEPEST_HEADING)}"
    return TAGS.get(block.kind, "p")


def _groups(blocks: Iterator[Shown]) -> Iterator[tuple[str, tuple[Shown, ...]]]:
    for is_list, together in groupby(blocks, key=lambda block: block.kind == "list_item"):
        if is_list:
            yield "ul", tuple(together)
        else:
            yield from (("", (block,)) for block in together)
