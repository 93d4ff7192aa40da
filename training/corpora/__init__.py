"""Readers of the corpora the models learn from."""
