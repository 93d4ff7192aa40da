"""Many sources checked by several processes, each with the language pipeline loaded once."""
