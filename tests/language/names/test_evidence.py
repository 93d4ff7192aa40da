import pytest

from reader.language.names.evidence import labels_by_text
from tests.language.marked import unmarked

PROVED = [
    ("the {O:Northern Institute of Marine Research} (NIMR)", {"NIMR": "ORG"}),
    ("Chief executive {O:Priya Raman} left", {"Priya Raman": "PERSON"}),
    ("{O:Jonas Munk}, the mayor of Orlund, left", {"Jonas Munk": "PERSON"}),
    ("{P:Tarvania}'s president left", {"Tarvania": "GPE"}),
    ("{P:Bob Carrow} came. The {O:Carrows} left", {"Carrows": "PERSON"}),
    ("the people of {P:Tarvania} voted", {"Tarvania": "GPE"}),
    ("{P:Tarvania} and the {N:Tarvanian} fleet", {"Tarvania": "GPE", "Tarvanian": "NORP"}),
    ("Tarvanian ships left {P:Tarvania}", {"Tarvania": "GPE", "Tarvanian": "NORP"}),
    ("{P:Victoria} and the {N:Victorians}", {}),
    ("the friend of {P:Tarvania} left", {}),
    ("{P:Ada Lund}'s president left", {}),
    ("the {O:Northern Institute} (founded in 1949)", {}),
    ("The bank {O:Jonas Foods} grew", {}),
    ("{O:Priya Raman} left", {}),
    ("{P:Bob Carrow} came. {O:Carrows} left", {}),
]


@pytest.mark.parametrize(("marked", "expected"), PROVED)
def test_the_words_around_a_name_prove_what_it_is(marked: str, expected: dict[str, str]) -> None:
    assert labels_by_text(*unmarked(marked)) == expected
