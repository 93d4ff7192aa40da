import pytest

from benchmarks.pair_data import Label, Pair
from benchmarks.pair_measures import MEASURES, Answer, Measure, scored, worst_errors
from reader.model import Verdict


def answer(
    label: Label, verdict: str, *, duplicate: float, contradiction: float, floor: float = 50
) -> Answer:
    return Answer(
        Pair("a", "b", label, f"{label} {verdict}"), Verdict(verdict, duplicate, contradiction), floor
    )


ANSWERS = [
    answer("agrees", "duplicate", duplicate=0.9, contradiction=0.1, floor=80),
    answer("agrees", "contradiction", duplicate=0.2, contradiction=0.7, floor=70),
    answer("contradicts", "contradiction", duplicate=0.1, contradiction=0.9, floor=95),
    answer("contradicts", "duplicate", duplicate=0.6, contradiction=0.4, floor=99),
]


@pytest.mark.parametrize(
    ("title", "ours", "floor"),
    [
        ("contradiction AUC", 0.75, 0.0),
        ("duplicate AUC", 0.75, 0.0),
        ("contradiction verdict, balanced accuracy", 0.5, 0.0),
        ("duplicate verdict, balanced accuracy", 0.5, 0.0),
        ("changed called duplicate, %", 50.0, 100.0),
    ],
)
def test_each_measure_says_what_it_is_named_for(title: str, ours: float, floor: float) -> None:
    (measure,) = [one for one in MEASURES["same"] if one.title == title]
    assert measure.ours(ANSWERS) == ours
    assert measure.floor(ANSWERS) == floor


def test_the_floor_of_contradictions_is_the_ratio_turned_round() -> None:
    measure: Measure = MEASURES["same"][0]
    assert measure.floor(ANSWERS) == 0.0


def test_calling_everything_a_duplicate_is_the_floor_of_f1() -> None:
    measure = MEASURES["paraphrase"][1]
    assert measure.ours(ANSWERS) == 0.5
    assert measure.floor(ANSWERS) == pytest.approx(2 / 3)


def test_a_figure_comes_with_its_interval() -> None:
    assert scored(ANSWERS, MEASURES["same"][0].ours, 2).startswith("0.75 [")


def test_errors_are_listed_surest_first_and_repeating_a_document_is_none() -> None:
    listed = worst_errors("same", ANSWERS, 5)
    assert [line.split()[1] for line in listed] == ["contradiction", "duplicate"]
    assert [line.split()[1] for line in worst_errors("document", ANSWERS, 5)] == ["contradiction"]
