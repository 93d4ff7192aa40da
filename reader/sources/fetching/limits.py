"""How much time and how many bytes a fetch may take."""

import time
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """What one fetch may cost."""

    seconds: float = 30.0
    """For everything: looking up, redirects, the last byte."""
    silence: float = 10.0
    """Seconds without a byte."""
    largest: int = 32 * 1024 * 1024
    """Bytes after unpacking: long books have a few."""
    redirects: int = 5


@dataclass(slots=True)
class Deadline:
    """When a fetch must have ended."""

    limits: Limits
    end: float = field(init=False)
    """On the clock of `time.monotonic`."""

    def __post_init__(self) -> None:
        self.end = time.monotonic() + self.limits.seconds

    @property
    def left(self) -> float:
        """Seconds left; never 0, which would mean "at once" to a socket."""
        return max(self.end - time.monotonic(), 0.001)

    @property
    def passed(self) -> bool:
        """Whether no time is left."""
        return time.monotonic() >= self.end

    def wait(self) -> float:
        """Seconds to wait for the next byte."""
        return min(self.limits.silence, self.left)
