"""Warnings as SARIF 2.1.0, which code hosts and editors show at their lines.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from reader.export.addresses import source_address
from reader.export.annotated import Annotated
from reader.export.findings.document import json_text
from reader.export.findings.rules import RULES
from reader.export.joining import Parts
from reader.export.wording import marks_here, one_line, quotes_here, short_id
from reader.model import Article, Span, Warning
from reader.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "quotes/v1"
"""Names what a fingerprint is made of, so that a later recipe is told apart from this one."""

Plain = dict[str, Any]
_RULE_IDS = list(RULES)


def sarif_part(each: Annotated) -> str:
    """The article as an artifact, and its results."""
    return json_text({"artifact": _artifact(each.article), "results": list(_results(each))})


def joined_sarif(parts: Parts) -> Iterator[str]:
    """One run over all the articles, a result a line."""
    artifacts = []
    divider = "\n"
    before = _beginning()
    for _, part in parts:
        told = json.loads(part)
        artifacts.append(json_text(told["artifact"]))
        for result in told["results"]:
            before += divider + json_text(result)
            divider = ",\n"
        yield before
        before = ""
    yield before + '\n],\n"artifacts": [\n' + ",\n".join(artifacts) + "\n]\n}]\n}\n"


def _beginning() -> str:
    """The text up to the first result."""
    log = json_text({"$schema": SCHEMA, "version": "2.1.0"}).removesuffix("}")
    run = json_text({"tool": {"driver": _driver()}, "columnKind": "unicodeCodePoints"}, indent=2)
    return f'{log},\n"runs": [{run.removesuffix("}").rstrip()},\n"results": ['


def _driver() -> Plain:
    rules = [
        {
            "id": kind,
            "name": "".join(part.capitalize() for part in kind.split("_")),
            "shortDescription": {"text": rule.title},
            "fullDescription": {"text": rule.explanation},
            "help": {"text": rule.remedy},
            "defaultConfiguration": {"level": rule.level},
        }
        for kind, rule in RULES.items()
    ]
    return {"name": "claimreader", "version": __version__, "rules": rules}


def _artifact(article: Article) -> Plain:
    artifact: Plain = {"location": {"uri": source_address(article.source)}}
    if not article.line_starts:
        # Lines and columns count in the text that was read, which the file does not show as such.
        artifact["contents"] = {"text": article.text}
    return artifact


def _results(each: Annotated) -> Iterator[Plain]:
    for warning in each.analysis.warnings:
        marks = marks_here(warning, each.article.text)
        places = [_location(each.article, span, marks) for span in quotes_here(warning)]
        result: Plain = {
            "ruleId": warning.kind,
            "ruleIndex": _RULE_IDS.index(warning.kind),
            "level": RULES[warning.kind].level,
            "rank": round(warning.confidence * 100, 1),
            "message": {"text": _message(warning)},
            "locations": places[:1],
            "partialFingerprints": {FINGERPRINT: fingerprint(each.article, warning)},
            "properties": {"type": warning.type, "differs": [list(values) for values in warning.differs]},
        }
        if places[1:]:
            result["relatedLocations"] = [
                {"id": number, "message": {"text": "the other quote"}, **place}
                for number, place in enumerate(places[1:], start=1)
            ]
        yield result


def _message(warning: Warning) -> str:
    """The reason; `[…](1)` in it would be taken for a link, so brackets are escaped where one could be."""
    text = one_line(warning.reason) or RULES[warning.kind].explanation
    if warning.other_article:
        text = f"{text} The other quote is in another article: {short_id(warning.other_article)}"
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text


def _location(article: Article, span: Span, marks: Sequence[Span]) -> Plain:
    """A quote with the words that differ in it as annotations."""
    place: Plain = {
        "physicalLocation": {
            "artifactLocation": {"uri": source_address(article.source)},
            "region": _region(article, span),
        }
    }
    inside = [_region(article, mark) for mark in marks if span.covers(mark)]
    return {**place, "annotations": inside} if inside else place


def _region(article: Article, span: Span) -> Plain:
    """Lines and columns, the end after the last character."""
    first_line, first_column = article.place_of(span.start)
    last_line, last_column = article.place_of(max(span.end - 1, span.start))
    return {
        "startLine": first_line,
        "startColumn": first_column,
        "endLine": last_line,
        "endColumn": last_column + min(len(span), 1),
        "snippet": {"text": span.of(article.text)},
    }


def fingerprint(article: Article, warning: Warning) -> str:
    """The same for the same quotes wherever they stand, so that a known warning is known again."""
    quotes = sorted(one_line(span.of(article.text)).casefold() for span in quotes_here(warning))
    told = "\x1f".join([warning.kind, warning.type, warning.other_article or "", *quotes])
    return hashlib.sha256(told.encode("utf-8")).hexdigest()
