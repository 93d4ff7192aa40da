"""Two articles of a library, and a note on one."""

from collections.abc import Callable
from contextlib import closing

from reader.library import open_library
from reader.model import Note, Span

Run = Callable[..., tuple[int, str, str]]
BOATS = "Nine boats sank off Dover on Tuesday.\n"
BRIDGE = "# The bridge\n\nThe Northgate Bridge employs 40 people.\n"


def keep_a_note(words: str = "ask the harbour master") -> Note:
    with closing(open_library()) as library:
        (entry,) = library.find("boats.txt")
        article = library.article(entry.id)
        assert article is not None
        note = Note.on(article.text, Span(0, 10), text=words)
        library.keep_notes(entry.id, [note])
    return note
