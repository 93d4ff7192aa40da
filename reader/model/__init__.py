"""The words every part of the program speaks: frozen dataclasses, no input or output.

Each is made when it is first named: making all of them takes longer than reading an article.
"""

from typing import TYPE_CHECKING

from reader.later import imported_later

if TYPE_CHECKING:
    from reader.model.analysis import Analysis, Findings, Verdict
    from reader.model.article import Article, Block, BlockKind, Inline, Metadata, OffsetMap
    from reader.model.citation import Citation, Reference
    from reader.model.claim import Claim, Quantity, Word
    from reader.model.elsewhere import Elsewhere
    from reader.model.entity import KIND_OF_LABEL, NAMED_KINDS, Entity, EntityKind, EntityLabel, Name
    from reader.model.note import Note
    from reader.model.repeats import repeated_sentences
    from reader.model.ruling import Decision, Ruling
    from reader.model.span import Span
    from reader.model.warning import Warning
    from reader.model.warning_kinds import WarningKind, WarningType
else:
    __getattr__ = imported_later(
        __name__,
        {
            "analysis": "Analysis Findings Verdict",
            "article": "Article Block BlockKind Inline Metadata OffsetMap",
            "citation": "Citation Reference",
            "claim": "Claim Quantity Word",
            "elsewhere": "Elsewhere",
            "entity": "KIND_OF_LABEL NAMED_KINDS Entity EntityKind EntityLabel Name",
            "note": "Note",
            "repeats": "repeated_sentences",
            "ruling": "Decision Ruling",
            "span": "Span",
            "warning": "Warning",
            "warning_kinds": "WarningKind WarningType",
        },
    )

__all__ = [
    "KIND_OF_LABEL",
    "NAMED_KINDS",
    "Analysis",
    "Article",
    "Block",
    "BlockKind",
    "Citation",
    "Claim",
    "Decision",
    "Elsewhere",
    "Entity",
    "EntityKind",
    "EntityLabel",
    "Findings",
    "Inline",
    "Metadata",
    "Name",
    "Note",
    "OffsetMap",
    "Quantity",
    "Reference",
    "Ruling",
    "Span",
    "Verdict",
    "Warning",
    "WarningKind",
    "WarningType",
    "Word",
    "repeated_sentences",
]
