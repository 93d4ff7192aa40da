"""Where sentences may begin: decided by punctuation, because the network alone cuts after "U.S."."""

from spacy.language import Language
from spacy.tokens import Doc, Token

NAME = "claimreader_sentences"
TERMINAL = frozenset({".", "!", "?", "...", "…", "?!", "!!", "!?"})
CLOSING = frozenset({'"', "'", "''", ")", "]", "”", "’", "»"})
OPENING = frozenset({"(", "[", "“", "‘", "«", ",", ";", "-", "–", "—", "/", "&"})
"""Marks after which a sentence goes on, whatever comes."""
ABBREVIATIONS = frozenset(
    {"mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "sen.", "rep.", "gov.", "lt.", "col.", "capt.", "sgt.",
     "st.", "no.", "vs.", "e.g.", "i.e.", "jr.", "sr.", "rev.", "hon.", "pres.", "fig.", "approx."}
)  # fmt: skip
"""Words after whose full stop the sentence goes on."""
NUMBERED = frozenset(
    {"fig", "figs", "no", "nos", "vol", "ch", "sec", "art", "p", "pp", "para", "approx", "ca", "ext", "al"}
)
"""Shortened words from which spaCy parts the full stop; what they count or measure comes after it."""
COUNTED = frozenset("0123456789(")
"""How that begins."""
OPENERS = frozenset(
    {"The", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We", "His", "Her", "Their",
     "There", "But", "And", "However", "Nobody", "Others", "Some", "In", "On", "At", "After", "When", "If",
     "As", "What", "Who", "Most", "Many", "Then", "Now", "Today", "Yesterday", "Meanwhile", "For", "With"}
)  # fmt: skip
"""Words that have a capital only at the begin of a sentence."""
MOST_CLOSING = 6
"""Closing marks looked through for the full stop before them."""
LONGEST = 120
"""Tokens without a full stop after which the network may end a sentence where it likes."""
LONGEST_LABEL = 3
"""Words before a colon that only name what follows, as in "Latest figures: The port …"."""


def preset_sentences(doc: Doc, *, whole: bool) -> Doc:
    """The same doc with sentence starts decided wherever punctuation decides them.

    Elsewhere the network decides, but only before words that may begin a sentence. `whole` makes one sentence
    of a heading, unless it holds a full stop itself.
    """
    label_end = 0 if whole else _label_end(doc)
    length = 0
    for token in doc:
        if token.i == 0:
            continue
        starts = True if token.i == label_end else _starts_sentence(token)
        if whole and starts is None:
            starts = False
        length = 0 if starts else length + 1
        token.is_sent_start = None if starts is False and length > LONGEST else starts
    return doc


@Language.component(NAME)
def decide_sentences(doc: Doc) -> Doc:
    """Preset the sentence starts of running text, unless that has been done."""
    return doc if doc.has_annotation("SENT_START") else preset_sentences(doc, whole=False)


def _starts_sentence(token: Token) -> bool | None:
    """True or False where punctuation says so, None where the network must."""
    before = token.nbor(-1)
    closed = before
    while closed.i > 0 and closed.text in CLOSING and token.i - closed.i < MOST_CLOSING:
        closed = closed.nbor(-1)
    if token.text in CLOSING and not (token.text in "\"'" and token.nbor(-1).whitespace_):
        return False
    if closed.text in TERMINAL:
        return _may_begin(token) and bool(before.whitespace_) and not _goes_on(closed, token)
    if closed.text.endswith(".") and len(closed.text) > 1 and closed.lower_ not in ABBREVIATIONS:
        return (token.text in OPENERS or None) if _may_begin(token) else False
    return None if _may_follow_a_line(token) and closed.text not in OPENING else False


def _may_follow_a_line(token: Token) -> bool:
    """Whether a line without a full stop, such as a heading, may end before the token."""
    before = token.nbor(-1)
    spaced = bool(before.whitespace_) and before.text not in OPENING
    return spaced and _may_begin(token) and before.lower_ not in ABBREVIATIONS


def _may_begin(token: Token) -> bool:
    begins_low = token.text[0].islower() and token.text.islower()
    return not begins_low and token.text not in CLOSING - {'"', "'"}


def _goes_on(stop: Token, token: Token) -> bool:
    """Whether the full stop only shortens the word before it: "fig. 3"."""
    return stop.text == "." and stop.i > 0 and stop.nbor(-1).lower_ in NUMBERED and token.text[0] in COUNTED


def _label_end(doc: Doc) -> int:
    """Index of the token after a leading label and its colon; 0 without one."""
    words = 0
    for token in doc[: LONGEST_LABEL + 2]:
        if token.text == ":" and words:
            follows = doc[token.i + 1 : token.i + 2].text
            return token.i + 1 if follows[:1].isupper() else 0
        words += token.is_alpha
    return 0
