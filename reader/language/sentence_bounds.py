"""Where sentences may begin: decided by punctuation, because the network alone cuts after "U.S."."""

from collections.abc import Sequence

import numpy as np
from spacy.attrs import SENT_START, SPACY  # type: ignore[import-not-found] # compiled, ships no stub
from spacy.language import Language
from spacy.tokens import Doc

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
STARTS, OPEN, NO_START = 1, 0, 2**64 - 1
"""How spaCy's tables tell that a sentence begins, that it may, and that none can."""
LONGEST_LABEL = 3
"""Words before a colon that only name what follows, as in "Latest figures: The port …"."""


def preset_sentences(doc: Doc, *, whole: bool) -> Doc:
    """The same doc with sentence starts decided wherever punctuation decides them.

    Elsewhere the network decides, but only before words that may begin a sentence. `whole` makes one sentence
    of a heading, unless it holds a full stop itself.
    """
    # One table instead of a view for each token: every word of an article passes here.
    texts = [token.text for token in doc]
    spaced: list[int] = doc.to_array(SPACY).tolist()
    marks: list[int] = doc.to_array(SENT_START).tolist()
    label_end = 0 if whole else _label_end(texts)
    length = 0
    for at in range(1, len(texts)):
        starts = True if at == label_end else _starts_sentence(texts, spaced, at)
        if whole and starts is None:
            starts = False
        length = 0 if starts else length + 1
        is_open = starts is None or (not starts and length > LONGEST)
        marks[at] = OPEN if is_open else STARTS if starts else NO_START
    if marks:
        doc.from_array([SENT_START], np.array(marks, dtype=np.uint64))  # type: ignore[arg-type]
    return doc


@Language.component(NAME)
def decide_sentences(doc: Doc) -> Doc:
    """Preset the sentence starts of running text, unless that has been done."""
    return doc if doc.has_annotation("SENT_START") else preset_sentences(doc, whole=False)


def _starts_sentence(texts: Sequence[str], spaced: Sequence[int], at: int) -> bool | None:
    """True or False where punctuation says so, None where the network must."""
    text = texts[at]
    if text[0].islower() and text.islower():
        return False
    before = texts[at - 1]
    closed = at - 1
    while closed > 0 and texts[closed] in CLOSING and at - closed < MOST_CLOSING:
        closed -= 1
    if text in CLOSING and not (text in "\"'" and spaced[at - 1]):
        return False
    stop = texts[closed]
    if stop in TERMINAL:
        return _may_begin(text) and bool(spaced[at - 1]) and not _goes_on(texts, closed, text)
    if stop.endswith(".") and len(stop) > 1 and stop.lower() not in ABBREVIATIONS:
        return (text in OPENERS or None) if _may_begin(text) else False
    follows = spaced[at - 1] and _may_follow_a_line(before, text)
    return None if follows and stop not in OPENING else False


def _may_follow_a_line(before: str, text: str) -> bool:
    """Whether a line without a full stop, such as a heading, may end before the word."""
    return before not in OPENING and _may_begin(text) and before.lower() not in ABBREVIATIONS


def _may_begin(text: str) -> bool:
    begins_low = text[0].islower() and text.islower()
    return not begins_low and text not in CLOSING - {'"', "'"}


def _goes_on(texts: Sequence[str], stop: int, text: str) -> bool:
    """Whether the full stop only shortens the word before it: "fig. 3"."""
    return texts[stop] == "." and stop > 0 and texts[stop - 1].lower() in NUMBERED and text[0] in COUNTED


def _label_end(texts: Sequence[str]) -> int:
    """Index of the token after a leading label and its colon; 0 without one."""
    words = 0
    for at, text in enumerate(texts[: LONGEST_LABEL + 2]):
        if text == ":" and words:
            follows = texts[at + 1] if at + 1 < len(texts) else ""
            return at + 1 if follows[:1].isupper() else 0
        words += text.isalpha()
    return 0
