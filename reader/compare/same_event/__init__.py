"""Whether two claims speak of the same event, so that a difference between them means something."""
