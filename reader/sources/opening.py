"""How a user wants sources opened."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opening:
    """What the command line can say about sources beside their names."""

    format: str = ""
    """The name of a format; "" to find out."""
    allow_private: bool = False
    """Whether addresses of this machine and of private networks may be fetched."""
    password: str = ""
    """Opens an encrypted PDF file; never shown or kept."""


AS_IT_IS = Opening()
"""Every format found out, public addresses only."""
