"""Labels of two articles are read and met by the warnings that are about their passages."""

from pathlib import Path

from benchmarks.filled_library import Meeting
from benchmarks.labelled_articles import Expected, LabelledPair, Trap, labelled_pairs
from benchmarks.one_event import answer, errors, row_of
from reader.model import Article

PAIR = """
field = "sea"
[earlier]
published = "2025-01-01"
text = "Nine boats sank off Dover. Two sank off Calais."
[later]
published = "2025-01-02"
text = "Seven boats sank off Dover."
[[expected]]
kind = "update contradiction"
earlier = "Nine boats sank off Dover"
later = "Seven boats sank"
[[trap]]
why = "another place"
earlier = "Two sank off Calais"
later = "Seven boats sank off Dover"
"""
EARLIER = Article("a", "", "Nine boats sank off Dover. Two sank off Calais.", ())
LATER = Article("b", "", "Seven boats sank off Dover.", ())


def pair(folder: Path) -> LabelledPair:
    (folder / "boats.toml").write_text(PAIR, encoding="utf-8")
    (found,) = labelled_pairs(folder)
    return found


def told(kind: str, quote: str, *, other: str = EARLIER.id) -> Meeting:
    places = 0, EARLIER.text.index(quote)
    return Meeting(kind, "number", 0.9, "They differ.", LATER.id, other, ("Seven boats sank", quote), places)


def test_a_pair_is_read_with_its_labels(tmp_path: Path) -> None:
    found = pair(tmp_path)
    assert (found.name, found.field, found.published) == ("boats", "sea", ("2025-01-01", "2025-01-02"))
    assert found.expected == (
        Expected(frozenset(("update", "contradiction")), "Nine boats sank off Dover", "Seven boats sank"),
    )
    assert found.traps == (Trap("another place", "Two sank off Calais", "Seven boats sank off Dover"),)
    assert found.expected[0].group == "conflict"


def test_a_warning_of_an_accepted_kind_meets_its_label(tmp_path: Path) -> None:
    found = pair(tmp_path)
    right = answer(found, EARLIER, LATER, [told("update", "Nine boats")])
    assert (right.found, len(right.right), right.wrong, right.sprung) == (found.expected, 1, (), ())
    assert row_of("own", "us", [right])[3:] == [
        "1 of 1: 100 [100, 100] %", "0 of 0", "1 of 1: 100 [100, 100] %", "0 of 0", "0 of 1"
    ]  # fmt: skip
    assert list(errors([right])) == []


def test_a_warning_of_another_kind_or_place_or_article_is_a_false_alarm(tmp_path: Path) -> None:
    found = pair(tmp_path)
    wrong = [
        told("duplicate", "Nine boats"),
        told("update", "Two sank"),
        told("update", "Nine boats", other="elsewhere"),
    ]
    answered = answer(found, EARLIER, LATER, wrong)
    assert (answered.found, answered.right, answered.wrong) == ((), (), tuple(wrong))
    assert answered.sprung == found.traps
    assert len(list(errors([answered]))) == 4
