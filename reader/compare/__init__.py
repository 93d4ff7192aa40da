"""Claims to warnings: what an article repeats, contradicts, disputes, updates, and cites in vain."""

from reader.compare.findings import find_warnings
from reader.compare.rulings import ruled, ruling_on
from reader.compare.texts.across import Earlier, warnings_across
from reader.compare.texts.documents import (
    PairFinding,
    compare_analyses,
    compare_documents,
    unsupported_across,
)
from reader.compare.verdict.judging import compare_claims

__all__ = [
    "Earlier",
    "PairFinding",
    "compare_analyses",
    "compare_claims",
    "compare_documents",
    "find_warnings",
    "ruled",
    "ruling_on",
    "unsupported_across",
    "warnings_across",
]
