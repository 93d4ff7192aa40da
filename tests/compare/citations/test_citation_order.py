"""First uses against the order of the numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare.citations.citation_order import order_faults
from reader.model.analysis import Analysis
from reader.model.citation import Citation, Reference
from reader.model.span import Span

WORDS = ("Mill", "Abbot", "Zinc", "Dale", "Corn", "Yarn", "Bank", "Pump", "Elm", "Oak")


def analysis(uses: str, words: tuple[str, ...] = WORDS) -> Analysis:
    """Markers that cite these digits in turn, and a list with an entry for each of them."""
    citations = tuple(
        Citation(Span(at * 4, at * 4 + 3), "numeric", tuple(group.split("+")), "resolved")
        for at, group in enumerate(uses.split())
    )
    keys = sorted({key for citation in citations for key in citation.keys}, key=int)
    references = tuple(
        Reference(f"r{key}", key, Span(900 + 9 * at, 908 + 9 * at), words[at % len(words)], cited_by=1)
        for at, key in enumerate(keys)
    )
    return Analysis("a", citations=citations, references=references)


@pytest.mark.parametrize(
    ("uses", "told"),
    [
        ("1 2 3 4 5", []),
        ("1 2 1 3 2 4 5 5", []),
        ("1 3 2 4 5", [("3", "2")]),
        ("5 1 2 3 4", [("5", "1")]),
        ("1 2+3 5 4 6 7", [("5", "4")]),
        ("3+1 2 4 5", [("3", "2")]),
        ("2 1 3", []),
        ("5 4 3 2 1 6 7", []),
    ],
)
def test_first_uses_that_break_the_order_are_told_with_both_numbers(
    uses: str, told: list[tuple[str, str]]
) -> None:
    reasons = [warning.reason for warning in order_faults(analysis(uses))]
    assert reasons == [
        f"Reference {a} is cited before reference {b}, though the list is numbered by first use."
        for a, b in told
    ]


def test_a_fault_of_order_shows_both_markers() -> None:
    (warning,) = order_faults(analysis("1 3 2 4 5"))
    assert (warning.kind, warning.spans) == ("citation_order", (Span(4, 7), Span(8, 11)))


def test_a_list_sorted_by_author_has_no_order_of_use() -> None:
    authors = ("A. Abbot", "C. Berg", "B. Lund", "D. Moe", "A. Zander")
    assert order_faults(analysis("1 3 2 4 5", authors)) == []


def test_labels_have_no_order() -> None:
    labelled = Analysis("a", references=(Reference("r1", "Oka20", Span(0, 5), "x"),))
    assert order_faults(labelled) == []


@given(st.lists(st.integers(1, 9), max_size=30))
def test_uses_in_order_are_never_told(numbers: list[int]) -> None:
    assert order_faults(analysis(" ".join(map(str, sorted(numbers))))) == []
