"""Lines about the article or a picture rather than of the article."""

import re

LONGEST = 120
"""Code points; a longer line is a paragraph, whatever it begins with."""
_CAPTION = re.compile(
    r"(?:By(?: [A-Z][\w.'’-]+){1,5}(?:,.*| and .*| \|.*)?$"
    r"|By (?:the |our )?(?:[\w-]+ ){0,3}(?:desk|staff|team|reporters?|correspondents?|writers?)$"
    r"|(?:Photo(?:graph)?s?|Image|Picture|Photo credit|Credit|Published|Updated|Last updated|Filed under)"
    r"\s*[:|])"
)
"""Bylines, picture credits and dates, which stand between headline and text on news pages."""


def is_caption(text: str) -> bool:
    """Whether a line is a byline, a picture credit or a date of publication."""
    return len(text) <= LONGEST and bool(_CAPTION.match(text))
