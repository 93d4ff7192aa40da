"""The encoder network that tags, parses, names and splits sentences: its training and its export."""
