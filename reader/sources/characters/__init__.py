"""Bytes to characters, and characters to those that are safe to show."""
