"""What was exported comes back whole."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export import Annotated, read_notes, render_all
from reader.export.legible import legible
from reader.model import Analysis, Article, Block, Metadata, Note, Span
from tests.samples.analysed import SAMPLES, analysis_of, article_of

WORDS = st.text(max_size=30).map(legible)
TRICKY = st.sampled_from(
    [
        "", "=HYPERLINK(1)", "\uff1d1", "'\uff0b",
        "'=x", "+1", "-x", "@", "\tx", "a\nb", '"q"', "a,b", "’", "👩‍👩‍👧",
        "\u2028", "]]>", "'", "''@",
    ]
)  # fmt: skip
TEXTS = WORDS | TRICKY
TAGS = st.lists(TEXTS.map(lambda t: t.strip().lstrip("#").strip()).filter(bool), unique=True, max_size=3).map(
    tuple
)
INSTANTS = st.none() | st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30)).map(
    lambda when: when.replace(tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
)
ARTICLE_TEXT = "Nine boats sank in the harbour.\n\nThe “mayor” said =1+1 and 👩‍👩‍👧 more, twice.\n"


@st.composite
def notes_on(draw: Any, text: str = ARTICLE_TEXT) -> tuple[Note, ...]:
    spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=5))
    made = []
    for number, (a, b) in enumerate(spans):
        span = Span(min(a, b), max(a, b))
        note = Note.on(text, span, text=draw(TEXTS), claim=draw(st.none() | TEXTS.filter(bool)))
        fields = {"tags": draw(TAGS), "created": draw(INSTANTS), "changed": draw(INSTANTS)}
        made.append(
            Note(
                f"n{number}", note.span, note.quote, note.prefix, note.suffix, note.text, note.claim, **fields
            )
        )
    return tuple(made)


@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
@settings(max_examples=40)
@given(notes=notes_on(), title=TEXTS, author=TEXTS, source=TEXTS.filter(bool))
def test_every_note_comes_back_as_it_was(
    name: str, notes: tuple[Note, ...], title: str, author: str, source: str
) -> None:
    blocks = (Block(Span(0, 31), "title"), Block(Span(33, len(ARTICLE_TEXT)), "paragraph", 2))
    article = Article(
        source, title, ARTICLE_TEXT, blocks, metadata=Metadata((author,), "2025-05-03", site=title)
    )
    text = render_all(name, [Annotated(article, Analysis(article.id), notes)])
    found = read_notes(text.encode("utf-8"), where="x")
    if not notes and name == "csv":
        assert found == ()
        return
    (imported,) = found
    assert imported.notes == notes
    assert imported.origin.id == article.id
    assert imported.article in (None, article)
    assert (imported.article is None) == (name == "csv")


@settings(max_examples=40)
@given(notes=notes_on())
def test_annotations_bring_back_words_tags_and_places(notes: tuple[Note, ...]) -> None:
    article = Article("a.txt", "a", ARTICLE_TEXT, ())
    text = render_all("annotations", [Annotated(article, Analysis(article.id), notes)])
    found = [note for each in read_notes(text.encode("utf-8"), where="x") for note in each.notes]
    for note, back in zip(notes, found, strict=True):
        for field in ("span", "quote", "prefix", "suffix", "text", "tags", "created", "changed"):
            assert getattr(back, field) == getattr(note, field)


@pytest.mark.model
@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
def test_notes_on_all_samples_come_back(name: str) -> None:
    given_notes = []
    for sample in SAMPLES:
        article, analysis = article_of(sample.sample), analysis_of(sample.sample)
        notes = tuple(Note.on(article.text, claim.span, claim=claim.id) for claim in analysis.claims)
        given_notes.append(Annotated(article, analysis, notes))
    found = read_notes(render_all(name, given_notes).encode("utf-8"), where="x")
    assert [each.notes for each in found] == [each.notes for each in given_notes]
