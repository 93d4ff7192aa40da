"""Analyses of other versions of the program can be read as far as they fit."""

from dataclasses import dataclass, replace

import pytest

from reader.library.sql.compact import Expander, compacted
from reader.model import Analysis, Claim, Quantity, Span, Warning, Word

CLAIM = Claim(
    "c1", Span(0, 4), "text", "text", Span(0, 5), "a", "b", ("o",),
    quantities=(Quantity(Span(0, 1), 1.0, high=2.0),),
    words=(Word(Span(0, 4), "text", "text", "NOUN", "subject", 0),), time="2019",
)  # fmt: skip
WARNING = Warning("w1", "duplicate", "near", 1.0, ("c1", "c2"), (Span(0, 4), Span(5, 9)), (("a", ""),))
ANALYSIS = Analysis("id", "p", claims=(CLAIM,), warnings=(WARNING,))


@dataclass(frozen=True, slots=True)
class Newer:
    """A class as another version of the program has it."""

    start: int
    added: str = "default"


def test_what_was_taken_apart_is_built_again() -> None:
    packed = compacted(ANALYSIS)
    assert Expander(packed["shape"]).expanded(Analysis, packed["value"]) == ANALYSIS


def test_a_field_that_was_not_written_gets_its_default_and_one_not_known_is_left_out() -> None:
    assert Expander({"Newer": ["gone", "start"]}).expanded(Newer, [5, 3]) == Newer(3)
    assert Expander({"Newer": ["start", "added"]}).expanded(Newer, [3, "x"]) == replace(Newer(3), added="x")


@pytest.mark.parametrize("shape", [{}, {"Newer": ["added"]}, {"Newer": ["start", "added"]}])
def test_what_does_not_fit_is_refused(shape: dict[str, list[str]]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        Expander(shape).expanded(Newer, ["x"])
