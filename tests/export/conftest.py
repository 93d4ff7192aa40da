from dataclasses import replace

import pytest

from reader.export import Annotated
from reader.model import (
    Analysis,
    Article,
    Block,
    BlockKind,
    Citation,
    Claim,
    Entity,
    Metadata,
    Name,
    Note,
    Quantity,
    Reference,
    Span,
    Warning,
)
from tests.export.hostile import NASTY

TEXT = "Boats *lost* [1]\n\nThe mayor said 12 boats were lost.\n\nNine boats were lost."


@pytest.fixture
def article() -> Article:
    blocks = (Block(Span(0, 16), "title"), Block(Span(18, 52), "paragraph"), Block(Span(54, 75), "paragraph"))
    return Article(source="news/boats.txt", title="Boats *lost* [1]", text=TEXT, blocks=blocks)


@pytest.fixture
def analysis(article: Article) -> Analysis:
    first, second = Span(33, 52), Span(54, 75)
    return Analysis(
        article=article.id,
        pipeline="small 1.0",
        entities=(Entity(Span(18, 27), "PERSON", "e1"), Entity(Span(33, 35), "CARDINAL")),
        names=(Name("e1", "person", "The mayor", ("the mayor",), 2),),
        citations=(Citation(Span(13, 16), "numeric", ("1",)),),
        references=(Reference("r1", "2", Span(54, 75), "Nine boats", "https://a.example"),),
        claims=(
            Claim(
                "c1",
                first,
                first.of(TEXT),
                "12 boats were lost",
                Span(18, 52),
                "12 boats",
                "lose",
                speaker="The mayor",
                reported=True,
                quantities=(Quantity(Span(33, 35), 12.0, "boat"),),
                names=("e1",),
            ),
            Claim("c2", second, second.of(TEXT), "Nine boats were lost", second, "Nine boats", "lose"),
        ),
        warnings=(
            Warning(
                "w1",
                "contradiction",
                "number",
                0.93,
                ("c1", "c2"),
                (first, second),
                (("12", "nine"),),
                (Span(33, 35), Span(54, 58)),
                "12 and nine\nboats cannot both be right.",
            ),
            Warning("w2", "dangling_citation", "citation", 1.0, (), (Span(13, 16),)),
            Warning(
                "w3", "duplicate", "near", 0.5, ("c1", "x9"), (first, Span(900, 990)), other_article="abc"
            ),
        ),
    )


@pytest.fixture
def notes() -> tuple[Note, ...]:
    return (
        Note.on(TEXT, Span(33, 52), text="# Ask [him]\n- twice\n1. or more", claim="c1"),
        Note.on(TEXT, Span(0, 16)),
    )


@pytest.fixture
def hostile() -> Annotated:
    """An article whose every string tries to be something else."""
    text = "\n\n".join(NASTY)
    starts = [text.index(line) for line in NASTY]
    spans = [Span(start, start + len(line)) for start, line in zip(starts, NASTY, strict=True)]
    blocks = tuple(Block(span, kind) for span, kind in zip(spans, KINDS, strict=True))
    metadata = Metadata(NASTY, "2025-05-03", NASTY[1], 'en" onload="x', "javascript:alert(1)", "text")
    article = Article(
        "news/=[x]\udc9b\x1b</script>.txt", NASTY[1], text, blocks, metadata=metadata, line_starts=(0, 50)
    )
    notes = tuple(
        replace(
            Note.on(text, span, text=f"{NASTY[i - 1]}\x00\x1b[1m\ud800", claim="c1"),
            id=f"{i}{NASTY[i]}",
            tags=(NASTY[i], "two words", "1984"),
            created="2025-05-03T07:30:00Z",
            changed="2025-05-04T07:30:00Z",
        )
        for i, span in enumerate(spans)
    )
    return Annotated(article, _hostile_analysis(article, spans), notes)


KINDS: tuple[BlockKind, ...] = ("title", "paragraph", "list_item", "quote", "code")


def _hostile_analysis(article: Article, spans: list[Span]) -> Analysis:
    first, second = spans[1], spans[2]
    pair = Warning(
        "w\"1", "contradiction", "number", 0.9, ("c1", "c2"), (first, second), ((NASTY[0], NASTY[1]),),
        (Span(first.start, first.start + 3), Span(second.start, second.end)), "\n".join(NASTY),
    )  # fmt: skip
    return Analysis(
        article.id,
        NASTY[1],
        entities=(Entity(spans[3], "PERSON", "e1"), Entity(first, "DATE")),
        names=(Name("e1", "person", NASTY[0], NASTY[1:], 3),),
        citations=(Citation(Span(spans[0].start, spans[0].start + 4), "numeric", ("]]",)),),
        references=tuple(
            Reference(f"r{i}", NASTY[i], span, NASTY[i], "javascript:alert(1)")
            for i, span in enumerate(spans)
        ),
        claims=tuple(
            Claim(f"c{i}", span, NASTY[i], NASTY[i], span, NASTY[i], "be", speaker=NASTY[1])
            for i, span in enumerate(spans)
        ),
        warnings=(
            pair,
            replace(pair, kind="duplicate", type="near", other_article=NASTY[2]),
            Warning("w3", "dangling_citation", "citation", 1.0, (), (spans[4], Span(0, 0)), reason="[1](2)"),
        ),
    )
