"""Readers of each format, the strictest there are: each raises when a text is not what it should be.

For Web Annotations and CSL no schema comes as a package: schemas/ holds ours, from the specifications.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from reader.export import schema
from reader.export.notes.table import OUR_COLUMNS, READWISE_COLUMNS

OBSIDIAN_TAG = re.compile(r"(?=.*[^\W\d])[\w/-]+")
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


def read_obsidian(text: str) -> Any:
    """Checks what Obsidian's manual says of properties, tags, block names and comments, and no more."""
    _, properties, body = text.split("---\n", 2) if text.startswith("---\n") else ("", "", text)
    told = yaml.safe_load(properties) or {}
    assert told.keys() <= {"title", "source", "author", "site", "published", "tags"}
    assert all(OBSIDIAN_TAG.fullmatch(tag) for tag in told.get("tags", []))
    assert isinstance(told.get("published", date.today()), date)
    lines = body.split("\n")
    for at, line in enumerate(lines):
        if line.startswith("^"):
            assert re.fullmatch(r"\^[A-Za-z0-9-]+", line)
            assert lines[at - 1] == lines[at + 1] == ""
        assert not re.search(r"%%(?! claimreader:)(?<! %%)|==|(?<!\\)\[\[", line), line
        if line.startswith("#") and not line.startswith(("# ", "## ")):
            assert all(OBSIDIAN_TAG.fullmatch(tag.removeprefix("#")) for tag in line.split(" "))
    read_markdown(body)
    return told


def read_logseq(text: str) -> Any:
    """Checks that properties come first and that every other line belongs to a block."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.startswith("- ")), len(lines))
    properties = dict(line.split(":: ", 1) for line in lines[:first] if line)
    for line in lines[first:]:
        assert re.match(r"( {2})*- ", line) or line.startswith("  ") or not line, line
        assert not re.search(r"(?<!\\):(?=:)|(?<!\\)\{\{|(?<!\\)\(\(", line), line
    read_markdown(text)
    return properties


def _own_schema(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((SCHEMAS / name).read_text(encoding="utf-8")))


READERS: Mapping[str, Callable[[str], Any]] = {
    "markdown": read_markdown,
    "obsidian": read_obsidian,
    "logseq": read_logseq,
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
