from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from reader.app.state.moving.links import links, openable
from reader.model import Article, Inline, Reference, Span

TEXT = "See https://example.org/a_(b), (http://example.org/c). The dam held, said a report."


@pytest.fixture
def linked(build: Callable[..., Article]) -> Article:
    article = build(
        [("title", "Dams"), ("paragraph", TEXT), ("reference", "[1] Moor, I. A dam. https://dams.test/1.")]
    )
    at = article.text.index("a report")
    return replace(article, inlines=(Inline(Span(at, at + 8), "link", "https://dams.test/report"),))


def test_links_of_all_kinds_are_numbered_in_the_order_of_the_text(linked: Article) -> None:
    at = linked.text.index("[1]")
    reference = Reference("r1", "1", Span(at, len(linked.text)), "Moor, I. A dam.", "https://dams.test/1")
    found = links(linked, [reference])
    assert [(link.number, link.url) for link in found] == [
        (1, "https://example.org/a_(b)"),
        (2, "http://example.org/c"),
        (3, "https://dams.test/report"),
        (4, "https://dams.test/1"),
    ]
    assert found[2].words == "a report"
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://example.org", True),
        ("HTTP://example.org/x?y=1#z", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("mailto:a@example.org", False),
        ("https://", False),
        ("https://e.org/\x1b]0;x\x07", False),
        ("https://e.org/a b", False),
        ("https://e.org/\u202egro", False),
        ("-https://e.org", False),
    ],
)
def test_only_web_addresses_are_opened(url: str, may: bool) -> None:
    assert openable(url) is may
