"""The formats that can be written."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from reader.export.annotated import Annotated
from reader.export.joining import Parts, one_after_the_other, with_blank_lines
from reader.later import called_later
from reader.model import Analysis, Article, Note
from reader.model.errors import UsageError
from reader.nearest import nearest_name

if TYPE_CHECKING:
    from reader.export.managed import Document

About = Literal["findings", "notes", "references"]


@dataclass(frozen=True, slots=True)
class Format:
    """One way of writing articles down: one by one, perhaps in several processes, joined as they come."""

    name: str
    """What users type."""
    description: str
    """What it is good for, in a few words that begin with a capital."""
    suffix: str
    """The usual end of a file's name, with the full stop."""
    part: Callable[[Annotated], str]
    """What is written of one article."""
    joined: Callable[[Parts], Iterator[str]] = one_after_the_other
    """The pieces of the whole text, which ends with a newline unless it is empty."""
    about: About = "findings"
    """What of an article it is for; only findings can be asked of an article that nobody has read."""
    document: "Callable[[Annotated], Document] | None" = None
    """The article as regions of a file that the reader may write in too; None for all but Markdown."""


def _markdown(
    name: str, description: str, document: "Callable[[Annotated], Document]", *, about: About = "findings"
) -> Format:
    return Format(
        name, description, ".md", lambda each: document(each).plain, with_blank_lines, about, document
    )


_in = partial(called_later, "reader.export")
"""A function of a module here, which is imported when something is written in its format."""
joined_json = _in("findings.document:joined_json")
json_line = _in("findings.document:json_line")
json_part = _in("findings.document:json_part")
to_margin = _in("findings.margin:to_margin")
html_part = _in("findings.report:html_part")
joined_html = _in("findings.report:joined_html")
joined_sarif = _in("findings.sarif:joined_sarif")
sarif_part = _in("findings.sarif:sarif_part")
to_text = _in("findings.text:to_text")
logseq_document = _in("markdown.logseq:logseq_document")
obsidian_document = _in("markdown.obsidian:obsidian_document")
markdown_document = _in("markdown.plain:markdown_document")
csv_part = _in("notes.table:csv_part")
joined_csv = _in("notes.table:joined_csv")
annotations_part = _in("notes.web_annotation:annotations_part")
joined_annotations = _in("notes.web_annotation:joined_annotations")
bibtex_part = _in("references.bibtex:bibtex_part")
csl_part = _in("references.csl:csl_part")
joined_csl = _in("references.csl:joined_csl")
ris_part = _in("references.ris:ris_part")

FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        _markdown("markdown", "Notes, warnings and claims as Markdown", markdown_document),
        _markdown("obsidian", "The same for Obsidian", obsidian_document, about="notes"),
        _markdown("logseq", "The same for Logseq", logseq_document, about="notes"),
        Format("html", "A report to read in a browser or to print", ".html", html_part, joined_html),
        Format("text", "Warnings as file:line:column, for an editor to jump to", ".txt", to_text),
        Format("json", "Everything that was found, with a schema", ".json", json_part, joined_json),
        Format("jsonl", "The same, one article a line", ".jsonl", json_line),
        Format(
            "margin", "The text with findings in its margin, for a pager", ".txt", to_margin, with_blank_lines
        ),
        Format("sarif", "Warnings for code hosts and editors", ".sarif", sarif_part, joined_sarif),
        Format("csv", "Notes as a table; Readwise imports it", ".csv", csv_part, joined_csv, "notes"),
        Format(
            "annotations",
            "Notes as W3C Web Annotations",
            ".jsonld",
            annotations_part,
            joined_annotations,
            "notes",
        ),
        Format("csl", "Article and references as CSL-JSON", ".json", csl_part, joined_csl, "references"),
        Format("ris", "Article and references as RIS", ".ris", ris_part, about="references"),
        Format("bibtex", "Article and references as BibTeX", ".bib", bibtex_part, about="references"),
    )
}
"""By name, in the order in which they are offered."""
REPORTS: Mapping[str, Format] = {name: each for name, each in FORMATS.items() if each.about == "findings"}


def render(format: str, article: Article, analysis: Analysis, notes: Sequence[Note]) -> str:  # noqa: A002 - the reader's word
    """One article in one of FORMATS.

    Raises:
        UsageError: there is no such format.
    """
    return render_all(format, [Annotated(article, analysis, tuple(notes))])


def render_all(format: str, articles: Sequence[Annotated]) -> str:  # noqa: A002
    """All the articles as one text in one of FORMATS.

    Raises:
        UsageError: there is no such format.
    """
    found = format_named(format)
    return "".join(found.joined((each.analysis.pipeline, found.part(each)) for each in articles))


def format_named(name: str) -> Format:
    """One of FORMATS.

    Raises:
        UsageError: there is no such format.
    """
    found = FORMATS.get(name)
    if found is None:
        close = nearest_name(name, FORMATS)
        hint = f"did you mean {close}?" if close else f"known are {', '.join(FORMATS)}"
        raise UsageError(f"there is no format {name!r}", remedy=hint)
    return found


def report_part(format: str, article: Article, analysis: Analysis) -> str:  # noqa: A002
    """One article's part of a report in one of REPORTS."""
    return REPORTS[format].part(Annotated(article, analysis))


def report(format: str, parts: Parts) -> Iterator[str]:  # noqa: A002
    """The pieces of a report in one of REPORTS, whose parts `report_part` made."""
    return REPORTS[format].joined(parts)
