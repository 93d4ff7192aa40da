"""Word and name tables that the language package reads."""
