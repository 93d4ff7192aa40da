from dataclasses import replace

from reader.export import render
from reader.model import Analysis, Article, Block, Note, Span, Warning


def test_text_stands_in_its_order_with_what_there_is_to_say_below(
    article: Article, analysis: Analysis
) -> None:
    out = render("margin", article, analysis, ())
    lines = out.splitlines()
    assert lines[0] == "† Boats *lost* [1]"
    assert lines[-1] == "  — 2 claims, 3 warnings"
    words = "".join(line[2:] for line in lines if line and line[2:5].strip())
    assert all(block.span.of(article.text) in words for block in article.blocks)


def test_the_second_quote_says_where_the_first_one_is() -> None:
    text = "Nine boats sank.\n\nNobody saw it.\n\nTwelve boats sank."
    spans = Span(0, 16), Span(18, 32), Span(34, 52)
    article = Article("a.txt", "Boats", text, tuple(Block(span, "paragraph") for span in spans))
    warning = Warning(
        "w1", "contradiction", "number", 0.9, (), (spans[0], spans[2]), reason="Nine or twelve."
    )
    analysis = Analysis(article=article.id, warnings=(warning,))
    assert render("margin", article, analysis, ()) == (
        "! Nine boats sank.\n  ! contradiction: Nine or twelve.\n    “Twelve boats sank.” (line 5)\n\n"
        "  Nobody saw it.\n\n"
        "! Twelve boats sank.\n  ! contradiction with line 1\n\n"
        "  — 0 claims, 1 warning\n"
    )
    elsewhere = Analysis(article=article.id, warnings=(replace(warning, other_article="b"),))
    assert "Twelve boats sank.” (line" not in render("margin", article, elsewhere, ())


def test_code_keeps_its_lines_and_the_rest_is_wrapped_within_words_never() -> None:
    code, prose = "x = 1\n    y = 2", "word " * 40
    text = f"{code}\n\n{prose.strip()}\n\n   "
    blocks = (
        Block(Span(0, len(code)), "code"),
        Block(Span(len(code) + 2, len(text) - 5), "paragraph"),
        Block(Span(len(text) - 3, len(text)), "paragraph"),
    )
    article = Article("a.txt", "A", text, blocks)
    lines = render("margin", article, Analysis(article=article.id), ()).splitlines()
    assert lines[:3] == ["  x = 1", "      y = 2", ""]
    assert set(" ".join(lines[3:6]).split()) == {"word"}
    assert max(map(len, lines)) <= 78


def test_notes_stand_below_their_block(article: Article, analysis: Analysis) -> None:
    note = Note("n1", Span(18, 27), "The mayor", "", "", "Ask her.")
    out = render("margin", article, replace(analysis, warnings=()), [note, replace(note, id="n2", text="")])
    assert "  ✎ Ask her. — “The mayor”\n  ✎ “The mayor”\n" in out
    assert "\n✎ The mayor said" in out
    assert out.endswith("  — 2 claims, 0 warnings, 2 notes\n")
