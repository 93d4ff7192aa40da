from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export import render
from reader.export.markdown.escaping import escaped
from reader.model import Analysis, Article, Note, Warning

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_notes_come_first_with_quote_and_words(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    text = render("markdown", article, analysis, notes)
    assert text.startswith(
        "# Boats \\*lost\\* \\[1\\]\n\nSource: news/boats.txt\n\n"
        "2 claims, 3 warnings, 2 notes\n\n## Notes\n\n"
        "> 12 boats were lost.\n\n"
        "\\# Ask \\[him\\]\n\\- twice\n1\\. or more\n\n> Boats \\*lost\\* \\[1\\]\n\n"
        "## Warnings\n\n"
        "### Contradiction (number, 93%)\n\n12 and nine\nboats cannot both be right.\n\n"
        "> 12 boats were lost.\n\n> Nine boats were lost.\n\n### Dangling citation"
    )


def test_claims_name_their_speakers_and_the_kept_ones(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    text = render("markdown", article, analysis, notes)
    assert text.endswith(
        "The other quote is in another article: abc\n\n## Claims\n\n"
        "- 12 boats were lost. — The mayor (kept)\n- Nine boats were lost.\n"
    )


def test_empty_sections_are_left_out(article: Article) -> None:
    text = render("markdown", replace(article, title="Boats"), Analysis(article.id), ())
    assert text == "# Boats\n\nSource: news/boats.txt\n\n0 claims, 0 warnings, 0 notes\n"


def test_a_warning_without_a_reason_still_shows_its_quotes(article: Article) -> None:
    warning = Warning("w1", "duplicate", "near", 0.5, (), (article.blocks[1].span,))
    text = render("markdown", article, Analysis(article.id, warnings=(warning,)), ())
    assert "### Duplicate (near, 50%)\n\n> The mayor said" in text


def shown(markdown: str) -> tuple[set[str], str]:
    """The kinds of structure and the characters that a Markdown program makes of a text."""
    tokens = PARSER.parse(markdown)
    children: list[Any] = [child for token in tokens for child in token.children or ()]
    kinds = {token.type for token in [*tokens, *children]}
    words = "".join("\n" if child.type == "softbreak" else child.content for child in children)
    return kinds, words


PLAIN_KINDS = {"paragraph_open", "inline", "paragraph_close", "text", "softbreak"}

HOSTILE = [
    "# no heading",
    "[sic] and [1](x) and ![i](j)",
    "<b>bold</b> <script>",
    "1. item\n2) item",
    "- a\n+ b\n* c",
    "a\n===",
    "a\n---",
    "> quote",
    "```\ncode\n```",
    "    code",
    "|a|b|\n|-|-|",
    "&copy; &amp;",
    "\\*",
    "*a* _b_ ~~c~~",
    "[x]: http://a.example",
    "<http://a.example>",
    "___",
    "back`tick`",
    "$x$",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_structure(text: str) -> None:
    kinds, words = shown(escaped(text))
    assert kinds <= PLAIN_KINDS
    assert words == text.strip()


@given(st.text(alphabet="ab1.)-+=*_`#>[]()<>!&;|~\\: \n"))
def test_markdown_shows_exactly_the_characters_it_was_given(text: str) -> None:
    kinds, words = shown(escaped(text))
    assert kinds <= PLAIN_KINDS
    assert (
        words.split("\n") == [line.strip() for line in text.split("\n") if line.strip()] or not text.strip()
    )
