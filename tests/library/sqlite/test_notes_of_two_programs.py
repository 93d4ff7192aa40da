"""Notes that two programs keep of one article, and those that could not be kept at first."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.library.sqlite import open_sqlite
from reader.model.errors import LibraryError
from tests.library.sqlite.dam import ARTICLE, FIRST, SECOND


def test_a_note_that_another_program_added_meanwhile_stays(path: Path) -> None:
    with closing(open_sqlite(path)) as one, closing(open_sqlite(path)) as other:
        assert one.notes(ARTICLE.id) == other.notes(ARTICLE.id) == (FIRST,)
        one.keep_notes(ARTICLE.id, [FIRST, SECOND])
        other.keep_notes(ARTICLE.id, [])
        assert one.notes(ARTICLE.id) == (SECOND,)


def test_two_programs_that_write_on_the_same_words_lose_none(path: Path) -> None:
    mine, theirs = replace(SECOND, text="mine"), replace(SECOND, text="theirs")
    with closing(open_sqlite(path)) as one, closing(open_sqlite(path)) as other:
        assert one.notes(ARTICLE.id) == other.notes(ARTICLE.id) == (FIRST,)
        one.keep_notes(ARTICLE.id, [FIRST, mine])
        other.keep_notes(ARTICLE.id, [replace(FIRST, tags=("sea",)), theirs])
        one.keep_notes(ARTICLE.id, [replace(FIRST, text="first"), mine])
        one.keep_notes(ARTICLE.id, [replace(FIRST, text="first"), replace(mine, text="mine again")])
        kept = other.notes(ARTICLE.id)
        assert [(note.text, note.tags) for note in kept] == [
            ("first", ("sea",)),
            ("mine again\n\ntheirs", ()),
        ]


def test_notes_are_written_again_after_another_program_removed_the_article(path: Path) -> None:
    with closing(open_sqlite(path)) as one, closing(open_sqlite(path)) as other:
        one.keep_notes(ARTICLE.id, [FIRST, SECOND])
        other.remove(ARTICLE.id)
        with pytest.raises(LibraryError, match="not in the library"):
            one.keep_notes(ARTICLE.id, [FIRST, SECOND])
        one.add(ARTICLE)
        one.keep_notes(ARTICLE.id, [FIRST, SECOND])
        assert other.notes(ARTICLE.id) == (FIRST, SECOND)


def test_notes_are_written_again_after_what_failed_together(path: Path) -> None:
    with closing(open_sqlite(path)) as library:

        def fail() -> None:
            with library.together():
                library.keep_notes(ARTICLE.id, [FIRST, SECOND])
                library.keep_notes("unknown", [SECOND])

        with pytest.raises(LibraryError, match="not in the library"):
            fail()
        library.keep_notes(ARTICLE.id, [FIRST, SECOND])
        assert library.notes(ARTICLE.id) == (FIRST, SECOND)
