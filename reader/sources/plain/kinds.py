"""Which parts of plain text are the title, headings, captions and references."""

import re
from collections.abc import Sequence

from reader.sources.drafting.captions import is_caption
from reader.sources.drafting.references import REFERENCE_HEADING, reference_indices
from reader.sources.plain.parts import LONGEST_HEADING, Part

LONGEST_HEADING_RUN = 2
"""Consecutive lines that may all be headings (a headline and its second deck); more are a list or verse."""
_NO_HEADING_END = re.compile(r"[.:;,!?…\"”)\]]$")
_NO_TITLE_END = re.compile(r"[.:;,…]$")


def name_kinds(parts: list[Part]) -> str:
    """Tell the kinds of the paragraphs apart, in place; returns the title or ""."""
    _name_headings(parts)
    title = _name_title(parts)
    for part in parts:
        if part.kind in ("paragraph", "heading") and is_caption(part.text):
            part.kind = "caption"
    for i in reference_indices([(part.kind, part.text) for part in parts]):
        parts[i].kind = "reference"
    return title


def _name_title(parts: Sequence[Part]) -> str:
    """The first line, when it is short, does not end like a sentence and something follows it."""
    if len(parts) < 2 or not _may_be_title(parts[0]) or not any(_is_prose(part) for part in parts[1:]):
        return ""
    if parts[1].text[:1].islower() and not parts[1].apart:
        return ""
    parts[0].kind = "title"
    return parts[0].text


def _may_be_title(part: Part) -> bool:
    if part.kind == "heading":
        return True
    short = len(part.lines) == 1 and len(part.text) <= LONGEST_HEADING
    return (
        part.kind == "paragraph" and short and not _NO_TITLE_END.search(part.text) and _has_letter(part.text)
    )


def _is_prose(part: Part) -> bool:
    return part.kind != "rule" and (
        len(part.text) > LONGEST_HEADING or bool(_NO_HEADING_END.search(part.text))
    )


def _name_headings(parts: Sequence[Part]) -> None:
    """Short lines without final punctuation that stand over something else."""
    start = 1
    while start < len(parts):
        end = start
        while end < len(parts) and _may_be_heading(parts[end]):
            end += 1
        if 0 < end - start <= LONGEST_HEADING_RUN and end < len(parts):
            for part in parts[start:end]:
                part.kind = "heading"
                part.level = 2
        start = end + 1


def _may_be_heading(part: Part) -> bool:
    if part.kind != "paragraph" or len(part.lines) > 1 or len(part.text) > LONGEST_HEADING:
        return False
    if REFERENCE_HEADING.match(part.text):
        return True
    starts_well = part.text[:1].isupper() or part.text[:1].isdigit()
    return starts_well and not _NO_HEADING_END.search(part.text) and _has_letter(part.text)


def _has_letter(text: str) -> bool:
    return any(character.isalpha() for character in text)
