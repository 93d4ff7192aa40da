"""Two analysed texts side by side: sentences or whole articles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.compare.candidates import pairs_across
from reader.compare.facts import Facts, facts_of
from reader.compare.findings import is_comparable, strength
from reader.compare.verdict import Judgement, as_verdict, judge
from reader.compare.warnings import WARNED, warning_of
from reader.model.analysis import Analysis, Verdict
from reader.model.article import Article
from reader.model.claim import Claim
from reader.model.warning import Warning

EVERY_PAIR_UP_TO = 400
"""Below this many pairs all are compared, so that sentences without a rare word in common get a score too."""
SHORT = 3
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
    article_a: Article, analysis_a: Analysis, article_b: Article, analysis_b: Analysis
) -> tuple[Verdict, tuple[Warning, ...]]:
    """The verdict of two texts and the warnings across them, each second quote in the second text."""
    left = _facts(analysis_a, [claim for claim in analysis_a.claims if is_comparable(claim, article_a)])
    right = _facts(analysis_b, [claim for claim in analysis_b.claims if is_comparable(claim, article_b)])
    judged = sorted(_judge_all(left, right), key=_rank)
    if not judged:
        return Verdict("unrelated", 0.0, 0.0), ()
    whole = _whole_duplicate(judged, left, right)
    return _verdict(judged, whole), _warnings(judged, whole, article_b.id)


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


def _whole_duplicate(judged: Sequence[Judgement], left: Sequence[Facts], right: Sequence[Facts]) -> float:
    """How much of both short texts the other repeats; for long ones the strongest pair."""
    best = max(judgement.duplicate for judgement in judged)
    if max(_sentences(left), _sentences(right)) > SHORT:
        return best
    covered = [_covered(judged, facts) for facts in (*left, *right)]
    weights = [facts.weight for facts in (*left, *right)]
    total = sum(weights)
    return sum(c * w for c, w in zip(covered, weights, strict=True)) / total if total else best


def _sentences(facts: Sequence[Facts]) -> int:
    return len({f.claim.sentence for f in facts})


def _covered(judged: Sequence[Judgement], facts: Facts) -> float:
    own = (j.duplicate for j in judged if j.alignment.a is facts or j.alignment.b is facts)
    return max(own, default=0.0)


def _verdict(judged: Sequence[Judgement], whole: float) -> Verdict:
    """The leading pair's verdict with the scores of both texts as a whole."""
    lead = judged[0]
    contradiction = max(judgement.contradiction for judgement in judged)
    verdict = as_verdict(lead)
    return replace(verdict, duplicate=round(whole, 4), contradiction=round(contradiction, 4))


def _warnings(judged: Sequence[Judgement], whole: float, other: str) -> tuple[Warning, ...]:
    found = [
        warning_of(j, claims=(j.alignment.a.claim.id, j.alignment.b.claim.id), other_article=other)
        for j in judged
        if j.verdict in WARNED
    ]
    ordered = sorted(found, key=lambda warning: (warning.spans, warning.kind))
    return tuple(replace(warning, id=f"w{n}") for n, warning in enumerate(ordered, start=1))
