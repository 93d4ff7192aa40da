"""Text in Markdown that shows exactly its characters."""

import re

from reader.export.legible import legible

_STRUCTURE = re.compile(r"([\\`*_\[\]<>#|~&$])")
"""Characters that mean something in CommonMark or its common extensions wherever they stand."""
_LINE_START = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))", re.MULTILINE)
"""What makes a list, an underline or a definition at the start of a line."""
_OF_OTHERS = re.compile(r"%(?=%)|(?<=%)%|=(?==)|(?<==)=|\^|:(?=:)|(?<=:):|[{}()](?=[{}()])|(?<=[{}()])[{}()]")
"""What else means something in Obsidian or Logseq: comments, marks, names of blocks, properties, macros."""


def escaped(text: str) -> str:
    """The text so that Markdown takes none of it for structure."""
    lines = (line.strip() for line in legible(text).split("\n"))
    safe = _STRUCTURE.sub(r"\\\1", "\n".join(line for line in lines if line))
    return _LINE_START.sub(_escaped_start, safe)


def escaped_for_linked_notes(text: str) -> str:
    """The same for Obsidian and Logseq, which know more structure; CommonMark shows the same characters."""
    return _LINE_START.sub(_escaped_start, _beyond(text))


def _beyond(text: str) -> str:
    lines = (line.strip() for line in legible(text).split("\n"))
    joined = "\n".join(line for line in lines if line)
    return re.sub(f"{_STRUCTURE.pattern}|{_OF_OTHERS.pattern}", lambda match: f"\\{match[0]}", joined)


def quoted(text: str) -> str:
    """Escaped lines as a block quotation."""
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _escaped_start(match: re.Match[str]) -> str:
    # Digits cannot be escaped, the full stop after them can.
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"
