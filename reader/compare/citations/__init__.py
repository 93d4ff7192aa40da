"""Faults of citation markers and reference lists, and claims without a source."""
