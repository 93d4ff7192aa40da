import pytest

from reader.model import (
    Analysis,
    Article,
    Block,
    Citation,
    Claim,
    Entity,
    Name,
    Note,
    Quantity,
    Reference,
    Span,
    Warning,
)

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
