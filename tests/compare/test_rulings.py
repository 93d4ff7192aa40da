"""The reader's decisions on warnings, examples and laws."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.compare import find_warnings, ruled, ruling_on
from reader.model import Claim, Ruling, Span, Warning
from reader.model.ruling import Decision
from tests.compare.test_findings import HID, HURT_12, HURT_15, SECRET, article_of

ClaimMaker = Callable[..., Claim]

WORDS = ["pit", "pits", "Pit", "mill", "12", "15", "[1]", "—"]
TEXT = " ".join(WORDS)
SPANS = [Span(TEXT.index(word, 0), TEXT.index(word, 0) + len(word)) for word in WORDS]
KINDS = ["duplicate", "contradiction", "dispute", "dangling_citation"]
TYPES = ["number", "polarity", "near", "citation"]
VALUES = [(), (("12", "15"),), (("15", "12"),), (("12", ""),), (("not", "is"),), (("a", "b"), ("c", "d"))]


def warnings() -> st.SearchStrategy[Warning]:
    """Any warnings over a few words, so that many are alike."""
    return st.builds(
        Warning,
        id=st.just("w1"),
        kind=st.sampled_from(KINDS),
        type=st.sampled_from(TYPES),
        confidence=st.sampled_from([0.1, 0.5, 0.9]),
        claims=st.just(("c1", "c2")),
        spans=st.lists(st.sampled_from(SPANS), min_size=1, max_size=3).map(tuple),
        differs=st.sampled_from(VALUES),
    )


LISTS = st.lists(warnings(), max_size=6)
DECISIONS: st.SearchStrategy[Decision] = st.sampled_from(["dismissed", "confirmed"])


def rulings() -> st.SearchStrategy[list[Ruling]]:
    one = st.builds(
        lambda warning, decision, alike: ruling_on(warning, decision, text=TEXT, alike=alike),
        warnings(), DECISIONS, st.booleans(),
    )  # fmt: skip
    return st.lists(one, max_size=5)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(LISTS, warnings(), st.booleans())
def test_what_is_dismissed_is_gone_and_nothing_else(found: list[Warning], gone: Warning, alike: bool) -> None:
    ruling = ruling_on(gone, "dismissed", text=TEXT, alike=alike)
    left = ruled([*found, gone], [ruling], text=TEXT)
    assert gone not in left
    assert list(left) == [warning for warning in found if warning in left]
    for warning in found:
        other = ruling_on(warning, "dismissed", text=TEXT)
        same_pair = replace(other, confidence=0, alike=False) == replace(ruling, confidence=0, alike=False)
        same_pattern = alike and bool(ruling.values) and _pattern(other) == _pattern(ruling)
        same_quotes = (other.kind, other.type, other.quotes) == (ruling.kind, ruling.type, ruling.quotes)
        assert (warning in left) != (same_pair or same_pattern or same_quotes)


def _pattern(ruling: Ruling) -> tuple[object, ...]:
    return ruling.kind, ruling.type, ruling.values


@settings(max_examples=200, deadline=None, derandomize=True)
@given(LISTS, rulings(), st.randoms(use_true_random=False))
def test_the_order_of_decisions_does_not_matter(
    found: list[Warning], said: list[Ruling], chance: object
) -> None:
    mixed = list(said)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert ruled(found, said, text=TEXT) == ruled(found, mixed, text=TEXT)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(LISTS, rulings())
def test_deciding_twice_changes_nothing_more(found: list[Warning], said: list[Ruling]) -> None:
    once = ruled(found, said, text=TEXT)
    assert ruled(once, said, text=TEXT) == once
    assert ruled(found, [*said, *said], text=TEXT) == once
    assert ruled(found, [], text=TEXT) == tuple(found)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(warnings(), st.sampled_from([0.1, 0.5, 0.9]), rulings())
def test_what_is_confirmed_stays_at_least_as_sure(told: Warning, now: float, said: list[Ruling]) -> None:
    confirmed = ruling_on(told, "confirmed", text=TEXT)
    (shown,) = ruled([replace(told, confidence=now)], [*said, confirmed], text=TEXT)
    assert shown.confidence >= max(now, told.confidence)


def test_a_dismissed_warning_does_not_come_back(claim: ClaimMaker) -> None:
    article, analysis = article_of(claim, {}, HID, HURT_12, HURT_15, SECRET)
    duplicate, conflict = find_warnings(article, analysis)
    said = ruling_on(conflict, "dismissed", text=article.text)
    assert find_warnings(article, analysis, rulings=[said]) == (duplicate,)
    moved, later = article_of(claim, {}, HURT_15, HID, SECRET, HURT_12)
    assert [w.kind for w in find_warnings(moved, later, rulings=[said])] == ["duplicate"]


def test_a_dismissed_kind_of_pair_does_not_come_back(claim: ClaimMaker) -> None:
    article, analysis = article_of(claim, {}, HURT_12, HURT_15)
    (conflict,) = find_warnings(article, analysis)
    elsewhere = article_of(
        claim,
        {},
        *((text.replace("fire", "storm"), kind, fields) for text, kind, fields in (HURT_12, HURT_15)),
    )
    alone = ruling_on(conflict, "dismissed", text=article.text)
    assert len(find_warnings(*elsewhere, rulings=[alone])) == 1
    assert find_warnings(*elsewhere, rulings=[replace(alone, alike=True)]) == ()


def test_quotes_of_another_article_are_read_there() -> None:
    across = Warning("w1", "dispute", "number", 0.9, ("c1", "c2"), (SPANS[0], Span(0, 4)), other_article="b")
    said = ruling_on(across, "dismissed", text=TEXT, other="Weir and more")
    assert said.quotes == ("pit", "weir")
    assert ruled([across], [said], text=TEXT, other="Weir, it says") == ()
    assert ruled([across], [said], text=TEXT, other="Dams") == (across,)


@pytest.mark.parametrize(("quote", "plain"), [("The Pit [1]!", "the pit"), ("[1]", "[1]"), ("[ 2]", "[ 2]")])
def test_quotes_are_kept_by_their_words(quote: str, plain: str) -> None:
    warning = Warning("w1", "duplicate", "near", 0.9, ("c1",), (Span(0, len(quote)),))
    assert ruling_on(warning, "confirmed", text=quote).quotes == (plain,)
