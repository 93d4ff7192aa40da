"""Numbers that name, rank or score instead of counting: "Boeing 737", "No. 10", "3-1", telephone numbers."""

import re

DESIGNATORS = frozenset(
    {"page", "pages", "chapter", "chapters", "verse", "section", "sections", "article", "articles",
     "paragraph", "clause", "figure", "figures", "table", "tables", "footnote", "appendix", "annex",
     "volume", "number", "numbers", "no", "nos", "phase", "step", "stage", "type", "grade", "level",
     "tier", "category", "channel", "room", "gate", "platform", "terminal", "route", "highway",
     "interstate", "motorway", "junction", "exit", "flight", "bus", "ward", "resolution", "decree",
     "proposition", "amendment", "season", "episode", "psalm", "opus", "sonata", "symphony",
     "version", "apartment", "suite", "pier", "precinct", "battalion", "docket"}
)  # fmt: skip
"""Words after which a number is a name; from the headings of books, laws, timetables and sports pages."""
WEAK_DESIGNATORS = frozenset(
    {"issue", "note", "act", "part", "scene", "class", "line", "lane", "track", "bed", "unit",
     "box", "lot", "item", "question", "rule", "order", "round", "game", "match", "lap", "seed",
     "stand", "zone", "district", "mark", "model", "series", "block", "building", "floor", "area",
     "group", "studio", "camp", "title", "slide", "serial", "code", "case", "form", "study", "day",
     "week", "year"}
)  # fmt: skip
"""Words after which a number that counts nothing is a name."""
NAMED_WITH_NUMBER = frozenset(
    {"Boeing", "Airbus", "iPhone", "iPad", "iOS", "Android", "Windows", "PlayStation", "Xbox", "Galaxy",
     "Pixel", "Apollo", "Artemis", "Soyuz", "Voyager", "Falcon", "Ariane", "Formula", "Fortune", "FTSE",
     "Nikkei", "Nasdaq", "Stoxx", "CAC", "DAX", "Euro", "Expo", "Agenda", "Vision", "Catch", "Covid", "COVID",
     "Channel", "Radio", "BBC", "ITV", "Sky", "Top", "Group", "Union", "Bundesliga", "League", "Division",
     "Mach", "Web", "Python", "Java", "GPT", "Llama", "Gemini", "Claude", "Mars", "Kepler", "Saturn", "Psalm",
     "Romans", "Genesis", "Corinthians", "Model", "Studio", "Blink", "Maroon", "Ocean's", "Brigade", "War"}
)  # fmt: skip
"""Names that numbers belong to, whatever word follows."""
OPENERS = frozenset(
    {"The", "A", "An", "In", "On", "At", "Of", "For", "With", "By", "From", "To", "And", "But", "Or", "Some",
     "Only", "Another", "All", "These", "Those", "About", "Around", "Over", "Under", "Nearly", "Almost",
     "After", "Before", "Within", "Since", "When", "While", "If", "Because", "Just", "Even", "Also", "Then",
     "Now", "There", "They", "We", "He", "She", "It", "I", "You", "That", "This", "Last", "Next", "Aged",
     "Than", "Least", "More", "Less", "Fewer", "Up", "Plus", "Minus", "Roughly", "Approximately", "Total",
     "Exactly", "Between", "Among", "Through", "As", "Is", "Was", "Are", "Were", "Has", "Had", "Have"}
)  # fmt: skip
"""Capitalised words that only open a sentence; any other one before a bare number is its name."""
SCORED = re.compile(
    r" (?:wins?|victory|victories|defeats?|loss|losses|lead|draws?|scoreline|score|votes?|ruling"
    r"|decision|verdict|thrashing|rout|upset|aggregate|record|down|up|over|against"
    r"|on (?:aggregate|penalties)|at half-time|majority opinion)\b"
)
SCORE_CUES = frozenset(
    {"won", "win", "beat", "lost", "lose", "drew", "draw", "led", "leading", "trailing", "trailed", "score",
     "scored", "finished", "ended", "voted", "ruled", "victory", "defeat"}
)  # fmt: skip
"""Words beside "3-1" that make it a score or the outcome of a vote."""
ABBREVIATED = re.compile(r"(?:\b(?:No|Nos|no|nos|pp?|Fig|Figs|Vol|Art|Sec|Ch|Eq|Ref|Op)\.\s?|[#§№]\s?)$")
PHONE = re.compile(
    r"(?:\d{1,4}(?:-\d{2,4}){2,4}|[2-9]\d\d-\d{4}|0\d{2,4}(?: \d{3,6}){1,3}|\d{3}\) ?\d{3}-\d{4})(?![\d-])"
)
INTERNATIONAL = re.compile(r"\d{1,3}(?:[ -]\d{2,4}){2,5}(?!\d)")
"""After a plus sign."""
INSIDE_A_NAME = re.compile(r"(?:[A-Za-z_/:@&=#]|[A-Za-z\d][-–]|\d[.,:/])$")
"""What stands directly before a number that is part of a code, a clock time or an address."""


def is_label(text: str, start: int, before: str) -> bool:
    """Whether the number at `start` belongs to a name or an abbreviation before it.

    `before` is the word that stands before it, with a single space between; else "".
    """
    if before and (before.lower() in DESIGNATORS or before in NAMED_WITH_NUMBER):
        return True
    near = text[max(start - 6, 0) : start]
    return bool(near) and (INSIDE_A_NAME.search(near[-2:]) or ABBREVIATED.search(near)) is not None


def is_named(before: str) -> bool:
    """Whether the word before a number that counts nothing makes it a name: "Lot 49", "Ukraine 3"."""
    return before.lower() in WEAK_DESIGNATORS or (before[:1].isupper() and before not in OPENERS)


def phone_end(text: str, start: int) -> int | None:
    """Where the telephone number that begins at a digit ends; None when there is none."""
    pattern = INTERNATIONAL if text[start - 1 : start] == "+" else PHONE
    match = pattern.match(text, start)
    return match.end() if match else None
