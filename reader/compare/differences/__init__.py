"""The kinds of difference between two claims, one module each, listed in one table."""

from collections.abc import Callable

from reader.compare.differences.antonym import antonym_differences
from reader.compare.differences.attendance import attendance_differences
from reader.compare.differences.date import date_differences
from reader.compare.differences.difference import Difference
from reader.compare.differences.entity import entity_differences
from reader.compare.differences.event import event_differences
from reader.compare.differences.number import number_differences
from reader.compare.differences.occasion import occasion_differences
from reader.compare.differences.polarity import polarity_differences
from reader.compare.differences.quantifier import quantifier_differences
from reader.compare.differences.rank import rank_differences
from reader.compare.differences.role import role_differences
from reader.compare.differences.stance import stance_differences
from reader.compare.differences.substitution import substitution_differences
from reader.compare.pairs.alignment import Alignment

Finder = Callable[[Alignment], list[Difference]]

FIRM_FINDERS: tuple[Finder, ...] = (
    number_differences,
    date_differences,
    attendance_differences,
    polarity_differences,
    antonym_differences,
    entity_differences,
    role_differences,
    quantifier_differences,
    event_differences,
    rank_differences,
    stance_differences,
    occasion_differences,
)
LOOSE_FINDERS: tuple[Finder, ...] = (substitution_differences,)
"""Finders of differences that rank pairs and warn of nothing."""
FINDERS = (*FIRM_FINDERS, *LOOSE_FINDERS)

__all__ = ["FINDERS", "FIRM_FINDERS", "LOOSE_FINDERS", "Difference", "Finder"]
