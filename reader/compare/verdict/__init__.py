"""What two claims are to each other: alike, changed, at odds, or a later value."""
