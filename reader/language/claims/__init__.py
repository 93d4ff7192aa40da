"""The claims of a text, each with its frame, and how much it asks to be checked."""
