from reader.app.state.moving.hints import EASY, Hints
from reader.app.state.moving.links import Link
from reader.model import Span


def link(number: int) -> Link:
    return Link(number, Span(number * 10, number * 10 + 5), "word", f"https://a.test/{number}")


def test_few_targets_have_one_letter_each_in_the_order_of_the_text() -> None:
    hints = Hints.on([link(2), link(1)])
    assert hints.labels == {10: "a", 20: "s"}
    assert hints.press("s").meant == link(2)
    assert hints.press("x").hints == ()
    assert hints.press("x").meant is None
    assert hints.meant is None


def test_many_targets_have_two_letters_each() -> None:
    many = [link(number) for number in range(len(EASY) + 1)]
    hints = Hints.on(many)
    assert {len(label) for label in hints.labels.values()} == {2}
    assert len(set(hints.labels.values())) == len(many)
    first = hints.press("s")
    assert first.labels == {260: "a"}
    assert first.meant is None
    assert first.press("a").meant == many[26]
