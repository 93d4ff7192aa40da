from dataclasses import replace

import pytest

from reader.app.state.session import Session
from reader.model import Analysis, Article, Findings, Reference, Span
from reader.worker.events import Finished, Progressed


@pytest.fixture
def session(article: Article, analysis: Analysis) -> Session:
    made = Session(article, analysis.citations)
    made.receive(Finished(analysis))
    return made


def test_standing_on_a_finding_opens_its_list(session: Session) -> None:
    warning = session.reading.analysis.warnings[0]
    session.stand(warning)
    assert (session.tab, session.index, session.here) == ("warnings", 0, warning.spans[0])
    assert session.marks == warning.marks
    session.stand(None)
    assert (session.here, session.index, session.marks, session.details) == (None, None, (), [])


def test_a_name_stands_where_it_is_first_mentioned(session: Session) -> None:
    name = session.reading.analysis.names[0]
    session.stand(name)
    assert session.here == session.reading.mentions("e1")[0].span
    session.stand(name, Span(0, 3))
    assert session.here == Span(0, 3)


def test_a_warning_without_quotes_stands_nowhere(session: Session) -> None:
    warning = replace(session.reading.analysis.warnings[0], spans=(), claims=())
    assert session.place(warning) is None


def test_the_final_analysis_leaves_the_reader_on_the_same_words(article: Article, analysis: Analysis) -> None:
    session = Session(article, analysis.citations)
    early = replace(analysis.claims[1], id="early")
    session.receive(Progressed(1, 2, Findings((), (early,))))
    session.stand(session.reading.analysis.claims[0])
    session.notebook.toggle(early.span, claim="early")
    session.receive(Finished(analysis))
    assert session.finding is session.reading.analysis.claims[1]
    assert session.index == 1
    assert session.notebook.notes[0].claim == "c2"


def test_a_batch_leaves_the_cards_that_are_there_and_puts_its_own_among_them(
    article: Article, analysis: Analysis
) -> None:
    session = Session(article, analysis.citations)
    session.receive(Progressed(1, 2, Findings((), analysis.claims[1:3])))
    there = session.cards
    session.notebook.toggle(analysis.claims[0].span, claim="c1")
    session.receive(Progressed(2, 2, Findings((), analysis.claims[:1])))
    assert [card.finding for card in session.cards] == list(analysis.claims[:3])
    assert all(new is old for new, old in zip(session.cards[1:], there, strict=True))
    assert [card.kept for card in session.cards] == [True, False, False]


def test_a_batch_leaves_other_lists_alone(session: Session, analysis: Analysis) -> None:
    session.open("warnings")
    there = session.cards
    session.receive(Progressed(1, 2, Findings((), analysis.claims[:1])))
    assert session.cards is there


def test_what_is_no_longer_a_claim_is_let_go(article: Article, analysis: Analysis) -> None:
    session = Session(article, analysis.citations)
    session.receive(Progressed(1, 2, Findings((), analysis.claims[:1])))
    session.stand(session.reading.analysis.claims[0])
    session.receive(Finished(Analysis(article.id)))
    assert (session.finding, session.here) == (None, None)


def test_citations_survive_when_the_analysis_is_replaced(session: Session, analysis: Analysis) -> None:
    session.stand(session.reading.analysis.citations[0])
    session.receive(Finished(analysis))
    assert session.finding == analysis.citations[0]


def test_a_warning_survives_when_the_analysis_that_has_it_too_replaces_another(
    session: Session, analysis: Analysis
) -> None:
    session.stand(session.reading.analysis.warnings[0])
    session.receive(Finished(analysis))
    assert [w is session.finding for w in session.reading.analysis.warnings] == [True, False, False]
    session.receive(Finished(replace(analysis, warnings=())))
    assert session.here is None


def test_a_note_stays_where_the_reader_stands(session: Session, analysis: Analysis) -> None:
    session.notebook.write(analysis.claims[0].span, "why?")
    session.open("notes")
    session.stand(session.notebook.notes[0])
    session.receive(Finished(analysis))
    assert session.here == analysis.claims[0].span


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("[1]", "[1]"),
        ("12 boats", "12 boats were lost in Friday's storm"),
        ("Tom Reyes", "Tom Reyes"),
        ("rebuild", ""),
    ],
)
def test_a_place_means_its_citation_or_claim_or_name(session: Session, words: str, found: str) -> None:
    text = session.reading.article.text
    place = session.at(text.index(words))
    assert ("" if place is None else place[1].of(text)) == found


def test_tabs_count_and_sources_only_appear_in_a_text_that_cites(article: Article, session: Session) -> None:
    assert session.tabs == [
        ("claims", 7),
        ("warnings", 3),
        ("names", 3),
        ("sources", 1),
        ("notes", 0),
        ("outline", 2),
    ]
    assert [tab for tab, _ in Session(article).tabs] == ["claims", "warnings", "names", "notes", "outline"]
    references = (Reference("r1", "1", Span(0, 3), "A"), Reference("r2", "2", Span(4, 6), "B"))
    session.receive(Finished(Analysis(article.id, references=references)))
    assert ("sources", 2) in session.tabs
    plain = replace(article, blocks=tuple(block for block in article.blocks if block.kind == "paragraph"))
    assert "outline" not in dict(Session(plain).tabs)
