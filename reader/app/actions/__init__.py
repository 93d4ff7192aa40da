"""What each action of the key table does to the reading screen, and when it is of use."""
