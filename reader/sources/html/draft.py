"""A web page to a draft of its article."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urljoin

from reader.model import BlockKind
from reader.sources.drafting.captions import is_caption
from reader.sources.drafting.pieces import Draft, DraftBuilder, Piece
from reader.sources.drafting.references import reference_indices
from reader.sources.drafting.words import write_words
from reader.sources.html.article import article_indices, between_indices, every_index, key_of
from reader.sources.html.elements import tag_of
from reader.sources.html.notes import heading_indices, note_indices
from reader.sources.html.passage import Passage
from reader.sources.html.passages import passages_of
from reader.sources.html.paywall import PAYWALL_REMARK, is_cut
from reader.sources.html.tree import Element, MarkupError, parse_html

SHORTEST_ARTICLE = 80
"""Letters and digits; a page of programs with fewer is an empty shell."""
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
        chosen |= {headline, *between_indices(passages, headline, min(chosen, default=headline))}
    draft = _draft(passages, chosen | notes, notes, headline=headline, title=title)
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
    if _weight(passages, chosen) >= SHORTEST_ARTICLE:
        return False
    return any(element.get("src") or (element.text or "").strip() for element in root.iter("script"))


def _headline(passages: Sequence[Passage], chosen: set[int], title: str) -> int | None:
    """The index of the heading before the text that says the title, or else of the highest one."""
    first = min((i for i in chosen if passages[i].kind != "heading"), default=len(passages))
    before = [i for i, p in enumerate(passages[: first + 1]) if p.kind == "heading"]
    key = key_of(title)
    alike = [i for i in before if key and _same_title(key_of(passages[i].text), key)]
    highest = [i for i in before if passages[i].level == 1]
    return next(iter(alike or highest[-1:] or [i for i in before if i in chosen][:1]), None)


def _same_title(heading: str, title: str) -> bool:
    """Whether one is the other, perhaps with the name of the site behind it."""
    return bool(heading) and (heading == title or title.startswith(heading) or heading.startswith(title))


def _draft(
    passages: Sequence[Passage], chosen: set[int], notes: set[int], *, headline: int | None, title: str
) -> Draft:
    builder = DraftBuilder()
    order = sorted(chosen)
    kinds = _kinds([passages[i] for i in order], [i in notes for i in order], order, headline)
    if headline is None and title and not _said(passages, order, title):
        builder.block([Piece(title, taken=0)], "title")
        builder.title = title
    for before, i, kind in zip([None, *order], order, kinds, strict=False):
        passage = passages[i]
        if i != headline and headline is not None and _repeats(passage, passages[headline]):
            continue
        gap = "\n" if before is not None and _are_items(passages[before], passage) else "\n\n"
        written = write_words(
            builder, passage.words, kind, level=passage.level, gap=gap, prefix=passage.placed_prefix
        )
        if written and i == headline:
            builder.title = " ".join(passage.text.split())
    return builder.draft()


def _kinds(
    chosen: Sequence[Passage], are_notes: Sequence[bool], order: Sequence[int], headline: int | None
) -> list[BlockKind]:
    """What each passage is in the article."""
    kinds: list[BlockKind] = [
        "title" if i == headline else "reference" if note else _kind(passage)
        for passage, note, i in zip(chosen, are_notes, order, strict=True)
    ]
    items = [(kind, passage.text) for kind, passage in zip(kinds, chosen, strict=True)]
    for found in reference_indices(items):
        kinds[found] = "reference"
    return kinds


def _kind(passage: Passage) -> BlockKind:
    return "caption" if passage.kind == "paragraph" and is_caption(passage.text.strip()) else passage.kind


def _said(passages: Sequence[Passage], order: Sequence[int], title: str) -> bool:
    """Whether the article begins with its title."""
    return any(_same_title(key_of(passages[i].text), key_of(title)) for i in order[:2])


def _repeats(passage: Passage, headline: Passage) -> bool:
    return passage.kind == "heading" and key_of(passage.text) == key_of(headline.text)


def _are_items(above: Passage, below: Passage) -> bool:
    """Whether two passages are items of one list, which stand without a blank line between them."""
    return above.kind == below.kind == "list_item" and tag_of(above.element) == tag_of(below.element) == "li"


def _language(root: Element) -> str:
    declared = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return declared.strip()
