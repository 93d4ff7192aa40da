from dataclasses import replace

import pytest

from reader.export.addresses import article_address, source_address, web_address
from reader.model import Article, Metadata


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("-", "stdin"),
        ("a b/ü [1]#?.txt", "a%20b/%C3%BC%20%5B1%5D%23%3F.txt"),
        ("/home/x/a.txt", "file:///home/x/a.txt"),
        ("C:\\texts\\a.txt", "file:///C%3A/texts/a.txt"),
        ("https://a.example/b?c=d e", "https://a.example/b?c=d%20e"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("\udc9b.txt", "%9B.txt"),
    ],
)
def test_sources_are_addresses(source: str, expected: str) -> None:
    assert source_address(source) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/ü", "https://a.example/%C3%BC"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        (None, ""),
    ],
)
def test_only_what_a_browser_may_follow_is_a_web_address(address: str | None, expected: str) -> None:
    assert web_address(address) == expected


def test_an_article_is_where_it_says_or_where_it_was_read_from() -> None:
    article = Article("https://a.example/b?utm=x", "a", "", ())
    assert article_address(article) == "https://a.example/b?utm=x"
    told = replace(article, metadata=Metadata(url="https://a.example/b"))
    assert article_address(told) == "https://a.example/b"
    assert article_address(replace(article, source="b.txt")) == ""
