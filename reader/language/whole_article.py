"""What only the whole article can tell: names, whom pronouns mean, what backs each claim."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from reader.language.dates.date_line import on_its_day, published
from reader.language.names.consistency import consistent
from reader.language.names.gathering import gather_names
from reader.language.reference.coreference import Referents
from reader.language.reference.readings import reading_of
from reader.language.speech.speech_over_paragraphs import with_running_speakers
from reader.model import Article, Citation, Claim, Entity, Findings, Name, Span, Word


def join_findings(
    article: Article, findings: Mapping[int, Findings], citations: Sequence[Citation]
) -> tuple[tuple[Entity, ...], tuple[Name, ...], tuple[Claim, ...]]:
    """Entities, names and claims of the article, each in text order; claims are numbered c1, c2 …"""
    ordered = [findings[index] for index in sorted(findings)]
    outside = _without(
        [citation.span for citation in citations], [e for part in ordered for e in part.entities]
    )
    entities, names = gather_names(article.text, consistent(article, outside))
    found = sorted(
        (claim for part in ordered for claim in part.claims),
        key=lambda claim: (claim.span.start, -claim.span.end),
    )
    found = with_running_speakers(article, found)
    markers = _Markers(article.text, citations)
    referents = Referents(article.text, entities, names, found)
    day = published(article)
    claims = [
        _completed(claim, f"c{number}", markers.backing(claim.sentence), referents, day)
        for number, claim in enumerate(found, start=1)
    ]
    return tuple(entities), names, tuple(claims)


def _without(markers: Sequence[Span], entities: Sequence[Entity]) -> list[Entity]:
    """The entities that overlap no citation marker."""
    starts = [span.start for span in markers]
    kept: list[Entity] = []
    for entity in entities:
        at = bisect_right(starts, entity.span.start)
        near = markers[max(at - 1, 0) : at + 1]
        if not any(span.overlaps(entity.span) for span in near):
            kept.append(entity)
    return kept


def _completed(
    claim: Claim, identifier: str, citations: tuple[str, ...], referents: Referents, day: date | None
) -> Claim:
    """The claim with the names that its words mean, its speaker's full name, its day and its reading."""
    words = tuple(
        _named(word, name) if (name := referents.name_at(word)) is not None else word for word in claim.words
    )
    meant = referents.meant(claim)
    names = dict.fromkeys(
        [*(word.name for word in words if word.name), *(name for _, ids in meant for name in ids)]
    )
    subject = referents.subject_of(claim)
    names |= dict.fromkeys(subject)
    return replace(
        claim,
        id=identifier,
        citations=citations,
        words=words,
        names=tuple(names),
        speaker=referents.speaker_of(claim),
        time=on_its_day(claim, day),
        reading=reading_of(claim, words, meant, subject, referents.names),
    )


def _named(word: Word, name: str) -> Word:
    """The word with its name; written out, because `replace` is slow and words are many."""
    return Word(word.span, word.text, word.lemma, word.pos, word.role, word.head, name)


class _Markers:
    """The citation markers, found by sentence."""

    def __init__(self, text: str, citations: Sequence[Citation]) -> None:
        self._text = text
        self._citations = citations
        self._starts = [citation.span.start for citation in citations]

    def backing(self, sentence: Span) -> tuple[str, ...]:
        """Keys of the markers in a sentence or right behind its full stop."""
        at = bisect_left(self._starts, sentence.start)
        end = sentence.end
        keys: dict[str, None] = {}
        while at < len(self._citations):
            span = self._citations[at].span
            if span.start >= end and self._text[end : span.start].strip(" .,;:!?)\"'”’"):
                break
            keys |= dict.fromkeys(self._citations[at].keys)
            end = max(end, span.end)
            at += 1
        return tuple(keys)
