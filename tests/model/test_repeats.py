from dataclasses import replace

import pytest

from reader.model import Analysis, Article, Block, Claim, Span, Warning, WarningKind, repeated_sentences

TEXT = "Vote is off\nThe vote is off. Two boats sank.\nBoth boats went down, and the vote is off."
BLOCKS = (
    Block(Span(0, 11), "title"),
    Block(Span(12, 44), "paragraph"),
    Block(Span(45, len(TEXT)), "paragraph"),
)
ARTICLE = Article("a.txt", "Vote is off", TEXT, BLOCKS)


def span(words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


HEADLINE, OFF, SANK = span("Vote is off"), span("The vote is off"), span("Two boats sank")
DOWN, OFF_AGAIN = span("Both boats went down"), span("the vote is off")
LAST = span("Both boats went down, and the vote is off.")
SENTENCES = {HEADLINE: HEADLINE, OFF: OFF, SANK: SANK, DOWN: LAST, OFF_AGAIN: LAST}
CLAIMS = tuple(
    Claim(f"c{i}", where, where.of(TEXT), "", sentence, "", "")
    for i, (where, sentence) in enumerate(SENTENCES.items())
)


def warned(kind: WarningKind, *spans: Span, other: str | None = None) -> Warning:
    return Warning("w", kind, "restated", 0.9, (), spans, other_article=other)


@pytest.mark.parametrize(
    ("warnings", "repeated"),
    [
        ((), ()),
        ((warned("duplicate", SANK, DOWN),), ()),
        ((warned("duplicate", SANK, DOWN), warned("duplicate", OFF, OFF_AGAIN)), (LAST,)),
        ((warned("duplicate", DOWN, SANK), warned("duplicate", OFF, OFF_AGAIN)), (LAST,)),
        ((warned("duplicate", HEADLINE, OFF),), ()),
        ((warned("duplicate", HEADLINE, OFF, OFF_AGAIN), warned("duplicate", SANK, DOWN)), (LAST,)),
        (
            (
                warned("duplicate", SANK, DOWN),
                warned("duplicate", OFF, OFF_AGAIN),
                warned("contradiction", SANK, DOWN),
            ),
            (),
        ),
        ((warned("duplicate", SANK, Span(0, 9), other="b"),), (SANK,)),
        ((warned("dispute", SANK, DOWN),), ()),
        ((warned("duplicate", HEADLINE, Span(0, 9), other="b"),), ()),
    ],
)  # fmt: skip
def test_a_sentence_is_repeated_when_all_that_it_claims_was_said_before(
    warnings: tuple[Warning, ...], repeated: tuple[Span, ...]
) -> None:
    assert repeated_sentences(ARTICLE, Analysis("", claims=CLAIMS, warnings=warnings)) == repeated


def test_a_claim_inside_one_that_was_made_before_says_nothing_new() -> None:
    inner = replace(CLAIMS[2], span=span("boats sank"))
    warnings = (warned("duplicate", OFF, SANK),)
    found = Analysis("", claims=(CLAIMS[1], CLAIMS[2], inner), warnings=warnings)
    assert repeated_sentences(ARTICLE, found) == (SANK,)


def test_a_sentence_that_is_mostly_no_claim_may_say_something_new() -> None:
    part = replace(CLAIMS[3], span=span("Both boats"))
    found = Analysis("", claims=(CLAIMS[2], part), warnings=(warned("duplicate", SANK, part.span),))
    assert repeated_sentences(ARTICLE, found) == ()


def test_what_was_read_in_other_articles_counts_too() -> None:
    found = Analysis("", claims=CLAIMS)
    assert repeated_sentences(ARTICLE, found, read_before=[SANK]) == (SANK,)
    assert repeated_sentences(Article("-", "", TEXT, ()), found, read_before=[HEADLINE]) == (HEADLINE,)
