"""Notes, warnings and claims as Markdown that any program shows alike."""

from collections.abc import Iterator

from reader.export.annotated import Annotated
from reader.export.managed import Document, Flavour
from reader.export.markdown.escaping import escaped, quoted
from reader.export.markdown.parts import claim_lines, counts, regions
from reader.export.wording import kind_in_words, one_line, quotes_here, short_id
from reader.model import Article, Note, Warning
from reader.model.printable import printable

FLAVOUR = Flavour("<!--", "-->")


def markdown_document(each: Annotated) -> Document:
    """Title, source and counts, then what was kept, what to look at twice, and what is claimed."""
    article, analysis = each.article, each.analysis
    head = [
        f"# {escaped(one_line(article.title))}",
        f"Source: {escaped(printable(article.source))}",
        counts(each),
    ]
    warnings = [part for warning in analysis.warnings for part in _warning(article, warning)]
    claims = claim_lines(each, escaped)
    found = regions(
        each,
        head="\n\n".join(head),
        notes=lambda note: "\n\n".join(_note(note)),
        warnings="\n\n".join([_heading("Warnings"), *warnings]) if warnings else "",
        claims="\n\n".join([_heading("Claims"), "\n".join(claims)]) if claims else "",
        heading=_heading,
    )
    return Document(FLAVOUR, tuple(found))


def _heading(words: str) -> str:
    return f"## {words}"


def _note(note: Note) -> Iterator[str]:
    yield quoted(escaped(note.quote))
    if note.text.strip():
        yield escaped(note.text)
    if note.tags:
        yield "Tags: " + ", ".join(escaped(one_line(tag)) for tag in note.tags)


def _warning(article: Article, warning: Warning) -> Iterator[str]:
    kind = kind_in_words(warning).capitalize()
    yield f"### {kind} ({warning.type}, {warning.confidence:.0%})"
    if warning.reason:
        yield escaped(warning.reason)
    for span in quotes_here(warning):
        yield quoted(escaped(span.of(article.text)))
    if warning.other_article:
        yield f"The other quote is in another article: {escaped(one_line(short_id(warning.other_article)))}"
