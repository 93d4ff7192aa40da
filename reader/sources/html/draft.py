"""A web page to a draft of its article."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from reader.sources.drafting.pieces import Draft, DraftBuilder
from reader.sources.html.article import article_indices, between_indices, every_index, key_of
from reader.sources.html.assembly import assemble, same_title
from reader.sources.html.notes import heading_indices, note_indices
from reader.sources.html.passage import Passage
from reader.sources.html.passages import passages_of
from reader.sources.html.paywall import PAYWALL_REMARK, is_cut
from reader.sources.html.tree import Element, MarkupError, parse_html

SHORTEST_ARTICLE = 80
"""Letters and digits; a page of programs with fewer is an empty shell."""
SHORTEST_SENTENCE = 6
"""Words; "Loading, please wait." has three."""
NEEDS_JAVASCRIPT = "there is no article text in it; the page needs JavaScript"


def read_html(text: str, *, url: str | None = None) -> Draft:
    """The draft of a page; `url` is where it came from, for the links in it."""
    try:
        root = parse_html(text)
    except MarkupError as error:
        return replace(DraftBuilder().draft(), lacking=str(error))
    if root is None:
        return DraftBuilder().draft()
    passages = passages_of(root, text, resolve=_resolver(root, url))
    from reader.sources.html.main_content import main_content

    words, title, metadata = main_content(root, url=url)
    chosen, notes = _chosen(passages, words)
    if _is_shell(root, passages, chosen):
        return replace(DraftBuilder().draft(), lacking=NEEDS_JAVASCRIPT)
    headline = _headline(passages, chosen, title)
    if headline is not None:
        chosen |= {headline, *between_indices(passages, headline, _next(headline, chosen))}
    draft = assemble(passages, chosen | notes, notes, headline=headline, title=title)
    remarks = (PAYWALL_REMARK,) if is_cut(root, text) else ()
    metadata = replace(metadata, url=metadata.url or url, language=_language(root) or metadata.language)
    return replace(draft, metadata=metadata, remarks=remarks)


def _resolver(root: Element, url: str | None) -> Callable[[str], str]:
    """Makes an address in the page whole, as far as it is known where the page came from."""
    base = next((element.get("href") for element in root.iter("base") if element.get("href")), None)
    start = urljoin(url or "", base or "")

    def resolve(address: str) -> str:
        try:
            return urljoin(start, address) if start else address
        except ValueError:  # an address such as http://[x
            return address

    return resolve


def _chosen(passages: Sequence[Passage], words: str) -> tuple[set[int], set[int]]:
    """The passages of the article, and among or beside them those that are notes."""
    chosen = article_indices(passages, words)
    every = every_index(passages)
    if _weight(passages, chosen) < SHORTEST_ARTICLE and len(passages) < 8 * (len(every) + 1):
        chosen = every
    notes = note_indices(passages, chosen)
    return chosen | set(heading_indices(passages, notes)), notes


def _weight(passages: Sequence[Passage], indices: set[int]) -> int:
    return sum(len(key_of(passages[i].text)) for i in indices)


def _is_shell(root: Element, passages: Sequence[Passage], chosen: set[int]) -> bool:
    """Whether a page has programs and next to no words, none of them a sentence about something else."""
    if _weight(passages, chosen) >= SHORTEST_ARTICLE or any(_is_sentence(passages[i].text) for i in chosen):
        return False
    return any(element.get("src") or (element.text or "").strip() for element in root.iter("script"))


def _is_sentence(text: str) -> bool:
    long = len(text.split()) >= SHORTEST_SENTENCE and text.rstrip().endswith((".", "!", "?", "”", '"'))
    return long and "javascript" not in text.lower()


def _next(headline: int, chosen: set[int]) -> int:
    """The first passage of the article below its headline."""
    return min((i for i in chosen if i > headline), default=headline)


def _headline(passages: Sequence[Passage], chosen: set[int], title: str) -> int | None:
    """The index of the heading before the text that says the title, or else of the highest one."""
    first = min((i for i in chosen if passages[i].kind != "heading"), default=len(passages))
    before = [i for i, p in enumerate(passages[: first + 1]) if p.kind == "heading"]
    key = key_of(title)
    alike = [i for i in before if key and same_title(key_of(passages[i].text), key)]
    highest = [i for i in before if passages[i].level == 1]
    return next(iter(alike or highest[-1:] or [i for i in before if i in chosen][:1]), None)


def _language(root: Element) -> str:
    declared = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return declared.strip()
