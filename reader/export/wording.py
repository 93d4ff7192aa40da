"""How findings are put into words, whatever the format."""

from reader.export.legible import legible
from reader.model import Span, Warning

SHORT_ID = 12
"""Characters of an article's id."""


def quotes_here(warning: Warning) -> tuple[Span, ...]:
    """The spans that lie in the article itself, not in the other one."""
    return warning.spans[:1] if warning.other_article else warning.spans


def marks_here(warning: Warning, text: str) -> tuple[Span, ...]:
    """Where differing words stand in the article itself, in text order; the words tell whose they are."""
    marks = sorted(mark for mark in warning.marks if len(mark))
    if not warning.other_article:
        return tuple(marks)
    words = {first.casefold() for first, _ in warning.differs}
    return tuple(mark for mark in marks if mark.of(text).casefold() in words)


def short_id(article: str) -> str:
    """As much of an article's id as a library's lists show and commands take."""
    return article[:SHORT_ID]


def kind_in_words(warning: Warning) -> str:
    """`dangling citation` for `dangling_citation`."""
    return warning.kind.replace("_", " ")


def one_line(text: str) -> str:
    """The text with every run of spaces and line ends as one space, fit for any file."""
    return legible(" ".join(text.split()))


def counted(number: int, noun: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
