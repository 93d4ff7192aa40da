from collections.abc import Sequence
from dataclasses import replace

from reader.app.state.reading import Reading
from reader.app.state.shown.details import Paragraph
from reader.app.state.shown.weighing import CONTEXT, SIDES_SHOWN, in_context, weigh
from reader.model import Analysis, Article, Block, Span
from reader.worker.events import Finished


def words(paragraphs: Sequence[Paragraph]) -> str:
    return "\n".join("".join(text for text, _ in paragraph) for paragraph in paragraphs)


def read(article: Article, analysis: Analysis) -> Reading:
    reading = Reading(article)
    reading.receive(Finished(analysis))
    return reading


def test_a_quote_stands_in_its_own_block_with_the_differing_words_marked(
    article: Article, analysis: Analysis
) -> None:
    reading = read(article, analysis)
    warning = reading.analysis.warnings[0]
    context = in_context(warning.spans[1], warning.marks, reading)
    assert context == [
        ("Harbour master Tom Reyes said ", ("muted",)),
        ("nine", ("differs",)),
        (" boats were lost", ()),
        (". The bridge did not close.", ("muted",)),
    ]


def test_a_long_block_is_cut_with_a_mark() -> None:
    text = "word " * 400 + "Nine boats sank." + " word" * 400
    article = Article("x", "x", text, (Block(Span(0, len(text)), "paragraph"),))
    start = text.index("Nine")
    context = in_context(Span(start, start + 16), (), Reading(article))
    assert context[0][0].startswith("…word ")
    assert context[-1][0].endswith(" word…")
    assert 2 * CONTEXT < len("".join(part for part, _ in context)) < 2 * CONTEXT + 20


def test_what_has_no_speaker_says_who_that_makes_it(article: Article, analysis: Analysis) -> None:
    reading = read(article, analysis)
    again = next(w for w in reading.analysis.warnings if w.kind == "duplicate")
    shown = weigh(again, None, reading)
    assert [words(side.paragraphs).count("— the article itself · ") for side in shown.sides] == [1, 1]


def test_many_places_of_a_fault_are_counted(article: Article, analysis: Analysis) -> None:
    fault = replace(analysis.warnings[2], spans=tuple(Span(n, n + 1) for n in range(SIDES_SHOWN + 3)))
    reading = read(article, replace(analysis, warnings=(fault,)))
    shown = weigh(reading.analysis.warnings[0], None, reading)
    assert len(shown.sides) == SIDES_SHOWN
    assert "… and 3 more" in words(shown.foot)
    assert "Place 12" in words(shown.sides[-1].paragraphs)


def test_the_quote_of_another_article_is_told_of(article: Article, analysis: Analysis) -> None:
    reading = read(article, replace(analysis, warnings=(replace(analysis.warnings[0], other_article="b"),)))
    shown = weigh(reading.analysis.warnings[0], None, reading)
    assert len(shown.sides) == 1
    assert "stands in another article" in words(shown.foot)
