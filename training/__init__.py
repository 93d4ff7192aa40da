"""How the shipped models are made; not installed with the program."""
