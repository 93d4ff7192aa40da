import base64
import hashlib
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import html5lib
from hypothesis import given
from hypothesis import strategies as st

from reader.export import Annotated, render, render_all
from reader.export.findings.marking import Mark, marked_blocks
from reader.model import Analysis, Article, Block, BlockKind, Metadata, Note, Reference, Span, Warning


def page_of(html: str) -> Any:
    """The page's tree; the strict parser raises at the first fault."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in tree.iter():
        assert element.tag not in {"script", "iframe", "object", "embed", "link", "base", "form", "img"}
        assert not any(name.startswith("on") or name == "style" for name in element.keys())  # noqa: SIM118
        href = element.get("href", "https://")
        assert href.startswith(("https://", "http://")) or href[1:] in ids
    return tree


def words(element: Any) -> str:
    return "".join(element.itertext())


def by_class(tree: Any, name: str) -> list[Any]:
    return [element for element in tree.iter() if name in element.get("class", "").split()]


def test_a_warning_shows_both_quotes_with_what_differs(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    tree = page_of(render("html", article, analysis, notes))
    warning = by_class(tree, "finding")[0]
    assert "Contradiction (number, 93%)" in words(warning)
    assert "12 and nine\nboats cannot both be right." in words(warning)
    assert [words(quote).split("\n")[0] for quote in warning.iter("blockquote")] == [
        "12 boats were lost.",
        "Nine boats were lost.",
    ]
    assert [words(mark) for mark in warning.iter("mark")] == ["12", "Nine"]
    assert [words(link) for link in warning.iter("a")] == ["line 3", "line 5"]


def test_the_text_is_whole_and_leads_to_what_is_said_of_it(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    tree = page_of(render("html", article, analysis, notes))
    (text,) = by_class(tree, "text")
    paragraph = by_class(text, "paragraph")[0]
    prefix = next(iter(tree.iter("article"))).get("id")
    assert [
        (link.text, link.get("href").removeprefix(f"#{prefix}"), link.get("aria-label"))
        for link in paragraph.iter("a")
    ] == [
        ("!", "-w1", "Contradiction (number, 93%)"),
        ("≈", "-w3", "Duplicate (near, 50%)"),
        ("✎", "-n1", "Note"),
        ("●", "-c1", "Claim"),
    ]
    for link in list(paragraph.iter("a")):
        link.text = ""
    assert words(paragraph) == "The mayor said 12 boats were lost."
    assert {words(element) for element in by_class(text, "citation")} == {"[1]"}


def test_nothing_runs_and_nothing_is_fetched(article: Article, analysis: Analysis) -> None:
    html = render("html", article, analysis, ())
    tree = page_of(html)
    (style,) = tree.iter("style")
    digest = base64.b64encode(hashlib.sha256(words(style).encode()).digest()).decode()
    policy = next(meta.get("content") for meta in tree.iter("meta") if meta.get("http-equiv"))
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in policy
    assert "url(" not in words(style)
    assert "@import" not in words(style)
    assert "prefers-color-scheme: dark" in words(style)


def test_metadata_and_addresses_are_shown(
    article: Article, analysis: Analysis, notes: tuple[Note, ...]
) -> None:
    told = Metadata(("A. Writer", "B. Writer"), "2025-05-03", "The Gazette", "cy", "https://a.example/b?c&d")
    noted = replace(notes[0], tags=("boats", "sea"), created="2025-05-03T07:30:00Z")
    tree = page_of(render("html", replace(article, metadata=told), analysis, (noted,)))
    about = words(next(iter(tree.iter("dl"))))
    for value in ("A. Writer, B. Writer", "2025-05-03", "The Gazette"):
        assert value in about
    assert "https://a.example/b?c&d" in {link.get("href") for link in tree.iter("a")}
    assert by_class(tree, "text")[0].get("lang") == "cy"
    note = by_class(tree, "finding")[3]
    assert "#boats" in words(note)
    assert "2025-05-03T07:30:00Z" in words(note)


def test_what_stands_outside_all_blocks_has_no_link(article: Article) -> None:
    bare = replace(article, blocks=())
    warning = Warning("w1", "unsupported", "wording", 0.5, (), (Span(0, 5),))
    tree = page_of(
        render("html", bare, Analysis("x", warnings=(warning,)), (Note.on(bare.text, Span(0, 5)),))
    )
    assert not [link for link in tree.iter("a") if link.text and link.text.startswith("line")]


KINDS: tuple[BlockKind, ...] = (
    "title", "heading", "list_item", "list_item", "paragraph", "list_item", "code", "rule", "quote",
)  # fmt: skip


def test_every_kind_of_block_has_its_element() -> None:
    text = "\n".join("abcdefghi")
    blocks = tuple(Block(Span(i * 2, i * 2 + 1), kind, level=5) for i, kind in enumerate(KINDS))
    tree = page_of(render("html", Article("a", "a", text, blocks), Analysis("a"), ()))
    (section,) = by_class(tree, "text")
    assert [child.tag for child in section] == ["h2", "h3", "h6", "ul", "p", "ul", "pre", "hr", "blockquote"]


def test_several_articles_are_one_page_with_a_list(article: Article, analysis: Analysis) -> None:
    tree = page_of(render_all("html", [Annotated(article, analysis), Annotated(article, Analysis("x"))]))
    assert len(list(tree.iter("article"))) == 2
    assert words(next(iter(tree.iter("title")))) == "Checked articles"
    page_of(render_all("html", []))


def test_the_same_article_twice_is_shown_once(article: Article, analysis: Analysis) -> None:
    tree = page_of(render_all("html", [Annotated(article, analysis)] * 2))
    assert len(list(tree.iter("article"))) == 1


def test_only_web_addresses_of_references_can_be_followed(article: Article) -> None:
    references = tuple(
        Reference(f"r{i}", str(i), Span(0, 1), "x", url)
        for i, url in enumerate(("https://a.example", "javascript:x", None))
    )
    tree = page_of(render("html", article, Analysis("a", references=references), ()))
    outside = [link.get("href") for link in tree.iter("a") if not link.get("href").startswith("#")]
    assert outside == ["https://a.example"]


def test_a_hostile_article_stays_text(hostile: Annotated) -> None:
    tree = page_of(render_all("html", [hostile]))
    assert hostile.article.text.split("\n\n")[1] in words(tree)
    assert "49" not in re.findall(r"\d+", words(tree))


TEXT = "".join(chr(ord("a") + i % 26) for i in range(60))
SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.lists(SPANS, max_size=12), st.lists(st.integers(0, 60), max_size=6))
def test_segments_give_the_text_back_and_bear_the_marks_over_them(spans: list[Span], cuts: list[int]) -> None:
    edges = sorted({0, 60, *cuts})
    blocks = tuple(Block(Span(a, b), "paragraph") for a, b in pairwise(edges))
    marks = [Mark(span, f"k{i}", anchor=f"a{i}") for i, span in enumerate(spans)]
    anchors: list[str] = []
    for block, parts in marked_blocks(Article("a", "a", TEXT, blocks), marks):
        assert "".join(part.text for part in parts) == block.span.of(TEXT)
        at = block.span.start
        for part in parts:
            here = Span(at, at + len(part.text))
            over = {mark.kind for mark in marks if len(mark.span) and mark.span.overlaps(here)}
            assert set(part.kinds) == over
            anchors += [mark.anchor for mark in part.beginning]
            at += len(part.text)
    assert sorted(anchors) == sorted(mark.anchor for mark in marks if len(mark.span))


def luminance(colour: str) -> float:
    """As WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_colour_can_be_read_on_every_background_by_day_and_by_night(article: Article) -> None:
    html = render("html", article, Analysis("a"), ())
    roots = re.findall(r":root \{(.*?)\}", html, re.DOTALL)
    palettes = [dict(re.findall(r"--([\w-]+): (#\w{6})", root)) for root in roots]
    assert len(palettes) == 2
    backgrounds = {"background", "panel", "note", "differs"}
    for palette in palettes:
        for name in palette.keys() - backgrounds - {"border"}:
            for background in backgrounds:
                dark, light = sorted((luminance(palette[name]), luminance(palette[background])))
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (name, background)
