"""Documents that nobody has changed, from files that the user has: SummEdits JSON and cited web pages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.pair_data import documents

META = "(meta data) "
TITLE = META + "TITLE:"


def clean_sets(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Name and documents of each set in the folder; pages in turn make two sets, even and odd."""
    found = documents(folder)
    if found:
        yield "documents", found
    for path in sorted(folder.rglob("*.jsonl")):
        pages = _pages(path)
        if pages:
            yield f"{path.parent.name} pages, even", pages[::2]
            yield f"{path.parent.name} pages, odd", pages[1::2]


def _pages(path: Path) -> list[str]:
    """Each page once, in the order of the file."""
    found: dict[str, None] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row: Any = json.loads(line)
        if not isinstance(row, dict) or not isinstance(row.get("evidence"), list):
            return []
        found[as_page(row["evidence"])] = None
    return list(found)


def as_page(lines: list[str]) -> str:
    """A page as a reader gets it: the title first, each line a paragraph of its own, no other meta data."""
    title = [line.removeprefix(TITLE).strip() for line in lines if line.startswith(TITLE)]
    return "\n\n".join([*title, *(line for line in lines if not line.startswith(META))])
