"""A library in a database that speaks SQL; the same statements run on SQLite and on PostgreSQL."""
