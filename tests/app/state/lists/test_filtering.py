from dataclasses import replace

import pytest

from reader.app.state.kept.notebook import Notebook
from reader.app.state.lists.cards import TABS, cards
from reader.app.state.lists.facets import Facets, FacetsOf
from reader.app.state.lists.filtering import Filter
from reader.app.state.lists.weights import weight
from reader.app.state.reading import Reading
from reader.app.state.session import Session
from reader.model import Analysis, Article, Reference, Span
from reader.worker.events import Finished

ITEMS = {
    "dam": Facets("the dam broke", "claim", "ada moor", "ostvik", "[1]"),
    "boats": Facets("nine boats sank", "claim\nplanned, not done", "tom reyes", "", "[2]\n[12]", True),
    "vote": Facets("the council votes", "claim", "", "ada moor", ""),
}


def kept(query: str, *, warned: bool = False) -> list[str]:
    return Filter(query, warned).keep(list(ITEMS), ITEMS.__getitem__)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["dam", "boats", "vote"]),
        ("the", ["dam", "vote"]),
        ("THE council", ["vote"]),
        ("ada", ["dam", "vote"]),
        ("speaker:ada", ["dam"]),
        ("name:ada", ["vote"]),
        ("kind:planned", ["boats"]),
        ("source:[1]", ["dam"]),
        ("source:1", ["dam", "boats"]),
        ("speaker:moor broke", ["dam"]),
        ("bts", ["boats"]),
        ("concil", ["vote"]),
        ("bx", []),
        ("colour:red", []),
        ("speaker:", ["dam", "boats", "vote"]),
    ],
)
def test_every_word_must_be_there_in_full_or_at_least_in_its_letters(query: str, names: list[str]) -> None:
    assert kept(query) == names


def test_only_what_is_warned_of() -> None:
    assert kept("", warned=True) == ["boats"]
    assert kept("dam", warned=True) == []
    assert [Filter("a  b", True).words, Filter("", True).words, Filter("a").words] == [
        "a b · warned of",
        "warned of",
        "a",
    ]
    assert [bool(Filter()), bool(Filter("  ")), bool(Filter("a")), bool(Filter("", True))] == [
        False,
        False,
        True,
        True,
    ]


@pytest.fixture
def reading(article: Article, analysis: Analysis) -> Reading:
    made = Reading(article)
    made.receive(Finished(analysis))
    return made


def test_findings_of_every_list_have_facets(reading: Reading, article: Article) -> None:
    book = Notebook(article.text)
    book.write(reading.claim_spans[2], "Ask Reyes")
    facets = FacetsOf(reading)
    by_tab = {tab: [facets(card.finding) for card in cards(tab, reading, book)] for tab in TABS}
    first = by_tab["claims"][0]
    assert (first.speaker, first.source, first.warned) == ("ada lindqvist", "[1]", True)
    assert first.name == "ada lindqvist\nlindqvist"
    assert "contradiction" in first.kind
    assert by_tab["warnings"][0].speaker == "ada lindqvist\ntom reyes"
    assert by_tab["warnings"][1].source == "[1]"
    assert [about.warned for about in by_tab["names"]] == [True, False, False]
    assert by_tab["sources"][0].source == "[1]"
    assert (by_tab["notes"][0].speaker, by_tab["notes"][0].warned) == ("tom reyes", True)
    harbour = by_tab["outline"][1]
    assert (harbour.text, harbour.warned) == ("what the harbour says", True)
    assert "contradiction" in harbour.kind
    assert "tom reyes" in harbour.speaker
    cited = FacetsOf(reading)(Reference("r1", "7", Span(0, 3), "Moor, A dam"))
    assert (cited.source, cited.warned) == ("[7]\nmoor, a dam", True)


def test_claims_are_found_by_the_words_of_what_they_cite(article: Article, analysis: Analysis) -> None:
    gazette = Reference("r1", "1", Span(0, 3), "The Gazette, May", "https://gazette.test/1")
    made = Reading(article)
    made.receive(Finished(replace(analysis, references=(gazette,))))
    facets = FacetsOf(made)
    claims = Filter("source:gazette").keep(made.analysis.claims, facets)
    assert [claim.id for claim in claims] == ["c1"]
    assert Filter("source:gazette.test").keep(made.analysis.citations, facets)
    assert [w.id for w in Filter("source:gazette").keep(made.analysis.warnings, facets)] == ["w1"]


def test_weights_put_what_matters_first(reading: Reading, analysis: Analysis) -> None:
    found = reading.analysis
    assert weight(replace(found.claims[0], check_worthiness=0.9), reading) == 0.9
    by_weight = sorted(found.warnings, key=lambda w: -weight(w, reading))
    assert [w.kind for w in by_weight] == ["contradiction", "duplicate", "dangling_citation"]
    assert [weight(name, reading) for name in found.names] == [2, 1, 1]
    assert weight(found.citations[0], reading) == 1
    assert weight(Reference("r", "1", Span(0, 1), "x", cited_by=4), reading) == 4
    assert weight(reading.article.blocks[0], reading) == 0


def test_a_filter_holds_in_every_list_and_for_claims_that_come_later(
    article: Article, analysis: Analysis
) -> None:
    from reader.model import Findings
    from reader.worker.events import Progressed

    session = Session(article)
    session.filter = Filter("boats")
    session.receive(Progressed(1, 2, Findings((), analysis.claims[:2])))
    assert [len(session.cards), session.listed] == [1, "1 of 2"]
    session.receive(Finished(analysis))
    assert session.listed == "3 of 7"
    session.open("warnings")
    assert [card.finding for card in session.cards] == [session.reading.analysis.warnings[0]]
    session.by_weight, session.filter = True, Filter()
    session.arrange()
    assert [getattr(card.finding, "id", "") for card in session.cards] == ["w1", "w2", "w3"]
