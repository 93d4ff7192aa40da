"""What is remembered of an article, over every kind of library."""

from dataclasses import replace

import pytest

from reader.fingerprint import fingerprint
from reader.library import Mark, MemoryLibrary, Position
from reader.model import Analysis, Article, Block, Note, Ruling, Span
from reader.version import __version__
from reader.workbench.memory import Memory, analysis_version

TEXT = "The dam broke."
ARTICLE = Article("dam.txt", "Dam", TEXT, (Block(Span(0, len(TEXT)), "paragraph"),))
EDITED = replace(ARTICLE, text="Today the dam broke.")
NOTE = Note.on(TEXT, Span(4, 7))
RULING = Ruling("dismissed", "duplicate", "near", ("a", "b"))


@pytest.fixture
def memory() -> Memory:
    library = MemoryLibrary()
    return Memory(lambda: library, version=lambda: "1")


def test_nothing_is_known_of_what_was_never_read_and_asking_changes_nothing(memory: Memory) -> None:
    recalled = memory.recall(ARTICLE)
    assert (recalled.notes, recalled.position, recalled.last_read, recalled.earlier) == ((), None, None, None)
    assert memory.library.entries() == ()
    assert memory.recent(9) == ()


def test_everything_that_was_kept_comes_back(memory: Memory) -> None:
    memory.begin(ARTICLE)
    memory.keep_notes(ARTICLE.id, [NOTE])
    memory.keep_marks(ARTICLE.id, [Mark("a", 4)])
    memory.keep_position(ARTICLE.id, Position(4, "dam"))
    memory.rule(RULING, made=True)
    recalled = memory.recall(replace(ARTICLE, source="other.txt"))
    assert (recalled.notes, recalled.marks) == ((NOTE,), (Mark("a", 4),))
    assert (recalled.position, recalled.rulings) == (Position(4, "dam"), (RULING,))
    assert recalled.last_read is not None
    memory.rule(RULING, made=False)
    assert memory.recall(ARTICLE).rulings == ()
    assert [entry.title for entry in memory.recent(9)] == ["Dam"]


def test_findings_come_back_only_to_the_version_that_made_them(memory: Memory) -> None:
    memory.remember(ARTICLE, Analysis(ARTICLE.id, "p"))
    found = memory.recall(ARTICLE).analysis
    assert found is not None
    assert found.pipeline == "p"
    assert Memory(lambda: memory.library, version=lambda: "2").recall(ARTICLE).analysis is None


def test_what_was_kept_in_the_text_of_before_is_told_with_that_text(memory: Memory) -> None:
    memory.begin(ARTICLE)
    memory.keep_notes(ARTICLE.id, [NOTE])
    earlier = memory.recall(EDITED).earlier
    assert earlier is not None
    assert (earlier.text, earlier.notes) == (TEXT, (NOTE,))
    memory.begin(EDITED)
    assert memory.recall(EDITED).earlier == earlier, "a run that was killed here kept nothing of it"
    memory.keep_position(EDITED.id, Position(0))
    assert memory.recall(EDITED).earlier is None


def test_what_came_through_a_pipe_has_no_earlier_text(memory: Memory) -> None:
    memory.begin(replace(ARTICLE, source="-"))
    assert memory.recall(replace(EDITED, source="-")).earlier is None


def test_the_version_names_program_rules_and_weights() -> None:
    assert analysis_version() == f"{__version__}, {fingerprint()}"


def test_a_text_is_there_by_its_id_or_by_its_source(memory: Memory) -> None:
    memory.begin(ARTICLE)
    memory.begin(EDITED)
    assert memory.text_of("dam.txt") == EDITED
    assert memory.text_of("x", ARTICLE.id) == replace(ARTICLE, source="x")
    assert memory.text_of("other.txt") is None
