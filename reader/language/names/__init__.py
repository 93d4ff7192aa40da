"""What names stand for, which of them mean the same, one entry for each person, place, organisation."""
