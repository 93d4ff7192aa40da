"""What is known of an article or of one of its references, in the fields that source managers share."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from reader.export.addresses import article_address, web_address
from reader.export.annotated import Annotated
from reader.export.references.authors import Author, author
from reader.export.references.reading import read_entry
from reader.export.wording import one_line
from reader.model import Article, Reference

WorkKind = Literal["webpage", "journal_article", "document"]
LONGEST_KEY = 40
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Work:
    """Something that can be cited."""

    key: str
    """Lower-case letters, digits and hyphens; each once in a list."""
    kind: WorkKind
    title: str
    authors: tuple[Author, ...] = ()
    container: str = ""
    """The newspaper, site or publisher."""
    date: tuple[int, ...] = ()
    """Year, month and day, as far as they are known."""
    url: str = ""
    doi: str = ""
    language: str = ""
    note: str = ""
    """The entry as the article prints it; "" for the article itself."""


def works(each: Annotated) -> tuple[Work, ...]:
    """The article, then its references in their order."""
    return tuple(distinct([_of_article(each.article), *map(_of_reference, each.analysis.references)]))


def distinct(found: Iterable[Work]) -> Iterator[Work]:
    """The works with a letter after a key that was there before."""
    taken: set[str] = set()
    for work in found:
        key = work.key
        number = 2
        while key in taken:
            key = f"{work.key}-{number}"
            number += 1
        taken.add(key)
        yield replace(work, key=key)


def _of_article(article: Article) -> Work:
    about = article.metadata
    date = _date(about.published or "")
    url = article_address(article)
    first = about.authors[0] if about.authors else about.site
    return Work(
        key=_key(first, date[:1], article.title),
        kind="webpage" if url else "document",
        title=one_line(article.title),
        authors=tuple(author(name) for name in about.authors),
        container=one_line(about.site),
        date=date,
        url=url,
        language=one_line(about.language),
    )


def _of_reference(reference: Reference) -> Work:
    entry = read_entry(reference.text)
    url = web_address(reference.url) or web_address(entry.url)
    kind: WorkKind = "journal_article" if entry.doi else "webpage" if url else "document"
    authors = tuple(Author(family, given) for family, given in entry.authors)
    first = entry.authors[0][0] if entry.authors else ""
    date = (entry.year,) if entry.year else ()
    return Work(
        key=_key(first, date, entry.title),
        kind=kind,
        title=entry.title,
        authors=authors,
        date=date,
        url=url,
        doi=entry.doi,
        note=one_line(reference.text),
    )


def _date(published: str) -> tuple[int, ...]:
    match = _DATE.match(published)
    parts = [int(part) for part in match.groups() if part] if match else []
    while parts and not _is_date(parts):
        parts.pop()
    return tuple(parts)


def _is_date(parts: Sequence[int]) -> bool:
    """Whether there is such a year, month or day."""
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        return False
    return True


def _key(author: str, year: tuple[int, ...], title: str) -> str:
    words = [author, *map(str, year), title]
    plain = unicodedata.normalize("NFKD", " ".join(words)).encode("ascii", "ignore").decode("ascii")
    return _NOT_IN_KEYS.sub("-", plain.lower()).strip("-")[:LONGEST_KEY].strip("-") or "work"
