"""Markers that point nowhere and references that nothing points to."""

from collections import defaultdict
from collections.abc import Sequence

from reader.model.analysis import Analysis
from reader.model.citation import Citation, Reference
from reader.model.span import Span
from reader.model.warning import Warning, WarningKind

SURE, LIKELY = 1.0, 0.9
"""Confidence of a fault that can be counted, and of one that leans on where the list was found."""


def citation_faults(analysis: Analysis) -> tuple[Warning, ...]:
    """Every fault of the article's markers and references, in text order, without ids."""
    dangling = [citation for citation in analysis.citations if citation.status == "dangling"]
    if not analysis.references:
        return _no_list(dangling)
    faults = (
        *(_dangling(citation, analysis.references) for citation in dangling),
        *(_unused(reference) for reference in _unused_references(analysis.references)),
        *_duplicates(analysis.references),
    )
    return tuple(sorted(faults, key=lambda warning: warning.spans))


def _fault(kind: WarningKind, spans: Sequence[Span], reason: str, confidence: float) -> Warning:
    return Warning("", kind, "citation", confidence, (), tuple(spans), reason=reason)


def _no_list(dangling: Sequence[Citation]) -> tuple[Warning, ...]:
    if not dangling:
        return ()
    point = "1 marker points" if len(dangling) == 1 else f"{len(dangling)} markers point"
    reason = f"{point} nowhere: the article has no list of references."
    return (_fault("dangling_citation", [citation.span for citation in dangling], reason, SURE),)


def _dangling(citation: Citation, references: Sequence[Reference]) -> Warning:
    known = {reference.key for reference in references}
    missing = [key for key in citation.keys if key not in known] or list(citation.keys)
    reason = f"The list of references has no entry for {', '.join(missing)}."
    return _fault("dangling_citation", [citation.span], reason, SURE)


def _unused_references(references: Sequence[Reference]) -> list[Reference]:
    """Entries no marker points to; when nothing at all is cited the list is further reading."""
    if not any(reference.cited_by for reference in references):
        return []
    return [reference for reference in references if not reference.cited_by]


def _unused(reference: Reference) -> Warning:
    return _fault(
        "unused_reference", [reference.span], f"No marker points to reference {reference.key}.", LIKELY
    )


def _duplicates(references: Sequence[Reference]) -> list[Warning]:
    """Entries that share a key, or an address."""
    by_key: dict[str, list[Reference]] = defaultdict(list)
    by_url: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        by_key[reference.key].append(reference)
        if reference.url:
            by_url[_address(reference.url)].append(reference)
    found = [
        _duplicate(same, f"Reference {key} is listed {len(same)} times.") for key, same in by_key.items()
    ]
    for same in by_url.values():
        keys = sorted({reference.key for reference in same})
        if len(keys) > 1:
            found.append(_duplicate(same, f"References {' and '.join(keys)} lead to the same address."))
    return [warning for warning in found if warning is not None]


def _duplicate(same: Sequence[Reference], reason: str) -> Warning | None:
    if len(same) < 2:
        return None
    return _fault("duplicate_reference", [reference.span for reference in same], reason, SURE)


def _address(url: str) -> str:
    """An address without what does not change the page it leads to."""
    plain = url.casefold().partition("#")[0].rstrip("/")
    return plain.removeprefix("https://").removeprefix("http://").removeprefix("www.")
