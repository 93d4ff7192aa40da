"""What the elements of a page are for: tags that make blocks, and names that tell furniture from text."""

import re

from reader.sources.html.tree import Element

INVISIBLE = frozenset(
    {"script", "style", "template", "title", "noscript", "iframe", "object", "embed", "svg", "canvas",
     "audio", "video", "map", "select", "option", "datalist", "button", "input", "textarea", "label",
     "dialog", "menu", "annotation", "annotation-xml", "rp", "rt", "ncx"}
)  # fmt: skip
"""Elements without text to read: programs, pictures, controls, and glosses above a line."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LISTS = frozenset({"ul", "ol"})
PROSE = frozenset(
    {"p", "li", "blockquote", "pre", "figcaption", "dd", "dt", "td", "th", "caption"}
) | HEADINGS  # fmt: skip
"""Elements that authors put text in; the words of others, such as `div`, may be furniture."""
BLOCKS = PROSE | LISTS | frozenset(
    {"html", "head", "body",
     "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure",
     "table", "thead", "tbody", "tfoot", "tr", "dl", "hr", "center", "address", "details", "summary",
     "fieldset", "form", "hgroup", "legend", "search"}
)  # fmt: skip
"""Elements that begin and end a paragraph."""
FURNITURE_TAGS = frozenset({"nav", "aside", "footer"})
FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar", "toolbar", "dialog",
     "alert", "doc-toc"}
)  # fmt: skip
FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|box|igation)?|menu|breadcrumbs?|cookies?|consent|gdpr|banner|share(?:bar)?"
    r"|sharing|social|related|recommend(?:ed|ations)?|read-?more|more-?(?:stories|news|from)|trending|popular"
    r"|most-?read|newsletter|subscri(?:be|ption)|sign-?up|promo(?:tion)?s?|advert(?:s|isement|orial)?|ads?"
    r"|sponsor(?:ed)?|comments?|disqus|respond|sidebar|widget|footer|masthead|toolbar|pagination|pager"
    r"|tags?|tag-?list|categories|toc|table-of-contents|author-?bio|about-?author|donat(?:e|ion)|popup|modal"
    r"|overlay|skip-?link|print-?only|catlinks|printfooter|mw-editsection|mw-jump-link|mw-indicators"
    r"|hatnote|ambox|sistersitebox|navbox|infobox|metadata|shortdescription|portal|vertical-navbox)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in classes and ids of what stands around an article, as content systems and MediaWiki write them."""
HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|hidden|headerlink|anchor(?:js)?-?link"
    r"|mw-editsection|mw-cite-backlink|mw-empty-elt|footnote-?back(?:ref|link)?|reversefootnote)(?:$|[\s_-])",
    re.IGNORECASE,
)
HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
BOOK_TYPE = "{http://www.idpf.org/2007/ops}type"
BACKLINK_ROLES = frozenset({"doc-backlink"})
BACK_SIGNS = frozenset({"¶", "#", "§", "🔗", "↩", "↩︎", "↩\ufe0f", "↑", "⏎", "⤴", "^", "[↩]", "[back]"})
"""The whole text of a link that leads back to a marker or to the heading that it stands in."""
NOTE_LISTS = re.compile(
    r"(?:^|[\s_-])(?:references?|reflist|ref-?list|refs|footnotes?|endnotes?|bibliography|citations?"
    r"|citation-?list|works-?cited|literature|sources|doc-endnotes|doc-bibliography|fn-?group|notes)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in classes, ids and roles of lists of references and footnotes."""


def tag_of(element: Element) -> str:
    """The tag in lower case; "" for comments and the like."""
    tag: object = element.tag
    return tag.lower() if isinstance(tag, str) else ""


def text_of(element: Element) -> str:
    """All characters inside an element."""
    return "".join(str(text) for text in element.itertext())


def labels_of(element: Element) -> str:
    """Class and id, in which content systems say what an element is for."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def purpose_of(element: Element) -> str:
    """Role and the type that books give their elements."""
    kind = element.get(BOOK_TYPE) or element.get("epub:type") or ""
    return f"{element.get('role') or ''} {kind}".strip().lower()


def is_hidden(element: Element) -> bool:
    """Whether a browser would not show it, or shows it only as a tool around the text."""
    if tag_of(element) in INVISIBLE or element.get("hidden") is not None:
        return True
    if HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    if HIDDEN_CLASS.search(element.get("class") or ""):
        return True
    return tag_of(element) == "a" and _leads_back(element)


def _leads_back(link: Element) -> bool:
    if purpose_of(link) in BACKLINK_ROLES or link.get("rev") == "footnote":
        return True
    return _fragment(link) != "" and text_of(link).strip() in BACK_SIGNS


def _fragment(link: Element) -> str:
    return (link.get("href") or "").partition("#")[2]


def is_furniture(element: Element) -> bool:
    """Whether tag, role, class or id say that it stands around the article rather than in it."""
    if tag_of(element) in FURNITURE_TAGS and not is_note_list(element):
        return True
    if set(purpose_of(element).split()) & FURNITURE_ROLES:
        return True
    return bool(FURNITURE.search(labels_of(element))) and tag_of(element) not in ("body", "html")


def is_note_list(element: Element) -> bool:
    """Whether class, id or role call it a list of references or footnotes."""
    return bool(NOTE_LISTS.search(f"{labels_of(element)} {purpose_of(element)}"))
