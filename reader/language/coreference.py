"""Whom pronouns, "both leaders" and bare offices mean, only where one answer remains."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from reader.language.name_forms import GENDERED_TITLES, TITLES, without_possessive, without_titles
from reader.model import Claim, Entity, Name, Span, Word

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
PAIRS = frozenset({"both", "neither", "two"})
"""Words that with a noun for persons mean the two who were named together."""
PERSONS = frozenset(
    {"leader", "leaders", "president", "presidents", "man", "men", "woman", "women", "politician",
     "politicians", "minister", "ministers", "rivals", "candidate", "candidates", "counterparts"}
)  # fmt: skip
OFFICES = frozenset(
    {"president", "minister", "chancellor", "mayor", "governor", "senator", "king", "queen", "pope", "ceo"}
)
"""Offices that stand for the one person of the article who bears them."""

Meant = tuple[Word, tuple[str, ...]]
"""A word of a claim, and the ids of the names that it means."""


class Referents:
    """Answers whom a word means, from the mentions before it."""

    def __init__(
        self, text: str, entities: Sequence[Entity], names: Sequence[Name], claims: Sequence[Claim]
    ) -> None:
        self._text = text
        self.names = {name.id: name for name in names}
        self._named = [entity for entity in entities if entity.name is not None]
        self._starts = [entity.span.start for entity in self._named]
        self._sentences = sorted({claim.sentence for claim in claims})
        self._sentence_starts = [sentence.start for sentence in self._sentences]
        self._persons = [entity for entity in self._named if entity.kind == "person"]
        self._person_starts = [entity.span.start for entity in self._persons]
        self._pairs = self._pairs_by_sentence()
        self._offices = self._by_office()
        self._genders = self._by_title()
        self._forms = _forms(names)

    def name_at(self, word: Word) -> str | None:
        """Id of the name that a word is part of."""
        at = bisect_right(self._starts, word.span.start) - 1
        inside = at >= 0 and self._named[at].span.overlaps(word.span)
        return self._named[at].name if inside else None

    def meant(self, claim: Claim) -> list[Meant]:
        """The words of a claim that stand for names, with the names."""
        found: list[Meant] = []
        for at, word in enumerate(claim.words):
            lower = word.text.lower()
            ids: tuple[str, ...] = ()
            if lower in HE | SHE and word.pos in ("PRON", "DET"):
                ids = self._pronoun(claim, word)
            elif lower in PERSONS and self._is_pair(claim.words, at):
                ids = self._pair_before(word.span.start)
            elif lower in OFFICES and self._is_bare_office(claim.words, at):
                ids = self._offices.get(lower, ())
            if ids:
                found.append((word, ids))
        return found

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
        if form.lower() in HE | SHE:
            return self._candidates(claim.span.start, form.lower(), excluded=frozenset())
        found = [name for name in self._persons_in(claim.sentence) if self._mentioned_in(name, form)]
        if found and len(found) >= 2 and " and " in form:
            return tuple(found)
        return self._pair_before(claim.span.start) if self._says_pair(form) else ()

    def _mentioned_in(self, identifier: str, words: str) -> bool:
        name = self.names[identifier]
        return any(form in words for form in (name.name, *name.aliases))

    @staticmethod
    def _says_pair(words: str) -> bool:
        parts = words.lower().split()
        return bool(PAIRS & set(parts)) and bool(PERSONS & set(parts))

    def _pronoun(self, claim: Claim, word: Word) -> tuple[str, ...]:
        """The one person whom a pronoun can mean; fellow arguments of its verb are others."""
        excluded: set[str] = set()
        lower = word.text.lower()
        if (
            lower not in ("his", "hers")
            and not lower.endswith("self")
            and not (lower == "her" and word.role == "modifier")
        ):
            excluded = {
                name
                for other in claim.words
                if other.head == word.head
                and other.role in ("subject", "object", "oblique")
                and (name := self.name_at(other)) is not None
            }
            if word.role != "subject" and claim.subject not in claim.text:
                excluded |= set(self.subject_of(claim))
        return self._candidates(word.span.start, lower, excluded=frozenset(excluded))

    def _candidates(self, offset: int, pronoun: str, *, excluded: frozenset[str]) -> tuple[str, ...]:
        gender = "he" if pronoun in HE else "she"
        here = bisect_right(self._sentence_starts, offset) - 1
        start = self._sentences[max(here - 1, 0)].start if self._sentences else 0
        window = Span(start, offset) if start <= offset else Span(offset, offset)
        fitting = [
            name
            for name in self._persons_in(window)
            if name not in excluded and self._genders.get(name, gender) == gender
        ]
        return (fitting[0],) if len(fitting) == 1 else ()

    def _persons_in(self, span: Span) -> list[str]:
        """Ids of the persons mentioned in a span, most recent last."""
        low = bisect_left(self._person_starts, span.start)
        high = bisect_left(self._person_starts, span.end)
        found: dict[str, None] = {}
        for entity in self._persons[low:high]:
            if entity.name is not None:
                found.pop(entity.name, None)
                found[entity.name] = None
        return list(found)

    def _pairs_by_sentence(self) -> list[tuple[int, tuple[str, str]]]:
        """(offset of the second mention, the two persons) for each sentence that names just two."""
        groups: defaultdict[int, list[Entity]] = defaultdict(list)
        for person in self._persons:
            groups[bisect_right(self._sentence_starts, person.span.start)].append(person)
        pairs: list[tuple[int, tuple[str, str]]] = []
        for group in groups.values():
            distinct = list(dict.fromkeys(person.name for person in group if person.name is not None))
            if len(distinct) == 2:
                last = next(person for person in group if person.name == distinct[1])
                pairs.append((last.span.start, (distinct[0], distinct[1])))
        return sorted(pairs)

    def _pair_before(self, offset: int) -> tuple[str, ...]:
        at = bisect_left(self._pairs, (offset,)) - 1
        return self._pairs[at][1] if at >= 0 else ()

    @staticmethod
    def _is_pair(words: Sequence[Word], at: int) -> bool:
        return any(word.text.lower() in PAIRS for word in words[max(at - 2, 0) : at])

    @staticmethod
    def _is_bare_office(words: Sequence[Word], at: int) -> bool:
        """Whether "the president" stands alone, without a name after it or a country before it."""
        named = at + 1 < len(words) and (words[at + 1].pos == "PROPN" or words[at + 1].text.lower() == "of")
        return at > 0 and words[at - 1].text.lower() == "the" and not named

    def _by_office(self) -> dict[str, tuple[str, ...]]:
        """Office -> the one person who is called by it."""
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for name in self.names.values():
            for form in name.aliases if name.kind == "person" else ():
                for word in form.lower().split()[:-1]:
                    if word in OFFICES:
                        holders[word].add(name.id)
        return {office: tuple(ids) for office, ids in holders.items() if len(ids) == 1}

    def _by_title(self) -> dict[str, str]:
        """Person -> "he" or "she" where a title tells."""
        genders: dict[str, str] = {}
        for name in self.names.values():
            for form in name.aliases:
                first = form.split()[0].lower().rstrip(".")
                if first in TITLES and first in GENDERED_TITLES:
                    genders[name.id] = GENDERED_TITLES[first]
        return genders


def _forms(names: Sequence[Name]) -> dict[str, str]:
    """Every form of every name in lower case, and the surnames that one person alone bears -> id."""
    surnames: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.kind == "person":
            surnames[name.name.split()[-1].lower()].add(name.id)
    forms = {surname: next(iter(ids)) for surname, ids in surnames.items() if len(ids) == 1}
    return forms | {form.lower(): name.id for name in reversed(names) for form in (*name.aliases, name.name)}
