from dataclasses import replace

from reader.app.state.judgements import Judgements, key
from reader.model import Span, Warning

TEXT = "Nine  boats sank. Twelve boats sank."
WARNING = Warning("w1", "contradiction", "number", 0.9, (), (Span(0, 17), Span(18, 36)))


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
    moved = replace(WARNING, id="w9", confidence=0.5, spans=(Span(6, 22), Span(23, 41)))
    assert key(moved, "Well. Nine boats sank. Twelve boats sank.") == key(WARNING, TEXT)
    assert key(replace(WARNING, kind="dispute"), TEXT) != key(WARNING, TEXT)
    assert key(replace(WARNING, other_article="b"), TEXT)[2] == ("Nine boats sank.",)
