"""What the text says somebody or something named is: offices before the name, appositions, "is a …"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.language.names.places import country_of_people
from reader.language.names.roles import GENDERED_NOUNS, meanings
from reader.model import Entity, EntityKind

REACH = 60
"""Characters before or behind a mention in which its role may stand."""
MOST_WORDS = 6
"""Words that an apposition has before its noun is given up."""
_PHRASE_EDGE = re.compile(
    r"[,;:()\"“”\n]|(?<!Sen)(?<!Gov)(?<!Dr)(?<!Prof)(?<!Rep)(?<!Gen)(?<!Mr)(?<!Ms)(?<!Mrs)[.!?] "
)
_COMMA_BEFORE = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\w+['’]s?) )"
    r"(?P<role>(?:[\w-]+ ){0,3}[\w-]+), (?:[A-Z][a-z]+\.? )?$"
)
_AGE = r"(?: \d{1,3},)?"
_APPOSED = re.compile(
    rf",{_AGE} (?:now |then |once |still |formerly )?"
    r"(?P<det>an? |the |its |his |her |their |\w+['’]s? )?(?P<rest>[\w’'-][^,.;:()\n]*)"
)
_CONSISTS = re.compile(
    r"(?:,? who)? (?:is|was|became|remains|remained|has been|had been) "
    r"(?P<det>an? |the |its |his |her |their )(?P<rest>[\w’'-][^,.;:()\n]*)"
)
_HEADS = re.compile(
    r",? (?:who )?(?:now )?(?:leads|led|heads|headed|runs|ran|chairs|chaired|manages|coaches) "
)
_ENDS_PHRASE = re.compile(
    r"\b(?:of|at|in|from|for|with|who|which|that|and|or|to|on|by|was|is|has|had|said|says|whose|where|when|until|since|the|a|an)\b"
)
_COUNTRY_BEHIND = re.compile(r" of (?:the )?(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)")


@dataclass(slots=True)
class Borne:
    """What is said of one entry."""

    roles: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    """Countries, or words for peoples, that go with it."""
    genders: frozenset[str] = frozenset()
    since: int = 0
    """Offset of the first mention."""


def borne_roles(text: str, mentions: Sequence[Entity]) -> dict[str, Borne]:
    """Id of each entry -> what the text says it is; mentions must come in text order."""
    found: defaultdict[str, Borne] = defaultdict(Borne)
    person_before = 0
    for entity in mentions:
        if entity.name is None:
            continue
        new = entity.name not in found
        borne = found[entity.name]
        if new:
            borne.since = entity.span.start
        for words in _phrases(text, entity, since=person_before):
            said = meanings(entity.kind, words)
            if said:
                borne.roles |= said
                borne.genders |= {GENDERED_NOUNS.get(words[-1].lower(), "")} - {""}
                borne.countries |= {country_of_people(word) for word in words if word[:1].isupper()} - {""}
        borne.countries |= _country_behind(text, entity)
        person_before = entity.span.end if entity.kind == "person" else person_before
    return dict(found)


def is_described_as(text: str, entity: Entity) -> bool:
    """Whether a phrase beside a mention gives it a role that its kind bears."""
    return any(meanings(entity.kind, words) for words in _phrases(text, entity))


def _phrases(text: str, entity: Entity, *, since: int = 0) -> Iterator[list[str]]:
    """The words of each phrase that may say what the mention is; the noun comes last.

    None begins before `since`, where somebody else's name ended.
    """
    start, end = entity.span.start, entity.span.end
    before = text[max(start - REACH, text.rfind("\n", 0, start) + 1, since) : start]
    if before.endswith(" "):
        yield _PHRASE_EDGE.split(before)[-1].split()[-MOST_WORDS:]
    apart = _COMMA_BEFORE.search(before) if text[end : end + 1] in ",.;" else None
    if apart is not None:
        yield apart["role"].split()
    if entity.kind == "person" and _HEADS.match(text, end):
        yield ["head"]
        yield ["leader"]
    for pattern in (_APPOSED, _CONSISTS):
        behind = pattern.match(text, end, end + 2 * REACH)
        if behind is not None:
            yield from _apposed(behind, entity.kind)


def _apposed(match: re.Match[str], kind: EntityKind) -> Iterator[list[str]]:
    words = _ENDS_PHRASE.split(match["rest"], maxsplit=1)[0].split()
    if words and len(words) <= MOST_WORDS and (match["det"] or kind == "person"):
        yield words
        if match["det"] and len(words) > 1:
            yield words[:1] if kind == "person" else words[-1:]


def _country_behind(text: str, entity: Entity) -> set[str]:
    match = _COUNTRY_BEHIND.match(text, entity.span.end)
    return {match["place"].lower()} if match is not None and entity.kind == "person" else set()
