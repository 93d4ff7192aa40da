"""Findings in the reader's words and styles: bars, details, marks in the text, a warning weighed."""
