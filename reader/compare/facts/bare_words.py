"""A text's words alone, by which copies are known."""

import re
from functools import lru_cache

from rapidfuzz import utils

from reader.model.claim import Claim

MARKER = re.compile(r"\[[\d,;\s–-]+\]")


def bare(claim: Claim) -> str:
    """A claim's words in lower case without citation markers and punctuation."""
    return bare_text(claim.text)


@lru_cache(maxsize=20_000)
def bare_text(text: str) -> str:
    """Words in lower case without citation markers and punctuation."""
    return " ".join(str(utils.default_process(MARKER.sub(" ", text))).split())
