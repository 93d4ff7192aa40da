"""What a file of notes tells."""

from dataclasses import dataclass

from reader.export.addresses import article_address, web_address
from reader.model import Article, Note


@dataclass(frozen=True, slots=True)
class Origin:
    """What a file says of the article that its notes are on; empty where it says nothing."""

    id: str = ""
    """The article's id, when the file was written here."""
    url: str = ""
    source: str = ""
    title: str = ""

    def __str__(self) -> str:
        """What a reader would call it."""
        return self.title or self.url or self.source or "an article without a name"


@dataclass(frozen=True, slots=True)
class Imported:
    """The notes on one article. Their spans are guesses: `reader.anchoring` finds them in its text."""

    origin: Origin
    notes: tuple[Note, ...]
    article: Article | None = None
    """The article itself, when the file holds it."""


def fits(origin: Origin, article: Article) -> bool:
    """Whether the notes are on this article: by its text, its address, its source, or its title alone."""
    if origin.id and origin.id == article.id:
        return True
    address = article_address(article)
    if origin.url and address:
        return is_same_page(origin.url, address)
    if origin.source and origin.source == article.source:
        return True
    return bool(origin.title) and origin.title.casefold() == article.title.casefold()


def is_same_page(a: str, b: str | None) -> bool:
    """Whether two web addresses lead to the same page, as far as that can be told without going there."""
    return bool(web_address(a)) and _bare(web_address(a)) == _bare(web_address(b))


def _bare(address: str) -> str:
    """An address without what does not tell pages apart."""
    without_scheme = address.partition("://")[2].partition("#")[0]
    return without_scheme.removeprefix("www.").rstrip("/").casefold()
