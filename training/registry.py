"""Registers the shipped components with spaCy when the package itself is not installed.

`spacy train ... --code training/registry.py`
"""

from spacy.util import registry

from reader.language.lexical_features import lexical_hash_embed

if "claimreader.LexicalHashEmbed.v1" not in registry.architectures:
    registry.architectures.register("claimreader.LexicalHashEmbed.v1", func=lexical_hash_embed)
