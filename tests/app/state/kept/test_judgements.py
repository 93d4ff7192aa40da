from dataclasses import replace

import pytest

from reader.app.state.kept.judgements import Judgements
from reader.model import Ruling, Span, Warning

TEXT = "Nine  boats sank. Twelve boats sank."
WARNING = Warning("w1", "contradiction", "number", 0.9, (), (Span(0, 17), Span(18, 36)), (("9", "12"),))
MOVED_TEXT = "Well. Nine boats sank. Twelve boats sank."
MOVED = replace(WARNING, id="w9", confidence=0.5, spans=(Span(6, 22), Span(23, 41)))


def test_the_same_judgement_again_takes_it_off() -> None:
    judgements = Judgements()
    assert judgements.of(WARNING, TEXT) is None
    assert judgements.judge(WARNING, TEXT, "confirmed")
    assert judgements.of(WARNING, TEXT) == "confirmed"
    assert judgements.judge(WARNING, TEXT, "dismissed")
    assert judgements.of(WARNING, TEXT) == "dismissed"
    assert not judgements.judge(WARNING, TEXT, "dismissed")
    assert judgements.of(WARNING, TEXT) is None


def test_everything_can_be_taken_back_and_is_told() -> None:
    told: list[int] = []
    judgements = Judgements(on_change=lambda: told.append(1))
    judgements.judge(WARNING, TEXT, "confirmed")
    judgements.judge(WARNING, TEXT, "dismissed")
    assert [judgements.undo(), judgements.of(WARNING, TEXT)] == ["dismissed", "confirmed"]
    assert [judgements.undo(), judgements.of(WARNING, TEXT)] == ["confirmed", None]
    assert judgements.undo() is None
    assert told == [1, 1]


def test_a_warning_is_known_by_its_quotes_wherever_they_stand() -> None:
    judgements = Judgements()
    judgements.judge(WARNING, TEXT, "dismissed")
    assert judgements.of(MOVED, MOVED_TEXT) == "dismissed"
    assert judgements.of(replace(MOVED, kind="dispute"), MOVED_TEXT) is None
    assert judgements.of(replace(MOVED, other_article="b"), MOVED_TEXT, "Boats: none") is None


def test_what_is_told_to_the_library_is_what_changed_since() -> None:
    judgements = Judgements()
    judgements.judge(WARNING, TEXT, "dismissed")
    ruling = Ruling.on(WARNING, "dismissed", text=TEXT)
    assert judgements.take_untold() == [(ruling, True)]
    assert judgements.take_untold() == []
    judgements.undo()
    assert judgements.take_untold() == [(ruling, False)]


@pytest.mark.parametrize(("alike", "decision"), [(True, "dismissed"), (False, None)])
def test_earlier_judgements_hold_for_the_same_quotes_or_where_they_say_so_for_the_same_values(
    alike: bool, decision: str | None
) -> None:
    judgements = Judgements()
    ruling = replace(Ruling.on(WARNING, "dismissed", text=TEXT), alike=alike)
    judgements.recall([ruling, replace(ruling, alike=False, quotes=("other",))])
    elsewhere = Warning("w2", "contradiction", "number", 0.9, (), (Span(0, 4), Span(5, 9)), (("12", "9"),))
    assert judgements.of(elsewhere, "Some Text here") == decision
    assert judgements.take_untold() == []


def test_a_judgement_of_this_run_holds_against_an_earlier_one() -> None:
    judgements = Judgements()
    judgements.judge(WARNING, TEXT, "confirmed")
    judgements.recall([Ruling.on(WARNING, "dismissed", text=TEXT)])
    assert judgements.of(WARNING, TEXT) == "confirmed"
