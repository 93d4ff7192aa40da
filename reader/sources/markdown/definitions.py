"""Numbered link definitions, `[1]: https://…`, which an article uses as its list of references."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.sources.markdown.parser import CITED, Environment

_NUMBERED = re.compile(r"[ >]*(\[(\d{1,3})\]:)")
_NAMED_BY_LINK = re.compile(r"\]\[(\d{1,3})\]")


@dataclass(frozen=True, slots=True)
class Definition:
    """A definition that stays readable because markers point to it."""

    line: int
    """Index of the source line it begins on."""
    column: int
    """Code points before it on that line."""
    key: str
    text: str
    url: str


def shown_definitions(source: str, environment: Environment) -> list[Definition]:
    """The definitions to show, in the order of the source; none when the text has no bare marker.

    One that only names the address of links, `[words][1]`, stays hidden as Markdown means it to.
    """
    cited: set[str] = environment[CITED]
    if not cited:
        return []
    only_names = set(_NAMED_BY_LINK.findall(source)) - cited
    found = _numbered(source.split("\n"), environment)
    return sorted((d for d in found if d.key not in only_names), key=lambda definition: definition.line)


def _numbered(lines: list[str], environment: Environment) -> Iterator[Definition]:
    for reference in [*environment.get("references", {}).values(), *environment.get("duplicate_refs", ())]:
        first, last = reference["map"]
        if match := _NUMBERED.match(lines[first]):
            column = match.start(1)
            text = " ".join(lines[first:last])[column:].rstrip()
            yield Definition(line=first, column=column, key=match[2], text=text, url=reference["href"])
