"""Markers and references that do not fit together."""

from reader.compare.citations.citation_faults import citation_faults
from reader.model.analysis import Analysis
from reader.model.citation import Citation, Reference
from reader.model.span import Span


def marker(start: int, *keys: str, resolved: bool = False) -> Citation:
    return Citation(Span(start, start + 3), "numeric", keys, "resolved" if resolved else "dangling")


def entry(
    key: str,
    start: int,
    *,
    url: str | None = None,
    cited_by: int = 1,
    section: int = 0,
    numbered: bool = True,
) -> Reference:
    return Reference(
        f"r{start}",
        key,
        Span(start, start + 9),
        "An entry",
        url,
        cited_by,
        section=section,
        numbered=numbered,
    )


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


def test_a_range_over_a_missing_entry_says_so() -> None:
    spanning = Citation(Span(4, 9), "numeric", ("1", "2", "3"), missing=("2",), ranges=(("1", "3"),))
    found = citation_faults(Analysis("a", citations=(spanning,), references=(entry("1", 50), entry("3", 70))))
    assert [(warning.kind, warning.reason) for warning in found] == [
        ("dangling_citation", "The range 1 to 3 takes in 2, which the list of references lacks."),
        ("numbering_gap", "The list goes from 1 to 3: 2 is missing."),
    ]


def test_a_range_wholly_outside_the_list_is_just_missing() -> None:
    outside = Citation(Span(4, 9), "numeric", ("8", "9"), missing=("8", "9"), ranges=(("8", "9"),))
    (found,) = citation_faults(Analysis("a", citations=(outside,), references=(entry("1", 50),)))
    assert found.reason == "The list of references has no entry for 8, 9."


def test_a_wide_gap_names_its_ends() -> None:
    (found,) = citation_faults(Analysis("a", references=(entry("1", 50), entry("5", 70))))
    assert found.reason == "The list goes from 1 to 5: 2 to 4 is missing."
    assert found.spans == (Span(50, 59), Span(70, 79))


def test_lists_numbered_by_place_or_by_name_have_no_gaps() -> None:
    references = (entry("1", 50, numbered=False), entry("Lund 2020", 70, numbered=False), entry("7", 90))
    assert citation_faults(Analysis("a", references=references)) == ()


def test_each_list_counts_for_itself() -> None:
    references = (entry("1", 50), entry("1", 70, section=1), entry("2", 90, section=1))
    assert citation_faults(Analysis("a", references=references)) == ()


def test_a_call_for_a_citation_is_told_by_itself() -> None:
    asked = marker(4, "citation needed")
    expected = ["The text itself asks for a source here."]
    assert [w.reason for w in citation_faults(Analysis("a", citations=(asked,)))] == expected
    listed = Analysis("a", citations=(asked,), references=(entry("1", 50),))
    assert [w.reason for w in citation_faults(listed)] == expected


def test_three_entries_with_one_address_are_told_together() -> None:
    same = [entry(str(n), 50 * n, url="https://example.org") for n in (1, 2, 3)]
    (found,) = citation_faults(Analysis("a", references=tuple(same)))
    assert found.reason == "References 1, 2 and 3 lead to the same address."
