"""`claimreader SOURCE …`: read in the terminal."""
