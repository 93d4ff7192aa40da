"""A new article against those in the library."""

from dataclasses import replace

import pytest

from reader import workbench
from reader.library import Library, MemoryLibrary
from reader.model import Article, Metadata, Warning
from reader.sources import from_text
from reader.workbench import across
from reader.workbench.across import warnings_across, warnings_with_places

pytestmark = pytest.mark.model

EARLIER = """Bridge closes

Mayor Ida Moor said that nine boats sank off Dover. The Northgate Bridge employs 40 people. \
The council of Dover approved the new harbour in 2019. A fire destroyed 12 sheds. \
The owner, who said nothing more, left.
"""


def article(text: str, source: str, published: str | None = None) -> Article:
    return replace(from_text(text, source=source), metadata=Metadata(published=published))


@pytest.fixture
def library() -> Library:
    made = MemoryLibrary(clock=lambda: "2025-05-01T07:30:00Z")
    earlier = article(EARLIER, "a.txt", "2025-05-01")
    made.add(earlier, workbench.analyse(earlier))
    return made


def found(
    text: str, library: Library, published: str | None = None, *, source: str = "b.txt"
) -> list[Warning]:
    new = article(text, source, published)
    return list(warnings_across(new, workbench.analyse(new), library))


def test_a_contradiction_names_and_quotes_the_other_article(library: Library) -> None:
    (warning,) = found("The Northgate Bridge employs 65 people.", library)
    assert (warning.id, warning.kind, warning.type) == ("a1", "contradiction", "number")
    assert warning.differs == (("65", "40"),)
    assert warning.other_article == article(EARLIER, "").id
    assert warning.spans[1].of(EARLIER) == "The Northgate Bridge employs 40 people"
    assert warning.reason.endswith(
        "The other is in Bridge closes (2025-05-01, a.txt): “The Northgate Bridge employs 40 people”"
    )


@pytest.mark.parametrize("before", ["", "It rained on the hill. ", "It rained. " * 11])
def test_what_differs_is_marked_in_the_other_quote_wherever_this_one_stands(
    before: str, library: Library
) -> None:
    new = article(f"{before}The Northgate Bridge employs 65 people.", "b.txt")
    (own,), (place,) = warnings_with_places(new, workbench.analyse(new), library)
    assert [mark.of(new.text) for mark in own.marks] == ["65"]
    assert [mark.of(place.quote) for mark in place.marks] == ["40"]


@pytest.mark.parametrize(
    ("published", "kind"),
    [("2025-06-01", "update"), ("2025-05-01T12:00:00Z", "contradiction"), (None, "contradiction")],
)
def test_between_two_days_a_value_may_have_changed(
    library: Library, published: str | None, kind: str
) -> None:
    (warning,) = found("The Northgate Bridge employs 65 people.", library, published)
    assert warning.kind == kind
    assert ("The articles are from 2025-05-01 and 2025-06-01." in warning.reason) == (kind == "update")


def test_what_both_tell_of_one_time_is_no_change(library: Library) -> None:
    (warning,) = found("The council of Dover never approved the new harbour in 2019.", library, "2025-06-01")
    assert (warning.kind, warning.type) == ("contradiction", "polarity")


def test_what_was_read_before_is_a_duplicate(library: Library) -> None:
    (warning,) = found("The council of Dover approved the new harbour in 2019.", library, "2025-06-01")
    assert (warning.kind, warning.type) == ("duplicate", "verbatim")


@pytest.mark.parametrize(
    "text",
    [
        "A storm destroyed 30 sheds.",
        "The Southgate Bridge employs 65 people.",
        "She said that ten boats sank off Calais.",
        "Does the Northgate Bridge employ 65 people?",
        "It rained.",
        "Ann Poole, who said nothing more, left.",
    ],
)
def test_nothing_is_said_of_what_may_be_another_thing(library: Library, text: str) -> None:
    assert found(text, library) == []


def test_an_edited_article_is_not_held_against_itself(library: Library) -> None:
    assert found(f"{EARLIER}\nIt rained.", library, source="a.txt") == []
    assert found(EARLIER, library, source="-") == []


def test_a_dismissed_warning_stays_away(library: Library) -> None:
    from reader.compare import ruling_on

    new = article("The Northgate Bridge employs 65 people.", "b.txt")
    analysis = workbench.analyse(new)
    (warning,) = warnings_across(new, analysis, library)
    ruling = ruling_on(warning, "dismissed", text=new.text, other=EARLIER.strip() + "\n")
    assert warnings_across(new, analysis, library, rulings=[ruling]) == ()


def test_a_long_quote_is_cut_in_the_reason(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(across, "LONGEST_QUOTE", 20)
    (warning,) = found("The Northgate Bridge employs 65 people.", library)
    assert warning.reason.endswith("“The Northgate Bridge…”")


def test_what_was_removed_meanwhile_is_no_warning(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "article", lambda _: None)
    assert found("The Northgate Bridge employs 65 people.", library) == []


def test_the_names_of_another_article_are_not_those_of_this_one_by_chance(library: Library) -> None:
    assert found("Mayor Ann Poole said that twelve boats sank off Calais.", library) == []


def kinds_between(
    earlier: str, later: str, *, published: tuple[str | None, str | None] = (None, None)
) -> list[tuple[str, str | None]]:
    library = MemoryLibrary()
    read = article(earlier, "a.txt", published[0])
    library.add(read, workbench.analyse(read))
    return [(warning.kind, warning.type) for warning in found(later, library, published[1])]


def test_sentences_that_repeat_each_other_tell_of_one_event_also_where_they_differ() -> None:
    assert kinds_between(
        "The ferry Aurelia sank off Dover on Monday, and twelve passengers died.",
        "The ferry Aurelia sank off Dover on Monday, and fourteen passengers died.",
    ) == [("duplicate", "verbatim"), ("contradiction", "number")]


def test_what_one_person_says_of_a_thing_without_a_name_is_of_one_thing() -> None:
    assert kinds_between(
        "Captain Joan Reyes told reporters that the ship had passed its inspection in January.",
        "The captain, Joan Reyes, said that the ship had not passed its inspection in January.",
    ) == [("contradiction", "polarity")]


def test_the_same_words_without_a_name_may_be_of_two_companies() -> None:
    assert (
        kinds_between("Diluted earnings per share were $0.52.", "Diluted earnings per share were $1.63.")
        == []
    )


EVENT = "Mayor Ida Moor opened the Northgate Bridge in Dover on Sunday. The engineer Ann Poole wept. "
OTHER_WORDS = "The Northgate Bridge in Dover was opened on Sunday by Ida Moor, the mayor. Ann Poole laughed. "
WEEK = "2025-05-04", "2025-05-06"


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("The lift was out of order.", "The lift was not out of order.", [("update", "polarity")]),
        ("No visitors were hurt.", "Three visitors were hurt.", [("update", "quantifier")]),
        ("The lift carries nine people.", "The lift carries nine people.", [("duplicate", "verbatim")]),
    ],
)
def test_articles_on_one_event_speak_of_one_thing_also_where_it_has_no_name(
    earlier: str, later: str, expected: list[tuple[str, str]]
) -> None:
    told = kinds_between(EVENT + earlier, OTHER_WORDS + later, published=WEEK)
    assert [each for each in told if each in expected] == expected
    months = "2025-05-04", "2025-09-06"
    apart = kinds_between(EVENT + earlier, OTHER_WORDS + later, published=months)
    assert [each for each in apart if each in expected] == []


def test_another_year_is_another_event() -> None:
    earlier = f"{EVENT}In 1987 the old bridge was closed, and nobody was hurt."
    assert ("update", "quantifier") not in kinds_between(
        earlier, f"{OTHER_WORDS}Three visitors were hurt.", published=WEEK
    )


def test_what_somebody_is_and_what_came_of_a_plan_are_no_repetitions() -> None:
    assert kinds_between("Mayor Ida Moor smiled.", "Ida Moor, the mayor, yawned.") == []
    planned = "The council of Dover will approve the new harbour on Friday."
    assert kinds_between(planned, "The council of Dover approved the new harbour on Friday.") == []


def test_what_i_say_in_like_words_is_said_by_somebody_else() -> None:
    earlier = "I am calling today from Northgate Bank about insurance."
    assert kinds_between(earlier, "I am calling from Northgate Bank about our insurance today.") == []
    assert kinds_between(earlier, f"{earlier} It rained.") == [("duplicate", "verbatim")]


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        ("The town hall of Dover opened in 1890.", "The town hall of Dover opened in 1905.", "contradiction"),
        ("The inn of Dover was built in 1890.", "The inn of Dover, built in 1837, burned.", "contradiction"),
        ("The ferry of Dover carries 90 people.", "Another ferry of Dover carries 40 people.", None),
    ],
)
def test_a_year_told_in_passing_counts_and_another_one_is_no_conflict(
    earlier: str, later: str, expected: str | None
) -> None:
    told = kinds_between(earlier, later, published=WEEK)
    assert [kind for kind, _ in told] == ([expected] if expected else [])


def test_a_claim_at_odds_with_many_is_shown_with_the_strongest() -> None:
    earlier = " ".join(f"The Northgate Bridge employs {count} people." for count in (40, 50, 60))
    assert len(kinds_between(earlier, "The Northgate Bridge employs 65 people.")) == 2


def test_a_town_that_is_taken_for_a_club_is_the_same_name() -> None:
    from reader.compare.texts.shared_names import facts_of_other
    from reader.model import Name

    earlier = article("The harbour of Dover was closed.", "a.txt")
    analysis = workbench.analyse(earlier)
    taken = [Name("e7", "organisation", "Dover"), Name("e8", "person", "Closed")]
    (facts,) = facts_of_other(analysis, taken)
    assert [name.id for name in facts.names] == ["e7"]


def test_a_place_of_one_article_alone_and_a_move_of_another_day_are_other_things() -> None:
    told = "Some 600 homes had no water."
    assert ("duplicate", "verbatim") in kinds_between(EVENT + told, OTHER_WORDS + told, published=WEEK)
    elsewhere = f"{OTHER_WORDS}In Wales, some 600 homes had no water."
    assert kinds_between(EVENT + told, elsewhere, published=WEEK) == [("duplicate", "restated")]
    assert kinds_between(EVENT, OTHER_WORDS, published=WEEK) == [("duplicate", "restated")]
    shares = "Shares of Northgate Bank rose 2 percent.", "Shares of Northgate Bank fell 4 percent."
    assert kinds_between(*shares, published=WEEK) == []
    assert kinds_between(*shares, published=(WEEK[0], WEEK[0])) == [("contradiction", "number")]


def test_what_is_done_in_the_same_place_may_be_two_things() -> None:
    days = "2025-05-04", "2025-05-06"
    assert (
        kinds_between("A deal was approved in Dover.", "A deal was not approved in Dover.", published=days)
        == []
    )
    assert kinds_between(
        "The council of Dover approved the deal.",
        "The council of Dover did not approve the deal.",
        published=days,
    ) == [("update", "polarity")]
    then = "Nine boats sank in Dover harbour on Monday.", "Twelve boats sank in Dover harbour on Monday."
    assert kinds_between(*then) == [("contradiction", "number")]
