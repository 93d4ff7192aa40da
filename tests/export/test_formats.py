import pytest

from reader.export import FORMATS, render
from reader.model import Analysis, Article, Note
from reader.model.errors import UsageError


def test_every_format_writes_an_article(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    assert list(FORMATS) == [
        "markdown", "obsidian", "logseq", "html", "text", "json", "jsonl", "margin", "sarif",
        "csv", "annotations", "csl", "ris", "bibtex",
    ]  # fmt: skip
    for name, each in FORMATS.items():
        assert each.name == name
        assert each.suffix.startswith(".")
        assert each.description[0].isupper()
        assert render(name, article, analysis, notes).endswith("\n")


def test_an_unknown_format_is_a_usage_error(article: Article, analysis: Analysis) -> None:
    with pytest.raises(UsageError, match=r"there is no format 'markdwn'; did you mean markdown\?"):
        render("markdwn", article, analysis, ())
    with pytest.raises(UsageError, match="there is no format 'pdf'; known are markdown, obsidian, "):
        render("pdf", article, analysis, ())


def test_text_names_places_as_compilers_do(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    assert render("text", article, analysis, notes) == (
        "news/boats.txt:3:16: contradiction: 12 and nine boats cannot both be right.\n"
        "    12 boats were lost.\n"
        "    Nine boats were lost.  (line 5)\n"
        "news/boats.txt:1:14: dangling_citation: citation\n"
        "    [1]\n"
        "news/boats.txt:3:16: duplicate: near\n"
        "    12 boats were lost.\n"
        "    in another article: abc\n"
        "news/boats.txt:3:16: note: # Ask [him] - twice 1. or more\n"
        "    12 boats were lost.\n"
        "news/boats.txt:1:1: note: highlighted\n"
        "    Boats *lost* [1]\n"
    )


def test_text_is_empty_when_nothing_was_found(article: Article) -> None:
    assert render("text", article, Analysis(article.id), ()) == ""
