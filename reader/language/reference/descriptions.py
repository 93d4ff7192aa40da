"""Whom "the minister", "both leaders", "the company" and "the capital" mean, where one answer remains."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from reader.language.names.borne_roles import Borne
from reader.language.names.name_forms import COMPANY_ENDINGS, ORGANISATIONS
from reader.language.names.organisation_names import CLUB_WORDS, GENERIC
from reader.language.names.places import country_of_capital, country_of_people, is_country, places
from reader.language.names.roles import GENDERED_NOUNS, roles
from reader.language.reference.discourse import UNKNOWN, Discourse
from reader.language.reference.noun_phrases import NounPhrase
from reader.model import EntityKind, Name, Span

DISTANT = frozenset(
    {
        "other",
        "next",
        "previous",
        "new",
        "first",
        "second",
        "last",
        "another",
        "then",
        "same",
        "late",
        "future",
    }
)
"""Adjectives that point at somebody else."""
IDLE = frozenset({"former", "ex", "retired", "veteran", "young", "old", "elderly", "outgoing", "acting"})
"""Adjectives that do not tell whom."""
ANY_TWO = frozenset({"leader", "man", "woman", "rival", "politician", "candidate", "opponent", "negotiator"})
"""Nouns for any two people who were named together."""
COMPANY_NOUNS = frozenset({"company", "firm", "business"})
SETTLEMENTS = frozenset({"town", "city", "village"})
COUNTRY_NOUNS = frozenset({"country", "nation", "state", "republic", "kingdom"})
BUSINESS_WORDS = GENERIC - CLUB_WORDS - {
    "university", "college", "institute", "clinic", "hospital", "museum", "theatre", "orchestra", "party",
    "foundation", "trust", "club", "fc", "town", "county", "council", "agency", "and", "&", "international",
}  # fmt: skip
"""Words by which a name is that of a firm."""
_APPOSED = re.compile(r",? ?(?:\d+, ?)?(?:now |then |once )?|,?(?: who)? (?:is|was|became|remains) ")
"""What stands between a name and an indefinite phrase that describes it."""
TITLES_BETWEEN = 16
"""Characters between a description and the name behind it."""
REACH = 6_000
"""Characters, about a thousand words, within which a description looks for what it means."""
APPOSED = 40
"""Characters between a name and an indefinite phrase that describes it."""


class Descriptions:
    """Resolves definite phrases from what the text before them calls the things it names."""

    def __init__(
        self,
        discourse: Discourse,
        borne: Mapping[str, Borne],
        genders: Mapping[str, str],
        settled: frozenset[str],
    ) -> None:
        """`settled` are the ids of countries, towns and the like, in contrast to rivers and bridges."""
        self._discourse = discourse
        self._borne = borne
        self._genders = genders
        self._settled = settled
        self._nouns = {name.id: self._nouns_of(name) for name in discourse.names.values() if name.id in borne}

    def meant_by(self, phrase: NounPhrase) -> tuple[tuple[str, ...], EntityKind]:
        """Ids and kind of what the phrase means; () where that is open."""
        if self._discourse.is_compound(phrase.span.end) or self._is_apposition(phrase.span):
            return (), "person"
        for kind in ("person", "organisation", "place"):
            found = self._of_kind(phrase, kind)
            if found:
                return found, kind
        return (), "person"

    def _of_kind(self, phrase: NounPhrase, kind: EntityKind) -> tuple[str, ...]:
        if set(phrase.modifiers) & DISTANT or not self._fits_kind(phrase, kind):
            return ()
        found = self._candidates(phrase, kind)
        if phrase.is_pair:
            return self._pair(phrase, kind, found)
        if len(found) > 1:
            found = self._near(found, phrase.span)
        if len(found) != 1 or self._is_argument(found[0], phrase.span) or self._unnamed(phrase, found[0]):
            return ()
        return (found[0],)

    def _is_apposition(self, span: Span) -> bool:
        """Whether the phrase stands right behind a name, or right before one, and describes it."""
        discourse = self._discourse
        behind = discourse.within(span.end, span.end + TITLES_BETWEEN)
        before = discourse.text.startswith(", ", max(span.start - 2, 0)) and discourse.is_named(
            Span(max(span.start - 3, 0), span.start)
        )
        return before or any(
            discourse.text.startswith(", ", span.end)
            and discourse.text[mention.end : mention.end + 1] in ",."
            for mention in behind[:1]
        )

    def _fits_kind(self, phrase: NounPhrase, kind: EntityKind) -> bool:
        return phrase.noun in roles()[kind] or (kind == "person" and phrase.noun[0].isupper())

    def _candidates(self, phrase: NounPhrase, kind: EntityKind) -> list[str]:
        """Those named before whom the noun and its modifiers fit."""
        before = self._named_before(phrase.span.start, kind)
        fitting = [each for each in before if self._fits(each, phrase)]
        if kind == "organisation" and phrase.noun in COMPANY_NOUNS and not phrase.modifiers:
            return self._companies(fitting, before, phrase)
        if kind == "place" and phrase.noun in SETTLEMENTS and not (fitting or phrase.modifiers):
            return [each for each in before if each in self._settled and not self._nouns[each]]
        return fitting

    def _named_before(self, offset: int, kind: EntityKind) -> list[str]:
        """Ids of what is named within reach before an offset, once each, in text order."""
        named = self._discourse.within(max(offset - REACH, 0), offset)
        ids = dict.fromkeys(
            mention.ids[0] for mention in named if mention.kind == kind and len(mention.ids) == 1
        )
        return [each for each in ids if each in self._nouns]

    def _companies(self, fitting: list[str], before: list[str], phrase: NounPhrase) -> list[str]:
        """Firms by name; organisations of unknown nature rival them when they are near."""
        unknown = [each for each in before if not self._nouns[each] and not self._is_body(each)]
        if not fitting:
            return unknown if len(unknown) == 1 else []
        return fitting + self._near(unknown, phrase.span)

    def _is_body(self, identifier: str) -> bool:
        """Whether an organisation is one of those that rule, like the Senate, and so no company."""
        return self._discourse.names[identifier].name.lower().removeprefix("the ") in ORGANISATIONS

    def _fits(self, identifier: str, phrase: NounPhrase) -> bool:
        borne = self._borne[identifier]
        if phrase.noun[0].isupper():
            country = country_of_people(phrase.noun)
            return country in borne.countries if country else phrase.noun.lower() in borne.roles
        gender = GENDERED_NOUNS.get(phrase.noun, "")
        known = self._genders.get(identifier, "")
        if phrase.noun not in self._nouns[identifier] or (gender and known and gender != known):
            return False
        return all(self._is_modified(identifier, word, phrase.noun) for word in phrase.modifiers)

    def _is_modified(self, identifier: str, word: str, noun: str) -> bool:
        if word in IDLE or f"{word} {noun}" in self._nouns[identifier]:
            return True
        country = country_of_people(word) or word.lower()
        if noun == "capital":
            return country_of_capital(self._discourse.names[identifier].name) == country
        return word[0].isupper() and country in self._borne[identifier].countries

    def _near(self, found: Sequence[str], span: Span) -> list[str]:
        """Those of several who are named in the sentence or, when none is, in the one before."""
        number = self._discourse.sentence_at(span.start)
        here = self._discourse.sentence(number)
        before = self._discourse.sentence(number - 1)
        for start, end in ((here.start, span.start), (before.start, here.start)):
            named = {each for mention in self._discourse.within(start, end) for each in mention.ids}
            near = [each for each in found if each in named]
            if near:
                return near
        return []

    def _is_argument(self, identifier: str, span: Span) -> bool:
        """Whether the phrase stands beside the name under one verb, so that it means somebody else."""
        here = self._discourse.sentence(self._discourse.sentence_at(span.start))
        return any(
            identifier in mention.ids and self._discourse.same_clause(mention, span.start)
            for mention in self._discourse.within(here.start, span.start)
        )

    def _unnamed(self, phrase: NounPhrase, identifier: str) -> bool:
        """Whether "a minister" who is not named came after the candidate was."""
        text = self._discourse.text
        since = max(self._borne[identifier].since, phrase.span.start - REACH)
        for match in _indefinite(phrase.noun).finditer(text, since, phrase.span.start):
            around = self._discourse.within(max(match.start() - APPOSED, 0), match.end() + 3)
            apposed = (
                text[mention.end : match.start()] for mention in around if mention.end <= match.start()
            )
            beside = any(match.end() <= mention.start for mention in around)
            if not beside and not any(_APPOSED.fullmatch(between) for between in apposed):
                return True
        return False

    def _pair(self, phrase: NounPhrase, kind: EntityKind, found: list[str]) -> tuple[str, ...]:
        """The two who fit, or the two of them who were named together last."""
        if phrase.modifiers:
            return ()
        if kind == "place" and phrase.noun in COUNTRY_NOUNS and len(found) < 2:
            near = self._named_before(phrase.span.start, kind)
            found = [each for each in near if each in self._settled and self._may_be_country(each)]
        if len(found) == 2:
            return tuple(sorted(found, key=lambda each: self._borne[each].since))
        if len(found) > 2 or (kind == "person" and phrase.noun in ANY_TWO):
            return self._together(phrase.span, kind, set(found) if len(found) > 2 else None)
        return ()

    def _may_be_country(self, identifier: str) -> bool:
        name = self._discourse.names[identifier].name
        return is_country(name) or name not in places()

    def _together(self, span: Span, kind: EntityKind, among: set[str] | None) -> tuple[str, ...]:
        """The two of a kind whom the nearest sentence names that names any two or more."""
        number = self._discourse.sentence_at(span.start)
        end = span.start
        while number >= 0 and span.start - end < REACH:
            start = self._discourse.sentence(number).start
            ids = dict.fromkeys(
                each
                for mention in self._discourse.within(start, end)
                if mention.kind == kind and len(mention.ids) == 1
                for each in mention.ids
                if among is None or each in among
            )
            if len(ids) >= 2:
                return tuple(ids) if len(ids) == 2 and UNKNOWN not in ids else ()
            number, end = number - 1, start
        return ()

    def _nouns_of(self, name: Name) -> frozenset[str]:
        """Every noun that fits an entry, from what is said of it and from its own words."""
        found = self._borne[name.id].roles
        known = roles().get(name.kind, {})
        if name.kind in ("organisation", "place"):
            for form in (name.name, *name.aliases):
                for word in form.lower().replace(",", "").split():
                    found |= known.get(word.rstrip("."), frozenset())
        extra = _EXTRA.get(name.kind)
        return found | extra(name) if extra is not None else found


def _of_organisation(name: Name) -> frozenset[str]:
    words = [word.rstrip(".,") for word in name.name.lower().split()]
    if words[-1] in CLUB_WORDS | {"fc"} and len(words) > 1:
        return frozenset({"club", "side"})
    is_firm = len(words) > 1 and (words[-1] in COMPANY_ENDINGS | BUSINESS_WORDS or "&" in words)
    return COMPANY_NOUNS if is_firm and "bank" not in words else frozenset()


def _of_place(name: Name) -> frozenset[str]:
    found: set[str] = set(COUNTRY_NOUNS) if is_country(name.name) else set()
    if country_of_capital(name.name) and not is_country(name.name):
        found |= {"capital", "city"}
    return frozenset(found)


_EXTRA: dict[EntityKind, Callable[[Name], frozenset[str]]] = {
    "organisation": _of_organisation,
    "place": _of_place,
}


@lru_cache(maxsize=256)
def _indefinite(noun: str) -> re.Pattern[str]:
    """A phrase that brings in another bearer of a noun."""
    return re.compile(rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne) (?:[\w-]+ ){{0,2}}{re.escape(noun)}\b")
