"""Finding words in the article's text."""

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field

LIMIT = 20_000
"""More hits than these are not collected: a screen cannot show them and a key must not wait for them."""


def pattern(query: str) -> re.Pattern[str]:
    """The query as a pattern: a space matches any white space, lower case matches upper case too."""
    words = [re.escape(word) for word in query.split()]
    return re.compile(r"\s+".join(words), 0 if query != query.lower() else re.IGNORECASE)


@dataclass(slots=True)
class Search:
    """A query with its hits and the one that the reader stands on."""

    query: str = ""
    starts: "array[int]" = field(default_factory=lambda: array("I"))
    ends: "array[int]" = field(default_factory=lambda: array("I"))
    index: int | None = None

    @classmethod
    def of(cls, query: str, text: str) -> "Search":
        """All hits of the query, none of them current."""
        search = cls(query)
        if not query.split():
            return search
        for match in pattern(query).finditer(text):
            search.starts.append(match.start())
            search.ends.append(match.end())
            if len(search.starts) == LIMIT:
                break
        return search

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def current(self) -> tuple[int, int] | None:
        """The offsets of the current hit."""
        return None if self.index is None else (self.starts[self.index], self.ends[self.index])

    @property
    def count(self) -> str:
        """Which hit of how many, as in "3/17"."""
        if not self.query.strip():
            return ""
        if not self:
            return "not found"
        more = "+" if len(self) == LIMIT else ""
        return f"{0 if self.index is None else self.index + 1}/{len(self)}{more}"

    def go_from(self, offset: int) -> None:
        """Make the first hit at or after the offset current, the first of all when none follows."""
        self.index = bisect_left(self.starts, offset) % len(self) if self else None

    def step(self, by: int, *, offset: int) -> None:
        """The next (1) or previous (-1) hit, round the end; from the offset when none is current."""
        if not self:
            return
        if self.index is None:
            after = bisect_left(self.starts, offset)
            self.index = (after if by > 0 else after - 1) % len(self)
        else:
            self.index = (self.index + by) % len(self)
