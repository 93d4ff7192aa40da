"""Which claims lack a source in an article that cites."""

from dataclasses import replace

import pytest

from reader.compare.citations.citation_faults import citation_faults
from reader.compare.citations.uncited_claims import uncited_claims
from reader.model.analysis import Analysis
from reader.model.citation import Reference
from reader.model.claim import Claim
from reader.model.span import Span

ENTRY = Reference("r1", "1", Span(900, 910), "Log", cited_by=4)


def claim(block: int, *citations: str, worth: float = 0.9) -> Claim:
    span = Span(block * 10, block * 10 + 9)
    return Claim(f"c{block}", span, "It sank.", "It sank.", span, "it", "sink", time="2019",
                 citations=citations,
                 check_worthiness=worth, block=block)  # fmt: skip


def analysis(*claims: Claim) -> Analysis:
    return Analysis("a", claims=claims, references=(ENTRY,))


CITING = (claim(0, "1"), claim(1, "1"), claim(3, "1"), claim(4))


def test_a_bare_paragraph_among_citing_ones_is_told() -> None:
    (warning,) = uncited_claims(analysis(*CITING[:2], claim(2), *CITING[2:]))
    assert (warning.kind, warning.claims, warning.spans) == ("uncited_claim", ("c2",), (Span(20, 29),))


@pytest.mark.parametrize(
    "bare",
    [
        claim(2, worth=0.3),
        claim(2, "1"),
        replace(claim(2), speaker="Lund"),
        replace(claim(2), modality="hedged"),
        replace(claim(2), time=None),
    ],
)
def test_what_needs_no_source_is_not_told(bare: Claim) -> None:
    assert uncited_claims(analysis(*CITING[:2], bare, *CITING[2:])) == []


def test_a_call_for_a_citation_is_no_source() -> None:
    asked = (claim(2, "citation needed"), claim(2))
    assert [w.claims for w in uncited_claims(analysis(*CITING[:2], *asked, *CITING[2:]))] == [("c2",)]


def test_an_article_that_seldom_cites_is_left_alone() -> None:
    assert uncited_claims(analysis(claim(0, "1"), claim(1, "1"), claim(2), claim(3), claim(4))) == []


def test_without_a_list_or_with_few_paragraphs_nothing_is_told() -> None:
    article = analysis(*CITING[:2], claim(2), *CITING[2:])
    assert uncited_claims(replace(article, references=())) == []
    assert uncited_claims(analysis(claim(0, "1"), claim(1), claim(2, "1"))) == []


def test_uncited_claims_are_among_the_faults() -> None:
    article = analysis(*CITING[:2], claim(2), *CITING[2:])
    assert [warning.kind for warning in citation_faults(article)] == ["uncited_claim"]
