"""Every format, on every sample article and on a hostile one, holds up before a reader of that format."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.export import FORMATS, Annotated, render_all, save
from reader.model import Analysis, Article, Block, Metadata, Note, Span, Warning
from reader.sources import from_text
from tests.export.hostile import NASTY
from tests.export.validators import READERS
from tests.samples.analysed import SAMPLES, analysis_of, article_of


def sample_articles() -> list[Annotated]:
    """Every sample article as the program analyses it, with a note on every fifth claim."""
    found = []
    for sample in SAMPLES:
        article, analysis = article_of(sample.sample), analysis_of(sample.sample)
        notes = (Note.on(article.text, c.span, text="see [1]", claim=c.id) for c in analysis.claims[::5])
        found.append(Annotated(article, analysis, tuple(notes)))
    return found


def test_every_format_has_a_reader() -> None:
    assert READERS.keys() == FORMATS.keys()


@pytest.mark.parametrize("name", FORMATS)
def test_a_hostile_article_is_valid(name: str, hostile: Annotated) -> None:
    text = render_all(name, [hostile])
    READERS[name](text)
    text.encode("utf-8")
    assert "\x1b" not in text
    assert "\x00" not in text


@pytest.mark.parametrize("name", [name for name, each in FORMATS.items() if each.document])
def test_a_hostile_article_in_a_file_is_valid_and_stays_as_it_is(
    name: str, hostile: Annotated, tmp_path: Path
) -> None:
    path = tmp_path / "notes.md"
    save(name, path, hostile)
    text = path.read_text(encoding="utf-8")
    READERS[name](text)
    assert save(name, path, hostile) == ()
    assert path.read_text(encoding="utf-8") == text
    later = replace(hostile, notes=hostile.notes[1:], analysis=replace(hostile.analysis, warnings=()))
    (gone,) = save(name, path, later)
    assert gone.endswith("taken out.")
    READERS[name](path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FORMATS)
def test_no_articles_are_valid(name: str) -> None:
    assert READERS[name](render_all(name, [])) is not None if FORMATS[name].suffix != ".jsonl" else True


@pytest.mark.model
@pytest.mark.parametrize("name", FORMATS)
def test_every_sample_article_is_valid(name: str) -> None:
    articles = sample_articles()
    for each in articles:
        READERS[name](render_all(name, [each]))
    assert render_all(name, articles)


@cache
def hostile_text() -> Annotated:
    """The same words as the program itself reads and understands them."""
    from reader import workbench

    article = from_text("\n\n".join([*NASTY, *NASTY]), source="=x\u2028</script>.md", markdown=True)
    spans = [block.span for block in article.blocks]
    notes = tuple(Note.on(article.text, span, text=span.of(article.text)) for span in spans)
    return Annotated(article, workbench.analyse(article), notes)


@pytest.mark.model
@pytest.mark.parametrize("name", FORMATS)
def test_a_hostile_text_that_was_read_and_analysed_is_valid(name: str) -> None:
    text = render_all(name, [hostile_text()])
    READERS[name](text)
    text.encode("utf-8")


STRANGE = st.text(max_size=30) | st.text(alphabet="[]{}()%=:#^|<>-*_`~\\\"'!&$ ab1.\n", max_size=30)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=25)
@given(title=STRANGE, source=STRANGE, words=STRANGE, tag=STRANGE, quote=STRANGE)
def test_any_words_are_valid(name: str, title: str, source: str, words: str, tag: str, quote: str) -> None:
    text = "".join(character for character in quote if character.isprintable() or character == "\n")
    block = Block(Span(0, len(text)), "paragraph")
    article = Article(
        source, title, text, (block,), metadata=Metadata((title,), words, site=source, url=source)
    )
    note = replace(Note.on(text, block.span, text=words), id=title or "n", tags=(tag,))
    warning = Warning("w1", "duplicate", "near", 0.5, (), (block.span, block.span), reason=words)
    each = Annotated(article, Analysis("a", warnings=(warning,)), (note,))
    READERS[name](render_all(name, [each]))
