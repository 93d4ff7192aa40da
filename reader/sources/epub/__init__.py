"""Books and magazines as EPUB files to a draft."""
