"""A library on a server that a newsroom shares, by PostgreSQL. The only package that imports psycopg."""

from reader.library.postgres.library import open_postgres

__all__ = ["open_postgres"]
