"""Dates and times, and the days that "Tuesday" and "last year" mean in an article."""
