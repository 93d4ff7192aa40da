"""One label per name in an article, and the mentions that the network missed."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.language.names.evidence import labels_by_text
from reader.language.names.name_forms import NOT_NAMES, ORGANISATIONS, without_titles
from reader.language.names.places import NATURAL_FEATURES, demonyms, is_country, places
from reader.language.names.titles import TITLES
from reader.model import Article, Entity, EntityLabel, Span

SHORTEST_NAME = 3
"""Letters below which a word is not looked for where the network saw no name."""
REACH = 30
"""Characters before a name in which the word before it is looked for."""
_CAPITALISED_AFTER = re.compile(r" ([A-Z]\w+)")
_CAPITALISED_BEFORE = re.compile(
    r"(?P<opening>(?:^|[.!?:\n][\"'“”‘’)\]]*\s*|[\"“‘(]))?(?P<word>\b[A-Z][\w’'-]*\.?) $"
)
SILENT = frozenset({"code", "reference", "rule"})
"""Kinds of blocks in which names are not looked for."""
VOTING = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG"})
_WORD = re.compile(r"[^\W\d_][\w’'.&]*(?<![.'’])")
_SEPARATOR = re.compile(r"[\s'’-]")


def consistent(article: Article, entities: Sequence[Entity]) -> list[Entity]:
    """The mentions with each name under its usual label, untagged mentions added, in text order."""
    text = article.text
    entities = _without_headline_words(article, entities)
    labels = _labels(text, entities) | labels_by_text(text, entities)
    relabelled = [_relabelled(entity, labels.get(entity.span.of(text))) for entity in entities]
    split = [part for entity in relabelled for part in _split_pair(text, entity, labels)]
    known = [entity for entity in split if entity.span.of(text).lower() not in NOT_NAMES]
    return sorted([*known, *_missed(article, known, labels)], key=lambda entity: entity.span)


def _relabelled(entity: Entity, label: EntityLabel | None) -> Entity:
    """The mention under the usual label of its name, if that is something with a name of its own."""
    if label is None or label == entity.label or entity.label not in VOTING:
        return entity
    return replace(entity, label=label)


def _without_headline_words(article: Article, entities: Sequence[Entity]) -> list[Entity]:
    """The mentions without those of headlines in title case that no other text and no list confirms."""
    text = article.text
    spans = [block.span for block in article.blocks if block.kind in ("title", "heading")]
    headlines = [span for span in spans if _is_title_case(text, span)]
    starts = [span.start for span in headlines]
    inside: list[bool] = []
    for entity in entities:
        at = bisect_right(starts, entity.span.start) - 1
        inside.append(at >= 0 and entity.span.start in headlines[at])
    confirmed = {entity.span.of(text) for entity, within in zip(entities, inside, strict=True) if not within}
    words = {word for surface in confirmed for word in surface.split()}
    return [
        entity
        for entity, within in zip(entities, inside, strict=True)
        if not within or entity.label not in VOTING or _is_known(entity.span.of(text), confirmed | words)
    ]


def _is_known(surface: str, confirmed: set[str]) -> bool:
    return surface in confirmed or surface in places() or surface.lower() in ORGANISATIONS


def _labels(text: str, entities: Iterable[Entity]) -> dict[str, EntityLabel]:
    """Surface -> label, by majority; a surname of a full name is a person."""
    votes: defaultdict[str, Counter[EntityLabel]] = defaultdict(Counter)
    surnames: Counter[str] = Counter()
    for entity in entities:
        if entity.label in VOTING:
            surface = entity.span.of(text)
            votes[surface][entity.label] += 1
            words = without_titles(surface.split())
            if entity.label == "PERSON" and len(words) > 1 and len(words[-1]) >= SHORTEST_NAME:
                surnames[words[-1]] += 1
    labels = {surface: count.most_common(1)[0][0] for surface, count in votes.items()}
    for surname, mentions in surnames.items():
        if surname in demonyms() or is_country(surname):
            continue
        rivals = votes[surname]
        if rivals["PERSON"] + mentions >= max(rivals[label] for label in ("GPE", "LOC", "FAC", "PERSON")):
            labels[surname] = "PERSON"
    labels |= {surface: "GPE" for surface in labels if is_country(surface)}
    labels |= {surface: "ORG" for surface in labels if surface.lower() in ORGANISATIONS}
    return {surface: label for surface, label in labels.items() if surface.lower() not in NOT_NAMES}


def _split_pair(text: str, entity: Entity, labels: dict[str, EntityLabel]) -> list[Entity]:
    """Two mentions for "Lund-Okafor" when both sides are names of the article."""
    surface = entity.span.of(text)
    hyphen = re.search(r"\s?[-–/]\s?|\s+and\s+", surface)
    if hyphen is None or entity.label not in VOTING:
        return [entity]
    first, second = surface[: hyphen.start()], surface[hyphen.end() :]
    if first not in labels or second not in labels:
        return [entity]
    start = entity.span.start
    return [
        Entity(Span(start, start + len(first)), labels[first]),
        Entity(Span(start + hyphen.end(), entity.span.end), labels[second]),
    ]


def _missed(article: Article, found: Sequence[Entity], labels: dict[str, EntityLabel]) -> list[Entity]:
    """Capitalised occurrences of the article's names that no mention covers."""
    text = article.text
    taken = bytearray(len(text))
    for entity in found:
        taken[entity.span.start : entity.span.end] = b"\1" * len(entity.span)
    surfaces = _by_first_word(labels)
    added: list[Entity] = []
    for block in article.blocks:
        if block.kind in SILENT:
            continue
        for word in _WORD.finditer(text, block.span.start, block.span.end):
            if not text[word.start()].isupper():  # like every name that is looked for
                continue
            for surface in surfaces.get(_first_word(word.group()), ()):
                span = Span(word.start(), word.start() + len(surface))
                free = text.startswith(surface, span.start) and not any(taken[span.start : span.end])
                if free and _is_whole(text, span):
                    taken[span.start : span.end] = b"\1" * len(span)
                    added.append(Entity(span, labels[surface]))
    return added


def _by_first_word(surfaces: Iterable[str]) -> dict[str, list[str]]:
    """First word -> the names that begin with it, longest first."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for surface in sorted(surfaces, key=len, reverse=True):
        if len(surface) >= SHORTEST_NAME and surface[0].isupper():
            by_first[_first_word(surface)].append(surface)
    return by_first


def _first_word(name: str) -> str:
    return _SEPARATOR.split(name, maxsplit=1)[0]


def _is_whole(text: str, span: Span) -> bool:
    """Whether an occurrence ends its word and is not the middle of a longer capitalised name."""
    if text[span.end : span.end + 1].isalnum() or (span.start and text[span.start - 1].isalnum()):
        return False
    after = _CAPITALISED_AFTER.match(text, span.end)
    if after is not None and after[1] not in demonyms() and not _is_title_case(text, _line(text, span)):
        return False
    before = _CAPITALISED_BEFORE.search(text[max(span.start - REACH, 0) : span.start])
    if before is None or (before["opening"] is not None and before["word"] not in NATURAL_FEATURES):
        return True
    word = before["word"]
    known = word.lower().rstrip(".") in NOT_NAMES | TITLES or word in demonyms()
    return known or _is_title_case(text, _line(text, span))


def _line(text: str, span: Span) -> Span:
    """The line around a span."""
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def _is_title_case(text: str, span: Span) -> bool:
    """Whether a line is a headline in title case, where capitals say nothing."""
    words = [word for word in span.of(text).split() if word[0].isalpha()]
    return len(words) > 2 and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2
