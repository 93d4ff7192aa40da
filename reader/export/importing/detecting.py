"""Which kind of file of notes it is, by what stands in it."""

import json
from collections.abc import Iterator
from typing import Any

from reader.export.importing.annotations import annotations_in, from_annotations
from reader.export.importing.fields import list_of, object_of
from reader.export.importing.imported import Imported
from reader.export.importing.own import from_own
from reader.export.importing.readwise import from_table, is_table
from reader.model.errors import InputError

LARGEST_FILE = 200_000_000
"""Bytes."""
REMEDY = "notes come from JSON or CSV of `claimreader export`, CSV of Readwise or JSON of Hypothes.is"


def read_notes(data: bytes, *, where: str) -> tuple[Imported, ...]:
    """The notes in a file's bytes, by article.

    Raises:
        InputError: it holds no notes that can be read; says why and what would do.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        raise InputError("is not UTF-8 text", where=where, remedy=REMEDY) from e
    return tuple(each for each in _all(text, where=where) if each.notes or each.article)


def _all(text: str, *, where: str) -> Iterator[Imported]:
    if text.lstrip()[:1] in ("{", "["):
        return _from_json(text, where=where)
    if is_table(text):
        return from_table(text, where=where)
    raise InputError("holds no notes that can be read", where=where, remedy=REMEDY)


def _from_json(text: str, *, where: str) -> Iterator[Imported]:
    documents = _documents(text, where=where)
    if all(_is_article(each) for each in documents):
        return from_own(documents)
    document = documents[0]
    if isinstance(object_of(document).get("articles"), list):
        return from_own(list_of(object_of(document)["articles"]))
    annotations = annotations_in(document) if len(documents) == 1 else documents
    if annotations is None or not all("target" in object_of(each) for each in annotations):
        raise InputError("is JSON without notes in it", where=where, remedy=REMEDY)
    return from_annotations(annotations)


def _is_article(value: Any) -> bool:
    return {"text", "notes"} <= object_of(value).keys()


def _documents(text: str, *, where: str) -> list[Any]:
    """One JSON value, or one a line."""
    try:
        return [json.loads(text)]
    except (ValueError, RecursionError) as e:
        lines = [line for line in text.split("\n") if line.strip()]
        try:
            values = [json.loads(line) for line in lines]
        except (ValueError, RecursionError):
            values = []
        if len(values) > 1:
            return values
        line = getattr(e, "lineno", 1)
        raise InputError("is no JSON", where=f"{where}:{line}", remedy="export it again") from e
