import pytest

from reader.language.reference.noun_phrases import noun_phrases

FOUND = [
    ("The minister left.", [("The minister", (), "minister", False)]),
    ("the former prime minister said",
     [("the former prime minister", ("former",), "prime minister", False)]),
    ("Both leaders left.", [("Both leaders", (), "leader", True)]),
    ("Neither leader left.", [("Neither leader", (), "leader", True)]),
    ("Neither leaders left.", []),
    ("neither of the two, the two companies said", [("the two companies", (), "company", True)]),
    ("the company chairman left", [("the company chairman", ("company",), "chairman", False)]),
    ("the council's plan", [("the council", (), "council", False)]),
    ("The Norwegian said", [("The Norwegian", (), "Norwegian", False)]),
    ("the Norwegian judge left", [("the Norwegian judge", ("Norwegian",), "judge", False)]),
    ("the ministers left", []),
    ("both minister", []),
    ("the mayor of York", []),
    ("the mayor who left", []),
    ("the mayor Ada Lund", []),
    ("the capital in Kabul", []),
    ("the Norwegian coast", []),
    ("the red, minister", []),
    ("the plan that failed", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_bare_definite_phrases_are_found(
    text: str, expected: list[tuple[str, tuple[str, ...], str, bool]]
) -> None:
    found = [(each.span.of(text), each.modifiers, each.noun, each.is_pair) for each in noun_phrases(text)]
    assert found == expected
