"""What the reader makes of an article: notes and judgements, and which of them the library has."""
