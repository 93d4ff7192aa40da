"""Warnings of what a long text does not bear out."""

from collections.abc import Callable

from benchmarks.explanations import verdict_faults
from reader.compare import compare_documents, ruling_on, unsupported_across
from reader.compare.summaries.borne_out import Doubt
from reader.compare.summaries.plain_words import plain_words
from reader.compare.summaries.support import supported
from reader.compare.summaries.text_index import index_of
from reader.compare.summaries.unsupported import MOST_SHOWN, objection_to
from reader.model.analysis import Analysis, Verdict
from reader.model.article import Article
from reader.model.span import Span
from reader.model.warning import Warning

Analyse = Callable[[str], tuple[Article, Analysis]]

BRIDGE = """\
The city opened the new Larch Bridge on Monday after four years of work. The bridge cost 38 million euros, \
six million more than planned. Engineer Rosa Meinl led the project from the start.

Trams will cross the bridge from September. Cyclists have a path of their own on the northern side. The old \
bridge next to it, built of iron in 1911, carries buses until then. It will be taken down next \
spring, because its pillars are cracked. Nobody was hurt while the new one was built, and the works ended \
two weeks early.
"""
RIGHT = (
    "The city opened Larch Bridge on Monday. It cost 38 million euros, and engineer Rosa Meinl led the "
    "project from the start."
)
WRONG = RIGHT.replace("38", "52")


def unsupported(analyse: Analyse, a: str, b: str) -> list[Warning]:
    warnings = unsupported_across(*analyse(a), *analyse(b))
    assert {warning.kind for warning in warnings} <= {"unsupported"}
    return list(warnings)


def test_the_claim_is_quoted_with_the_words_without_support(analyse: Analyse) -> None:
    (warning,) = unsupported(analyse, BRIDGE, WRONG)
    first, second = warning.spans
    assert first == Span(0, 0)
    assert second.of(WRONG) == "It cost 52 million euros"
    assert warning.differs == (("38", "52"),)
    assert warning.type == "number"
    assert warning.reason == "Beside the same words the longer text has “38”, the shorter “52”."
    assert warning.other_article == analyse(WRONG)[0].id
    assert [mark.of(BRIDGE) for mark in warning.marks] == ["38"]


def test_the_short_text_may_come_first(analyse: Analyse) -> None:
    (warning,) = unsupported(analyse, WRONG, BRIDGE)
    assert warning.spans[0].of(WRONG) == "It cost 52 million euros"
    assert warning.spans[1] == Span(0, 0)
    assert warning.differs == (("52", "38"),)
    assert [mark.of(WRONG) for mark in warning.marks] == ["52"]


def test_it_is_off_by_default(analyse: Analyse) -> None:
    warnings = compare_documents(*analyse(BRIDGE), *analyse(WRONG))[1]
    assert all(warning.kind != "unsupported" for warning in warnings)


def test_a_true_summary_has_none(analyse: Analyse) -> None:
    assert unsupported(analyse, BRIDGE, RIGHT) == []


def test_numbers_of_warnings_go_on(analyse: Analyse) -> None:
    (warning,) = unsupported_across(*analyse(BRIDGE), *analyse(WRONG), after=4)
    assert warning.id == "w5"


def test_a_dismissed_one_stays_away(analyse: Analyse) -> None:
    sides = (*analyse(BRIDGE), *analyse(WRONG))
    (warning,) = unsupported_across(*sides)
    ruling = ruling_on(warning, "dismissed", text=BRIDGE, other=WRONG)
    assert unsupported_across(*sides, rulings=[ruling]) == ()


def test_few_words_are_named_in_one_warning(analyse: Analyse) -> None:
    made_up = RIGHT + " Larch Bridge never had 7 lanes, 9 towers, 11 lifts, 13 lamps, 15 flags or 17 gates."
    found = unsupported(analyse, BRIDGE, made_up)
    assert found
    assert all(1 <= len(warning.differs) <= MOST_SHOWN for warning in found)


def test_a_word_outside_any_claim_is_quoted_with_its_sentence(analyse: Analyse) -> None:
    article = analyse(WRONG)[0]
    silent = Analysis(article.id)
    (warning,) = unsupported_across(*analyse(BRIDGE), article, silent)
    assert warning.claims == ()
    assert "52" in warning.spans[1].of(WRONG)


def test_what_is_said_of_a_word_is_true(analyse: Analyse) -> None:
    summary = (
        "Cyclists of the city have a tunnel on the southern side. Six trams cracked the old path on Monday."
    )
    index = index_of(plain_words(*analyse(BRIDGE)))
    pair = supported(plain_words(*analyse(summary)), index)
    told = {
        pair.words[place].text: objection_to(pair, Doubt(pair.words[place], 0.9)) for place in pair.evidence
    }
    assert told["tunnel"].reason == "The longer text does not have the shorter one's “tunnel”."
    southern = told["southern"]
    assert (southern.type, southern.rival and southern.rival.text) == ("antonym", "northern")
    for text, objection in told.items():
        if objection.reason.startswith("The longer text does not have"):
            assert text.lower() not in BRIDGE.lower().split()


def test_a_verdict_without_words_to_show_is_faulty() -> None:
    good = Verdict("contradiction", 0.0, 0.9, "number", (("38", "52"),), reason="38 or 52.")
    assert list(verdict_faults(good, BRIDGE, WRONG)) == []
    assert len(list(verdict_faults(Verdict("contradiction", 0.0, 0.9), BRIDGE, WRONG))) == 2
    assert list(verdict_faults(Verdict("related", 0.0, 0.0), BRIDGE, WRONG)) == []
    same = Verdict("contradiction", 0.0, 0.9, differs=(("six", "Six"),), reason="?")
    assert len(list(verdict_faults(same, BRIDGE, WRONG))) == 2


def test_a_word_that_stands_elsewhere_is_told_to_stand_apart(analyse: Analyse) -> None:
    moved = (
        "Engineer Rosa Meinl led the project from the start, and trams carried the pillars of the city hall."
    )
    (long, all_words), (short, words) = analyse(BRIDGE), analyse(moved)
    pair = supported(plain_words(short, words), index_of(plain_words(long, all_words)))
    reasons = {
        pair.words[place].text: objection_to(pair, Doubt(pair.words[place], 0.9)).reason
        for place in pair.evidence
    }
    assert reasons["pillars"] == (
        "The longer text has “pillars” only apart from the words beside it in the shorter one."
    )
