"""Sources with a few wrong bytes are read, or refused in one line; nothing else may happen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.model import Article
from reader.model.errors import InputError
from reader.sources.documents import Wanted
from reader.sources.reading import Opened, read
from tests.sources.feeds.test_feeds import ATOM, RSS
from tests.sources.html.test_draft import PAGE
from tests.sources.pdf.conftest import library
from tests.sources.pdf.files import Text, pdf

__all__ = ["library"]
FLIPS = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=12)
PRINTED = pdf([Text(70, 700, "It left the harbour."), Text(70, 680, "It came back.")], info="/Title(Ferry)")
FLIPPING = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def flipped(data: bytes, flips: list[tuple[int, int]]) -> bytes:
    changed = bytearray(data)
    for at, byte in flips:
        changed[at % len(changed)] = byte
    return bytes(changed)


def assert_read_or_refused(opened: Opened, holds_together: Callable[[Article], None]) -> None:
    try:
        article = opened.article()
    except InputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017 # both outcomes are right
    else:
        holds_together(article)


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
@FLIPPING
@given(flips=FLIPS)
def test_a_feed(
    feed: str, flips: list[tuple[int, int]], assert_holds_together: Callable[[Article], None]
) -> None:
    data = flipped(feed.encode(), flips)
    opened = Opened("f", "", format="feed", data=data, wanted=Wanted(item=1))
    assert_read_or_refused(opened, assert_holds_together)


@FLIPPING
@given(flips=FLIPS)
def test_a_pdf_file(
    library: str, flips: list[tuple[int, int]], assert_holds_together: Callable[[Article], None]
) -> None:
    assert_read_or_refused(Opened("f", "", format="pdf", data=flipped(PRINTED, flips)), assert_holds_together)


@FLIPPING
@given(flips=FLIPS)
def test_a_page(
    flips: list[tuple[int, int]], assert_holds_together: Callable[[Article], None], tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(flipped(PAGE.encode(), flips))
    try:
        assert_holds_together(read(str(path)))
    except InputError as refused:
        assert "\n" not in str(refused)  # noqa: PT017 # as above
