"""The stories as web pages, in the manners of newspapers, encyclopedias, blogs and journals."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from benchmarks.sources.furniture import COMMENTS, COOKIES, FOOTER, NAVIGATION, RELATED, SIDEBAR, TEASER
from benchmarks.sources.stories import MARK, Part, Story

Marker = Callable[[str], str]
"""The markup of one marker, given its key."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How one kind of site writes its pages."""

    name: str
    page: Callable[[Story, "Manner"], str]
    marker: Marker | None = None
    """None for sites that cite nothing."""


def body(story: Story, manner: Manner, *, paragraph: str = "<p>{}</p>", between: str = "") -> str:
    """The parts of a story as markup; `between` stands in the middle."""
    pieces = list(_blocks(story.parts, manner, paragraph))
    pieces.insert(len(pieces) // 2, between)
    return "\n".join(pieces)


def _blocks(parts: Sequence[Part], manner: Manner, paragraph: str) -> Iterator[str]:
    open_list = ""
    for part in parts:
        wanted = {"item": "ul", "numbered": "ol"}.get(part.kind, "")
        if wanted != open_list:
            yield (f"</{open_list}>" if open_list else "") + (f"<{wanted}>" if wanted else "")
            open_list = wanted
        words = _words(part, manner)
        if part.kind == "heading":
            yield f"<h2>{words}</h2>"
        elif part.kind == "quote":
            yield f"<blockquote><p>{words}</p></blockquote>"
        else:
            yield f"<li>{words}</li>" if wanted else paragraph.format(words)
    if open_list:
        yield f"</{open_list}>"


def _words(part: Part, manner: Manner) -> str:
    text = escape(part.words, quote=False)
    marker = manner.marker
    return MARK.sub(lambda match: marker(match[1]) if marker else "", text)


def references(story: Story, *, item: str, before: str, after: str) -> str:
    """The list of references; `item` has places for the number and the entry."""
    entries = enumerate(story.entries, 1)
    return before + "\n".join(item.format(n=n, entry=_linked(entry)) for n, entry in entries) + after


def _linked(entry: str) -> str:
    return re.sub(r"(https?://\S+?)(?=[.,]?(?:\s|$))", r'<a href="\1">\1</a>', escape(entry, quote=False))


def _head(story: Story, site: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(story.title)} | {site}</title>'
        f'<meta name="author" content="{story.author}"><meta property="article:published_time" content="{story.day}">'
        "<style>p{margin:0}</style><script>window.data={title:'not text at all'};</script></head>"
    )


def newspaper(story: Story, manner: Manner) -> str:
    """Nested `div`s with generated class names, teasers between paragraphs, no references."""
    return (
        f'{_head(story, "The Mole")}<body>{COOKIES}{NAVIGATION}<div id="app"><main class="page-main">'
        f'<article class="article"><header><h1 class="headline">{escape(story.title)}</h1>'
        f'<div class="meta"><span class="byline">By {story.author}</span><time>{story.day}</time></div></header>'
        f'<div class="article-body">{body(story, manner, between=TEASER)}</div>{RELATED}</article>{SIDEBAR}</main></div>'
        f"{COMMENTS}{FOOTER}</body></html>"
    )


def broadcaster(story: Story, manner: Manner) -> str:
    """Every paragraph in a block of its own, as component systems write them."""
    block = '<div data-component="text-block" class="sc-18fde0d6-0"><p class="sc-e1853509-0">{}</p></div>'
    return (
        f'{_head(story, "Channel 9")}<body>{NAVIGATION}<main><article class="sc-93223220-0"><div data-component='
        f'"headline-block"><h1>{escape(story.title)}</h1></div><div class="byline">{story.author}</div>'
        f"{body(story, manner, paragraph=block, between=TEASER)}<div data-component='links-block'>{RELATED}</div></article>"
        f"</main>{FOOTER}</body></html>"
    )


def regional(story: Story, manner: Manner) -> str:
    """An older site: tables for the layout, line breaks for paragraphs."""
    return (
        f'{_head(story, "Harbour Post")}<body><table width="980"><tr><td class="nav">{NAVIGATION}</td></tr><tr>'
        f'<td valign="top" width="160">{SIDEBAR}</td><td valign="top"><h1>{escape(story.title)}</h1>'
        f"{body(story, manner)}<hr>{RELATED}</td></tr></table>{FOOTER}</body></html>"
    )


def encyclopedia(story: Story, manner: Manner) -> str:
    """MediaWiki: infobox, contents, edit links, `cite_note`, navigation boxes."""
    text = body(story, manner).replace(
        "</h2>", '<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>'
    )
    listed = references(
        story,
        item='<li id="cite_note-{n}"><span class="mw-cite-backlink"><b><a href="#cite_ref-{n}">^</a></b></span> '
        '<span class="reference-text"><cite>{entry}</cite></span></li>',
        before='<h2><span class="mw-headline" id="References">References</span></h2><div class="reflist">'
        '<div class="mw-references-wrap"><ol class="references">',
        after="</ol></div></div>",
    )
    return (
        f'{_head(story, "Openpedia")}<body class="mediawiki"><div id="content" class="mw-body"><h1 id="firstHeading">'
        f'{escape(story.title)}</h1><div id="siteSub">From Openpedia, the free encyclopedia</div><div id="mw-content-text">'
        '<div class="mw-parser-output"><div class="shortdescription" style="display:none">Event in a town</div>'
        '<table class="infobox"><tr><th>Place</th><td>Aldermere</td></tr><tr><th>Year</th><td>2025</td></tr></table>'
        f'<div class="toc" id="toc"><h2>Contents</h2><ul><li><a href="#a">1 Costs</a></li></ul></div>{text}{listed}'
        '<div class="navbox"><ul><li><a href="/x">Bridges of the north</a></li><li><a href="/y">Ferries</a></li></ul></div>'
        f'</div></div><div id="catlinks">Categories: <a href="/c">Ferries</a></div></div>{NAVIGATION}{FOOTER}</body></html>'
    )


def weblog(story: Story, manner: Manner) -> str:
    """A static generator's page with footnotes and ways back from them."""
    listed = references(
        story,
        item='<li id="fn:{n}" role="doc-endnote"><p>{entry}&#160;<a href="#fnref:{n}" class="reversefootnote" '
        'role="doc-backlink">&#8617;&#xfe0e;</a></p></li>',
        before='<div class="footnotes" role="doc-endnotes"><ol>',
        after="</ol></div>",
    )
    return (
        f'{_head(story, "Notes from the quay")}<body><header class="site-header">{NAVIGATION}</header><main><article '
        f'class="post"><h1 class="post-title">{escape(story.title)}</h1><p class="post-meta">{story.day}</p><div class='
        f'"post-content e-content">{body(story, manner)}{listed}</div></article></main>{COMMENTS}{FOOTER}</body></html>'
    )


def content_system(story: Story, manner: Manner) -> str:
    """The commonest content system, with share buttons, tags, an author box and a sidebar."""
    listed = references(story, item="<li>{entry}</li>", before="<h3>Sources</h3><ol>", after="</ol>")
    return (
        f'{_head(story, "Harbour talk")}<body class="single"><div id="page">{NAVIGATION}<div id="primary"><main><article '
        f'class="hentry"><header class="entry-header"><h1 class="entry-title">{escape(story.title)}</h1></header><div '
        f'class="entry-content">{body(story, manner, between=TEASER)}{listed}<div class="sharedaddy"><h3>Share this:</h3>'
        '<ul><li><a href="/t">Post</a></li><li><a href="/m">Mail</a></li></ul></div></div><footer class="entry-footer">'
        '<span class="tags-links">Tagged <a href="/f">ferries</a>, <a href="/b">bridges</a></span></footer></article>'
        f'<div class="author-bio"><p>{story.author} has written about harbours for many years and likes boats.</p></div>'
        f"{COMMENTS}</main></div>{SIDEBAR}</div>{FOOTER}</body></html>"
    )


def journal(story: Story, manner: Manner) -> str:
    """A publisher's page: sections, linked numbers in brackets, a long list of references with links."""
    listed = references(
        story,
        item='<li class="c-references__item" id="ref-CR{n}"><span class="c-references__counter">{n}.</span>'
        '<p class="c-references__text">{entry}</p><p class="c-references__links"><a href="/a">Article</a> '
        '<a href="/g">Scholar</a></p></li>',
        before='<section aria-labelledby="Bib1"><div class="c-section"><h2 id="Bib1">References</h2><div><ol class='
        '"c-references">',
        after="</ol></div></div></section>",
    )
    return (
        f'{_head(story, "Journal of Roads")}<body>{COOKIES}{NAVIGATION}<main class="c-article-main"><article><header>'
        f'<h1 class="c-article-title">{escape(story.title)}</h1><ul class="c-author-list"><li>{story.author}</li></ul>'
        f'</header><div class="c-article-body"><section><div class="c-section">{body(story, manner)}</div></section>'
        f"{listed}</div></article></main>{SIDEBAR}{FOOTER}</body></html>"
    )


def archive(story: Story, manner: Manner) -> str:
    """A library's page of papers: numbered sections, raised numbers, references as a list with ids."""
    listed = references(
        story,
        item='<li id="R{n}"><span class="label">{n}.</span><cite>{entry}</cite> [<a href="/d">DOI</a>] '
        '[<a href="/p">PubMed</a>]</li>',
        before='<section id="ref-list1" class="ref-list"><h2 class="pmc_sec_title">References</h2><ul class="ref-list">',
        after="</ul></section>",
    )
    return (
        f'{_head(story, "Paper archive")}<body>{NAVIGATION}<main id="main-content"><article><section class="front"><h1>'
        f'{escape(story.title)}</h1><p class="authors">{story.author}</p></section><section class="body main-article-body">'
        f"<section>{body(story, manner)}</section>{listed}</section></article></main>{RELATED}{FOOTER}</body></html>"
    )


def plain_page(story: Story, manner: Manner) -> str:
    """What pandoc and the like make of a document: nothing but the text."""
    listed = references(story, item="<p>[{n}] {entry}</p>", before="<h2>References</h2>", after="")
    return (
        f"{_head(story, 'x')}<body><h1>{escape(story.title)}</h1>{body(story, manner)}{listed}</body></html>"
    )


def _raised_link(start: str, kind: str) -> Marker:
    return lambda key: f'<sup class="{kind}"><a href="{start}{key}">{key}</a></sup>'


def _wiki_marker(key: str) -> str:
    return (
        f'<sup id="cite_ref-{key}" class="reference"><a href="#cite_note-{key}"><span class="cite-bracket">[</span>'
        f'{key}<span class="cite-bracket">]</span></a></sup>'
    )


MANNERS: Sequence[Manner] = (
    Manner("newspaper", newspaper),
    Manner("broadcaster", broadcaster),
    Manner("regional", regional),
    Manner("encyclopedia", encyclopedia, _wiki_marker),
    Manner("weblog", weblog, lambda key: f'<sup id="fnref:{key}"><a href="#fn:{key}" class="footnote" rel="footnote" '
           f'role="doc-noteref">{key}</a></sup>'),
    Manner("content system", content_system, lambda key: f"[{key}]"),
    Manner("journal", journal, lambda key: f'<sup><a data-track="click" title="{key}" href="#ref-CR{key}">{key}</a></sup>'),
    Manner("archive", archive, _raised_link("#R", "xref")),
    Manner("plain page", plain_page, lambda key: f"<sup>[{key}]</sup>"),
)  # fmt: skip
WITHOUT_LIST = frozenset({"newspaper", "broadcaster", "regional"})


_CLASS = re.compile(r' (?:class|data-component|role)=(?:"[^"]*"|\'[^\']*\')')
_TELLING_TAG = re.compile(r"<(/?)(?:nav|aside|footer|header|main|article|section)\b")
_ID = re.compile(r' id="([^"]*)"')


def anonymous(page: str, draw: random.Random) -> str:
    """The page without anything that tells furniture from text but the words: no classes, roles, ids or telling tags."""
    linked = set(re.findall(r'href="#([^"]*)"', page))
    page = _CLASS.sub(lambda _: f' class="css-{draw.randrange(16**6):06x}"', page)
    page = _ID.sub(lambda match: match[0] if match[1] in linked else "", page)
    return _TELLING_TAG.sub(r"<\1div", page)


@dataclass(frozen=True, slots=True)
class Case:
    """One page and what is to be found in it."""

    manner: str
    story: Story
    page: str
    has_markers: bool
    has_references: bool


def pages(every: Sequence[Story], *, each: int = 6, seed: int = 1, hidden: bool = False) -> Iterator[Case]:
    """`each` stories for every manner; `hidden` takes out what tells furniture from text."""
    draw = random.Random(seed)
    for manner in MANNERS:
        for story in draw.sample(list(every), each):
            page = manner.page(story, manner)
            if hidden:
                page = anonymous(page, draw)
            yield Case(manner.name, story, page, manner.marker is not None, manner.name not in WITHOUT_LIST)
