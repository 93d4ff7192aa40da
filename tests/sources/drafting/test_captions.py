import pytest

from reader.sources import from_text
from reader.sources.drafting.captions import is_caption

CASES = [
    ("By Ada Okafor", True),
    ("By Ada Okafor and Jo Lee, harbour reporters", True),
    ("By the politics desk", True),
    ("By our own correspondent", True),
    ("Photo: Ada Okafor", True),
    ("Updated: 3 May 2025", True),
    ("By May the bridge was open.", False),
    ("By the end of the week the ferry had gone.", False),
    ("Photographs show the pier.", False),
    ("By Ada Okafor, " + "who wrote " * 20, False),
]


@pytest.mark.parametrize(("text", "caption"), CASES)
def test_bylines_and_credits_are_told_from_sentences(text: str, caption: bool) -> None:
    assert is_caption(text) is caption


@pytest.mark.parametrize("markdown", [True, False])
def test_a_byline_is_a_caption_in_every_format(markdown: bool) -> None:
    article = from_text("Ferry leaves\n\nBy the politics desk\n\nIt left at noon.", markdown=markdown)
    assert article.blocks[1].kind == "caption"
