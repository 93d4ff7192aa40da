"""The tables that comparing reads: WordNet's, and our own of opposites and paraphrases."""
