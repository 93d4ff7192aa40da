"""The place of a quote whose words were changed: by what is left of them and by what stands around."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from reader.anchoring.evidence import Place
from reader.later import compiled_later
from reader.model import Note, Span

LONGEST_PIECE = 600
"""Characters that are aligned as a whole; of a longer quote, its beginning and its end are."""
LEAST_SHARE = 0.5
"""What quote and place have in common at least, as a share of both, in characters of words. Half of a
sentence says what it was about; less is found in other sentences too."""
LEAST_SHARE_BETWEEN = 0.3
"""The same where both neighbours of the quote are left as they were."""
WINDOWS = 8
"""Places that are aligned before the best is taken."""
NEAREST = 4
"""Copies of a word or of a piece of context that are looked at, the nearest first."""
CONTEXT_PIECE = 16
TELLING = 3
"""Words of the quote that are looked for, the longest first."""
SHORTEST_WORD = 4
SLACK = 80
"""Characters around the expected place that are aligned too."""
_TOKENS = compiled_later(r"\w+|[^\w\s]")


def changed_place(note: Note, text: str, expected: int) -> Place | None:
    """The best place for the note in the text, or None when too little of it is left."""
    if len(note.quote) > LONGEST_PIECE:
        return _of_both_ends(note, text, expected)
    best: Place | None = None
    for start in _candidates(note, text, expected):
        place = _aligned(note, text, start)
        if place is not None and (best is None or place.weight > best.weight):
            best = place
    return best


def _of_both_ends(note: Note, text: str, expected: int) -> Place | None:
    """A long quote from where its beginning is to where its end is."""
    half = LONGEST_PIECE // 2
    head = Note("", Span(0, half), note.quote[:half], note.prefix, note.quote[half : half + len(note.suffix)])
    tail = Note(
        "", Span(0, half), note.quote[-half:], note.quote[-half - len(note.prefix) : -half], note.suffix
    )
    first = changed_place(head, text, expected)
    last = changed_place(tail, text, expected + len(note.quote) - half)
    if first is None or last is None or last.span.end <= first.span.start:
        return None
    span = Span(first.span.start, last.span.end)
    if len(span) > 2 * len(note.quote):
        return None
    return Place(span, False, first.quote + last.quote, first.context + last.context)


def _candidates(note: Note, text: str, expected: int) -> Iterator[int]:
    """Offsets at which the quote may begin, each far enough from those before to be worth a look."""
    taken: list[int] = []
    for start in _guesses(note, text, expected):
        if all(abs(start - other) > SLACK // 2 for other in taken):
            taken.append(start)
            yield start
        if len(taken) == WINDOWS:
            return


def _guesses(note: Note, text: str, expected: int) -> Iterator[int]:
    yield expected
    if len(note.prefix) >= CONTEXT_PIECE:
        piece = note.prefix[-CONTEXT_PIECE:]
        yield from (at + len(piece) for at in nearest(text, piece, expected - len(piece)))
    if len(note.suffix) >= CONTEXT_PIECE:
        end = expected + len(note.quote)
        yield from (at - len(note.quote) for at in nearest(text, note.suffix[:CONTEXT_PIECE], end))
    words = sorted(_TOKENS().finditer(note.quote), key=lambda word: -len(word[0]))
    for word in words[:TELLING]:
        if len(word[0]) >= SHORTEST_WORD:
            where = expected + word.start()
            yield from (at - word.start() for at in nearest(text, word[0], where))


def nearest(text: str, words: str, expected: int) -> Iterator[int]:
    """The copies nearest to an offset, those behind it and those before it in turn."""
    after = text.find(words, max(expected, 0))
    before = text.rfind(words, 0, max(expected, 0) + len(words) - 1)
    for _ in range(NEAREST):
        if after < 0 and before < 0:
            return
        if before < 0 or (after >= 0 and after - expected <= expected - before):
            yield after
            after = text.find(words, after + 1)
        else:
            yield before
            before = text.rfind(words, 0, before + len(words) - 1)


def _aligned(note: Note, text: str, start: int) -> Place | None:
    """What the quote became in the text around an offset."""
    margin = len(note.prefix) + SLACK
    low = max(start - margin, 0)
    window = text[low : max(start, 0) + 2 * len(note.quote) + margin]
    old = list(_TOKENS().finditer(note.prefix + note.quote + note.suffix))
    new = list(_TOKENS().finditer(window))
    first = sum(token.start() < len(note.prefix) for token in old)
    last = sum(token.start() < len(note.prefix) + len(note.quote) for token in old)
    pairs = _pairs(old, new)
    ends = _ends(pairs, first, last)
    if ends is None or first == last:
        return None
    begin, end = new[ends[0]].start(), new[ends[1] - 1].end()
    sizes = [0, *accumulate(len(token[0]) for token in old)]
    inside = sum(len(old[a][0]) for a, b in pairs if first <= a < last and ends[0] <= b < ends[1])
    around = sum(len(old[a][0]) for a, b in pairs if not first <= a < last)
    between = (first - 1, ends[0] - 1) in pairs and (last, ends[1]) in pairs
    found = sum(len(token[0]) for token in new[ends[0] : ends[1]])
    share = 2 * inside / (sizes[last] - sizes[first] + found)
    if share < (LEAST_SHARE_BETWEEN if between else LEAST_SHARE):
        return None
    return Place(Span(low + begin, low + end), False, inside, around)


def _pairs(old: Sequence[re.Match[str]], new: Sequence[re.Match[str]]) -> set[tuple[int, int]]:
    """Indices of the tokens that both have, in the order that both have them."""
    from difflib import SequenceMatcher  # not needed before the first edit

    matcher = SequenceMatcher(None, [token[0] for token in old], [token[0] for token in new], autojunk=False)
    blocks = matcher.get_matching_blocks()
    return {(block.a + i, block.b + i) for block in blocks for i in range(block.size)}


def _ends(pairs: set[tuple[int, int]], first: int, last: int) -> tuple[int, int] | None:
    """The new tokens from `first` to `last` of the old: up to the neighbours where those are left."""
    inside = sorted(b for a, b in pairs if first <= a < last)
    if not inside:
        return None
    partners = dict(pairs)
    begin, end = inside[0], inside[-1] + 1
    if (first - 1) in partners and first not in partners:
        begin = partners[first - 1] + 1
    if last in partners and (last - 1) not in partners:
        end = partners[last]
    return begin, end
