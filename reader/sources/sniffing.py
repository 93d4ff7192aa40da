"""Which format a text is in: by its file's ending, by what the server says, by how it begins."""

import re
from collections.abc import Mapping
from pathlib import PurePath

from reader.later import compiled_later

SUFFIXES: Mapping[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".pdf": "pdf",
    ".epub": "epub",
    ".rss": "feed",
    ".atom": "feed",
    ".txt": "text",
    ".text": "text",
}
"""File endings of the formats."""
MEDIA_TYPES: Mapping[str, str] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": "text",
}
"""What servers call the formats."""

PDF, PDF_WITHIN = b"%PDF-", 1024
"""Some programs write a few bytes before the mark; readers look for it in the first 1024."""
EPUB_TYPE = b"mimetypeapplication/epub+zip"
EPUB_CONTAINER = b"META-INF/container.xml"
PROBE = 8192
"""Bytes at either end in which a format shows itself."""

MARKDOWN_SIGNS = (
    compiled_later(r"^#{1,6} \S", re.MULTILINE),
    compiled_later(r"^```", re.MULTILINE),
    compiled_later(r"\[[^\]\n]+\]\((?:https?://|/|#)[^)\s]*\)"),
    compiled_later(r"^\[\^?[^\]\n]{1,40}\]: \S", re.MULTILINE),
    compiled_later(r"(?<!\*)\*\*[^\s*][^*\n]*\*\*(?!\*)"),
    compiled_later(r"^\|?[ :]*-{3,}[ :]*\|[-| :]*$", re.MULTILINE),
)
"""Each seldom occurs in plain text; two different ones hardly ever do."""
SIGNS_NEEDED = 2
_FRONT_MATTER = compiled_later(r"---\n(?:[A-Za-z_][\w-]*:.*\n)+(?:.*\n){0,40}?---\n")
_PAGE = compiled_later(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_FEED = compiled_later(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?xml-stylesheet[^>]*\?>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}"
    rb"(?:<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>\s*)?<(?:rss|feed|rdf:RDF|atom:feed)[\s>]",
    re.DOTALL,
)
_FRAGMENT = compiled_later(r"\s*<(article|main|section|div|p|h1|h2)\b[^>]*>", re.IGNORECASE)
"""How a part of a page begins; it is one when the same element is closed further on."""


def document_of(data: bytes, *, source: str = "") -> str:
    """The name of the format that the bytes themselves show; "" for those made of characters."""
    if data.startswith(b"PK\x03\x04"):
        told = EPUB_TYPE in data[:PROBE] or EPUB_CONTAINER in data[:PROBE] or EPUB_CONTAINER in data[-PROBE:]
        return "epub" if told or source.lower().endswith(".epub") else ""
    if PDF in data[:PDF_WITHIN]:
        return "pdf"
    probe = data[:PROBE]
    return "feed" if b"<" in probe and _FEED().match(probe) else ""


def format_of(source: str, text: str, *, media_type: str = "") -> str:
    """The name of the format of a text that has no bytes of its own kind at its beginning."""
    known = SUFFIXES.get(PurePath(source).suffix.lower(), "") if source != "-" else ""
    known = "" if known in ("epub", "feed", "pdf") else known
    if known and not (known == "text" and media_type):
        return known
    told = MEDIA_TYPES.get(media_type, "")
    if told in ("html", "markdown"):
        return told
    if looks_like_html(text):
        return "html"
    return "markdown" if source == "-" and looks_like_markdown(text) else "text"


def looks_like_markdown(text: str) -> bool:
    """Whether front matter or two different signs of Markdown are there."""
    if _FRONT_MATTER().match(text):
        return True
    return sum(1 for sign in MARKDOWN_SIGNS if sign().search(text)) >= SIGNS_NEEDED


def looks_like_html(text: str) -> bool:
    """Whether the text begins as a web page, or as a whole element of one."""
    if "<" not in text:
        return False
    if _PAGE().match(text):
        return True
    fragment = _FRAGMENT().match(text)
    return fragment is not None and f"</{fragment[1].lower()}" in text[fragment.end() :].lower()
