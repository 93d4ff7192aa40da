"""What the program promises about speed and quality, each figure by one command."""
