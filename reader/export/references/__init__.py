"""An article and its references, for programs that manage sources."""
