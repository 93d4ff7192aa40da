"""Parts of what is kept, the same for every library."""

import os
from collections.abc import Collection
from dataclasses import replace

from reader.model import Analysis, Ruling
from reader.model.errors import LibraryError

SHORTEST_ID = 4
"""Characters of an id that name an article."""


def only_claims(analysis: Analysis, ids: Collection[str]) -> Analysis:
    """An analysis with no more than these claims and the names in them."""
    claims = tuple(claim for claim in analysis.claims if claim.id in ids)
    named = {name for claim in claims for name in claim.names}
    named |= {word.name for claim in claims for word in claim.words if word.name is not None}
    return Analysis(
        article=analysis.article,
        pipeline=analysis.pipeline,
        names=tuple(name for name in analysis.names if name.id in named),
        claims=claims,
    )


def without_words(analysis: Analysis) -> Analysis:
    """The analysis as the screen needs it."""
    return replace(analysis, claims=tuple(replace(claim, words=()) for claim in analysis.claims))


def storable(name: str) -> str:
    """A file's name that may be written anywhere: bytes that are no Unicode are spelled out."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def place_of(source: str) -> str:
    """Where a source is: the whole path of a file, an address as it is, "" for standard input."""
    if source == "-":
        return ""
    return storable(source if "://" in source else os.path.abspath(os.path.expanduser(source)))  # noqa: PTH100, PTH111 - a path is only spelt out here, and "#3" of a feed is none


def ruling_key(ruling: Ruling) -> tuple[object, ...]:
    """What a decision is about, whatever was decided."""
    return ruling.kind, ruling.type, ruling.quotes, ruling.values, ruling.alike


def unknown(article_id: str) -> LibraryError:
    """Something was to be kept of an article that is not there."""
    return LibraryError("the article is not in the library", where=article_id[:12], remedy="add it first")
