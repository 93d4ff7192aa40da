"""The JSON that scripts rely on; check.schema.json beside this file describes it."""

import json
import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from typing import Any

from reader.export.annotated import Annotated
from reader.export.joining import Parts
from reader.export.wording import quotes_here
from reader.model import Analysis, Article, Citation, Claim, Metadata, Note, Reference, Span, Warning
from reader.version import __version__

SCHEMA_VERSION = 1
"""Goes up when a field is renamed or removed; new fields do not count."""

INDENT = 2
"""Spaces by which JSON is indented."""

Plain = dict[str, Any]
_UNSHOWABLE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""C1 controls, line ends, reversing characters and bytes of a file name that is not UTF-8: they can only
stand inside a string, where JSON has an escape for them. It escapes the C0 controls by itself."""


def check_document(articles: Sequence[Annotated]) -> Plain:
    """All articles of a run as one object."""
    return {
        **_head(_pipeline(each.analysis for each in articles)),
        "articles": [article_object(each.article, each.analysis, each.notes) for each in articles],
    }


def schema() -> Plain:
    """The JSON Schema of `check_document`."""
    text = resources.files("reader.export.findings").joinpath("check.schema.json").read_text(encoding="utf-8")
    document: Plain = json.loads(text)
    return document


def json_text(value: Any, *, indent: int | None = None) -> str:
    """Readable JSON, but with what a terminal would obey or hide as `\\u009b`; the same value."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSHOWABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def json_line(each: Annotated) -> str:
    """The article's object on one line, with schema and tool in it because lines travel alone."""
    line = {**_head(each.analysis.pipeline), **article_object(each.article, each.analysis, each.notes)}
    return json_text(line) + "\n"


def json_part(each: Annotated) -> str:
    """The article's object, indented as it stands in the document of all."""
    # No string in JSON holds a line end, so every line is one of the layout.
    told = json_text(article_object(each.article, each.analysis, each.notes), indent=INDENT)
    return textwrap.indent(told, " " * 2 * INDENT)


def joined_json(parts: Parts) -> Iterator[str]:
    """The text of `check_document`, which is never held as a whole."""
    number = 0
    for pipeline, part in parts:
        yield (f",\n{part}" if number else f"{_beginning(pipeline)}\n{part}")
        number += 1
    yield f"\n{' ' * INDENT}]\n}}\n" if number else f"{_beginning('')}]\n}}\n"


def _beginning(pipeline: str) -> str:
    head = json_text(_head(pipeline), indent=INDENT).removesuffix("\n}")
    return f'{head},\n{" " * INDENT}"articles": ['


def _head(pipeline: str) -> Plain:
    """What every answer begins with."""
    tool = {"name": "claimreader", "version": __version__, "pipeline": pipeline}
    return {"schema": SCHEMA_VERSION, "tool": tool}


def _pipeline(analyses: Iterable[Analysis]) -> str:
    return next((analysis.pipeline for analysis in analyses if analysis.pipeline), "")


def article_object(article: Article, analysis: Analysis, notes: Sequence[Note]) -> Plain:
    """One article with everything found and kept in it."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "metadata": _metadata(article.metadata),
        "text": article.text,
        "remarks": list(article.remarks),
        "blocks": [
            {**_ends(block.span), "kind": block.kind, "level": block.level} for block in article.blocks
        ],
        "entities": [
            {**_ends(entity.span), "label": entity.label, "kind": entity.kind, "entity": entity.name}
            for entity in analysis.entities
        ],
        "names": [
            {"id": n.id, "kind": n.kind, "name": n.name, "aliases": list(n.aliases), "mentions": n.mentions}
            for n in analysis.names
        ],
        "citations": [_citation(citation) for citation in analysis.citations],
        "references": [_reference(reference) for reference in analysis.references],
        "claims": [_claim(claim) for claim in analysis.claims],
        "warnings": [_warning(article, warning) for warning in analysis.warnings],
        "notes": [_note(note) for note in notes],
    }


def _metadata(metadata: Metadata) -> Plain:
    return {
        "authors": list(metadata.authors),
        "published": metadata.published,
        "site": metadata.site,
        "language": metadata.language,
        "url": metadata.url,
        "format": metadata.format,
    }


def _ends(span: Span) -> Plain:
    return {"start": span.start, "end": span.end}


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _citation(citation: Citation) -> Plain:
    return {
        **_ends(citation.span),
        "style": citation.style,
        "keys": list(citation.keys),
        "status": citation.status,
        "reference": citation.reference,
    }


def _reference(reference: Reference) -> Plain:
    return {
        "id": reference.id,
        "key": reference.key,
        **_ends(reference.span),
        "text": reference.text,
        "url": reference.url,
        "cited_by": reference.cited_by,
    }


def _claim(claim: Claim) -> Plain:
    return {
        "id": claim.id,
        **_ends(claim.span),
        "text": claim.text,
        "reading": claim.reading,
        "sentence": _pair(claim.sentence),
        "subject": claim.subject,
        "predicate": claim.predicate,
        "objects": list(claim.objects),
        "speaker": claim.speaker,
        "reported": claim.reported,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "time": claim.time,
        "quantities": [
            {**_ends(q.span), "value": q.value, "unit": q.unit, "high": q.high, "bound": q.bound}
            for q in claim.quantities
        ],
        "entities": list(claim.names),
        "citations": list(claim.citations),
        "check_worthiness": claim.check_worthiness,
    }


def _warning(article: Article, warning: Warning) -> Plain:
    return {
        "id": warning.id,
        "kind": warning.kind,
        "type": warning.type,
        "confidence": warning.confidence,
        "claims": list(warning.claims),
        "spans": [_pair(span) for span in warning.spans],
        "quotes": [span.of(article.text) for span in quotes_here(warning)],
        "differs": [list(values) for values in warning.differs],
        "marks": [_pair(span) for span in warning.marks],
        "reason": warning.reason,
        "other_article": warning.other_article,
    }


def _note(note: Note) -> Plain:
    return {
        "id": note.id,
        **_ends(note.span),
        "quote": note.quote,
        "prefix": note.prefix,
        "suffix": note.suffix,
        "text": note.text,
        "claim": note.claim,
        "tags": list(note.tags),
        "created": note.created,
        "changed": note.changed,
    }
