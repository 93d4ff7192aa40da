"""What somebody probably meant who wrote a name that there is not."""

from collections.abc import Iterable

ALIKE = 0.6
"""Share of like letters from which one name may be meant by another; difflib's own bound."""


def nearest_name(name: str, known: Iterable[str], *, alike: float = ALIKE) -> str | None:
    """The known name that is written most like `name`; None when none is near."""
    from difflib import get_close_matches  # only mistakes need it, and every start would wait for it

    return next(iter(get_close_matches(name, list(known), n=1, cutoff=alike)), None)
