"""Plain text to a draft."""
