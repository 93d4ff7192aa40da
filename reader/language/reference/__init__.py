"""Whom pronouns and descriptions mean where one answer remains; the self-contained wording of a claim."""
