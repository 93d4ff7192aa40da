from collections.abc import Callable
from itertools import pairwise

import pytest

from reader.model import Article


def _assert_holds_together(article: Article) -> None:
    assert not article.text.endswith("\n")
    for block in article.blocks:
        words = block.span.of(article.text)
        assert words
        assert words == words.strip()
    for above, below in pairwise(article.blocks):
        assert article.text[above.span.end : below.span.start] in ("\n", "\n\n")
    mapped = [article.offsets.to_raw(i) for i in range(len(article.text))]
    assert mapped == sorted(mapped)


@pytest.fixture(scope="session")
def assert_holds_together() -> Callable[[Article], None]:
    """What is true of every article, whatever its format: whole blocks, known gaps, a monotone way back."""
    return _assert_holds_together
