from collections.abc import Callable
from pathlib import Path

import pytest

from reader.language.analyser import Analyser
from reader.model import Analysis, Article, Findings, Span
from reader.model.errors import AnalysisError

MakeArticle = Callable[..., Article]

pytestmark = pytest.mark.model

PARAGRAPHS = (
    "Lund travels to Norway for harbour talks, but Okafor fails to attend",
    "President Ada Lund met Mayor Henrik Okafor in Oslo on 3 May 2024[1][2]. Both leaders praised it [3].",
    "The harbour council said that Okafor had decided not to pay. He reportedly owes $5 million.[1]",
    "- The council approved the plan in 2019, and it spent 12 million euros.",
    "print('Lund')",
)
KINDS = ("title", "paragraph", "paragraph", "list_item", "code")


@pytest.fixture(scope="module")
def article(make_article: MakeArticle) -> Article:
    return make_article(*PARAGRAPHS, kinds=KINDS)


@pytest.fixture(scope="module")
def analysis(analyser: Analyser, article: Article) -> Analysis:
    return analyser.complete(article, dict(analyser.findings(article, range(len(article.blocks)))))


def test_a_missing_pipeline_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(AnalysisError, match="install claimreader again"):
        Analyser.load(tmp_path / "nothing")


def test_the_pipeline_says_its_name_and_version(analyser: Analyser, analysis: Analysis) -> None:
    name, version = analyser.pipeline.split()
    assert name
    assert version[0].isdigit()
    assert analysis.pipeline == analyser.pipeline


def test_findings_come_in_the_order_asked_for(analyser: Analyser, article: Article) -> None:
    found = list(analyser.findings(article, [2, 0, 4]))
    assert [index for index, _ in found] == [2, 0, 4]
    assert found[2][1] == Findings()


def test_the_order_of_analysis_changes_nothing(
    analyser: Analyser, article: Article, analysis: Analysis
) -> None:
    backwards = dict(analyser.findings(article, list(reversed(range(len(article.blocks))))))
    assert analyser.complete(article, backwards) == analysis


def test_every_span_lies_in_the_article_and_texts_match(article: Article, analysis: Analysis) -> None:
    everything = Span(0, len(article.text))
    for claim in analysis.claims:
        assert claim.text == claim.span.of(article.text)
        assert claim.sentence.covers(claim.span)
        assert article.blocks[claim.block].span.covers(claim.span)
        assert all(claim.span.covers(word.span) for word in claim.words)
        assert all(word.text == word.span.of(article.text) for word in claim.words)
        assert all(claim.span.covers(quantity.span) for quantity in claim.quantities)
    assert all(everything.covers(entity.span) for entity in analysis.entities)
    assert all(everything.covers(citation.span) for citation in analysis.citations)


def test_claims_are_numbered_in_text_order(analysis: Analysis) -> None:
    assert [claim.id for claim in analysis.claims] == [f"c{n}" for n in range(1, len(analysis.claims) + 1)]
    starts = [claim.span.start for claim in analysis.claims]
    assert starts == sorted(starts)


def test_a_headline_of_two_clauses_makes_two_claims(analysis: Analysis) -> None:
    first, second = [claim for claim in analysis.claims if claim.block == 0]
    assert (first.predicate, first.polarity) == ("travel", "positive")
    assert (second.predicate, second.polarity) == ("attend", "negative")


def test_names_are_gathered_over_the_article(analysis: Analysis) -> None:
    persons = {name.name: name.aliases for name in analysis.names if name.kind == "person"}
    assert set(persons) == {"Ada Lund", "Henrik Okafor"}
    assert "Lund" in persons["Ada Lund"]


def test_both_leaders_are_the_two_named_together(analysis: Analysis) -> None:
    claim = next(claim for claim in analysis.claims if claim.text.startswith("Both leaders"))
    by_id = {name.id: name.name for name in analysis.names}
    assert {by_id[identifier] for identifier in claim.names} == {"Ada Lund", "Henrik Okafor"}
    assert claim.reading.startswith("Both leaders [")


def test_a_pronoun_with_one_candidate_is_resolved(analysis: Analysis) -> None:
    claim = next(claim for claim in analysis.claims if "reportedly" in claim.text)
    assert claim.reading.startswith("[Henrik Okafor] reportedly owes")
    assert claim.reported
    assert [(quantity.value, quantity.unit) for quantity in claim.quantities] == [(5e6, "USD")]


def test_markers_are_no_words_but_back_the_claims_of_their_sentence(analysis: Analysis) -> None:
    met = next(claim for claim in analysis.claims if "3 May 2024" in claim.text)
    assert met.citations == ("1", "2")
    assert met.time == "2024-05-03"
    assert not any("[" in word.text for claim in analysis.claims for word in claim.words)
    owes = next(claim for claim in analysis.claims if "owes" in claim.text)
    assert owes.citations == ("1",)
    assert [citation.status for citation in analysis.citations] == ["dangling"] * 4


def test_a_claim_that_is_handed_on_names_its_speaker(analysis: Analysis) -> None:
    claim = next(claim for claim in analysis.claims if "not to pay" in claim.text)
    assert claim.speaker == "The harbour council"
    assert claim.polarity == "negative"
    assert claim.text.startswith("Okafor had decided")


def test_code_states_nothing(analysis: Analysis) -> None:
    assert not [claim for claim in analysis.claims if claim.block == 4]


def test_an_empty_article_has_no_findings(analyser: Analyser) -> None:
    empty = Article("test", "test", "", ())
    assert analyser.complete(empty, dict(analyser.findings(empty, []))).claims == ()


def test_a_source_that_is_named_first_is_surer_than_a_verb_behind(
    analyser: Analyser, make_article: MakeArticle
) -> None:
    said = (
        "According to a notice on the door, nine boats were lost, "
        "and crews will wait until new ones are found."
    )
    article = make_article(said, kinds=("paragraph",))
    found = analyser.complete(article, dict(analyser.findings(article, [0])))
    lost = next(claim for claim in found.claims if "nine boats" in claim.text)
    assert lost.speaker == "a notice on the door"
