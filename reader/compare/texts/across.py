"""A new article against what was read before; whoever keeps that tells which claims to compare."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
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
from reader.compare.texts.one_event import (
    in_another_year,
    names_in_common,
    on_one_event,
    told_apart_by_years,
)
from reader.compare.texts.told_again import (
    furniture,
    is_copy,
    is_repetition,
    is_worth_repeating,
    same_speaker,
    share_a_name,
)
from reader.compare.verdict.judging import Judgement, judge_if_warning
from reader.compare.verdict.repetition import is_verbatim
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
NEWS = UPDATABLE | {"quantifier"}
"""Differences that may come with time: between two days "nobody" may have become six people."""
COPIED_IN_EVENT = 2.5
"""Shared weight of two sentences on one event of which one repeats the other but for what differs."""


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
    a conflict is news of a change, unless both tell their own time. Articles on one event need no names.
    """
    published = article.metadata.published
    found = [*_judged(article, _meetings(article, analysis, pairs, article_of))]
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


def _judged(article: Article, met: "_Meetings") -> Iterator[Found]:
    """The pairs worth a warning."""
    of_one_event = {
        _sentences(judgement, earlier) for judgement, earlier, _ in met.possible if is_copy(judgement)
    }
    published = article.metadata.published
    near = _on_one_event(met, published)
    of_the_site = _furniture(met, near)
    for judgement, earlier, other in met.possible:
        is_near = earlier.article in near
        if judgement.difference is None:
            is_own = judgement.alignment.a.claim.sentence not in of_the_site
            is_worth_it = is_own and is_repetition(judgement, is_one_event=is_near)
        elif _is_of_another_year(judgement, (article.text, other.text), (published, earlier.date)):
            is_worth_it = False
        else:
            is_one_event = is_near or _sentences(judgement, earlier) in of_one_event
            is_worth_it = _is_conflict(judgement, article, other, is_one_event=is_one_event)
        if is_worth_it:
            yield judgement, earlier, other


def _is_of_another_year(
    judgement: Judgement, texts: tuple[str, str], published: tuple[str | None, str | None]
) -> bool:
    pair, difference = judgement.alignment, judgement.difference
    if difference is not None and difference.type == "date":
        return False
    is_change = judgement.verdict in CHANGING
    return told_apart_by_years(pair) or (is_change and in_another_year(pair, texts, published))


def _on_one_event(met: "_Meetings", published: str | None) -> frozenset[str]:
    """Ids of the articles that tell of the same event as the one that is read."""
    repeated: dict[str, set[Span]] = defaultdict(set)
    for judgement, earlier, _ in met.possible:
        if judgement.difference is None and is_worth_repeating(judgement):
            repeated[earlier.article].add(judgement.alignment.a.claim.sentence)
    counts = {article: len(sentences) for article, sentences in repeated.items()}
    return on_one_event(met.names, counts, met.dates, published)


def _furniture(met: "_Meetings", near: Collection[str]) -> frozenset[Span]:
    """The sentences that stand in articles on other things as well."""
    copies: dict[Span, set[str]] = defaultdict(set)
    for judgement, earlier, _ in met.possible:
        if earlier.article not in near and is_verbatim(judgement.alignment):
            copies[judgement.alignment.a.claim.sentence].add(earlier.article)
    return furniture(copies, met.sentences)


@dataclass(frozen=True, slots=True)
class _Meetings:
    """What passages of earlier articles have to do with those of the article that is read."""

    possible: tuple[Found, ...]
    """The pairs that would be worth a warning if both stood in one article."""
    names: Mapping[str, frozenset[str]]
    """By earlier article the ids of the names that both tell of."""
    dates: Mapping[str, str | None]
    """By earlier article the day it was published."""
    sentences: int
    """How many of the article that is read have claims."""


def _meetings(
    article: Article,
    analysis: Analysis,
    pairs: Iterable[tuple[str, Earlier]],
    article_of: Callable[[str], Article | None],
) -> _Meetings:
    names = {name.id: name for name in analysis.names}
    own = {c.id: facts_of(c, names) for c in analysis.claims if is_comparable(c, article)}
    known: dict[int, tuple[Earlier, list[Facts]]] = {}
    possible: list[Found] = []
    for claim, earlier in pairs:
        if claim not in own:
            continue
        if id(earlier) not in known:  # the same one comes for several claims
            known[id(earlier)] = earlier, _facts(earlier.analysis, analysis.names)
        possible += _possible(own[claim], earlier, known[id(earlier)][1], article_of)
    met = ((earlier.article, facts) for earlier, told in known.values() for facts in told)
    dates = {earlier.article: earlier.date for earlier, _ in known.values()}
    sentences = len({facts.claim.sentence for facts in own.values()})
    return _Meetings(tuple(possible), names_in_common(met, names), dates, sentences)


def _possible(
    own: Facts, earlier: Earlier, told: Iterable[Facts], article_of: Callable[[str], Article | None]
) -> Iterator[Found]:
    for facts in told:
        judgement = judge_if_warning(own, facts)
        other = article_of(earlier.article) if judgement is not None else None
        if judgement is not None and other is not None and is_comparable(facts.claim, other):
            yield judgement, earlier, other


def _sentences(judgement: Judgement, earlier: Earlier) -> tuple[Span, str, Span]:
    """In which sentences, of which other article, the claims stand."""
    pair = judgement.alignment
    return pair.a.claim.sentence, earlier.article, pair.b.claim.sentence


def _is_conflict(judgement: Judgement, article: Article, other: Article, *, is_one_event: bool) -> bool:
    pair, difference = judgement.alignment, judgement.difference
    if difference is None or {pair.a.claim.form, pair.b.claim.form} & WITHOUT_SUBJECT:
        return False
    copied = COPIED_IN_EVENT if is_one_event else COPIED
    if are_two(pair, difference, article.text, other.text, copied=copied):
        return False
    return is_one_event or share_a_name(pair.a, pair.b) or same_speaker(pair.a, pair.b)


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
    if difference is None or judgement.verdict not in CHANGING or difference.type not in NEWS:
        return False
    pair = judgement.alignment
    timed = all((side.claim.time or "")[:1].isdigit() for side in (pair.a, pair.b))
    return bool(then and now and then != now and not timed)
