"""A parse as plain objects says what the doc says."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from reader.language.parse import parsed as module
from reader.language.parse.parsed import parsed

Parse = Callable[[str], Doc]
SENTENCE = "The bill was approved by the senate in March."


def test_tokens_heads_and_text_are_those_of_the_doc(parse: Parse) -> None:
    doc = parse(SENTENCE)
    found = parsed(doc)
    assert found.text == doc.text
    assert [(t.text, t.start, t.pos, t.tag, t.label) for t in found.tokens] == [
        (t.text, t.idx, t.pos_, t.tag_, t.dep_) for t in doc
    ]
    assert [t.head.i for t in found.tokens] == [t.head.i for t in doc]


def test_strings_are_forgotten_when_there_are_too_many(parse: Parse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_STRINGS", 3)
    monkeypatch.setattr(module, "_strings_of", module._Strings)
    assert [t.text for t in parsed(parse(SENTENCE)).tokens] == [t.text for t in parse(SENTENCE)]
