from benchmarks.citation_articles import articles
from benchmarks.citation_manners import MANNERS
from benchmarks.citations import FAULTS, answered, f_score, precision, recall


def test_the_same_articles_are_invented_again() -> None:
    assert [case.text for case in articles(16)] == [case.text for case in articles(16)]


def test_every_manner_and_every_kind_of_fault_occurs() -> None:
    cases = list(articles(240))
    assert {manner.name for manner in MANNERS} <= {case.manner for case in cases}
    assert {fault.kind for case in cases for fault in case.faults} == set(FAULTS)


def test_markers_and_decoys_are_where_the_truth_says() -> None:
    for case in articles(48):
        spots = [place for place, _ in case.markers] + case.decoys
        assert all(case.text[start:end].strip() for start, end in spots)
        assert "«" not in case.text


def test_an_answer_counts_what_was_found() -> None:
    answer = answered(next(articles(1)))
    right, found, true = answer.markers
    assert 0 < right <= min(found, true)


def test_scores_of_nothing_are_perfect() -> None:
    assert precision([(0, 0, 0)]) == recall([(0, 0, 0)]) == f_score([(0, 0, 0)]) == 1.0
