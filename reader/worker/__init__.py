"""The analysis process: the workbench behind a pipe, so the screen never waits for spaCy."""
