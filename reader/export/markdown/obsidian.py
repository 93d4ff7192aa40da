"""Notes, warnings and claims as Obsidian shows them: properties, callouts, tags and blocks to link to.

https://help.obsidian.md: properties, callouts, tags, block identifiers
"""

import json
import re
from collections.abc import Iterator

from reader.export.annotated import Annotated
from reader.export.legible import legible
from reader.export.managed import Document, Flavour
from reader.export.markdown.escaping import escaped_for_linked_notes as escaped
from reader.export.markdown.escaping import quoted
from reader.export.markdown.parts import claim_lines, counts, day, note_key, regions, source
from reader.export.wording import kind_in_words, one_line, quotes_here, short_id
from reader.model import Article, Note, Warning

FLAVOUR = Flavour("%%", "%%")
OWN_TAG = "claimreader"
CALLOUTS = {"contradiction": "danger", "dispute": "question", "duplicate": "info", "update": "info"}
"""Types that Obsidian has a colour for; anything else is a warning."""
_NOT_IN_TAGS = re.compile(r"[^\w/-]+")
_NOT_IN_BLOCK_NAMES = re.compile(r"[^A-Za-z0-9-]+")


def obsidian_document(each: Annotated) -> Document:
    """Properties for a new file, then a callout for each note and warning, and the claims."""
    numbered = enumerate(each.analysis.warnings, start=1)
    warnings = [part for number, warning in numbered for part in _warning(each, number, warning)]
    claims = claim_lines(each, escaped)
    found = regions(
        each,
        head=f"# {escaped(one_line(each.article.title))}\n\n{counts(each)}",
        notes=lambda note: "\n\n".join(_note(note)),
        warnings="\n\n".join([_heading("Warnings"), *warnings]) if warnings else "",
        claims="\n\n".join([_heading("Claims"), "\n".join(claims)]) if claims else "",
        heading=_heading,
    )
    return Document(FLAVOUR, tuple(found), preamble=_properties(each))


def tag(words: str) -> str:
    """The words as a tag: without spaces, and with a letter, because a number alone is none."""
    plain = _NOT_IN_TAGS.sub("-", words).strip("-/")
    return plain if re.search(r"[^\W\d]", plain) else f"y{plain}"


def _properties(each: Annotated) -> str:
    """YAML; JSON's strings are YAML's too."""
    article = each.article
    about = article.metadata
    tags = dict.fromkeys([OWN_TAG, *(tag(word) for note in each.notes for word in note.tags)])
    lines = [f"title: {_string(article.title)}", f"source: {_string(source(article))}"]
    if about.authors:
        lines += ["author:", *(f"  - {_string(name)}" for name in about.authors)]
    if about.site:
        lines.append(f"site: {_string(about.site)}")
    if published := day(article):
        lines.append(f"published: {published}")
    lines += ["tags:", *(f"  - {_string(each)}" for each in tags)]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _string(text: str) -> str:
    return json.dumps(one_line(text), ensure_ascii=False)


def _heading(words: str) -> str:
    return f"## {words}"


def _note(note: Note) -> Iterator[str]:
    yield f"> [!quote]\n{quoted(escaped(note.quote))}"
    yield f"^{_block_name(note_key(note))}"
    if note.text.strip():
        yield escaped(note.text)
    if note.tags:
        yield " ".join(f"#{tag(words)}" for words in note.tags)


def _warning(each: Annotated, number: int, warning: Warning) -> Iterator[str]:
    kind = kind_in_words(warning).capitalize()
    lines = [f"[!{CALLOUTS.get(warning.kind, 'warning')}] {kind} ({warning.type}, {warning.confidence:.0%})"]
    if warning.reason:
        lines.append(escaped(warning.reason))
    lines += ["", *_quotes(each.article, warning)]
    if warning.other_article:
        lines += [
            "",
            f"The other quote is in another article: {escaped(one_line(short_id(warning.other_article)))}",
        ]
    yield quoted(legible("\n".join(lines)))
    yield f"^warning-{number}"


def _quotes(article: Article, warning: Warning) -> Iterator[str]:
    for number, span in enumerate(quotes_here(warning)):
        if number:
            yield ""
        yield quoted(escaped(span.of(article.text)))


def _block_name(key: str) -> str:
    return _NOT_IN_BLOCK_NAMES.sub("-", key).strip("-") or "note"
