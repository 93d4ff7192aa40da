"""Finding passages of a library: by words, and those that say what a text says; for every database."""
