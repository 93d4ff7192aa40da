"""The links and references of an article, numbered in the order of the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model import Article, Reference, Span

BARE = re.compile(r"https?://[^\s<>\"“”„»«]+")
CLOSING = ".,;:!?'’)]}…"
"""What ends a sentence or a parenthesis rather than an address."""
OPENABLE = re.compile(r"https?://[^\s/]", re.IGNORECASE)
"""The only addresses that a browser is asked to open: others can start programs or read files."""


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go from the text."""

    number: int
    span: Span
    words: str
    url: str


def links(article: Article, references: Sequence[Reference]) -> list[Link]:
    """Every link of the text and every reference with an address, each place once."""
    found: list[tuple[Span, str]] = []
    for span, url in sorted([*_marked(article), *_bare(article.text), *_listed(references)]):
        if not found or span.start >= found[-1][0].end:
            found.append((span, url))
    return [
        Link(number, span, " ".join(span.of(article.text).split()), url)
        for number, (span, url) in enumerate(found, 1)
    ]


def openable(url: str) -> bool:
    """Whether a browser may be given the address."""
    return OPENABLE.match(url) is not None and url.isprintable() and " " not in url


def _marked(article: Article) -> Iterator[tuple[Span, str]]:
    return ((inline.span, inline.url) for inline in article.inlines if inline.url)


def _listed(references: Sequence[Reference]) -> Iterator[tuple[Span, str]]:
    return ((reference.span, reference.url) for reference in references if reference.url)


def _bare(text: str) -> Iterator[tuple[Span, str]]:
    for match in BARE.finditer(text):
        url = match[0].rstrip(CLOSING)
        if url.count("(") > url.count(")") and match[0][len(url) :].startswith(")"):
            url += ")"
        yield Span(match.start(), match.start() + len(url)), url
