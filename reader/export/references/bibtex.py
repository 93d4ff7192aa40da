"""Works as BibTeX, with the entry types and fields that BibLaTeX knows."""

from collections.abc import Iterator, Mapping

from reader.export.annotated import Annotated
from reader.export.references.authors import Author
from reader.export.references.work import Work, WorkKind, works

TYPES: Mapping[WorkKind, str] = {"webpage": "online", "journal_article": "article", "document": "misc"}
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # BibTeX counts braces whether a backslash is before them or not
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)
_IN_ADDRESSES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


def bibtex_part(each: Annotated) -> str:
    """The article's works, with an empty line after each."""
    return "".join(_entry(work) for work in works(each))


def _entry(work: Work) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work))
    return f"@{TYPES[work.kind]}{{{work.key},\n{fields}}}\n\n"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    # The second pair of braces keeps capitals as they are.
    yield "title", f"{{{_escaped(work.title)}}}"
    fields = {
        "author": " and ".join(map(_name, work.authors)),
        "organization": _escaped(work.container),
        "date": "-".join(f"{part:02}" for part in work.date),
        "url": work.url.translate(_IN_ADDRESSES),
        "doi": work.doi.translate(_IN_ADDRESSES),
        "language": _escaped(work.language),
        "note": _escaped(work.note),
    }
    yield from ((name, value) for name, value in fields.items() if value)


def _name(author: Author) -> str:
    if author.given:
        return f"{_escaped(author.family)}, {_escaped(author.given)}"
    return f"{{{_escaped(author.family)}}}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)
