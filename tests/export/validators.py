"""Readers of each format, the strictest there are: each raises when a text is not what it should be.

For Web Annotations and CSL no schema comes as a package: schemas/ holds ours, from the specifications.
"""

import csv
import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import html5lib
import rispy
from bibtexparser.entrypoint import parse_string
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from reader.export import schema
from reader.export.notes.table import OUR_COLUMNS, READWISE_COLUMNS

SCHEMAS = Path(__file__).with_name("schemas")


def read_json(text: str) -> Any:
    document = json.loads(text)
    Draft202012Validator(schema()).validate(document)
    return document


def read_json_lines(text: str) -> list[Any]:
    article = Draft202012Validator({**schema()["$defs"]["article"], "$defs": schema()["$defs"]})
    lines = [json.loads(line) for line in text.removesuffix("\n").split("\n")]
    for line in lines:
        article.validate(line)
    return lines


def read_html(text: str) -> Any:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def read_sarif(text: str) -> Any:
    SarifLog.model_validate_json(text)
    return json.loads(text)


def read_annotations(text: str) -> Any:
    document = json.loads(text)
    _own_schema("web_annotation.json").validate(document)
    return document


def read_csl(text: str) -> Any:
    document = json.loads(text)
    _own_schema("csl.json").validate(document)
    return document


def read_csv(text: str) -> list[dict[str, str]]:
    names, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert tuple(names) == READWISE_COLUMNS + OUR_COLUMNS
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    return [dict(zip(names, row, strict=True)) for row in rows]


def read_ris(text: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = rispy.loads(text)
    return entries


def read_bibtex(text: str) -> Any:
    library = parse_string(text)
    assert not library.failed_blocks
    return library


def read_markdown(text: str) -> Any:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def _own_schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / name).read_text(encoding="utf-8")))


READERS: Mapping[str, Callable[[str], Any]] = {
    "markdown": read_markdown,
    "html": read_html,
    "text": str.splitlines,
    "margin": str.splitlines,
    "json": read_json,
    "jsonl": read_json_lines,
    "sarif": read_sarif,
    "csv": read_csv,
    "annotations": read_annotations,
    "csl": read_csl,
    "ris": read_ris,
    "bibtex": read_bibtex,
}
