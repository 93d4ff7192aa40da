"""A new article against what was read before; whoever keeps that tells which claims to compare."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.compare.facts.claim_facts import Facts, facts_of
from reader.compare.findings import (
    CONFLICTS_PER_CLAIM,
    COPIES_PER_CLAIM,
    WITHOUT_SUBJECT,
    is_comparable,
    strength,
)
from reader.compare.rulings import ruled
from reader.compare.same_event.referents import COPIED, are_two
from reader.compare.verdict.judging import Judgement, judge_if_warning
from reader.compare.verdict.restatements import worth_telling
from reader.compare.verdict.updates import UPDATABLE
from reader.compare.warnings import warning_of
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.entity import Name
from reader.model.ruling import Ruling
from reader.model.span import Span
from reader.model.warning import Warning

CHANGING = frozenset(("contradiction", "dispute"))
"""Verdicts that two days turn into news of a change."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Some claims of an article read before."""

    article: str
    """Its id."""
    date: str | None
    """The day it was published, "2025-05-03"; None when it is not known."""
    analysis: Analysis
    """Those claims, and the names in them."""


Found = tuple[Judgement, Earlier, Article]
"""What two claims come to, and the other article, as the library has it and whole."""


def warnings_across(
    article: Article,
    analysis: Analysis,
    pairs: Iterable[tuple[str, Earlier]],
    *,
    article_of: Callable[[str], Article | None],
    rulings: Iterable[Ruling] = (),
) -> tuple[Warning, ...]:
    """What an article says again, or otherwise than earlier ones; each names the other article; as a1, a2 …

    `pairs` are ids of the article's claims, each with claims that may speak of the same; `article_of` gives
    an earlier article by its id. A conflict is shown only when something says that both articles speak of one
    thing: both claims name the same person, place or organisation, the same one says both, or their sentences
    repeat each other elsewhere. A repetition is shown when it is of some weight. Between articles of two days
    a conflict is news of a change, unless both tell their own time.
    """
    published = article.metadata.published
    found = [*_judged(article, analysis, pairs, article_of)]
    given = tuple(rulings)
    kept = [
        warning
        for judgement, earlier, other in _few_per_claim(found)
        for warning in ruled(
            [_warning(judgement, earlier, published)],
            given,
            text=article.text,
            other=other.text,
        )
    ]
    ordered = sorted(kept, key=lambda warning: (warning.spans[0], warning.kind, warning.other_article))
    return tuple(replace(warning, id=f"a{n}") for n, warning in enumerate(ordered, start=1))


def _judged(
    article: Article,
    analysis: Analysis,
    pairs: Iterable[tuple[str, Earlier]],
    article_of: Callable[[str], Article | None],
) -> Iterator[Found]:
    """The pairs worth a warning."""
    possible = [*_possible(article, analysis, pairs, article_of)]
    of_one_event = {
        _sentences(judgement, earlier) for judgement, earlier, _ in possible if _is_copy(judgement)
    }
    for judgement, earlier, other in possible:
        if judgement.difference is None:
            is_worth_it = _is_repetition(judgement)
        else:
            is_one_event = _sentences(judgement, earlier) in of_one_event
            is_worth_it = _is_conflict(judgement, article, other, is_one_event=is_one_event)
        if is_worth_it:
            yield judgement, earlier, other


def _possible(
    article: Article,
    analysis: Analysis,
    pairs: Iterable[tuple[str, Earlier]],
    article_of: Callable[[str], Article | None],
) -> Iterator[Found]:
    """The pairs that would be worth a warning if both stood in one article."""
    names = {name.id: name for name in analysis.names}
    own = {c.id: facts_of(c, names) for c in analysis.claims if is_comparable(c, article)}
    known: dict[int, tuple[Earlier, list[Facts]]] = {}
    for claim, earlier in pairs:
        if claim not in own:
            continue
        if id(earlier) not in known:  # the same one comes for several claims
            known[id(earlier)] = earlier, _facts(earlier.analysis, analysis.names)
        for facts in known[id(earlier)][1]:
            judgement = judge_if_warning(own[claim], facts)
            other = article_of(earlier.article) if judgement is not None else None
            if judgement is not None and other is not None and is_comparable(facts.claim, other):
                yield judgement, earlier, other


def _sentences(judgement: Judgement, earlier: Earlier) -> tuple[Span, str, Span]:
    """In which sentences, of which other article, the claims stand."""
    pair = judgement.alignment
    return pair.a.claim.sentence, earlier.article, pair.b.claim.sentence


def _is_copy(judgement: Judgement) -> bool:
    """Whether the claims say so much in common, names among it, that their sentences tell of one event."""
    pair = judgement.alignment
    return judgement.difference is None and pair.shared >= COPIED and _share_a_name(pair.a, pair.b)


def _is_repetition(judgement: Judgement) -> bool:
    pair = judgement.alignment
    return worth_telling(judgement) and (pair.shared >= COPIED or _share_a_name(pair.a, pair.b))


def _is_conflict(judgement: Judgement, article: Article, other: Article, *, is_one_event: bool) -> bool:
    pair, difference = judgement.alignment, judgement.difference
    if difference is None or {pair.a.claim.form, pair.b.claim.form} & WITHOUT_SUBJECT:
        return False
    if are_two(pair, difference, article.text, other.text):
        return False
    return is_one_event or _share_a_name(pair.a, pair.b) or _same_speaker(pair.a, pair.b)


def _same_speaker(a: Facts, b: Facts) -> bool:
    """Whether somebody with a name says both: "the spokesman" may be anybody's."""
    speaker = a.claim.speaker
    return speaker is not None and speaker == b.claim.speaker and speaker[:1].isupper()


def _share_a_name(a: Facts, b: Facts) -> bool:
    return not {name.id for name in a.names}.isdisjoint(name.id for name in b.names)


def _facts(analysis: Analysis, known: Sequence[Name]) -> list[Facts]:
    """The claims of another article, their names under the ids that the same names have in this one."""
    ids = _shared_ids(analysis.names, known)
    names = {ids[name.id]: replace(name, id=ids[name.id]) for name in analysis.names}
    return [facts_of(_renamed(claim, ids), names) for claim in analysis.claims]


def _shared_ids(names: Iterable[Name], known: Iterable[Name]) -> Mapping[str, str]:
    own = {(name.kind, name.name.casefold()): name.id for name in known}
    return {name.id: own.get((name.kind, name.name.casefold()), f"other-{name.id}") for name in names}


def _renamed(claim: Claim, ids: Mapping[str, str]) -> Claim:
    words = tuple(
        word if word.name is None else replace(word, name=ids.get(word.name, f"other-{word.name}"))
        for word in claim.words
    )
    return replace(claim, names=tuple(ids[name] for name in claim.names if name in ids), words=words)


def _few_per_claim(
    found: Sequence[Found],
) -> Iterator[Found]:
    """The strongest of each claim; one for each pair of sentences."""
    counts: dict[tuple[str, bool], int] = defaultdict(int)
    seen: set[tuple[object, ...]] = set()
    for judgement, earlier, other in sorted(found, key=lambda item: -strength(item[0])):
        own = judgement.alignment.a.claim
        repeats = judgement.verdict == "duplicate"
        place = *_sentences(judgement, earlier), repeats
        most = COPIES_PER_CLAIM if repeats else CONFLICTS_PER_CLAIM
        if place in seen or counts[own.id, repeats] >= most:
            continue
        seen.add(place)
        counts[own.id, repeats] += 1
        yield judgement, earlier, other


def _warning(judgement: Judgement, earlier: Earlier, published: str | None) -> Warning:
    pair = judgement.alignment
    ids = pair.a.claim.id, pair.b.claim.id
    dates = earlier.date and earlier.date[:10], published and published[:10]
    if _is_news(judgement, *dates):
        changed = warning_of(replace(judgement, verdict="update"), claims=ids, other_article=earlier.article)
        return replace(changed, reason=f"{judgement.reason} The articles are from {dates[0]} and {dates[1]}.")
    return warning_of(judgement, claims=ids, other_article=earlier.article)


def _is_news(judgement: Judgement, then: str | None, now: str | None) -> bool:
    """Whether what differs may have changed between the days of two articles."""
    difference = judgement.difference
    if difference is None or judgement.verdict not in CHANGING or difference.type not in UPDATABLE:
        return False
    pair = judgement.alignment
    timed = all((side.claim.time or "")[:1].isdigit() for side in (pair.a, pair.b))
    return bool(then and now and then != now and not timed)
