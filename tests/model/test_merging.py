"""Notes of two hands: nothing of either is lost."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Note, Span
from reader.model.merging import merged, to_delete, to_write

TEXT = "Nine boats sank in the harbour. Nobody was hurt.\n"
MADE, LATER, LAST = "2025-05-03T07:30:00Z", "2025-06-01T00:00:00Z", "2025-06-02T00:00:00Z"
NOTE = replace(Note.on(TEXT, Span(0, 15), text="check"), created=MADE)
OTHER = replace(Note.on(TEXT, Span(32, 47)), created=MADE)


def test_of_two_versions_of_a_note_the_later_one_stays() -> None:
    later = replace(NOTE, text="checked", changed=LATER)
    assert merged([NOTE], [later], TEXT) == (later,)
    assert merged([later], [NOTE], TEXT) == (later,)


def test_where_it_cannot_be_told_which_is_later_the_words_of_both_stay() -> None:
    (both,) = merged([NOTE], [replace(NOTE, text="ask her", tags=("sea",))], TEXT)
    assert (both.text, both.tags) == ("check\n\nask her", ("sea",))
    (longer,) = merged([NOTE], [replace(NOTE, text="check this")], TEXT)
    assert longer.text == "check this"


def test_two_notes_on_the_same_words_become_one_with_the_words_of_both() -> None:
    other = replace(NOTE, id="abc", text="really?", tags=("sea",), created=LATER)
    (both,) = merged([NOTE], [other], TEXT)
    assert (both.id, both.text, both.tags) == (NOTE.id, "check\n\nreally?", ("sea",))
    assert both.changed == LATER
    assert merged([both], [other], TEXT) == (both,)
    bare = replace(NOTE, text="")
    assert merged([bare], [replace(bare, id="abc")], TEXT) == (bare,)


def test_a_highlight_made_anew_takes_no_words_from_the_note_that_was_there() -> None:
    (note,) = merged([NOTE], [replace(NOTE, text="", created=LATER)], TEXT)
    assert (note.id, note.text) == (NOTE.id, "check")


def test_notes_on_other_words_with_the_same_id_are_both_kept() -> None:
    other = replace(OTHER, id=NOTE.id)
    third = replace(other, span=Span(33, 47), quote="x")
    assert [note.id for note in merged([NOTE], [other, third], TEXT)] == [
        NOTE.id,
        f"{NOTE.id}-2",
        f"{NOTE.id}-3",
    ]


def test_a_note_whose_words_are_gone_gives_way_to_one_on_its_span() -> None:
    gone = replace(NOTE, id="gone", quote="Ten ships sank.", text="why?")
    alone = replace(gone, id="alone", quote="Two ships sank.")
    for order in ([gone, NOTE, alone], [alone, gone, NOTE]):
        notes = merged((), order, TEXT)
        assert {note.id for note in notes} == {"gone", "alone", NOTE.id}
        assert len({note.span for note in notes}) == 3
        assert NOTE in notes


SPANS = st.tuples(st.integers(0, 8), st.integers(1, 8)).map(lambda told: Span(told[0], sum(told)))
NOTES = st.builds(
    Note,
    id=st.sampled_from(["a", "b", "n0-4"]),
    span=SPANS,
    quote=st.sampled_from(["Nine", "boats", "Ten ships"]),
    text=st.sampled_from(["", "check", "ask", "check this"]),
    tags=st.sampled_from([(), ("sea",), ("port", "sea")]),
    created=st.sampled_from([None, MADE, LATER]),
)


@given(st.lists(NOTES, max_size=6), st.lists(NOTES, max_size=6))
def test_no_quote_and_no_words_are_lost_and_no_id_or_span_is_there_twice(
    kept: list[Note], arriving: list[Note]
) -> None:
    notes = merged(kept, arriving, TEXT)
    assert {note.quote for note in notes} == {note.quote for note in (*kept, *arriving)}
    assert len({note.id for note in notes}) == len({note.span for note in notes}) == len(notes)
    versions = {(note.quote, note.id, note.created) for note in (*kept, *arriving)}
    if len(versions) == len(kept) + len(arriving):  # nothing was replaced by a later version
        for note in (*kept, *arriving):
            assert any(note.quote == one.quote and note.text in one.text for one in notes)
    assert merged(notes, notes, TEXT) == notes
    assert merged((), notes, TEXT) == notes


def by_id(*notes: Note) -> dict[str, Note]:
    return {note.id: note for note in notes}


def written(there: dict[str, Note], before: dict[str, Note], *now: Note) -> tuple[Note, ...]:
    left = {name: note for name, note in there.items() if name not in to_delete(before, there, now)}
    return tuple({**left, **by_id(*to_write(before, there, now))}.values())


def test_both_hands_make_a_note_on_the_same_words() -> None:
    (note,) = written(by_id(NOTE), {}, replace(NOTE, text="ask her", created=LATER))
    assert note.text == "check\n\nask her"


def test_both_hands_change_a_note() -> None:
    theirs = replace(NOTE, text="check twice", tags=("sea",), changed=LATER)
    tagged = replace(NOTE, tags=("port",), changed=LAST)
    (note,) = written(by_id(theirs), by_id(NOTE), tagged)
    assert (note.text, note.tags, note.changed) == ("check twice", ("sea", "port"), LAST)
    mine = replace(NOTE, text="done", changed=LAST)
    (note,) = written(by_id(theirs), by_id(NOTE), mine)
    assert note.text == "done twice"
    (note,) = written(by_id(replace(NOTE, text="other")), by_id(NOTE), mine)
    assert note.text == "other\n\ndone"


def test_what_only_one_hand_changed_is_as_that_hand_left_it() -> None:
    theirs = replace(NOTE, text="theirs")
    assert written(by_id(theirs), by_id(NOTE), NOTE) == (theirs,)
    mine = replace(NOTE, text="mine", tags=())
    assert written(by_id(NOTE), by_id(NOTE), mine) == (mine,)
    assert written(by_id(NOTE, OTHER), by_id(NOTE), NOTE) == (NOTE, OTHER)


def test_what_one_hand_let_go_is_gone_unless_the_other_changed_it() -> None:
    assert written(by_id(NOTE), by_id(NOTE)) == ()
    assert written({}, by_id(NOTE), NOTE) == ()
    theirs = replace(NOTE, text="theirs")
    assert written(by_id(theirs), by_id(NOTE)) == (theirs,)
    assert written({}, by_id(NOTE), theirs) == (theirs,)


def test_a_note_that_was_put_on_other_words_is_there_once() -> None:
    moved = replace(OTHER, id=NOTE.id, text="check")
    assert written(by_id(NOTE), by_id(NOTE), moved) == (moved,)
    theirs = replace(NOTE, tags=("sea",))
    (note,) = written(by_id(theirs), by_id(NOTE), moved)
    assert (note.quote, note.tags) == (OTHER.quote, ("sea",))


def test_two_notes_that_have_one_id_by_chance_are_both_written_once() -> None:
    mine = replace(OTHER, id=NOTE.id, text="mine")
    first = written(by_id(NOTE), {}, mine)
    assert [(note.id, note.text) for note in first] == [(NOTE.id, "check"), (f"{NOTE.id}-2", "mine")]
    again = replace(mine, text="mine again")
    second = written(by_id(*first), by_id(mine), again)
    assert [note.text for note in second] == ["check", "mine again"]
