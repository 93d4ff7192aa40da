"""Edits of an article by which every character is followed, so that it is known where each one went."""

import random
import re
from collections.abc import Callable, Mapping, Sequence

Followed = list[tuple[str, int]]
"""Characters, each with its offset in the first text; -1 for what was put in."""
NEW_SENTENCES = (
    "Nobody at the office would say more.",
    "The weather had been dry for nine days.",
    "A second report is due before the end of the month.",
    "It was not the first time.",
)
NEW_WORDS = ("reportedly", "late", "seven", "former", "in the north", "almost", "again", "not")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*(?: |$)?", re.MULTILINE)
_WORD = re.compile(r"\w+")


def followed(text: str) -> Followed:
    """The text before any edit."""
    return [(character, at) for at, character in enumerate(text)]


def plain(text: Followed) -> str:
    """The characters alone."""
    return "".join(character for character, _ in text)


def add_sentence(text: Followed, draw: random.Random) -> Followed:
    """A new sentence before another."""
    start, _ = _pick(_SENTENCE, text, draw)
    return [*text[:start], *_new(draw.choice(NEW_SENTENCES) + " "), *text[start:]]


def cut_sentence(text: Followed, draw: random.Random) -> Followed:
    """A sentence less."""
    start, end = _pick(_SENTENCE, text, draw)
    return [*text[:start], *text[end:]]


def repeat_sentence(text: Followed, draw: random.Random) -> Followed:
    """A sentence once more somewhere else, as teasers and captions do."""
    start, end = _pick(_SENTENCE, text, draw)
    where, _ = _pick(_SENTENCE, text, draw)
    return [*text[:where], *_new(plain(text[start:end]).rstrip() + " "), *text[where:]]


def change_words(text: Followed, draw: random.Random) -> Followed:
    """Three other words in the place of three."""
    for _ in range(3):
        start, end = _pick(_WORD, text, draw)
        text = [*text[:start], *_new(draw.choice(NEW_WORDS)), *text[end:]]
    return text


def rewrite_sentence(text: Followed, draw: random.Random) -> Followed:
    """A sentence in which every third word is another one."""
    start, end = _pick(_SENTENCE, text, draw)
    words = list(_WORD.finditer(plain(text[start:end])))[draw.randrange(3) :: 3]
    for word in reversed(words):
        text = [*text[: start + word.start()], *_new(draw.choice(NEW_WORDS)), *text[start + word.end() :]]
    return text


def move_paragraph(text: Followed, draw: random.Random) -> Followed:
    """A paragraph at another place."""
    paragraphs = _paragraphs(text)
    moved = paragraphs.pop(draw.randrange(len(paragraphs)))
    paragraphs.insert(draw.randrange(len(paragraphs) + 1), moved)
    return _joined(paragraphs)


def cut_paragraph(text: Followed, draw: random.Random) -> Followed:
    """A paragraph less."""
    paragraphs = _paragraphs(text)
    if len(paragraphs) > 1:
        paragraphs.pop(draw.randrange(len(paragraphs)))
    return _joined(paragraphs)


def fix_typography(text: Followed, _: random.Random) -> Followed:
    """Straight quotes curled and dashes lengthened, as a second reading system does."""
    curled = {"'": "’", '"': "“", "-": "–"}
    return [(curled.get(character, character), at) for character, at in text]


EDITS: Mapping[str, Callable[[Followed, random.Random], Followed]] = {
    "a sentence added": add_sentence,
    "a sentence cut": cut_sentence,
    "a sentence repeated elsewhere": repeat_sentence,
    "three words changed": change_words,
    "a sentence rewritten": rewrite_sentence,
    "a paragraph moved": move_paragraph,
    "a paragraph cut": cut_paragraph,
    "typography": fix_typography,
}


def edited(text: str, names: Sequence[str], draw: random.Random) -> Followed:
    """The text after the edits of these names."""
    result = followed(text)
    for name in names:
        result = EDITS[name](result, draw)
    return result


def _pick(pattern: re.Pattern[str], text: Followed, draw: random.Random) -> tuple[int, int]:
    found = [match.span() for match in pattern.finditer(plain(text))]
    return draw.choice(found) if found else (0, 0)


def _new(words: str) -> Followed:
    return [(character, -1) for character in words]


def _paragraphs(text: Followed) -> list[Followed]:
    paragraphs: list[Followed] = []
    at = 0
    for part in plain(text).split("\n\n"):
        paragraphs.append(text[at : at + len(part)])
        at += len(part) + 2
    return paragraphs


def _joined(paragraphs: Sequence[Followed]) -> Followed:
    text: Followed = []
    for number, paragraph in enumerate(paragraphs):
        text += [*_new("\n\n"), *paragraph] if number else paragraph
    return text
