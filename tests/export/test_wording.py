from dataclasses import replace

from reader.export.wording import counted, marks_here
from reader.model import Span, Warning

TEXT = "Nine boats sank. Twelve boats sank."
WARNING = Warning(
    "w1", "contradiction", "number", 0.9, ("c1", "c2"), (Span(0, 15), Span(17, 34)), (("nine", "twelve"),),
    (Span(17, 23), Span(0, 4), Span(5, 5)),
)  # fmt: skip


def test_marks_come_in_text_order_without_empty_ones() -> None:
    assert marks_here(WARNING, TEXT) == (Span(0, 4), Span(17, 23))


def test_marks_of_another_article_are_not_taken_for_marks_of_this_one() -> None:
    elsewhere = replace(WARNING, other_article="abc", marks=(Span(0, 4), Span(5, 10)))
    assert marks_here(elsewhere, TEXT) == (Span(0, 4),)


def test_numbers_go_with_their_nouns() -> None:
    assert (counted(1, "note"), counted(2, "note")) == ("1 note", "2 notes")
