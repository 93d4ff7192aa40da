"""Restatements that a reader of an article should see, and those that are only told alike."""

from collections.abc import Callable

import pytest

from reader.compare.facts.claim_facts import Facts
from reader.compare.pairs.alignment import align
from reader.compare.verdict.judging import Judgement
from reader.compare.verdict.restatements import is_headline, tells_enough, worth_telling

FactsMaker = Callable[..., Facts]

HID = "The ministry/s kept/p=keep the report/o under wraps/x=wraps"
SECRET = "The ministry/s kept/p=keep the report/o secret/mA"
BEQUEST = "The old/m widow/s left/p=leave the mill/o to the parish/x choir/x"


@pytest.fixture
def told(facts: FactsMaker) -> Callable[[str, str], bool]:
    """Whether two claims, taken for duplicates, are worth a warning."""

    def tell(a: str, b: str) -> bool:
        return worth_telling(Judgement("duplicate", 0.7, 0.0, None, align(facts(a), facts(b))))

    return tell


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (HID, SECRET),
        (HID, HID),
        (BEQUEST, "The widow/s left/p=leave the mill/o to the parish/x choir/x"),
        (BEQUEST, "The old/m widow/s bequeathed/p=bequeath the mill/o to the parish/x choir/x"),
        (
            "Weber/s#weber will skip/p=skip the fishing/m summit/o in Geneva/x#geneva",
            "Weber/s#weber will not/g travel/p to the fishing/m summit/x in Geneva/x#geneva",
        ),
    ],
)  # fmt: skip
def test_what_says_much_alike_is_told(told: Callable[[str, str], bool], a: str, b: str) -> None:
    assert told(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("I/sU know/p it/oU", "I/sU know/p it/oU"),
        ("The shop/s opened/p=open", "The shop/s was opened/p=open early/mR"),
        (
            "The cook/s opened/p=open the door/o",
            "The cook/s opened/p=open the door/o and the yard/o yesterday/mR",
        ),
        (
            "In March/x battalion/s 3/1st/m relieved/p=relieve the Maltese/m garrison/o",
            "In March/x battalion/s 3/2nd/m relieved/p=relieve the Maltese/m garrison/o",
        ),
        (
            "The clerk/s lost/p=lose the granite/m papers/o=paper on Monday/x",
            "The clerk/s lost/p=lose the granite/m papers/o=paper on Friday/x",
        ),
        (
            "Another soldier/s of Neath/x was commemorated/p=commemorate at the chapel/x",
            "A soldier/s of Neath/x was commemorated/p=commemorate at the chapel/x",
        ),
        (
            "The British/m version/s of the record/x is nicer/pA=nice than the American/m version/x",
            "The American/m version/s of the record/x is nice/pA",
        ),
        (
            "Widow/s Leaves/p=leave Ancient/m Riverside/m Mill/o to Parish/x Choir/x",
            "The widow/s left/p=leave her ancient/m riverside/m mill/o to the parish/x choir/x",
        ),
        (
            "The light/s of the harbour/m chapel/x pleased/p=please the Danish/m sculptor/o",
            "The tower/s of the harbour/m chapel/x reminded/p=remind the Danish/m sculptor/o of home/x",
        ),
        (
            "The museum/s sold/p=sell the granite/m fountain/o",
            "The museum/s cleaned/p=clean the granite/m fountain/o",
        ),
    ],
)  # fmt: skip
def test_what_tells_of_two_things_or_of_little_is_not(
    told: Callable[[str, str], bool], a: str, b: str
) -> None:
    assert not told(a, b)


def test_small_talk_tells_little_and_a_named_subject_enough(facts: FactsMaker) -> None:
    assert not tells_enough(facts("That/sU sounds/p=sound good/mA"))
    assert tells_enough(facts("It/sU sank/p=sink the fishing/m trawler/o off the headland/x"))
    assert tells_enough(facts("The shop/s closed/p=close"))


def test_a_headline_writes_its_long_words_with_capitals(facts: FactsMaker) -> None:
    assert is_headline(facts("Widow/s leaves/p=leave Ancient/m Riverside/m Mill/o to Parish/x")) is False
    assert is_headline(facts("Widow/s Leaves/p=leave Ancient/m Riverside/m Mill/o to Parish/x"))
    assert not is_headline(facts("The widow/s left/p=leave the mill/o"))
