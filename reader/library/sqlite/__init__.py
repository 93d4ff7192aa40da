"""A library in one file, by SQLite. The only package that imports sqlite3, once a library is opened."""

from reader.library.sqlite.library import SqliteLibrary, open_sqlite

__all__ = ["SqliteLibrary", "open_sqlite"]
