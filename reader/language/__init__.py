"""Article -> entities, citations, claims. The only package that imports spaCy."""
