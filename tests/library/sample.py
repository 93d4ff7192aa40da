"""One article with everything that a library may keep of it."""

from dataclasses import replace

from hypothesis import strategies as st

from reader.model import (
    Analysis,
    Article,
    Block,
    Claim,
    Inline,
    Metadata,
    Name,
    Note,
    OffsetMap,
    Quantity,
    Ruling,
    Span,
    Word,
)

TEXT = "Ida Moor said nine boats sank. “Twelve,” said the port’s own log: 船 🚢."
ARTICLE = Article(
    "news/boats.txt",
    "Boats",
    TEXT,
    (Block(Span(0, 30), "paragraph"), Block(Span(31, len(TEXT)), "quote", 2)),
    inlines=(Inline(Span(0, 8), "link", "https://example.org/ida"),),
    offsets=OffsetMap((0, 5), (0, 7)),
    remarks=("2 hidden characters were removed.",),
    line_starts=(0, 31),
    metadata=Metadata(("Ida Moor",), "2025-05-03", "The Port", "en-GB", "https://example.org/boats", "html"),
)
WORDS = (
    Word(Span(14, 18), "nine", "nine", "NUM", "modifier", 1),
    Word(Span(19, 24), "boats", "boat", "NOUN", "subject", 2),
    Word(Span(25, 29), "sank", "sink", "VERB", "predicate", 2),
)
SANK = Claim(
    "c1", Span(14, 29), "nine boats sank", "nine boats sank", Span(0, 30), "nine boats", "sink",
    speaker="Ida Moor", reported=True, quantities=(Quantity(Span(14, 18), 9.0, "boat"),), names=("e1",),
    words=WORDS,
)  # fmt: skip
LOGGED = replace(
    SANK, id="c2", span=Span(31, 39), text="“Twelve,”", sentence=Span(31, 40), names=(), words=()
)
ANALYSIS = Analysis(
    ARTICLE.id,
    "pipeline 1",
    names=(Name("e1", "person", "Ida Moor", ("Moor",), 2), Name("e2", "place", "Port")),
    claims=(SANK, LOGGED),
)
RULING = Ruling(
    "dismissed", "contradiction", "number", ("nine boats sank", "twelve sank"), ("9", "12"), confidence=0.8
)

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
"""Nobody can type the others, and a server takes no NUL."""


def other_text(text: str = "Another text.", source: str = "news/boats.txt") -> Article:
    return Article(source, "Other", text, (Block(Span(0, len(text)), "paragraph"),))


def numbered(number: int) -> Article:
    """One of many articles of one passage, all about the same."""
    text = f"The dam broke {number}."
    return Article(f"{number}.txt", f"Dam {number}", text, (Block(Span(0, len(text)), "paragraph"),))


def note(start: int, end: int, text: str = "") -> Note:
    return Note.on(TEXT, Span(start, end), text=text)
