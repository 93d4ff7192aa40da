"""Pages that show only the beginning of their article."""

import re

from reader.sources.html.elements import labels_of
from reader.sources.html.tree import Element

PAYWALL_REMARK = "the page says that the rest is for subscribers, so the text looks cut"
_NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
"""How publishers tell search engines that a page is not whole (schema.org)."""
_WALL = re.compile(r"(?:^|[\s_-])(?:paywall|subscriber-?only|premium-?wall|regwall|metered)", re.IGNORECASE)
_ASKS = re.compile(
    r"(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b[^.]{0,40}"
    r"\b(?:to (?:continue|keep|read)|for full access|to unlock)"
    r"|this (?:article|story|content) is (?:for|only available to|reserved for|exclusive to)[^.]{0,20}"
    r"(?:subscribers|members)|(?:continue|keep) reading (?:this article )?with (?:a|your) subscription",
    re.IGNORECASE,
)
"""What stands where the text breaks off."""


def is_cut(root: Element, source: str) -> bool:
    """Whether a page says that the rest of its article has to be paid for."""
    if _NOT_FREE.search(source):
        return True
    if not _ASKS.search(source):
        return False
    return any(_WALL.search(labels_of(element)) for element in root.iter("div", "section", "aside", "p"))
