"""What only a library on a server does."""

from contextlib import closing

import psycopg
import pytest

from reader.library import Library, open_library
from reader.library.postgres import open_postgres
from reader.library.postgres.connection import place_of
from reader.model import Article, Block, Note, Span
from reader.model.errors import LibraryError
from tests.library.sqlite.test_side_by_side import TOGETHER, all_at_once

TEXT = "The dam broke. Nobody was hurt."
ARTICLE = Article("dam.txt", "Dam", TEXT, (Block(Span(0, len(TEXT)), "paragraph"),))
FIRST, SECOND = Note.on(TEXT, Span(0, 14)), Note.on(TEXT, Span(15, 31))


def test_what_one_program_keeps_another_one_sees(postgres: Library, postgres_server: str) -> None:
    postgres.add(ARTICLE)
    with closing(open_library(postgres_server)) as other:
        assert other.article(ARTICLE.id) == ARTICLE
        assert [found.text for found in other.search("dam")] == [TEXT]
        other.keep_notes(ARTICLE.id, [FIRST])
        postgres.keep_notes(ARTICLE.id, [SECOND])
        assert other.notes(ARTICLE.id) == (FIRST, SECOND)
        postgres.remove(ARTICLE.id)
        assert other.search("dam") == ()


def test_nothing_of_another_test_is_left_in_any_table(postgres: Library, postgres_server: str) -> None:
    with psycopg.connect(postgres_server, autocommit=True) as raw:
        tables = raw.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'claimreader'").fetchall()
        filled = {
            name
            for (name,) in tables
            if raw.execute(f"SELECT 1 FROM claimreader.{name} LIMIT 1".encode()).fetchone()
        }
    assert filled == {"format", "library"}


def test_what_fails_together_is_not_kept(postgres: Library) -> None:
    postgres.add(ARTICLE)

    def keep_both() -> None:
        with postgres.together():
            postgres.keep_notes(ARTICLE.id, [FIRST])
            postgres.keep_notes("unknown", [SECOND])

    with pytest.raises(LibraryError, match="not in the library"):
        keep_both()
    assert postgres.notes(ARTICLE.id) == ()
    postgres.keep_notes(ARTICLE.id, [SECOND])
    assert postgres.notes(ARTICLE.id) == (SECOND,)


def test_a_newer_library_is_refused(postgres: Library, postgres_server: str) -> None:
    with psycopg.connect(postgres_server, autocommit=True) as raw:
        raw.execute("UPDATE claimreader.format SET version = 99")
    with pytest.raises(LibraryError, match=r"a newer claimreader made this library \(format 99"):
        open_postgres(postgres_server)


def test_a_server_that_ends_the_connection_is_asked_again(postgres: Library, postgres_server: str) -> None:
    postgres.add(ARTICLE)
    with psycopg.connect(postgres_server, autocommit=True) as raw:
        raw.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND datname = 'postgres'"
        )
    with pytest.raises(LibraryError, match="the server cannot be used"):
        postgres.entries()
    assert [entry.id for entry in postgres.entries()] == [ARTICLE.id]


def test_a_server_that_is_not_there_is_one_line_without_the_password() -> None:
    with pytest.raises(LibraryError) as caught:
        open_library("postgresql://ida:secret@/news?host=/nowhere")
    assert "\n" not in str(caught.value)
    assert "secret" not in str(caught.value)
    assert str(caught.value).startswith("postgresql:///nowhere/news: the server cannot be used (")


def test_what_is_no_address_is_said() -> None:
    with pytest.raises(LibraryError, match="no address of a server"):
        place_of("postgresql://a b:c:d@@/")


def test_a_closed_library_stays_closed(postgres: Library) -> None:
    postgres.close()
    with pytest.raises(LibraryError):
        postgres.entries()


ADDING = """
import os
from tests.library.sample import numbered

with closing(open_library(place)) as library:
    own = [numbered(os.getpid() * 100 + number) for number in range(20)]
    for article in own:
        library.add(article)
    found = {passage.entry.id for passage in library.nearest("the dam broke", limit=400)}
    print(len({article.id for article in own} - found), "missing")
"""


def test_programs_that_make_it_and_its_index_at_once_find_what_they_added(postgres_server: str) -> None:
    with psycopg.connect(postgres_server, autocommit=True) as raw:
        raw.execute("SET client_min_messages = error; DROP SCHEMA IF EXISTS claimreader CASCADE")
    assert all_at_once(ADDING, postgres_server) == {("0 missing\n", "")}
    with closing(open_library(postgres_server)) as library:
        assert len(library.nearest("the dam broke", limit=400)) == 20 * TOGETHER
