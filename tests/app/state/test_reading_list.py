"""The list of articles: what is read and analysed next, and what is let go."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.app.state import reading_list
from reader.app.state.reading_list import Listed, ReadingList, tab_words
from reader.app.state.session import Session
from reader.model import Analysis, Article
from reader.worker.events import Finished


@pytest.fixture
def session(article: Article) -> Callable[..., Session]:
    """A session on an article of that source, analysed or not."""

    def make(source: str = "first.txt", *, analysed: bool = False) -> Session:
        made = Session(replace(article, source=source))
        if analysed:
            made.receive(Finished(Analysis(article.id)))
        return made

    return make


def test_each_source_is_listed_once_and_the_current_one_keeps_its_place(
    session: Callable[..., Session],
) -> None:
    items = ReadingList(session(), before=["gone.txt"], after=["b.txt", "first.txt", "b.txt"])
    assert [item.source for item in items.items] == ["gone.txt", "first.txt", "b.txt"]
    assert items.current.source == "first.txt"
    assert (items.add("b.txt"), items.add("c.txt"), len(items)) == (2, 3, 4)


def test_what_was_asked_for_is_read_first_then_what_comes_next_then_what_came_before(
    session: Callable[..., Session],
) -> None:
    items = ReadingList(session(), before=["a"], after=["b", "c"])
    items.want(3)
    order = []
    while (item := items.next_to_read()) is not None:
        order.append(item.source)
        item.trouble = "no"
    assert order == ["c", "b", "a"]


def test_a_long_list_is_read_ahead_only_so_far(session: Callable[..., Session]) -> None:
    items = ReadingList(session(), after=map(str, range(1_000)))
    while (item := items.next_to_read()) is not None:
        item.trouble = "no"
    assert sum(bool(item.trouble) for item in items.items) == reading_list.READ_AHEAD


def test_one_that_could_not_be_read_is_stepped_over_but_tried_again_when_it_is_wanted(
    session: Callable[..., Session],
) -> None:
    items = ReadingList(session(), after=["b", "c"])
    items.items[1].trouble = "no such file"
    assert (items.step(1), items.step(-1)) == (2, 2)
    assert not items.want(1)
    assert items.next_to_read() is items.items[1]
    items.items[1].trouble = items.items[2].trouble = "no such file"
    assert items.step(1) is None


def test_only_as_much_is_analysed_ahead_as_there_is_room_for(
    session: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    items = ReadingList(session(analysed=True), after=["b", "c"])
    items.items[1].session, items.items[2].session = session("b"), session("c")
    monkeypatch.setattr(reading_list, "FINDINGS_KEPT", 2 * items.current.length)
    assert items.next_to_analyse() is items.items[1]
    items.items[1].session = session("b", analysed=True)
    assert items.next_to_analyse() is None
    items.turn_to(2)
    assert items.next_to_analyse() is items.items[2]


def test_findings_that_were_not_seen_for_long_are_forgotten_and_nothing_of_the_readers(
    session: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    items = ReadingList(session(analysed=True), after=["b", "c"])
    for item in items.items[1:]:
        item.session = session(item.source, analysed=True)
    monkeypatch.setattr(reading_list, "FINDINGS_KEPT", items.current.length)
    first = items.sessions[0]
    first.notebook.toggle(first.reading.article.blocks[0].span)
    items.turn_to(1)
    assert [session.reading.finished for session in items.sessions] == [True, True, False]
    items.turn_to(2)
    assert [session.reading.finished for session in items.sessions] == [False, True, False]
    assert len(first.notebook) == 1


def test_a_tab_tells_what_waits_and_what_cannot_be_read(session: Callable[..., Session]) -> None:
    waiting, broken = Listed("texts/b.txt"), Listed("c.txt")
    broken.trouble = "no such file"
    read = Listed("first.txt", session())
    assert [tab_words(item) for item in (waiting, broken, read)] == [
        "… b.txt",
        "✗ c.txt",
        "Bridge vote delayed again",
    ]
