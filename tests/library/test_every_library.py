"""What holds for each kind of library."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library import Library, Mark, Position
from reader.model import (
    Span,
)
from reader.model.errors import LibraryError
from tests.library.sample import (
    ANALYSIS,
    ARTICLE,
    CHARACTERS,
    RULING,
    SANK,
    TEXT,
    note,
    other_text,
)


def test_an_article_comes_back_as_it_was(library: Library) -> None:
    assert library.add(ARTICLE)
    assert library.article(ARTICLE.id) == ARTICLE
    assert library.article("unknown") is None


def test_the_same_text_is_one_article_however_it_was_opened(library: Library) -> None:
    library.add(ARTICLE)
    assert not library.add(replace(ARTICLE, source="https://example.org/boats", title="Elsewhere"))
    entry = library.entry(ARTICLE.id)
    assert entry is not None
    assert entry.title == "Boats"
    assert entry.sources == ("https://example.org/boats", "news/boats.txt")
    again = library.article(ARTICLE.id)
    assert again is not None
    assert again.source == entry.source == "https://example.org/boats"


def test_a_file_whose_name_is_no_unicode_is_a_source_too(library: Library) -> None:
    library.add(other_text(source="caf\udce9.txt"))
    assert [entry.source for entry in library.find("caf\udce9.txt")] == ["caf\\udce9.txt"]
    assert len(library.versions_of("caf\udce9.txt")) == 1


def test_an_entry_tells_what_is_known_without_the_text(library: Library) -> None:
    library.add(ARTICLE, ANALYSIS)
    library.keep_notes(ARTICLE.id, [note(0, 8)])
    entry = library.entry(ARTICLE.id)
    assert entry is not None
    assert (entry.id, entry.metadata, entry.claims, entry.notes) == (ARTICLE.id, ARTICLE.metadata, 2, 1)
    assert (entry.date, entry.last_read) == ("2025-05-03", None)
    library.mark_read(ARTICLE.id)
    read = library.entry(ARTICLE.id)
    assert read is not None
    assert read.last_read
    assert read.last_read > entry.added
    assert library.entry("unknown") is None


def test_articles_are_listed_those_last_read_or_added_first(library: Library) -> None:
    first, second, third = (other_text(f"Text {n}.", f"{n}.txt") for n in range(3))
    for article in (first, second, third):
        library.add(article)
    library.mark_read(first.id)
    assert [entry.id for entry in library.entries()] == [first.id, third.id, second.id]
    assert [entry.id for entry in library.entries(limit=1)] == [first.id]


@pytest.mark.parametrize("name", ["news/boats.txt", ARTICLE.id, ARTICLE.id[:8], "Boats", "bOATS"])
def test_an_article_is_found_by_source_id_or_title(library: Library, name: str) -> None:
    library.add(ARTICLE)
    library.add(other_text(source="b.txt"))
    assert [entry.id for entry in library.find(name)] == [ARTICLE.id]
    assert library.find("%") == library.find("boat") == library.find("") == library.find(ARTICLE.id[:3]) == ()


def test_the_texts_of_one_source_are_told_the_latest_first(library: Library) -> None:
    edited = other_text()
    library.add(ARTICLE)
    library.add(edited)
    library.add(other_text("Not of this source.", "else.txt"))
    assert [entry.id for entry in library.versions_of("news/boats.txt")] == [edited.id, ARTICLE.id]
    assert library.versions_of("nowhere") == ()


def test_a_relative_path_means_another_file_in_another_folder(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    drafts = {}
    for folder in ("one", "other"):
        monkeypatch.chdir(tmp_path / folder)
        drafts[folder] = other_text(f"Draft {folder}.", "draft.md")
        library.add(drafts[folder])
    assert [entry.id for entry in library.versions_of("draft.md")] == [drafts["other"].id]
    assert [entry.id for entry in library.versions_of("../one/draft.md")] == [drafts["one"].id]
    assert [entry.id for entry in library.find(str(tmp_path / "one" / "draft.md"))] == [drafts["one"].id]


def test_what_came_on_standard_input_is_no_version_of_anything(library: Library) -> None:
    library.add(other_text("Pasted.", "-"))
    assert library.versions_of("-") == ()


def test_an_analysis_comes_back_and_a_later_add_without_one_keeps_it(library: Library) -> None:
    library.add(ARTICLE)
    assert library.analysis(ARTICLE.id) is None
    library.add(ARTICLE, ANALYSIS, version="1")
    library.add(ARTICLE)
    assert library.analysis(ARTICLE.id) == ANALYSIS
    later = replace(ANALYSIS, claims=(SANK,))
    library.add(ARTICLE, later, version="2")
    assert library.analysis(ARTICLE.id) == later


def test_an_analysis_of_another_version_is_not_given_to_who_asks_for_one(library: Library) -> None:
    library.add(ARTICLE, ANALYSIS, version="1")
    assert library.analysis(ARTICLE.id, version="1") == ANALYSIS
    assert library.analysis(ARTICLE.id, version="2") is None
    assert library.analysis("unknown", version="1") is None


def test_the_screen_gets_claims_without_their_words(library: Library) -> None:
    library.add(ARTICLE, ANALYSIS)
    lean = library.analysis(ARTICLE.id, words=False)
    assert lean is not None
    assert [claim.words for claim in lean.claims] == [(), ()]
    assert lean.claims[0] == replace(SANK, words=())


def test_some_claims_come_with_the_names_in_them_only(library: Library) -> None:
    library.add(ARTICLE, ANALYSIS)
    found = library.claims(ARTICLE.id, {"c1"})
    assert found is not None
    assert found.claims == (SANK,)
    assert [name.id for name in found.names] == ["e1"]
    assert library.claims("unknown", {"c1"}) is None


def test_notes_come_back_in_text_order_with_all_that_belongs_to_them(library: Library) -> None:
    library.add(ARTICLE)
    full = replace(
        note(0, 8, "ask her =1+1\n“”"), tags=("port", "two words"), claim="c1",
        created="2025-05-03T07:30:00Z", changed="2025-05-04T07:30:00Z",
    )  # fmt: skip
    library.keep_notes(ARTICLE.id, [note(9, 13), full])
    assert library.notes(ARTICLE.id) == (full, note(9, 13))
    assert library.notes("unknown") == ()


def test_the_notes_are_those_that_were_kept_last(library: Library) -> None:
    library.add(ARTICLE)
    library.keep_notes(ARTICLE.id, [note(0, 8, "first"), note(9, 13)])
    library.keep_notes(ARTICLE.id, [note(0, 8, "second")])
    assert library.notes(ARTICLE.id) == (note(0, 8, "second"),)
    library.keep_notes(ARTICLE.id, [])
    assert library.notes(ARTICLE.id) == ()


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    quotes=st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 9)), unique=True, max_size=6),
    words=st.text(CHARACTERS, max_size=20),
    tags=st.lists(st.text(CHARACTERS, min_size=1, max_size=5), max_size=3),
)
def test_any_note_comes_back_equal(
    library: Library, quotes: list[tuple[int, int]], words: str, tags: list[str]
) -> None:
    library.add(ARTICLE)
    spans = {Span(start, min(start + length, len(TEXT))) for start, length in quotes}
    kept = [replace(note(span.start, span.end, words), tags=tuple(tags)) for span in sorted(spans)]
    library.keep_notes(ARTICLE.id, kept)
    assert list(library.notes(ARTICLE.id)) == kept


def test_marks_place_and_file_come_back(library: Library, tmp_path: Path) -> None:
    library.add(ARTICLE)
    assert library.marks(ARTICLE.id) == ()
    assert library.position(ARTICLE.id) is None
    assert library.file_of(ARTICLE.id) is None
    library.keep_marks(ARTICLE.id, [Mark("z", 31), Mark("a", 0, Span(0, 8))])
    library.keep_position(ARTICLE.id, Position(3, "Moor"))
    library.keep_position(ARTICLE.id, Position(31, "“Twelve"))
    library.remember_file(ARTICLE.id, tmp_path / "a.md")
    library.remember_file(ARTICLE.id, tmp_path / "b.md")
    assert library.marks(ARTICLE.id) == (Mark("a", 0, Span(0, 8)), Mark("z", 31))
    assert library.position(ARTICLE.id) == Position(31, "“Twelve")
    assert library.file_of(ARTICLE.id) == tmp_path / "b.md"
    library.keep_marks(ARTICLE.id, [Mark("b", 1)])
    assert library.marks(ARTICLE.id) == (Mark("b", 1),)


def test_the_last_decision_on_a_warning_holds(library: Library) -> None:
    another = replace(RULING, quotes=("a", "b"), alike=True)
    library.rule(RULING)
    library.rule(another)
    assert library.rulings() == (RULING, another)
    confirmed = replace(RULING, decision="confirmed", confidence=0.9)
    library.rule(confirmed)
    assert library.rulings() == (another, confirmed)
    library.unrule(RULING)
    assert library.rulings() == (another,)


KEEPING: list[Callable[[Library], None]] = [
    lambda library: library.keep_notes("unknown", [note(0, 8)]),
    lambda library: library.keep_marks("unknown", [Mark("a", 0)]),
    lambda library: library.keep_position("unknown", Position(0)),
    lambda library: library.remember_file("unknown", Path("a.md")),
    lambda library: library.mark_read("unknown"),
]


@pytest.mark.parametrize("keep", KEEPING)
def test_what_is_kept_of_an_article_that_is_not_there_is_refused(
    library: Library, keep: Callable[[Library], None]
) -> None:
    with pytest.raises(LibraryError, match="not in the library"):
        keep(library)


def test_a_removed_article_is_gone_with_everything(library: Library) -> None:
    library.add(ARTICLE, ANALYSIS)
    library.keep_notes(ARTICLE.id, [note(0, 8)])
    library.keep_position(ARTICLE.id, Position(5))
    assert library.remove(ARTICLE.id)
    assert not library.remove(ARTICLE.id)
    assert library.entries() == library.find(ARTICLE.id) == ()
    library.add(ARTICLE)
    assert library.notes(ARTICLE.id) == ()
    assert library.position(ARTICLE.id) is None
    assert library.analysis(ARTICLE.id) is None


def test_what_there_is_is_counted(library: Library) -> None:
    assert dict(library.counts()) == {"articles": 0, "claims": 0, "names": 0, "notes": 0, "rulings": 0}
    library.add(ARTICLE, ANALYSIS)
    library.keep_notes(ARTICLE.id, [note(0, 8)])
    library.rule(RULING)
    assert dict(library.counts()) == {"articles": 1, "claims": 2, "names": 2, "notes": 1, "rulings": 1}


def test_many_things_can_be_kept_together(library: Library) -> None:
    with library.together():
        library.add(ARTICLE)
        library.keep_notes(ARTICLE.id, [note(0, 8)])
    assert library.notes(ARTICLE.id) == (note(0, 8),)


def test_closing_twice_is_no_fault(library: Library) -> None:
    library.close()
    library.close()
