"""The findings of many articles as one text that grows article by article."""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from reader.export.document import article_object, json_head, json_text, to_json_line
from reader.export.markdown import to_markdown
from reader.export.text import to_text
from reader.model import Analysis, Article

INDENT = 2
"""Spaces by which JSON is indented."""
Parts = Iterable[tuple[str, str]]
"""The name of the pipeline and the written findings of each article."""


@dataclass(frozen=True, slots=True)
class Report:
    """How articles are written down one by one, perhaps in several processes, and joined as they come."""

    part: Callable[[Article, Analysis], str]
    """The findings of one article."""
    joined: Callable[[Parts], Iterator[str]]
    """The pieces of the whole text; each is handed out before the next part is asked for."""


def report_part(format: str, article: Article, analysis: Analysis) -> str:  # noqa: A002 - the reader's word
    """One article's part of a report in one of REPORTS."""
    return REPORTS[format].part(article, analysis)


def report(format: str, parts: Parts) -> Iterator[str]:  # noqa: A002 - the reader's word
    """The pieces of a report in one of REPORTS, whose parts `report_part` made."""
    return REPORTS[format].joined(parts)


def _one_after_the_other(parts: Parts) -> Iterator[str]:
    return (part for _, part in parts)


def _with_blank_lines(parts: Parts) -> Iterator[str]:
    for number, (_, part) in enumerate(parts):
        yield f"\n{part}" if number else part


def _json_part(article: Article, analysis: Analysis) -> str:
    # No string in JSON holds a line end, so every line is one of the layout.
    return textwrap.indent(json_text(article_object(article, analysis, ()), indent=INDENT), " " * 2 * INDENT)


def _json(parts: Parts) -> Iterator[str]:
    """The text of `check_document`, which is never held as a whole."""
    number = 0
    for pipeline, part in parts:
        yield (f",\n{part}" if number else f"{_json_beginning(pipeline)}\n{part}")
        number += 1
    yield f"\n{' ' * INDENT}]\n}}\n" if number else f"{_json_beginning('')}]\n}}\n"


def _json_beginning(pipeline: str) -> str:
    head = json_text(json_head(pipeline), indent=INDENT).removesuffix("\n}")
    return f'{head},\n{" " * INDENT}"articles": ['


REPORTS: Mapping[str, Report] = {
    "text": Report(lambda article, analysis: to_text(article, analysis, ()), _one_after_the_other),
    "json": Report(_json_part, _json),
    "jsonl": Report(lambda article, analysis: to_json_line(article, analysis, ()), _one_after_the_other),
    "markdown": Report(lambda article, analysis: to_markdown(article, analysis, ()), _with_blank_lines),
}
