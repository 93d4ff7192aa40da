"""Notes as W3C Web Annotations, which annotation servers and browsers' extensions exchange.

https://www.w3.org/TR/annotation-model/
"""

import json
import re
import uuid
from collections.abc import Iterator
from typing import Any

from reader.export.addresses import article_address, source_address
from reader.export.annotated import Annotated
from reader.export.findings.document import json_text
from reader.export.joining import Parts
from reader.export.legible import legible
from reader.model import Article, Note
from reader.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
GENERATOR = {"type": "Software", "name": f"claimreader {__version__}"}
URN = "urn:x-claimreader:"
"""Before the id of an article that has no address."""
Plain = dict[str, Any]
_IS_URN = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def annotations_part(each: Annotated) -> str:
    """The article's notes as annotations."""
    article_id = each.article.id
    source = _source(each.article, article_id)
    told = [_annotation(article_id, source, note) for note in each.notes]
    return json_text({"article": article_id, "title": legible(each.article.title), "annotations": told})


def joined_annotations(parts: Parts) -> Iterator[str]:
    """One collection, whose only page holds all annotations."""
    told = [json.loads(part) for _, part in parts]
    items = [annotation for each in told for annotation in each["annotations"]]
    name = f"{CONTEXT}#" + " ".join(each["article"] for each in told)
    own = _urn(name)
    page = {"id": _urn(f"{name} 1"), "type": "AnnotationPage", "partOf": own, "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": own,
        "type": "AnnotationCollection",
        "label": "Notes on " + ", ".join(each["title"] for each in told),
        "total": len(items),
        "generator": GENERATOR,
        "first": page,
    }
    yield json_text(collection, indent=2) + "\n"


def _annotation(article_id: str, source: str, note: Note) -> Plain:
    """An annotation that stands by itself, so its context comes with it."""
    annotation: Plain = {
        "@context": CONTEXT,
        "id": _name(article_id, note),
        "type": "Annotation",
        "motivation": "commenting" if note.text else "highlighting",
        "generator": GENERATOR,
        "target": {"type": "SpecificResource", "source": source, "selector": _selectors(note)},
    }
    if bodies := [*_comment(note), *({**_text(tag), "purpose": "tagging"} for tag in note.tags)]:
        annotation["body"] = bodies
    if note.created:
        annotation["created"] = note.created
    if note.changed:
        annotation["modified"] = note.changed
    return annotation


def _name(article_id: str, note: Note) -> str:
    """The one under which the note was imported, if it was, else one of its own."""
    return note.id if _IS_URN.fullmatch(note.id) else _urn(f"{article_id} {note.id} {note.created or ''}")


def _comment(note: Note) -> list[Plain]:
    comment = {**_text(note.text), "format": "text/plain", "purpose": "commenting"}
    return [comment] if note.text else []


def _text(value: str) -> Plain:
    return {"type": "TextualBody", "value": legible(value)}


def _source(article: Article, article_id: str) -> str:
    """An address of its own even for a file whose folder is not known."""
    address = article_address(article) or source_address(article.source)
    return address if ":" in address else f"{URN}{article_id}"


def _selectors(note: Note) -> list[Plain]:
    """The quote first, because it outlives an edited text; offsets count code points, as the model asks."""
    quote = {"type": "TextQuoteSelector", "exact": legible(note.quote)}
    context = {"prefix": legible(note.prefix), "suffix": legible(note.suffix)}
    position = {"type": "TextPositionSelector", "start": note.span.start, "end": note.span.end}
    return [{**quote, **{side: words for side, words in context.items() if words}}, position]


def _urn(name: str) -> str:
    """The same for the same name, so that a second export does not make a second annotation."""
    return uuid.uuid5(uuid.NAMESPACE_URL, name.encode("utf-8", "replace").decode("utf-8")).urn
