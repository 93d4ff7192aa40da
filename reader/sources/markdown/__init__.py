"""Markdown to a draft."""
