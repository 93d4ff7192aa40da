"""Markup to a tree of elements, with nothing fetched and no entity of the document's own read."""

import re
from html.entities import html5

from lxml import etree
from lxml.html import HTMLParser

Element = etree._Element
"""lxml's class of all elements; it has no public name."""

DEEPEST = 2048
"""Elements inside each other that the parser takes at most; beyond it the text would be silently lost."""
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_ENTITY_DECLARATION = re.compile(r"<!DOCTYPE[^>\[]*\[[^\]]*<!ENTITY", re.IGNORECASE)
BEFORE_CONTENT = 20_000
"""Characters in which such declarations stand, before the first element."""
_NAMESPACE = re.compile(r"^\{[^}]*\}")


class MarkupError(ValueError):
    """The markup cannot be read; the text says why, as the end of a sentence."""


def parse_html(text: str) -> Element | None:
    """The root element of a web page; None when there is not a single one.

    Raises:
        MarkupError: elements stand too deep inside each other, or the page declares entities.
    """
    _refuse_entities(text)
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(_bytes(text), parser)
    except etree.ParserError:
        return None
    _refuse_depth(parser)
    return root


def parse_xml(text: str) -> Element | None:
    """The root element of XML such as a chapter of a book; its elements have no namespaces any more.

    Raises:
        MarkupError: elements stand too deep inside each other, or the document declares entities.
    """
    _refuse_entities(text)
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=True,
    )
    root = etree.fromstring(_bytes(_NAMED.sub(_character, text)), parser)
    _refuse_depth(parser)
    if root is None:
        return None
    for element in root.iter(etree.Element):
        element.tag = _NAMESPACE.sub("", str(element.tag)).lower()
    return root


def _refuse_entities(text: str) -> None:
    """Entities can hold each other a billion times, or name files; no web page and no book needs them."""
    if _ENTITY_DECLARATION.search(text[:BEFORE_CONTENT]):
        raise MarkupError("it declares entities of its own, which are not read")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _character(match: re.Match[str]) -> str:
    """A named character of HTML, which XML does not know; the five of XML stay."""
    if match[1] in _XML_ENTITIES:
        return match[0]
    return html5.get(f"{match[1]};", match[0])


def _refuse_depth(parser: HTMLParser | etree.XMLParser) -> None:
    for fault in parser.error_log:
        if fault.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise MarkupError(f"its elements stand more than {DEEPEST} deep inside each other")
