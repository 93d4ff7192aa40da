import pytest

from reader.model import Analysis, Article, Block, Claim, Findings, Span

TEXT = "The dam broke.\n\nNobody was hurt."


@pytest.fixture
def article() -> Article:
    blocks = (Block(Span(0, 14), "paragraph"), Block(Span(16, 32), "paragraph"))
    return Article(source="dam.txt", title="Dam", text=TEXT, blocks=blocks)


def claim(start: int, end: int) -> Claim:
    span = Span(start, end)
    return Claim(
        id=f"c{start}",
        span=span,
        text=span.of(TEXT),
        reading=span.of(TEXT),
        sentence=span,
        subject="dam",
        predicate="break",
    )


@pytest.fixture
def parts(article: Article) -> list[tuple[int, Findings] | Analysis]:
    first, second = Findings(claims=(claim(0, 14),)), Findings(claims=(claim(16, 32),))
    whole = Analysis(article=article.id, claims=first.claims + second.claims)
    return [(0, first), (1, second), whole]
