"""What the program says about itself, all of it made from the commands' own parsers."""
