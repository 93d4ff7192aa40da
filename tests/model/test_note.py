from hypothesis import given
from hypothesis import strategies as st

from reader.model import Note, Span
from reader.model.note import CONTEXT


def test_a_note_keeps_its_quote_with_context() -> None:
    note = Note.on("The mayor left. The ferry came.", Span(16, 25), text="when?", claim="c2")
    assert note == Note("n16-25", Span(16, 25), "The ferry", "The mayor left. ", " came.", "when?", "c2")


@given(st.text(min_size=1), st.data())
def test_prefix_quote_and_suffix_stand_together_in_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    note = Note.on(text, Span(start, end))
    assert text.startswith(note.prefix + note.quote + note.suffix, start - len(note.prefix))
    assert len(note.prefix) == min(start, CONTEXT)
    assert len(note.suffix) == min(len(text) - end, CONTEXT)
