"""Who says what: quotations, verbs of saying, "according to", speech that goes on over paragraphs."""
