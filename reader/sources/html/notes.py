"""Lists of references and footnotes in a page: what markers lead to, and what a page calls so."""

from collections.abc import Iterator, Sequence

from reader.sources.drafting.references import REFERENCE_HEADING
from reader.sources.html.elements import is_furniture, is_note_list, tag_of
from reader.sources.html.passage import Passage
from reader.sources.html.tree import Element

LONGEST_TOOL = 80
"""Code points of a line such as "Article Google Scholar"."""
_ITEMS = ("li", "p", "dd", "dt", "div", "tr", "td", "aside", "section", "span")


def note_indices(passages: Sequence[Passage], article: set[int]) -> set[int]:
    """Entries of the article's references or notes, whether or not the library took them."""
    targets = {target for i in article for target in passages[i].targets}
    found = {i for i, passage in enumerate(passages) if _is_target(passage.element, targets)}
    lists = {around for i in found if (around := _list_of(passages[i].element)) is not None}
    found |= {i for i, p in enumerate(passages) if p.kind != "heading" and _is_in(p.element, lists)}
    found |= set(_named_lists(passages, article)) | set(_headed(passages, article))
    return {i for i in found if passages[i].kind != "rule" and not _is_tool(passages[i])}


def _is_tool(passage: Passage) -> bool:
    """Whether it only leads to where an entry can be found, as below entries of journals."""
    text = passage.text.strip()
    short = len(text) <= LONGEST_TOOL and "http" not in text
    return short and not passage.prefix and passage.linked > 0.6 * len(text)


def heading_indices(passages: Sequence[Passage], notes: set[int]) -> Iterator[int]:
    """Headings that stand directly over a list of notes."""
    for i, passage in enumerate(passages):
        if passage.kind == "heading" and i + 1 in notes and REFERENCE_HEADING.match(passage.text.strip()):
            yield i


def _is_target(element: Element, targets: set[str]) -> bool:
    """Whether a marker leads to this element, to one around it that is an item, or to one in it."""
    if not targets:
        return False
    for around in (element, *element.iterancestors()):
        if tag_of(around) not in _ITEMS:
            break
        if around.get("id") in targets or around.get("name") in targets:
            return True
        if tag_of(around) == "li":
            break
    anchors = (inner.get("id") or inner.get("name") for inner in element.iter("a", "span", "b", "sup"))
    return any(anchor in targets for anchor in anchors if anchor)


def _list_of(element: Element) -> Element | None:
    """The list or the section for notes around an entry."""
    for around in element.iterancestors():
        if tag_of(around) in ("ol", "ul", "dl") or is_note_list(around):
            return around
    return None


def _is_in(element: Element, lists: set[Element]) -> bool:
    return bool(lists) and any(around in lists for around in element.iterancestors())


def _named_lists(passages: Sequence[Passage], article: set[int]) -> Iterator[int]:
    """Items of a list that its page calls references, when the article begins before it."""
    for i in range(min(article, default=len(passages)), len(passages)):
        passage = passages[i]
        if passage.kind != "heading" and any(is_note_list(around) for around in _lists_around(passage)):
            yield i


def _lists_around(passage: Passage) -> Iterator[Element]:
    """What may be the list of an entry; a paragraph that is itself called "references" talks about them."""
    for around in (passage.element, *passage.element.iterancestors()):
        tag = tag_of(around)
        if tag in ("body", "html", "main", "article"):
            return
        if around is not passage.element or tag in ("li", "dd"):
            yield around


def _headed(passages: Sequence[Passage], article: set[int]) -> Iterator[int]:
    """Items under a heading such as "References" below the article's beginning, as far as the list goes."""
    inside = False
    around: Element | None = None
    for i in range(min(article, default=len(passages)), len(passages)):
        passage = passages[i]
        if passage.kind == "heading":
            inside, around = bool(REFERENCE_HEADING.match(passage.text.strip())), None
        elif inside and tag_of(passage.element) in _ITEMS and not _in_furniture(passage.element):
            around = passage.element.getparent() if around is None else around
            inside = around is None or _is_in(passage.element, {around})
            if inside:
                yield i


def _in_furniture(element: Element) -> bool:
    return any(is_furniture(around) for around in (element, *element.iterancestors()))
