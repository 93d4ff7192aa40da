"""Which words of a page are its article, and what the page says about itself: trafilatura's answer."""

from copy import deepcopy

import trafilatura
from lxml import etree
from trafilatura.settings import Document

from reader.model import Metadata
from reader.sources.html.elements import is_hidden, tag_of
from reader.sources.html.markers import is_raised_marker
from reader.sources.html.tree import Element

MOST_ELEMENTS = 40_000
"""Elements of a page that the library may look at, ten times a long article's: 0.1 ms for each."""
FAST_BEYOND = 10_000
"""Elements beyond which the library does not compare its answer with those of two others."""
DATES = {"original_date": True, "extensive_search": False}
"""When it was published, not changed; the extensive search loads a parser of all languages' dates"
" for seconds."""
DEEPEST = 200
"""Depth beyond which one of those takes seconds; ordinary pages stay under 60."""


def main_content(root: Element, *, url: str | None = None) -> tuple[str, str, Metadata]:
    """The words of the article, without markers and roughly in order; its title; what is known of it.

    The library drops markers, notes and lists of references more often than not, so that its words
    only tell where the article is; "" when it found none.
    """
    if not _is_within_reach(root):
        return "", "", Metadata()
    found = trafilatura.bare_extraction(
        _without_markers(root),
        url=url,
        fast=sum(1 for _ in root.iter()) > FAST_BEYOND,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params=DATES,
    )
    if not isinstance(found, Document):
        return "", "", Metadata()
    return found.text or "", found.title or "", _metadata(found)


def _is_within_reach(root: Element) -> bool:
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        return False
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest <= DEEPEST


def _without_markers(root: Element) -> Element:
    copy = deepcopy(root)
    for element in list(copy.iter("sup", "script", "style")):
        # Programs stay: the day of publication is often told only to search engines.
        if tag_of(element) == "sup" and (is_raised_marker(element) or is_hidden(element)):
            _drop(element)
    return copy


def _drop(element: Element) -> None:
    """Take an element out and leave the text behind it."""
    parent, before, tail = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def _metadata(found: Document) -> Metadata:
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    return Metadata(
        authors=authors,
        published=found.date or None,
        site=found.sitename or "",
        language=found.language or "",
        url=found.url or None,
        format="html",
    )
