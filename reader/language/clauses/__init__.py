"""Which clauses of a sentence assert something, and how: their stretch, subject, polarity and modality."""
