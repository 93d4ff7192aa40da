from dataclasses import replace
from typing import Any

import pytest
from jsonschema import ValidationError

from reader.export import Annotated, json_text, render, render_all
from reader.model import Analysis, Article, Metadata, Note
from tests.export.validators import read_annotations


def test_a_note_says_its_words_its_tags_and_where_it_stands(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    made = replace(notes[0], tags=("sea",), created="2025-05-03T07:30:00Z", changed="2025-05-04T07:30:00Z")
    told = replace(article, metadata=Metadata(url="https://a.example/boats"))
    (annotation,) = read_annotations(render("annotations", told, analysis, (made,)))["first"]["items"]
    assert annotation["motivation"] == "commenting"
    assert [(body["purpose"], body["value"]) for body in annotation["body"]] == [
        ("commenting", notes[0].text),
        ("tagging", "sea"),
    ]
    assert annotation["target"]["source"] == "https://a.example/boats"
    quote, position = annotation["target"]["selector"]
    assert quote == {
        "type": "TextQuoteSelector",
        "exact": "12 boats were lost.",
        "prefix": "oats *lost* [1]\n\nThe mayor said ",
        "suffix": "\n\nNine boats were lost.",
    }
    assert position == {"type": "TextPositionSelector", "start": 33, "end": 52}
    assert (annotation["created"], annotation["modified"]) == (made.created, made.changed)


def test_a_bare_highlight_has_no_body(article: Article, analysis: Analysis, notes: tuple[Note, ...]) -> None:
    (annotation,) = read_annotations(render("annotations", article, analysis, notes[1:]))["first"]["items"]
    assert annotation["motivation"] == "highlighting"
    assert "body" not in annotation
    assert "prefix" not in annotation["target"]["selector"][0]


@pytest.mark.parametrize(
    ("source", "start"),
    [("news/boats.txt", "urn:x-claimreader:"), ("/a b.txt", "file:///a%20b.txt"), ("-", "urn:")],
)
def test_a_target_has_an_address_of_its_own(
    article: Article, analysis: Analysis, notes: tuple[Note, ...], source: str, start: str
) -> None:
    text = render("annotations", replace(article, source=source), analysis, notes)
    assert read_annotations(text)["first"]["items"][0]["target"]["source"].startswith(start)


def test_annotations_keep_their_ids_and_collections_count_them(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    both = [Annotated(article, analysis, notes), Annotated(replace(article, text="x"), analysis, notes)]
    collection = read_annotations(render_all("annotations", both))
    assert collection == read_annotations(render_all("annotations", both))
    ids = [annotation["id"] for annotation in collection["first"]["items"]]
    assert collection["total"] == len(set(ids)) == 4


def without(key: str) -> Any:
    def fault(annotation: Any) -> None:
        del annotation[key]

    return fault


def with_value(key: str, value: Any) -> Any:
    def fault(annotation: Any) -> None:
        annotation[key] = value

    return fault


@pytest.mark.parametrize(
    "fault",
    [
        without("@context"),
        without("id"),
        without("target"),
        with_value("bodyValue", "x"),
        with_value("created", "yesterday"),
        with_value("id", "n1"),
        with_value("motivation", "shouting"),
    ],
)
def test_the_schema_notices_faults(
    article: Article, analysis: Analysis, notes: tuple[Note, ...], fault: Any
) -> None:
    collection = read_annotations(render("annotations", article, analysis, notes))
    fault(collection["first"]["items"][0])
    with pytest.raises(ValidationError):
        read_annotations(json_text(collection))
