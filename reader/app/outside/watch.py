"""Whether a file was changed by someone else."""

import os
from typing import TypeAlias

Signature: TypeAlias = tuple[int, int, int]


class Watched:
    """A file's state; a change counts once nobody goes on writing."""

    def __init__(self, path: str) -> None:
        """`path` may be no file at all, which then never changes."""
        self._path = os.path.expanduser(path)  # noqa: PTH111 - an address or "-" is no path to normalise
        self._known = self._signature()
        self._seen = self._known

    def changed(self) -> bool:
        """Whether the file differs from what was known, and did so the last time too; tells it once."""
        now = self._signature()
        settled, self._seen = now == self._seen, now
        if now is None or now == self._known or not settled:
            return False
        self._known = now
        return True

    def know(self) -> None:
        """Take the file as it is for known."""
        self._known = self._seen = self._signature()

    def _signature(self) -> Signature | None:
        try:
            found = os.stat(self._path)  # noqa: PTH116 - as above
        except (OSError, ValueError):
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
