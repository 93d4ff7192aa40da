from collections.abc import Callable, Sequence

import pytest

from reader.language.speech.speech_over_paragraphs import with_running_speakers
from reader.model import Article, Claim

MakeArticle = Callable[..., Article]

"""Paragraphs, who speaks in each by itself (None: nobody named, -: nothing quoted), who speaks in the end."""
RUNNING: list[tuple[Sequence[str], Sequence[str | None], Sequence[str | None]]] = [
    (('"It sank," Lund said. "It was old.', '"Nobody was hurt."'), ("Lund", None), ("Lund", "Lund")),
    (("“It sank,” Lund said. “It was old.", "“Nobody was hurt.", "“Two swam.”"), ("Lund", None, None),
     ("Lund", "Lund", "Lund")),
    (('"It sank," Lund said.', "The board met.", '"It was old."'), ("Lund", "-", None), ("Lund", None, None)),
    (('"It sank," Lund said.', '"It was old," said Dahl.'), ("Lund", "Dahl"), ("Lund", "Dahl")),
    (('"It sank," Lund said.', '"It was old" was all they wrote.'), ("Lund", None), ("Lund", None)),
    (('"It sank."', '"It was old."'), (None, None), (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "named", "expected"), RUNNING)
def test_a_speaker_named_once_speaks_on_in_the_next_paragraph(
    make_article: MakeArticle,
    paragraphs: Sequence[str],
    named: Sequence[str | None],
    expected: Sequence[str | None],
) -> None:
    article = make_article(*paragraphs)
    claims = [
        Claim(
            f"c{at}", block.span, block.span.of(article.text), "", block.span, "it", "sink",
            speaker=None if speaker == "-" else speaker, reported=speaker != "-", block=at,
        )
        for at, (block, speaker) in enumerate(zip(article.blocks, named, strict=True))
    ]  # fmt: skip
    assert [claim.speaker for claim in with_running_speakers(article, claims)] == list(expected)


def test_a_paragraph_that_says_nothing_ends_the_quotation(make_article: MakeArticle) -> None:
    article = make_article('"It sank," Lund said.', "Photo", '"It was old."')
    first, _, third = article.blocks
    claims = [
        Claim("c1", first.span, "", "", first.span, "it", "sink", speaker="Lund", reported=True, block=0),
        Claim("c2", third.span, "", "", third.span, "it", "be old", reported=True, block=2),
    ]
    assert [claim.speaker for claim in with_running_speakers(article, claims)] == ["Lund", None]
