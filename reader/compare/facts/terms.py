"""Content words, names, numbers and times of a claim, each ready to be matched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reader.compare.facts.measures import Measure
from reader.compare.facts.times import Moment
from reader.compare.words import lexicon, names
from reader.model.claim import Claim, Role, Word
from reader.model.entity import Name
from reader.model.span import Span

TermKind = Literal["word", "name", "number", "time"]

CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "ADV"))
EMPTY = frozenset(
    [
        "be",
        "have",
        "do",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "get",
        "make",
        "take",
        "give",
        "go",
        "come",
        "say",
        "tell",
        "not",
        "never",
        "also",
        "however",
        "then",
        "there",
        "here",
        "so",
        "very",
        "too",
        "more",
        "most",
        "other",
        "such",
        "own",
        "same",
        "still",
        "just",
        "even",
        "only",
        "yet",
        "already",
        "meanwhile",
        "instead",
        "despite",
        "reportedly",
        "allegedly",
    ]
)
"""Words too common to show that two claims speak of one thing."""
RELATIONS = frozenset(
    [
        "with",
        "without",
        "before",
        "after",
        "inside",
        "outside",
        "within",
        "above",
        "below",
        "over",
        "under",
        "for",
        "against",
        "up",
        "down",
        "ahead",
        "behind",
    ]
)
"""Prepositions that have an opposite."""
NAME_WEIGHT, NUMBER_WEIGHT, TIME_WEIGHT, RELATION_WEIGHT, EMPTY_WEIGHT = 1.3, 1.0, 0.6, 0.1, 0.1

PARTICIPLE_ENDINGS = ("ed", "en", "ing")
"""A verb in these forms may be taken for an adjective elsewhere: insured."""

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One content word, name, number or time of a claim."""

    kind: TermKind
    place: int
    """Index in the claim's words of its main word."""
    key: str
    pos: str
    role: Role
    weight: float
    meanings: frozenset[str]
    opposites: frozenset[str]
    """What the lexicon knows to exclude a word; empty for names, numbers and times."""
    span: Span
    text: str
    name: Name | None = None
    measure: Measure | None = None
    moment: Moment | None = None


def terms_of(
    claim: Claim,
    known: Mapping[str, Name],
    *,
    found_measures: Sequence[Measure],
    found_moments: Sequence[Moment],
) -> tuple[Term, ...]:
    """The terms of a claim in text order."""
    words = claim.words
    dated = {i for moment in found_moments for i in moment.words}
    counted = {i for measure in found_measures for i in _covered(measure, words)}
    terms = (
        *_number_terms(found_measures, words),
        *_time_terms(found_moments, words),
        *_word_terms(claim, known, skip=dated | counted),
    )
    return tuple(sorted(terms, key=lambda term: term.place))


def _covered(measure: Measure, words: Sequence[Word]) -> list[int]:
    """Words of a quantity's span that are not what it counts: its number, and a unit of measurement."""
    return [
        i
        for i, word in enumerate(words)
        if measure.span.overlaps(word.span)
        and (measure.converted or i == measure.place or word.pos not in ("NOUN", "PROPN"))
    ]


def _number_terms(found: Sequence[Measure], words: Sequence[Word]) -> list[Term]:
    return [
        Term(
            "number", m.place, f"#{m.low:g}", "NUM", words[m.place].role, NUMBER_WEIGHT, NOTHING, NOTHING,
            m.span, m.text, measure=m,
        )
        for m in found
    ]  # fmt: skip


def _time_terms(found: Sequence[Moment], words: Sequence[Word]) -> list[Term]:
    return [
        Term(
            "time", m.words[0], f"@{m.value}", "NOUN", words[m.words[0]].role, TIME_WEIGHT, NOTHING,
            NOTHING, m.span, m.text, moment=m,
        )
        for m in found
    ]  # fmt: skip


def _word_terms(claim: Claim, known: Mapping[str, Name], *, skip: set[int]) -> list[Term]:
    words, terms, i = claim.words, [], 0
    while i < len(words):
        end = i + 1
        if i not in skip:
            end, term = _term_at(claim, known, i)
            if term:
                terms.append(term)
        i = end
    return terms


def _term_at(claim: Claim, known: Mapping[str, Name], i: int) -> tuple[int, Term | None]:
    """The term that begins at a word, and where the next one may begin."""
    words = claim.words
    name = known.get(words[i].name or "")
    if name:
        end = i + 1
        while end < len(words) and words[end].name == words[i].name:
            end += 1
        return end, _name_term(claim, name, i, end)
    phrase = _phrase_at(words, i)
    if phrase:
        return phrase[0], _phrase_term(claim, i, *phrase)
    return i + 1, _word_term(claim, i)


def _name_term(claim: Claim, name: Name, start: int, end: int) -> Term:
    words = claim.words
    place = next((i for i in range(start, end) if not start <= words[i].head < end), start)
    span = Span(words[start].span.start, words[end - 1].span.end)
    text = _text(claim, span, words[start].text)
    key = f"={names.normal_form(name.name)}"
    return Term(
        "name", place, key, "PROPN", words[place].role, NAME_WEIGHT, names.forms(name), NOTHING, span, text,
        name=name,
    )  # fmt: skip


def _phrase_at(words: Sequence[Word], start: int) -> tuple[int, str] | None:
    """Where a listed phrase that begins here ends, and the phrase."""
    for phrase in lexicon.phrases_from(words[start].lemma.casefold()):
        at = start
        for expected in phrase:
            while at < len(words) and _is_skipped(words[at], inside=at > start):
                at += 1
            if at >= len(words) or expected not in (words[at].lemma.casefold(), words[at].text.casefold()):
                break
            at += 1
        else:
            return at, " ".join(phrase)
    return None


def _is_skipped(word: Word, *, inside: bool) -> bool:
    """Whether a word may stand between those of a phrase: was not present."""
    return word.text in ("-", "–") or (inside and word.text.casefold() in ("not", "n't", "n’t"))


def _phrase_term(claim: Claim, start: int, end: int, phrase: str) -> Term:
    words = claim.words
    span = Span(words[start].span.start, words[end - 1].span.end)
    groups = frozenset(lexicon.groups_of(phrase)) | {f"={phrase}"}
    if words[end - 1].pos == "ADP":
        groups |= lexicon.meanings(words[start].lemma.casefold(), words[start].pos)
    place = _head_of_phrase(words, start, end)
    return Term(
        "word",
        place,
        f"={phrase}",
        words[place].pos,
        words[place].role,
        1.0,
        groups,
        lexicon.opposites(phrase),
        span,
        _text(claim, span, phrase),
    )


def _head_of_phrase(words: Sequence[Word], start: int, end: int) -> int:
    """The word that stands for a phrase: the predicate of "were present", else its first word."""
    return next((i for i in range(start, end) if words[i].role == "predicate"), start)


def _word_term(claim: Claim, i: int) -> Term | None:
    word = claim.words[i]
    lemma = word.lemma.casefold()
    if word.pos == "ADP" and lemma in RELATIONS:
        weight = RELATION_WEIGHT
    elif word.pos not in CONTENT or not any(c.isalnum() for c in lemma):
        return None
    else:
        weight = EMPTY_WEIGHT if lemma in EMPTY else lexicon.weight(lemma, word.pos)
    key, found = f"={lemma}", lexicon.meanings(lemma, word.pos)
    if word.role == "predicate" and " " in claim.predicate and claim.predicate.split()[0] == lemma:
        key, found = (
            f"={claim.predicate}",
            found | set(lexicon.groups_of(claim.predicate)) | {f"={claim.predicate}"},
        )
    if word.pos == "PROPN":
        key = f"={names.normal_form(word.text)}"
        found = found | {key, f"={names.surname_form(key[1:])}"}
        if word.text.islower():
            found = found | {f"={word.text.removesuffix('s')}"}
    if word.pos in ("VERB", "ADJ") and word.text.endswith(PARTICIPLE_ENDINGS):
        found = found | {f"={word.text.casefold()}"}
        opposites = lexicon.opposites(key[1:]) | lexicon.opposites(word.text.casefold())
    else:
        opposites = lexicon.opposites(key[1:])
    return Term("word", i, key, word.pos, word.role, weight, found, opposites, word.span, word.text)


def _text(claim: Claim, span: Span, fallback: str) -> str:
    return _quoted(claim, span) or fallback


def _quoted(claim: Claim, span: Span) -> str:
    if not claim.span.covers(span):
        return ""
    return claim.text[span.start - claim.span.start : span.end - claim.span.start]
