"""Notes and findings as Markdown, in the flavours of the programs in which people write."""
