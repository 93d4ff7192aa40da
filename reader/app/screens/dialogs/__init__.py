"""The small screens that open over the article."""
