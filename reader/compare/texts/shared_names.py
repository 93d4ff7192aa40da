"""Names that two articles have in common, under one id."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.compare.facts.claim_facts import Facts, facts_of
from reader.compare.pairs.alignment import Alignment
from reader.model.analysis import Analysis
from reader.model.claim import Claim
from reader.model.entity import EntityKind, Name

BODIES: frozenset[EntityKind] = frozenset(("place", "organisation"))


def facts_of_other(analysis: Analysis, known: Sequence[Name]) -> list[Facts]:
    """The claims of another article, their names under the ids that the same names have in this one."""
    ids = _shared_ids(analysis.names, known)
    names = {ids[name.id]: replace(name, id=ids[name.id]) for name in analysis.names}
    return [facts_of(_renamed(claim, ids), names) for claim in analysis.claims]


def _shared_ids(names: Iterable[Name], known: Iterable[Name]) -> Mapping[str, str]:
    """By id of each name, the id that the article which is read has for it, or one of its own."""
    own = {key: name.id for name in reversed([*known]) for key in _keys(name)}
    found = ((name, next((own[key] for key in _keys(name) if key in own), "")) for name in names)
    return {name.id: ident or f"other-{name.id}" for name, ident in found}


def _keys(name: Name) -> tuple[tuple[str, str], ...]:
    """By its kind, then by what it may be taken for: a town is often taken for its council or its club."""
    told = name.name.casefold()
    return ((name.kind, told), ("body", told)) if name.kind in BODIES else ((name.kind, told),)


def _renamed(claim: Claim, ids: Mapping[str, str]) -> Claim:
    words = tuple(
        word if word.name is None else replace(word, name=ids.get(word.name, f"other-{word.name}"))
        for word in claim.words
    )
    return replace(claim, names=tuple(ids[name] for name in claim.names if name in ids), words=words)


def share_a_name(a: Facts, b: Facts) -> bool:
    """Whether both tell of the same person, place or organisation, pronouns included."""
    return not {name.id for name in a.names}.isdisjoint(name.id for name in b.names)


def name_one_thing(pair: Alignment) -> bool:
    """Whether both tell of the same name, and not only of what is done in the same place at any time."""
    a, b = pair.a, pair.b
    shared = {name.id for name in a.names} & {name.id for name in b.names}
    places = {name.id for name in a.names if name.kind == "place"}
    is_at_one_time = any(match.a.kind == "time" for match in pair.matches)
    return any(
        ident not in places or is_at_one_time or not (_is_where(a, ident) and _is_where(b, ident))
        for ident in shared
    )


def _is_where(facts: Facts, ident: str) -> bool:
    """Whether a name tells only where something is done: approved in Rome, not the council of Rome."""
    roles = {word.role for word in facts.words if word.name == ident and word.pos != "ADP"}
    return roles == {"oblique"}
