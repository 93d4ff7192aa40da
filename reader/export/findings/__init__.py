"""What was found in articles, for people, scripts and code hosts."""
