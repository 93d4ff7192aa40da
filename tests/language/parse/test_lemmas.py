import pytest

from reader.language.parse.lemmas import verb_of_participle


@pytest.mark.parametrize(
    ("participle", "verb"),
    [
        ("closed", "close"),
        ("opened", "open"),
        ("planned", "plan"),
        ("carried", "carry"),
        ("passed", "pass"),
        ("approved", "approve"),
        ("broken", "broken"),
        ("fed", "fed"),
        ("hanged", "hang"),
    ],
)
def test_the_verb_of_a_regular_participle(participle: str, verb: str) -> None:
    assert verb_of_participle(participle) == verb
