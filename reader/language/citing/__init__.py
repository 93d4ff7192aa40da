"""Citation markers and lists of references, each told by how people write them."""
