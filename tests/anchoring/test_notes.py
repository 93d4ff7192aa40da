from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchoring import Anchors, reanchor, reanchored
from reader.model import Note, Span

OLD = (
    "The dam held. Nine boats sank in the harbour on Friday night. Nobody was hurt.\n\n"
    "The dam held until June, when the mayor closed the gates. Divers looked for the boats.\n"
)


def on(words: str, text: str = OLD, nth: int = 0) -> Note:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Note.on(text, Span(start, start + len(words)), text="check")


def test_in_an_unchanged_text_a_note_is_where_it_was() -> None:
    note = on("Nobody was hurt")
    assert reanchor(note, OLD).outcome == "anchored"
    assert reanchor(note, OLD).note == note


def test_a_note_goes_with_its_quote_and_learns_its_new_context() -> None:
    note = on("Nobody was hurt")
    new = "First. " + OLD.replace("night", "evening")
    (found,) = reanchored([note], new, old=OLD)
    assert found.outcome == "moved"
    assert found.note.span.of(new) == "Nobody was hurt"
    assert found.note == replace(Note.on(new, found.note.span, text="check"), id=note.id)


def test_at_its_place_with_another_context_it_is_still_anchored() -> None:
    new = OLD.replace("The dam held.", "A dam broke!!", 1)[: len(OLD)]
    found = reanchor(on("Nine boats"), new + " ")
    assert found.outcome == ("anchored" if new.index("Nine") == OLD.index("Nine") else "moved")


@pytest.mark.parametrize("nth", [0, 1])
def test_of_two_copies_the_one_in_its_context_is_taken(nth: int) -> None:
    new = "Well, well. " + OLD.replace("Nine", "Ten")
    found = reanchor(on("The dam held", nth=nth), new)
    assert found.note.span.start == [12, new.index("The dam held until")][nth]


def test_the_copy_elsewhere_is_not_taken_for_one_that_was_changed() -> None:
    new = OLD.replace("The dam held.", "The dam nearly held.")
    found = reanchor(on("The dam held"), new, anchors=Anchors(OLD, new))
    assert (found.outcome, found.note.span.of(new)) == ("changed", "The dam nearly held")


def test_the_copy_elsewhere_is_not_taken_for_one_that_is_gone() -> None:
    new = OLD.replace("The dam held until June, when the mayor closed the gates. ", "")
    found = reanchor(on("The dam held", nth=1), new, anchors=Anchors(OLD, new))
    assert found.outcome == "orphan"


@pytest.mark.parametrize(
    ("before", "after", "quote", "expected"),
    [
        (
            "Nine boats sank",
            "Eleven boats sank",
            "Nine boats sank in the harbour",
            "Eleven boats sank in the harbour",
        ),
        ("in the harbour on", "at last on", "sank in the harbour on Friday", "sank at last on Friday"),
        ("Nobody was hurt", "No one was hurt", "Nobody was hurt", "No one was hurt"),
        ("the mayor closed", "mayor Adair closed", "mayor closed the gates", "mayor Adair closed the gates"),
        ("closed the gates", "sealed the gates", "when the mayor closed", "when the mayor sealed"),
        ("Divers", "Many divers", "Divers looked for the boats", "Many divers looked for the boats"),
    ],
)
def test_changed_words_are_found_by_what_is_left_of_them(
    before: str, after: str, quote: str, expected: str
) -> None:
    new = "A beginning.\n\n" + OLD.replace(before, after)
    for anchors in (None, Anchors(OLD, new)):
        found = reanchor(on(quote), new, anchors=anchors)
        assert (found.outcome, found.note.quote) == ("changed", quote)
        assert found.note.span.of(new) == expected


def test_a_note_whose_words_are_gone_is_an_orphan_and_kept_as_it_was() -> None:
    note = on("Nine boats sank in the harbour on Friday night")
    new = OLD.replace("Nine boats sank in the harbour on Friday night. ", "")
    (found,) = reanchored([note], new, old=OLD)
    assert (found.outcome, found.note) == ("orphan", note)
    assert found.near == note.span.start
    shown = found.on_text(new)
    assert (shown.span.start, shown.quote) == (found.near, note.quote)
    assert found.on_text(new[: found.near + 5]).span.end == found.near + 5


def test_an_orphan_comes_back_with_its_words() -> None:
    note = on("Nobody was hurt")
    gone = reanchor(note, "Other words altogether.")
    assert gone.outcome == "orphan"
    assert reanchor(gone.on_text("Other words altogether."), OLD).note.span == note.span


LONG = [f"{chr(65 + n % 26) * 5} {n * 7919} {chr(90 - n % 26) * 6} {n * n}." for n in range(60)]


def test_a_long_passage_is_found_by_its_ends() -> None:
    text = " ".join(LONG)
    note = Note.on(text, Span(0, len(text)))
    new = "Before. " + text.replace("AAAAA 0", "AAAAA 1", 1).replace("30", "3O").replace("3481", "3482")
    found = reanchor(note, new)
    assert (found.outcome, found.note.span.of(new)) == ("changed", new[8:])


@pytest.mark.parametrize(
    "left",
    [
        LONG[30:],
        LONG[:30],
        ["Other words."],
        [*LONG[:20], "Other words. " * 400, *LONG[40:]],
        [*LONG[40:], *LONG[:20]],
    ],
)
def test_a_long_passage_needs_both_its_ends_near_each_other(left: list[str]) -> None:
    text = " ".join(LONG)
    assert reanchor(Note.on(text, Span(0, len(text))), " ".join(left)).outcome == "orphan"


def test_among_many_copies_only_the_nearest_are_looked_at() -> None:
    old = "harbour " * 40 + "Divers looked for the harbour gates. " + "harbour " * 40
    new = old.replace("Divers looked", "Divers swam")
    note = on("Divers looked for the harbour gates", old)
    found = reanchor(note, new)
    assert (found.outcome, found.note.span.of(new)) == ("changed", "Divers swam for the harbour gates")
    assert (
        reanchor(on("harbour", old, nth=20), "a harbour " * 1_200).note.span.of("a harbour " * 1_200)
        == "harbour"
    )


def test_a_word_between_its_neighbours_is_what_it_became() -> None:
    new = OLD.replace("Nobody was", "A man was")
    found = reanchor(on("Nobody was", OLD), new)
    assert (found.outcome, found.note.span.of(new)) == ("changed", "A man was")


@pytest.mark.parametrize("note", [Note("n", Span(0, 0), ""), Note("n", Span(5, 9), "—…—…"), on("Nobody")])
def test_in_an_empty_text_everything_is_an_orphan_inside_it(note: Note) -> None:
    found = reanchor(note, "")
    assert found.outcome == "orphan" or note.quote == ""
    assert found.on_text("").span == Span(0, 0)


WORDS = st.lists(
    st.sampled_from(["the", "dam", "held", "nine", "boats", "sank", "harbour", "night", "mayor", "gates"]),
    max_size=30,
)


@given(WORDS, st.integers(0, 200), st.integers(1, 60), WORDS, WORDS)
def test_what_was_put_before_or_behind_never_loses_a_note(
    words: list[str], start: int, length: int, before: list[str], after: list[str]
) -> None:
    text = " ".join(words)
    start = min(start, len(text))
    note = Note.on(text, Span(start, min(start + length, len(text))))
    new = "\n".join([*before, text, *after])
    if note.quote:
        found = reanchor(note, new, anchors=Anchors(text, new))
        assert found.outcome != "orphan"
        assert found.note.span.of(new) == note.quote


TEXTS = st.text(alphabet="ab .\n", max_size=60)


@given(TEXTS, TEXTS, st.integers(0, 60), st.integers(0, 20), st.booleans())
def test_any_edit_keeps_every_note_and_every_span_inside_the_text(
    old: str, new: str, start: int, length: int, known: bool
) -> None:
    span = Span(min(start, len(old)), min(start + length, len(old)))
    note = Note.on(old, span, text="words")
    (found,) = reanchored([note], new, old=old if known else None)
    assert (found.note.id, found.note.quote, found.note.text) == (note.id, note.quote, "words")
    assert found.on_text(new).span.end <= len(new)
    if found.outcome == "orphan":
        assert found.note == note
    elif found.outcome != "changed":
        assert found.note.span.of(new) == note.quote


def test_a_quote_that_stands_once_needs_no_context() -> None:
    new = "Quite another story, in which Nine boats sank. The end"
    found = reanchor(on("Nine boats sank"), new)
    assert (found.outcome, found.note.span.of(new)) == ("moved", "Nine boats sank")


def test_no_more_than_a_few_places_are_weighed_however_many_there_are() -> None:
    filler = "Nothing else was told of it in all the years that followed, as far as anybody knows. "
    new = "".join(f"{word} {filler}" for word in ["wanderers", "harbours", "lighthouses"] * 9)
    assert (
        reanchor(
            on("wanderers see harbours, lighthouses", "wanderers see harbours, lighthouses"), new
        ).outcome
        == "orphan"
    )
