from benchmarks.folds import FOLDS, folds_of
from benchmarks.pair_data import Pair


def pair(a: str, b: str) -> Pair:
    return Pair(a, b, "agrees", a)


def test_pairs_that_share_a_text_through_others_share_a_fold() -> None:
    pairs = [pair("a", "b"), pair("c", "d"), pair("b", "c"), pair("x", "y")]
    folds = folds_of(pairs)
    assert folds[0] == folds[1] == folds[2]
    assert all(0 <= fold < FOLDS for fold in folds)


def test_a_fold_does_not_hang_on_the_order_of_the_pairs() -> None:
    pairs = [pair(f"text {n}", f"other {n % 7}") for n in range(40)]
    there = dict(zip(pairs, folds_of(pairs), strict=True))
    back = dict(zip(pairs[::-1], folds_of(pairs[::-1]), strict=True))
    assert there == back
    assert len(set(there.values())) > 1
