from dataclasses import replace

import pytest

from reader.export import Annotated, Imported, Origin, read_notes, render_all
from reader.library import MemoryLibrary
from reader.model import Analysis, Article, Block, Metadata, Note, Span
from reader.workbench.importing import import_notes

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


def test_notes_on_the_whole_page_are_on_its_first_words_together() -> None:
    library = library_with(ARTICLE)
    page = [Note(name, Span(0, 0), "", text=f"on the page: {name}") for name in "ab"]
    for _ in range(2):
        import_notes([imported(*page, title="Boats")], library)
        (kept,) = library.notes(ARTICLE.id)
        assert (kept.span, kept.text) == (ARTICLE.blocks[0].span, "on the page: a\n\non the page: b")


def test_notes_whose_words_are_gone_are_all_kept() -> None:
    library = library_with(ARTICLE)
    lost = [Note(name, Span(0, 5), f"gone{name}", text=name) for name in "abc"]
    for added in (3, 0):
        (arrived,) = import_notes([imported(*lost, title="Boats")], library)
        assert arrived.added == added
        assert {(note.quote, note.text) for note in library.notes(ARTICLE.id)} == {
            (note.quote, note.text) for note in lost
        }


def test_annotations_that_were_imported_are_exported_under_their_own_names() -> None:
    names = []
    each = Annotated(ARTICLE, Analysis(ARTICLE.id), (NOTE,))
    for _ in range(2):
        text = render_all("annotations", [each])
        library = library_with(ARTICLE)
        (arrived,) = import_notes(read_notes(text.encode(), where="x"), library)
        each = replace(each, notes=library.notes(ARTICLE.id))
        names.append(arrived.notes[0].note.id)
    assert names[0] == names[1]
