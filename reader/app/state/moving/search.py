"""Finding words in the article's text."""

import re
import warnings
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field

from reader.app.state.moving.time_limit import TookTooLongError, at_most
from reader.later import compiled_later

LIMIT = 20_000
"""More hits than these are not collected: a screen cannot show them and a key must not wait for them."""
PATIENCE = 0.25
"""Seconds that a regular expression may take; a key that takes longer is felt as a fault."""
IN_PATTERN = compiled_later(r"(\\.|\[\^?\]?(?:\\.|[^\]])*\])| ", re.DOTALL)
"""What must stay as it is in a regular expression, or a space outside of it."""


def pattern(query: str, *, regex: bool = False) -> re.Pattern[str]:
    """The query as a pattern: a space matches any white space, lower case matches upper case too.

    Raises:
        re.error: it is no regular expression.
    """
    if regex:
        spaced = IN_PATTERN().sub(lambda found: found[1] or r"\s+", query)
        letters = re.sub(r"\\.", "", query)
        return re.compile(spaced, re.MULTILINE | (re.IGNORECASE if letters == letters.lower() else 0))
    words = [re.escape(word) for word in query.split()]
    return re.compile(r"\s+".join(words), 0 if query != query.lower() else re.IGNORECASE)


@dataclass(slots=True)
class Search:
    """A query with its hits and the one that the reader stands on."""

    query: str = ""
    regex: bool = False
    starts: "array[int]" = field(default_factory=lambda: array("I"))
    ends: "array[int]" = field(default_factory=lambda: array("I"))
    index: int | None = None
    trouble: str = ""
    """Why there are no hits, or not all, when that is not the text's doing."""

    @classmethod
    def of(cls, query: str, text: str, *, regex: bool = False) -> "Search":
        """All hits of the query, none of them current."""
        search = cls(query, regex)
        if not query.split():
            return search
        if regex:
            search._collect_in_time(text)
        else:
            search._collect(pattern(query), text)
        return search

    def _collect_in_time(self, text: str) -> None:
        try:
            with warnings.catch_warnings(), at_most(PATIENCE):
                warnings.simplefilter("ignore")  # on doubtful patterns; a warning would tear the screen
                self._collect(pattern(self.query, regex=True), text)
        except TookTooLongError as error:
            self.trouble = str(error)
        except (re.error, OverflowError, RecursionError) as error:
            self.trouble = f"no pattern: {getattr(error, 'msg', error)}"

    def _collect(self, wanted: "re.Pattern[str]", text: str) -> None:
        add_start, add_end = self.starts.append, self.ends.append
        for match in wanted.finditer(text):
            start, end = match.span()
            if start < end:
                add_start(start)
                add_end(end)
                if len(self.starts) == LIMIT:
                    break

    def __len__(self) -> int:
        return len(self.ends)

    @property
    def current(self) -> tuple[int, int] | None:
        """The offsets of the current hit."""
        return None if self.index is None else (self.starts[self.index], self.ends[self.index])

    @property
    def count(self) -> str:
        """Which hit of how many, as in "3/17", or why there is none."""
        if not self.query.strip():
            return ""
        if not self:
            return self.trouble or "not found"
        more = "+" if self.trouble or len(self) == LIMIT else ""
        return f"{0 if self.index is None else self.index + 1}/{len(self)}{more}"

    def go_from(self, offset: int) -> None:
        """Make the first hit at or after the offset current, the first of all when none follows."""
        self.index = bisect_left(self.starts, offset) % len(self) if self else None

    def step(self, by: int, *, offset: int) -> None:
        """The hit `by` steps on, or back when negative, round the end; from the offset at first."""
        if not self:
            return
        if self.index is None:
            after = bisect_left(self.starts, offset)
            self.index = (after + by - 1 if by > 0 else after + by) % len(self)
        else:
            self.index = (self.index + by) % len(self)
