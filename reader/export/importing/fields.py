"""Fields of strangers' files: of the kind that was expected, and fit to be kept."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from reader.export.legible import legible

_FORMS_OF_DATES = ("%B %d, %Y %I:%M %p", "%B %d, %Y", "%b %d, %Y", "%Y/%m/%d", "%m/%d/%Y")
"""Those that Readwise and its senders write besides ISO 8601."""


def text_of(value: Any) -> str:
    """A string fit for any file; "" for anything else."""
    return legible(value) if isinstance(value, str) else ""


def number_of(value: Any) -> int | None:
    """A whole number from 0 up; None for anything else."""
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit():
        return int(value.strip()[:18])
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def list_of(value: Any) -> list[Any]:
    """A list; [] for anything else."""
    return value if isinstance(value, list) else []


def object_of(value: Any) -> dict[str, Any]:
    """A JSON object; {} for anything else."""
    return value if isinstance(value, dict) else {}


def instant_of(value: Any) -> str | None:
    """An instant as notes keep it, in UTC to the second; None when it cannot be told."""
    told = text_of(value).strip()
    try:
        when = datetime.fromisoformat(told)
    except ValueError:
        forms = (_parsed(told, form) for form in _FORMS_OF_DATES)
        found = next((each for each in forms if each is not None), None)
        if found is None:
            return None
        when = found
    try:
        when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except OverflowError:  # the first or the last hours of time
        return None
    return when.strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def _parsed(told: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(told, form)
    except ValueError:
        return None


def tags_of(values: Iterable[Any]) -> tuple[str, ...]:
    """Tags as notes keep them: without "#", each once."""
    plain = (text_of(value).strip().removeprefix("#").strip() for value in values)
    return tuple(dict.fromkeys(tag for tag in plain if tag))


def tags_in(cell: str) -> tuple[str, ...]:
    """The tags in one cell of a table, which is a table of one row itself."""
    rows = list(csv.reader(io.StringIO(cell, newline="")))
    return tags_of(tag for row in rows for tag in row)
