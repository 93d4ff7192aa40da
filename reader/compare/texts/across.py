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
    is_elsewhere,
    moved_again,
    names_in_common,
    on_one_event,
    told_apart_by_years,
)
from reader.compare.texts.same_day import on_one_day
from reader.compare.texts.shared_names import facts_of_other, name_one_thing, share_a_name
from reader.compare.texts.told_again import (
    furniture,
    is_copy,
    is_repetition,
    is_worth_repeating,
    same_speaker,
)
from reader.compare.verdict.judging import CONFIRMED_SHARED, Judgement, judge_if_warning
from reader.compare.verdict.repetition import is_verbatim
from reader.compare.verdict.updates import UPDATABLE
from reader.compare.warnings import warning_of
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.ruling import Ruling
from reader.model.span import Span
from reader.model.warning import Warning

CHANGING = frozenset(("contradiction", "dispute"))
"""Verdicts that two days turn into news of a change."""
NEWS = UPDATABLE | {"quantifier"}
"""Differences that may come with time: between two days "nobody" may have become six people."""
COPIED_IN_EVENT, SHARED_IN_EVENT = 2.5, 2.0
"""Shared weight of two sentences on one event of which one repeats the other but for what differs; and from
which the judge of near copies may confirm a doubtful difference."""


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
    thing: both are on one event, both claims name the same person or thing, the
    same one says both, or their sentences repeat each other elsewhere. A repetition is shown when it is of
    some weight. Between articles of two days a conflict is news of a change, unless both tell their own time.
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
    published = article.metadata.published
    near = _on_one_event(article, met)
    possible = (*(each for each in met.possible if each[1].article not in near), *met.once_more(near))
    of_one_event = {
        _sentences(judgement, earlier) for judgement, earlier, _ in possible if is_copy(judgement)
    }
    of_the_site = _furniture(met, near)
    for judgement, earlier, other in possible:
        is_near = earlier.article in near
        pair, days = judgement.alignment, (published, earlier.date)
        if is_near and not share_a_name(pair.a, pair.b) and is_elsewhere(pair, met.names[earlier.article]):
            continue
        if judgement.difference is None:
            is_own = pair.a.claim.sentence not in of_the_site
            is_worth_it = is_own and is_repetition(judgement, is_one_event=is_near)
        elif _is_of_another_time(judgement, (article.text, other.text), days):
            is_worth_it = False
        else:
            is_one_event = is_near or _sentences(judgement, earlier) in of_one_event
            is_worth_it = _is_conflict(judgement, article, other, is_one_event=is_one_event)
        if is_worth_it:
            yield judgement, earlier, other


def _is_of_another_time(
    judgement: Judgement, texts: tuple[str, str], days: tuple[str | None, str | None]
) -> bool:
    pair, difference = judgement.alignment, judgement.difference
    if difference is None or difference.type == "date":
        return False
    if told_apart_by_years(pair) or moved_again(pair, difference, days):
        return True
    return judgement.verdict in CHANGING and in_another_year(pair, texts, days)


def _on_one_event(article: Article, met: "_Meetings") -> frozenset[str]:
    """Ids of the articles that tell of the same event as the one that is read."""
    repeated: dict[str, set[Span]] = defaultdict(set)
    for judgement, earlier, _ in met.possible:
        if judgement.difference is None and is_worth_repeating(judgement):
            repeated[earlier.article].add(judgement.alignment.a.claim.sentence)
    counts = {each: len(sentences) for each, sentences in repeated.items()}

    def is_near(each: str) -> bool:
        other = met.article_of(each)
        days = article.metadata.published, met.dates[each]
        return other is not None and on_one_day(article.text, other.text, days)

    return on_one_event(met.names, counts, is_near)


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

    pairs: tuple[tuple[Facts, Earlier, Sequence[Facts]], ...]
    """A claim with those of a passage that may speak of the same."""
    possible: tuple[Found, ...]
    """The pairs that would be worth a warning if both stood in one article."""
    names: Mapping[str, frozenset[str]]
    """By earlier article the ids of the names that both tell of."""
    dates: Mapping[str, str | None]
    """By earlier article the day it was published."""
    article_of: Callable[[str], Article | None]

    def once_more(self, near: Collection[str]) -> Iterator[Found]:
        """The pairs with articles on the same event, where a doubtful difference needs less in common."""
        for own, earlier, told in self.pairs:
            if earlier.article in near:
                yield from _possible(own, earlier, told, self.article_of, confirmed_shared=SHARED_IN_EVENT)

    @property
    def sentences(self) -> int:
        """How many sentences of the article that is read were met."""
        return len({own.claim.sentence for own, _, _ in self.pairs})


def _meetings(
    article: Article,
    analysis: Analysis,
    pairs: Iterable[tuple[str, Earlier]],
    article_of: Callable[[str], Article | None],
) -> _Meetings:
    names = {name.id: name for name in analysis.names}
    own = {c.id: facts_of(c, names) for c in analysis.claims if is_comparable(c, article)}
    known: dict[int, Sequence[Facts]] = {}
    met: list[tuple[Facts, Earlier, Sequence[Facts]]] = []
    for claim, earlier in pairs:
        if claim not in own:
            continue
        if id(earlier) not in known:  # the same one comes for several claims
            known[id(earlier)] = facts_of_other(earlier.analysis, analysis.names)
        met.append((own[claim], earlier, known[id(earlier)]))
    return _Meetings(
        pairs=tuple(met),
        possible=tuple(
            found for own, earlier, told in met for found in _possible(own, earlier, told, article_of)
        ),
        names=names_in_common(
            ((earlier.article, facts) for _, earlier, told in met for facts in told), names
        ),
        dates={earlier.article: earlier.date for _, earlier, _ in met},
        article_of=article_of,
    )


def _possible(
    own: Facts,
    earlier: Earlier,
    told: Iterable[Facts],
    article_of: Callable[[str], Article | None],
    *,
    confirmed_shared: float = CONFIRMED_SHARED,
) -> Iterator[Found]:
    for facts in told:
        judgement = judge_if_warning(own, facts, confirmed_shared=confirmed_shared)
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
    return is_one_event or name_one_thing(pair) or same_speaker(pair.a, pair.b)


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
