import queue
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model import Article
from reader.worker.client import AnalysisProcess
from reader.worker.events import Compared, Died, Event, Failed, Finished, is_last

PATIENCE = 120
"""Seconds to wait for the real process, which loads the pipeline; a busy machine takes long for that."""
ANSWERING = """
import sys
from reader.worker.frames import read_frame, write_frame
while (message := read_frame(sys.stdin.buffer)) is not None:
    write_frame(sys.stdout.buffer, {"kind": "Failed", "message": message["article"]["title"]})
"""
SILENT_FIRST = """
import sys, time
from reader.worker.frames import read_frame, write_frame
while (message := read_frame(sys.stdin.buffer)) is not None:
    if message["article"]["title"] == "silent":
        time.sleep(1000)
    write_frame(sys.stdout.buffer, {"kind": "Failed", "message": message["article"]["title"]})
"""
DYING = """
import sys
from reader.worker.frames import read_frame
read_frame(sys.stdin.buffer)
sys.exit(9)
"""
DYING_ONCE = """
import pathlib, sys
from reader.worker.frames import read_frame, write_frame
message = read_frame(sys.stdin.buffer)
marker = pathlib.Path(sys.argv[1])
if not marker.exists():
    marker.touch()
    sys.exit(9)
write_frame(sys.stdout.buffer, {"kind": "Failed", "message": "second life"})
"""


def events_of(script: str, article: Article, count: int, *arguments: str) -> list[Event]:
    process = AnalysisProcess([sys.executable, "-c", script, *arguments])
    events: queue.Queue[Event] = queue.Queue()
    try:
        process.analyse(article, start=0, on_event=events.put)
        return [events.get(timeout=PATIENCE) for _ in range(count)]
    finally:
        process.stop()


def test_events_arrive_while_the_caller_goes_on(article: Article) -> None:
    assert events_of(ANSWERING, article, 1) == [Failed("Dam")]


def test_a_process_that_dies_is_started_once_more_and_then_given_up(article: Article) -> None:
    assert events_of(DYING, article, 2) == [Died(restarted=True), Died(restarted=False)]


def test_a_restarted_process_gets_the_article_again(article: Article, tmp_path: Path) -> None:
    events = events_of(DYING_ONCE, article, 2, str(tmp_path / "died"))
    assert events == [Died(restarted=True), Failed("second life")]


def test_a_cancelled_article_tells_nothing_and_another_is_analysed(article: Article) -> None:
    process = AnalysisProcess([sys.executable, "-c", SILENT_FIRST])
    events: queue.Queue[Event] = queue.Queue()
    try:
        process.cancel()
        process.analyse(replace(article, title="silent"), start=0, on_event=events.put)
        process.cancel()
        process.cancel()
        process.analyse(article, start=0, on_event=events.put)
        assert events.get(timeout=PATIENCE) == Failed("Dam")
        assert events.empty()
    finally:
        process.stop()


def test_stopping_twice_is_safe_and_tells_nothing(article: Article) -> None:
    process = AnalysisProcess([sys.executable, "-c", DYING])
    process.stop()
    process.start()
    process.stop()
    process.stop()


NEVER_FIRST = """
import sys, time
from reader.worker.frames import read_frame, write_frame
message = read_frame(sys.stdin.buffer)
if message["article"]["title"] == "Dam":
    time.sleep(60)
write_frame(sys.stdout.buffer, {"kind": "Failed", "message": message["article"]["title"]})
"""


def test_another_article_ends_what_is_not_finished(article: Article) -> None:
    process = AnalysisProcess([sys.executable, "-c", NEVER_FIRST])
    events: queue.Queue[Event] = queue.Queue()
    try:
        process.analyse(article, start=0, on_event=events.put)
        process.analyse(replace(article, title="Dike"), start=0, on_event=events.put)
        assert events.get(timeout=PATIENCE) == Failed("Dike")
        assert events.empty()
    finally:
        process.stop()


def test_another_article_goes_to_the_same_process_when_it_is_free(article: Article) -> None:
    process = AnalysisProcess([sys.executable, "-c", ANSWERING])
    events: queue.Queue[Event] = queue.Queue()
    try:
        for title in ("Dam", "Dike"):
            process.analyse(replace(article, title=title), start=0, on_event=events.put)
            assert events.get(timeout=PATIENCE) == Failed(title)
    finally:
        process.stop()


@pytest.mark.model
def test_the_real_process_analyses_an_article_and_says_what_is_wrong_with_the_library(
    article: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "library.db").write_bytes(b"no library " * 100)
    monkeypatch.setenv("CLAIMREADER_LIBRARY", str(tmp_path / "library.db"))
    process = AnalysisProcess()
    events: queue.Queue[Event] = queue.Queue()
    try:
        process.analyse(article, start=0, on_event=events.put)
        told = [events.get(timeout=PATIENCE)]
        while not is_last(told[-1]):
            told.append(events.get(timeout=PATIENCE))
    finally:
        process.stop()
    *_, finished, compared = told
    assert isinstance(finished, Finished)
    assert [claim.text for claim in finished.analysis.claims] == ["The dam broke", "Nobody was hurt"]
    assert isinstance(compared, Compared)
    assert "this is not a library of claimreader" in compared.uncompared
