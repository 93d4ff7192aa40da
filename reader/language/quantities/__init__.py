"""Numbers with what they count, in digits and in words."""
