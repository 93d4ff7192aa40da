"""What the program needs from its surroundings, looked at one by one."""
