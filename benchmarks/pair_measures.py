"""What is measured on labelled pairs, for each question, beside a cheap floor."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.pair_data import Pair, Question
from benchmarks.statistics import area_under_curve, balanced_accuracy, bootstrap, share
from benchmarks.tables import figure
from reader.model import Verdict

FLOOR_DUPLICATE = 90
"""At this token_set_ratio and above a fuzzy score is commonly taken for "the same"."""
HALF = 0.5
"""What scores are calibrated to: at and above it the answer is yes."""
RESAMPLES = 300


@dataclass(frozen=True, slots=True)
class Answer:
    """What the program and the floor say of one pair."""

    pair: Pair
    verdict: Verdict
    floor: float
    faults: tuple[str, ...] = ()
    """What is wrong with the explanations of its warnings."""

    @property
    def contradicted(self) -> bool:
        """What the set says."""
        return self.pair.label == "contradicts"


Scores = Callable[[Sequence[Answer]], float]


def duplicate_auc(answers: Sequence[Answer]) -> float:
    """Does the duplicate score rank agreeing pairs above the others?"""
    return area_under_curve([(answer.verdict.duplicate, answer.pair.agree) for answer in answers])


def contradiction_auc(answers: Sequence[Answer]) -> float:
    """Does the contradiction score rank contradicted pairs above the others?"""
    return area_under_curve([(answer.verdict.contradiction, answer.contradicted) for answer in answers])


def floor_auc(answers: Sequence[Answer]) -> float:
    """The floor's score as a measure of agreement."""
    return area_under_curve([(answer.floor, answer.pair.agree) for answer in answers])


def floor_contradiction_auc(answers: Sequence[Answer]) -> float:
    """The floor's score, turned round, as a measure of contradiction."""
    return area_under_curve([(-answer.floor, answer.contradicted) for answer in answers])


def duplicate_verdict(answers: Sequence[Answer]) -> float:
    """Balanced accuracy of the verdict "duplicate" as the answer to "the same?"."""
    return balanced_accuracy([(a.verdict.verdict == "duplicate", a.pair.agree) for a in answers])


def contradiction_verdict(answers: Sequence[Answer]) -> float:
    """Balanced accuracy of the verdict "contradiction" as the answer to "contradicted?"."""
    return balanced_accuracy([(a.verdict.verdict == "contradiction", a.contradicted) for a in answers])


def contradiction_score(answers: Sequence[Answer]) -> float:
    """Balanced accuracy of a contradiction score of a half as the answer to "contradicted?"."""
    return balanced_accuracy([(a.verdict.contradiction >= HALF, a.contradicted) for a in answers])


def contradiction_right(answers: Sequence[Answer]) -> float:
    """Share of pairs whose contradiction score falls on the right side of a half."""
    return share([(a.verdict.contradiction >= HALF) == a.contradicted for a in answers])


def floor_right(answers: Sequence[Answer]) -> float:
    """Share of pairs on whose side a low ratio falls."""
    return share([(a.floor < FLOOR_DUPLICATE) == a.contradicted for a in answers])


def floor_accuracy(answers: Sequence[Answer]) -> float:
    """Balanced accuracy of a high ratio as the answer to "the same?"."""
    return balanced_accuracy([(a.floor >= FLOOR_DUPLICATE, a.pair.agree) for a in answers])


def floor_contradiction(answers: Sequence[Answer]) -> float:
    """Balanced accuracy of a low ratio as the answer to "contradicted?"."""
    return balanced_accuracy([(a.floor < FLOOR_DUPLICATE, a.contradicted) for a in answers])


def others_called_duplicate(answers: Sequence[Answer]) -> float:
    """Percent of the pairs that do not agree that are called duplicates."""
    return 100 * share([a.verdict.verdict == "duplicate" for a in answers if not a.pair.agree])


def others_above_floor(answers: Sequence[Answer]) -> float:
    """Percent of the pairs that do not agree that the floor would call duplicates."""
    return 100 * share([a.floor >= FLOOR_DUPLICATE for a in answers if not a.pair.agree])


def duplicate_f1(answers: Sequence[Answer]) -> float:
    """F1 of the verdict "duplicate"."""
    return _f1([(a.verdict.verdict == "duplicate", a.pair.agree) for a in answers])


def floor_f1(answers: Sequence[Answer]) -> float:
    """F1 of calling every pair a duplicate."""
    return _f1([(True, a.pair.agree) for a in answers])


def _f1(answers: Sequence[tuple[bool, bool]]) -> float:
    right = sum(answer and truth for answer, truth in answers)
    wrong = sum(answer != truth for answer, truth in answers)
    return 2 * right / (2 * right + wrong) if right else 0.0


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure and the floor's beside it."""

    title: str
    ours: Scores
    floor: Scores
    digits: int = 3


CONTRADICTION = (
    Measure("contradiction AUC", contradiction_auc, floor_contradiction_auc),
    Measure("contradiction score >= .5, balanced accuracy", contradiction_score, floor_contradiction),
)
MEASURES: dict[Question, tuple[Measure, ...]] = {
    "document": (
        *CONTRADICTION,
        Measure("contradiction verdict, balanced accuracy", contradiction_verdict, floor_contradiction),
    ),
    "same": (
        *CONTRADICTION,
        Measure("contradiction verdict, balanced accuracy", contradiction_verdict, floor_contradiction),
        Measure("duplicate AUC", duplicate_auc, floor_auc),
        Measure("duplicate verdict, balanced accuracy", duplicate_verdict, floor_accuracy),
        Measure("changed called duplicate, %", others_called_duplicate, others_above_floor, 1),
    ),
    "paraphrase": (
        Measure("duplicate AUC", duplicate_auc, floor_auc),
        Measure("duplicate verdict, F1 (floor: all)", duplicate_f1, floor_f1),
        Measure("others called duplicate, %", others_called_duplicate, others_above_floor, 1),
    ),
    "evidence": (
        Measure("contradiction AUC", contradiction_auc, floor_contradiction_auc),
        Measure("contradiction score >= .5, accuracy", contradiction_right, floor_right),
    ),
    "inference": (
        *CONTRADICTION,
        Measure("contradiction verdict, balanced accuracy", contradiction_verdict, floor_contradiction),
        Measure("others called duplicate, %", others_called_duplicate, others_above_floor, 1),
    ),
}
"""By question."""


def scored(answers: Sequence[Answer], measure: Scores, digits: int) -> str:
    """A measure with its interval over what hangs together."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.pair.group].append(answer)

    def of_groups(drawn: Sequence[list[Answer]]) -> float:
        return measure([answer for group in drawn for answer in group])

    interval = bootstrap(list(groups.values()), of_groups, resamples=RESAMPLES)
    return figure(measure(answers), interval, digits=digits)


def worst_errors(question: Question, answers: Sequence[Answer], count: int) -> list[str]:
    """Agreeing pairs called contradictions and others called duplicates, surest first.

    A changed summary may still repeat a claim of its document, so that is no error.
    """
    wrong = [
        (max(a.verdict.contradiction, a.verdict.duplicate), a)
        for a in answers
        if a.verdict.verdict == ("contradiction" if a.pair.agree else "duplicate")
        and (a.pair.agree or question != "document")
    ]
    wrong.sort(key=lambda item: -item[0])
    return [
        f"- {answer.verdict.verdict} {score:.2f} ({answer.verdict.type}): {answer.verdict.reason}\n"
        f"  - {answer.pair.a[:600]!r}\n  - {answer.pair.b[:600]!r}"
        for score, answer in wrong[:count]
    ]
