"""One item of a feed to a draft."""

from dataclasses import replace
from html import escape

from reader.model import Metadata
from reader.sources.drafting.pieces import Draft
from reader.sources.drafting.unreadable import UnreadableError
from reader.sources.feeds.feed import Feed
from reader.sources.html.article import every_index
from reader.sources.html.assembly import assemble
from reader.sources.html.notes import note_indices
from reader.sources.html.passages import passages_of
from reader.sources.html.tree import MarkupError, parse_html


def read_item(feed: Feed, number: int) -> Draft:
    """The draft of the item with a number, counted from 1.

    Raises:
        UnreadableError: there is no such item, or nothing can be read in it.
    """
    if not 1 <= number <= len(feed.items):
        raise UnreadableError(f"there is no item {number} in this feed", remedy=f"it has {len(feed.items)}")
    item = feed.items[number - 1]
    content = item.content if "<" in item.content else f"<p>{escape(item.content, quote=False)}</p>"
    try:
        root = parse_html(content)
    except MarkupError as e:
        raise UnreadableError(f"item {number} cannot be read: {e}") from e
    passages = [] if root is None else passages_of(root, "")
    chosen = every_index(passages)
    notes = note_indices(passages, chosen)
    draft = assemble(passages, chosen | notes, notes, headline=None, title=item.title)
    metadata = Metadata(
        authors=item.authors,
        published=item.published,
        site=feed.title,
        language=item.language,
        url=item.link,
        format="feed",
    )
    remarks = _remarks(item.whole, item.link)
    if feed.more and number == 1:
        remarks += (f"the feed has {feed.more} more items, which are not listed",)
    return replace(draft, title=item.title or draft.title, metadata=metadata, remarks=remarks)


def _remarks(whole: bool, link: str | None) -> tuple[str, ...]:
    if whole:
        return ()
    where = f"; the whole article is at {link}" if link else ""
    return (f"the feed gives only a summary{where}",)
