"""How users name sources: a path, an address, "-"; and how a name may be shown and kept."""

import re
from pathlib import Path

from reader.later import compiled_later

STANDARD_INPUT = "-"
_ADDRESS = compiled_later(
    r"[a-z][a-z0-9+.-]*://|(?:data|javascript|mailto|about|blob|urn|tel):", re.IGNORECASE
)
"""What is meant as an address; which of them may be fetched is known to the fetcher alone."""
_ITEM = compiled_later(r"(.+)#(\d{1,4})$", re.DOTALL)
_CREDENTIALS = compiled_later(r"^([a-z][a-z0-9+.-]*://)[^/?#]*@", re.IGNORECASE)


def is_address(source: str) -> bool:
    """Whether a source is an address rather than a file; a file of that name comes first."""
    return ":" in source and bool(_ADDRESS().match(source)) and not _exists(source)


def item_of(source: str) -> tuple[str, int | None]:
    """A source and the number behind its `#`, which names an item of a feed; None where there is none.

    A file whose own name ends like that comes first.
    """
    found = _ITEM().match(source) if "#" in source else None
    if found is None or _exists(source):
        return source, None
    return found[1], int(found[2])


def without_credentials(source: str) -> str:
    """An address as it may be shown and kept, without name and password; anything else as it is."""
    return _CREDENTIALS().sub(r"\1", source) if "@" in source else source


def _exists(source: str) -> bool:
    try:
        return Path(source).exists()
    except (OSError, ValueError):
        return False
