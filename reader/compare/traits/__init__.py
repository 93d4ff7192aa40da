"""What the learned judge looks at: numbers that tell how two passages are alike and how they differ.

Each is the same whichever passage comes first.
"""

from reader.compare.traits.passage import Passage, passage_of
from reader.compare.traits.pooled import Differing, differing, traits_of
from reader.compare.traits.wording import Traits

__all__ = [
    "Differing",
    "Passage",
    "Traits",
    "differing",
    "passage_of",
    "traits_of",
]
