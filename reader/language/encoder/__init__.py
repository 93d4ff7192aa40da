"""The encoder network at run time: one pass gives tags, dependencies, names and sentence starts."""
