"""Instants as they are kept."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], str]


def now() -> str:
    """This instant in UTC, to the microsecond so that two in a row are told apart."""
    return datetime.now(UTC).isoformat().replace("+00:00", "Z")
