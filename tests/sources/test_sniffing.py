import pytest

from reader.sources.sniffing import format_of, looks_like_html, looks_like_markdown

SIGNS = [
    ("# Heading\n\nSome **bold** text.", True),
    ("A [link](https://a.example) and\n\n```\ncode\n```", True),
    ("---\ntitle: x\n---\n\nText.", True),
    ("# a comment\nx = 1\n# another", False),
    ("Fact [1][2]. It was 2 * 3 ** 4.", False),
    ("- one\n- two\n\n> quote", False),
    ("---\nnot front matter\n---\n", False),
]


@pytest.mark.parametrize(("text", "is_markdown"), SIGNS)
def test_markdown_is_recognised_by_strong_signs_only(text: str, is_markdown: bool) -> None:
    assert looks_like_markdown(text) is is_markdown


PAGES = [
    ("<!DOCTYPE html><p>x", True),
    ("\n<!-- saved -->\n<html lang=en>", True),
    ('<?xml version="1.0"?>\n<html xmlns="x">', True),
    ("<article><p>It opened.</p></article>", True),
    ("<p>It opened.</P>", True),
    ("<p> is how a paragraph begins in HTML.", False),
    ("<3 you all", False),
    ("<rss><channel/></rss>", False),
]


@pytest.mark.parametrize(("text", "is_page"), PAGES)
def test_a_page_is_recognised_by_its_beginning(text: str, is_page: bool) -> None:
    assert looks_like_html(text) is is_page


NAMED = [
    ("a.html", "words", "", "html"),
    ("a.HTM", "words", "", "html"),
    ("a.md", "<!doctype html>", "", "markdown"),
    ("a.txt", "<!doctype html>", "", "text"),
    ("page", "<!doctype html>", "", "html"),
    ("page.php", "<html>", "", "html"),
    ("-", "<!doctype html>", "", "html"),
    ("-", "# H\n\n**b**", "", "markdown"),
    ("notes", "# H\n\n**b**", "", "text"),
    ("https://a.example/x", "words", "text/html", "html"),
    ("https://a.example/robots.txt", "<html>", "text/html", "html"),
    ("https://a.example/x", "words", "text/plain", "text"),
]


@pytest.mark.parametrize(("source", "text", "media_type", "name"), NAMED)
def test_ending_server_and_text_tell_the_format(source: str, text: str, media_type: str, name: str) -> None:
    assert format_of(source, text, media_type=media_type) == name
