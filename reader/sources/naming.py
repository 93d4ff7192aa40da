"""How users name sources: a path, an address, "-"; and how a name may be shown and kept."""

import re
from pathlib import Path

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://|(?:data|javascript|mailto|about|blob|urn|tel):", re.IGNORECASE)
"""What is meant as an address; which of them may be fetched is known to the fetcher alone."""
_CREDENTIALS = re.compile(r"^([a-z][a-z0-9+.-]*://)[^/?#]*@", re.IGNORECASE)


def is_address(source: str) -> bool:
    """Whether a source is an address rather than a file; a file of that name comes first."""
    return bool(_ADDRESS.match(source)) and not _exists(source)


def without_credentials(source: str) -> str:
    """An address as it may be shown and kept, without name and password; anything else as it is."""
    return _CREDENTIALS.sub(r"\1", source)


def _exists(source: str) -> bool:
    try:
        return Path(source).exists()
    except (OSError, ValueError):
        return False
