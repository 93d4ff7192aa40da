"""Whom "she", "his", "it" and "they" mean, only where one answer remains."""

import re
from collections.abc import Iterable, Mapping

from reader.language.names.roles import GENDERED_NOUNS, meanings
from reader.language.reference.discourse import CLAUSE_EDGE, UNKNOWN, Discourse, Mention
from reader.model import EntityKind, Span

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
OBJECTS = frozenset({"him", "her", "it", "them"})
"""Forms that cannot mean a fellow argument of their verb, unless they say whose something is."""
PRONOUN = re.compile(
    rf"\b(?:{'|'.join(sorted(HE | SHE | IT | THEY, key=len, reverse=True))})\b", re.IGNORECASE
)
SENTENCES_BACK = 3
"""How far back a person may stand whom nobody has come between."""
_NOT_OWNED = (
    "to in on at by for from with and or but that as when while if because not again about into of "
    "after before until than so too out up down off directly a an the there here what how why who later "
    "once twice yesterday today through over "
)
_OWNED = re.compile(rf" (?!(?:{'|'.join(_NOT_OWNED.split())})\b)[\w“\"-]")
"""What follows "her" when it says whose something is."""
_NEWCOMER = re.compile(
    r"(?:^|[.!?;:\"“”]\s*|(?P<comma>,\s*)|\b(?:and|but|that|when|because|after|before|as|while|if)\s+)"
    r"(?:[Aa]n?|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he)\s+(?:[\w-]+\s+){0,2}?(?P<noun>[a-z][\w-]+)\b"
    r"(?(comma)(?=\s+(?:said|says|had|has|was|is|told|\w+ed)\b))"
)
"""A phrase at the beginning of a clause that may bring in somebody without a name."""
_ACTING = re.compile(
    r"\s+(?:has|had|will|would|can|could|may|might|must|should|said|says|did|does|did|also|plans|planned|hopes|hoped|"
    r"wants|wanted|needs|needed|expects|expected|employs|owns|owned|sold|sells|bought|buys|\w+ed)\b"
)
"""A verb behind "it" that weather and "it is clear that" do not take."""


class Pronouns:
    """Resolves pronouns in text order; learns from each answer whether somebody is "he" or "she"."""

    def __init__(self, discourse: Discourse, genders: Mapping[str, str]) -> None:
        """Begin with the genders that names and titles tell, by id."""
        self._discourse = discourse
        self._genders = dict(genders)
        self._open: dict[int, str] = {}
        """Offsets of pronouns that stayed open, with their gender."""

    def meant_by(self, span: Span) -> tuple[tuple[str, ...], EntityKind]:
        """Ids and kind of what the pronoun means; () where that is open."""
        word = span.of(self._discourse.text).lower()
        if word in THEY:
            return self._group(span), "person"
        if word in IT:
            return self._thing(span), "organisation"
        gender = "he" if word in HE else "she"
        found = self._person(span, gender)
        if found:
            self._genders.setdefault(found[0], gender)
        elif not self._discourse.in_quote(span.start):
            self._open[span.start] = gender
            self._discourse.add(Mention(span.start, span.end, (UNKNOWN,), "person"))
        return found, "person"

    def _person(self, span: Span, gender: str) -> tuple[str, ...]:
        discourse = self._discourse
        number = discourse.sentence_at(span.start)
        here = discourse.sentence(number)
        excluded = self._excluded(span)
        own = self._fitting(discourse.within(here.start, span.start), gender, excluded)
        if own:
            return self._of_own_sentence(own, span, gender, excluded)
        paragraph = discourse.paragraph_start(span.start)
        for back in range(1, SENTENCES_BACK + 1):
            before = discourse.sentence(number - back)
            if number - back < 0 or (back > 1 and before.start < paragraph):
                return ()
            named = discourse.within(before.start, before.end)
            found = self._fitting(named, gender, excluded)
            if found:
                return self._only(found, span, gender) if self._has_subject(named) else ()
        return ()

    def _has_subject(self, mentions: Iterable[Mention]) -> bool:
        """Whether the text says who a sentence is about, so that nobody else may go on in the next one."""
        return any(
            mention.kind == "person" and mention.ids != (UNKNOWN,) and self._is_prominent(mention)
            for mention in mentions
        )

    def _is_prominent(self, mention: Mention) -> bool:
        """Whether the next sentence is likely to go on about a mention: a subject, or its owner."""
        return self._discourse.is_subject(mention) or self._opens(mention)

    def _of_own_sentence(
        self, own: list[Mention], span: Span, gender: str, excluded: set[str]
    ) -> tuple[str, ...]:
        """The one person of the sentence, who is its subject or has no rival in the sentence before."""
        answer = self._only(own, span, gender)
        if answer and not any(self._discourse.is_subject(mention) for mention in own):
            before = self._discourse.sentence(self._discourse.sentence_at(span.start) - 1)
            rivals = self._fitting(self._discourse.within(before.start, before.end), gender, excluded)
            if any(rival.ids != answer for rival in rivals):
                return ()
        return answer

    def _only(self, found: list[Mention], span: Span, gender: str) -> tuple[str, ...]:
        """The one entry that all the mentions mean, when nobody without a name came after it."""
        if not self._discourse.in_quote(span.start):
            spoken = [mention for mention in found if not self._discourse.in_quote(mention.start)]
            found = spoken or found
        ids = {mention.ids for mention in found}
        if len(ids) > 1 or (UNKNOWN,) in ids or self._newcomer(found[-1].end, span, gender):
            return ()
        return ids.pop()

    def _newcomer(self, start: int, span: Span, gender: str) -> bool:
        """Whether somebody without a name enters between an offset and a pronoun that may mean them."""
        text = self._discourse.text
        for match in _NEWCOMER.finditer(text, start, span.start):
            noun = match["noun"]
            known = any(
                mention.start <= match.start("noun") < mention.end
                for mention in self._discourse.within(match.start(), match.end())
            )
            beside = self._is_object(span) and not CLAUSE_EDGE.search(text, match.end(), span.start)
            if (
                not (known or beside)
                and meanings("person", [noun])
                and GENDERED_NOUNS.get(noun, gender) == gender
            ):
                return True
        return False

    def _is_object(self, span: Span) -> bool:
        """Whether the pronoun is an argument of its verb and not its subject."""
        word = span.of(self._discourse.text).lower()
        return word in OBJECTS and not (word == "her" and _OWNED.match(self._discourse.text, span.end))

    def _excluded(self, span: Span) -> set[str]:
        """Whom the pronoun cannot mean: fellow arguments of its verb, and who speaks the quotation."""
        discourse = self._discourse
        excluded = discourse.speakers(span.start) if discourse.in_quote(span.start) else set()
        if self._is_object(span):
            here = discourse.sentence(discourse.sentence_at(span.start))
            for mention in discourse.within(here.start, span.start):
                if discourse.same_clause(mention, span.start) and not discourse.is_genitive(mention):
                    excluded.update(mention.ids)
        return excluded

    def _fitting(self, mentions: Iterable[Mention], gender: str, excluded: set[str]) -> list[Mention]:
        return [
            mention
            for mention in mentions
            if mention.kind == "person"
            and len(mention.ids) == 1
            and mention.ids[0] not in excluded
            and self._gender_of(mention, gender) == gender
        ]

    def _gender_of(self, mention: Mention, default: str) -> str:
        if mention.ids == (UNKNOWN,):
            return self._open.get(mention.start, default)
        return self._genders.get(mention.ids[0], default)

    def _thing(self, span: Span) -> tuple[str, ...]:
        """The organisation or place that the sentence, or the one before, begins with."""
        discourse = self._discourse
        word = span.of(discourse.text).lower()
        number = discourse.sentence_at(span.start)
        here = discourse.sentence(number)
        excluded = self._excluded(span)
        own = discourse.within(here.start, span.start)
        if not own and span.start - here.start <= 1:
            if word == "it" and not _ACTING.match(discourse.text, span.end):
                return ()
            before = discourse.sentence(number - 1)
            if number == 0 or before.start < discourse.paragraph_start(span.start):
                return ()
            own = discourse.within(before.start, before.end)
        things = [mention for mention in own if mention.kind in ("organisation", "place")]
        ids = {mention.ids for mention in things if not discourse.is_genitive(mention)}
        if len(ids) != 1 or not discourse.is_subject(things[0]) or set(things[0].ids) & excluded:
            return ()
        first = things[0]
        if first.kind == "place" and word == "it":
            return ()
        return ids.pop() if self._opens(first) else ()

    def _opens(self, mention: Mention) -> bool:
        """Whether its sentence begins with a mention and its article."""
        sentence = self._discourse.sentence(self._discourse.sentence_at(mention.start))
        return self._discourse.text[sentence.start : mention.start].strip('"“ ').lower() in (
            "",
            "the",
            "but",
            "and",
            "yet",
        )

    def _group(self, span: Span) -> tuple[str, ...]:
        """Two people who were just named by one phrase, such as "both leaders"."""
        discourse = self._discourse
        number = discourse.sentence_at(span.start)
        here = discourse.sentence(number)
        near = discourse.within(here.start, span.start) or (
            discourse.within(discourse.sentence(number - 1).start, here.start) if number else []
        )
        pairs = [mention for mention in near if len(mention.ids) > 1]
        others = [mention for mention in near if mention.kind != "place" and len(mention.ids) == 1]
        if len(pairs) != 1 or others or pairs[0].kind != "person":
            return ()
        return pairs[0].ids
