"""What warnings can be about; known to the settings too, which need no warnings."""

from typing import Literal

WarningKind = Literal[
    "duplicate", "contradiction", "dispute", "update",
    "dangling_citation", "unused_reference", "duplicate_reference", "uncited_claim", "unsupported",
    "numbering_gap", "citation_order",
]  # fmt: skip
WarningType = Literal[
    "verbatim", "near", "restated",
    "number", "date", "polarity", "antonym", "entity", "role", "quantifier", "event", "modality",
    "wording", "citation",
]  # fmt: skip
