"""Finds an article's lists of references: under a heading, as footnotes, or as a run of numbered lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader.language.citing.entries import (
    RAISED_STYLES,
    SOURCE_LIKE,
    STYLES,
    Entry,
    Line,
    entries_of,
    style_of,
)
from reader.model import Article, Block

SHORTEST_RUN = 3
"""Numbered lines without a heading that make a list, when each names a source."""
MOST_RUNS = 10
"""Runs that are looked at, the longest first."""
LONGEST_HEADING = 60
"""Characters of a paragraph that can head a list."""
HEADING = re.compile(
    r"(?:references?|reference list|list of (?:references|sources)|(?:selected |select )?bibliography"
    r"|works? (?:cited|consulted)"
    r"|cited (?:works?|literature)|sources?(?: cited| used| list)?|source list|citations?|cited sources"
    r"|(?:end|foot)?notes?"
    r"|literature(?: cited)?|cited references|references cited|footnotes?"
    r"|(?:references|sources|notes|bibliography|citations|footnotes|explanatory notes)"
    r"(?: and | & | / |/|, )(?:references|sources|notes|bibliography|further reading|citations|literature"
    r"|footnotes)"
    r"|explanatory notes|notes and references)",
    re.I,
)
"""What lists of references are headed by (Wikipedia's section names and the terms of style guides)."""
OTHER_LISTS = re.compile(
    r"(?:suggested |recommended )?(?:further|additional|suggested|recommended) reading.*|external links?"
    r"|see also|read (?:more|next)"
    r"|related (?:articles?|stories|links|reading|content)|about the authors?|more (?:on this|from .*)"
    r"|contents|table of contents"
    r"|acknowledge?ments?|appendix.*|contact|footer|comments|about|links|recommended|most read"
    r"|corrections?|image credits?",
    re.I,
)
"""Headings of lists that nothing is cited from."""
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVXivx]{1,5}[.)]|§\s?\d+)\s+")
_FOOTNOTE = re.compile(r"\[\^[\w.:-]+\]:")
_CITED = re.compile(r"[\[^](\d{1,3})\b|([¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})")
NEVER_HEADINGS = RAISED_STYLES | {"bracket", "footnote", "backlink", "note"}
"""Lines that begin like this are entries, even where a format takes them for headings."""
_YEAR_FIRST = re.compile(r"(?:1[5-9]|20)\d\d\.\s")
"""The rest of a wrapped entry, which formats take for a list item."""
_TO_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LIST_PREFIX = re.compile(r"\s*(?:[-*•‣–]|\(?\d{1,3}[.)])\s")


@dataclass(slots=True)
class Section:
    """Blocks that may be one list."""

    heading: str
    """In lower case; "" when none stands over it."""
    blocks: list[Block] = field(default_factory=list)


def find_entries(article: Article) -> list[Entry]:
    """The entries of all lists in text order; empty without one."""
    found: list[Entry] = []
    for section in _sections(article):
        entries = _read(article.text, section.blocks, len({entry.section for entry in found}))
        if _is_list(entries, section, article.text):
            found += entries
    if not found:
        return _run(article)
    return sorted(found, key=lambda entry: entry.span)


def heading_words(text: str) -> str:
    """A heading without its marks and number, in lower case."""
    bare = text.strip().strip("*_#=: ").strip()
    numbered = _NUMBER.match(bare)
    return (bare[numbered.end() :] if numbered else bare).strip("*_: ").casefold()


def _sections(article: Article) -> list[Section]:
    """What stands under headings of lists, footnotes anywhere, and blocks that were read as references."""
    footnotes = Section("")
    loose = Section("")
    sections: list[Section] = []
    here: Section | None = None
    refused = False
    for block in article.blocks:
        text = block.span.of(article.text)
        wrapped = here is not None and block.kind != "title" and not _is_apart(block, article.text)
        if not (wrapped and here and here.blocks) and _is_heading(block, text):
            words = heading_words(text)
            here = Section(words) if HEADING.fullmatch(words) else None
            refused = OTHER_LISTS.fullmatch(words) is not None
            sections += [here] if here else []
        elif _FOOTNOTE.match(text):
            footnotes.blocks.append(block)
        elif here is not None and block.kind != "rule":
            here.blocks.append(block)
        elif block.kind == "reference" and not refused:
            loose.blocks.append(block)
    return [section for section in (footnotes, *sections, loose) if section.blocks]


def _is_apart(block: Block, text: str) -> bool:
    """Whether a blank line stands before the block; without one it may be a wrapped entry's last line."""
    return text[max(block.span.start - 2, 0) : block.span.start].count("\n") != 1


def _is_heading(block: Block, text: str) -> bool:
    if block.kind in ("title", "heading"):
        return style_of(text) not in NEVER_HEADINGS
    if len(text) > LONGEST_HEADING or block.kind not in ("paragraph", "reference", "caption"):
        return False
    words = heading_words(text)
    return bool(HEADING.fullmatch(words) or OTHER_LISTS.fullmatch(words))


def _read(text: str, blocks: Sequence[Block], section: int) -> list[Entry]:
    lines: list[Line] = []
    for block in blocks:
        at = block.span.start
        apart = not lines or "\n\n" in text[lines[-1].end : at]
        for number, line in enumerate(_split(block.span.of(text))):
            lines.append(Line(at, line, number == 0, number == 0 and apart, block.span.end))
            at += len(line)
    return entries_of(text, lines, section=section)


def _split(text: str) -> Iterator[str]:
    """Lines with their ends; entries such as `^1 … ^2 …` that were joined to one line are taken apart."""
    for line in text.splitlines(keepends=True):
        begun = next((s for s in RAISED_STYLES if STYLES[s].match(line)), None)
        yield from _split_raised(line, begun) if begun else (line,)


def _split_raised(line: str, style: str) -> Iterator[str]:
    mark = STYLES[style].match(line)
    number = int(mark["key"].translate(_TO_DIGITS)) + 1 if mark else 2
    while match := re.search(_raised_number(number, style), line):
        yield line[: match.end()]
        line = line[match.end() :]
        number += 1
    yield line


def _raised_number(number: int, style: str) -> str:
    """The space before the mark of an entry with this number."""
    if style == "caret":
        return rf"\s(?=\^{number}(?:\^|[.):])?\s?\S)(?!\^{number}\d)"
    return rf"\s(?={str(number).translate(_TO_RAISED)}(?![⁰¹²³⁴-⁹]))"


def _is_list(entries: Sequence[Entry], section: Section, text: str) -> bool:
    """Whether what stands under the heading is a list, and not prose on sources or notes."""
    if not section.heading:
        return bool(entries) and (entries[0].style == "footnote" or _names_sources(entries, text))
    if any(entry.style for entry in entries):
        return True
    if all(_LIST_PREFIX.match(block.span.of(text)) or block.kind == "list_item" for block in section.blocks):
        return True
    return 2 * sum(SOURCE_LIKE.search(entry.text) is not None for entry in entries) >= len(entries) > 0


def _run(article: Article) -> list[Entry]:
    """The longest run of numbered lines that are sources, when no heading opens a list."""
    runs = sorted(
        (_read(article.text, blocks, 0) for blocks in _numbered_runs(article)), key=len, reverse=True
    )
    longest = [entries for entries in runs[:MOST_RUNS] if len(entries) >= SHORTEST_RUN]
    return next((entries for entries in longest if _names_sources(entries, article.text)), [])


def _numbered_runs(article: Article) -> Iterator[list[Block]]:
    run: list[Block] = []
    refused = False
    for block in article.blocks:
        text = block.span.of(article.text)
        rest = not _is_apart(block, article.text) or _YEAR_FIRST.match(text)
        if run and rest and style_of(text) != style_of(_text(run[0], article)):
            run.append(block)
            continue
        if _is_heading(block, text):
            refused = OTHER_LISTS.fullmatch(heading_words(text)) is not None
        style = "" if refused or block.kind not in ("paragraph", "list_item", "heading") else style_of(text)
        if run and (not style or style != style_of(_text(run[0], article))):
            yield run
            run = []
        if style and style not in ("plain", "letter", "label"):
            run.append(block)
    if run:
        yield run


def _text(block: Block, article: Article) -> str:
    return block.span.of(article.text)


def _names_sources(entries: Sequence[Entry], text: str) -> bool:
    """Whether every line names a source, or at least half do and the text points to them by number."""
    named = sum(SOURCE_LIKE.search(entry.text) is not None for entry in entries)
    before = text[: entries[0].span.start]
    cited = {(a or b).translate(_TO_DIGITS) for a, b in _CITED.findall(before)}
    pointed = sum(entry.keys[0] in cited for entry in entries if entry.keys)
    if 2 * pointed >= len(entries):
        return True
    return (named == len(entries) and (pointed > 0 or entries[0].style not in ("dot", "parenthesis"))) or (
        pointed > 0 and (2 * named >= len(entries) or entries[0].style in RAISED_STYLES)
    )
