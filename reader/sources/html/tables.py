"""Tables of figures, told from those that only place things on a page."""

from reader.sources.html.elements import HEADINGS, LISTS, tag_of
from reader.sources.html.tree import Element

LONGEST_CELL = 400
"""Code points; a longer cell holds text rather than a value."""
_PARTS_OF_A_PAGE = HEADINGS | LISTS | {"table", "blockquote", "article", "section", "form", "nav"}


def is_data_table(table: Element) -> bool:
    """Whether its cells hold values; tables of one column, or of whole paragraphs, only place them."""
    cells = 0
    rows = 0
    for element in table.iterdescendants():
        tag = tag_of(element)
        if tag in _PARTS_OF_A_PAGE:
            return False
        if tag == "tr":
            rows += 1
        elif tag in ("td", "th"):
            cells += 1
            if sum(len(text) for text in element.itertext()) > LONGEST_CELL:
                return False
    return cells > rows
