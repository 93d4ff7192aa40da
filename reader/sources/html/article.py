"""Which passages of a page belong to its article.

The library says where the article is. Around that, passages it drops are taken back by their place: notes and
lists that markers lead to, headings, quotes and items among the paragraphs, the headline above them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.sources.drafting.captions import is_caption
from reader.sources.html.elements import PROSE, is_furniture, tag_of
from reader.sources.html.passage import Passage
from reader.sources.html.tree import Element

SHORTEST_KEY = 25
"""Letters and digits; shorter words ("Read more") occur anywhere by chance."""
MOSTLY = 0.5
"""Share of a passage's words that must be in sentences that the library has too."""
CONTAINER_HOLDS = 0.9
"""Share of the article's words that its container must hold; a stray match elsewhere must not widen it."""
SHORT_LINKED = 0.6
"""A passage with more links than this among its words is a list of other articles."""
_NO_KEY = re.compile(r"[\W_]+")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’)]*\s+")
_TEASER = re.compile(
    r"(?:read (?:more|also|next)|related|see also|more on this|watch|listen|advertisement|sign up|subscribe"
    r"|share this|follow us|click here)\b",
    re.IGNORECASE,
)
"""How lines in the middle of an article begin that lead away from it."""


def article_indices(passages: Sequence[Passage], main_words: str) -> set[int]:
    """Which passages are the article's, title and references aside; empty when nothing was found."""
    key = key_of(main_words)
    certain = [i for i, passage in enumerate(passages) if _is_told(passage, key)]
    if not certain:
        return set()
    container = _container(passages, certain)
    found = {i for i in certain if not _is_link_list(passages[i])}
    inside = [i for i in certain if _within(passages[i].element, container)] or certain
    first, last = inside[0], _extended(passages, inside[-1], container)
    for i in range(first, last + 1):
        if i not in found and _within(passages[i].element, container) and _fills_in(passages[i], container):
            found.add(i)
    return found


def between_indices(passages: Sequence[Passage], headline: int, first: int) -> Iterator[int]:
    """Bylines, standfirsts and first headings between a headline and the first paragraph that was found."""
    if first <= headline or first >= len(passages):
        return
    container = _shared(passages[headline].element, passages[first].element)
    for i in range(headline + 1, first):
        passage = passages[i]
        if _in_furniture(passage.element, None) or _is_link_list(passage):
            continue
        is_prose = tag_of(passage.element) in PROSE and len(key_of(passage.plain)) >= SHORTEST_KEY
        leads_in = passage.kind in ("heading", "code") and any(e is container for e in _line_of(passage))
        if is_prose or leads_in or is_caption(passage.text.strip()):
            yield i


def _shared(a: Element, b: Element) -> Element | None:
    """The innermost element around both."""
    around_a = {a, *a.iterancestors()}
    return next((element for element in (b, *b.iterancestors()) if element in around_a), None)


def _line_of(passage: Passage) -> Iterator[Element]:
    """The element of a passage and all around it."""
    yield passage.element
    yield from passage.element.iterancestors()


def every_index(passages: Sequence[Passage]) -> set[int]:
    """All passages that do not stand around the text, for pages in which the library finds nothing."""
    return {i for i, p in enumerate(passages) if not _in_furniture(p.element, None) and not _is_link_list(p)}


def key_of(text: str) -> str:
    """Letters and digits alone, so that white space and punctuation make no difference."""
    return _NO_KEY.sub("", text).casefold()


def _is_told(passage: Passage, main_key: str) -> bool:
    """Whether the library has these words too."""
    key = key_of(passage.plain)
    if len(key) < SHORTEST_KEY:
        return False
    if key in main_key:
        return True
    sentences = [key_of(sentence) for sentence in _SENTENCE_END.split(passage.plain)]
    told = sum(len(sentence) for sentence in sentences if len(sentence) > 8 and sentence in main_key)
    return told > MOSTLY * len(key)


def _container(passages: Sequence[Passage], certain: Sequence[int]) -> Element:
    """The innermost element that holds almost all of the words."""
    weights: Counter[Element] = Counter()
    depths: dict[Element, int] = {}
    total = 0
    for i in certain:
        weight = len(passages[i].text)
        total += weight
        line = [passages[i].element, *passages[i].element.iterancestors()]
        for depth, element in enumerate(reversed(line)):
            weights[element] += weight
            depths[element] = depth
    wide_enough = [element for element, weight in weights.items() if weight >= CONTAINER_HOLDS * total]
    return max(wide_enough, key=lambda element: depths[element])


def _extended(passages: Sequence[Passage], last: int, container: Element) -> int:
    """The end of the article: neighbours of the last passage that the library has left out."""
    parent = passages[last].element.getparent()
    following = last + 1
    while following < len(passages):
        element = passages[following].element
        beside = parent is not None and (element.getparent() is parent or _list_beside(element, parent))
        if not (beside and _within(element, container) and _fills_in(passages[following], container)):
            break
        following += 1
    return following - 1


def _list_beside(element: Element, parent: Element) -> bool:
    """Whether it is an item of a list, or a paragraph of a quote, that stands directly in `parent`."""
    around = element.getparent()
    return (
        around is not None
        and tag_of(around) in ("ul", "ol", "blockquote", "dl", "table", "tbody", "tr", "figure")
        and any(ancestor is parent for ancestor in around.iterancestors())
    )


def _fills_in(passage: Passage, container: Element) -> bool:
    """Whether a passage that the library left out belongs to the paragraphs around it."""
    if _in_furniture(passage.element, container) or _is_link_list(passage):
        return False
    if _TEASER.match(passage.text.strip()):
        return False
    if tag_of(passage.element) in PROSE or passage.kind in ("rule", "table"):
        return True
    return len(key_of(passage.plain)) >= SHORTEST_KEY or is_caption(passage.text.strip())


def _is_link_list(passage: Passage) -> bool:
    length = len(passage.text.strip()) or 1
    return passage.kind != "heading" and passage.linked > SHORT_LINKED * length


def _within(element: Element, container: Element) -> bool:
    return element is container or any(ancestor is container for ancestor in element.iterancestors())


def _in_furniture(element: Element, container: Element | None) -> bool:
    """Whether it, or anything between it and the container, stands around the text."""
    return any(is_furniture(around) for around in _up_to(element, container))


def _up_to(element: Element, container: Element | None) -> Iterator[Element]:
    for around in (element, *element.iterancestors()):
        if around is container:
            return
        yield around
