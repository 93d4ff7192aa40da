"""Notes, warnings and claims as Markdown that any program shows alike."""

import re
from collections.abc import Iterator, Sequence

from reader.export.annotated import Annotated
from reader.export.legible import legible
from reader.export.wording import counted, kind_in_words, one_line, quotes_here
from reader.model import Article, Claim, Note, Warning
from reader.model.printable import printable

_STRUCTURE = re.compile(r"([\\`*_\[\]<>#|~&$])")
"""Characters that mean something in CommonMark or its common extensions wherever they stand."""
_LINE_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))", re.MULTILINE)
"""What makes a list, an underline or a definition at the start of a line."""


def to_markdown(each: Annotated) -> str:
    """Title, source and counts, then what was kept, what to look at twice, and what is claimed."""
    article, analysis, notes = each.article, each.analysis, each.notes
    parts = [
        f"# {escaped(one_line(article.title))}",
        f"Source: {escaped(printable(article.source))}",
        ", ".join([
            counted(len(analysis.claims), "claim"),
            counted(len(analysis.warnings), "warning"),
            counted(len(notes), "note"),
        ]),
        *_section("Notes", [part for note in notes for part in _note(note)]),
        *_section("Warnings", [part for warning in analysis.warnings for part in _warning(article, warning)]),
        *_section("Claims", list(_claims(analysis.claims, notes))),
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """The text so that Markdown shows exactly its characters and takes none of them for structure."""
    lines = (line.strip() for line in legible(text).split("\n"))
    safe = _STRUCTURE.sub(r"\\\1", "\n".join(line for line in lines if line))
    return _LINE_START.sub(_escaped_start, safe)


def _escaped_start(match: re.Match[str]) -> str:
    # Digits cannot be escaped, the full stop after them can.
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"


def _section(heading: str, parts: list[str]) -> list[str]:
    return [f"## {heading}", *parts] if parts else []


def _quote(text: str) -> str:
    return "\n".join(f"> {line}" for line in escaped(text).split("\n"))


def _note(note: Note) -> Iterator[str]:
    yield _quote(note.quote)
    if note.text.strip():
        yield escaped(note.text)


def _warning(article: Article, warning: Warning) -> Iterator[str]:
    kind = kind_in_words(warning).capitalize()
    yield f"### {kind} ({warning.type}, {warning.confidence:.0%})"
    if warning.reason:
        yield escaped(warning.reason)
    for span in quotes_here(warning):
        yield _quote(span.of(article.text))
    if warning.other_article:
        yield f"The other quote is in another article: {warning.other_article}"


def _claims(claims: Sequence[Claim], notes: Sequence[Note]) -> Iterator[str]:
    """One list; the claims that were kept are marked."""
    kept = {note.claim for note in notes}
    lines = []
    for claim in claims:
        speaker = f" — {escaped(one_line(claim.speaker))}" if claim.speaker else ""
        mark = " (kept)" if claim.id in kept else ""
        lines.append(f"- {escaped(one_line(claim.text))}{speaker}{mark}")
    if lines:
        yield "\n".join(lines)
