"""What a negation bears on."""

from collections.abc import Callable

import pytest

from reader.compare.facts.negation import (
    count_of_negations,
    event_of,
    is_partial,
    negated_words,
    scope,
    spares_some,
)
from reader.model.claim import Claim

ClaimMaker = Callable[..., Claim]

DENIED = [
    ("The mayor/s did not/g go/p", ["go"]),
    ("The mayor/s went/p=go", []),
    ("Neither/g@1 mayor/s nor/g priest/s went/p=go", ["went"]),
    ("Not/g only/mR the mayor/s went/p=go", []),
    ("No/g@3 fewer/mA than ten/s went/p=go", []),
    ("No/g longer/mR it/sU stands/p=stand", ["stands"]),
    ("It/sU matters/p=matter or not/g", []),
    ("The seed/s No/g@0 . 13/mD@0 won/p=win", []),
    ("The seed/s no/g@3 13/mD@0 won/p=win", ["won"]),
    ("They/sU heard/p=hear nothing/oU except/xT@4 thunder/x", []),
    ("They/sU heard/p=hear nothing/gU", ["heard"]),
    ("The mill/s did not/g close/p until/xT@6 May/x", []),
    ("The mill/s did not/g last/p until/xT@6 May/x", ["last"]),
    ("The mayor/s failed/mV=fail@4 to go/p=go@2", ["go"]),
]


@pytest.mark.parametrize(("notation", "expected"), DENIED)
def test_negations_bear_on_their_verb(claim: ClaimMaker, notation: str, expected: list[str]) -> None:
    words = claim(notation).words
    assert [words[i].text for i in sorted(negated_words(words))] == expected


def test_a_controlling_verb_hands_the_negation_on(claim: ClaimMaker) -> None:
    words = claim("He/sU decided/pV=decide not/g@4 to attend/mV@1").words
    assert words[event_of(words, 1)].text == "attend"
    assert words[scope(words, 2)].text == "attend"


def test_without_bears_on_its_noun(claim: ClaimMaker) -> None:
    words = claim("He/sU left/p=leave without/gT@3 money/x").words
    assert words[scope(words, 2)].text == "money"


def test_not_all_is_partial(claim: ClaimMaker) -> None:
    assert is_partial(claim("Not/g all/m members/s agreed/p").words)
    assert not is_partial(claim("All/m members/s agreed/p").words)


def test_denying_words_are_counted(claim: ClaimMaker) -> None:
    assert count_of_negations(claim("His failure/s=failure did not/g hurt/p").words) == 2


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("It/sU does not/g help/p all/mN@5 patients/o", True),
        ("It/sU does not/g help/p everyone/oU", True),
        ("It/sU does not/g help/p patients/o", False),
        ("It/sU helps/p=help all/mN@3 patients/o", False),
    ],
)
def test_a_denied_all_spares_some(claim: ClaimMaker, notation: str, expected: bool) -> None:
    assert spares_some(claim(notation).words) is expected
