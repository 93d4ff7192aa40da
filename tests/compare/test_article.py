"""One article of ours through the whole pipeline: it says things twice and its headline is wrong."""

from collections.abc import Callable

import pytest

from reader.compare import find_warnings
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.warning import Warning

TEXT = """Weber travels to Geneva for fishing talks

Norwegian Prime Minister Anna Weber will not attend the fishing talks in Geneva.[1] Neither Anna Weber nor
Irish Prime Minister Paul Stone will appear in person.

The office of Anna Weber kept the reasons under wraps until the last minute.[2] The fleet lost 12 boats in
the storm.

According to a summary, both Anna Weber and Paul Stone will skip the talks. The office of Anna Weber kept the
reasons secret until the last moment. The fleet lost 15 boats in the storm.
"""


@pytest.fixture(scope="module")
def found(analyse: Callable[[str], tuple[Article, Analysis]]) -> tuple[Article, tuple[Warning, ...]]:
    article, analysis = analyse(TEXT)
    return article, find_warnings(article, analysis)


def quotes(article: Article, warning: Warning) -> str:
    return " / ".join(span.of(article.text) for span in warning.spans)


@pytest.mark.model
def test_the_headline_is_held_against_the_text(found: tuple[Article, tuple[Warning, ...]]) -> None:
    article, warnings = found
    told = [quotes(article, warning) for warning in warnings if warning.kind == "contradiction"]
    assert any("travels to Geneva" in quote and "Weber" in quote for quote in told), told


@pytest.mark.model
def test_other_wording_is_found_to_say_the_same(found: tuple[Article, tuple[Warning, ...]]) -> None:
    article, warnings = found
    told = [quotes(article, warning) for warning in warnings if warning.type == "restated"]
    assert any("under wraps" in quote and "secret" in quote for quote in told), told


@pytest.mark.model
def test_the_two_numbers_are_shown_as_they_stand(found: tuple[Article, tuple[Warning, ...]]) -> None:
    article, warnings = found
    (number,) = [warning for warning in warnings if warning.type == "number"]
    assert sorted(span.of(article.text) for span in number.marks) == ["12", "15"]


@pytest.mark.model
def test_the_markers_are_told_to_point_nowhere(found: tuple[Article, tuple[Warning, ...]]) -> None:
    _, warnings = found
    assert [len(warning.spans) for warning in warnings if warning.kind == "dangling_citation"] == [2]


@pytest.mark.model
def test_every_quote_and_mark_lies_in_the_article(found: tuple[Article, tuple[Warning, ...]]) -> None:
    article, warnings = found
    for warning in warnings:
        assert all(span.end <= len(article.text) for span in (*warning.spans, *warning.marks))
        assert all(any(quote.covers(mark) for quote in warning.spans) for mark in warning.marks)
