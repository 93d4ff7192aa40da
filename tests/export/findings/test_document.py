import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from reader import __version__
from reader.export import Annotated, check_document, json_text, render, schema
from reader.model import Analysis, Article, Note


def validate(document: Any) -> None:
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(document)


def test_the_document_follows_its_schema(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    document = check_document([Annotated(article, analysis, notes)])
    validate(json.loads(json.dumps(document)))
    assert len(document["articles"][0]["notes"]) == 2


def test_an_article_without_findings_follows_the_schema_too(article: Article) -> None:
    document = check_document(
        [Annotated(article, Analysis(article.id)), Annotated(article, Analysis(article.id, "p 1"))]
    )
    validate(document)
    assert document["tool"] == {"name": "claimreader", "version": __version__, "pipeline": "p 1"}
    validate(check_document([]))


def test_the_schema_notices_a_missing_field(article: Article) -> None:
    document = check_document([Annotated(article, Analysis(article.id))])
    del document["articles"][0]["claims"]
    assert not Draft202012Validator(schema()).is_valid(document)


def test_every_finding_is_written_with_its_offsets(article: Article, analysis: Analysis) -> None:
    found = check_document([Annotated(article, analysis)])["articles"][0]
    assert found["source"] == "news/boats.txt"
    assert found["id"] == article.id
    assert found["blocks"][0] == {"start": 0, "end": 16, "kind": "title", "level": 1}
    assert found["entities"][0] == {
        "start": 18,
        "end": 27,
        "label": "PERSON",
        "kind": "person",
        "entity": "e1",
    }
    assert found["names"] == [
        {"id": "e1", "kind": "person", "name": "The mayor", "aliases": ["the mayor"], "mentions": 2}
    ]
    assert found["citations"] == [
        {"start": 13, "end": 16, "style": "numeric", "keys": ["1"], "status": "dangling", "reference": None}
    ]
    assert found["references"][0]["url"] == "https://a.example"
    claim = found["claims"][0]
    assert claim["sentence"] == [18, 52]
    assert claim["entities"] == ["e1"]
    assert claim["quantities"][0]["value"] == 12.0
    assert article.text[claim["start"] : claim["end"]] == claim["text"]


def test_warnings_carry_their_quotes_word_for_word(article: Article, analysis: Analysis) -> None:
    warning, fault, elsewhere = check_document([Annotated(article, analysis)])["articles"][0]["warnings"]
    assert warning["spans"] == [[33, 52], [54, 75]]
    assert warning["quotes"] == ["12 boats were lost.", "Nine boats were lost."]
    assert warning["differs"] == [["12", "nine"]]
    assert fault["quotes"] == ["[1]"]
    assert elsewhere["quotes"] == ["12 boats were lost."]
    assert elsewhere["other_article"] == "abc"


def test_a_line_is_one_article_with_schema_and_tool(article: Article, analysis: Analysis) -> None:
    text = render("jsonl", replace(article, title="two\nlines"), analysis, ())
    assert text.count("\n") == 1
    line = json.loads(text)
    assert (line["schema"], line["tool"]["pipeline"], line["title"]) == (1, "small 1.0", "two\nlines")


def test_json_is_one_run_of_one_article(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    document = json.loads(render("json", article, analysis, notes))
    validate(document)
    assert document["articles"][0]["notes"][0]["claim"] == "c1"


@pytest.mark.parametrize("format_name", ["json", "jsonl"])
def test_characters_stay_readable(article: Article, analysis: Analysis, format_name: str) -> None:
    assert "Zoë" in render(format_name, replace(article, title="Zoë"), analysis, ())


@pytest.mark.parametrize(
    "name", ["\u009b7m.txt", "\u202e.txt", "\udc9b.txt", "\x1b[1m.txt", "\u2028", "Zoë 漢字"]
)
def test_json_says_the_same_without_characters_that_a_terminal_obeys(name: str) -> None:
    text = json_text({"source": name})
    assert json.loads(text) == {"source": name}
    assert text.isprintable()
    assert "漢" in json_text("漢")
