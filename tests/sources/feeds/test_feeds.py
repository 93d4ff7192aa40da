from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import Article
from reader.model.errors import InputError
from reader.sources import feed_items, read
from reader.sources.feeds.feed import MOST_ITEMS
from reader.sources.opening import Opening
from reader.sources.sniffing import document_of
from tests.sources.fetching.conftest import Site, answer, site

__all__ = ["site"]
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Mole</title><language>en</language>
<item><title>Ferry &lt;b&gt;leaves&lt;/b&gt;</title><link>https://mole.example/ferry</link>
<dc:creator>Ann Lee</dc:creator>
<pubDate>Sat, 03 May 2025 09:30:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>It left on Monday.<sup>[1]</sup></p><script>x()</script>
<ul><li>300 seats</li></ul>]]>
</content:encoded></item>
<item><title>x;$(touch /tmp/x)</title><link>javascript:alert(1)</link>
<description>Only a summary &amp;lt;b&gt;.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Mole</title><entry><title>Bridge opens</title>
<link href="https://mole.example/bridge"/><author><name>Bo Moreno</name></author>
<updated>2025-05-04T10:00:00Z</updated>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>It opened <em>in May</em>.</p></div></content>
</entry></feed>"""


@pytest.fixture
def rss(tmp_path: Path) -> str:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    return str(path)


def test_the_items_of_a_feed_are_sources(rss: str, assert_holds_together: Callable[[Article], None]) -> None:
    assert feed_items(rss) == (f"{rss}#1", f"{rss}#2")
    article = read(f"{rss}#1")
    assert_holds_together(article)
    assert article.text == "Ferry leaves\n\nIt left on Monday.[1]\n\n- 300 seats"
    assert (article.title, article.source) == ("Ferry leaves", f"{rss}#1")
    about = article.metadata
    assert (about.authors, about.site, about.format) == (("Ann Lee",), "The Mole", "feed")
    assert (about.published, about.url) == ("2025-05-03T07:30:00+00:00", "https://mole.example/ferry")


def test_a_summary_is_said_to_be_one(rss: str) -> None:
    article = read(f"{rss}#2")
    assert article.title == "x;$(touch /tmp/x)"
    assert article.remarks == ("the feed gives only a summary",)
    assert article.metadata.url is None


def test_an_atom_feed_of_one_item_is_that_item(tmp_path: Path) -> None:
    path = tmp_path / "one.atom"
    path.write_text(ATOM, encoding="utf-8")
    assert feed_items(str(path)) == (str(path),)
    article = read(str(path))
    assert article.text == "Bridge opens\n\nIt opened in May."
    assert article.metadata.published == "2025-05-04T10:00:00+00:00"


def test_a_feed_must_be_opened_item_by_item(rss: str) -> None:
    with pytest.raises(InputError, match=r"this is a feed of 2 items; name one: …#1 is the first"):
        read(rss)
    with pytest.raises(InputError, match="there is no item 3 in this feed; it has 2"):
        read(f"{rss}#3")


def test_a_file_named_like_an_item_comes_first(tmp_path: Path) -> None:
    path = tmp_path / "notes#2"
    path.write_text("It opened in May.", encoding="utf-8")
    assert read(str(path)).text == "It opened in May."


BAD = [
    ("<rss><channel><title>Empty</title></channel></rss>", "there is no item in this feed"),
    ('<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///x">]><rss><channel><item><title>&a;</title></item></channel></rss>',
     "it declares entities of its own, which are not read"),
    ("<rss", "there is no item in this feed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_bad_feed_is_one_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "bad.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read(str(path), opening=Opening(format="feed"))


def test_an_endless_feed_is_cut(tmp_path: Path) -> None:
    item = "<item><title>Ferry</title><description>It left on Monday.</description></item>"
    path = tmp_path / "endless.xml"
    path.write_text(f"<rss><channel><title>T</title>{item * 100_000}</channel></rss>", encoding="utf-8")
    assert len(feed_items(str(path))) == MOST_ITEMS
    assert "the feed has 99900 more items, which are not listed" in read(f"{path}#1").remarks


def test_what_is_no_feed_has_no_items(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text("<article>It opened.</article>", encoding="utf-8")
    assert feed_items(str(path)) == ()
    assert feed_items("-") == ()
    assert feed_items(str(tmp_path / "missing")) == ()
    assert feed_items(str(tmp_path)) == ()


def test_a_feed_of_the_web_is_fetched_once_for_all_its_items(site: Site) -> None:
    site.pages["/feed"] = answer(body=RSS.encode(), Content_Type="application/rss+xml")
    opening = Opening(allow_private=True)
    items = feed_items(f"{site.address}/feed", opening=opening)
    assert [read(item, opening=opening).title for item in items] == ["Ferry leaves", "x;$(touch /tmp/x)"]
    assert len(site.asked) == 1


SIGNS = [
    (RSS.encode(), "feed"),
    (ATOM.encode(), "feed"),
    (b"<?xml version='1.0'?><!-- x --><rdf:RDF xmlns='x'>", "feed"),
    (b"<!DOCTYPE html><html>", ""),
    (b"<feedback>", ""),
    (b"PK\x03\x04 word/document.xml", ""),
]


@pytest.mark.parametrize(("data", "name"), SIGNS)
def test_a_feed_is_recognised_by_its_beginning(data: bytes, name: str) -> None:
    assert document_of(data) == name
