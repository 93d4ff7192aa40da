"""Works as RIS, which every program for sources reads."""

from collections.abc import Iterator, Mapping

from reader.export.annotated import Annotated
from reader.export.references.authors import Author
from reader.export.references.work import Work, WorkKind, works

TYPES: Mapping[WorkKind, str] = {"webpage": "ELEC", "journal_article": "JOUR", "document": "GEN"}


def ris_part(each: Annotated) -> str:
    """The article's works, each ended by an empty line."""
    return "".join(
        f"{tag}  - {value}\r\n" if tag else "\r\n" for work in works(each) for tag, value in _lines(work)
    )


def _lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", TYPES[work.kind]
    yield "ID", work.key
    yield "TI", work.title
    yield from (("AU", _name(author)) for author in work.authors)
    fields = {
        "T2": work.container,
        "PY": str(work.date[0]) if work.date else "",
        "DA": _day(work.date),
        "UR": work.url,
        "DO": work.doi,
        "LA": work.language,
        "N1": work.note,
    }
    yield from ((tag, value) for tag, value in fields.items() if value)
    yield "ER", ""


def _name(author: Author) -> str:
    return f"{author.family}, {author.given}" if author.given else author.family


def _day(date: tuple[int, ...]) -> str:
    """`2025/05/03/`, with nothing between the slashes for what is not known."""
    year, month, day = (*(f"{part:02}" for part in date), "", "", "")[:3]
    return f"{year}/{month}/{day}/" if date else ""
