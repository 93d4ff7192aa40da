"""Two analysed texts side by side: sentences or whole articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.compare.candidates import pairs_across
from reader.compare.facts.claim_facts import Facts, facts_of
from reader.compare.findings import is_comparable, strength
from reader.compare.rulings import ruled
from reader.compare.summaries.summary import summary_of
from reader.compare.summaries.unsupported import unsupported, with_doubts
from reader.compare.texts.clauses import clauses_of
from reader.compare.texts.short_texts import passage_in, weigh
from reader.compare.texts.short_verdict import Sentences, verdict_of_short
from reader.compare.verdict.judging import WARNED, Judgement, as_verdict, judge
from reader.compare.verdict.likelihood import Judge
from reader.compare.verdict.restatements import worth_telling
from reader.compare.warnings import warning_of
from reader.model.analysis import Analysis, Verdict
from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.ruling import Ruling
from reader.model.warning import Warning

EVERY_PAIR_UP_TO = 400
"""Below this many pairs all are compared, so that sentences without a rare word in common get a score too."""
SHORT = 12
"""Texts of at most this many sentences each are duplicates only as a whole."""
RANK = ("contradiction", "dispute", "update", "duplicate", "related", "unrelated")
"""A contradiction in one part outranks a duplicate in another."""


@dataclass(frozen=True, slots=True)
class PairFinding:
    """What a claim of the first text and one of the second are to each other."""

    claim_a: Claim
    claim_b: Claim
    verdict: Verdict


def compare_analyses(a: Analysis, b: Analysis) -> tuple[PairFinding, ...]:
    """Every compared pair of claims across two texts that is at least related, the strongest first."""
    judged = _judge_all(_facts(a, a.claims), _facts(b, b.claims))
    worth = [judgement for judgement in judged if judgement.verdict != "unrelated"]
    return tuple(
        PairFinding(j.alignment.a.claim, j.alignment.b.claim, as_verdict(j)) for j in sorted(worth, key=_rank)
    )


def compare_documents(
    article_a: Article,
    analysis_a: Analysis,
    article_b: Article,
    analysis_b: Analysis,
    *,
    rulings: Iterable[Ruling] = (),
    learned: Judge | None = None,
) -> tuple[Verdict, tuple[Warning, ...]]:
    """The verdict of two texts and the warnings across them, each second quote in the second text.

    Warnings that the reader dismissed in `rulings` are left out; the verdict and its scores stay as they are.
    Where one text is a summary of the other (`summaries/`), the verdict is also one on whether the longer
    bears it out, and says which word it does not; warnings of such words are `unsupported_across`. Other
    short texts are weighed as a whole too, by the judge `learned`, else the shipped one. Of two articles
    nothing but differences between their claims makes a contradiction.
    """
    summary = summary_of(article_a, analysis_a, article_b, analysis_b)
    if summary is None:
        verdict, warnings = _compared(article_a, analysis_a, article_b, analysis_b, learned)
    else:
        verdict, warnings = _by_claims(_judged(article_a, analysis_a, article_b, analysis_b), article_b)
        verdict = with_doubts(verdict, summary)
    return verdict, _numbered(ruled(warnings, rulings, text=article_a.text, other=article_b.text))


def unsupported_across(
    article_a: Article,
    analysis_a: Analysis,
    article_b: Article,
    analysis_b: Analysis,
    *,
    rulings: Iterable[Ruling] = (),
    after: int = 0,
) -> tuple[Warning, ...]:
    """What a summary says and its document does not bear out; ids go on after that many other warnings."""
    summary = summary_of(article_a, analysis_a, article_b, analysis_b)
    found = () if summary is None else unsupported(summary, other=article_b.id)
    return _numbered(ruled(found, rulings, text=article_a.text, other=article_b.text), after=after)


def _compared(
    article_a: Article, analysis_a: Analysis, article_b: Article, analysis_b: Analysis, learned: Judge | None
) -> tuple[Verdict, tuple[Warning, ...]]:
    judged = _judged(article_a, analysis_a, article_b, analysis_b)
    a, b = passage_in(article_a, analysis_a), passage_in(article_b, analysis_b)
    if not judged or max(len(a.sentences), len(b.sentences)) > SHORT:
        return _by_claims(judged, article_b)
    clauses = clauses_of(judged, article_a.text, article_b.text)
    wholes = sorted(map(clauses.settled, _judge_all(a.sentences, b.sentences)), key=_rank)
    lead = min(judged[0], wholes[0], key=_rank)
    verdict = verdict_of_short(a, b, lead, Sentences(wholes, clauses), weigh(a, b, learned))
    return verdict, _warnings(judged, article_b.id)


def _judged(
    article_a: Article, analysis_a: Analysis, article_b: Article, analysis_b: Analysis
) -> list[Judgement]:
    """Every compared pair of claims across two texts, the strongest first."""
    left = [claim for claim in analysis_a.claims if is_comparable(claim, article_a)]
    right = [claim for claim in analysis_b.claims if is_comparable(claim, article_b)]
    judged = _judge_all(_facts(analysis_a, left), _facts(analysis_b, right))
    clauses = clauses_of(judged, article_a.text, article_b.text)
    return sorted(map(clauses.settled, judged), key=_rank)


def _by_claims(judged: Sequence[Judgement], other: Article) -> tuple[Verdict, tuple[Warning, ...]]:
    """The verdict of the strongest pair of claims, and what readers of two articles should see."""
    if not judged:
        return Verdict("unrelated", 0.0, 0.0), ()
    worth = [one for one in judged if one.verdict != "duplicate" or worth_telling(one)]
    return _verdict(judged, judged[0].duplicate), _warnings(worth, other.id)


def _facts(analysis: Analysis, claims: Sequence[Claim]) -> list[Facts]:
    names = {name.id: name for name in analysis.names}
    return [facts_of(claim, names) for claim in claims]


def _judge_all(left: Sequence[Facts], right: Sequence[Facts]) -> list[Judgement]:
    if len(left) * len(right) <= EVERY_PAIR_UP_TO:
        return [judge(a, b) for a in left for b in right]
    return [judge(left[i], right[j]) for i, j in pairs_across(left, right)]


def _rank(judgement: Judgement) -> tuple[int, float, str, str]:
    claims = judgement.alignment.a.claim, judgement.alignment.b.claim
    first, second = sorted((claims[0].text, claims[1].text))
    return RANK.index(judgement.verdict), -strength(judgement), first, second


def _verdict(judged: Sequence[Judgement], duplicate: float) -> Verdict:
    """The leading pair's verdict with the scores of both texts."""
    contradiction = max(judgement.contradiction for judgement in judged)
    lead = as_verdict(judged[0])
    return replace(lead, duplicate=round(duplicate, 4), contradiction=round(contradiction, 4))


def _warnings(judged: Sequence[Judgement], other: str) -> tuple[Warning, ...]:
    found = [
        warning_of(j, claims=(j.alignment.a.claim.id, j.alignment.b.claim.id), other_article=other)
        for j in judged
        if j.verdict in WARNED
    ]
    return tuple(sorted(found, key=lambda warning: (warning.spans, warning.kind)))


def _numbered(warnings: Iterable[Warning], *, after: int = 0) -> tuple[Warning, ...]:
    return tuple(replace(warning, id=f"w{n}") for n, warning in enumerate(warnings, start=after + 1))
