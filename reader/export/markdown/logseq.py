"""Notes, warnings and claims as an outline for Logseq: properties first, then blocks and nothing else."""

import re
from collections.abc import Iterator

from reader.export.annotated import Annotated
from reader.export.managed import Document, Flavour
from reader.export.markdown.escaping import escaped_for_linked_notes as escaped
from reader.export.markdown.escaping import quoted
from reader.export.markdown.parts import claim_lines, counts, day, regions, source
from reader.export.wording import kind_in_words, one_line, quotes_here, short_id
from reader.model import Article, Note, Warning

FLAVOUR = Flavour("<!--", "-->", is_outline=True)
OWN_TAG = "claimreader"
INDENT = "  "
_NOT_IN_PAGES = re.compile(r"[\[\](){}#:]+")


def logseq_document(each: Annotated) -> Document:
    """The page's properties for a new file, then a block for each note, warning and claim."""
    analysis = each.analysis
    warnings = [INDENT + _within(_block(_warning(each.article, warning))) for warning in analysis.warnings]
    claims = [INDENT + line for line in claim_lines(each, escaped)]
    found = regions(
        each,
        head=f"- # {escaped(one_line(each.article.title))}\n{INDENT}{counts(each)}",
        notes=lambda note: _block(_note(note)),
        warnings="\n".join([_heading("Warnings"), *warnings]) if warnings else "",
        claims="\n".join([_heading("Claims"), *claims]) if claims else "",
        heading=_heading,
    )
    return Document(FLAVOUR, tuple(found), preamble=_properties(each.article))


def _properties(article: Article) -> str:
    about = article.metadata
    fields = {
        "title": one_line(article.title),
        "source": source(article),
        "author": ", ".join(f"[[{_page(name)}]]" for name in about.authors),
        "site": one_line(about.site),
        "published": day(article),
        "tags": OWN_TAG,
    }
    return "".join(f"{name}:: {value}\n" for name, value in fields.items() if value) + "\n"


def _page(name: str) -> str:
    """A name that can stand between the brackets of a link."""
    return one_line(_NOT_IN_PAGES.sub(" ", name)).strip() or "x"


def _heading(words: str) -> str:
    return f"- ## {words}"


def _block(lines: Iterator[str]) -> str:
    """A block of several lines: those after the first are indented to its text."""
    return "- " + "\n".join(lines).replace("\n", f"\n{INDENT}")


def _within(block: str) -> str:
    """The block as the child of another."""
    return block.replace("\n", f"\n{INDENT}")


def _note(note: Note) -> Iterator[str]:
    yield quoted(escaped(note.quote))
    if note.text.strip():
        yield ""
        yield escaped(note.text)
    if note.tags:
        yield " ".join(f"#[[{_page(tag)}]]" for tag in note.tags)


def _warning(article: Article, warning: Warning) -> Iterator[str]:
    kind = kind_in_words(warning).capitalize()
    yield f"{kind} ({warning.type}, {warning.confidence:.0%})"
    if warning.reason:
        yield escaped(warning.reason)
    for span in quotes_here(warning):
        yield ""
        yield quoted(escaped(span.of(article.text)))
    if warning.other_article:
        yield ""
        yield f"The other quote is in another article: {escaped(one_line(short_id(warning.other_article)))}"
