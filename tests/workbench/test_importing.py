from dataclasses import replace

import pytest

from reader.export import Annotated, Imported, Origin, read_notes, render_all
from reader.library import MemoryLibrary
from reader.model import Analysis, Article, Block, Metadata, Note, Span
from reader.workbench.importing import import_notes, merged

TEXT = "Nine boats sank in the harbour. Nobody was hurt.\n"
ARTICLE = Article(
    "boats.txt",
    "Boats",
    TEXT,
    (Block(Span(0, 48), "paragraph"),),
    metadata=Metadata(url="https://gull.example/b"),
)
NOTE = replace(Note.on(TEXT, Span(0, 15), text="check"), created="2025-05-03T07:30:00Z")


def imported(*notes: Note, **origin: str) -> Imported:
    return Imported(Origin(**origin), notes)


def library_with(*articles: Article) -> MemoryLibrary:
    library = MemoryLibrary()
    for article in articles:
        library.add(article)
    return library


def test_exported_notes_come_back_into_an_empty_library_with_their_article() -> None:
    text = render_all("json", [Annotated(ARTICLE, Analysis(ARTICLE.id), (NOTE,))])
    library = MemoryLibrary()
    (arrived,) = import_notes(read_notes(text.encode(), where="x"), library)
    assert library.notes(ARTICLE.id) == (NOTE,)
    assert arrived.article == ARTICLE
    assert arrived.added == 1
    (again,) = import_notes(read_notes(text.encode(), where="x"), library)
    assert (again.added, library.notes(ARTICLE.id)) == (0, (NOTE,))


@pytest.mark.parametrize(
    "origin",
    [{"id": ARTICLE.id}, {"url": "https://gull.example/b"}, {"source": "boats.txt"}, {"title": "boats"}],
)
def test_notes_go_to_the_article_of_the_library_that_they_are_on(origin: dict[str, str]) -> None:
    library = library_with(Article("other.txt", "Other", "Other.", ()), ARTICLE)
    stray = replace(NOTE, span=Span(40, 55), prefix="", suffix="")
    (arrived,) = import_notes([imported(stray, **origin)], library)
    assert arrived.article is not None
    assert arrived.article.id == ARTICLE.id
    assert library.notes(ARTICLE.id)[0].span == NOTE.span


def test_notes_on_an_unknown_article_are_told_and_not_kept() -> None:
    library = library_with(ARTICLE)
    (arrived,) = import_notes([imported(NOTE, title="Ships")], library)
    assert (arrived.article, arrived.added, library.notes(ARTICLE.id)) == (None, 0, ())


def test_the_one_article_that_was_named_is_taken_at_the_readers_word() -> None:
    library = MemoryLibrary()
    (arrived,) = import_notes([imported(NOTE, title="Ships")], library, [ARTICLE])
    assert arrived.article == ARTICLE
    both = import_notes(
        [imported(NOTE, title="Ships"), imported(NOTE, title="Boats")], MemoryLibrary(), [ARTICLE]
    )
    assert [each.article for each in both] == [None, ARTICLE]


def test_orphans_are_kept_inside_the_text() -> None:
    library = library_with(ARTICLE)
    gone = Note("g", Span(500, 520), "Words of another text", text="why?")
    (arrived,) = import_notes([imported(gone, title="Boats")], library)
    assert [each.outcome for each in arrived.notes] == ["orphan"]
    (kept,) = library.notes(ARTICLE.id)
    assert (kept.quote, kept.text) == (gone.quote, "why?")
    assert kept.span.end <= len(TEXT)


def test_of_two_versions_of_a_note_the_later_one_stays() -> None:
    later = replace(NOTE, text="checked", changed="2025-06-01T00:00:00Z")
    assert merged([NOTE], [later]) == (later,)
    assert merged([later], [NOTE]) == (later,)


def test_two_notes_on_the_same_words_become_one_with_the_words_of_both() -> None:
    other = replace(NOTE, id="abc", text="really?", tags=("sea",), created="2025-06-01T00:00:00Z")
    (both,) = merged([NOTE], [other])
    assert (both.id, both.text, both.tags) == (NOTE.id, "check\n\nreally?", ("sea",))
    assert both.changed == "2025-06-01T00:00:00Z"
    assert merged([both], [other]) == (both,)
    assert merged([replace(NOTE, text="")], [replace(NOTE, id="abc", text="")]) == (replace(NOTE, text=""),)


def test_notes_on_other_words_with_the_same_id_are_both_kept() -> None:
    other = replace(Note.on(TEXT, Span(32, 47)), id=NOTE.id)
    assert [note.id for note in merged([NOTE], [other, replace(other, span=Span(33, 47), quote="x")])] == [
        NOTE.id,
        f"{NOTE.id}-2",
        f"{NOTE.id}-3",
    ]
