"""Why a document of bytes cannot be read."""


class UnreadableError(Exception):
    """The document is damaged, locked, or larger than it may be; the caller knows its name."""

    def __init__(self, what: str, *, remedy: str = "") -> None:
        """Say what is wrong, as the rest of a sentence that begins with the name, and what to do."""
        super().__init__(what)
        self.what = what
        self.remedy = remedy
