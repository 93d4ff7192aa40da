"""The sample articles are what they say they are, and the analysis finds what they show.

An expectation that the analysis does not meet yet carries a `known_gap` in the sample's file and is
expected to fail: the day it is met, its test fails until the mark is taken away.
"""

import tomllib
from collections.abc import Iterable
from typing import Any, get_args

import pytest

from benchmarks.explanations import faults
from reader.model import EntityKind, Warning, WarningKind, WarningType
from tests.samples.analysed import SAMPLES, analysis_of, article_of
from tests.samples.expectations import (
    FOLDER,
    Expectations,
    ExpectedName,
    ExpectedWarning,
    Trap,
    index,
)
from tests.samples.matching import concerns, described, meets, span_of

by_name = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.sample)


def cases(items: Iterable[tuple[Expectations, Any]]) -> list[Any]:
    """One test per expectation; a known gap is expected to fail."""
    return [
        pytest.param(
            sample.sample,
            item,
            id=f"{sample.sample}-{n}",
            marks=[pytest.mark.xfail(reason=item.known_gap, strict=True)] if item.known_gap else [],
        )
        for n, (sample, item) in enumerate(items)
    ]


def test_the_index_lists_every_article_in_the_folder_once() -> None:
    listed = sorted(entry["file"] for entry in index()["sample"])
    present = sorted(path.name for path in FOLDER.iterdir() if path.suffix in {".txt", ".md"})
    assert listed == present


def test_the_index_names_its_default() -> None:
    contents = index()
    assert contents["default"] in [entry["name"] for entry in contents["sample"]]


def test_the_index_describes_each_sample_in_one_line() -> None:
    for entry in index()["sample"]:
        assert sorted(entry) == ["description", "file", "name", "title"]
        assert "\n" not in entry["description"]
        assert len(entry["description"]) <= 120


def test_every_expected_file_belongs_to_a_sample() -> None:
    files = sorted(path.name for path in FOLDER.glob("*.expected.toml"))
    assert files == sorted(f"{sample.sample}.expected.toml" for sample in SAMPLES)


def test_every_toml_file_parses() -> None:
    assert [tomllib.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.toml")]


@by_name
def test_titles_agree_between_index_expectations_and_article(sample: Expectations) -> None:
    entry = next(entry for entry in index()["sample"] if entry["name"] == sample.sample)
    assert entry["title"] == sample.title == article_of(sample.sample).title


@by_name
def test_every_quote_is_an_exact_passage_that_stands_once(sample: Expectations) -> None:
    text = article_of(sample.sample).text
    assert [quote for quote in sample.quotes if text.count(quote) != 1] == []


@by_name
def test_expectations_use_the_words_of_the_model(sample: Expectations) -> None:
    kinds, types = get_args(WarningKind), get_args(WarningType)
    assert all(warning.kind in kinds for warning in sample.warnings)
    assert all(warning.type is None or warning.type in types for warning in sample.warnings)
    assert all(kind in kinds for trap in sample.traps for kind in trap.not_as)
    assert all(name.kind in get_args(EntityKind) for name in sample.names)


@by_name
def test_no_pair_is_both_expected_and_forbidden(sample: Expectations) -> None:
    expected = {(warning.kind, warning.quotes) for warning in sample.warnings}
    forbidden = {(kind, trap.quotes) for trap in sample.traps for kind in trap.not_as}
    assert not expected & forbidden


def test_a_sample_holds_a_readable_amount_of_text() -> None:
    for sample in SAMPLES:
        assert 250 <= len(article_of(sample.sample).text.split()) <= 700


def test_a_warning_needs_a_quote_of_its_own_for_each_expected_quote() -> None:
    text = "One side, other side."
    both = [span_of(text, "One"), span_of(text, "other")]
    whole = span_of(text, text)
    single = Warning("w1", "contradiction", "number", 0.9, ("c1",), (whole,))
    assert not concerns(single, both)
    assert concerns(Warning("w2", "contradiction", "number", 0.9, ("c1", "c2"), (both[1], both[0])), both)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sample", "expected"), cases((sample, warning) for sample in SAMPLES for warning in sample.warnings)
)
def test_an_expected_warning_is_given(sample: str, expected: ExpectedWarning) -> None:
    text, warnings = article_of(sample).text, analysis_of(sample).warnings
    assert any(meets(warning, expected, text) for warning in warnings), (
        f"no {expected.kind}/{expected.type} over {expected.quotes}, only\n{described(warnings, text)}"
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("sample", "trap"), cases((sample, trap) for sample in SAMPLES for trap in sample.traps)
)
def test_a_tempting_pair_is_not_flagged(sample: str, trap: Trap) -> None:
    text, warnings = article_of(sample).text, analysis_of(sample).warnings
    spans = [span_of(text, quote) for quote in trap.quotes]
    flagged = [warning for warning in warnings if warning.kind in trap.not_as and concerns(warning, spans)]
    assert not flagged, described(flagged, text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sample", "expected"), cases((sample, name) for sample in SAMPLES for name in sample.names)
)
def test_a_name_is_found_with_its_aliases(sample: str, expected: ExpectedName) -> None:
    names = analysis_of(sample).names
    found = [name for name in names if (name.kind, name.name) == (expected.kind, expected.name)]
    assert len(found) == 1, [(name.kind, name.name, name.aliases) for name in names]
    assert set(expected.aliases) <= set(found[0].aliases)


@pytest.mark.model
@pytest.mark.parametrize(("sample", "limit"), cases((sample, sample.contradictions) for sample in SAMPLES))
def test_there_are_no_more_contradictions_than_were_written(sample: str, limit: Any) -> None:
    text = article_of(sample).text
    found = [warning for warning in analysis_of(sample).warnings if warning.kind == "contradiction"]
    assert len(found) <= limit.value, described(found, text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sample", "limit"), cases((sample, sample.silent) for sample in SAMPLES if sample.silent is not None)
)
def test_a_clean_article_gets_no_warning(sample: str, limit: Any) -> None:
    warnings = analysis_of(sample).warnings
    assert len(warnings) <= limit.value, described(warnings, article_of(sample).text)


@pytest.mark.model
@by_name
def test_every_warning_explains_itself(sample: Expectations) -> None:
    article, analysis = article_of(sample.sample), analysis_of(sample.sample)
    pairs = [warning for warning in analysis.warnings if warning.type != "citation"]
    assert [fault for warning in pairs for fault in faults(warning, article, analysis)] == []


@pytest.mark.model
@pytest.mark.parametrize("status", ["resolved", "dangling"])
@by_name
def test_markers_resolve_as_written(sample: Expectations, status: str) -> None:
    expected = sample.resolved if status == "resolved" else sample.dangling
    citations = [mark for mark in analysis_of(sample.sample).citations if mark.style != "link"]
    found = [article_of(sample.sample).text[mark.span.start : mark.span.end] for mark in citations]
    assert sum(mark.status == status for mark in citations) == expected, found
