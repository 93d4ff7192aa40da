"""Every format, on every sample article and on a hostile one, holds up before a reader of that format."""

import json
from collections.abc import Callable
from typing import Any

import html5lib
import pytest
from jsonschema import Draft202012Validator
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from reader.export import FORMATS, Annotated, render_all, schema
from reader.model import Note
from tests.samples.analysed import SAMPLES, analysis_of, article_of


def _json(text: str) -> None:
    Draft202012Validator(schema()).validate(json.loads(text))


def _json_lines(text: str) -> None:
    for line in text.removesuffix("\n").split("\n"):
        Draft202012Validator(schema()["$defs"]["article"] | {"$defs": schema()["$defs"]}).validate(
            json.loads(line)
        )


def _html(text: str) -> None:
    html5lib.HTMLParser(strict=True).parse(text)


VALIDATORS: dict[str, Callable[[str], Any]] = {
    "html": _html,
    "json": _json,
    "jsonl": _json_lines,
    "sarif": SarifLog.model_validate_json,
}


def sample_articles() -> list[Annotated]:
    """Every sample article as the program analyses it, with a note on every fifth claim."""
    found = []
    for sample in SAMPLES:
        article, analysis = article_of(sample.sample), analysis_of(sample.sample)
        notes = (Note.on(article.text, c.span, text="see [1]", claim=c.id) for c in analysis.claims[::5])
        found.append(Annotated(article, analysis, tuple(notes)))
    return found


@pytest.mark.parametrize("name", FORMATS)
def test_a_hostile_article_is_valid(name: str, hostile: Annotated) -> None:
    text = render_all(name, [hostile])
    VALIDATORS.get(name, str)(text)
    text.encode("utf-8")
    assert "\x1b" not in text
    assert "\x00" not in text


@pytest.mark.model
@pytest.mark.parametrize("name", FORMATS)
def test_every_sample_article_is_valid(name: str) -> None:
    articles = sample_articles()
    for checked in articles:
        VALIDATORS.get(name, str)(render_all(name, [checked]))
    assert render_all(name, articles)
