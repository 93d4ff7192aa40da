"""Feeds: a list of items, each of them an article."""
