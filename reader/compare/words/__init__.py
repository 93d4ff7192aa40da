"""What words mean, deny and are near to, whatever claim they stand in."""
