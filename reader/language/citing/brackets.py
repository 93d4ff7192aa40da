"""Markers in square brackets: numbers, notes, footnotes, labels, links, and calls for a citation."""

import re
from collections.abc import Container, Iterator

from reader.language.citing.bracket_decoys import REACH, is_code, verdict
from reader.language.citing.marker import DASHES, Marker, Numbers, expand
from reader.model import Span
from reader.model.citation import CitationStyle

REQUESTS = frozenset(
    {"citation needed", "citations needed", "citation required", "additional citation needed",
     "additional citations needed", "better source needed", "full citation needed", "source needed",
     "sources needed",
     "source?", "need source", "needs source", "needs citation", "failed verification", "verification needed",
     "unsourced", "unreliable source?", "non-primary source needed", "cn"}
)  # fmt: skip
"""Editors' calls for a source (Wikipedia's inline templates, as they are shown)."""
EDITORIAL = frozenset(
    {"sic", "who", "what", "when", "where", "why", "which", "by", "whom", "ref", "edit", "source", "link",
     "here", "see", "image", "photo", "video"}
)  # fmt: skip
"""Words in brackets after other brackets that are no labels."""
CODE_NEIGHBOURHOOD = 60
"""Characters behind an array index in which plain words with brackets are indices too."""

_BRACKET = re.compile(r"\[([^\[\]\n]{1,80}(?:\n[^\[\]\n]{1,80})?)\]")
_LEAD = r"(?:(?:see also|see|cf\.|e\.g\.,?|i\.e\.,?|refs?\.?|reference)\s+)?"
_NUMBERS = rf"\d{{1,3}}(?:\s*(?:[{DASHES}]|[,;](?:\s*and\b)?|\band\b|&)\s*\d{{1,3}}){{0,20}}"
_PIN = (
    r"(?:\s*[,:;]?\s*(?:pp?\.?|pages?|ch\.|chap\.|chapters?|secs?\.|sections?|§§?|figs?\.|figures?"
    r"|paras?\.?|vol\.|tables?"
    r"|theorem|thm\.|lemma|prop\.|eqs?\.|app\.|appendix|notes?|nn?\.|lines?|verse|arts?\."
    r"|box)\s*\(?[\dIVXivxA-C]"
    r"[^\[\];]{0,20})"
)
_NUMERIC = re.compile(rf"{_LEAD}({_NUMBERS}){_PIN}?", re.I)
_PINNED = re.compile(rf"(\d{{1,3}}){_PIN}", re.I)
_NOTE = re.compile(r"(note|nb|n|fn|footnote|lower-alpha|upper-alpha|lower-roman)\.?\s?(\d{1,3}|[a-z])", re.I)
_FOOTNOTE = re.compile(r"\^([\w.:-]{1,78})")
_LABEL = re.compile(r"[\w.+:*†‡-]{1,20}")
_RANGE_END = re.compile(rf"\s?[{DASHES}]\s?\[(\d{{1,3}})\]")
_LINK_WORDS = re.compile(r"\[[^\[\]\n]*[^\W\d_]{3}[^\[\]\n]*\]$")


def bracket_markers(text: str, known: Container[str]) -> Iterator[Marker]:
    """Every marker in square brackets; `known` holds the keys of the list, casefolded."""
    code_end = -CODE_NEIGHBOURHOOD
    range_end = 0
    for match in _BRACKET.finditer(text):
        start, end = match.span()
        if start < range_end:
            continue
        before, after = text[max(start - REACH, 0) : start], text[end : end + 20]
        if is_code(before.rpartition("\n")[2], after) or _is_code_too(text, code_end, start):
            code_end = end
            continue
        marker = _read(match, known)
        if marker is not None:
            range_end = marker.span.end
            yield marker


def _is_code_too(text: str, code_end: int, start: int) -> bool:
    """Whether a word with a bracket shares the sentence with an array index."""
    between = text[code_end:start] if code_end >= 0 and start - code_end <= CODE_NEIGHBOURHOOD else ".\n"
    return not re.search(r"[.!?\n]", between) and not between.endswith(" ")


def _read(match: re.Match[str], known: Container[str]) -> Marker | None:
    inside = match[1].strip().replace("\n", " ")
    if inside.startswith("^"):
        return _footnote(match, inside)
    if inside.casefold() in REQUESTS:
        return Marker(Span(*match.span()), "note", ("citation needed",))
    note = _NOTE.fullmatch(inside)
    if note and (len(note[1]) > 1 or inside.casefold() in known):
        return Marker(Span(*match.span()), "note", (re.sub(r"\s+", " ", inside.casefold()),))
    numbers = _numbers(inside)
    if numbers is not None:
        return _numeric(match, numbers)
    return _label(match, inside, known)


def _numbers(inside: str) -> Numbers | None:
    """The numbers of "1, 3-5", "see 4, p. 5" or "1, p. 5; 2, p. 7"."""
    whole = _NUMERIC.fullmatch(inside)
    if whole:
        return expand(whole[1])
    parts = [
        _PINNED.fullmatch(part.strip()) or _NUMERIC.fullmatch(part.strip()) for part in inside.split(";")
    ]
    if len(parts) < 2 or None in parts:
        return None
    return expand(",".join(part[1] for part in parts if part))


def _numeric(match: re.Match[str], numbers: Numbers) -> Marker | None:
    text, (start, end) = match.string, match.span()
    judged = verdict(text, start, end, numbers)
    if judged == "decoy" or (
        text[end : end + 1] == ":" and text[end + 1 : end + 9].lstrip().startswith(("http", "<"))
    ):
        return None
    last = _RANGE_END.match(text, end)
    if last and len(numbers.keys) == 1:
        joined = expand(f"{numbers.keys[0]}-{last[1]}")
        if joined:
            return Marker(Span(start, last.end()), "numeric", joined.keys, judged == "marker", joined.ranges)
    return Marker(Span(start, end), "numeric", numbers.keys, judged == "marker", numbers.ranges)


def _footnote(match: re.Match[str], inside: str) -> Marker | None:
    """`[^n]`, but neither its definition nor a pattern such as `[^a-z]+`."""
    text, found = match.string, _FOOTNOTE.fullmatch(inside)
    at_line_start = match.start() == 0 or text[match.start() - 1] == "\n"
    after = text[match.end() : match.end() + 1]
    if found is None or (at_line_start and after == ":") or after in tuple("+*{?$"):
        return None
    if re.fullmatch(r"\w-\w(?:\w-\w)*", found[1]):
        return None
    return Marker(Span(*match.span()), "footnote", (found[1],))


def _label(match: re.Match[str], inside: str, known: Container[str]) -> Marker | None:
    """`[a]`, `[Oka20]` or `[words][label]` where the list has such a label, and links that lead nowhere."""
    text, (start, end) = match.string, match.span()
    labels = [label.strip() for label in re.split(r"[,;]", inside)]
    if not labels or not all(_LABEL.fullmatch(label) for label in labels):
        return None
    attached = start > 0 and not text[start - 1].isspace()
    short = len(inside) == 1 or re.fullmatch(r"[ivx]{2,5}", inside) is not None
    if any(label.casefold() in known for label in labels):
        if (short and not (attached and text[start - 1] not in "“\"'(")) or text[end : end + 1].isalpha():
            return None
        style: CitationStyle = "note" if short else "link" if text[start - 1 : start] == "]" else "numeric"
        return Marker(Span(start, end), style, tuple(labels))
    return _loose_label(match, labels, known)


def _loose_label(match: re.Match[str], labels: list[str], known: Container[str]) -> Marker | None:
    """A label that the list lacks: behind a link's words, or in the manner of the list's own labels."""
    text, (start, end) = match.string, match.span()
    (label, *others) = labels
    if others or label.casefold() in EDITORIAL:
        return None
    if text[max(start - 1, 0) : start] == "]" and re.fullmatch(r"[A-Za-z][\w.-]+", label):
        words = _LINK_WORDS.search(text, max(start - 90, 0), start)
        if (
            words
            and words[0][1:-1].strip().casefold() not in EDITORIAL | REQUESTS
            and text[end : end + 1] not in "(["
        ):
            return Marker(Span(start, end), "link", (label,))
    if LABELLED in known and re.fullmatch(r"[A-Z][A-Za-z+]{1,7}\d\d[a-z]?", label):
        return Marker(Span(start, end), "numeric", (label,))
    return None


LABELLED = "\0labelled"
"""Among the known keys when entries bear labels such as `[Oka20]`."""
