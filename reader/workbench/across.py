"""An article against everything that the library holds."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from reader.model import Analysis, Article, Claim, Elsewhere, Ruling, Span, Warning

if TYPE_CHECKING:
    from reader.compare import Earlier
    from reader.library import Library, Passage

COMPARED_PER_SENTENCE = 8
"""Passages of the library that each sentence with claims is compared with, the nearest ones."""
LEAST_SHARE = 0.3
"""How much of a sentence a passage must have, or of it the sentence: below it both tell of other things."""
CONTEXT = 280
"""Characters on either side of another article's quote that are told with it: two or three sentences."""
LONGEST_QUOTE = 300
"""Characters of another article's quote that a reason gives."""


def warnings_across(
    article: Article, analysis: Analysis, library: "Library", *, rulings: Iterable[Ruling] = ()
) -> tuple[Warning, ...]:
    """What the article repeats of earlier ones, or tells otherwise; reasons name and quote the other article.

    Other texts of the same source, such as the article before it was edited, are not looked at.

    Raises:
        LibraryError: the library cannot be read.
    """
    return tuple(_with_quote(warning, library) for warning in _found(article, analysis, library, rulings))


def _found(
    article: Article, analysis: Analysis, library: "Library", rulings: Iterable[Ruling] = ()
) -> tuple[Warning, ...]:
    from reader.compare import warnings_across as compared

    return compared(
        article,
        analysis,
        _pairs(analysis, library, besides=_same_source(article, library)),
        article_of=cache(library.article),
        rulings=rulings,
    )


def warnings_with_places(
    article: Article, analysis: Analysis, library: "Library"
) -> tuple[tuple[Warning, ...], tuple[Elsewhere, ...]]:
    """These warnings with plain reasons, and where their other quotes stand.

    Of what such a warning tells only that remains which is about this article: its claim and its marks.
    """
    found = _found(article, analysis, library)
    places = [place for warning in found if (place := _elsewhere(warning, library)) is not None]
    own = tuple(
        replace(warning, claims=warning.claims[:1], marks=tuple(_inside(warning.marks, warning.spans[0])))
        for warning in found
    )
    return own, tuple(places)


def _elsewhere(warning: Warning, library: "Library") -> Elsewhere | None:
    ident, span = warning.other_article or "", warning.spans[1]
    entry, article = library.entry(ident), library.article(ident)
    if entry is None or article is None:
        return None
    text = article.text
    block = article.blocks[article.block_at(span.start)].span if article.blocks else span
    quote = span.of(text)
    return Elsewhere(
        warning=warning.id,
        article=ident,
        source=entry.source,
        title=entry.title,
        date=entry.date,
        start=span.start,
        quote=quote,
        before=text[max(block.start, span.start - CONTEXT) : span.start],
        after=text[span.end : min(block.end, span.end + CONTEXT)],
        marks=tuple(_standing([theirs for _, theirs in warning.differs], quote)),
    )


def _standing(values: Iterable[str], quote: str) -> Iterator[Span]:
    """Where these values stand in a quote: a warning's marks are those of its own article alone."""
    for value in values:
        if value and (found := re.search(rf"(?<!\w){re.escape(value)}(?!\w)", quote)):
            yield Span(*found.span())


def _inside(marks: Iterable[Span], quote: Span) -> Iterator[Span]:
    return (mark for mark in marks if quote.start <= mark.start and mark.end <= quote.end)


def _same_source(article: Article, library: "Library") -> frozenset[str]:
    if article.source == "-":
        return frozenset((article.id,))
    return frozenset((article.id, *(entry.id for entry in library.versions_of(article.source))))


def _pairs(
    analysis: Analysis, library: "Library", *, besides: Collection[str]
) -> "Iterator[tuple[str, Earlier]]":
    """Ids of claims with claims of the library that may speak of the same."""
    from reader.compare import Earlier

    @cache
    def earlier(article_id: str, date: str | None, claims: tuple[str, ...]) -> Earlier | None:
        known = library.claims(article_id, claims)
        return None if known is None else Earlier(article_id, date, known)

    @cache
    def nearest(sentence: str) -> "tuple[Passage, ...]":
        return library.nearest(sentence, limit=COMPARED_PER_SENTENCE, besides=besides)

    sentences = _sentences(analysis.claims)
    for claim in analysis.claims:
        for passage in nearest(sentences[claim.id]):
            if not passage.claims or passage.share < LEAST_SHARE:
                continue
            told = earlier(passage.entry.id, passage.entry.metadata.published, passage.claims)
            if told is not None:
                yield claim.id, told


def _sentences(claims: Iterable[Claim]) -> dict[str, str]:
    """By claim, the words of all claims of its sentence: one question for a sentence is enough."""
    words: dict[object, list[str]] = {}
    for claim in claims:
        words.setdefault(claim.sentence, []).append(claim.text)
    joined = {sentence: " ".join(texts) for sentence, texts in words.items()}
    return {claim.id: joined[claim.sentence] for claim in claims}


def _with_quote(warning: Warning, library: "Library") -> Warning:
    """The reason goes on with where the other quote stands, which no other field of a warning tells."""
    other = "" if warning.other_article is None else warning.other_article
    entry, article = library.entry(other), library.article(other)
    if entry is None or article is None:
        return warning
    quote = " ".join(warning.spans[1].of(article.text).split())
    short = quote if len(quote) <= LONGEST_QUOTE else f"{quote[:LONGEST_QUOTE]}…"
    place = f"{entry.title} ({entry.date}, {entry.source})"
    return replace(warning, reason=f"{warning.reason} The other is in {place}: “{short}”".strip())
