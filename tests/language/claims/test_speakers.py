from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from reader.language.claims.finding import claims_of

Parse = Callable[[str], Doc]

"""Sentence and, for each claim: text, speaker, the word that hands it on."""
SPEAKERS: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    (
        '"We will win," said Dahl, "and they will lose."',
        [("We will win", "Dahl", "said"), ("they will lose", "Dahl", "said")],
    ),
    ('"The bridge," Dahl told us, "is safe."', [('The bridge," Dahl told us, "is safe', "Dahl", "told")]),
    (
        '"The bridge is safe. It cost nine million dollars," Lund told reporters. "We checked it twice."',
        [
            ("The bridge is safe", "Lund", ""),
            ("It cost nine million dollars", "Lund", "told"),
            ("We checked it twice", "Lund", ""),
        ],
    ),
    ('"The bridge will never be safe again.', [("The bridge will never be safe again", None, "")]),
    ('Nothing is safe," said Marsh.', [("Nothing is safe", "Marsh", "said")]),
    ("Dahl said: the ferry was late.", [("the ferry was late", "Dahl", "said")]),
    ("The director, Henrik Dahl, said the ferry was late.", [("the ferry was late", "Henrik Dahl", "said")]),
    ("Ada Lund: Plan has failed", [("Plan has failed", "Ada Lund", "")]),
    (
        "The two sides agreed to a ceasefire, officials said on Friday, adding that talks would continue.",
        [
            ("The two sides agreed to a ceasefire", "officials", "said"),
            ("talks would continue", "officials", "adding"),
        ],
    ),
    (
        "The plant closed because sales fell, the owner said.",
        [("The plant closed", "the owner", "said"), ("sales fell", "the owner", "said")],
    ),
    (
        "Dahl was quoted as saying that the bridge would close.",
        [("the bridge would close", "Dahl", "saying")],
    ),
    ("It was reported by Reuters that twelve boats sank.", [("twelve boats sank", "Reuters", "reported")]),
    ("He is said to have fled to Norway.", [("He is said to have fled to Norway", None, "said")]),
    ("Lund said she believed the plan had failed.", [("the plan had failed", "Lund", "believed")]),
    ("The mayor denied taking bribes.", [("The mayor denied taking bribes", "The mayor", "denied")]),
    (
        "The mayor rejected claims that the plant had leaked oil.",
        [("the plant had leaked oil", "The mayor", "rejected")],
    ),
    (
        "Dahl's claim that the dam held was wrong.",
        [("Dahl's claim that the dam held was wrong", None, ""), ("the dam held", "Dahl", "claim")],
    ),
    (
        "Officials told Dahl in a letter that the dam was weak.",
        [("the dam was weak", "Officials", "told")],
    ),
    (
        "The council must show that the bridge is safe.",
        [("The council must show that the bridge is safe", None, "")],
    ),
    ("She asked whether the bridge was safe.", [("She asked whether the bridge was safe", None, "")]),
]


"""The same where a parse has lost the verb of saying or its subject."""
LOST: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    ("The company said the ferry was late.", [("the ferry was late", "The company", "said")]),
    ("Boats sank, the harbour office said.", [("Boats sank", "the harbour office", "said")]),
    ('"That is fine," says Marsh.', [("That is fine", "Marsh", "says")]),
    ('"We lost," said old Marsh.', [("We lost", "old Marsh", "said")]),
    (
        "Paul Marsh, the owner, said in a letter that it was late.",
        [("it was late", "Paul Marsh", "said")],
    ),
    (
        "Paul Marsh, the owner, said it was slow.",
        [("Paul Marsh, the owner", None, ""), ("it was slow", "Paul Marsh", "said")],
    ),
    ('"This is fine," says Marsh.', [("This is fine", "Marsh", "says")]),
    (
        '"We won," said Dahl, "and they lost."',
        [("We won", "Dahl", "said"), ("they lost", "Dahl", "said")],
    ),
    ('"We sank," said Marsh.', [("We sank", "Marsh", "said")]),
    ("Brack's Mr. Hill said it sank.", [("it sank", "Brack's Mr. Hill", "said")]),
]
QUOTED = [
    ('"I think prices fell," Lund said.', [("prices fell", "Lund")]),
    (
        'Lund was furious: "Prices fell. Nobody paid."',
        [("Lund was furious", None), ("Prices fell", "Lund"), ("Nobody paid", "Lund")],
    ),
    (
        '"Prices fell," Lund said. "Nobody paid." "It was late."',
        [("Prices fell", "Lund"), ("Nobody paid", "Lund"), ("It was late", "Lund")],
    ),
    (
        "Lund said prices fell, insisting that they would rise.",
        [("prices fell", "Lund"), ("they would rise", "Lund")],
    ),
    (
        "The report shows that prices fell, but it does not show that wages rose.",
        [("prices fell", "The report"), ("it does not show that wages rose", None)],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"), SPEAKERS + LOST, ids=[sentence for sentence, _ in SPEAKERS + LOST]
)
def test_every_way_of_saying_who_said_it_is_understood(
    parse: Parse, sentence: str, expected: list[tuple[str, str | None, str]]
) -> None:
    assert [(claim.text, claim.speaker, claim.said) for claim in claims_of(parse(sentence))] == expected


@pytest.mark.parametrize(("sentence", "expected"), QUOTED)
def test_who_speaks_goes_on_speaking(
    parse: Parse, sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(claim.text, claim.speaker) for claim in claims_of(parse(sentence))] == expected
