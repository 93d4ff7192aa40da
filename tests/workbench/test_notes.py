from pathlib import Path

import pytest

from reader.library import MemoryLibrary
from reader.model import Analysis, Article, Block, Note, Span
from reader.model.errors import OutputError
from reader.workbench.notes import free_path, notes_saver, notes_stem

TEXT = "The dam broke."
ARTICLE = Article("news/dam.txt", "Dam news", TEXT, (Block(Span(0, 14), "paragraph"),))
ANALYSIS = Analysis(article=ARTICLE.id)


def note(text: str) -> Note:
    return Note.on(TEXT, Span(0, 14), text=text)


@pytest.mark.parametrize(
    ("source", "title", "stem"),
    [
        ("news/dam.txt", "Dam news", "dam"),
        ("-", "Dam: what / now?", "Dam-what-now"),
        ("-", "…", "article"),
        ("../..", "x", "article"),
        ("-", "a" * 200, "a" * 80),
        ("-", "\U00020000" * 80, "\U00020000" * 50),
        ("con.txt", "x", "con-"),
        ("Nul.notes.md", "x", "Nul-.notes"),
        ("console.txt", "x", "console"),
        ("line\nend \x1b[31m.txt", "x", "line-end-31m"),
    ],
)
def test_the_file_is_named_after_the_article(source: str, title: str, stem: str) -> None:
    assert notes_stem(Article(source, title, TEXT, ARTICLE.blocks)) == stem


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert free_path(tmp_path, "dam", "notes", ".md").name == "dam.notes.md"
    (tmp_path / "dam.notes.md").touch()
    (tmp_path / "dam.notes-2.md").touch()
    assert free_path(tmp_path, "dam", "notes", ".md").name == "dam.notes-3.md"


def test_saving_again_in_one_run_rewrites_its_own_file(tmp_path: Path) -> None:
    save = notes_saver(tmp_path, MemoryLibrary())
    first, _ = save(ARTICLE, ANALYSIS, [note("first thought")], None)
    second, _ = save(ARTICLE, ANALYSIS, [note("second thought")], None)
    assert first == second
    assert "second thought" in second.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [second]


def test_what_the_reader_wrote_in_the_file_stays_and_what_they_edited_is_told(tmp_path: Path) -> None:
    save = notes_saver(tmp_path, MemoryLibrary())
    path, remarks = save(ARTICLE, ANALYSIS, [note("first thought")], None)
    assert remarks == ()
    text = path.read_text(encoding="utf-8").replace("first thought", "my own thought")
    path.write_text(f"Before.\n\n{text}", encoding="utf-8")
    again, remarks = save(ARTICLE, ANALYSIS, [note("second thought")], None)
    assert (again, remarks) == (path, ("A part that you edited stayed as you left it.",))
    text = path.read_text(encoding="utf-8")
    assert text.startswith("Before.\n\n")
    assert "my own thought" in text


def test_a_file_that_became_something_else_is_left_and_another_name_taken(tmp_path: Path) -> None:
    save = notes_saver(tmp_path, MemoryLibrary())
    path, _ = save(ARTICLE, ANALYSIS, [note("first thought")], None)
    path.write_text("Something else.", encoding="utf-8")
    other, _ = save(ARTICLE, ANALYSIS, [note("first thought")], None)
    assert path.read_text(encoding="utf-8") == "Something else."
    assert other.name == "dam.notes-2.md"


def test_an_earlier_run_is_never_overwritten(tmp_path: Path) -> None:
    first, _ = notes_saver(tmp_path, MemoryLibrary())(ARTICLE, ANALYSIS, [note("monday")], None)
    second, _ = notes_saver(tmp_path, MemoryLibrary())(ARTICLE, ANALYSIS, [note("tuesday")], None)
    assert first != second
    assert "monday" in first.read_text(encoding="utf-8")


def test_the_file_of_an_earlier_run_is_brought_up_to_date_where_all_its_notes_are_known(
    tmp_path: Path,
) -> None:
    first, _ = notes_saver(tmp_path, MemoryLibrary())(ARTICLE, ANALYSIS, [note("monday")], None)
    first.write_text("Mine.\n\n" + first.read_text(encoding="utf-8"), encoding="utf-8")
    second, _ = notes_saver(tmp_path, MemoryLibrary())(ARTICLE, ANALYSIS, [note("tuesday")], first)
    assert first == second
    text = first.read_text(encoding="utf-8")
    assert text.startswith("Mine.\n\n")
    assert "tuesday" in text
    first.unlink()
    third, _ = notes_saver(tmp_path, MemoryLibrary())(ARTICLE, ANALYSIS, [note("friday")], first)
    assert third.name == "dam.notes.md"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        notes_saver(tmp_path / "nowhere", MemoryLibrary())(ARTICLE, ANALYSIS, [note("lost?")], None)
