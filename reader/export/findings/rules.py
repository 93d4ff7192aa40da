"""What each kind of warning means, for programs that show warnings as the findings of rules."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from reader.model import WarningKind


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of warning, explained."""

    title: str
    """A few words, as a heading."""
    explanation: str
    """One sentence that says what was found."""
    remedy: str
    """One sentence that says what to do about it."""
    level: Literal["warning", "note"]
    """A warning wants a correction; a note wants a look."""


RULES: Mapping[WarningKind, Rule] = {
    "contradiction": Rule(
        "Contradiction",
        "Two passages cannot both be right.",
        "Check both against their sources and correct the wrong one.",
        "warning",
    ),
    "dispute": Rule(
        "Dispute between speakers",
        "Two speakers say what cannot both be right.",
        "See whether the article says that they disagree.",
        "note",
    ),
    "update": Rule(
        "Later value",
        "Two passages give values of different times.",
        "See whether the earlier value still has to be there.",
        "note",
    ),
    "duplicate": Rule(
        "Said twice",
        "Two passages say the same.",
        "Leave one of them out, or say why it comes again.",
        "note",
    ),
    "unsupported": Rule(
        "Not borne out",
        "The other document does not bear this out.",
        "Find a source for it, or take it out.",
        "warning",
    ),
    "dangling_citation": Rule(
        "Citation without a reference",
        "The marker points to no entry of the list of references.",
        "Add the entry or correct the marker.",
        "warning",
    ),
    "unused_reference": Rule(
        "Reference that nobody cites",
        "No marker points to this entry of the list of references.",
        "Cite it where it is used, or remove it.",
        "note",
    ),
    "duplicate_reference": Rule(
        "Reference listed twice",
        "Two entries of the list of references are the same source.",
        "Keep one of them and let all markers point to it.",
        "note",
    ),
    "uncited_claim": Rule(
        "Claim without a citation",
        "The paragraph names no source, though most of the others do.",
        "Add the citation.",
        "note",
    ),
    "numbering_gap": Rule(
        "Gap in the numbering",
        "The numbers of the references skip one.",
        "Number them anew or add the missing entry.",
        "note",
    ),
    "citation_order": Rule(
        "Citations out of order",
        "The markers do not come in the order of their numbers.",
        "Number the references in the order of their first marker.",
        "note",
    ),
}
