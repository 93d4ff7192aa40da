from pathlib import Path

from reader.library import MemoryLibrary
from reader.model import Analysis, Article, Block, Note, Span

ARTICLE = Article("a.txt", "A", "One two three", (Block(Span(0, 13), "paragraph"),))


def test_an_article_is_known_by_its_text_however_it_was_opened() -> None:
    library = MemoryLibrary()
    library.add(ARTICLE)
    same_text = Article("b.txt", "B", ARTICLE.text, ARTICLE.blocks)
    assert library.article(same_text.id) == ARTICLE
    assert library.article("unknown") is None


def test_an_analysis_is_kept_and_a_later_add_without_one_keeps_it() -> None:
    library = MemoryLibrary()
    analysis = Analysis(article=ARTICLE.id)
    library.add(ARTICLE)
    assert library.analysis(ARTICLE.id) is None
    library.add(ARTICLE, analysis)
    library.add(ARTICLE)
    assert library.analysis(ARTICLE.id) == analysis


def test_notes_come_back_in_text_order() -> None:
    library = MemoryLibrary()
    notes = [Note.on(ARTICLE.text, Span(8, 13)), Note.on(ARTICLE.text, Span(0, 3))]
    library.keep_notes(ARTICLE.id, notes)
    assert [note.quote for note in library.notes(ARTICLE.id)] == ["One", "three"]
    assert library.notes("unknown") == ()


def test_the_file_of_this_run_is_remembered() -> None:
    library = MemoryLibrary()
    assert library.file_of(ARTICLE.id) is None
    library.remember_file(ARTICLE.id, Path("a.notes.md"))
    assert library.file_of(ARTICLE.id) == Path("a.notes.md")
