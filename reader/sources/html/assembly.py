"""Chosen passages to a draft."""

from collections.abc import Sequence

from reader.model import BlockKind
from reader.sources.drafting.captions import is_caption
from reader.sources.drafting.pieces import Draft, DraftBuilder, Piece
from reader.sources.drafting.references import reference_indices
from reader.sources.drafting.words import write_words
from reader.sources.html.article import key_of
from reader.sources.html.elements import tag_of
from reader.sources.html.passage import Passage


def assemble(
    passages: Sequence[Passage], chosen: set[int], notes: set[int], *, headline: int | None, title: str
) -> Draft:
    """The draft of the chosen passages; `headline` is the index of the one that is the title.

    Without such a one, `title` is put before the text, unless the text begins with it.
    """
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
    return any(same_title(key_of(passages[i].text), key_of(title)) for i in order[:2])


def _repeats(passage: Passage, headline: Passage) -> bool:
    return passage.kind == "heading" and key_of(passage.text) == key_of(headline.text)


def _are_items(above: Passage, below: Passage) -> bool:
    """Whether two passages are items of one list, which stand without a blank line between them."""
    return above.kind == below.kind == "list_item" and tag_of(above.element) == tag_of(below.element) == "li"


def same_title(heading: str, title: str) -> bool:
    """Whether one is the other, perhaps with the name of the site behind it."""
    return bool(heading) and (heading == title or title.startswith(heading) or heading.startswith(title))


def same_key(heading: str, title: str) -> bool:
    """Whether a heading and a title say the same, letters and digits alone."""
    return same_title(key_of(heading), key_of(title))
