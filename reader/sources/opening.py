"""How a user wants sources opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.model.errors import UsageError


@dataclass(frozen=True, slots=True)
class Opening:
    """What the command line can say about sources beside their names."""

    format: str = ""
    """The name of a format; "" to find out."""
    allow_private: bool = False
    """Whether addresses of this machine and of private networks may be fetched."""
    password: str = ""
    """Opens an encrypted PDF file; never shown or kept."""


FORMATS = ("text", "markdown", "html", "pdf", "epub", "feed")
"""Names that `format` can have."""
FORMAT, ALLOW_PRIVATE, PASSWORD_FILE = (
    "CLAIMREADER_FROM",
    "CLAIMREADER_ALLOW_PRIVATE",
    "CLAIMREADER_PASSWORD_FILE",
)
"""Variables of the environment, which every process of one run inherits; options set them."""


def opening_of(environment: Mapping[str, str]) -> Opening:
    """What the environment says; an empty variable counts as none.

    Raises:
        UsageError: there is no such format, or the file with the password cannot be read.
    """
    file = environment.get(PASSWORD_FILE, "")
    name = environment.get(FORMAT, "")
    if name and name not in FORMATS:
        raise UsageError(f"there is no format {name!r}", where=FORMAT, remedy=f"try {', '.join(FORMATS)}")
    return Opening(
        format=name,
        allow_private=bool(environment.get(ALLOW_PRIVATE, "")),
        password=_first_line(file) if file else "",
    )


def _first_line(file: str) -> str:
    try:
        return Path(file).expanduser().read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
    except (OSError, ValueError) as e:
        raise UsageError("the file with the password cannot be read", where=file) from e
