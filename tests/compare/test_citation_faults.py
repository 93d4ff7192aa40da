"""Markers and references that do not fit together."""

from reader.compare.citation_faults import citation_faults
from reader.model.analysis import Analysis
from reader.model.citation import Citation, Reference
from reader.model.span import Span


def marker(start: int, *keys: str, resolved: bool = False) -> Citation:
    return Citation(Span(start, start + 3), "numeric", keys, "resolved" if resolved else "dangling")


def entry(key: str, start: int, *, url: str | None = None, cited_by: int = 1) -> Reference:
    return Reference(f"r{start}", key, Span(start, start + 9), "An entry", url, cited_by)


def test_without_a_list_one_warning_counts_all_markers() -> None:
    found = citation_faults(Analysis("a", citations=(marker(4, "1"), marker(9, "2"))))
    assert [(warning.kind, warning.spans) for warning in found] == [
        ("dangling_citation", (Span(4, 7), Span(9, 12)))
    ]
    assert found[0].reason == "2 markers point nowhere: the article has no list of references."


def test_a_single_marker_is_told_in_the_singular() -> None:
    (found,) = citation_faults(Analysis("a", citations=(marker(4, "1"),)))
    assert found.reason.startswith("1 marker points")


def test_without_markers_or_list_there_is_no_fault() -> None:
    assert citation_faults(Analysis("a")) == ()


def test_each_unresolved_marker_is_told_with_the_missing_keys() -> None:
    analysis = Analysis("a", citations=(marker(4, "1", "7"), marker(9, "8")), references=(entry("1", 50),))
    found = citation_faults(analysis)
    assert [warning.reason for warning in found] == [
        "The list of references has no entry for 7.",
        "The list of references has no entry for 8.",
    ]


def test_an_entry_that_nothing_points_to_is_unused() -> None:
    analysis = Analysis("a", references=(entry("1", 50), entry("2", 70, cited_by=0)))
    assert [(w.kind, w.spans) for w in citation_faults(analysis)] == [("unused_reference", (Span(70, 79),))]


def test_a_list_that_nothing_cites_is_further_reading() -> None:
    assert citation_faults(Analysis("a", references=(entry("1", 50, cited_by=0),))) == ()


def test_the_same_number_or_address_twice_is_a_duplicate() -> None:
    references = (
        entry("1", 50, url="https://www.example.org/a/"),
        entry("1", 70),
        entry("2", 90, url="http://example.org/a#top"),
    )
    found = citation_faults(Analysis("a", references=references))
    assert [warning.reason for warning in found] == [
        "Reference 1 is listed 2 times.",
        "References 1 and 2 lead to the same address.",
    ]


def test_one_address_under_one_number_is_told_once() -> None:
    references = (entry("1", 50, url="https://example.org"), entry("1", 70, url="https://example.org"))
    assert len(citation_faults(Analysis("a", references=references))) == 1
