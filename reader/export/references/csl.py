"""Works as CSL-JSON, which Zotero, pandoc and most writers of bibliographies read.

https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from reader.export.annotated import Annotated
from reader.export.findings.document import json_text
from reader.export.joining import Parts
from reader.export.references.authors import Author
from reader.export.references.work import Work, WorkKind, works

TYPES: Mapping[WorkKind, str] = {
    "webpage": "webpage",
    "journal_article": "article-journal",
    "document": "document",
}


def csl_part(each: Annotated) -> str:
    """The article's works as items."""
    return json_text([_item(work) for work in works(each)])


def joined_csl(parts: Parts) -> Iterator[str]:
    """One list of all works."""
    items = [item for _, part in parts for item in json.loads(part)]
    yield json_text(items, indent=2) + "\n"


def _item(work: Work) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": work.key,
        "type": TYPES[work.kind],
        "title": work.title,
        "author": [_name(author) for author in work.authors],
        "container-title": work.container,
        "issued": {"date-parts": [list(work.date)]} if work.date else None,
        "URL": work.url,
        "DOI": work.doi,
        "language": work.language,
        "note": work.note,
    }
    return {name: value for name, value in fields.items() if value}


def _name(author: Author) -> dict[str, str]:
    if author.given:
        return {"family": author.family, "given": author.given}
    return {"literal": author.family}
