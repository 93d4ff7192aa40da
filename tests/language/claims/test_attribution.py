from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from reader.language.claims.finding import claims_of

Parse = Callable[[str], Doc]

ATTRIBUTIONS = [
    (
        'Lund said: "The bridge is safe. Nobody was hurt." Okafor disagreed.',
        [("The bridge is safe", "Lund", True), ("Nobody was hurt", "Lund", True),
         ("Okafor disagreed", None, False)],
    ),
    (
        '"The bridge is safe. It cost nine million," Lund told reporters.',
        [("The bridge is safe", "Lund", True), ("It cost nine million", "Lund", True)],
    ),
    ('"The bridge is safe."', [("The bridge is safe", None, True)]),
    ("The crew reportedly sank three boats.", [("The crew reportedly sank three boats", None, True)]),
    (
        "The dam failed, officials said, and the town flooded.",
        [("The dam failed", "officials", True), ("the town flooded", None, False)],
    ),
    ("The town said little.", [("The town said little", None, False)]),
    (
        "Insiders close to the palace state that Dahl never planned to go.",
        [("Dahl never planned to go", "Insiders close to the palace", True)],
    ),
    (
        "The palace state that Dahl never planned to go.",
        [("Dahl never planned to go", "The palace", True)],
    ),
    (
        "According to the harbour log that Okafor kept, twelve boats sank.",
        [
            ("According to the harbour log that Okafor kept, twelve boats sank", "the harbour log", True),
            ("that Okafor kept", None, False),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), ATTRIBUTIONS)
def test_each_claim_knows_who_says_so(
    parse: Parse, sentence: str, expected: list[tuple[str, str | None, bool]]
) -> None:
    found = [(claim.text, claim.speaker, claim.reported) for claim in claims_of(parse(sentence))]
    assert found == expected


POLARITIES = [
    ("No one paid.", ["negative"]),
    ("Not all members agreed.", ["positive"]),
    ("Okafor did not attend either, nor did Lund.", ["negative"]),
    ("The mayor, who was elected in May, has resigned.", ["positive", "positive"]),
    ("What began as a protest became a riot.", ["positive"]),
    ("By Ada Lund, staff writer", []),
    ("The plan to skip the talks underscores tension.", []),
    ("He went home and is likely to stay.", ["positive", "positive"]),
]


@pytest.mark.parametrize(("sentence", "polarities"), POLARITIES)
def test_negation_counts_within_its_clause(parse: Parse, sentence: str, polarities: list[str]) -> None:
    assert [claim.polarity for claim in claims_of(parse(sentence))] == polarities


def test_a_condition_makes_the_whole_claim_conditional(parse: Parse) -> None:
    claims = claims_of(parse("The dam will hold if it stays dry, the mayor hopes."))
    assert [(claim.modality, claim.speaker) for claim in claims] == [("conditional", "the mayor")]
