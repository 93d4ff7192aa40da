"""Markers that point nowhere and references that nothing points to."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from reader.compare.citations.citation_order import order_faults
from reader.compare.citations.uncited_claims import uncited_claims
from reader.model.analysis import Analysis
from reader.model.citation import Citation, Reference
from reader.model.span import Span
from reader.model.warning import Warning
from reader.model.warning_kinds import WarningKind

SURE, LIKELY = 1.0, 0.9
"""Confidence of a fault that can be counted, and of one that leans on where the list was found."""
REQUEST = ("citation needed",)
"""The keys of a marker by which the text itself asks for a source."""


def citation_faults(analysis: Analysis) -> tuple[Warning, ...]:
    """Every fault of the article's markers and references, in text order, without ids."""
    dangling = [citation for citation in analysis.citations if citation.status == "dangling"]
    asked = [citation for citation in dangling if citation.keys == REQUEST]
    pointless = [citation for citation in dangling if citation.keys != REQUEST]
    faults = [_asked(citation) for citation in asked]
    if not analysis.references:
        faults += _no_list(pointless)
    else:
        faults += [_dangling(citation, analysis.references) for citation in pointless]
        for _, section in groupby(analysis.references, key=lambda reference: reference.section):
            listed = list(section)
            faults += [*_unused(listed), *_same_number(listed), *_gaps(listed)]
        faults += _same_address(analysis.references)
        faults += [*order_faults(analysis), *uncited_claims(analysis)]
    return tuple(sorted(faults, key=lambda warning: warning.spans))


def _fault(kind: WarningKind, spans: Sequence[Span], reason: str, confidence: float = SURE) -> Warning:
    return Warning("", kind, "citation", confidence, (), tuple(spans), reason=reason)


def _asked(citation: Citation) -> Warning:
    return _fault("dangling_citation", [citation.span], "The text itself asks for a source here.")


def _no_list(dangling: Sequence[Citation]) -> list[Warning]:
    if not dangling:
        return []
    point = "1 marker points" if len(dangling) == 1 else f"{len(dangling)} markers point"
    reason = f"{point} nowhere: the article has no list of references."
    return [_fault("dangling_citation", [citation.span for citation in dangling], reason)]


def _dangling(citation: Citation, references: Sequence[Reference]) -> Warning:
    known = {reference.key for reference in references}
    missing = citation.missing or [key for key in citation.keys if key not in known] or citation.keys
    spanning = next((ends for ends in citation.ranges if _is_hole(ends, missing, known)), None)
    if spanning:
        first, last = spanning
        reason = f"The range {first} to {last} takes in {_and(missing)}, which the list of references lacks."
    else:
        reason = f"The list of references has no entry for {', '.join(missing)}."
    return _fault("dangling_citation", [citation.span], reason)


def _is_hole(ends: tuple[str, str], missing: Sequence[str], known: set[str]) -> bool:
    """Whether the list has some entries of the range, but not all."""
    numbers = range(int(ends[0]), int(ends[1]) + 1)
    return any(int(key) in numbers for key in missing if key.isdecimal()) and any(
        str(number) in known for number in numbers
    )


def _unused(listed: Sequence[Reference]) -> list[Warning]:
    """Entries no marker points to; when nothing at all of a list is cited it is further reading."""
    if not any(reference.cited_by for reference in listed):
        return []
    return [
        _fault("unused_reference", [each.span], f"No marker points to reference {each.key}.", LIKELY)
        for each in listed
        if not each.cited_by
    ]


def _same_number(listed: Sequence[Reference]) -> Iterator[Warning]:
    """Entries that share a number or label; two works of one author and year may be different ones."""
    by_key: dict[str, list[Reference]] = defaultdict(list)
    for reference in listed:
        by_key[reference.key if reference.numbered else f"{reference.key}\n{reference.text}"].append(
            reference
        )
    for same in by_key.values():
        if len(same) > 1:
            reason = f"Reference {same[0].key} is listed {len(same)} times."
            yield _fault("duplicate_reference", [each.span for each in same], reason)


def _gaps(listed: Sequence[Reference]) -> Iterator[Warning]:
    """Where a list that counts upwards leaves numbers out."""
    numbered = [reference for reference in listed if reference.numbered]
    if len(numbered) != len(listed):
        return
    for before, after in pairwise(numbered):
        first, last = int(before.key) + 1, int(after.key) - 1
        if first <= last:
            skipped = str(first) if first == last else f"{first} to {last}"
            reason = f"The list goes from {before.key} to {after.key}: {skipped} is missing."
            yield _fault("numbering_gap", [before.span, after.span], reason, LIKELY)


def _same_address(references: Sequence[Reference]) -> Iterator[Warning]:
    """Entries under different keys that lead to one address."""
    by_url: dict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        if reference.url:
            by_url[_address(reference.url)].append(reference)
    for same in by_url.values():
        keys = list(dict.fromkeys(reference.key for reference in same))
        if len(keys) > 1:
            reason = f"References {_and(keys)} lead to the same address."
            yield _fault("duplicate_reference", [each.span for each in same], reason)


def _address(url: str) -> str:
    """An address without what does not change the page it leads to."""
    plain = url.casefold().partition("#")[0].rstrip("/")
    return plain.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _and(keys: Sequence[str]) -> str:
    return " and ".join([", ".join(keys[:-1]), keys[-1]]) if len(keys) > 1 else keys[0]
