"""What the reader said of warnings."""

import json

from reader.library.parts import ruling_key
from reader.library.sql.database import Database
from reader.library.sql.packing import json_of
from reader.model import Ruling


def rule(database: Database, ruling: Ruling, at: str) -> None:
    """The last decision on what this one is about is this one."""
    unrule(database, ruling)
    database.run(
        "INSERT INTO ruling (about, decision, confidence, made) VALUES (?, ?, ?, ?)",
        (_about(ruling), ruling.decision, ruling.confidence, at),
    )


def unrule(database: Database, ruling: Ruling) -> None:
    """Forget what was decided."""
    database.run("DELETE FROM ruling WHERE about = ?", (_about(ruling),))


def rulings(database: Database) -> tuple[Ruling, ...]:
    """Every decision, in the order in which they were made."""
    found = database.rows("SELECT about, decision, confidence FROM ruling ORDER BY number")
    return tuple(_ruling(*row) for row in found)


def _about(ruling: Ruling) -> str:
    return json_of(ruling_key(ruling))


def _ruling(about: str, decision: str, confidence: float) -> Ruling:
    kind, warning_type, quotes, values, alike = json.loads(about)
    return Ruling(
        decision="confirmed" if decision == "confirmed" else "dismissed",
        kind=kind,
        type=warning_type,
        quotes=tuple(quotes),
        values=tuple(values),
        alike=alike,
        confidence=confidence,
    )
