from dataclasses import replace

from reader.app.state.kept.notebook import Notebook
from reader.app.state.lists.cards import heading_card, sections
from reader.app.state.reading import Reading
from reader.app.state.shown.details import details
from reader.model import Analysis, Article, Block, Span
from reader.worker.events import Finished

TEXT = "Title\nOne\nOne a\nwords\nTwo\nmore"
LEVELS = {"Title": 1, "One": 1, "One a": 2, "Two": 1}


def outlined() -> Article:
    blocks, at = [], 0
    for line in TEXT.split("\n"):
        kind = "title" if line == "Title" else "heading" if line in LEVELS else "paragraph"
        blocks.append(Block(Span(at, at + len(line)), kind, LEVELS.get(line, 1)))  # type: ignore[arg-type]
        at += len(line) + 1
    return Article("x", "Title", TEXT, tuple(blocks))


def test_a_section_ends_at_the_next_heading_that_is_no_deeper() -> None:
    article = outlined()
    parts = [
        article.text[block.span.start : end].strip().replace("\n", "|") for block, end in sections(article)
    ]
    assert parts == ["Title|One|One a|words|Two|more", "One|One a|words", "One a|words", "Two|more"]


def test_headings_are_indented_and_count_the_warnings_below_them(
    article: Article, analysis: Analysis
) -> None:
    reading = Reading(article)
    reading.receive(Finished(analysis))
    cards = [heading_card(block, end, reading) for block, end in sections(article)]
    assert [(card.lines[0].text, card.lines[0].right) for card in cards] == [
        ("Bridge vote delayed again", "3 warnings"),
        ("  What the harbour says", "2 warnings"),
    ]
    plain = Reading(replace(article))
    assert heading_card(article.blocks[0], 5, plain).lines[0].right == ""


def test_the_detail_of_a_heading_says_what_is_below_it(article: Article, analysis: Analysis) -> None:
    reading = Reading(article)
    reading.receive(Finished(analysis))
    paragraphs = details(article.blocks[2], reading, Notebook(article.text))
    words = ["".join(text for text, _ in paragraph) for paragraph in paragraphs]
    assert words[0] == "What the harbour says"
    assert words[1].endswith("% of the text, 5 claims")
    assert words[2:] == [
        "",
        "! One quote counts 12 boats, the other nine.",
        "≈ Both say that the council met on Monday.",
    ]
