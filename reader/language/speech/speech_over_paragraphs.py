"""Quotations that go on over paragraphs, with the speaker named once."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Article, Claim

OPENING_MARKS = ('"', "“")
CLOSING_MARKS = ('"', "”")


def with_running_speakers(article: Article, claims: Sequence[Claim]) -> list[Claim]:
    """The claims in text order; a paragraph that begins in quotation marks keeps the speaker before it.

    That is how newspapers print a longer quotation: each paragraph opens with a mark, and who speaks
    stands in one of them. A paragraph with words outside its quotation and no speaker ends it.
    """
    done: list[Claim] = []
    last_block, speaker = -2, None
    for claim in claims:
        if claim.block not in (last_block, last_block + 1):
            speaker = None
        last_block = claim.block
        if not claim.reported and claim.form == "clause":
            speaker = None
        elif claim.speaker is not None:
            speaker = claim.speaker
        elif speaker is not None and not claim.said and _opens_quoted(article, claim.block):
            claim = replace(claim, speaker=speaker)
        done.append(claim)
    return done


def _opens_quoted(article: Article, block: int) -> bool:
    """Whether a paragraph begins with a quotation mark and, if it closes the quotation, ends with it."""
    text = article.blocks[block].span.of(article.text).strip()
    inside = text[1:]
    return text.startswith(OPENING_MARKS) and (
        text.endswith(CLOSING_MARKS) or not any(mark in inside for mark in CLOSING_MARKS)
    )
