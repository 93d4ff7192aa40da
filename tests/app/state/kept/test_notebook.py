import pytest

from reader.app.state.kept.notebook import Notebook, now, tags_in, tags_line
from reader.model import Claim, Note, Span

TEXT = "The vote was delayed. The bridge closed."
FIRST, SECOND = Span(0, 21), Span(22, 40)


def claim(ident: str, span: Span) -> Claim:
    return Claim(ident, span, span.of(TEXT), span.of(TEXT), span, "", "")


def test_keeping_twice_lets_go() -> None:
    book = Notebook(TEXT)
    assert book.toggle(FIRST, claim="c1")
    assert book.on(FIRST) == Note.on(TEXT, FIRST, claim="c1")
    assert not book.toggle(FIRST)
    assert len(book) == 0


def test_writing_replaces_the_note_on_the_span_and_keeps_text_order() -> None:
    book = Notebook(TEXT)
    book.write(SECOND, "check this")
    book.write(FIRST, "why?")
    book.write(SECOND, "checked")
    assert [note.text for note in book.notes] == ["why?", "checked"]


def test_every_change_can_be_taken_back_in_turn() -> None:
    book = Notebook(TEXT)
    book.toggle(FIRST)
    book.write(SECOND, "x")
    assert book.remove(FIRST)
    assert [book.undo(), len(book)] == ["delete", 2]
    assert [book.undo(), len(book)] == ["note", 1]
    assert [book.undo(), len(book)] == ["keep", 0]
    assert book.undo() is None


def test_removing_what_is_not_there_changes_nothing() -> None:
    book = Notebook(TEXT)
    assert not book.remove(FIRST)
    assert book.undo() is None


def test_notes_are_unsaved_until_saved_and_saved_again_after_undo() -> None:
    book = Notebook(TEXT)
    states = [book.unsaved]
    book.toggle(FIRST)
    states.append(book.unsaved)
    book.saved()
    states.append(book.unsaved)
    book.toggle(SECOND)
    book.undo()
    assert [*states, book.unsaved] == [False, True, False, False]


def test_final_claims_give_notes_their_final_ids() -> None:
    book = Notebook(TEXT)
    book.toggle(FIRST, claim="early")
    book.write(SECOND, "mine")
    book.saved()
    book.relink([claim("c7", FIRST)])
    assert [note.claim for note in book.notes] == ["c7", None]
    assert not book.unsaved


def test_notes_that_were_unsaved_stay_so_when_claims_become_final() -> None:
    book = Notebook(TEXT)
    book.toggle(FIRST, claim="early")
    book.relink([])
    assert book.unsaved
    assert book.notes[0].claim is None


def test_tags_are_kept_with_the_words_and_can_be_taken_back() -> None:
    book = Notebook(TEXT)
    book.write(FIRST, "why?", claim="c1")
    book.tag(FIRST, ["budget", "harbour", "budget"])
    (note,) = book.notes
    assert (note.text, note.tags, note.claim) == ("why?", ("budget", "harbour"), "c1")
    book.write(FIRST, "because")
    assert book.notes[0].tags == ("budget", "harbour")
    assert [book.undo(), book.undo(), book.notes[0].tags] == ["note", "tags", ()]
    book.tag(SECOND, ["new"])
    assert [note.quote for note in book.notes if note.tags] == ["The bridge closed."]


def test_notes_know_when_they_were_made_and_changed() -> None:
    times = iter(["1", "2", "3", "4"])
    book = Notebook(TEXT, clock=lambda: next(times))
    book.toggle(FIRST)
    assert (book.notes[0].created, book.notes[0].changed) == ("1", None)
    book.write(FIRST, "why?")
    assert (book.notes[0].created, book.notes[0].changed) == ("1", "2")
    assert now().endswith("Z")


@pytest.mark.parametrize("tags", [["sea"], ["to check", "sea"], ["a,b"], ["ünï-code/x"], []])
def test_a_line_of_tags_is_taken_for_the_same_tags(tags: list[str]) -> None:
    assert tags_in(tags_line(tags)) == tags


def test_a_note_whose_words_are_gone_is_put_on_others_and_taken_back() -> None:
    book = Notebook(TEXT)
    gone = Note("n", Span(3, 9), "a ship", text="why?", tags=("sea",), created="2025-05-03T07:30:00Z")
    book.recall([gone])
    assert book.adrift == [gone]
    book.write(FIRST, "who?")
    book.attach(gone, FIRST, claim="c1")
    (note,) = book.notes
    assert (note.span, note.quote, note.claim) == (FIRST, FIRST.of(TEXT), "c1")
    assert (note.text, note.tags, book.adrift) == ("who?\n\nwhy?", ("sea",), [])
    assert book.undo() == "attach"
    assert [note.text for note in book.notes] == ["who?", "why?"]
    book.attach(gone, SECOND)
    assert [(note.id, note.quote) for note in book.notes] == [
        ("n0-21", FIRST.of(TEXT)),
        ("n", SECOND.of(TEXT)),
    ]


@pytest.mark.parametrize(
    ("words", "tags"), [("#budget harbour", ["budget", "harbour"]), (" , ", []), ("a,b,#c#", ["a", "b", "c"])]
)
def test_tags_are_typed_with_or_without_their_sign(words: str, tags: list[str]) -> None:
    assert tags_in(words) == tags
