"""The parts of several articles as one text that grows article by article."""

from collections.abc import Iterable, Iterator

Parts = Iterable[tuple[str, str]]
"""The name of the pipeline and what was written down of each article."""


def one_after_the_other(parts: Parts) -> Iterator[str]:
    """The parts as they are."""
    return (part for _, part in parts)


def with_blank_lines(parts: Parts) -> Iterator[str]:
    """The parts with an empty line between them."""
    for number, (_, part) in enumerate(parts):
        yield f"\n{part}" if number else part
