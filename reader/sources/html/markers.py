"""Citation markers of a page, `<sup><a href="#n">1</a></sup>` and the like, told from other raised words."""

import re

from reader.sources.html.elements import labels_of, purpose_of, tag_of, text_of
from reader.sources.html.tree import Element

NUMBERS = re.compile(r"\d{1,3}(?:\s?[,;–‐-]\s?\d{1,3}){0,20}[,;]?$")
_BRACKETED = re.compile(r"(?:\[[^\[\]]{1,40}\]\s?){1,20}$")
_LETTER = re.compile(r"[a-z]{1,2}$|[*†‡§¶]{1,3}$")
_POINTS_TO_NOTE = re.compile(
    r"(?:note-?ref|foot-?note|fnref|\bfn\b|end-?note|cite|citation|reference|bibr|biblio|\bref)",
    re.IGNORECASE,
)
"""What classes, roles and addresses of links to notes have in them, from MediaWiki to journals."""
LONGEST = 60
"""Code points of the longest run of markers in one raised element."""


def is_raised_marker(element: Element) -> bool:
    """Whether a `sup` holds markers rather than the end of "21st" or the 2 of "m2"."""
    if tag_of(element) != "sup":
        return False
    words = text_of(element).strip()
    if not words or len(words) > LONGEST:
        return False
    if _BRACKETED.match(words):
        return True
    linked = _link_to_note(element) is not None
    return linked and bool(NUMBERS.match(words) or _LETTER.match(words))


def needs_brackets(element: Element, before: str) -> bool:
    """Whether a link is a marker that only colour tells from the words before it.

    A raised number stays raised, other marks that are glued to a word would be lost in it.
    """
    words = text_of(element).strip()
    if tag_of(element) == "sup":
        return is_raised_marker(element) and bool(_LETTER.match(words))
    if tag_of(element) != "a" or not re.fullmatch(r"\d{1,3}", words):
        return False
    if _inside(element, "sup") or not _is_note_link(element):
        return False
    line = before[-LONGEST:]
    return line.rfind("[") <= line.rfind("]") and line.rfind("(") <= line.rfind(")")


def target_of(link: Element) -> str:
    """The id in this page, or in a chapter beside it, that a link leads to; "" when it leads elsewhere."""
    address, _, fragment = (link.get("href") or "").partition("#")
    return "" if "://" in address or address.startswith(("//", "mailto:")) else fragment


def looks_like_marker(text: str) -> bool:
    """Whether these words can be a marker: a number, a letter or a sign, in brackets or not."""
    bare = text.strip().strip("[]()^").strip()
    return bool(NUMBERS.match(bare) or _LETTER.match(bare))


def _link_to_note(element: Element) -> Element | None:
    """The first link inside or around a raised element that leads somewhere in the page."""
    for link in element.iter("a"):
        if target_of(link):
            return link
    parent = element.getparent()
    if parent is not None and tag_of(parent) == "a" and target_of(parent):
        return parent
    return None


def _is_note_link(link: Element) -> bool:
    says = f"{labels_of(link)} {purpose_of(link)} {link.get('href') or ''} {link.get('rel') or ''}"
    return bool(target_of(link)) and bool(_POINTS_TO_NOTE.search(says))


def _inside(element: Element, tag: str) -> bool:
    return any(tag_of(ancestor) == tag for ancestor in element.iterancestors())
