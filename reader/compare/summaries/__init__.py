"""What a long text bears out of a short one, word by word."""
