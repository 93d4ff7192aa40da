from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from reader.language.clauses.subjects import own_subject
from reader.language.parse.parsed import parsed

Parse = Callable[[str], Doc]


@pytest.mark.parametrize(
    "sentence", ["Dahl, its owner, said the ferry sank.", '"The boats sank," said Dahl.']
)
def test_of_two_subjects_the_one_that_speaks_is_taken(parse: Parse, sentence: str) -> None:
    said = next(token for token in parsed(parse(sentence)).tokens if token.text == "said")
    subject = own_subject(said)
    assert subject is not None
    assert subject.text == "Dahl"
