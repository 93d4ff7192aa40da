"""What one claim says: its terms, numbers and times, what it denies, and who says it."""
