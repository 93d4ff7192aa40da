"""A parsed sentence as plain objects, and the questions that rules ask about its words."""
