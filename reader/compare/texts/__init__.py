"""Two texts against each other, short ones as a whole, and one against many."""
