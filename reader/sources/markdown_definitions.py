"""Numbered link definitions, `[1]: https://…`, which an article uses as its list of references."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.sources.markdown_parser import CITED, Environment

_NUMBERED = re.compile(r" {0,3}\[(\d{1,3})\]:")


@dataclass(frozen=True, slots=True)
class Definition:
    """A definition that stays readable because markers point to it."""

    line: int
    """Index of the source line it begins on."""
    text: str
    url: str


def shown_definitions(source: str, environment: Environment) -> list[Definition]:
    """The definitions to show, in the order of the source; none when the text has no bare marker.

    One that only names the address of links, `[words][1]`, stays hidden as Markdown means it to.
    """
    cited: set[str] = environment[CITED]
    if not cited:
        return []
    lines = source.split("\n")
    return sorted(_numbered(source, lines, environment, cited), key=lambda definition: definition.line)


def _numbered(
    source: str, lines: list[str], environment: Environment, cited: set[str]
) -> Iterator[Definition]:
    known = [*environment.get("references", {}).values(), *environment.get("duplicate_refs", ())]
    for reference in known:
        first, last = reference["map"]
        match = _NUMBERED.match(lines[first])
        if match is None:
            continue
        if match[1] in cited or f"][{match[1]}]" not in source:
            text = "\n".join(lines[first:last]).rstrip()
            yield Definition(line=first, text=text.replace("\n", " "), url=reference["href"])
