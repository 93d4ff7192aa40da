"""Web pages: what is article, what is furniture, and that no marker, note or quote is lost on the way."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Article
from reader.sources.drafting.pieces import Draft
from reader.sources.html.draft import NEEDS_JAVASCRIPT, read_html
from reader.sources.html.paywall import PAYWALL_REMARK
from reader.sources.reading import Opened


def blocks_of(page: str) -> list[tuple[str, str]]:
    draft = read_html(page)
    return [(block.kind, block.span.of(draft.text)) for block in draft.blocks]


def texts_of(page: str) -> list[str]:
    return [text for _, text in blocks_of(page)]


STORY = (
    "<p>The ferry left the harbour on Monday for the last time, the council said.</p>"
    "<p>Tickets will be sold at the bridge from now on, and the fares stay as they are.</p>"
)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Ferry leaves harbour - The Mole</title>
<meta name="author" content="Ann Lee"><meta property="og:site_name" content="The Mole">
<meta property="article:published_time" content="2025-05-03T09:30:00+02:00">
<link rel="canonical" href="https://mole.example/ferry"></head><body>
<div class="cookie-banner"><p>We use cookies to give you the best of this site. Accept all?</p></div>
<header class="masthead"><nav><a href="/">Home</a> <a href="/news">News</a></nav></header>
<main><article><h1>Ferry leaves harbour</h1><p class="byline">By Ann Lee</p>{STORY}
<div class="share">Share this on all of your networks</div>
<h2>What it cost</h2>
<p>It cost 12 million euros.<sup class="reference" id="cite_ref-1"><a href="#cite_note-1">[1]</a>
</sup> Half was paid by the state.<sup><a href="#fn2">2</a></sup></p>
<blockquote><p>We are glad.</p></blockquote><ul><li>Opened in May</li><li>300 m<sup>2</sup> of deck</li></ul>
<p>The old ferry is going to be sold to a museum in the north of the country next year.</p></article>
<aside class="related"><h3>Related stories</h3>
<ul><li><a href="/a">Bridge opens a year late</a></li></ul></aside>
<section class="comments"><h3>Comments</h3>
<p>I have always said that this was going to happen one day.</p></section>
<h2>References</h2>
<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">^</a>
</span> Smith, J. (2020). <a href="/b">Bridges</a>.</li><li id="fn2">Lee, A. (2019). Rivers.
<a href="#r2" role="doc-backlink">↩</a></li></ol></main><footer><p>© 2025 The Mole.</p></footer>
</body></html>"""


def test_a_page_is_read_as_its_article() -> None:
    assert blocks_of(PAGE) == [
        ("title", "Ferry leaves harbour"),
        ("caption", "By Ann Lee"),
        ("paragraph", "The ferry left the harbour on Monday for the last time, the council said."),
        ("paragraph", "Tickets will be sold at the bridge from now on, and the fares stay as they are."),
        ("heading", "What it cost"),
        ("paragraph", "It cost 12 million euros.[1] Half was paid by the state.²"),
        ("quote", "We are glad."),
        ("list_item", "- Opened in May"),
        ("list_item", "- 300 m² of deck"),
        ("paragraph", "The old ferry is going to be sold to a museum in the north of the country next year."),
        ("heading", "References"),
        ("reference", "1. Smith, J. (2020). Bridges."),
        ("reference", "2. Lee, A. (2019). Rivers."),
    ]  # fmt: skip


def test_a_page_tells_who_wrote_it_when_and_where() -> None:
    draft = read_html(PAGE, url="https://mole.example/ferry?from=mail")
    assert draft.title == "Ferry leaves harbour"
    assert draft.metadata.authors == ("Ann Lee",)
    assert (draft.metadata.published, draft.metadata.site) == ("2025-05-03", "The Mole")
    assert (draft.metadata.language, draft.metadata.url) == ("en-GB", "https://mole.example/ferry")
    links = [inline.url for inline in draft.inlines if inline.kind == "link"]
    assert links == ["https://mole.example/b"]


def test_findings_are_placed_on_the_lines_of_the_page() -> None:
    article = Opened("page.html", PAGE).article()
    lines = PAGE.split("\n")
    for block in article.blocks:
        first_words = block.span.of(article.text).split(" ", 1)[-1].split(".")[0].split("[")[0]
        line, column = article.place_of(block.span.start)
        assert first_words[:5] in lines[line - 1][column - 1 :]


MARKERS = [
    pytest.param("said.<sup>[1]</sup>", "said.[1]", id="raised with brackets"),
    pytest.param('said.<sup><a href="#n1">1</a>,<a href="#n2">2</a></sup>', "said.¹,²", id="raised numbers"),
    pytest.param('said.<a href="#n1"><sup>1</sup></a>', "said.¹", id="link around the raised number"),
    pytest.param('said.<sup><a href="#na">a</a></sup>', "said.[a]", id="raised letter"),
    pytest.param('said.<sup><a href="#n1">*</a></sup>', "said.[*]", id="raised star"),
    pytest.param('said <a class="bibr" href="#B7">7</a>.', "said [7].", id="coloured number"),
    pytest.param('said.<a role="doc-noteref" href="#fn1">1</a>', "said.[1]", id="note of an e-book"),
    pytest.param('said [<a class="ref" href="#B1">1</a>, <a class="ref" href="#B2">2</a>].', "said [1, 2].",
                 id="numbers that have brackets"),
    pytest.param('said (<a href="#c1">Lee, 2019</a>).', "said (Lee, 2019).", id="author and year"),
    pytest.param("said<sup>[<i><a href='/w'>citation needed</a></i>]</sup>.", "said[citation needed].",
                 id="call for a citation"),
    pytest.param("on the 21<sup>st</sup>, 30 m<sup>2</sup> of H<sub>2</sub>O", "on the 21st, 30 m² of H2O",
                 id="raised words that are no markers"),
    pytest.param('see <a href="#part2">2</a> below', "see 2 below", id="a number that leads to a chapter"),
    pytest.param("He said <q>we <q>won</q></q>.", "He said “we ‘won’”.", id="quotation marks"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "shown"), MARKERS)
def test_markers_and_quotes_are_shown(markup: str, shown: str) -> None:
    assert f"So the mayor {shown} It was in the evening." in texts_of(
        f"<article>{STORY}<p>So the mayor {markup} It was in the evening.</p>{STORY}</article>"
    )


NOTES = [
    pytest.param('<div class="footnotes"><ol><li id="fn1"><p>Lee 2019.</p></li></ol></div>', id="box"),
    pytest.param('<footer class="footnotes"><ol><li id="fn1">Lee 2019.</li></ol></footer>', id="footer"),
    pytest.param('<div class="x"><div><ol><li><a id="fn1"></a>Lee 2019.</li></ol></div></div>', id="anchor"),
    pytest.param('<aside class="box"><ol><li id="fn1">Lee 2019.</li></ol></aside>', id="only led to"),
]  # fmt: skip


@pytest.mark.parametrize("notes", NOTES)
def test_notes_are_found_where_markers_lead(notes: str) -> None:
    sold = '<p>It was sold.<sup><a href="#fn1">1</a></sup></p>'
    page = f"<body><article>{STORY}{sold}{STORY}</article>{notes}</body>"
    assert ("reference", "1. Lee 2019.") in blocks_of(page)


def test_a_link_back_from_a_note_makes_no_note_of_the_text() -> None:
    page = (
        f'<body>{STORY}<p>It was sold.<sup id="back"><a href="#note">1</a></sup> So they say.</p>{STORY}'
        '<div id="note"><p><sup><a href="#back">1</a></sup>Lee 2019.</p></div></body>'
    )
    assert ("paragraph", "It was sold.¹ So they say.") in blocks_of(page)
    assert ("reference", "¹Lee 2019.") in blocks_of(page)


def test_headings_right_below_the_headline_lead_into_the_text() -> None:
    page = (
        "<body><div class='x'><h1>exit - leave the shell</h1><nav><h3>Contents</h3></nav><h2>Synopsis</h2>"
        f"<pre>exit [CODE]</pre><h2>Description</h2>{STORY}{STORY}</div></body>"
    )
    kinds = [kind for kind, _ in blocks_of(page)]
    assert kinds[:4] == ["title", "heading", "code", "heading"]
    assert "Contents" not in texts_of(page)


FURNITURE = [
    '<div class="newsletter-signup"><p>Get the best of our stories in your inbox every morning.</p></div>',
    "<p><strong>Read more:</strong> <a href='/x'>The bridge that nobody wanted to have</a></p>",
    '<ul class="tags"><li><a href="/t">Ferries</a></li><li><a href="/t2">Harbours</a></li></ul>',
    '<div hidden><p>This paragraph is hidden from everybody who reads the page.</p></div>',
    '<p style="display:none">This paragraph is hidden from everybody who reads the page.</p>',
    "<script>var words = 'This is a program and no text at all, whatever it says.';</script>",
    '<figure><img src="a.jpg" alt="A ferry"></figure>',
    '<form><input value="x"><button>Subscribe to our newsletter</button></form>',
]  # fmt: skip


@pytest.mark.parametrize("furniture", FURNITURE)
def test_what_stands_between_paragraphs_but_is_no_text_is_left_out(furniture: str) -> None:
    assert texts_of(f"<main><article>{STORY}{furniture}{STORY}</article></main>") == texts_of(
        f"<main><article>{STORY}{STORY}</article></main>"
    )


def test_tables_code_captions_and_numbered_lists_keep_their_form() -> None:
    page = (
        f"<article><h1>Ferries</h1>{STORY}<table><caption>Fares</caption><tr><th>Year</th><th>Fare</th></tr>"
        "<tr><td>2019</td><td>4 <b>euros</b></td></tr></table><pre>if x:\n    y()</pre>"
        "<ol start='3'><li>Three<ul><li>Inner</li></ul></li><li value='7'>Seven</li></ol>"
        f"<figure><img src='a.jpg'><figcaption>The ferry in May</figcaption></figure>{STORY}</article>"
    )
    assert blocks_of(page)[3:-2] == [
        ("table", "Fares\nYear | Fare\n2019 | 4 euros"),
        ("code", "if x:\n    y()"),
        ("list_item", "3. Three"),
        ("list_item", "- Inner"),
        ("list_item", "7. Seven"),
        ("caption", "The ferry in May"),
    ]


def test_two_line_breaks_part_paragraphs_and_one_stays() -> None:
    page = "<body><div>The ferry left on Monday.<br><br>It came<br>back, with <br> all.</div></body>"
    assert texts_of(page) == ["The ferry left on Monday.", "It came\nback, with\nall."]


def test_characters_that_entities_bring_in_are_cleaned_like_all_others() -> None:
    draft = read_html(
        f"<article>{STORY}<p>An &#x1b;]52;c;eA==&#7; escape, &#8238;turned&#xad; &copy;&nbsp;x.</p></article>"
    )
    assert "\x1b" not in draft.text
    assert "An  escape, ⟨U+202E⟩turned ©\u00a0x." in draft.text


EMPTY = [
    pytest.param("<body><div id='root'></div><script src='app.js'></script></body>", NEEDS_JAVASCRIPT,
                 id="a shell"),
    pytest.param("<html><body></body></html>", "", id="nothing"),
    pytest.param("", "", id="no element at all"),
    pytest.param("<div>" * 5000 + "words" + "</div>" * 5000,
                 "its elements stand more than 2048 deep inside each other",
                 id="too deep"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "reason"), EMPTY)
def test_a_page_without_text_says_why(page: str, reason: str) -> None:
    draft = read_html(page)
    assert (draft.blocks, draft.lacking) == ((), reason)


def test_a_deep_page_is_read_whole() -> None:
    assert texts_of("<body>" + "<div>" * 1500 + "The ferry left on Monday." + "</div>" * 1500) == [
        "The ferry left on Monday."
    ]


def test_a_page_cut_by_a_paywall_says_so() -> None:
    wall = '<div class="paywall"><p>Subscribe to continue reading.</p></div>'
    assert read_html(f"<article>{STORY}</article>{wall}").remarks == (PAYWALL_REMARK,)
    program = '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'
    assert read_html(f"{program}<article>{STORY}</article>").remarks == (PAYWALL_REMARK,)
    assert read_html(f"<article>{STORY}</article>").remarks == ()


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "b",
        "sup",
        "a href='#n1'",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "h1",
        "q",
        "br",
        "pre",
        "nav",
    ]
)
PARTS = st.one_of(
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag.split(' ')[0]}>"),
    st.text(max_size=12),
    st.sampled_from(["The ferry left on Monday.", "[1]", "&amp;", "&#27;", "1", "\n\n", "<!-- x -->"]),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(PARTS, max_size=25).map("".join))
def test_any_markup_gives_an_article_that_holds_together(
    assert_holds_together: Callable[[Article], None], page: str
) -> None:
    opened = Opened("-", page, format="html")
    article, _ = opened._read(page)
    assert_holds_together(article)
    assert not set(article.text) & {"\x1b", "\x07", "\t"}
    assert isinstance(read_html(page), Draft)
