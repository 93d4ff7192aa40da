"""The library's file: made, checked, brought up to date, shared, and what happens when it cannot be."""

import sqlite3
import stat
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.sqlite import SqliteLibrary, open_sqlite
from reader.library.sqlite.connection import Connection
from reader.library.sqlite.migrations import APPLICATION_ID, STEPS, migrate
from reader.model import Article, Note, Span
from reader.model.errors import LibraryError
from tests.library.sqlite.dam import ARTICLE, FIRST, SCHEMA, SECOND, TEXT


def refused(path: Path) -> str:
    with pytest.raises(LibraryError) as caught:
        open_sqlite(path)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_it_is_made_with_its_folder_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "data" / "claimreader" / "library.db"
    open_sqlite(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (len(STEPS),)


def test_what_was_kept_is_there_the_next_time(path: Path) -> None:
    with closing(open_sqlite(path)) as library:
        assert library.article(ARTICLE.id) == ARTICLE
        assert library.notes(ARTICLE.id) == (FIRST,)


def test_every_step_has_a_file_and_every_file_is_a_step() -> None:
    folder = Path(open_sqlite.__code__.co_filename).parent / "schema"
    assert sorted(file.name for file in folder.glob("*.sql")) == list(STEPS)


def test_another_program_s_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    assert "another program's database" in refused(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database " * 100, b"SQLite format 3\0" + b"\xff" * 4096])
def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    assert "not a library" in refused(path)
    assert path.read_bytes() == content


def test_a_newer_library_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    assert "a newer claimreader wrote this library (format 99" in refused(path)
    assert path.read_bytes() == before


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert "this is a folder" in refused(tmp_path)


def test_a_file_where_a_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    assert "no library can be made here" in refused(tmp_path / "data" / "library.db")


def test_an_earlier_library_is_copied_then_changed(path: Path) -> None:
    steps = [*SCHEMA, ("ALTER TABLE note ADD COLUMN colour TEXT", "UPDATE note SET colour = 'sun'")]
    with closing(open_sqlite(path, steps=steps, clock=lambda: "2025-05-03T07:30:00Z")) as library:
        assert library.notes(ARTICLE.id) == (FIRST,)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT colour FROM note").fetchall() == [("sun",)]
    (backup,) = (path.parent / "backups").iterdir()
    assert backup.name == "library-20250503T073000-format4.db"
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with closing(open_sqlite(backup)) as before:
        assert before.notes(ARTICLE.id) == (FIRST,)


def test_a_step_that_fails_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(LibraryError):
        open_sqlite(path, steps=[*SCHEMA, ("ALTER TABLE note ADD COLUMN colour TEXT", "not SQL")])
    assert path.read_bytes() == before
    assert list((path.parent / "backups").iterdir()) == []
    with closing(open_sqlite(path)) as library:
        assert library.notes(ARTICLE.id) == (FIRST,)


def test_a_change_that_the_disk_does_not_take_leaves_no_copy_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_alone = Connection._run_alone

    def refuse(connection: Connection, statement: str, *, patient: bool) -> None:
        if statement == "COMMIT":
            raise LibraryError("the disk is full")
        run_alone(connection, statement, patient=patient)

    monkeypatch.setattr(Connection, "_run_alone", refuse)
    with pytest.raises(LibraryError, match="the disk is full"):
        open_sqlite(path, steps=[*SCHEMA, ("UPDATE note SET words = ''",)])
    monkeypatch.undo()
    assert list((path.parent / "backups").iterdir()) == []
    with closing(open_sqlite(path)) as library:
        assert library.notes(ARTICLE.id) == (FIRST,)


def test_few_backups_are_kept_the_latest_ones(path: Path) -> None:
    for number in range(1, 6):
        steps = [*SCHEMA, *[("SELECT 1",)] * number]
        open_sqlite(path, steps=steps, clock=lambda at=number: f"2025-05-0{at}T07:30:00Z").close()  # type: ignore[misc]
    names = sorted(file.name[:16] for file in (path.parent / "backups").iterdir())
    assert names == ["library-20250503", "library-20250504", "library-20250505"]


def test_a_library_that_another_program_writes_to_for_long_is_said_and_then_works(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.sqlite.connection.WAIT", 0.05)
    with closing(open_sqlite(path)) as library, closing(sqlite3.connect(path, isolation_level=None)) as busy:
        busy.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryError, match="another program is writing"):
            library.keep_notes(ARTICLE.id, [SECOND])
        busy.execute("ROLLBACK")
        library.keep_notes(ARTICLE.id, [FIRST, SECOND])
        assert library.notes(ARTICLE.id) == (FIRST, SECOND)


def test_a_full_disk_is_said_and_what_was_kept_is_there(path: Path) -> None:
    with closing(open_sqlite(path)) as library:
        limit_pages(library)
        big = Note.on(TEXT, Span(0, 14), text="x" * 200_000)
        with pytest.raises(LibraryError, match="the disk is full; free some space"):
            library.keep_notes(ARTICLE.id, [big, SECOND])
        assert library.notes(ARTICLE.id) == (FIRST,)
        library.keep_notes(ARTICLE.id, [FIRST, SECOND])
    with closing(open_sqlite(path)) as library:
        assert library.notes(ARTICLE.id) == (FIRST, SECOND)


def limit_pages(library: SqliteLibrary) -> None:
    (pages,) = library._database.rows("PRAGMA page_count")[0]
    library._database.rows(f"PRAGMA max_page_count = {pages + 2}")


def test_a_library_that_may_not_be_written_can_be_read(path: Path) -> None:
    connection = Connection(path, may_write=False)
    with closing(SqliteLibrary(connection, path)) as library:
        assert not library.may_write
        assert library.notes(ARTICLE.id) == (FIRST,)
        with pytest.raises(LibraryError, match="may not be written; make file and folder writable"):
            library.keep_notes(ARTICLE.id, [SECOND])


def test_an_index_that_may_not_be_written_answers_if_it_knows_everything(path: Path) -> None:
    index = path.with_name("library.search.db")
    for kept in (ARTICLE, Article("dike.txt", "Dike", TEXT.replace("dam", "dike"), ARTICLE.blocks)):
        before = index.read_bytes() if index.exists() else b""
        with closing(open_sqlite(path)) as library:
            library.add(kept)
        with closing(SqliteLibrary(Connection(path, may_write=False), path)) as library:
            assert kept.id in {found.entry.id for found in library.search("broke")}
        assert (index.read_bytes() if index.exists() else b"") == before, "what was new was in memory"
        with closing(open_sqlite(path)) as library:
            library.search("broke")
    with closing(SqliteLibrary(Connection(path, may_write=False), path)) as library:
        assert len({found.entry.id for found in library.search("broke")}) == 2
        assert library.index._file.where == str(index)


def test_a_library_of_an_earlier_format_that_may_not_be_written_is_said(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.sqlite.library.os.access", lambda *_: False)
    open_sqlite(path).close()
    with pytest.raises(
        LibraryError, match=r"earlier format \(4, this is 5\) and may not be written; copy it"
    ):
        open_sqlite(path, steps=[*SCHEMA, ("SELECT 1",)])


def test_damage_is_said_with_what_to_do(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))

    def read() -> None:
        with closing(open_sqlite(path)) as library:
            library.entries()

    with pytest.raises(LibraryError, match="damaged; see claimreader"):
        read()


def test_a_copy_is_a_library_and_no_file_is_overwritten(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    with closing(open_sqlite(path)) as library:
        library.back_up(target)
        with pytest.raises(LibraryError, match="the file exists"):
            library.back_up(target)
        with pytest.raises(LibraryError, match="cannot be written"):
            library.back_up(tmp_path / "nowhere" / "copy.db")
    with closing(open_sqlite(target)) as copy:
        assert copy.notes(ARTICLE.id) == (FIRST,)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.db", "library.db"]


def test_an_article_whose_layout_cannot_be_read_is_still_its_text(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE body SET layout = ?", (b"x\x9c\xabV\xaa\x05\x00\x01^\x00\xf2",))
        raw.commit()
    with closing(open_sqlite(path)) as library:
        article = library.article(ARTICLE.id)
    assert article is not None
    assert (article.text, article.blocks) == (TEXT, ARTICLE.blocks)


def test_an_analysis_that_cannot_be_read_is_none(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("INSERT INTO analysis VALUES (1, 'old', '', 0, ?)", (b"rubbish",))
        raw.commit()
    with closing(open_sqlite(path)) as library:
        assert library.analysis(ARTICLE.id) is None
        assert library.claims(ARTICLE.id, {"c1"}) is None


@pytest.mark.parametrize("known", range(1, len(SCHEMA)))
def test_a_library_of_every_earlier_format_comes_along(tmp_path: Path, known: int) -> None:
    path = tmp_path / "library.db"
    path.touch()
    with closing(Connection(path)) as old:
        migrate(old, SCHEMA[:known])
        text = zlib.compress(TEXT.encode()), zlib.compress(b"{}")
        old.run(
            "INSERT INTO article (hash, title, text, layout, added) VALUES (?, 'Dam', ?, ?, '')",
            (ARTICLE.id, *text),
        )
        old.run("INSERT INTO source (article, source, seen) VALUES (1, 'dam.txt', '')")
        old.run(
            "INSERT INTO note"
            " (article, note_id, start_offset, end_offset, quote, prefix, suffix, words, tags)"
            " VALUES (1, 'n1', 0, 14, 'The dam broke.', '', '', 'when?', '[]')"
        )
    with closing(open_sqlite(path)) as library:
        article = library.article(ARTICLE.id)
        assert article is not None
        assert (article.text, article.source) == (TEXT, "dam.txt")
        assert [note.text for note in library.notes(ARTICLE.id)] == ["when?"]
        assert [found.entry.id for found in library.search("dam broke")][-1] == ARTICLE.id
