"""The article's screen and the small screens that open over it."""
