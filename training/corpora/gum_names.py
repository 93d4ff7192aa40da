"""Named people, places and organisations out of GUM's nested entity layer.

GUM annotates every referring expression, nested and nominal ("the mayor of Leeds").
Kept are mentions of a person, place or organization whose head word is a proper noun,
cut to the unbroken run of proper nouns around that head; titles are stripped, and the
outermost of nested names wins.
"""

import re

from training.corpora.conllu import Token
from training.corpora.spans import TITLES, LabelledSpan, outermost

LABELS = {"person": "PERSON", "place": "LOC", "organization": "ORG"}
LINKS = frozenset({"of", "for", "&", "de"})
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_PIECE = re.compile(r"(\()?([^()]+)(\))?")


def gum_names(tokens: list[Token]) -> list[LabelledSpan]:
    """The names of one sentence as token spans."""
    names = []
    for start, end, kind, heads in _mentions(tokens):
        label = LABELS.get(kind)
        head = next((h for h in heads if start <= h < end), None)
        if label is None or head is None or not _is_proper(tokens[head]):
            continue
        span = _trim(tokens, *_grow(tokens, start, end, head, label), label)
        if span is not None:
            names.append(span)
    return outermost(names)


def _mentions(tokens: list[Token]) -> list[tuple[int, int, str, list[int]]]:
    """All entity mentions of a sentence: start, end, kind, candidate head tokens."""
    open_: list[tuple[str, int, str, str]] = []
    found = []
    for i, token in enumerate(tokens):
        match = _ENTITY.search(token.misc)
        for opens, body, closes in _PIECE.findall(match.group(1)) if match else ():
            if not opens:
                k = next((k for k in reversed(range(len(open_))) if open_[k][0] == body), None)
                if k is not None:
                    _, start, kind, heads = open_.pop(k)
                    found.append((start, i + 1, kind, heads))
                continue
            fields = body.split("-")
            heads = fields[5] if len(fields) > 5 else "1"
            if closes:
                found.append((i, i + 1, fields[1], heads))
            else:
                open_.append((fields[0], i, fields[1], heads))
    return [
        (start, end, kind, [start + int(h) - 1 for h in heads.split(",") if h.isdigit()])
        for start, end, kind, heads in found
    ]


def _is_proper(token: Token) -> bool:
    return token.tag in ("NNP", "NNPS") or token.pos == "PROPN"


def _grow(tokens: list[Token], start: int, end: int, head: int, label: str) -> tuple[int, int]:
    """The run of proper nouns around the head, across "of" and "&" for places and groups."""
    left, right = head, head + 1
    linked = label != "PERSON"

    def joins(link: int, beyond: int) -> bool:
        inside = start <= beyond < end
        return linked and inside and tokens[link].form.lower() in LINKS and _is_proper(tokens[beyond])

    while left > start:
        if _is_proper(tokens[left - 1]) or tokens[left - 1].tag == "HYPH":
            left -= 1
        elif joins(left - 1, left - 2):
            left -= 2
        else:
            break
    while right < end:
        if _is_proper(tokens[right]) or tokens[right].tag == "HYPH":
            right += 1
        elif joins(right, right + 1):
            right += 2
        else:
            break
    return left, right


def _trim(tokens: list[Token], left: int, right: int, label: str) -> LabelledSpan | None:
    """Drop titles and dangling hyphens at the edges; None when nothing is left."""
    while left < right and (
        tokens[left].tag == "HYPH" or (label == "PERSON" and tokens[left].form.lower() in TITLES)
    ):
        left += 1
    while right > left and tokens[right - 1].tag == "HYPH":
        right -= 1
    if left == right or tokens[left].form.lower() in DAYS:
        return None
    return LabelledSpan(left, right, label)
