"""What holds for any two claims."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.explanations import faults
from reader.compare import compare_claims, find_warnings
from reader.compare.facts.claim_facts import facts_of
from reader.compare.verdict.judging import WARNED, Judgement, judge, judge_if_warning
from reader.model.analysis import Analysis
from reader.model.article import Article
from reader.model.claim import Claim, Modality, Polarity, Quantity, Role, Word
from reader.model.entity import Name
from reader.model.span import Span

LEMMAS = [
    "firm",
    "plant",
    "close",
    "open",
    "rise",
    "fall",
    "not",
    "never",
    "all",
    "12",
    "15",
    "2019",
    "may",
    "Oslo",
    "Lagos",
    "attend",
    "skip",
    "talk",
    "happy",
    "unhappy",
    "agree",
    "refuse",
    "first",
    "second",
]
PARTS = ["NOUN", "VERB", "ADJ", "PROPN", "NUM", "DET", "ADP", "PART"]
ROLES: list[Role] = ["subject", "predicate", "object", "oblique", "modifier", "negation", "function"]
NAMES = {"oslo": Name("oslo", "place", "Oslo"), "weber": Name("weber", "person", "Anna Weber", ("Weber",))}


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Claims of any words in any order, grammatical or not."""
    texts = draw(st.lists(st.sampled_from(LEMMAS), min_size=1, max_size=8))
    start = draw(st.integers(0, 50))
    words: list[Word] = []
    at = start
    for text in texts:
        name = draw(st.sampled_from([None, None, "oslo", "weber"]))
        head = draw(st.integers(0, len(texts) - 1))
        pos, role = draw(st.sampled_from(PARTS)), draw(st.sampled_from(ROLES))
        words.append(Word(Span(at, at + len(text)), text, text.lower(), pos, role, head, name))
        at += len(text) + 1
    numbers = tuple(Quantity(word.span, float(word.text)) for word in words if word.text.isdigit())
    polarity: Polarity = draw(st.sampled_from(["positive", "negative"]))
    modality: Modality = draw(st.sampled_from(["asserted", "planned", "hedged", "question"]))
    span = Span(start, at - 1)
    return Claim("c1", span, " ".join(texts), "", span, "", texts[0], polarity=polarity, modality=modality,
                 quantities=numbers, names=tuple({w.name: 1 for w in words if w.name}), words=tuple(words),
                 speaker=draw(st.sampled_from([None, "Weber"])))  # fmt: skip


@settings(max_examples=300, deadline=None, derandomize=True)
@given(claims(), claims())
def test_comparing_the_other_way_round_mirrors_the_verdict(a: Claim, b: Claim) -> None:
    there = compare_claims(a, b, names_a=NAMES, names_b=NAMES)
    back = compare_claims(b, a, names_a=NAMES, names_b=NAMES)
    assert (there.verdict, there.duplicate, there.contradiction, there.type) == (
        back.verdict,
        back.duplicate,
        back.contradiction,
        back.type,
    )
    assert there.differs == tuple((y, x) for x, y in back.differs)
    assert there.marks == back.marks[::-1]


@settings(max_examples=200, deadline=None, derandomize=True)
@given(claims())
def test_a_claim_never_contradicts_itself(a: Claim) -> None:
    verdict = compare_claims(a, a, names_a=NAMES, names_b=NAMES)
    assert (verdict.verdict, verdict.duplicate, verdict.contradiction) == ("duplicate", 1.0, 0.0)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(claims(), claims())
def test_scores_are_shares_and_differing_values_are_exact_and_differ(a: Claim, b: Claim) -> None:
    verdict = compare_claims(a, b, names_a=NAMES, names_b=NAMES)
    assert 0 <= verdict.duplicate <= 1
    assert 0 <= verdict.contradiction <= 1
    for first, second in verdict.differs:
        assert first != second
        assert first in a.text
        assert second in b.text
    for marks, text in zip(verdict.marks, (a.text, b.text), strict=True):
        assert all(0 <= start < end <= len(text) for start, end in marks)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(claims(), claims())
def test_the_short_way_to_a_warning_comes_to_the_same_judgement(a: Claim, b: Claim) -> None:
    full = judge(facts_of(a, NAMES), facts_of(b, NAMES))
    short = judge_if_warning(facts_of(a, NAMES), facts_of(b, NAMES))
    assert (short is not None) == (full.verdict in WARNED)
    assert short is None or _told(short) == _told(full)


def _told(judgement: Judgement) -> tuple[object, ...]:
    values = judgement.difference and judgement.difference.values
    return judgement.verdict, judgement.duplicate, judgement.contradiction, values, judgement.reason


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(claims(), min_size=2, max_size=4))
def test_every_warning_of_an_article_explains_itself(drawn: list[Claim]) -> None:
    text = ""
    placed: list[Claim] = []
    for number, claim in enumerate(drawn, start=1):
        moved = _moved(claim, len(text))
        placed.append(replace(moved, id=f"c{number}"))
        text += f"{moved.text}. "
    article = Article("-", "", text, ())
    analysis = Analysis("a", claims=tuple(placed), names=tuple(NAMES.values()))
    found = find_warnings(article, analysis)
    assert [fault for warning in found for fault in faults(warning, article, analysis)] == []


def _moved(claim: Claim, start: int) -> Claim:
    """A claim with all its spans begun elsewhere."""
    by = start - claim.span.start

    def move(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    return replace(
        claim,
        span=move(claim.span),
        sentence=move(claim.sentence),
        subject="The firm",
        words=tuple(replace(word, span=move(word.span)) for word in claim.words),
        quantities=tuple(replace(quantity, span=move(quantity.span)) for quantity in claim.quantities),
    )
