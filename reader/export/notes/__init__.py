"""What the reader kept, for the programs in which people write and remember."""
