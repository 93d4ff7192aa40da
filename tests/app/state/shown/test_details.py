from dataclasses import replace

import pytest

from reader.app.state.kept.notebook import Notebook
from reader.app.state.lists.cards import Finding
from reader.app.state.reading import Reading
from reader.app.state.shown import details as details_module
from reader.app.state.shown.details import Paragraph, details, marked_quote, when
from reader.model import Analysis, Article, Citation, Reference, Span, Warning
from reader.worker.events import Finished


@pytest.fixture
def reading(article: Article, analysis: Analysis) -> Reading:
    made = Reading(article)
    made.receive(Finished(analysis))
    return made


def said(finding: Finding, reading: Reading, notebook: Notebook | None = None) -> str:
    paragraphs = details(finding, reading, notebook or Notebook(reading.article.text))
    return "\n".join("".join(words for words, _ in paragraph) for paragraph in paragraphs)


def styled(paragraphs: list[Paragraph], style: str) -> list[str]:
    return [words for paragraph in paragraphs for words, styles in paragraph if style in styles]


def test_a_claim_is_told_with_reading_speaker_time_citations_note_and_warnings(reading: Reading) -> None:
    book = Notebook(reading.article.text)
    book.write(reading.claim_spans[0], "call her")
    first = said(reading.analysis.claims[0], reading, book)
    for words in (
        "said by   Ada Lindqvist",
        "cites     [1]",
        "✎ call her",
        "“nine boats were lost”",
        "One quote counts",
    ):
        assert words in first
    assert "reads as" not in first
    assert "reads as  Twelve boats were lost [in the storm]" in said(reading.analysis.claims[4], reading)
    assert "when      June" in said(reading.analysis.claims[5], reading)
    book.toggle(reading.claim_spans[3])
    assert "✎ kept" in said(reading.analysis.claims[3], reading, book)


def test_a_warning_is_told_with_both_quotes_and_marks_only_the_words_that_differ(reading: Reading) -> None:
    warning = reading.analysis.warnings[0]
    paragraphs = details(warning, reading, Notebook(reading.article.text))
    assert styled(paragraphs, "differs") == ["12", "nine"]
    text = said(warning, reading)
    for words in (
        "— Ada Lindqvist",
        "— Tom Reyes",
        "why       One quote",
        "almost certain (93%)",
    ):
        assert words in text


def test_a_quote_from_another_article_is_not_taken_from_this_one(reading: Reading) -> None:
    warning = replace(reading.analysis.warnings[0], other_article="abc", reason="", differs=())
    text = said(warning, reading)
    assert "The other quote stands in another article." in text
    assert "nine boats" not in text
    own = replace(warning, claims=("c1",), spans=(warning.spans[0], Span(0, 5)))
    claim = replace(reading.analysis.claims[0])
    reading.receive(Finished(Analysis("", claims=(claim,), warnings=(own,))))
    assert "Bridg" not in said(claim, reading)


def test_a_citation_fault_lists_its_markers_and_counts_the_rest(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(details_module, "MARKERS_SHOWN", 2)
    marker = reading.analysis.citations[0].span
    fault = Warning("w", "dangling_citation", "citation", 1.0, (), (marker,) * 5)
    assert said(fault, reading) == "† Citation without a source\n\n[1] [1] … and 3 more"


def test_names_are_told_with_their_forms_and_claims(reading: Reading) -> None:
    names = reading.analysis.names
    assert said(names[0], reading).splitlines() == [
        "Ada Lindqvist  person",
        "mentions  2",
        "also      Lindqvist",
        "claims    1",
        "",
        "● 12 boats were lost in Friday's storm",
    ]
    assert said(names[2], reading) == "Ostvik  place\nmentions  1"


def test_citations_are_told_with_their_sources(reading: Reading) -> None:
    marker = reading.analysis.citations[0].span
    both = Citation(marker, "numeric", ("1", "2"), "resolved", "r1")
    reference = Reference("r1", "1", marker, "A report", "https://example.org", 2)
    reading.receive(Finished(Analysis("", citations=(both,), references=(reference,))))
    assert said(both, reading).splitlines() == [
        "[1]  citation",
        "[1] A report",
        "address   https://example.org",
        "cited     2×",
        "† [2] points to no source in this text.",
    ]
    assert said(replace(reference, url=None, cited_by=0), reading).endswith("cited     never")


def test_notes_are_told_with_their_quote(reading: Reading) -> None:
    book = Notebook(reading.article.text)
    book.write(reading.claim_spans[1], "so?")
    book.toggle(reading.claim_spans[0])
    assert said(book.notes[1], reading) == "✎ Note\n“The council met on Monday.”\n\nso?"
    assert said(book.notes[0], reading).count("\n") == 1


def test_a_very_long_quote_is_cut_and_says_so(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(details_module, "QUOTE_SHOWN", 6)
    assert marked_quote(Span(0, 25), (), reading) == [("“", ("muted",)), ("Bridge", ()), ("…”", ("muted",))]


def test_a_quote_over_a_line_break_stays_on_one_line(reading: Reading) -> None:
    assert marked_quote(Span(20, 30), (), reading)[1] == ("again Mayo", ())


@pytest.mark.parametrize(("time", "shown"), [("monday", "Monday"), ("2025-05-03", "2025-05-03"), (None, "")])
def test_times_are_written_as_the_text_writes_them(
    time: str | None, shown: str, article: Article, analysis: Analysis
) -> None:
    claim = replace(next(c for c in analysis.claims if c.id == "c2"), time=time)
    assert when(claim, Reading(article)) == shown
