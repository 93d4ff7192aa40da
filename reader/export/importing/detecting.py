"""Which kind of file of notes it is, by what stands in it."""

import json
from collections.abc import Iterator
from typing import Any

from reader.export.findings.document import SCHEMA_VERSION
from reader.export.importing.annotations import annotations_in, from_annotations
from reader.export.importing.fields import list_of, object_of
from reader.export.importing.imported import Imported
from reader.export.importing.own import from_own
from reader.export.importing.readwise import from_table, is_table
from reader.model.errors import InputError

LARGEST_FILE = 200_000_000
"""Bytes."""
REMEDY = "notes come from JSON or CSV of `claimreader export`, CSV of Readwise or JSON of Hypothes.is"


_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""With which files begin that spreadsheets save as Unicode text, and what they are."""


def read_notes(data: bytes, *, where: str) -> tuple[Imported, ...]:
    """The notes in a file's bytes, by article.

    Raises:
        InputError: it holds no notes that can be read; says why and what would do.
    """
    try:
        text = data.decode(_MARKS.get(data[:2], "utf-8-sig"))
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
    for number, each in enumerate(map(object_of, documents), start=1):
        _refuse_newer(each.get("schema"), where=where if len(documents) == 1 else f"{where}:{number}")
    if all(_is_article(each) for each in documents):
        return from_own(documents)
    document = documents[0]
    if isinstance(object_of(document).get("articles"), list):
        return from_own(list_of(object_of(document)["articles"]))
    annotations = annotations_in(document) if len(documents) == 1 else documents
    if annotations is None or not any("target" in object_of(each) for each in annotations):
        if annotations == [] and object_of(document):
            return iter(())
        raise InputError("is JSON without notes in it", where=where, remedy=REMEDY)
    for number, each in enumerate(annotations, start=1):
        if "target" not in object_of(each):
            told = f"number {number} of {len(annotations)} is no annotation"
            raise InputError(told, where=where, remedy="take it out, or export them again")
    return from_annotations(annotations)


def _is_article(value: Any) -> bool:
    return {"text", "notes"} <= object_of(value).keys()


def _refuse_newer(schema: Any, *, where: str) -> None:
    if isinstance(schema, int) and schema > SCHEMA_VERSION:
        told = f"a newer claimreader wrote this (schema {schema}, this one knows {SCHEMA_VERSION})"
        raise InputError(told, where=where, remedy="update claimreader")


def _documents(text: str, *, where: str) -> list[Any]:
    """One JSON value, or one a line."""
    try:
        return [json.loads(text)]
    except (ValueError, RecursionError) as e:
        lines = text.split("\n")
        values, broken = _values(lines)
        if broken is None:
            return values
        if values:
            raise InputError("is no JSON", where=f"{where}:{broken}", remedy="export it again") from e
        place = f"{e.lineno}:{e.colno}" if isinstance(e, json.JSONDecodeError) else "1"
        raise InputError("is no JSON", where=f"{where}:{place}", remedy="export it again") from e


def _values(lines: list[str]) -> tuple[list[Any], int | None]:
    """The values of lines, and the number of the first that is none, with the values before it."""
    values = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                values.append(json.loads(line))
            except (ValueError, RecursionError):
                return values, number
    return values, None
