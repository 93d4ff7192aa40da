"""The sample articles as neutral parts, with markers and references put in: what must come out."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from benchmarks.citation_sources import WRITTEN, Work, works
from reader.samples import samples
from reader.sources import from_text

Kind = Literal["paragraph", "heading", "quote", "item", "numbered"]
MARKED = 0.4
"""Share of sentence ends that get a marker."""
WORKS = 6
_OWN_MARKER = re.compile(r"\s?\[\^?\d+(?:[-,]\s?\d+)*\]")
_SENTENCE_END = re.compile(r"(?<=[.!?])(?=[\"”]? [A-Z“\"])|(?<=[.!?])$|(?<=[.!?][\"”])$")
MARK = re.compile(r"\{(\d+)\}")
"""A marker in the words of a part: the number of a work."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or the like; markers stand in it as `{1}`."""

    kind: Kind
    words: str

    @property
    def plain(self) -> str:
        """The words without markers."""
        return MARK.sub("", self.words)

    @property
    def markers(self) -> list[tuple[str, str]]:
        """Each marker's key with the word before it."""
        return [(match[1], before_marker(self.words[: match.start()])) for match in MARK.finditer(self.words)]


@dataclass(frozen=True, slots=True)
class Story:
    """An article before any template."""

    name: str
    title: str
    author: str
    day: str
    parts: tuple[Part, ...]
    works: tuple[Work, ...]

    @property
    def entries(self) -> list[str]:
        """The list of references, one entry each, without numbers."""
        write = tuple(WRITTEN.values())[len(self.name) % len(WRITTEN)]
        return [write(work) for work in self.works]


def before_marker(words: str) -> str:
    """The last word before a place, letters and digits alone."""
    found = re.findall(r"[^\W_]+", MARK.sub(" ", words)[-60:])
    return found[-1].casefold() if found else ""


def stories(*, seed: int = 1) -> list[Story]:
    """All sample articles, the same at every call."""
    draw = random.Random(seed)
    made = []
    for sample in samples():
        text = sample.file.read_text(encoding="utf-8")
        article = from_text(text, markdown=sample.file.name.endswith(".md"))
        parts = tuple(_parts(article.text, [(b.kind, b.span.start, b.span.end) for b in article.blocks]))
        story = Story(
            sample.name, article.title, draw.choice(NAMES), f"2025-05-{draw.randint(1, 28):02}", parts, ()
        )
        made.append(_cited(story, draw))
    return made


NAMES = ("Ann Lee", "Bo Moreno", "Ida Karlsen", "Tom Okafor")


def _parts(text: str, blocks: Sequence[tuple[str, int, int]]) -> Iterator[Part]:
    kinds: dict[str, Kind] = {
        "paragraph": "paragraph",
        "heading": "heading",
        "list_item": "item",
        "quote": "quote",
    }
    for kind, start, end in blocks:
        words = _OWN_MARKER.sub("", " ".join(text[start:end].split()))
        if kind == "list_item":
            words = re.sub(r"^(?:[-*•]|\d+[.)])\s+", "", words)
        if kind == "heading" and words.lower() in ("references", "sources", "notes"):
            return
        if kind in kinds and words:
            yield Part(kinds[kind], words)


def _cited(story: Story, draw: random.Random) -> Story:
    """The same with a quote, two lists, and markers at some sentence ends."""
    parts = list(story.parts)
    at = len(parts) // 2
    parts[at:at] = EXTRA
    chosen = works(draw, WORKS)
    marked = [
        part if part.kind == "heading" else replace(part, words=_marked(part.words, draw)) for part in parts
    ]
    return replace(story, parts=tuple(marked), works=tuple(chosen))


EXTRA = (
    Part("quote", "We have waited for this for so long that nobody believed in it any more."),
    Part("paragraph", "Three things were said about it at the meeting."),
    Part("item", "The old plan cost too much."),
    Part("item", "The new one was drawn by the same office, which knows the place."),
    Part("item", "Nobody was asked."),
    Part("numbered", "First the council votes."),
    Part("numbered", "Then the work begins."),
)
"""Short parts, which are lost first."""


def _marked(words: str, draw: random.Random) -> str:
    pieces: list[str] = []
    at = 0
    for end in (match.start() for match in _SENTENCE_END.finditer(words)):
        pieces.append(words[at:end])
        at = end
        if draw.random() < MARKED:
            numbers = sorted(draw.sample(range(1, WORKS + 1), draw.choice((1, 1, 1, 2))))
            pieces += [f"{{{number}}}" for number in numbers]
    return "".join([*pieces, words[at:]])
