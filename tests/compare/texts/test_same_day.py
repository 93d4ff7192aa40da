"""Whether two articles are about the same day."""

import pytest

from reader.compare.texts.same_day import on_one_day

MONDAY, WEDNESDAY, LATER = "2024-11-04", "2024-11-06T12:00:00Z", "2024-11-20"
FIRE = "A shed burned down on Monday."
FILLER = " It was an old one, and nobody had used it for years. The owner was not at home."


@pytest.mark.parametrize(
    ("later", "is_one"),
    [
        ("The shed that burned down on Monday was old. It was cold." + FILLER, True),
        ("A barn burned down on Tuesday. It was old." + FILLER, False),
        ("A barn burned down on Tuesday." + FILLER + " A shed burned on Monday.", False),
        ("The shed was old." + FILLER, False),
    ],
)
def test_a_report_names_the_day_of_what_it_is_about_near_its_beginning(later: str, is_one: bool) -> None:
    assert on_one_day(FIRE, later, (MONDAY, WEDNESDAY)) is is_one
    assert on_one_day(later, FIRE, (WEDNESDAY, MONDAY)) is is_one


def test_a_report_without_a_day_is_about_the_day_it_came_out_or_the_one_before() -> None:
    assert on_one_day(FIRE, FILLER, (MONDAY, MONDAY))
    assert on_one_day(FILLER, FIRE + FILLER, (MONDAY, MONDAY))
    assert on_one_day(FIRE, FILLER, (MONDAY, "2024-11-05"))


def test_a_weekday_to_come_is_the_next_one() -> None:
    plan = "The council met. It will vote on Wednesday."
    assert on_one_day(plan, "The council voted on Wednesday." + FILLER, (MONDAY, WEDNESDAY))
    assert not on_one_day("It voted on Wednesday.", "It voted on Wednesday." + FILLER, (MONDAY, WEDNESDAY))


@pytest.mark.parametrize("published", [(None, MONDAY), (MONDAY, None), ("May", MONDAY), (MONDAY, LATER)])
def test_without_both_days_or_weeks_apart_nothing_is_known(published: tuple[str | None, str | None]) -> None:
    assert not on_one_day(FIRE, FIRE + FILLER, published)
