import pytest

from benchmarks.articles import FIRST_WORD, invented_article


@pytest.mark.parametrize("size", [100, 5_000, 100_000])
def test_an_invented_article_has_the_size_asked_for(size: int) -> None:
    assert size <= len(invented_article(size).encode()) <= size + 1_000


def test_an_invented_article_is_the_same_again() -> None:
    assert invented_article(5_000) == invented_article(5_000)


def test_the_word_that_the_start_waits_for_stands_first_and_only_there() -> None:
    article = invented_article(100_000)
    assert article.startswith(FIRST_WORD)
    assert article.count(FIRST_WORD) == 1
