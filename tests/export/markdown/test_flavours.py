from dataclasses import replace

import pytest

from reader.export import Annotated, render
from reader.export.markdown.logseq import logseq_document
from reader.export.markdown.obsidian import obsidian_document, tag
from reader.model import Analysis, Article, Metadata, Note
from tests.export.validators import read_logseq, read_obsidian

TOLD = Metadata(
    ("Wren [Adair]", "B. Writer"), "2025-05-03T09:30:00Z", "The Gull: news", "en", "https://a.example/b"
)


@pytest.fixture
def each(article: Article, analysis: Analysis, notes: tuple[Note, ...]) -> Annotated:
    made = replace(notes[0], tags=("sea", "two words", "1984"), text="Ask [[him]] %%today%% ==now== ^soon")
    return Annotated(
        replace(article, title='Boats 👩‍👩‍👧 "lost": #1', metadata=TOLD), analysis, (made, notes[1])
    )


def test_obsidian_has_properties_callouts_tags_and_blocks(each: Annotated) -> None:
    text = obsidian_document(each).managed
    told = read_obsidian(text)
    assert told["title"] == 'Boats 👩‍👩‍👧 "lost": #1'
    assert told["source"] == "https://a.example/b"
    assert told["author"] == ["Wren [Adair]", "B. Writer"]
    assert str(told["published"]) == "2025-05-03"
    assert told["tags"] == ["claimreader", "sea", "two-words", "y1984"]
    assert "\n> [!quote]\n> 12 boats were lost.\n\n^n33-52\n\n" in text
    assert "Ask \\[\\[him\\]\\] \\%\\%today\\%\\% \\=\\=now\\=\\= \\^soon\n\n#sea #two-words #y1984\n" in text
    assert "\n> [!danger] Contradiction (number, 93%)\n" in text
    assert "\n> > 12 boats were lost.\n> \n> > Nine boats were lost.\n\n^warning-1\n" in text


def test_logseq_is_an_outline_with_properties_first(each: Annotated) -> None:
    text = logseq_document(each).managed
    told = read_logseq(text)
    assert told == {
        "title": 'Boats 👩‍👩‍👧 "lost": #1',
        "source": "https://a.example/b",
        "author": "[[Wren Adair]], [[B. Writer]]",
        "site": "The Gull: news",
        "published": "2025-05-03",
        "tags": "claimreader",
    }
    assert "\n- > 12 boats were lost.\n  \n  Ask " in text
    assert "\n  #[[sea]] #[[two words]] #[[1984]]\n" in text


def test_what_a_source_does_not_say_is_left_out(article: Article) -> None:
    bare = Annotated(replace(article, metadata=Metadata(published="2025-02-30")), Analysis(article.id))
    assert read_obsidian(obsidian_document(bare).plain).keys() == {"title", "source", "tags"}
    assert read_logseq(logseq_document(bare).plain).keys() == {"title", "source", "tags"}


def test_plain_markdown_tells_tags_in_words(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    made = replace(notes[1], tags=("sea", "#two *words*"))
    assert "Tags: sea, \\#two \\*words\\*\n" in render("markdown", article, analysis, (made,))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sea", "sea"),
        ("two words", "two-words"),
        ("1984", "y1984"),
        ("a/b", "a/b"),
        ("Zoë!", "Zoë"),
        ("???", "y"),
    ],
)
def test_tags_are_what_obsidian_takes_for_tags(words: str, expected: str) -> None:
    assert tag(words) == expected
