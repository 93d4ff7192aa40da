"""Whom pronouns, "both leaders" and "the minister" mean, only where one answer remains."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from reader.language.names.borne_roles import Borne, borne_roles
from reader.language.names.genders import gender_of_first_name
from reader.language.names.name_forms import folded, without_possessive, without_titles
from reader.language.names.titles import GENDERED_TITLES
from reader.language.reference.descriptions import Descriptions
from reader.language.reference.discourse import Discourse, Mention
from reader.language.reference.noun_phrases import noun_phrases
from reader.language.reference.pronouns import PRONOUN, Pronouns
from reader.model import Claim, Entity, EntityKind, Name, Span, Word
from reader.model.claim import Role

NEARBY = 160
"""Characters about a claim's sentence in which its speaker's pronoun stands, when not in the sentence."""
_FAMILY = re.compile(r"\b[Tt]he (?P<surname>[A-Z][\w’'-]+s)\b")

Meant = tuple[Word, tuple[str, ...]]
"""A word of a claim, and the ids of the names that it means."""
Answer = tuple[tuple[str, ...], EntityKind]


@dataclass(frozen=True, slots=True)
class Resolution:
    """A pronoun or a description with the names that it means."""

    span: Span
    names: tuple[str, ...]
    """Ids; two of "both leaders"."""
    is_pronoun: bool


def resolutions(
    text: str, entities: Sequence[Entity], names: Sequence[Name], claims: Sequence[Claim] = ()
) -> tuple[Resolution, ...]:
    """Every pronoun and description of a text that one answer remains for, in text order.

    Claims only tell which words are subjects and nouns; without them the order of the words must do.
    """
    nouns = frozenset(word.span.start for claim in claims for word in claim.words if word.pos == "NOUN")
    discourse = Discourse(text, entities, names, roles=_roles(claims), nouns=nouns)
    if not discourse.named:
        return ()
    found: list[Resolution] = []
    for span, is_pronoun, answer in _open_words(discourse, entities):
        if not discourse.is_named(span):
            ids, kind = answer()
            if ids:
                discourse.add(Mention(span.start, span.end, ids, kind))
                found.append(Resolution(span, ids, is_pronoun))
    return tuple(found)


def _open_words(
    discourse: Discourse, entities: Sequence[Entity]
) -> list[tuple[Span, bool, Callable[[], Answer]]]:
    """Each pronoun, description and family of a text with the way to resolve it, in text order."""
    text, names = discourse.text, list(discourse.names.values())
    borne = borne_roles(text, entities)
    genders = _genders(names, borne)
    settled = frozenset(entity.name for entity in entities if entity.label == "GPE" and entity.name)
    pronouns = Pronouns(discourse, genders)
    phrases = Descriptions(discourse, borne, genders, settled)
    families = _families(names)
    found: list[tuple[Span, bool, Callable[[], Answer]]] = []
    for match in PRONOUN.finditer(text):
        span = Span(*match.span())
        found.append((span, True, partial(pronouns.meant_by, span)))
    for phrase in noun_phrases(text):
        found.append((phrase.span, False, partial(phrases.meant_by, phrase)))
    for match in _FAMILY.finditer(text):
        ids = families(match["surname"])
        if ids:
            found.append((Span(*match.span()), False, partial(_people, ids)))
    return sorted(found, key=lambda item: item[0])


def _people(ids: tuple[str, ...]) -> Answer:
    return ids, "person"


def _families(names: Sequence[Name]) -> Callable[[str], tuple[str, ...]]:
    """Who is meant by a plural such as "Clintons": everybody of that surname, when it is more than one."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        if name.kind == "person" and " " in name.name:
            bearers[folded(name.name.split()[-1])].append(name.id)

    def of(plural: str) -> tuple[str, ...]:
        for stem in (plural.removesuffix("s"), plural.removesuffix("es")):
            if len(bearers.get(folded(stem), ())) > 1:
                return tuple(bearers[folded(stem)])
        return ()

    return of


def _roles(claims: Sequence[Claim]) -> Mapping[int, Role]:
    """Offset of a word -> its part in its clause; a subject of any clause is one."""
    found: dict[int, Role] = {}
    for claim in claims:
        for word in claim.words:
            if word.role == "subject" or word.span.start not in found:
                found[word.span.start] = word.role
    return found


def _genders(names: Sequence[Name], borne: Mapping[str, Borne]) -> dict[str, str]:
    """Person -> "he" or "she" where a title, a noun or the first name tells; titles go first."""
    found: dict[str, str] = {}
    for name in names:
        if name.kind != "person":
            continue
        forms = [form.split() for form in (name.name, *name.aliases)]
        titled = {GENDERED_TITLES.get(word.lower().rstrip(".")) for words in forms for word in words[:-1]}
        told = (titled - {None}) or (borne[name.id].genders if name.id in borne else set())
        first = without_titles(name.name.split())
        own = gender_of_first_name(first[0]) if len(first) > 1 else ""
        gender = next(iter(told)) if len(told) == 1 else own
        if gender:
            found[name.id] = gender
    return found


class Referents:
    """Answers whom the words of claims mean."""

    def __init__(
        self, text: str, entities: Sequence[Entity], names: Sequence[Name], claims: Sequence[Claim]
    ) -> None:
        """Resolve the whole article once."""
        self._text = text
        self.names = {name.id: name for name in names}
        self._named = sorted((entity for entity in entities if entity.name is not None), key=lambda e: e.span)
        self._starts = [entity.span.start for entity in self._named]
        self._resolved = resolutions(text, entities, names, claims)
        self._resolved_starts = [each.span.start for each in self._resolved]
        self._by_end = {each.span.end: each for each in self._resolved}
        self._forms = _forms(names)

    def name_at(self, word: Word) -> str | None:
        """Id of the name that a word is part of."""
        at = bisect_right(self._starts, word.span.start) - 1
        inside = at >= 0 and self._named[at].span.overlaps(word.span)
        return self._named[at].name if inside else None

    def meant(self, claim: Claim) -> list[Meant]:
        """The words of a claim that stand for names, with the names; of a description its noun."""
        return [
            (word, resolved.names)
            for word in claim.words
            if (resolved := self._by_end.get(word.span.end)) is not None
        ]

    def subject_of(self, claim: Claim) -> tuple[str, ...]:
        """Ids of the names of a subject that stands outside the claim's span."""
        if not claim.subject or claim.subject in claim.text:
            return ()
        return self._ids_of(claim.subject, claim)

    def speaker_of(self, claim: Claim) -> str | None:
        """The speaker's fullest name where the words are one, else the words."""
        if claim.speaker is None:
            return None
        ids = self._ids_of(claim.speaker, claim)
        return self.names[ids[0]].name if len(ids) == 1 else claim.speaker

    def _ids_of(self, words: str, claim: Claim) -> tuple[str, ...]:
        form = without_possessive(words)
        bare = " ".join(without_titles(form.split()))
        known = self._forms.get(form.lower()) or self._forms.get(bare.lower())
        if known is not None:
            return (known,)
        resolved = self._resolved_as(form, claim)
        if resolved:
            return resolved
        found = [name for name in self._persons_in(claim.sentence) if self._mentioned_in(name, form)]
        return tuple(found) if len(found) >= 2 and " and " in form else ()

    def _resolved_as(self, words: str, claim: Claim) -> tuple[str, ...]:
        """What the same words in the claim's sentence, or else beside it, were resolved to."""
        near = Span(max(claim.sentence.start - NEARBY, 0), claim.sentence.end + NEARBY)
        for stretch in (claim.sentence, near):
            low = bisect_left(self._resolved_starts, stretch.start)
            high = bisect_left(self._resolved_starts, stretch.end)
            found = {
                each.names
                for each in self._resolved[low:high]
                if each.span.of(self._text).lower() == words.lower()
            }
            if found:
                return found.pop() if len(found) == 1 else ()
        return ()

    def _mentioned_in(self, identifier: str, words: str) -> bool:
        name = self.names[identifier]
        return any(form in words for form in (name.name, *name.aliases))

    def _persons_in(self, span: Span) -> Iterator[str]:
        """Ids of the persons mentioned in a span, once each."""
        low, high = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        yield from dict.fromkeys(
            entity.name for entity in self._named[low:high] if entity.kind == "person" and entity.name
        )


def _forms(names: Sequence[Name]) -> dict[str, str]:
    """Every form of every name in lower case, and the surnames that one person alone bears -> id."""
    surnames: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.kind == "person":
            surnames[name.name.split()[-1].lower()].add(name.id)
    shared = {surname for surname, ids in surnames.items() if len(ids) > 1}
    forms = {surname: next(iter(ids)) for surname, ids in surnames.items() if surname not in shared}
    own = {form.lower(): name.id for name in reversed(names) for form in (*name.aliases, name.name)}
    return forms | {form: identifier for form, identifier in own.items() if form not in shared}
