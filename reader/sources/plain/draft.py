"""Plain text to a draft."""

from reader.sources.drafting.pieces import Draft, DraftBuilder
from reader.sources.plain.kinds import name_kinds
from reader.sources.plain.parts import parts_of


def read_plain(text: str) -> Draft:
    """The text's blocks; wrapped lines are joined, everything else keeps its lines."""
    parts = parts_of(text)
    builder = DraftBuilder(title=name_kinds(parts))
    for part in parts:
        builder.block(part.pieces(), part.kind, level=part.level, gap="\n\n" if part.apart else "\n")
    return builder.draft()
