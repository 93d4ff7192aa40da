from pathlib import Path

import pytest

from benchmarks.carb import Counts, Extraction, area, count, curve, match, read_gold

GOLD = Extraction("Lund", "sold", ("the boat", "in May"))

MATCHES = [
    (Extraction("Lund", "sold", ("the boat in May",)), (1.0, 1.0)),
    (Extraction("Lund", "sold", ("the boat",)), (1.0, 4 / 6)),
    (Extraction("Lund", "has sold", ("the boat in May",)), (6 / 7, 1.0)),
    (Extraction("Lund", "bought", ("the boat in May",)), (0.0, 0.0)),
    (Extraction("Lund", "sold"), (0.0, 0.0)),
]


@pytest.mark.parametrize(("found", "expected"), MATCHES)
def test_words_match_slot_by_slot_with_all_further_arguments_in_one(
    found: Extraction, expected: tuple[float, float]
) -> None:
    assert match(GOLD, found) == pytest.approx(expected)


def test_be_matches_every_form_of_it() -> None:
    assert match(Extraction("Lund", "is", ("mayor",)), Extraction("Lund", "be", ("mayor",))) == (1.0, 1.0)


def test_speaker_and_words_may_change_places_with_a_verb_of_saying() -> None:
    said = Extraction("Lund", "said", ("it sank",))
    assert match(said, Extraction("it sank", "said", ("Lund",))) == (1.0, 1.0)
    sold = Extraction("Lund", "sold", ("it fast",))
    assert match(sold, Extraction("it fast", "sold", ("Lund",))) == pytest.approx((0.25, 0.25))


def test_precision_pairs_one_to_one_and_recall_takes_the_best() -> None:
    twice = [GOLD, GOLD]
    found = [Extraction("Lund", "sold", ("the boat in May",))]
    assert count(twice, found) == Counts(1.0, 1, 2.0, 2)
    assert count([GOLD], found * 2) == Counts(1.0, 2, 1.0, 1)
    assert count([GOLD], []) == Counts(0.0, 0, 0.0, 1)


def test_surer_tuples_alone_make_the_curve() -> None:
    right = Extraction("Lund", "sold", ("the boat in May",), 0.9)
    wrong = Extraction("boat", "ate", ("Lund",), 0.1)
    points = curve({"s": [GOLD]}, {"s": [right, wrong]})
    assert [(point.precision, point.recall) for point in points] == [(0.5, 1.0), (1.0, 1.0)]
    assert area(points) == pytest.approx(1.0)


def test_contexts_are_left_out_of_the_gold(tmp_path: Path) -> None:
    path = tmp_path / "gold.tsv"
    path.write_text("It sank .\tsank\tIt\tin May\tC: Lund said\nIt sank .\tsank\tC: x\n", encoding="utf-8")
    assert read_gold(path) == {"It sank .": [Extraction("It", "sank", ("in May",))]}
