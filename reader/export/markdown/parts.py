"""The parts that a Markdown text of an article has in every flavour, and their names."""

import hashlib
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from reader.export.addresses import article_address
from reader.export.annotated import Annotated
from reader.export.managed import Region, region_key
from reader.export.wording import counted, one_line
from reader.model import Article, Note
from reader.model.printable import printable

ARTICLE_KEY_LENGTH = 8
NOTE_KEY = "/note-"
"""What stands in the key of a note's region."""
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def article_key(article: Article) -> str:
    """Names the article in every version of its text, from whatever folder it is read."""
    name = article_address(article) or _place(article)
    return hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:ARTICLE_KEY_LENGTH]


def _place(article: Article) -> str:
    if article.source == "-":
        return article.title
    try:
        return article.source if "://" in article.source else os.path.realpath(article.source)
    except ValueError:  # a NUL, which is in no file's name
        return article.source


def note_key(note: Note) -> str:
    """Names the note, whatever its id holds."""
    plain = region_key(note.id)
    return (
        plain
        if plain == note.id
        else f"{plain}-{hashlib.sha256(note.id.encode('utf-8', 'replace')).hexdigest()[:8]}"
    )


def regions(
    each: Annotated,
    *,
    head: str,
    notes: Callable[[Note], str],
    warnings: str,
    claims: str,
    heading: Callable[[str], str],
) -> Iterator[Region]:
    """A region for the head, for each note, for all warnings and for all claims; no empty ones."""
    of = article_key(each.article)
    yield Region(f"{of}/head", head)
    if each.notes:
        yield Region(f"{of}/notes", heading("Notes"))
    taken: Counter[str] = Counter()
    for note in each.notes:
        key = note_key(note)
        taken[key] += 1
        again = f"-{taken[key]}" if taken[key] > 1 else ""  # ids are unique, but a lost note would be worse
        yield Region(f"{of}{NOTE_KEY}{key}{again}", notes(note))
    if warnings:
        yield Region(f"{of}/warnings", warnings)
    if claims:
        yield Region(f"{of}/claims", claims)


def counts(each: Annotated) -> str:
    """`2 claims, 3 warnings, 1 note`."""
    return ", ".join([
        counted(len(each.analysis.claims), "claim"),
        counted(len(each.analysis.warnings), "warning"),
        counted(len(each.notes), "note"),
    ])  # fmt: skip


def day(article: Article) -> str:
    """The day it was published; "" when that is not known to the day."""
    found = _DAY.match(article.metadata.published or "")
    if found is None:
        return ""
    try:
        return date.fromisoformat(found[0]).isoformat()
    except ValueError:  # no month has so many days
        return ""


def source(article: Article) -> str:
    """Where the article is, for a reader to follow."""
    return article_address(article) or printable(article.source)


def claim_lines(each: Annotated, escape: Callable[[str], str]) -> list[str]:
    """The claims with their speakers as items of a list; those that were kept are marked."""
    kept = {note.claim for note in each.notes}
    lines = []
    for claim in each.analysis.claims:
        speaker = f" — {escape(one_line(claim.speaker))}" if claim.speaker else ""
        mark = " (kept)" if claim.id in kept else ""
        lines.append(f"- {escape(one_line(claim.text))}{speaker}{mark}")
    return lines
